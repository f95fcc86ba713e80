#include <entente/viz/charts/level_cell.hpp>

#include <entente/viz/render/style.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

constexpr double least_level = 0.05;  ///< what does not round to 0.0
constexpr double least_marked = 7;    ///< a cell with room for a minus
constexpr double half_minus = 2.5;
constexpr double beside_number = 1.2;  ///< of a cell, on either side
constexpr double least_stroked = 5;
constexpr double breaking_edge = 1.2;
constexpr double number_height = 11;  ///< with paper above and below

/// Where a level stands among the fills.
std::size_t step_of(double level, const StrengthSteps& steps) {
  const auto size = static_cast<std::size_t>(style::strength_step(level, steps)) - 1;
  return level < 0 ? 3 - size : 4 + size;
}

std::string_view ink_on(std::size_t step) { return step == 0 || step == 7 ? style::paper : style::ink; }

/// The part of a cell of one claim that has no strokes: around its number, and beside it where strokes would
/// be too short to be seen as such.
Box plain_part(const Box& box, double width) {
  const bool is_narrow = box.size.width - width < 2 * least_stroked;
  const Size size{is_narrow ? box.size.width : width, std::min(number_height, box.size.height)};
  return {{box.centre().x - size.width / 2, box.centre().y - size.height / 2}, size};
}

std::string stroke_pattern(std::string_view id, std::string_view colour, double opacity) {
  return fmt::format(
      "<pattern id=\"{}\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" "
      "patternTransform=\"rotate(45)\"><path d=\"M0 0V4\" stroke=\"{}\" stroke-width=\"1.4\" "
      "stroke-opacity=\"{}\"/></pattern>",
      id, colour, opacity);
}

}  // namespace

void define_one_claim(ChartSheet& sheet) {
  sheet.define(stroke_pattern("one-claim", style::ink, 0.4) +
               stroke_pattern("one-claim-deep", style::paper, 0.6));
}

std::string_view one_claim_fill(std::size_t step) {
  return ink_on(step) == style::paper ? "url(#one-claim-deep)" : "url(#one-claim)";
}

std::string minus_mark(Point centre, std::size_t step) {
  return fmt::format("<path d=\"M{} {}h{}\" stroke=\"{}\" stroke-width=\"1.2\"/>",
                     svg::number(centre.x - half_minus), svg::number(centre.y), svg::number(2 * half_minus),
                     ink_on(step));
}

double room_of_level(double level) { return text_width(short_level(level), chart_text) + 2 * beside_number; }

double room_of_levels(std::vector<double> levels) {
  if (levels.empty()) return 0;
  const auto ninth = levels.begin() + std::ssize(levels) * 9 / 10;
  const auto last = ninth == levels.end() ? ninth - 1 : ninth;
  std::ranges::nth_element(levels, last, {}, room_of_level);
  return room_of_level(*last);
}

void add_edge(ChartSheet& sheet, const Box& box, std::string_view colour, double width,
              std::string_view dashes) {
  const Box inner = grown(box, -width / 2);
  sheet.add(
      fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"none\" stroke=\"{}\" "
                  "stroke-width=\"{}\"{}/>",
                  svg::number(inner.corner.x), svg::number(inner.corner.y), svg::number(inner.size.width),
                  svg::number(inner.size.height), colour, width, dashes));
}

void add_breaking_edge(ChartSheet& sheet, const Box& box) { add_edge(sheet, box, style::ink, breaking_edge); }

bool is_nothing(double level) { return std::abs(level) < least_level; }

std::string nothing_cell(const Box& box, std::string_view tooltip) {
  const Box inner = grown(box, -0.5);
  return titled(
      tooltip,
      fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\" stroke=\"{}\"/>",
                  svg::number(inner.corner.x), svg::number(inner.corner.y), svg::number(inner.size.width),
                  svg::number(inner.size.height), style::paper, style::zero_edge));
}

void add_level_cell(ChartSheet& sheet, const Box& box, const LevelCell& cell, const StrengthSteps& steps,
                    CellNumbers numbers) {
  const auto& [level, claims, where] = cell;
  const bool is_zero = is_nothing(level), is_one = claims == 1 && !is_zero;
  const std::size_t step = step_of(level, steps);
  const std::string_view fill = is_zero ? style::paper : style::cell_fills[step];
  const std::string tooltip =
      fmt::format("{}: level {}; {}", where, signed_number(level), counted(claims, "claim"));
  sheet.add(is_zero ? nothing_cell(box, tooltip) : filled(box, fill, tooltip));
  if (is_one) sheet.add(filled(box, one_claim_fill(step)));
  const Point centre = box.centre();
  const double width = room_of_level(level);
  if (box.size.width < width || numbers == CellNumbers::none) {
    if (level < 0 && !is_zero && box.size.width >= least_marked) sheet.add(minus_mark(centre, step));
    return;
  }
  if (is_one) sheet.add(filled(plain_part(box, width), fill));
  sheet.add(svg::text(
      {centre.x, centre.y + chart_text * style::half_cap_height}, short_level(level),
      {.size = chart_text, .colour = is_zero ? style::ink : ink_on(step), .anchor = svg::Anchor::middle}));
}

}  // namespace entente
