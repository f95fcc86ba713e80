// Attribution: what makes a shift, by kind of relation, by source, by third party and by direction.
#pragma once

#include <entente/engine/change/claims.hpp>
#include <entente/engine/change/parts/shapley.hpp>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// By what claims are put together.
enum class Grouping : std::uint8_t { family, source, third_party, direction };
inline constexpr std::array<std::string_view, 4> grouping_names = {"family", "source", "third party",
                                                                   "direction"};
constexpr std::string_view name(Grouping grouping) {
  return grouping_names[static_cast<std::size_t>(grouping)];
}

/// What one group of claims adds to a subject's level in two eras.
struct GroupPart {
  std::string
      name;  ///< a relation family, a source's id, an actor's code or a direction; empty: claims of none
  Parts before{}, after{};
  double difference() const { return after.level() - before.level(); }
  friend bool operator==(const GroupPart&, const GroupPart&) = default;
};

/// The parts of a shift of the level of a pair, or of the net strength of an actor: their differences sum to
/// it, up to rounding. The largest differences first, equal ones by name.
///
/// - family: the relation family of the codebook.
/// - source: a claim is divided equally among the sources that it cites and the eras listen to.
/// - third party: a claim is divided equally among the actors that it is `about`.
/// - direction: `forward` where the subject's first actor alone acts, `backward` where the other does,
///   `mutual`. Everybody together has no direction: Error(usage).
/// - Cost: O(claims log claims).
std::vector<GroupPart> grouped(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                               const Subject& subject, Grouping grouping);

/// Shares of groups in a shift of polarity.
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
  double entry_exit = 0;  ///< all that a group adds which one era lacks
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

}  // namespace entente
