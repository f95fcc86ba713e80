#include <entente/viz/charts/bump_parts.hpp>

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

namespace entente {
namespace {

constexpr std::string_view bump_grey = "#9A9A9A";

std::string_view stroke_of(BumpTie how) {
  switch (how) {
    case BumpTie::stressed:
      return "stroke-width=\"2.4\"";
    case BumpTie::plain:
      return "stroke-width=\"1.3\"";
    case BumpTie::away:
      return "stroke-width=\"1\" stroke-dasharray=\"0.01 3\" stroke-linecap=\"round\"";
  }
  return {};
}

std::string outlined(const Box& box, std::string_view fill, std::string_view edge) {
  return fmt::format(
      "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2.5\" fill=\"{}\" stroke=\"{}\"/>",
      svg::number(box.corner.x), svg::number(box.corner.y), svg::number(box.size.width),
      svg::number(box.size.height), fill, edge);
}

}  // namespace

std::string bump_tie(Point from, Point to, bool is_lying, BumpTie how) {
  const Point middle = (from + to) * 0.5;
  const Point first = is_lying ? Point{from.x, middle.y} : Point{middle.x, from.y};
  const Point second = is_lying ? Point{to.x, middle.y} : Point{middle.x, to.y};
  return fmt::format("<path d=\"M{} {}C{} {} {} {} {} {}\" fill=\"none\" stroke=\"{}\" {}/>",
                     svg::number(from.x), svg::number(from.y), svg::number(first.x), svg::number(first.y),
                     svg::number(second.x), svg::number(second.y), svg::number(to.x), svg::number(to.y),
                     how == BumpTie::stressed ? style::ink : bump_grey, stroke_of(how));
}

std::string bump_outline(const Box& box) { return outlined(box, style::paper, style::ink); }

std::string bump_node(const Box& box, std::string_view code, bool stressed, bool is_shared) {
  const std::string_view fill = stressed ? style::ink : style::paper;
  return outlined(box, fill,
                  stressed    ? style::ink
                  : is_shared ? style::paper
                              : style::ghost_line) +
         svg::text({box.centre().x, box.centre().y + chart_text * style::half_cap_height}, code,
                   {.size = chart_text,
                    .colour = stressed ? style::paper : style::ink,
                    .weight = stressed ? Weight::bold : Weight::regular,
                    .anchor = svg::Anchor::middle});
}

}  // namespace entente
