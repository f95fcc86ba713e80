// A flipped tie tells both signs in its badge and needs no minus of its own.
#include <entente/viz/render/mark.hpp>

#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/style.hpp>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

constexpr double full_minus_radius = 4.2;
constexpr double beside_line = 2;  ///< free between a line and a mark that sits beside it

}  // namespace

std::optional<Mark> mark(const Link& link, const Curve& curve) {
  Mark made;
  made.minus = link.tone == Tone::hostile && link.change != Change::flipped;
  made.text = link.badge;
  made.open = link.end_unknown;
  if (!made.minus && !made.open && made.text.empty()) return std::nullopt;
  made.minus_radius = made.minus ? full_minus_radius * std::max(0.7, link.scale) : 0;
  made.size = {2 * made.minus_radius, 2 * made.minus_radius};
  if (!made.text.empty()) {
    made.size.width += text_width(made.text, style::small_size) + 2;
    made.size.height = std::max(made.size.height, 10.0);
  }
  if (made.open) {
    made.size.width += 2 * open_end_radius + (made.size.width > 0 ? 2.5 : 1);
    made.size.height = std::max(made.size.height, 2 * open_end_radius + 1);
  }
  const Point side = left_of(curve.heading(link.mark));
  const double reach = (std::abs(side.x) * made.size.width + std::abs(side.y) * made.size.height) / 2;
  made.at = curve.at(link.mark) + side * (link.mark_aside * (reach + style::width(link) / 2 + beside_line));
  return made;
}

}  // namespace entente
