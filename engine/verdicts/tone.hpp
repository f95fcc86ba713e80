// The tone of what came with a later era less the tone of what went with the earlier one: what a shift of
// level says beside how much is told.
#pragma once

#include <entente/engine/resampling/bootstrap.hpp>
#include <entente/engine/shifts/subject.hpp>
#include <entente/engine/verdicts/tone_model.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace entente {

/// What one source says in a shift.
struct SourceSays {
  std::optional<SourceId> source{};  ///< nothing: the claims that cite none, taken as one unnamed source
  SourceTold told{};
  double part = 0;  ///< of the shift of level, by its claims; a claim of several is divided equally
  /// Whether the source can speak of the era at all: it is dated behind a tenth of its days, or not dated. It
  /// tells nothing of what went with an earlier era, or came with a later one, that it cannot speak of.
  bool may_speak_earlier = true, may_speak_later = true;
  friend bool operator==(const SourceSays&, const SourceSays&) = default;
};

/// Whether the part of one of `sources` sources points the way of the shift, the other way, or is too small
/// to point anywhere: below a tenth of an equal part.
enum class Points : std::uint8_t { along, against, nowhere };
Points points(double part, double shift, std::size_t sources);

/// The named sources that tell both of what came and of what went, by where the change of their own tone
/// goes: nowhere if it is less than a tenth of that of all.
struct Witnesses {
  std::size_t all = 0, along = 0, against = 0;
  friend bool operator==(const Witnesses&, const Witnesses&) = default;
};

/// The change of tone behind a shift of level.
struct ToneChange {
  std::size_t came_claims = 0, went_claims = 0;  ///< things told that came, and went; rows of one event once
  Value came{}, went{};                          ///< their tones; undefined(no-ties) where there is none
  Value change{};                                ///< came - went, as the record has it
  /// In the order of the sources, the unnamed one last: all that cite a claim of the subject in either era.
  std::vector<SourceSays> sources{};
  /// What the model makes of it: tone_estimate(). Nothing where nothing came, nothing went, or all that did
  /// is neutral.
  std::optional<ToneEstimate> estimate{};

  /// For a shift of this sign.
  Witnesses witnesses(double sign) const;
};

/// The change of tone of `subject` between two eras of `chronicle`, folded alike.
///
/// - Of each row c is its factor in the later era less that in the earlier; of rows of one event the sum. A
///   claim *came* where c >= 0.02, *went* where c <= -0.02; in between it is common to both eras and tells
///   nothing. A tone is the mean of signed weights, weighted by |c|. The shift of level is the sum of c times
///   signed weight over all rows. With `subject.acting` the claims in which this end acts are looked at
///   alone.
/// - A source tells of an era only where it is dated behind a tenth of its days.
/// - Rows of one account (account.hpp) are one thing told several times: a thing told by k rows counts 1/k
///   for each, and a claim that cites m sources 1/m for each of them.
/// - The size of a claim, which the model asks for, is the median size of the signed weights of the rows that
///   came or went, 0 left out.
/// - Cost: O(claims of the subject log claims), and that of tone_estimate().
ToneChange tone_change(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                       const Subject& subject, double confidence = 0.95);

/// The same of two eras, which are folded for it.
ToneChange tone_change(const Chronicle& chronicle, const Era& before, const Era& after,
                       const Subject& subject, const FoldOptions& options, double confidence = 0.95);

}  // namespace entente
