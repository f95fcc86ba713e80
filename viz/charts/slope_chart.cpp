// From the back to the front: the axis, lines, stressed lines, points, names.
#include <entente/viz/charts/slope_chart.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/era_columns.hpp>
#include <entente/viz/charts/era_headings.hpp>
#include <entente/viz/charts/free_place.hpp>
#include <entente/viz/charts/level_ticks.hpp>
#include <entente/viz/charts/slope_legend.hpp>
#include <entente/viz/charts/spread.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/era_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

constexpr double halo = 2, name_height = 8;  ///< of a name over lines: paper around it, and what is black
constexpr std::string_view zero_words = "level 0";
constexpr double slope_headings_apart = 5;
constexpr double least_plot_height = 200, height_of_line = 17;
constexpr double names_apart = 12.5, leader = 20;
constexpr double widest_names = 0.32;  ///< of the page, each side
constexpr double least_column = 36, thinnest = 7.5, widest_slope = 170;
constexpr double least_between_ticks = 24, beside_tick = 5;
constexpr std::size_t most_named_twice = 3;  ///< eras; of more, lines are named at their ends alone

class SlopeChart {
 public:
  SlopeChart(std::span<const Era> eras, const SlopePicture& picture, const ChartOptions& options)
      : eras_(eras), picture_(picture), options_(options), sheet_("slope", options.width) {
    if (eras_.size() < 2)
      throw Error(Failure::usage, "chart slope wants two eras or more; see --eras, --every and --cut");
    lay_out();
  }

  std::string made() {
    const std::string title = options_.title.empty() ? picture_.title : options_.title;
    sheet_.add_heading(title);
    sheet_.add_note(picture_.subtitle);
    sheet_.go_down(8);
    add_column_headings(sheet_, eras_, columns_, slope_headings_apart);
    sheet_.go_down(slope_dot + 4);
    add_axis();
    for (const bool stressed : {false, true})
      for (const SlopeLine& line : picture_.lines)
        if (line.stressed == stressed) add_line(line);
    if (!has_axis()) add_names(0, svg::Anchor::end);
    add_names(eras_.size() - 1, svg::Anchor::start);
    add_inner_names();
    if (!has_axis()) add_zero_label();
    sheet_.go_down(height_ + slope_dot + 14);
    add_slope_legend(sheet_, picture_);
    add_notes(sheet_, {by_code_ ? codes_sentence(picture_.codes) : "", eras_told(eras_, columns_),
                       picture_.left_out, options_.source_note});
    return sheet_.finished(title, picture_.description);
  }

 private:
  bool has_axis() const { return eras_.size() > most_named_twice; }

  void lay_out() {
    for (const SlopeLine& line : picture_.lines)
      for (const auto& point : line.points)
        if (point) low_ = std::min(low_, point->at), high_ = std::max(high_, point->at);
    if (low_ == high_) low_ = -1, high_ = 1;
    height_ = std::max(least_plot_height, height_of_line * static_cast<double>(picture_.lines.size()));
    ticks_ = level_ticks(low_, high_, (high_ - low_) * least_between_ticks / height_);
    place_columns();
    if (columns_.width < least_column || is_cut()) {
      by_code_ = true;
      place_columns();
    }
    if (columns_.width < thinnest)
      throw Error(Failure::usage,
                  fmt::format("{} eras are too many for a page of {:.4g} mm; take fewer, or a wider page",
                              eras_.size(), options_.width));
  }

  /// The first and the last point stand in the middle of their columns, and names reach into the other half.
  void place_columns() {
    left_ = right_ = 0;
    for (const SlopeLine& line : picture_.lines) {
      if (line.points.front()) left_ = std::max(left_, width_of(line, *line.points.front()) + leader);
      if (line.points.back()) right_ = std::max(right_, width_of(line, *line.points.back()) + leader);
    }
    const double most = widest_names * sheet_.width() + leader;
    left_ = has_axis() ? axis_width() : std::min(left_, most);
    right_ = std::min(right_, most);
    const double room = sheet_.right() - ChartSheet::left() - left_ - right_ - 2 * slope_dot;
    const double width = std::min(widest_slope, room / static_cast<double>(eras_.size() - 1));
    columns_ = {ChartSheet::left() + left_ + slope_dot - width / 2, width, eras_.size()};
  }

