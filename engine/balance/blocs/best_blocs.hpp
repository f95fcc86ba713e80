// The best of all partitions of a small graph, proved: every one that could be better is looked at.
#pragma once

#include <entente/engine/balance/blocs/bloc_assignment.hpp>
#include <entente/engine/balance/blocs/labels.hpp>
#include <entente/engine/progress.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace entente {

/// Up to so many groups of vertices that stand together in every best partition are tried in all ways: 12
/// have 4.2 million.
inline constexpr std::size_t most_groups_tried = 12;

/// A partition of the highest joint_value(), and how many there are.
struct BestBlocs {
  Labels labels{};               ///< canonical; 0 for a vertex without ties; of the best the smallest
  std::uint64_t partitions = 0;  ///< that are as good, up to 1e-12 of the strength of all; 1 or more
};

/// The best partition into any number of blocs, whether or not ties hold a bloc together; nothing where more
/// than most_groups_tried are left, where more than 64 vertices have ties, or when stopped. `at_least` is the
/// value of a partition that is at hand.
///
/// - Exact: vertices are put into one group only where each partition that parts them is worse than another:
///   where what the pair adds is more than all that one of them could lose by following the other, or than
///   half of what both of them see differently.
/// - Edge cases: without ties no blocs, one partition.
/// - Cost: O(vertices^4) for the groups; at worst 5 million partial partitions, a tenth of a second.
/// - Reference: groups as in Lange, Karrenbauer & Andres 2018, Proc. Machine Learning Research 80:2892.
std::optional<BestBlocs> best_blocs(const LinkGraph& graph, double at_least,
                                    const ShouldStop& should_stop = {});

}  // namespace entente
