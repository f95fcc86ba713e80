// Stability of ranks: whether those who were first in one era are first in another.
#pragma once

#include <entente/engine/scores.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace entente {

struct RankOptions {
  std::size_t top = 10;  ///< how many places count as the first; > 0
};

/// Whom a rank is of: an actor, or a pair (a, b), a < b.
struct Ranked {
  ActorId a{};
  std::optional<ActorId> b{};
  friend auto operator<=>(const Ranked&, const Ranked&) = default;
};

/// How far the ranks of one measure in two eras agree.
struct RankStability {
  std::size_t common = 0;  ///< those who have a value in both eras
  Value tau_b{};           ///< kendall_tau_b() of the values of `common`, -1 ... 1
  Value overlap{};         ///< of the first places, 0 none in common ... 1 the same
  /// In the order of the roster: those among the first of the later era only, and of the earlier era only.
  /// They may have been absent in the other. Empty where the overlap is undefined.
  std::vector<Ranked> entered, left;

  friend bool operator==(const RankStability&, const RankStability&) = default;
};

/// The stability of the ranks of a measure between two eras, whose scores must be of one chronicle.
///
/// - Formula: the first of an era, F, are those whose place is sure to be among the first `top` of all who
///   have a value: where several share a place that reaches beyond `top`, none of them is in. Overlap =
///   2 |F1 and F2| / (|F1| + |F2|), which is |F1 and F2| / top where nobody shares such a place.
/// - Edge cases: tau_b is undefined(n-too-small) with fewer than two in common, undefined(zero-variance) when
///   all values of one era share a place. The overlap is undefined(n-too-small) when an era has no more than
///   `top` values, which are then all among the first; undefined(zero-variance) when neither era has anyone
///   who is sure to be.
/// - Cost: O(n log n).
/// - Reference: kendall_tau_b(); overlap as the coefficient of Dice 1945, doi:10.2307/1932409.
RankStability rank_stability(const Scores& before, const Scores& after, const RankOptions& options = {});

}  // namespace entente
