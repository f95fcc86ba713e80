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
constexpr double least_between_years = 1,
                 usual_between_years = 5;  ///< between years: where each column has one, and where not

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

/// The middle of texts that would stand around `middle`, so that none leaves the page.
double on_page(const ChartSheet& sheet, double middle, const std::vector<std::string>& texts) {
  double half = 0;
  for (const std::string& text : texts) half = std::max(half, text_width(text, chart_text) / 2);
  return std::min(std::max(middle, ChartSheet::left() + half), sheet.right() - half);
}

double add_column_names(ChartSheet& sheet, std::span<const Era> eras, const EraColumns& columns,
                        double apart) {
  std::vector<std::vector<std::string>> names;
  std::size_t most = 0;
  for (const Era& era : eras) {
    names.push_back(heading_lines(era, columns.width - apart));
    most = std::max(most, names.back().size());
  }
  const double bottom = sheet.y() + chart_line * static_cast<double>(most + 1);
  for (std::size_t era = 0; era < eras.size(); ++era) {
    std::vector<std::string> lines = names[era];
    lines.push_back(fitted(short_years(eras[era].span), columns.width, chart_text));
    const double middle = on_page(sheet, columns.middle(era), lines);
    for (std::size_t line = 0; line < lines.size(); ++line) {
      const auto below = static_cast<double>(lines.size() - 1 - line);
      add_heading(sheet, {middle, bottom - chart_line * below}, lines[line],
                  below > 0 ? style::ink : style::quiet_ink, svg::Anchor::middle);
    }
  }
  sheet.go_down(chart_line * static_cast<double>(most + 1) + below_headings);
  return bottom;
}

/// What stands above columns that are too narrow for names: above the first, and above each so many.
struct ShortHeadings {
  std::vector<std::string> texts;  ///< one for each era
  /// Below them, where each has one: `–54`, empty of an era of one year; of eras with a name their year.
  std::vector<std::string> ends;
  std::size_t every = 1;
  bool are_years = true;
};

/// What stands behind the first year of `1947–54`, in a line of its own.
std::string end_of_years(const Era& era) {
  const std::string text = short_years(era.span);
  const auto dash = text.find("–");
  return dash == std::string::npos || dash == 0 ? std::string() : text.substr(dash);
}

double widest_heading(const std::vector<std::string>& texts) {
  double widest = 1;
  for (const std::string& text : texts) widest = std::max(widest, text_width(text, chart_text));
  return widest;
}

ShortHeadings short_headings(std::span<const Era> eras, const EraColumns& columns) {
  ShortHeadings made;
  for (const Era& era : eras) made.texts.push_back(beginning(era));
  const bool is_one_year =
      made.texts.size() > 1 && std::ranges::count(made.texts, made.texts.front()) == std::ssize(made.texts);
  if (is_one_year) {
    made.are_years = false;
    for (std::size_t era = 0; era < eras.size(); ++era)
      made.texts[era] = fitted(clean(era_name(eras[era])), widest_name_of_era, chart_text);
  }
  const double widest = widest_heading(made.texts);
  if (widest + least_between_years > columns.width)
    made.every = static_cast<std::size_t>(std::ceil((widest + usual_between_years) / columns.width));
  if (made.every == 1)
    for (const Era& era : eras) made.ends.push_back(made.are_years ? end_of_years(era) : beginning(era));
  if (std::ranges::all_of(made.ends, &std::string::empty)) made.ends.clear();
  return made;
}

double add_short_headings(ChartSheet& sheet, std::span<const Era> eras, const EraColumns& columns) {
  const ShortHeadings made = short_headings(eras, columns);
  const double height = made.ends.empty() ? chart_line : 2 * chart_line;
  const double bottom = sheet.y() + height;
  for (std::size_t era = 0; era < eras.size(); era += made.every) {
    const std::string &text = made.texts[era], end = made.ends.empty() ? "" : made.ends[era];
    const double half = text_width(text, chart_text) / 2;
    const double middle = std::max(columns.middle(era), ChartSheet::left() + half);
    if (middle + half > sheet.right()) continue;
    add_heading(sheet, {middle, end.empty() ? bottom : bottom - chart_line}, text, style::quiet_ink,
                svg::Anchor::middle);
    if (!end.empty()) add_heading(sheet, {middle, bottom}, end, style::quiet_ink, svg::Anchor::middle);
  }
  sheet.go_down(height + below_headings);
  return bottom;
}

bool has_named_columns(const EraColumns& columns) { return columns.width >= least_named_column; }

}  // namespace

double add_column_headings(ChartSheet& sheet, std::span<const Era> eras, const EraColumns& columns,
                           double apart) {
  const double bottom = has_named_columns(columns) ? add_column_names(sheet, eras, columns, apart)
                                                   : add_short_headings(sheet, eras, columns);
  sheet.add("\n");
  return bottom;
}

std::string eras_told(std::span<const Era> eras, const EraColumns& columns) {
  if (has_named_columns(columns) || eras.empty()) return {};
  const ShortHeadings headings = short_headings(eras, columns);
  return headings.every == 1 && headings.are_years ? eras_sentence(eras) : std::string();
}

}  // namespace entente
