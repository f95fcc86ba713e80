// Theses: what a text says about the course of a tie as a whole, put so that it can be tested.
#pragma once

#include <entente/graphs/model/actor.hpp>
#include <entente/graphs/model/claim.hpp>
#include <entente/graphs/model/when.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What is said of the subject in the eras of the thesis. MEASURES.md says when each holds.
enum class ThesisKind : std::uint8_t {
  lowest,         ///< lower there than in any other era of the scheme
  highest,        ///< higher there than in any other era of the scheme
  rises,          ///< higher in the last era than in the first
  falls,          ///< lower in the last era than in the first
  sign,           ///< above zero throughout, below it, or nowhere above it
  mirrors,        ///< moves against the other pair
  follows,        ///< moves with the other pair
  none_before,    ///< changed little before the last era, compared with the change into it
  greater,        ///< greater than that of the other pair
  turning_point,  ///< turns there: a test of its claims bears it out
  pressure,       ///< moves with the pressure of third parties
  spells,         ///< its cooperative spells are shorter, or longer, than its hostile ones
  judgement,      ///< what an author says of it in general has the sign of its level in that time
  corroborated,   ///< one claim about it is told by several documents
};
inline constexpr std::array<std::string_view, 14> thesis_kind_names = {
    "lowest",      "highest", "rises",         "falls",    "sign",   "mirrors",   "follows",
    "none_before", "greater", "turning_point", "pressure", "spells", "judgement", "corroborated"};
constexpr std::string_view name(ThesisKind kind) { return thesis_kind_names[static_cast<std::size_t>(kind)]; }

/// The measure of a pair that a thesis speaks of: an indicator of its alignment, or the pressure of third
/// parties on it.
enum class ThesisMeasure : std::uint8_t { level, polarity, forward, backward, mutual, pressure };
inline constexpr std::array<std::string_view, 6> thesis_measure_names = {"level",    "polarity", "forward",
                                                                         "backward", "mutual",   "pressure"};
constexpr std::string_view name(ThesisMeasure measure) {
  return thesis_measure_names[static_cast<std::size_t>(measure)];
}

/// Which way: up, down, neither, or up and down again.
enum class Tendency : std::uint8_t { unstated, up, down, none, both };
inline constexpr std::array<std::string_view, 5> tendency_names = {"", "+", "-", "0", "+-"};
constexpr std::string_view name(Tendency direction) {
  return tendency_names[static_cast<std::size_t>(direction)];
}

/// One row of theses.csv.
struct Thesis {
  std::string id, claim;
  std::string cite;               ///< as written
  std::vector<SourceId> sources;  ///< the documents that state it, sorted
  ThesisKind kind = ThesisKind::sign;
  std::vector<ActorId> subject;  ///< the two actors of the pair, as written
  /// Of a kind that compares pairs, two; else, where pressure is the kind or the measure, the third parties
  /// that count (all when empty); else none.
  std::vector<ActorId> other;
  /// The eras of the scheme from `first` to `last`, in order of time; empty where none are named.
  std::string scheme, first, last;
  std::optional<When> when{};  ///< the date or span that it speaks of, bounded
  std::optional<double>
      within{};  ///< years by which a date may be missed, 0 ... most_within; see tolerance()
  std::vector<std::string> against{};        ///< ids of theses that cannot be true beside it, sorted
  std::optional<std::uint32_t> documents{};  ///< how many must tell a claim; see documents_asked()
  ThesisMeasure measure = ThesisMeasure::level;
  Tendency direction = Tendency::unstated;
  std::string needs;  ///< what the test waits for, in words; empty when it can be tested
  std::string note;
  std::vector<Extra> extra;
  std::size_t line = 0;
};

/// The largest tolerance: who misses a date by more speaks of a span.
inline constexpr double most_within = 100;
/// And the most documents that may be asked for.
inline constexpr double most_documents = 1000;

/// The years by which the date of a thesis may be missed; where it says nothing, one of a turning point,
/// which texts date by the year, and none of a claim.
inline double tolerance(const Thesis& thesis) {
  return thesis.within.value_or(thesis.kind == ThesisKind::turning_point ? 1 : 0);
}

/// How many documents must tell a claim for it to be corroborated; two where the thesis says nothing.
inline std::uint32_t documents_asked(const Thesis& thesis) { return thesis.documents.value_or(2); }

/// Whether the kind is put to a date or span of its own: it may have one, and needs no eras.
constexpr bool has_own_time(ThesisKind kind) {
  return kind == ThesisKind::turning_point || kind == ThesisKind::judgement ||
         kind == ThesisKind::corroborated;
}

/// Whether the kind sets the subject against a second pair.
constexpr bool compares_pairs(ThesisKind kind) {
  return kind == ThesisKind::mirrors || kind == ThesisKind::follows || kind == ThesisKind::greater;
}

/// Whether `other` may name the third parties whose pressure counts.
constexpr bool names_third_parties(ThesisKind kind, ThesisMeasure measure) {
  return kind == ThesisKind::pressure || (measure == ThesisMeasure::pressure && !compares_pairs(kind));
}

}  // namespace entente
