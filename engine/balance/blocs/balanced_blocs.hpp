// Balanced blocs: the partition of an era's actors that its ties contradict least, into a given number of
// blocs or any.
#pragma once

#include <entente/engine/balance/blocs/labels.hpp>
#include <entente/engine/balance/blocs/optimality.hpp>
#include <entente/engine/balance/line_index/line_index.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>

namespace entente {

struct BalancedBlocsOptions {
  std::size_t at_most = std::numeric_limits<std::size_t>::max();  ///< blocs, 1 or more
  Counted counted = Counted::ties;
  std::uint64_t seed = 1;
  ShouldStop should_stop{};  ///< asked often; the bounds reached are given
};

/// A partition into blocs, and how far from the best it may be.
struct BalancedBlocs {
  Labels labels{};  ///< canonical; 0 for a vertex without ties
  std::size_t blocs = 0;
  double violations = 0;  ///< of these blocs: no more are needed
  double lower = 0;       ///< no partition has fewer
  Optimality certainty = Optimality::proved;
};

/// Ties that a partition violates: negative ones within a bloc and positive ones across blocs, counted or by
/// the size of their levels. A vertex labelled 0 is alone. O(ties).
double violations(const SignedGraph& graph, const Labels& labels, Counted counted = Counted::ties);

/// The blocs with the fewest violations: with two blocs at most this is the line index of balance, with any
/// number the line index of generalised balance (correlation clustering).
///
/// - Range: 0 (the ties divide the actors cleanly) ... the negative ties, of which one bloc violates each.
///   At most so many blocs, not exactly: so more blocs never need more violations.
/// - With any number of blocs, each is held together by its own positive ties: who has only enemies is
///   alone. With a limit, parts that no tie joins share a bloc by chance.
/// - Unique? Often not: this is one of the best partitions, the same on every run.
/// - Exact: in whole_weights().
/// - Empty graph, or no ties: no blocs, 0, proved.
/// - Method: with two blocs line_index(). Else a search from several starts for the upper bound, a packing
///   of cycles with one negative tie for the lower, and MaxSAT for what is left between them.
/// - Cost: finding them is NP-hard. A state system of 150 actors and 1,300 ties takes a tenth of a second;
///   dense graphs whose ties are at odds may take for ever: give should_stop, and take the bounds. Beyond
///   20 million ties x blocs a limit is not tried, and the bound is that of any number of blocs.
/// - Reference: Davis 1967, doi:10.1177/001872676702000206; Doreian & Mrvar 1996,
///   doi:10.1016/0378-8733(95)00259-6; Bansal, Blum & Chawla 2004,
///   doi:10.1023/B:MACH.0000033116.57574.95.
BalancedBlocs balanced_blocs(const SignedGraph& graph, const BalancedBlocsOptions& options = {});

/// The two blocs, at most, of a line index that is at hand: the graph's own. O(vertices + ties).
BalancedBlocs balanced_blocs(const SignedGraph& graph, const LineIndex& index);

}  // namespace entente
