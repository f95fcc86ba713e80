#include <entente/viz/charts/slope_legend.hpp>

#include <entente/viz/charts/keys.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

constexpr double quiet_line = 1.2, stressed_line = 2.4;
constexpr double slope_key = 22;
constexpr std::string_view slope_grey = "#A6A6A6";

/// Whether any point is so.
template <typename Is>
bool any_point(const SlopePicture& picture, const Is& is) {
  return std::ranges::any_of(picture.lines, [&](const SlopeLine& line) {
    return std::ranges::any_of(line.points, [&](const auto& one) { return one && is(*one); });
  });
}

}  // namespace

std::string slope_line(Point from, Point to, bool stressed) {
  return fmt::format("<path d=\"M{} {}L{} {}\" stroke=\"{}\" stroke-width=\"{}\"/>", svg::number(from.x),
                     svg::number(from.y), svg::number(to.x), svg::number(to.y),
                     stressed ? style::ink : slope_grey, svg::number(stressed ? stressed_line : quiet_line));
}

std::string slope_dot_at(Point at, std::string_view colour, bool hollow) {
  return fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"1.2\"/>",
                     svg::number(at.x), svg::number(at.y), svg::number(slope_dot),
                     hollow ? style::paper : colour, colour);
}

void add_slope_legend(ChartSheet& sheet, const SlopePicture& picture) {
  Keys keys(sheet, ChartSheet::left());
  const auto add_line_key = [&](bool stressed, std::string_view words) {
    const auto is_one = [&](const SlopeLine& line) {
      const auto is_there = [](const auto& point) { return point.has_value(); };
      return line.stressed == stressed && std::ranges::any_of(line.points, is_there);
    };
    if (std::ranges::none_of(picture.lines, is_one)) return;
    const auto draw = [&](Point at) {
      const Point from = at + Point{0, key_height / 2};
      sheet.add(slope_line(from, from + Point{slope_key, 0}, stressed));
    };
    keys.add(draw, slope_key, words);
  };
  const auto add_dot_key = [&](std::string_view colour, bool hollow, std::string_view words) {
    const auto draw = [&](Point at) {
      sheet.add(slope_dot_at(at + Point{slope_dot, key_height / 2}, colour, hollow));
    };
    keys.add(draw, 2 * slope_dot, words);
  };
  add_line_key(true, picture.stressed);
  add_line_key(false, picture.others);
  for (const auto& [tone, words] :
       {std::pair(Tone::cooperative, "cooperative"), std::pair(Tone::hostile, "hostile"),
        std::pair(Tone::neutral, "level 0.0")})
    if (any_point(picture, [tone = tone](const SlopePoint& point) { return point.tone == tone; }))
      add_dot_key(style::colour(tone), false, words);
  if (any_point(picture, [](const SlopePoint& point) { return point.hollow; }))
    add_dot_key(style::ink, true, "one claim only");
  keys.finish();
  sheet.go_down(2);
}

}  // namespace entente
