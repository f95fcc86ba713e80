// An arrow's back lies half a point over the stroke, so that no gap shows between them.
#include <entente/viz/render/heads.hpp>

#include <entente/viz/render/style.hpp>

#include <algorithm>
#include <cmath>

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

double arrow_length(const Link& link) { return 5.5 * std::sqrt(link.scale) + 1.5 * style::width(link); }

double arrow_reach(const Link& link) { return 2.4 * std::sqrt(link.scale) + 0.95 * style::width(link); }

double bar_reach(const Link& link) { return 3.4 * link.scale + 0.9 * style::width(link); }

double bar_width(const Link& link) {
  return std::max(1.4 * std::sqrt(link.scale), 0.45 * style::width(link) + 0.8);
}

double head_reach(const Link& link) {
  return link.tone == Tone::hostile ? bar_reach(link) : arrow_reach(link);
}

Curve shaft(const Link& link, const Curve& visible) {
  constexpr double bar_to_tip = 2.2, overlap = 0.5;
  const double head = link.tone == Tone::hostile ? bar_to_tip : arrow_length(link) - overlap;
  const auto [at_start, at_end] = heads_of(link);
  Curve rest = at_end ? shortened(visible, head) : visible;
  if (at_start) rest = shortened(rest.reversed(), head).reversed();
  return rest;
}

}  // namespace entente
