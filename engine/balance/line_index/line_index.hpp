// The line index of balance (frustration index): how few ties stand between a graph and balance. Exact, with
// a certificate that line_index_check() verifies, or bounds; never a guess.
#pragma once

#include <entente/engine/balance/line_index/blocks.hpp>
#include <entente/engine/balance/line_index/packing.hpp>
#include <entente/engine/balance/line_index/whole_weights.hpp>
#include <entente/engine/balance/signs/signed_graph.hpp>
#include <entente/engine/progress.hpp>
#include <entente/engine/scores.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

/// What shows that every partition breaks so much of a block.
enum class Proof : std::uint8_t {
  cycles,  ///< its packing of unbalanced cycles, which anyone can check
  solver,  ///< a SAT solver's word
};
inline constexpr std::array<std::string_view, 2> proof_names = {"cycles", "solver"};
constexpr std::string_view name(Proof proof) { return proof_names[static_cast<std::size_t>(proof)]; }

/// The bounds of one unbalanced block. Blocks share no tie, so their bounds add up.
struct BlockBounds {
  std::vector<std::uint32_t> ties{};  ///< places in SignedGraph::ties, ascending
  std::int64_t lower = 0, upper = 0;
  Packing packing{};  ///< of places in SignedGraph::ties

  Proof proof() const { return packing.bound() >= lower ? Proof::cycles : Proof::solver; }
};

struct LineIndexOptions {
  Counted counted = Counted::ties;
  ShouldStop should_stop{};
};

/// Bounds of the line index L, in whole weights.
struct LineIndex {
  Counted counted = Counted::ties;
  WholeWeights whole{};
  std::int64_t lower = 0, upper = 0;  ///< lower <= L <= upper
  std::int64_t total = 0;             ///< of all ties together
  /// A partition that breaks `upper`: the side of every vertex, 0 for the first of a component.
  Bipartition blocs{};
  std::vector<std::uint32_t> broken{};     ///< the ties it breaks: places in SignedGraph::ties, ascending
  std::vector<BlockBounds> certificate{};  ///< of the unbalanced blocks, in the order of their first tie

  /// Whether L is known, where levels had to be rounded to a millionth of it.
  bool proved() const { return lower == upper && whole.tell(upper); }
  /// L, in ties or units of level; 0 for an empty graph. Unless proved, undefined(not-proved-optimal).
  Value value() const;
  /// F = 1 - 2 L / all ties: 1 balanced, 0 would be half of them at odds. undefined(no-ties) without ties,
  /// and undefined(not-proved-optimal) unless L is proved. Reference: Aref & Wilson 2018,
  /// doi:10.1093/comnet/cnx044.
  Value degree_of_balance() const;
};

/// The fewest ties (or least total level) at odds with a partition of all vertices into two blocs, friends
/// within and foes across, and such a partition.
///
/// - Formula: L = min over partitions of the sum of w over positive ties across and negative ties within.
/// - Range: 0, exactly for balanced graphs, to the number of negative ties. Unchanged by switching; the sum
///   over blocks.
/// - Method: block by block. Tabu search gives a partition; packings of unbalanced cycles bound it from
///   below; where they leave a gap, core-guided MaxSAT that starts from both closes it. A block that only the
///   solver proved is packed again with cycles that share ties, so that most proofs can be checked by hand.
/// - Exact: in whole_weights(); where rounding hides more than a millionth of L, it is not proved. Stopped by
///   should_stop(), it gives what bounds it has; asked every few milliseconds, and at 100,000 ties every
///   quarter of a second. The same bytes on every run that is not stopped.
/// - Edge cases: isolates are on side 0. An empty graph has L = 0.
/// - Cost: finding L is NP-hard. States of the world, 150 actors and 1,300 ties, take milliseconds; graphs of
///   a few hundred actors in which a third of the ties are at odds may take for ever. Memory O(ties), but for
///   the solver's.
/// - Reference: Abelson & Rosenberg 1958, doi:10.1002/bs.3830030102; Harary 1959, doi:10.1002/bs.3830040405;
///   Hüffner, Betzler & Niedermeier 2010, doi:10.1007/s10878-009-9212-2 (blocks); Aref, Mason & Wilson 2020,
///   doi:10.1002/net.21907 (exact models).
LineIndex line_index(const SignedGraph& graph, const LineIndexOptions& options = {});

}  // namespace entente
