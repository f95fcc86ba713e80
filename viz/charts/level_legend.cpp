#include <entente/viz/charts/level_legend.hpp>

#include <entente/viz/charts/keys.hpp>
#include <entente/viz/charts/level_cell.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

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

LevelKey cell_key(std::string_view fill, std::string_view over, std::string words,
                  std::string_view text = {}) {
  const auto cell = [fill, over, text](ChartSheet& sheet, Point at) {
    sheet.add(filled({at, {step_width, key_height}}, fill));
    if (!over.empty()) sheet.add(filled({at, {step_width, key_height}}, over));
    if (!text.empty()) add_words(sheet, at + Point{step_width / 2, 10}, text, svg::Anchor::middle);
  };
  return {cell, step_width, std::move(words)};
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

std::vector<LevelKey> level_keys(const LevelKeys& occurring) {
  std::vector<LevelKey> keys;
  if (occurring.one_claim)
    keys.push_back(cell_key(style::cell_fills[5], one_claim_fill(5), "one claim only"));
  if (occurring.nothing)
    keys.push_back({[](ChartSheet& sheet, Point at) {
                      sheet.add(nothing_cell({at, {step_width, key_height}}));
                    },
                    step_width, "level 0.0"});
  if (occurring.no_claim)
    keys.push_back(cell_key(style::empty_cell, {}, "no claim (not zero)", occurring.bare ? "" : "·"));
  if (occurring.flips)
    keys.push_back({[](ChartSheet& sheet, Point at) {
                      sheet.add(flip_mark({at.x, at.y + 10}));
                    },
                    9, "first and last differ in sign"});
  return keys;
}

void add_level_scale(ChartSheet& sheet, Point at, const LevelKeys& occurring) {
  const std::array<std::string, 8> bounds = bounds_of(occurring.steps);
  for (std::size_t step = 0; step < bounds.size(); ++step) {
    const double x = at.x + step_width * static_cast<double>(step);
    const Box cell{{x, at.y}, {step_width - key_gap, key_height}};
    sheet.add(filled(cell, style::cell_fills[step]));
    if (occurring.bare && step < bounds.size() / 2) sheet.add(minus_mark(cell.centre(), step));
    const bool is_outer = step == 0 || step + 1 == bounds.size();
    const double middle = is_outer ? x + step_width / 2 : step < 4 ? x + step_width : x;
    const double most = sheet.right() - text_width(bounds[step], key_text) / 2;
    if (!bounds[step].empty())
      add_words(sheet, {std::min(middle, most), at.y + 24}, bounds[step], svg::Anchor::middle);
  }
}

void add_level_legend(ChartSheet& sheet, const LevelKeys& occurring) {
  const bool is_narrow = sheet.width() < one_line_page;
  const double start = ChartSheet::left() + text_width("Level", key_text) + 8;
  add_words(sheet, {ChartSheet::left(), sheet.y() + 10}, "Level");
  add_level_scale(sheet, {start, sheet.y()}, occurring);
  if (is_narrow) sheet.go_down(32);
  if (occurring.one_claim) define_one_claim(sheet);
  Keys keys(sheet, is_narrow ? ChartSheet::left() : start + level_scale_size.width + 16);
  for (const LevelKey& key : level_keys(occurring))
    keys.add([&](Point at) { key.sample(sheet, at); }, key.width, key.words);
  keys.finish();
  if (!is_narrow) sheet.go_down(12);
}

}  // namespace entente
