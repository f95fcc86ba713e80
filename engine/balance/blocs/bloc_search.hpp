// A search for good blocs, whatever is to be maximised: quick, the same on every run, and never a proof.
#pragma once

#include <entente/engine/balance/blocs/bloc_assignment.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace entente {

struct BlocSearchOptions {
  std::size_t at_most = std::numeric_limits<std::size_t>::max();  ///< blocs, 1 or more
  std::size_t starts = 4;
  std::size_t shakes = 20;  ///< for each vertex and start, up to 20,000 in a start
  std::uint64_t seed = 1;
  double enough = std::numeric_limits<double>::infinity();  ///< the search ends where it has found this value
  ShouldStop should_stop{};                                 ///< asked often; the best found so far is given
};

/// The best partition found, and what every start came to.
struct FoundBlocs {
  Labels labels{};  ///< canonical; vertices without ties have 0
  double value = 0;
  std::vector<Labels> starts{};  ///< canonical
};

/// What a partition is worth: the links and the null model summed over all pairs that share a bloc.
/// O(ties + n log n).
double joint_value(const LinkGraph& graph, const Labels& labels);

/// Blocs of a high joint_value(). Each start moves single vertices, then whole blocs (as Louvain does), then
/// shakes small neighbourhoods and keeps what is no worse. Among the best the smallest canonical labelling is
/// taken, compared vertex by vertex.
///
/// - Cost: about starts x shakes x n x the square of the mean degree.
/// - Reference: Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008; iterated local search: Lourenco,
///   Martin & Stutzle 2003, doi:10.1007/0-306-48056-5_11.
FoundBlocs found_blocs(const LinkGraph& graph, const BlocSearchOptions& options = {});

}  // namespace entente
