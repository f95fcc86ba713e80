// The fewest actors whose move makes one partition into another: a measure of change that needs no names of
// blocs.
#pragma once

#include <entente/engine/balance/blocs/blocs.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente {

/// Up to so many sets of movers are told.
inline constexpr std::size_t most_least_sets = 8;

/// What is known of the sets of fewest movers.
enum class LeastSets : std::uint8_t {
  all,      ///< all of them are told
  many,     ///< there are more than most_least_sets
  unknown,  ///< blocs overlap in too many ways to count them
};

struct LeastMovers {
  std::size_t actors = 0;                    ///< in each of the sets
  std::vector<std::vector<ActorId>> sets{};  ///< each in the order of the roster; none unless all are known
  LeastSets known = LeastSets::all;
};

/// Without the actors of one of these sets, those who are left are divided the same way in both eras. Of
/// actors who are in a bloc in both, and in each part that both partitions relate (BlocMember::part).
///
/// - Formula: their number less the largest number of common members in a matching of the blocs before with
///   the blocs after, each in one pair at most.
/// - Edge cases: nobody in a bloc in both, or the same partition: no actors, and one set, which is empty.
/// - Cost: O(blocs x common pairs of blocs) for the number, and for the sets where no more than 200 pairs
///   hang together; beyond that they are unknown.
/// - Reference: the partition distance of Gusfield 2002, doi:10.1016/S0020-0190(01)00263-0.
LeastMovers least_movers(const Partition& from, const Partition& to);

}  // namespace entente
