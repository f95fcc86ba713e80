#include <entente/viz/charts/era_headings.hpp>

#include <entente/viz/charts/lanes.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/era_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace entente {
namespace {

constexpr double least_heading = 58;  ///< a name may be wider than the days of a short era
constexpr double headings_apart = 6;  ///< between texts in one row
constexpr std::size_t most_lines = 4, most_rows = 2;
constexpr std::size_t most_eras_told = 24;  ///< more are years or months, and have their names above them
constexpr double least_upright = 11;        ///< the days of an era over which a name can stand upright
constexpr double longest_upright = 130;
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

/// The names upright, from below, each over its era and behind the year in which that begins.
class UprightHeadings {
 public:
  UprightHeadings(std::span<const Era> eras, const TimeScale& scale) {
    for (const Era& era : eras) {
      const double from = scale.x(era.span.first), to = scale.x(era.span.past);
      Upright one{year_of(era), {}, (from + to) / 2};
      const std::string words = one.year + (one.year.empty() ? "" : " ") + era_name(era);
      narrowest_ = std::min(narrowest_, to - from);
      const auto most = std::clamp<std::size_t>(static_cast<std::size_t>((to - from) / chart_line), 1, 3);
      one.lines = lines_of(words, most);
      for (const std::string& line : one.lines) length_ = std::max(length_, text_width(line, chart_text));
      headings_.push_back(std::move(one));
    }
    for (std::size_t i = 0; i < headings_.size(); ++i)
      if (headings_[i].lines.size() > 1)
        headings_[i].lines = wrapped(headings_[i].year + " " + era_name(eras[i]), chart_text,
                                     {.width = length_, .most_lines = most_lines, .lines = Lines::full});
  }

  bool has_room() const { return narrowest_ >= least_upright; }
  double height() const { return length_ + 4; }

  void draw(ChartSheet& sheet) const {
    for (const Upright& one : headings_) {
      const Point hub{one.middle, sheet.y() + height() - 3};
      sheet.add(fmt::format("<g transform=\"rotate(-90 {} {})\">", svg::number(hub.x), svg::number(hub.y)));
      double y = hub.y - chart_line * static_cast<double>(one.lines.size()) / 2 - 2.5 + chart_line;
      add_first_line(sheet, {hub.x, y}, one);
      for (const std::string& line : std::span(one.lines).subspan(1))
        sheet.add(svg::text({hub.x, y += chart_line}, line, {.size = chart_text, .colour = style::ink}));
      sheet.add("</g>");
    }
    sheet.add("\n");
  }

 private:
  struct Upright {
    std::string year{};
    std::vector<std::string> lines{};
    double middle = 0;
  };

  /// The year, and behind it what of the name is in the same line.
  static void add_first_line(ChartSheet& sheet, Point at, const Upright& one) {
    sheet.add(svg::text(at, one.year, {.size = chart_text, .colour = style::quiet_ink}));
    std::string name = one.lines.front();
    if (!one.year.empty()) name.erase(0, one.year.size() + 1);
    const double behind = one.year.empty() ? 0 : text_width(one.year + " ", chart_text);
    if (!name.empty())
      sheet.add(svg::text(at + Point{behind, 0}, name, {.size = chart_text, .colour = style::ink}));
  }

  static std::string year_of(const Era& era) {
    return era.span.first <= distant_past ? "" : fmt::format("{}", civil(era.span.first).year);
  }

  /// As short as so many lines let them be.
  static std::vector<std::string> lines_of(const std::string& name, std::size_t most) {
    const double whole = text_width(name, chart_text);
    for (double width = whole / static_cast<double>(most); width < std::min(whole, longest_upright);
         width += 4) {
      std::vector<std::string> lines =
          wrapped(name, chart_text, {.width = width, .most_lines = most, .lines = Lines::full});
      const auto fits = [&](const std::string& line) { return text_width(line, chart_text) <= width; };
      if (std::ranges::all_of(lines, fits) && !lines.back().ends_with("…")) return lines;
    }
    return {fitted(name, longest_upright, chart_text)};
  }

  std::vector<Upright> headings_;
  double narrowest_ = longest_upright, length_ = 0;
};

void add_years(ChartSheet& sheet, std::span<const Era> eras, const TimeScale& scale) {
  double free = 0;
  std::string last;
  for (const Era& era : eras) {
    if (era.span.first <= distant_past) continue;
    const std::string year = fmt::format("{}", civil(era.span.first).year);
    const double x = scale.x(era.span.first), width = text_width(year, chart_text);
    if (year == last || x < free || x + width > sheet.right()) continue;
    last = year;
    sheet.add(
        svg::text({x + 1, sheet.y() + chart_text}, year, {.size = chart_text, .colour = style::quiet_ink}));
    free = x + width + 3;
  }
  sheet.add("\n");
  sheet.go_down(chart_line + 2);
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
  if (names.rows() <= most_rows) {
    names.draw(sheet, sheet.y() + names.height());
    sheet.add("\n");
    sheet.go_down(names.height());
  } else if (const UprightHeadings upright(eras, scale); upright.has_room()) {
    upright.draw(sheet);
    sheet.go_down(upright.height());
    return true;
  }
  add_years(sheet, eras, scale);
  return names.rows() <= most_rows;
}

bool is_named_by_years(const Era& era) {
  std::string label = era_name(era);
  if (const auto at = label.find('-'); at != std::string::npos) label.replace(at, 1, "–");
  return label == years(era.span);
}

std::string eras_sentence(std::span<const Era> eras) {
  std::string text;
  bool has_names = false;
  for (const Era& era : eras) {
    const std::string when = years(era.span), label = era_name(era);
    const bool is_name = !is_named_by_years(era);
    has_names |= is_name;
    text += (text.empty() ? "Eras: " : "; ") + when + (is_name && !when.empty() ? " " : "") +
            (is_name ? label : "");
  }
  return has_names && eras.size() <= most_eras_told ? text + "." : "";
}

void add_era_bands(ChartSheet& sheet, std::span<const Era> eras, const TimeScale& scale, double top,
                   double bottom) {
  for (std::size_t i = 0; i < eras.size(); i += 2) {
    const double from = scale.x(eras[i].span.first), to = scale.x(eras[i].span.past);
    sheet.add_behind(filled({{from, top}, {to - from, bottom - top}}, style::empty_cell));
  }
}

}  // namespace entente
