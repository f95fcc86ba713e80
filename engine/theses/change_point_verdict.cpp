// Years stand for periods here: a thesis is put to the yearly series.
#include <entente/engine/theses/change_point_verdict.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

int year_of(Date date) { return civil(date).year; }

std::string change_point_text(const ChangePoint& point) {
  return fmt::format("{}: {} to {}", year_of(point.date), figure_of(point.before), figure_of(point.after));
}

/// The change points in the years from the one before the eras to the one after.
std::vector<ChangePoint> points_within(const ChangePoints& turns, Interval eras) {
  const int first = year_of(eras.first) - 1, last = year_of(eras.past + -1) + 1;
  std::vector<ChangePoint> found;
  std::copy_if(
      turns.points.begin(), turns.points.end(), std::back_inserter(found),
      [&](const ChangePoint& point) { return first <= year_of(point.date) && year_of(point.date) <= last; });
  return found;
}

bool is_borne_out(Tendency direction, std::span<const ChangePoint> points) {
  const auto up = [](const ChangePoint& point) { return point.after > point.before; };
  const bool any_up = std::any_of(points.begin(), points.end(), up);
  const bool any_down = !std::all_of(points.begin(), points.end(), up);
  switch (direction) {
    case Tendency::up:
      return any_up;
    case Tendency::down:
      return any_down;
    case Tendency::both:
      return any_up && any_down;
    case Tendency::none:
      return points.empty();
    case Tendency::unstated:
      break;
  }
  return !points.empty();
}

std::string figures(const ChangePoints& turns, std::span<const ChangePoint> points) {
  std::string text;
  for (const ChangePoint& point : points) text += (text.empty() ? "" : ", ") + change_point_text(point);
  return fmt::format("{}; {} in {} years", text.empty() ? "no change point there" : text, turns.points.size(),
                     turns.series.size());
}

}  // namespace

bool is_observed(const Series& series, Interval eras) {
  return std::any_of(series.where.begin(), series.where.end(),
                     [&](std::size_t period) { return series.periods[period].overlaps(eras); });
}

Finding change_point_verdict(const Thesis& thesis, const ChangePoints& turns, Interval eras) {
  if (!is_observed(turns.series, eras))
    return {Verdict::undecided,
            {},
            fmt::format("{} in these years", name(turns.series.silence.value_or(Reason::no_ties)))};
  if (turns.undefined)
    return {Verdict::undecided,
            {},
            fmt::format("{}: {} years with a value", name(*turns.undefined), turns.series.size())};
  const std::vector<ChangePoint> points = points_within(turns, eras);
  return {
      is_borne_out(thesis.direction, points) ? Verdict::holds : Verdict::fails, figures(turns, points), {}};
}

}  // namespace entente
