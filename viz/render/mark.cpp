// A level in the badge has its sign, behind words too, and so has a flipped tie: they need no minus more.
#include <entente/viz/render/mark.hpp>

#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/style.hpp>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

constexpr double full_minus_radius = 4.2;
constexpr double bare_ring = 11;   ///< across a ring with nothing in it
constexpr double beside_line = 2;  ///< free between a line and a mark that sits beside it

/// Whether a number with its sign stands in it.
bool has_sign(const std::string& badge) {
  return badge.find("−") != std::string::npos || badge.find('+') != std::string::npos;
}

}  // namespace

std::optional<Mark> mark(const Link& link, const Curve& curve) {
  Mark made;
  made.chip = link.change == Change::flipped && !link.badge.empty();
  made.minus = link.tone == Tone::hostile && !link.bare && !made.chip && !has_sign(link.badge);
  made.text = link.badge;
  made.ring = link.ringed;
  if (!made.minus && !made.ring && made.text.empty()) return std::nullopt;
  made.minus_radius = made.minus ? full_minus_radius * std::max(0.7, link.scale) : 0;
  made.size = {2 * made.minus_radius, 2 * made.minus_radius};
  if (!made.text.empty()) {
    made.size.width += text_width(made.text, style::small_size, Weight::bold) + 2;
    made.size.height = std::max(made.size.height, 10.0);
  }
  if (made.chip) made.size = {made.size.width + 2 * style::chip_room, made.size.height + 2};
  if (made.ring) {
    made.size.width = std::max(made.size.width + 2 * style::ring_room, bare_ring);
    made.size.height = std::max(made.size.height + 2 * style::ring_rise, bare_ring);
  }
  const Point side = left_of(curve.heading(link.mark));
  const double reach = (std::abs(side.x) * made.size.width + std::abs(side.y) * made.size.height) / 2;
  made.at = curve.at(link.mark) + side * (link.mark_aside * (reach + style::width(link) / 2 + beside_line));
  return made;
}

}  // namespace entente
