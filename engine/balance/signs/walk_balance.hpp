// Walk balance: cycles of every length at once, short ones counting most. A companion of other indices, not a
// headline: it falls with the number of ties alone.
#pragma once

#include <entente/engine/balance/signs/signed_graph.hpp>
#include <entente/engine/scores.hpp>

#include <cstddef>
#include <vector>

namespace entente {

struct WalkOptions {
  double beta = 1;           ///< > 0; how much longer walks count
  std::size_t most = 3'000;  ///< actors of the largest component; beyond it undefined(too-large)
};

/// The walk-based degree of balance.
///
/// - Formula: K = tr exp(beta A) / tr exp(beta |A|), A the signs of the ties (-1, 0, 1; levels do not count).
///   Each closed walk of length l counts beta^l / l!, with its sign above and without it below. The traces
///   run over all actors present: each without ties adds 1 to both.
/// - Range: above 0, at most 1; exactly 1 where the graph is balanced.
/// - Edge cases: no tie is undefined(no-ties).
/// - It depends on density through beta: eras with different numbers of ties must not be ranked by it.
/// - Cost: O(n^3) time and O(n^2) memory, n the actors of the largest component; a balanced one costs half.
/// - Reference: Estrada & Benzi 2014, doi:10.1103/PhysRevE.90.042802.
Value walk_balance(const SignedGraph& graph, const WalkOptions& options = {});

/// The closed walks that begin and end at an actor, as parts of those of all.
struct WalkPart {
  double with_signs = 0;     ///< [exp(beta A)]_ii / tr exp(beta |A|)
  double without_signs = 0;  ///< [exp(beta |A|)]_ii / tr exp(beta |A|)

  double balanced() const { return (without_signs + with_signs) / 2; }
  double unbalanced() const { return (without_signs - with_signs) / 2; }
};

/// What makes up walk_balance(), by vertex: the parts with signs add up to it, those without to 1, up to
/// rounding. An actor without ties has its walk of length 0. Empty where walk_balance() is undefined. Cost:
/// as walk_balance(), with a larger constant.
std::vector<WalkPart> walk_parts(const SignedGraph& graph, const WalkOptions& options = {});

/// The walk-based degree of balance of the closed walks of each actor, by vertex.
///
/// - Formula: K_i = [exp(beta A)]_ii / [exp(beta |A|)]_ii.
/// - Range: -1 ... 1; 1 for every actor of a balanced component.
/// - Edge cases: an actor without ties is undefined(isolated); one so far from a dense core that rounding
///   would drown its walks is undefined(not-converged).
/// - Cost: as walk_balance(), with a larger constant.
/// - Reference: Diaz-Diaz, Bartesaghi & Estrada 2023, arXiv:2303.03774.
std::vector<Value> local_walk_balance(const SignedGraph& graph, const WalkOptions& options = {});

}  // namespace entente
