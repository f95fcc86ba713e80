// Sizes of levels as whole numbers of one unit.
#pragma once

#include <entente/engine/balance/signs/signed_graph.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace entente {

/// Sizes of levels as whole numbers, so that sums are exact and equals are equal: a weight w is w * unit /
/// parts.
struct WholeWeights {
  std::vector<std::int64_t> weights{};  ///< by tie; at least 1
  double unit = 1, parts = 1;
  double rounding = 0;  ///< by how much the sizes of levels that have no unit differ from them, together

  /// What whole weights come to, in ties or units of level.
  double amount(std::int64_t weight) const { return static_cast<double>(weight) * unit / parts; }
  /// Whether rounding can change so much by a millionth of it at most.
  bool tell(std::int64_t weight) const { return weight == 0 || rounding <= 1e-6 * amount(weight); }
  /// The least and the most that a sum of so much may be before it was rounded.
  double least(std::int64_t weight) const { return std::max(0.0, amount(weight) - rounding); }
  double most(std::int64_t weight) const { return weight == 0 ? 0 : amount(weight) + rounding; }
};

/// The weights of a graph's ties; all 1 where ties are counted. Levels are multiples of the largest unit of
/// which all are multiples but for rounding: 1e-14 of a level, else 1e-12, else 1e-9. So they are whatever
/// the length of the era and whatever the unit they were stated in; levels that have nothing in common get a
/// unit so small that it is rounding only. Where the sum would not stay below 2^55, as where levels span
/// fourteen orders of magnitude, they are rounded to 2^-40 of the largest, beyond 16,000 ties coarser, and
/// one below half a step counts as a step; `rounding` tells what that comes to. O(ties).
WholeWeights whole_weights(const SignedGraph& graph, Counted counted);

}  // namespace entente
