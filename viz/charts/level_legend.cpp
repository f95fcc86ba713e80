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

constexpr double key_text = style::small_size, key_gap = 1, key_width = 26;
/// On a narrower page the keys stand below the scale, as where one line is too short for them.
constexpr double one_line_page = 560;
constexpr double between_bounds = 6;  ///< or more

void add_words(ChartSheet& sheet, Point at, std::string_view words, svg::Anchor anchor = svg::Anchor::start) {
  sheet.add(svg::text(at, words, {.size = key_text, .colour = style::quiet_ink, .anchor = anchor}));
}

/// Where the steps of the scale end, from the most hostile; between the two in the middle is zero.
std::array<std::string, 8> bounds_of(const StrengthSteps& steps) {
  const auto& [first, second, third] = steps;
  return {fmt::format("≤ −{:g}", third), fmt::format("−{:g}", second), fmt::format("−{:g}", first),  "", "0",
          fmt::format("+{:g}", first),   fmt::format("+{:g}", second), fmt::format("≥ +{:g}", third)};
}

/// Where the words of a bound are, in steps from the left.
double place_of_bound(std::size_t step) {
  const auto at = static_cast<double>(step);
  return step == 0 || step == 7 ? at + 0.5 : step < 4 ? at + 1 : at;
}

/// As wide as keys, or as bounds need that stand apart.
double scale_step(const StrengthSteps& steps) {
  const std::array<std::string, 8> bounds = bounds_of(steps);
  double width = key_width;
  std::size_t last = 0;
  for (std::size_t step = 1; step < bounds.size(); ++step) {
    if (bounds[step].empty()) continue;
    const double room = (text_width(bounds[last], key_text) + text_width(bounds[step], key_text)) / 2;
    width = std::max(width, (room + between_bounds) / (place_of_bound(step) - place_of_bound(last)));
    last = step;
  }
  return width;
}

LevelKey cell_key(std::string_view fill, std::string_view over, std::string words,
                  std::string_view text = {}) {
  const auto cell = [fill, over, text](ChartSheet& sheet, Point at) {
    sheet.add(filled({at, {key_width, key_height}}, fill));
    if (!over.empty()) sheet.add(filled({at, {key_width, key_height}}, over));
    if (!text.empty()) add_words(sheet, at + Point{key_width / 2, 10}, text, svg::Anchor::middle);
  };
  return {cell, key_width, std::move(words)};
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

LevelKey breaking_key(std::string words) {
  const auto sample = [](ChartSheet& sheet, Point at) {
    const Box cell{at, {key_width, key_height}};
    sheet.add(filled(cell, style::cell_fills[2]));
    add_breaking_edge(sheet, cell);
  };
  return {sample, key_width, std::move(words)};
}

Size level_scale_size(const StrengthSteps& steps) { return {8 * scale_step(steps), 26}; }

std::vector<LevelKey> level_keys(const LevelKeys& occurring) {
  std::vector<LevelKey> keys;
  if (occurring.one_claim)
    keys.push_back(cell_key(style::cell_fills[5], one_claim_fill(5), "one claim only"));
  if (occurring.nothing)
    keys.push_back({[](ChartSheet& sheet, Point at) {
                      sheet.add(nothing_cell({at, {key_width, key_height}}));
                    },
                    key_width, "level 0.0"});
  if (occurring.no_claim)
    keys.push_back(cell_key(style::empty_cell, {}, "no claim (not zero)", occurring.bare ? "" : "·"));
  if (occurring.flips)
    keys.push_back({[](ChartSheet& sheet, Point at) {
                      sheet.add(flip_mark({at.x, at.y + 10}));
                    },
                    9, "first and last differ in sign"});
  if (!occurring.breaking.empty()) keys.push_back(breaking_key(occurring.breaking));
  return keys;
}

void add_level_scale(ChartSheet& sheet, Point at, const LevelKeys& occurring) {
  const std::array<std::string, 8> bounds = bounds_of(occurring.steps);
  const double width = std::min(scale_step(occurring.steps), (sheet.right() - at.x) / 8);
  for (std::size_t step = 0; step < bounds.size(); ++step) {
    const Box cell{{at.x + width * static_cast<double>(step), at.y}, {width - key_gap, key_height}};
    sheet.add(filled(cell, style::cell_fills[step]));
    if (occurring.bare && step < bounds.size() / 2) sheet.add(minus_mark(cell.centre(), step));
    const double middle = at.x + width * place_of_bound(step);
    const double most = sheet.right() - text_width(bounds[step], key_text) / 2;
    if (!bounds[step].empty())
      add_words(sheet, {std::min(middle, most), at.y + 24}, bounds[step], svg::Anchor::middle);
  }
}

void add_level_legend(ChartSheet& sheet, const LevelKeys& occurring) {
  const double start = ChartSheet::left() + text_width("Level", key_text) + 8,
               beside = start + level_scale_size(occurring.steps).width + 16;
  const std::vector<LevelKey> all = level_keys(occurring);
  double end = beside - keys_gap;
  for (const LevelKey& key : all) end += keys_gap + key_room(key.width, key.words);
  const bool is_below = sheet.width() < one_line_page || end > sheet.right();
  add_words(sheet, {ChartSheet::left(), sheet.y() + 10}, "Level");
  add_level_scale(sheet, {start, sheet.y()}, occurring);
  if (is_below) sheet.go_down(32);
  if (occurring.one_claim) define_one_claim(sheet);
  Keys keys(sheet, is_below ? ChartSheet::left() : beside);
  for (const LevelKey& key : all) keys.add([&](Point at) { key.sample(sheet, at); }, key.width, key.words);
  keys.finish();
  if (!is_below) sheet.go_down(12);
}

}  // namespace entente
