// The levels of all pairs of an era, actors ordered by blocs: what a matrix shows.
#pragma once

#include <entente/engine/analysis/bloc_sides.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace entente {

/// An actor of the matrix.
struct MatrixActor {
  ActorId actor{};
  std::uint32_t bloc = 0;                            ///< as in BlocSides; 0: none
  double size = 0;                                   ///< |level| of its ties with everyone in the era
  BlocCertainty certainty = BlocCertainty::unknown;  ///< of being in it
  bool has_no_partner = false;                       ///< in it, see without_partners()
};

/// The tie of two of them.
struct MatrixCell {
  double level = 0;
  std::size_t claims = 0;
};

struct BlocMatrix {
  std::vector<MatrixActor> actors{};  ///< by bloc, within it the largest first, those in none last
  std::vector<std::vector<std::optional<MatrixCell>>> cells{};  ///< symmetric; nothing where no claim tells
  std::size_t all_actors = 0;                                   ///< with a tie in the era
  std::size_t all_ties = 0, ties = 0;                           ///< of the era, and of those shown
  double share = 1;                 ///< of the |level| of all ties, what those shown have
  std::vector<ActorId> left_out{};  ///< of whom there are more than asked for, the largest first
  std::optional<ActorId> added{};   ///< the anchor, where others in its place have larger levels
};

/// Which actors are asked for.
struct MatrixChoice {
  std::vector<ActorId> actors{};  ///< these alone; none: all with a tie
  std::size_t most = 30;          ///< of these the largest
};

/// The matrix of an era whose blocs are `sides`. Equal sizes go by the roster. Of too many actors the
/// anchor is always there, and the last ones have a tie with another who is. Named actors are there even
/// without one. O(ties + shown^2 * log ties).
BlocMatrix bloc_matrix(const EraGraph& graph, const BlocSides& sides, const MatrixChoice& choice = {});

}  // namespace entente
