// Actors brought onto a sheet of another size, so that no two names meet and lines cross little.
#pragma once

#include <entente/viz/maps/anneal.hpp>
#include <entente/viz/render/diagram.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente {

struct Stand;
struct UnionGraph;

/// What is to be fitted: actors where they stood, and the lines between them.
struct Fitting {
  std::vector<Node> nodes{};
  std::vector<std::vector<std::uint32_t>> eras{};  ///< in which each is seen, sorted
  std::vector<Tether> tethers{};                   ///< between places in `nodes`
  Box from{};                                      ///< the sheet that they stood on
  double gap = 6;                                  ///< between two names
  double lone_line = 6;                            ///< between two names of a LonePart that a line joins
  double clearance = 5;                            ///< between a line and a name that is not its own
  double covered = 0.55;                           ///< at most so much of the sheet
  double most_stretched = 1;                       ///< how many times farther apart than they stood
  double heat = 6;                                 ///< see Annealing
  std::uint64_t tries = 6;                         ///< of which the best stays
  /// Whether names may lie on each other that are never seen in one era.
  bool shares_places = false;
  std::size_t threads = 1;  ///< places are the same on any number
};

/// The tethers of the union that are seen, between places of the stand, with lengths on another scale.
std::vector<Tether> tethers_of(const UnionGraph& all, const Stand& stand, double scale);

/// The area that the names need, or those of the fullest era where places are shared, in square points.
double room(const Fitting& fitting);

/// The nodes around the origin, on a sheet as wide as that unless the names do not fit, and about as tall.
/// The same fitting gives the same places. O(nodes^2 + tethers^2), about a tenth of a second for each try.
std::vector<Node> fitted_nodes(const Fitting& fitting, Size sheet);

/// The same on a sheet no taller than that, unless there is no place left for a name on it.
std::vector<Node> nodes_within(const Fitting& fitting, Size sheet);

/// The smallest box around all nodes.
Box around(const std::vector<Node>& nodes);

}  // namespace entente
