// Signed modularity: whether blocs hold more positive and fewer negative ties than the strengths of their
// members let expect, and the blocs that make most of it.
#pragma once

#include <entente/engine/balance/blocs/labels.hpp>
#include <entente/engine/balance/blocs/optimality.hpp>
#include <entente/engine/progress.hpp>
#include <entente/engine/scores.hpp>

#include <cstddef>
#include <cstdint>

namespace entente {

/// Signed modularity Q of a partition.
///
/// - Formula: Q = sum over ordered pairs i, j of one bloc, i = j among them, of (a_ij - k+_i k+_j / 2m+ +
///   k-_i k-_j / 2m-) / (2m+ + 2m-), with a the ties (+-1, or levels), k+ and k- what an actor has of
///   positive and negative ties, 2m+ and 2m- their sums. A term without ties of its sign is left out; without
///   negative ties it is Newman's.
/// - Range: -1 ... 1. One bloc of all has 0. A vertex labelled 0 is alone.
/// - Edge cases: no ties is undefined(no-ties). Vertices without ties make no difference.
/// - Cost: O(ties + n).
/// - Reference: Gomez, Jensen & Arenas 2009, doi:10.1103/PhysRevE.80.016114; Traag & Bruggeman 2009,
///   doi:10.1103/PhysRevE.80.036115.
Value modularity(const SignedGraph& graph, const Labels& labels, Counted counted = Counted::ties);

/// A value that the modularity of no partition exceeds: all pairs together that would add to it.
/// O(n log n + ties).
Value modularity_bound(const SignedGraph& graph, Counted counted = Counted::ties);

struct CommunitiesOptions {
  Counted counted = Counted::ties;
  std::size_t starts = 10;
  std::uint64_t seed = 1;
  ShouldStop should_stop{};  ///< asked often; the best so far is given
};

/// Blocs by modularity, and what is known of how good they are.
struct Communities {
  Labels labels{};  ///< canonical; 0 for a vertex without ties
  std::size_t blocs = 0;
  Value modularity{};  ///< of these blocs
  Value upper{};       ///< nothing is higher: where it is proved the modularity, else modularity_bound()
  /// How far the starts came out from the best of them: mean variation_of_information(), 0 all the same
  /// ... 1. A large one says that many partitions are as good.
  Value spread{};
  std::uint64_t partitions = 0;               ///< how many are as good, where all were tried; else 0
  Optimality certainty = Optimality::bounds;  ///< of the modularity
};

/// The partition with the highest modularity: best_blocs() where the graph is small enough, which proves it;
/// else the best that found_blocs() finds from several starts, proved only where it meets modularity_bound().
/// Actors may share a bloc without a tie, by having the same enemies.
///
/// - Edge cases: without ties no blocs, proved, and undefined(no-ties).
/// - Cost: about starts x 20 n x the square of the mean degree: tenths of a second for 150 actors.
Communities communities(const SignedGraph& graph, const CommunitiesOptions& options = {});

}  // namespace entente
