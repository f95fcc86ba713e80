// An arrow's back lies half a point over the stroke, so that no gap shows between them.
#include <entente/viz/render/heads.hpp>

#include <entente/viz/render/style.hpp>

#include <algorithm>

namespace entente {
namespace {

/// The curve without about `distance` at its end, and no less than half of it.
Curve shortened(const Curve& curve, double distance) {
  const double whole = std::max(0.01, (curve.reach() + length(curve.end - curve.start)) / 2);
  return curve.between(0, std::max(0.5, 1 - distance / whole));
}

}  // namespace

Heads heads_of(const Link& link) {
  const bool mutual = link.tone == Tone::hostile && link.direction == Direction::none;
  return {mutual || link.direction == Direction::backward, mutual || link.direction == Direction::forward};
}

double arrow_length(double width) { return 5.5 + 1.5 * width; }

double bar_reach(double width) { return 3.4 + 0.9 * width; }

Curve shaft(const Link& link, const Curve& visible) {
  constexpr double bar_to_tip = 2.2, overlap = 0.5;
  const double head = link.tone == Tone::hostile ? bar_to_tip : arrow_length(style::width(link)) - overlap;
  const auto [at_start, at_end] = heads_of(link);
  Curve rest = at_end ? shortened(visible, head) : visible;
  if (at_start) rest = shortened(rest.reversed(), head).reversed();
  return rest;
}

}  // namespace entente
