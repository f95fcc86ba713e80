#include <entente/viz/charts/era_headings.hpp>

#include <entente/viz/charts/lanes.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/era_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace entente {
namespace {

constexpr double least_heading = 58;  ///< a name may be wider than the days of a short era
constexpr double headings_apart = 6;  ///< between texts in one row
constexpr std::size_t most_lines = 4, most_rows = 2;
constexpr std::size_t most_eras_told = 24;  ///< more are years or months, and have their names above them
constexpr double years_apart = 3;
constexpr double word_overhang = 6;  ///< of a single word over the column of its era

/// The name of an era, and where it stands.
struct Heading {
  std::vector<std::string> lines;
  double from = 0, to = 0;  ///< its era
  double centre = 0;        ///< of the text, which stays on the page
  double half = 0;          ///< of its width
  double middle() const { return (from + to) / 2; }
};

Heading heading(const ChartSheet& sheet, const Era& era, const TimeScale& scale) {
  const double from = scale.x(era.span.first), to = scale.x(era.span.past);
  Heading made{heading_lines(era, std::max(to - from, least_heading)), from, to};
  for (const std::string& line : made.lines)
    made.half = std::max(made.half, text_width(line, chart_text) / 2);
  made.centre = std::min(std::max(made.middle(), ChartSheet::left() + made.half), sheet.right() - made.half);
  return made;
}

/// The names in rows from below.
class Headings {
 public:
  Headings(const ChartSheet& sheet, std::span<const Era> eras, const TimeScale& scale) {
    std::vector<LaneSpan> reaches;
    for (const Era& era : eras) {
      const Heading& one = headings_.emplace_back(heading(sheet, era, scale));
      reaches.push_back({one.centre - one.half, one.centre + one.half + headings_apart});
    }
    rows_ = lanes_of(reaches);
    heights_.assign(rows_.count, 0);
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      double& height = heights_[rows_.of[i]];
      height = std::max(height, chart_line * static_cast<double>(headings_[i].lines.size()) + 2);
    }
  }

  std::size_t rows() const { return rows_.count; }
  double height() const { return height_below(rows_.count); }

  void draw(ChartSheet& sheet, double bottom) const {
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      const Heading& one = headings_[i];
      const double foot = bottom - height_below(rows_.of[i]);
      for (std::size_t line = 0; line < one.lines.size(); ++line) {
        const auto below = static_cast<double>(one.lines.size() - 1 - line);
        sheet.add(svg::text({one.centre, foot - 3 - chart_line * below}, one.lines[line],
                            {.size = chart_text, .colour = style::ink, .anchor = svg::Anchor::middle}));
      }
      const std::optional<double> x = rows_.of[i] > 0 ? free_x(i) : std::nullopt;
      if (x)
        sheet.add(fmt::format("<path d=\"M{0} {1}V{2}\" stroke=\"{3}\" stroke-width=\"0.6\"/>",
                              svg::number(*x), svg::number(foot), svg::number(bottom), style::quiet_ink));
    }
  }

 private:
  double height_below(std::size_t row) const {
    double height = 0;
    for (std::size_t i = 0; i < row; ++i) height += heights_[i];
    return height;
  }

  /// Where nothing lies between a name and its era, as near to the middle as can be.
  std::optional<double> free_x(std::size_t place) const {
    const Heading& one = headings_[place];
    const auto is_free = [&](double x) {
      for (std::size_t i = 0; i < headings_.size(); ++i)
        if (rows_.of[i] < rows_.of[place] && std::abs(headings_[i].centre - x) < headings_[i].half + 2)
          return false;
      return true;
    };
    const int steps = static_cast<int>((one.to - one.from) / 2);
    for (int aside = 0; aside < steps; ++aside)
      for (const double x : {one.middle() - aside, one.middle() + aside})
        if (is_free(x)) return x;
    return std::nullopt;
  }

  std::vector<Heading> headings_;
  Lanes rows_;
  std::vector<double> heights_;
};

/// Where the year stands in which an era begins.
struct YearPlace {
  std::string year{};
  double begins = 0, from = 0;
  std::size_t row = 0;
};

