#include <entente/viz/charts/slope_layout.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/slope_legend.hpp>
#include <entente/viz/charts/slope_letters.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace entente {
namespace {

constexpr double least_plot_height = 200, height_of_line = 17;
constexpr double widest_names = 0.32;  ///< of the page, each side
constexpr double least_column = 36, thinnest = 7.5, widest_slope = 170;
constexpr double least_between_ticks = 24;
constexpr double beyond_last_tick = 0.25;    ///< of a step
constexpr std::size_t most_named_twice = 3;  ///< eras; of more, lines are named at their ends alone

double last_level(const SlopeLine* line) {
  for (std::size_t back = line->points.size(); back > 0; --back)
    if (line->points[back - 1]) return line->points[back - 1]->at;
  return 0;
}

class SlopeLayouts {
 public:
  SlopeLayouts(const ChartSheet& sheet, std::size_t eras, const SlopePicture& picture)
      : sheet_(sheet), eras_(eras), picture_(picture) {
    made_.has_axis = eras > most_named_twice;
    for (const SlopeLine& line : picture_.lines) {
      if (line.stressed) made_.lettered.push_back(&line);
      for (const auto& point : line.points)
        if (point) made_.low = std::min(made_.low, point->at), made_.high = std::max(made_.high, point->at);
    }
    std::ranges::stable_sort(made_.lettered, std::greater(), last_level);
    if (made_.low == made_.high) made_.low = -1, made_.high = 1;
    made_.height = std::max(least_plot_height, height_of_line * static_cast<double>(picture_.lines.size()));
    made_.ticks =
        level_ticks(made_.low, made_.high, (made_.high - made_.low) * least_between_ticks / made_.height);
    if (made_.has_axis) cover_levels();
  }

  SlopeLayout made() {
    place_columns();
    if (made_.columns.width < least_column || is_cut()) {
      made_.by_code = true;
      place_columns();
    }
    return made_;
  }

 private:
  /// A tick more at either end where levels go well beyond the last.
  void cover_levels() {
    if (made_.ticks.size() < 2) return;
    const double first = made_.ticks.front().level, last = made_.ticks.back().level,
                 step = made_.ticks[1].level - first;
    if (made_.high - last > beyond_last_tick * step) made_.high = last + step;
    if (first - made_.low > beyond_last_tick * step) made_.low = first - step;
    made_.ticks = level_ticks(made_.low, made_.high, 0.99 * step);
  }

  /// The first and the last point stand in the middle of their columns, and names reach into the other half.
  void place_columns() {
    double left = 0, right = 0;
    for (const SlopeLine& line : picture_.lines) {
      if (const auto& point = line.points.front()) left = std::max(left, needed(line, *point));
      if (const auto& point = line.points.back()) right = std::max(right, needed(line, *point));
    }
    const double most = widest_names * sheet_.width() + slope_names_away;
    made_.left = made_.has_axis ? axis_width() : std::min(left, most);
    made_.right = std::min(right, most);
    const double room = sheet_.right() - ChartSheet::left() - made_.left - made_.right - 2 * slope_dot;
    const double width = std::min(widest_slope, room / static_cast<double>(eras_ - 1));
    made_.columns = {ChartSheet::left() + made_.left + slope_dot - width / 2, width, eras_};
  }

  double needed(const SlopeLine& line, const SlopePoint& point) const {
    return made_.width_of(line, point) + slope_names_away;
  }

  /// Whether a name beside a column is wider than its room.
  bool is_cut() const {
    const auto is_wider = [&](const SlopeLine& line, const std::optional<SlopePoint>& point, double room) {
      return point && needed(line, *point) > room + 0.5;
    };
    return std::ranges::any_of(picture_.lines, [&](const SlopeLine& line) {
      return (!made_.has_axis && is_wider(line, line.points.front(), made_.left)) ||
             is_wider(line, line.points.back(), made_.right);
    });
  }

  double axis_width() const {
    double widest = 0;
    for (const LevelTick& tick : made_.ticks) widest = std::max(widest, text_width(tick.text, chart_text));
    return widest + beside_slope_tick + slope_dot;
  }

  const ChartSheet& sheet_;
  std::size_t eras_;
  const SlopePicture& picture_;
  SlopeLayout made_{};
};

}  // namespace

std::optional<std::size_t> SlopeLayout::letter_of(const SlopeLine& line) const {
  const auto at = std::ranges::find(lettered, &line);
  return at == lettered.end() ? std::nullopt : std::optional<std::size_t>(at - lettered.begin());
}

const std::string& SlopeLayout::name_of(const SlopeLine& line, const SlopePoint& point) const {
  return by_code ? line.code : point.name;
}

double SlopeLayout::width_of(const SlopeLine& line, const SlopePoint& point) const {
  return text_width(name_of(line, point) + " " + point.number, chart_text, weight_of(line)) + 1 +
         letter_room(line);
}

double letter_room(const SlopeLine& line) {
  return line.stressed ? 2 * slope_letter_radius + beside_slope_letter : 0;
}

SlopeLayout slope_layout(const ChartSheet& sheet, std::size_t eras, const SlopePicture& picture,
                         const ChartOptions& options) {
  const SlopeLayout made = SlopeLayouts(sheet, eras, picture).made();
  if (made.columns.width < thinnest)
    throw Error(Failure::usage,
                fmt::format("{} eras are too many for a page of {:.4g} mm; take fewer, or a wider page", eras,
                            options.width));
  return made;
}

}  // namespace entente
