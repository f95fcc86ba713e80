// A diagram as an SVG file: the master that every other picture file is made from.
#pragma once

#include <entente/viz/render/diagram.hpp>

#include <string>

namespace entente {

/// A stand-alone SVG document: role="img" with <title> and <desc>, sizes in points, one group per actor
/// (class "node", data-id) and per line (class "link", data-from, data-to), each with a <title>. Valid XML
/// whatever the labels hold; no script, no address. The same diagram gives the same bytes. O(nodes + links).
std::string to_svg(const Diagram& diagram);

}  // namespace entente
