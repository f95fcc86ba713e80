// Small parts of a map that no line joins to the rest: packed together below it, not strewn over it.
#pragma once

#include <entente/viz/maps/fitting.hpp>

#include <cstdint>
#include <vector>

namespace entente {

/// A few actors whose lines lead to each other alone.
struct LonePart {
  std::vector<std::size_t> nodes{};   ///< places in the fitting, the one with the most lines first
  std::vector<std::uint32_t> eras{};  ///< in which it is seen, sorted
};

/// The parts of two to four actors besides the largest one, by their first actors; none where there are
/// fewer than two, which finds room among the others, or where the largest part has fewer than five. O(nodes
/// + tethers log nodes).
std::vector<LonePart> lone_parts(const Fitting& fitting);

/// The fitting without the actors of these parts.
Fitting without_parts(const Fitting& fitting, const std::vector<LonePart>& parts);

/// All nodes of the fitting: `others`, which are those of without_parts() in their places, and the parts in
/// rows below them, no wider than that. The head of a part stands over its others. Parts that are never seen
/// in one era may share a place. O(nodes^2).
std::vector<Node> with_parts_below(const Fitting& fitting, const std::vector<LonePart>& parts,
                                   const std::vector<Node>& others, double width);

}  // namespace entente