  /// Whether a name beside a column is wider than its room.
  bool is_cut() const {
    const auto is_wider = [&](const SlopeLine& line, const std::optional<SlopePoint>& point, double room) {
      return point && width_of(line, *point) + leader > room + 0.5;
    };
    return std::ranges::any_of(picture_.lines, [&](const SlopeLine& line) {
      return (!has_axis() && is_wider(line, line.points.front(), left_)) ||
             is_wider(line, line.points.back(), right_);
    });
  }

  double axis_width() const {
    double widest = 0;
    for (const LevelTick& tick : ticks_) widest = std::max(widest, text_width(tick.text, chart_text));
    return widest + beside_tick + slope_dot;
  }

  const std::string& name_of(const SlopeLine& line, const SlopePoint& point) const {
    return by_code_ ? line.code : point.name;
  }
  /// The name and the number: `Pakistan – Russia −6.0`.
  std::string words_of(const SlopeLine& line, const SlopePoint& point) const {
    return name_of(line, point) + " " + point.number;
  }
  /// The same no wider than `room`; the number is whole.
  std::string fitted_words(const SlopeLine& line, const SlopePoint& point, double room) const {
    const std::string number = " " + point.number;
    const double left = room - text_width(number, chart_text, weight_of(line));
    return fitted(name_of(line, point), left, chart_text, weight_of(line)) + number;
  }
  static Weight weight_of(const SlopeLine& line) { return line.stressed ? Weight::bold : Weight::regular; }
  double width_of(const SlopeLine& line, const SlopePoint& point) const {
    return text_width(words_of(line, point), chart_text, weight_of(line)) + 1;
  }

  double y_of(double level) const { return sheet_.y() + height_ * (high_ - level) / (high_ - low_); }
  Point place(std::size_t era, const SlopePoint& point) const {
    return {columns_.middle(era), y_of(point.at)};
  }

  void add_axis() {
    const double from = columns_.middle(0), to = columns_.middle(eras_.size() - 1);
    for (const LevelTick& tick : ticks_) {
      const double y = y_of(tick.level);
      if (!has_axis() && tick.level != 0) continue;
      if (tick.level == 0) ink_.lines.push_back({{from, y}, {to, y}});
      sheet_.add(fmt::format("<path d=\"M{} {}H{}\" stroke=\"{}\" stroke-width=\"{}\"/>",
                             svg::number(from - (has_axis() ? slope_dot + 2 : 0)), svg::number(y),
                             svg::number(to), tick.level == 0 ? style::ghost_line : style::hairline,
                             tick.level == 0 ? "1" : "0.6"));
      if (has_axis())
        sheet_.add(svg::text({from - slope_dot - beside_tick, y + chart_text * style::half_cap_height},
                             tick.text,
                             {.size = chart_text, .colour = style::quiet_ink, .anchor = svg::Anchor::end}));
    }
    sheet_.add("\n");
  }

  void add_line(const SlopeLine& line) {
    for (std::size_t era = 1; era < eras_.size(); ++era)
      if (line.points[era - 1] && line.points[era]) {
        ink_.lines.push_back({place(era - 1, *line.points[era - 1]), place(era, *line.points[era])});
        sheet_.add(slope_line(ink_.lines.back().from, ink_.lines.back().to, line.stressed));
        if (line.stressed) ink_.lines.push_back(ink_.lines.back());  // twice as bad to hide
      }
    for (std::size_t era = 0; era < eras_.size(); ++era) {
      if (!line.points[era]) continue;
      const SlopePoint& point = *line.points[era];
      const Point at = place(era, point);
      ink_.marks.push_back(grown({at, {0, 0}}, slope_dot));
      sheet_.add(titled(fmt::format("{}, {}: level {}", point.name, era_title(eras_[era]), point.number),
                        slope_dot_at(at, style::colour(point.tone), point.hollow)));
    }
    sheet_.add("\n");
  }

