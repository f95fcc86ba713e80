#include <entente/viz/charts/slope_legend.hpp>

#include <entente/viz/charts/keys.hpp>
#include <entente/viz/charts/slope_letters.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

constexpr double quiet_line = 1, stressed_line = 2.4;
constexpr double quiet_dot = 1.1, quiet_ring = 2;  ///< of a line that is not stressed
constexpr double slope_key = 22;
constexpr std::string_view slope_grey = "#949494";

/// Whether any point is so.
template <typename Is>
bool any_point(const SlopePicture& picture, const Is& is) {
  return std::ranges::any_of(picture.lines, [&](const SlopeLine& line) {
    return std::ranges::any_of(line.points, [&](const auto& one) { return one && is(*one); });
  });
}

std::string_view colour_of_slope(std::optional<std::size_t> letter) {
  return letter ? slope_colour(*letter) : slope_grey;
}

}  // namespace

std::string slope_line(Point from, Point to, std::optional<std::size_t> letter) {
  return fmt::format("<path d=\"M{} {}L{} {}\" stroke=\"{}\" stroke-width=\"{}\"/>", svg::number(from.x),
                     svg::number(from.y), svg::number(to.x), svg::number(to.y), colour_of_slope(letter),
                     svg::number(letter ? stressed_line : quiet_line));
}

std::string slope_leader(Point from, Point to) {
  return fmt::format("<path d=\"M{} {}L{} {}h{}\" stroke=\"{}\" stroke-width=\"0.6\" fill=\"none\"/>",
                     svg::number(from.x), svg::number(from.y), svg::number(to.x - (to.x > from.x ? 3 : -3)),
                     svg::number(to.y), svg::number(to.x > from.x ? 3 : -3), style::ghost_line);
}

std::string slope_dot_at(Point at, std::optional<std::size_t> letter, bool hollow) {
  const std::string_view colour = colour_of_slope(letter);
  return fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"1.2\"/>",
                     svg::number(at.x), svg::number(at.y),
                     svg::number(letter   ? slope_dot
                                 : hollow ? quiet_ring
                                          : quiet_dot),
                     hollow ? style::paper : colour, colour);
}

void add_slope_legend(ChartSheet& sheet, const SlopePicture& picture, std::size_t unnamed) {
  Keys keys(sheet, ChartSheet::left());
  const auto add_line_key = [&](bool stressed, std::string_view words) {
    const auto is_one = [&](const SlopeLine& line) {
      const auto is_there = [](const auto& point) { return point.has_value(); };
      return line.stressed == stressed && std::ranges::any_of(line.points, is_there);
    };
    const auto lines = static_cast<std::size_t>(std::ranges::count_if(picture.lines, is_one));
    if (lines == 0) return;
    const auto draw = [&](Point at) {
      const Point from = at + Point{0, key_height / 2};
      const std::size_t parts = stressed ? std::min<std::size_t>(lines, style::bloc_fills.size()) : 1;
      const Point step{slope_key / static_cast<double>(parts), 0};
      for (std::size_t part = 0; part < parts; ++part)
        sheet.add(slope_line(from + step * static_cast<double>(part),
                             from + step * (static_cast<double>(part) + 1),
                             stressed ? std::optional(part) : std::nullopt));
    };
    keys.add(draw, slope_key, words);
  };
  add_line_key(true, picture.stressed);
  add_line_key(false,
               unnamed > 0 ? fmt::format("{}, {} without a name", picture.others, unnamed) : picture.others);
  const auto draw_hollow = [&](Point at) {
    sheet.add(slope_dot_at(at + Point{slope_dot, key_height / 2}, {}, true));
  };
  if (any_point(picture, [](const SlopePoint& point) { return point.hollow; }))
    keys.add(draw_hollow, 2 * slope_dot, "one claim only");
  keys.finish();
  sheet.go_down(2);
}

}  // namespace entente
