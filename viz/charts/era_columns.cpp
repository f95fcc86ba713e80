#include <entente/viz/charts/era_columns.hpp>

#include <entente/viz/charts/era_headings.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/era_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace entente {
namespace {

constexpr double below_headings = 5;
constexpr double widest_name_of_era = 80;
constexpr double least_named_column = 50;

/// `1947–54`.
std::string short_years(Interval span) {
  std::string text = years(span);
  const std::string dash = "–";
  const auto at = text.find(dash);
  if (at != 4 || text.size() != 8 + dash.size()) return text;
  return text.substr(0, 4) + dash + text.substr(4 + dash.size() + 2);
}

/// The year of the first day.
std::string beginning(const Era& era) {
  if (era.span.first <= distant_past) return era_name(era);
  return fmt::format("{}", civil(era.span.first).year);
}

void add_heading(ChartSheet& sheet, Point at, std::string_view text, std::string_view colour,
                 svg::Anchor anchor) {
  sheet.add(svg::text(at, text, {.size = chart_text, .colour = colour, .anchor = anchor}));
}

double add_column_names(ChartSheet& sheet, std::span<const Era> eras, const EraColumns& columns) {
  std::vector<std::vector<std::string>> names;
  std::size_t most = 0;
  for (const Era& era : eras) {
    names.push_back(heading_lines(era, columns.width));
    most = std::max(most, names.back().size());
  }
  const double bottom = sheet.y() + chart_line * static_cast<double>(most + 1);
  for (std::size_t era = 0; era < eras.size(); ++era) {
    for (std::size_t line = 0; line < names[era].size(); ++line) {
      const auto below = static_cast<double>(names[era].size() - line);
      const double half = text_width(names[era][line], chart_text) / 2;
      const double middle =
          std::clamp(columns.middle(era), std::min(half, sheet.right() - half), sheet.right() - half);
      add_heading(sheet, {middle, bottom - chart_line * below}, names[era][line], style::ink,
                  svg::Anchor::middle);
    }
    add_heading(sheet, {columns.middle(era), bottom},
                fitted(short_years(eras[era].span), columns.width, chart_text), style::quiet_ink,
                svg::Anchor::middle);
  }
  sheet.go_down(chart_line * static_cast<double>(most + 1) + below_headings);
  return bottom;
}

double add_column_years(ChartSheet& sheet, std::span<const Era> eras, const EraColumns& columns) {
  double widest = 1;
  std::vector<std::string> names;
  for (const Era& era : eras) {
    names.push_back(beginning(era));
    widest = std::max(widest, text_width(names.back(), chart_text));
  }
  if (std::ranges::count(names, names.front()) == std::ssize(names) && names.size() > 1) {
    widest = 1;
    for (std::size_t era = 0; era < eras.size(); ++era) {
      names[era] = fitted(clean(era_name(eras[era])), widest_name_of_era, chart_text);
      widest = std::max(widest, text_width(names[era], chart_text));
    }
  }
  const auto every = static_cast<std::size_t>(std::ceil((widest + 1) / columns.width));
  const double bottom = sheet.y() + chart_line;
  for (std::size_t era = 0; era < eras.size(); era += every) {
    const double half = text_width(names[era], chart_text) / 2;
    const double middle = std::max(columns.middle(era), ChartSheet::left() + half);
    if (middle + half <= sheet.right())
      add_heading(sheet, {middle, bottom}, names[era], style::quiet_ink, svg::Anchor::middle);
  }
  sheet.go_down(chart_line + below_headings);
  return bottom;
}

}  // namespace

double add_column_headings(ChartSheet& sheet, std::span<const Era> eras, const EraColumns& columns) {
  const bool is_named = columns.width >= least_named_column;
  const double bottom =
      is_named ? add_column_names(sheet, eras, columns) : add_column_years(sheet, eras, columns);
  sheet.add("\n");
  return bottom;
}

}  // namespace entente
