// From the back to the front: the zero line, lines, stressed lines, points, names.
#include <entente/viz/charts/slope_chart.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/era_columns.hpp>
#include <entente/viz/charts/keys.hpp>
#include <entente/viz/charts/spread.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/era_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

constexpr double least_plot_height = 200, height_of_level = 17, height_of_rank = 20;
constexpr double dot_radius = 3.2, rank_radius = 7.5;
constexpr double names_apart = 12.5, beside_point = 6;
constexpr double widest_names = 0.32;  ///< of the page, each side
constexpr double least_column = 36, widest_slope = 170;
constexpr double quiet_line = 1.2, stressed_line = 2.4;
constexpr std::string_view slope_grey = "#A6A6A6";

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
    add_column_headings(sheet_, eras_, columns_);
    sheet_.go_down(rank_radius + 4);
    add_zero();
    for (const bool stressed : {false, true})
      for (const SlopeLine& line : picture_.lines)
        if (line.stressed == stressed) add_line(line);
    add_names(0, svg::Anchor::end);
    add_names(eras_.size() - 1, svg::Anchor::start);
    sheet_.go_down(height_ + rank_radius + 14);
    if (!picture_.inner.empty()) {
      sheet_.add_note(picture_.inner);
      sheet_.go_down(4);
    }
    add_keys();
    sheet_.add_note(options_.source_note);
    return sheet_.finished(title, picture_.description);
  }

 private:
  bool has_ranks() const { return picture_.of == SlopeOf::ranks; }
  double radius() const { return has_ranks() ? rank_radius : dot_radius; }

  void lay_out() {
    for (const SlopeLine& line : picture_.lines)
      for (const auto& point : line.points)
        if (point) low_ = std::min(low_, point->at), high_ = std::max(high_, point->at);
    if (has_ranks()) low_ = 1;
    height_ = has_ranks()
                  ? height_of_rank * std::max(0.0, high_ - 1)
                  : std::max(least_plot_height, height_of_level * static_cast<double>(picture_.lines.size()));
    place_columns();
    if (columns_.width < least_column) {
      by_code_ = true;
      place_columns();
    }
    if (columns_.width < 2 * radius() + 1)
      throw Error(Failure::usage,
                  fmt::format("{} eras are too many for a page of {:.4g} mm; take fewer, or a wider page",
                              eras_.size(), options_.width));
  }

  /// The first and the last point stand in the middle of their columns, and names reach into the other half.
  void place_columns() {
    left_ = right_ = 0;
    for (const SlopeLine& line : picture_.lines) {
      if (line.points.front()) left_ = std::max(left_, width_of(line, *line.points.front()));
      if (line.points.back()) right_ = std::max(right_, width_of(line, *line.points.back()));
    }
    const double most = widest_names * sheet_.width(), beside = 2 * beside_point + rank_radius;
    left_ = std::min(left_, most);
    right_ = std::min(right_, most);
    const double room = sheet_.right() - ChartSheet::left() - left_ - right_ - 2 * beside;
    const double width = std::min(widest_slope, room / static_cast<double>(eras_.size() - 1));
    columns_ = {ChartSheet::left() + left_ + beside - width / 2, width, eras_.size()};
  }

  /// The name and the number: `Pakistan – Russia −6.0`, or the name alone where the number is in the point.
  std::string words_of(const SlopePoint& point) const {
    const std::string& name = by_code_ ? point.code : point.name;
    return has_ranks() ? name : name + " " + point.number;
  }

  static Weight weight_of(const SlopeLine& line) { return line.stressed ? Weight::bold : Weight::regular; }
  double width_of(const SlopeLine& line, const SlopePoint& point) const {
    return text_width(words_of(point), chart_text, weight_of(line)) + 1;
  }

  Point place(std::size_t era, const SlopePoint& point) const {
    const double range = std::max(high_ - low_, 1e-9);
    const double share = has_ranks() ? (point.at - low_) / range : (high_ - point.at) / range;
    return {columns_.middle(era), sheet_.y() + height_ * share};
  }

  void add_zero() {
    if (has_ranks()) return;
    const double y = place(0, {.at = 0}).y;
    sheet_.add(fmt::format("<path d=\"M{} {}H{}\" stroke=\"{}\"/>", svg::number(columns_.middle(0)),
                           svg::number(y), svg::number(columns_.middle(eras_.size() - 1)), style::hairline));
    sheet_.add("\n");
  }

  void add_line(const SlopeLine& line) {
    const std::string_view colour = line.stressed ? style::ink : slope_grey;
    for (std::size_t era = 1; era < eras_.size(); ++era) {
      if (!line.points[era - 1] || !line.points[era]) continue;
      const Point from = place(era - 1, *line.points[era - 1]), to = place(era, *line.points[era]);
      sheet_.add(fmt::format("<path d=\"M{} {}L{} {}\" stroke=\"{}\" stroke-width=\"{}\"/>",
                             svg::number(from.x), svg::number(from.y), svg::number(to.x), svg::number(to.y),
                             colour, svg::number(line.stressed ? stressed_line : quiet_line)));
    }
    for (std::size_t era = 0; era < eras_.size(); ++era)
      if (line.points[era]) add_point(line, era, *line.points[era]);
    sheet_.add("\n");
  }

  void add_point(const SlopeLine& line, std::size_t era, const SlopePoint& point) {
    const Point at = place(era, point);
    const std::string tooltip = fmt::format("{}, {}: {}{}", point.name, era_title(eras_[era]),
                                            has_ranks() ? "rank " : "level ", point.number);
    const std::string_view colour =
        has_ranks() ? line.stressed ? style::ink : style::paper : style::colour(point.tone);
    const std::string_view edge = has_ranks() && !line.stressed ? style::ghost_line : colour;
    sheet_.add(titled(tooltip, fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\" stroke=\"{}\" "
                                           "stroke-width=\"1.2\"/>",
                                           svg::number(at.x), svg::number(at.y), svg::number(radius()),
                                           point.hollow ? style::paper : colour, edge)));
    if (has_ranks())
      sheet_.add(svg::text({at.x, at.y + chart_text * style::half_cap_height}, point.number,
                           {.size = chart_text,
                            .colour = line.stressed ? style::paper : style::ink,
                            .anchor = svg::Anchor::middle}));
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
      const double x = columns_.middle(era) + away * (2 * beside_point + radius() / 2);
      if (std::abs(places[i] - wanted[i]) > 1)
        sheet_.add(fmt::format("<path d=\"M{} {}L{} {}\" stroke=\"{}\" stroke-width=\"0.6\"/>",
                               svg::number(columns_.middle(era) + away * (radius() + 1)),
                               svg::number(wanted[i]), svg::number(x - away * 1.5), svg::number(places[i]),
                               style::ghost_line));
      const std::string words =
          fitted(words_of(*lines[i]->points[era]), anchor == svg::Anchor::end ? left_ : right_, chart_text,
                 weight_of(*lines[i]));
      sheet_.add(svg::text(
          {x, places[i] + chart_text * style::half_cap_height}, words,
          {.size = chart_text, .colour = style::ink, .weight = weight_of(*lines[i]), .anchor = anchor}));
    }
    sheet_.add("\n");
  }

  void add_keys() {
    if (has_ranks()) return;
    Keys keys(sheet_, ChartSheet::left());
    const auto add_dot = [&](std::string_view fill, std::string_view edge, std::string_view words) {
      keys.add(
          [&](Point at) {
            sheet_.add(
                fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\" stroke=\"{}\" "
                            "stroke-width=\"1.2\"/>",
                            svg::number(at.x + dot_radius), svg::number(at.y + key_height / 2),
                            svg::number(dot_radius), fill, edge));
          },
          2 * dot_radius, words);
    };
    const auto occurs = [&](const auto& is_it) {
      return std::ranges::any_of(picture_.lines, [&](const SlopeLine& line) {
        return std::ranges::any_of(line.points, [&](const auto& point) { return point && is_it(*point); });
      });
    };
    for (const auto& [tone, words] :
         {std::pair(Tone::cooperative, "cooperative"), std::pair(Tone::hostile, "hostile"),
          std::pair(Tone::neutral, "level 0.0")})
      if (occurs([tone = tone](const SlopePoint& point) { return point.tone == tone; }))
        add_dot(style::colour(tone), style::colour(tone), words);
    if (occurs([](const SlopePoint& point) { return point.hollow; }))
      add_dot(style::paper, style::ink, "one claim only");
    keys.finish();
    sheet_.go_down(6);
  }

  std::span<const Era> eras_;
  const SlopePicture& picture_;
  const ChartOptions& options_;
  ChartSheet sheet_;
  EraColumns columns_;
  double low_ = 0, high_ = 0, height_ = 0;
  double left_ = 0, right_ = 0;  ///< room for names
  bool by_code_ = false;
};

}  // namespace

std::string slope_chart(std::span<const Era> eras, const SlopePicture& picture, const ChartOptions& options) {
  return SlopeChart(eras, picture, options).made();
}

}  // namespace entente
