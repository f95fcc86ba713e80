#include <entente/viz/charts/bump_parts.hpp>

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

namespace entente {
namespace {

constexpr std::string_view bump_grey = "#9A9A9A";
constexpr double line_apart = 10.5;  ///< from a code to the score beneath it

std::string_view stroke_of(BumpTie how) {
  switch (how) {
    case BumpTie::stressed:
      return "stroke-width=\"2.4\"";
    case BumpTie::plain:
      return "stroke-width=\"1.3\"";
    case BumpTie::away:
      return "stroke-width=\"1.5\" stroke-dasharray=\"0.01 3\" stroke-linecap=\"round\"";
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
                     how == BumpTie::plain ? bump_grey : style::ink, stroke_of(how));
}

std::string bump_outline(const Box& box) { return outlined(box, style::paper, style::ink); }

std::string bump_node(const Box& box, const BumpWords& words, bool stressed, bool is_shared) {
  const auto line = [&](double middle, std::string_view text, Weight weight) {
    return svg::text({box.centre().x, middle + chart_text * style::half_cap_height}, text,
                     {.size = chart_text,
                      .colour = stressed ? style::paper : style::ink,
                      .weight = weight,
                      .anchor = svg::Anchor::middle});
  };
  const double apart = words.score.empty() ? 0 : line_apart / 2;
  const std::string_view fill = stressed ? style::ink : style::paper;
  return outlined(box, fill,
                  stressed    ? style::ink
                  : is_shared ? style::paper
                              : style::ghost_line) +
         line(box.centre().y - apart, words.code, stressed ? Weight::bold : Weight::regular) +
         (words.score.empty() ? "" : line(box.centre().y + apart, words.score, Weight::regular));
}

}  // namespace entente
