#include <entente/viz/charts/level_marks.hpp>

#include <entente/viz/render/style.hpp>
#include <entente/viz/render/svg_parts.hpp>

#include <fmt/format.h>

#include <string_view>

namespace entente {

std::string shift_arrow(Point tail, Point tip, bool thick) {
  const double back = tail.y > tip.y ? 1 : -1;
  const auto draw = [&](std::string_view colour, double around) {
    return fmt::format(
        "<path d=\"M{0} {1}V{2}\" stroke=\"{3}\" stroke-width=\"{4}\"/><path d=\"M{0} {5}l-3.6 {6}h7.2Z\" "
        "fill=\"{3}\" "
        "stroke=\"{3}\" stroke-width=\"{7}\" stroke-linejoin=\"round\"/>",
        svg::number(tip.x), svg::number(tail.y), svg::number(tip.y + 6 * back), colour,
        svg::number((thick ? 2.6 : 1.4) + around), svg::number(tip.y), svg::number(6 * back),
        svg::number(around));
  };
  return draw(style::paper, 2) + draw(style::ink, 0);
}

std::string cut_mark(Point edge, double inwards, Tone tone) {
  return fmt::format(
      "<path d=\"M{0} {1}l4 {2}M{0} {1}l-4 {2}\" stroke=\"{3}\" stroke-width=\"1\" fill=\"none\"/>",
      svg::number(edge.x), svg::number(edge.y - cut_height * inwards),
      svg::number((cut_height - 1) * inwards), style::colour(tone));
}

}  // namespace entente
