#include <entente/viz/charts/bump_parts.hpp>

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/slope_letters.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

namespace entente {
namespace {

constexpr std::string_view bump_grey = "#707070";
constexpr double line_apart = 10.5;  ///< from a code to the score beneath it

constexpr double plain_bump = 1.2, stressed_bump = 2.6;
/// How far a line keeps its row at both ends: of its way along the time.
constexpr double bump_bend = 0.25;

std::string_view colour_of_bump(std::optional<std::size_t> stressed) {
  return stressed ? slope_colour(*stressed) : bump_grey;
}

std::string outlined(const Box& box, std::string_view fill, std::string_view edge) {
  return fmt::format(
      "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2.5\" fill=\"{}\" stroke=\"{}\"/>",
      svg::number(box.corner.x), svg::number(box.corner.y), svg::number(box.size.width),
      svg::number(box.size.height), fill, edge);
}

}  // namespace

std::string bump_tie(Point from, Point to, bool is_lying, std::optional<std::size_t> stressed) {
  const Point way = is_lying ? Point{0, to.y - from.y} : Point{to.x - from.x, 0};
  const Point first = from + way * bump_bend, second = to - way * bump_bend;
  return fmt::format("<path d=\"M{} {}C{} {} {} {} {} {}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"/>",
                     svg::number(from.x), svg::number(from.y), svg::number(first.x), svg::number(first.y),
                     svg::number(second.x), svg::number(second.y), svg::number(to.x), svg::number(to.y),
                     colour_of_bump(stressed), svg::number(stressed ? stressed_bump : plain_bump));
}

std::string bump_outline(const Box& box) { return outlined(box, style::paper, style::ink); }

std::string bump_node(const Box& box, const BumpWords& words, std::optional<std::size_t> stressed,
                      bool is_shared) {
  const auto line = [&](double middle, std::string_view text, Weight weight) {
    return svg::text({box.centre().x, middle + chart_text * style::half_cap_height}, text,
                     {.size = chart_text,
                      .colour = stressed ? style::paper : style::ink,
                      .weight = weight,
                      .anchor = svg::Anchor::middle});
  };
  const double apart = words.score.empty() ? 0 : line_apart / 2;
  const std::string_view fill = stressed ? slope_colour(*stressed) : style::paper;
  return outlined(box, fill,
                  stressed    ? fill
                  : is_shared ? style::paper
                              : style::ghost_line) +
         line(box.centre().y - apart, words.code, stressed ? Weight::bold : Weight::regular) +
         (words.score.empty() ? "" : line(box.centre().y + apart, words.score, Weight::regular));
}

}  // namespace entente
