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
constexpr std::size_t most_narrow_lines = 3;  ///< of a name above a column that years do not tell from others
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

/// The name of an era in lines, and its years unless the name says them.
std::vector<std::string> name_and_years(const Era& era, double column, double apart) {
  std::vector<std::string> lines = heading_lines(era, column - apart);
  if (!unless_in_label(era, years(era.span)).empty())
    lines.push_back(fitted(short_years(era.span), column, chart_text));
  return lines;
}

double add_column_names(ChartSheet& sheet, std::span<const Era> eras, const EraColumns& columns,
                        double apart) {
  std::vector<std::vector<std::string>> headings;
  std::size_t most = 0;
  for (const Era& era : eras) {
    headings.push_back(name_and_years(era, columns.width, apart));
    most = std::max(most, headings.back().size());
  }
  const double height = chart_line * static_cast<double>(most), bottom = sheet.y() + height;
  for (std::size_t era = 0; era < eras.size(); ++era) {
    const std::vector<std::string>& lines = headings[era];
    const double middle = on_page(sheet, columns.middle(era), lines);
    for (std::size_t line = 0; line < lines.size(); ++line) {
      const auto below = static_cast<double>(lines.size() - 1 - line);
      add_heading(sheet, {middle, bottom - chart_line * below}, lines[line],
                  below > 0 ? style::ink : style::quiet_ink, svg::Anchor::middle);
    }
  }
  sheet.go_down(height + below_headings);
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

/// Whether years alone tell no era from another.
bool begin_in_one_year(std::span<const Era> eras) {
  return eras.size() > 1 &&
         std::ranges::all_of(eras, [&](const Era& era) { return beginning(era) == beginning(eras.front()); });
}

ShortHeadings short_headings(std::span<const Era> eras, const EraColumns& columns) {
  ShortHeadings made;
  for (const Era& era : eras) made.texts.push_back(beginning(era));
  if (begin_in_one_year(eras)) {
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

/// Whether the words of every name fit the columns, in few lines.
bool names_fit(std::span<const Era> eras, const EraColumns& columns) {
  return std::ranges::all_of(eras, [&](const Era& era) {
    const std::vector<std::string> lines = heading_lines(era, columns.width);
    return lines.size() <= most_narrow_lines && std::ranges::all_of(lines, [&](const std::string& line) {
             return text_width(line, chart_text) <= columns.width;
           });
  });
}

bool has_named_columns(std::span<const Era> eras, const EraColumns& columns) {
  return columns.width >= least_named_column || (begin_in_one_year(eras) && names_fit(eras, columns));
}

}  // namespace

double add_column_headings(ChartSheet& sheet, std::span<const Era> eras, const EraColumns& columns,
                           double apart) {
  const double bottom = has_named_columns(eras, columns) ? add_column_names(sheet, eras, columns, apart)
                                                         : add_short_headings(sheet, eras, columns);
  sheet.add("\n");
  return bottom;
}

std::string eras_told(std::span<const Era> eras, const EraColumns& columns) {
  if (has_named_columns(eras, columns) || eras.empty()) return {};
  const ShortHeadings headings = short_headings(eras, columns);
  return headings.every == 1 && headings.are_years ? eras_sentence(eras) : std::string();
}

}  // namespace entente
