// Attribution: what makes a shift, by claim, kind of relation, source, third party, direction and partner.
#pragma once

#include <entente/engine/attribution/shapley.hpp>
#include <entente/engine/scores.hpp>
#include <entente/engine/shifts/subject.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// By what claims are put together.
enum class Grouping : std::uint8_t { claim, family, source, third_party, direction, partner, member };
inline constexpr std::array<std::string_view, 7> grouping_names = {
    "claim", "family", "source", "third party", "direction", "partner", "member"};
constexpr std::string_view name(Grouping grouping) {
  return grouping_names[static_cast<std::size_t>(grouping)];
}

/// What one group of claims adds to a subject's level in two eras.
struct GroupPart {
  /// A claim's key, a relation family, a source's id, an actor's code or a direction; empty: claims of none.
  std::string name;
  Amounts before{}, after{};
  double difference() const;  ///< of the levels, settled()
  friend bool operator==(const GroupPart&, const GroupPart&) = default;
};

/// The parts of a shift of the level of a pair, or of the net strength of an actor: their differences sum to
/// it, up to rounding. The largest differences first, equal ones by name.
///
/// - claim: each row on its own.
/// - family: the relation family of the codebook.
/// - source: a claim is divided equally among the sources that it cites and the eras listen to.
/// - third party: a claim is divided equally among the actors that it is `about`, under lineage their heirs,
///   but for the subject's own.
/// - direction: `forward` where the subject's first actor alone acts, `backward` where the other does,
///   `mutual`. Everybody together has no direction: Error(usage).
/// - member: who stands in the row for the subject's first actor: a leader or body that served it, a
///   predecessor, or itself. Everybody together has none: Error(usage).
/// - partner: the other actor of each tie of an actor. A pair and everybody: Error(usage).
/// - Cost: O(claims log claims).
std::vector<GroupPart> grouped(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                               const Subject& subject, Grouping grouping);

/// The groups of claims in a shift of polarity, and their shares in it.
struct PolarityShares {
  std::vector<std::string> names;  ///< of the groups, as grouped() names them
  Shapley shapley;                 ///< shares in the order of the names
};

struct PolarityOptions {
  /// The polarity of a record without a signed claim, where some groups alone leave one; without it, such a
  /// record leaves the shares undefined. A choice of the reader's, and to be told with the result.
  std::optional<double> of_nothing{};
  ShapleyOptions shapley{};
};

/// The Shapley values of groups in the shift of polarity, a ratio, so that differences of its parts do not
/// sum to it: each group passes from what it was before to what it is after, in every order. They sum to the
/// shift. Undefined(no-signed-claims) where some groups leave nothing signed, and `of_nothing` is not given.
/// Error(usage) for more groups than can be afforded (work.hpp).
PolarityShares polarity_shares(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                               const Subject& subject, Grouping grouping,
                               const PolarityOptions& options = {});

/// How many items of a group there are in two eras, and their rate (any mean).
struct RateGroup {
  double count_before = 0, rate_before = 0;
  double count_after = 0, rate_after = 0;
};

/// What a group adds to a shift of the overall rate.
struct RatePart {
  Value composition{};  ///< because its share of all items changed; undefined(absent) where one era lacks it
  Value rate{};         ///< because its own rate changed; undefined(absent) where one era lacks it
  double entry_exit = 0;         ///< all that a group adds which one era lacks
  double before = 0, after = 0;  ///< share * rate in each era: the groups sum to the overall rate
  double difference() const;     ///< after - before, settled()
  friend bool operator==(const RatePart&, const RatePart&) = default;
};

struct RateParts {
  std::vector<RatePart> groups{};
  Value total{};  ///< the shift of the overall rate, to which all parts sum; undefined(no-ties): an era
                  ///< without items
};

/// Divides the shift of a mean into composition and rate, symmetrically, which is the Shapley value of the
/// two. With shares p and rates r: (p2 - p1)(r1 + r2) / 2 and (r2 - r1)(p1 + p2) / 2. Counts >= 0. O(groups).
/// Kitagawa 1955, doi:10.1080/01621459.1955.10501299.
RateParts rate_parts(std::span<const RateGroup> groups);

/// The mean tone of the claims about a subject: sum of sign * weight * factor over the sum of factors, where
/// a factor (ClaimShare) is the part of the era that a state holds, or that an event is felt. A level is a
/// tone times an amount of claims. Neutral claims count with a tone of 0. Range: that of the weights.
/// Undefined: absent, when the subject (or one of the pair) is not in the era; no-ties, when no claim is.
/// O(claims).
Value tone(const EraGraph& graph, const Subject& subject);

/// The groups of claims in a shift of tone, and what each adds to it.
struct ToneParts {
  std::vector<std::string> names;  ///< of the groups, as grouped() names them
  RateParts rates;                 ///< in the order of the names; its total is the shift of tone()
};

/// Divides a shift of tone: is a tie more cooperative because other kinds of claims make it up (composition,
/// entry and exit), or because each kind became so (rate)? The largest differences first, equal ones by name.
/// Errors as grouped(). O(claims log claims).
ToneParts tone_parts(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                     const Subject& subject, Grouping grouping);

}  // namespace entente