/// Over the first days of the eras, in the row below where the year of the next era leaves room, else in the
/// one above, and not at all where both are full.
std::vector<YearPlace> year_places(const ChartSheet& sheet, std::span<const Era> eras,
                                   const TimeScale& scale) {
  const auto year_of = [&](std::size_t era) {
    const Date first = eras[era].span.first;
    return first <= distant_past ? std::string() : fmt::format("{}", civil(first).year);
  };
  std::vector<YearPlace> places;
  std::array<double, most_rows> free{};
  free.fill(sheet.right());
  for (std::size_t era = eras.size(); era-- > 0;) {
    YearPlace place{year_of(era), scale.x(eras[era].span.first)};
    if (place.year.empty() || (era > 0 && place.year == year_of(era - 1))) continue;
    const double width = text_width(place.year, chart_text);
    place.from = std::min(place.begins + 1, sheet.right() - width);
    while (place.row < most_rows && place.from + width > free[place.row]) ++place.row;
    if (place.row == most_rows) continue;
    free[place.row] = place.from - years_apart;
    places.push_back(std::move(place));
  }
  return places;
}

void add_years(ChartSheet& sheet, std::span<const Era> eras, const TimeScale& scale) {
  const std::vector<YearPlace> places = year_places(sheet, eras, scale);
  const bool has_two = std::ranges::any_of(places, [](const YearPlace& one) { return one.row > 0; });
  const double foot = sheet.y() + chart_text + (has_two ? chart_line : 0),
               bottom = foot + chart_line + 2 - chart_text;
  for (const YearPlace& one : places) {
    const double y = foot - chart_line * static_cast<double>(one.row);
    sheet.add(svg::text({one.from, y}, one.year, {.size = chart_text, .colour = style::quiet_ink}));
    if (one.row > 0)
      sheet.add(fmt::format("<path d=\"M{0} {1}V{2}\" stroke=\"{3}\" stroke-width=\"0.6\"/>",
                            svg::number(one.begins), svg::number(y - chart_text * 0.7), svg::number(bottom),
                            style::quiet_ink));
  }
  sheet.add("\n");
  sheet.go_down(bottom - sheet.y());
}

/// `Eras: 1947–1954 First years; 1955 Thaw.`, where `when` tells when an era was.
template <typename When>
std::string told_eras(std::span<const Era> eras, const When& when) {
  std::string text;
  bool has_names = false;
  for (const Era& era : eras) {
    const bool is_name = !is_named_by_years(era);
    const std::string time = is_name ? when(era) : years(era.span);
    has_names |= is_name;
    text += (text.empty() ? "Eras: " : "; ") + time + (is_name && !time.empty() ? " " : "") +
            (is_name ? era_name(era) : "");
  }
  return has_names && eras.size() <= most_eras_told ? text + "." : "";
}

}  // namespace

std::vector<std::string> heading_lines(const Era& era, double width) {
  std::string broken;
  for (const char c : era_name(era)) broken += c == '-' ? std::string("- ") : std::string(1, c);
  std::vector<std::string> lines = wrapped(broken, chart_text, {.width = width, .most_lines = most_lines});
  for (std::string& line : lines) {
    for (auto at = line.find("- "); at != std::string::npos; at = line.find("- ")) line.erase(at + 1, 1);
    line = fitted(line, width + word_overhang, chart_text);
  }
  return lines;
}

bool add_era_headings(ChartSheet& sheet, std::span<const Era> eras, const TimeScale& scale) {
  const Headings names(sheet, eras, scale);
  const bool has_room = names.rows() <= most_rows;
  if (has_room) {
    names.draw(sheet, sheet.y() + names.height());
    sheet.add("\n");
    sheet.go_down(names.height());
  }
  add_years(sheet, eras, scale);
  return has_room;
}

bool is_named_by_years(const Era& era) {
  std::string label = era_name(era);
  if (const auto at = label.find('-'); at != std::string::npos) label.replace(at, 1, "–");
  return label == years(era.span);
}

std::string eras_sentence(std::span<const Era> eras) {
  return told_eras(eras, [](const Era& era) { return years(era.span); });
}

std::string begun_eras_sentence(std::span<const Era> eras) {
  return told_eras(eras, [](const Era& era) {
    return era.span.first <= distant_past ? years(era.span) : fmt::format("{}", civil(era.span.first).year);
  });
}

void add_era_bands(ChartSheet& sheet, std::span<const Era> eras, const TimeScale& scale, double top,
                   double bottom) {
  for (std::size_t i = 0; i < eras.size(); i += 2) {
    const double from = scale.x(eras[i].span.first), to = scale.x(eras[i].span.past);
    sheet.add_behind(filled({{from, top}, {to - from, bottom - top}}, style::empty_cell));
  }
}

}  // namespace entente