  /// The names beside the first or the last column, with a thin line to a point that is elsewhere.
  void add_names(std::size_t era, svg::Anchor anchor) {
    std::vector<double> wanted;
    std::vector<const SlopeLine*> lines;
    for (const SlopeLine& line : picture_.lines)
      if (line.points[era]) {
        wanted.push_back(place(era, *line.points[era]).y);
        lines.push_back(&line);
      }
    const auto places = spread(wanted, names_apart, sheet_.y(), sheet_.y() + height_ + names_apart);
    const double away = anchor == svg::Anchor::end ? -1 : 1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const double x = columns_.middle(era) + away * (leader + slope_dot / 2);
      if (std::abs(places[i] - wanted[i]) > 1)
        sheet_.add(fmt::format(
            "<path d=\"M{} {}L{} {}h{}\" stroke=\"{}\" stroke-width=\"0.6\" fill=\"none\"/>",
            svg::number(columns_.middle(era) + away * (slope_dot + 1)), svg::number(wanted[i]),
            svg::number(x - away * 5), svg::number(places[i]), svg::number(away * 3), style::ghost_line));
      const double room = (anchor == svg::Anchor::end ? left_ : right_) - leader;
      const std::string words = fitted_words(*lines[i], *lines[i]->points[era], room);
      sheet_.add(svg::text(
          {x, places[i] + chart_text * style::half_cap_height}, words,
          {.size = chart_text, .colour = style::ink, .weight = weight_of(*lines[i]), .anchor = anchor}));
    }
    sheet_.add("\n");
  }

  /// The names of lines that have none beside the last column, nor beside the first, at their last points.
  void add_inner_names() {
    const std::size_t last = eras_.size() - 1;
    for (const SlopeLine& line : picture_.lines) {
      if (line.points[last] || (!has_axis() && line.points[0])) continue;
      std::size_t era = last;
      while (era > 0 && !line.points[era]) --era;
      if (line.points[era]) add_inner_name(line, era);
    }
    sheet_.add("\n");
  }

  /// What the line between the columns is, where no axis says so.
  void add_zero_label() {
    const Box plot{{columns_.middle(0), sheet_.y() - slope_dot},
                   {columns_.width * static_cast<double>(eras_.size() - 1), height_ + 2 * slope_dot}};
    const Point at{columns_.middle(0) + columns_.width / 2, y_of(0)};
    const Box box = free_place(at, {text_width(zero_words, chart_text), chart_text}, 1.5, ink_, plot);
    sheet_.add(on_paper(svg::text({box.corner.x, box.centre().y + chart_text * style::half_cap_height},
                                  zero_words, {.size = chart_text, .colour = style::quiet_ink})));
  }

  void add_inner_name(const SlopeLine& line, std::size_t era) {
    const Box plot{
        {columns_.middle(0) - slope_dot, sheet_.y() - slope_dot},
        {columns_.middle(eras_.size() - 1) - columns_.middle(0) + 2 * slope_dot, height_ + 2 * slope_dot}};
    const std::string words =
        fitted(name_of(line, *line.points[era]), plot.size.width, chart_text, weight_of(line));
    const Box box = free_place(place(era, *line.points[era]),
                               {text_width(words, chart_text, weight_of(line)) + 2 * halo, name_height},
                               slope_dot + 3, ink_, plot);
    ink_.texts.push_back(box);
    sheet_.add(
        on_paper(svg::text({box.corner.x + halo, box.centre().y + chart_text * style::half_cap_height}, words,
                           {.size = chart_text,
                            .colour = style::ink,
                            .weight = weight_of(line),
                            .anchor = svg::Anchor::start})));
  }

  std::span<const Era> eras_;
  const SlopePicture& picture_;
  const ChartOptions& options_;
  ChartSheet sheet_;
  EraColumns columns_;
  std::vector<LevelTick> ticks_{};
  ChartInk ink_{};
  double low_ = 0, high_ = 0, height_ = 0;
  double left_ = 0, right_ = 0;  ///< room for names
  bool by_code_ = false;
};

}  // namespace

std::string slope_chart(std::span<const Era> eras, const SlopePicture& picture, const ChartOptions& options) {
  return SlopeChart(eras, picture, options).made();
}

}  // namespace entente
