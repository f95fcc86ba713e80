// The mark on a line: the minus that says hostile without colour, or the badge.
#pragma once

#include <entente/viz/render/diagram.hpp>

#include <optional>
#include <string>

namespace entente {

struct Mark {
  Point at;  ///< centre
  Size size;
  bool minus = false, ring = false;
  bool chip = false;  ///< on the colours of both signs: the tie has changed from one to the other
  double minus_radius = 0;
  std::string text;
  Box box() const { return {{at.x - size.width / 2, at.y - size.height / 2}, size}; }
};

/// The mark of a link whose visible part is `curve`; nothing for a plain cooperative line without badge or
/// ring.
std::optional<Mark> mark(const Link& link, const Curve& curve);

}  // namespace entente
