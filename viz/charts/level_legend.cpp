#include <entente/viz/charts/level_legend.hpp>

#include <entente/viz/charts/keys.hpp>
#include <entente/viz/charts/level_cell.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <array>

namespace entente {
namespace {

constexpr double key_text = style::small_size, key_gap = 1, step_width = 26;
/// On a narrower page the keys stand below the scale.
constexpr double one_line_page = 560;

void add_words(ChartSheet& sheet, Point at, std::string_view words, svg::Anchor anchor = svg::Anchor::start) {
  sheet.add(svg::text(at, words, {.size = key_text, .colour = style::quiet_ink, .anchor = anchor}));
}

/// Where the steps of the scale end, from the most hostile; between the two in the middle is zero.
std::array<std::string, 8> bounds_of(const StrengthSteps& steps) {
  const auto& [first, second, third] = steps;
  return {fmt::format("≤ −{:g}", third), fmt::format("−{:g}", second), fmt::format("−{:g}", first),  "", "0",
          fmt::format("+{:g}", first),   fmt::format("+{:g}", second), fmt::format("≥ +{:g}", third)};
}

/// The scale; where it ends.
double add_scale(ChartSheet& sheet, bool bare, const StrengthSteps& steps) {
  const std::array<std::string, 8> bounds = bounds_of(steps);
  const double start = ChartSheet::left() + text_width("Level", key_text) + 8;
  add_words(sheet, {ChartSheet::left(), sheet.y() + 10}, "Level");
  for (std::size_t step = 0; step < bounds.size(); ++step) {
    const double x = start + step_width * static_cast<double>(step);
    sheet.add(filled({{x, sheet.y()}, {step_width - key_gap, key_height}}, style::cell_fills[step]));
    if (bare && step < bounds.size() / 2)
      sheet.add(minus_mark(Box{{x, sheet.y()}, {step_width - key_gap, key_height}}.centre(), step));
    const bool is_outer = step == 0 || step + 1 == bounds.size();
    const double at = is_outer ? x + step_width / 2 : step < 4 ? x + step_width : x;
    const double most = sheet.right() - text_width(bounds[step], key_text) / 2;
    if (!bounds[step].empty())
      add_words(sheet, {std::min(at, most), sheet.y() + 24}, bounds[step], svg::Anchor::middle);
  }
  return start + step_width * static_cast<double>(bounds.size());
}

void add_key_cell(ChartSheet& sheet, Keys& keys, std::string_view fill, std::string_view over,
                  std::string_view words, std::string_view text = {}) {
  const auto cell = [&](Point at) {
    sheet.add(filled({at, {step_width, key_height}}, fill));
    if (!over.empty()) sheet.add(filled({at, {step_width, key_height}}, over));
    if (!text.empty()) add_words(sheet, at + Point{step_width / 2, 10}, text, svg::Anchor::middle);
  };
  keys.add(cell, step_width, words);
}

}  // namespace

std::string flip_mark(Point at) {
  const auto arrow = [&](double y, double from, double to) {
    const double back = to > from ? -2.2 : 2.2;
    return fmt::format("<path d=\"M{0} {2}H{1}M{3} {4}L{1} {2}L{3} {5}\" fill=\"none\" stroke=\"{6}\"/>",
                       svg::number(from), svg::number(to), svg::number(y), svg::number(to + back),
                       svg::number(y - 2.2), svg::number(y + 2.2), style::ink);
  };
  return arrow(at.y - 5.4, at.x, at.x + 9) + arrow(at.y - 1.4, at.x + 9, at.x);
}

void add_level_legend(ChartSheet& sheet, const LevelKeys& occurring) {
  const bool is_narrow = sheet.width() < one_line_page;
  const double scale_end = add_scale(sheet, occurring.bare, occurring.steps);
  if (is_narrow) sheet.go_down(32);
  Keys keys(sheet, is_narrow ? ChartSheet::left() : scale_end + 16);
  if (occurring.one_claim) {
    define_one_claim(sheet);
    add_key_cell(sheet, keys, style::cell_fills[6], one_claim_fill, "one claim only");
  }
  if (occurring.nothing) {
    const auto cell = [&](Point at) { sheet.add(nothing_cell({at, {step_width, key_height}})); };
    keys.add(cell, step_width, "level 0.0");
  }
  if (occurring.no_claim)
    add_key_cell(sheet, keys, style::empty_cell, {}, "no claim (not zero)", occurring.bare ? "" : "·");
  if (occurring.flips)
    keys.add([&](Point at) { sheet.add(flip_mark({at.x, at.y + 10})); }, 9, "first and last differ in sign");
  keys.finish();
  if (!is_narrow) sheet.go_down(12);
}

}  // namespace entente
