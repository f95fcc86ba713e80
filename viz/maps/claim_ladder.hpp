// Claims as the rungs of ladders, a ladder for each pair.
#pragma once

#include <entente/viz/render/diagram.hpp>

namespace entente {

/// Ladders, and the box around all of them.
struct ClaimLadders {
  Diagram diagram;
  Box content{};
};

/// How long the lines of the ladders of these links are at least, on a map so wide. O(links log links).
double least_rung(const Diagram& diagram, double width);

/// The diagram, whose links of a pair follow one another, with a ladder for each pair: both actors at its
/// sides, as tall as their lines need, which run level one below the other. Ladders stand below one another,
/// those with the most and widest lines first, on a wide map in two columns; a single one is no wider
/// than 130 mm, in the middle; who is emphasised, or else acts on more lines, stands on the left. An actor
/// stands in each of its ladders, and where there are several its id begins with the pair: `PAK:RUS/PAK`.
/// O(links log links).
ClaimLadders claim_ladders(Diagram diagram, double width);

}  // namespace entente
