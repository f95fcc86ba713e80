// What makes the shifts and the levels of chosen subjects, part by part.
#pragma once

#include <entente/engine/analysis/comparison.hpp>
#include <entente/engine/attribution/attribution.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What is divided, and how.
struct AttributionChoice {
  std::vector<Pair> pairs = {};      ///< of these the level, unless `measures` says otherwise
  std::vector<ActorId> actors = {};  ///< of these the net strength, unless `measures` says otherwise
  std::vector<std::string> measures =
      {};  ///< `level`, `polarity`, `tone` of pairs; `strength_net`, `tone` of actors
  Grouping grouping = Grouping::claim;
  PolarityOptions polarity = {};
};

/// Whether attributed_shifts() divides the measure for a pair, or for an actor.
bool divides_for_pair(std::string_view measure);
bool divides_for_actor(std::string_view measure);

/// The two sides of a part of a shift of tone.
struct ToneSides {
  Value composition{}, rate{};
  std::optional<double> entry_exit{};  ///< instead of the two, of a group that one era lacks
};

/// What one group of claims adds to a shift.
struct AttributedPart {
  std::string name{};  ///< as grouped() names it
  /// Of a level and a tone; nothing of a polarity, whose parts have no values of their own.
  std::optional<Value> before{}, after{};
  Value difference{};
  std::optional<double> standard_error{};  ///< of a Shapley value that was sampled
  std::optional<ToneSides> sides{};        ///< of a tone
};

/// A statistic of a subject in two eras, divided.
struct AttributedShift {
  Comparison eras{};
  Subject subject{};
  std::string measure{};
  Value before{}, after{};
  std::vector<AttributedPart> parts{};
  /// The sums of the sides over all parts, 0 where none has such a side; nothing unless a tone is divided.
  std::optional<ToneSides> sides{};
};

/// The chosen subjects, pairs before actors, each once, that have a claim in either era; for each the chosen
/// measures. The differences of the parts sum to that of the whole. Errors as grouped(), polarity_shares()
/// and tone_parts(), whose cost it is.
std::vector<AttributedShift> attributed_shifts(const Chronicle& chronicle, const Study& study,
                                               std::span<const Comparison> comparisons,
                                               const AttributionChoice& choice);

/// What one group of claims adds to a level.
struct LevelPart {
  std::string name{};  ///< as grouped() names it
  Amounts amounts{};
  Value share{};  ///< of both amounts of all together, 0 ... 1; no-signed-claims where these are 0
};

/// The level of a pair, or the net strength of an actor, in one era, divided.
struct AttributedLevel {
  std::size_t era = 0;             ///< place among the graphs
  std::vector<LevelPart> parts{};  ///< those of the largest amounts first, equal ones by name
  Amounts all{};
};

/// The level of `subject` in each graph, without parts where it has no claim; the parts sum to it, up to
/// rounding. Errors and cost as grouped().
std::vector<AttributedLevel> attributed_levels(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                               const Subject& subject, Grouping grouping);

}  // namespace entente
