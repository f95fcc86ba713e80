// Distances are counted in periods: within a period, a yearly series knows no days.
#include <entente/engine/change_points/change_point_eras.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <tuple>

namespace entente {
namespace {

/// The place of the period that a day lies in; of a day outside all, the nearest.
std::int64_t period_of(const std::vector<Interval>& periods, Date date) {
  const auto after = std::upper_bound(periods.begin(), periods.end(), date,
                                      [](Date day, const Interval& period) { return day < period.first; });
  return after == periods.begin() ? 0 : after - periods.begin() - 1;
}

std::int64_t periods_between(const ChangePoints& turns, Date boundary, const ChangePoint& point) {
  return static_cast<std::int64_t>(point.period) - period_of(turns.series.periods, boundary);
}

/// The nearest of several, given how far each one is.
template <class Distances>
std::optional<Nearest> nearest(std::size_t count, const Distances& later) {
  std::optional<Nearest> best;
  for (std::size_t place = 0; place < count; ++place) {
    const std::int64_t distance = later(place);
    if (!best || std::abs(distance) < std::abs(best->later)) best = Nearest{place, distance};
  }
  return best;
}

/// A change point and the series that it is of.
struct Candidate {
  const ChangePoint* point = nullptr;
  std::string_view name;
};

std::vector<Candidate> candidates(std::span<const ChangePoints> turns, std::span<const std::string> names) {
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < turns.size(); ++i)
    for (const ChangePoint& point : turns[i].points) found.push_back({&point, names[i]});
  return found;
}

/// Those that are kept, the best chosen first, in order of time.
std::vector<Candidate> selection(std::vector<Candidate> all, std::size_t min_segment) {
  std::stable_sort(all.begin(), all.end(), [](const Candidate& x, const Candidate& y) {
    const auto worth = [](const ChangePoint& p) {
      return std::tuple(-p.strength.penalty, -p.support.value_or(0), p.period);
    };
    return worth(*x.point) < worth(*y.point);
  });
  std::vector<Candidate> kept;
  for (const Candidate& one : all) {
    const auto is_near = [&](const Candidate& other) {
      const auto [low, high] = std::minmax(one.point->period, other.point->period);
      return high - low < min_segment;
    };
    if (std::none_of(kept.begin(), kept.end(), is_near)) kept.push_back(one);
  }
  std::sort(kept.begin(), kept.end(),
            [](const Candidate& x, const Candidate& y) { return x.point->period < y.point->period; });
  return kept;
}

/// Which series turn on this day.
std::string turns_text(const std::vector<Candidate>& all, Date day) {
  std::string text;
  for (const auto& [point, name] : all)
    if (point->date == day)
      text += fmt::format("{}{} from {:.2f} to {:.2f}", text.empty() ? "" : "; ", name, point->before,
                          point->after);
  return text;
}

Era era_of(Interval span, std::string note) {
  const Date last = span.past + -1;
  const auto text = [](Date day) { return fmt::format("{:04}", civil(day).year); };
  Era era;
  era.scheme = "turns";
  era.id = fmt::format("from-{}", to_string(span.first));
  era.label =
      text(span.first) == text(last) ? text(last) : fmt::format("{} to {}", text(span.first), text(last));
  era.span = span;
  era.note = std::move(note);
  return era;
}

}  // namespace

std::vector<Boundary> boundaries(std::span<const Era> eras, const Series& series) {
  if (series.size() == 0) return {};
  const Interval seen = {series.periods[series.where.front()].first,
                         series.periods[series.where.back()].past};
  // Beginnings sort before ends, so that a day on which one era ends and another begins is the latter's.
  std::vector<std::tuple<Date, bool, std::string>> days;
  for (const Era& era : eras) {
    days.emplace_back(era.span.first, false, era.id);
    days.emplace_back(era.span.past, true, era.id);
  }
  std::sort(days.begin(), days.end());
  std::vector<Boundary> found;
  for (const auto& [date, is_end, era] : days)
    if (seen.first < date && date < seen.past && (found.empty() || found.back().date != date))
      found.push_back({date, era});
  return found;
}

std::optional<Nearest> nearest_turn(const ChangePoints& turns, Date boundary) {
  return nearest(turns.points.size(),
                 [&](std::size_t place) { return periods_between(turns, boundary, turns.points[place]); });
}

std::optional<Nearest> nearest_boundary(const ChangePoints& turns, const ChangePoint& point,
                                        std::span<const Boundary> boundaries) {
  return nearest(boundaries.size(),
                 [&](std::size_t place) { return periods_between(turns, boundaries[place].date, point); });
}

std::vector<Era> proposed_eras(std::span<const ChangePoints> turns, std::span<const std::string> names,
                               std::size_t min_segment) {
  assert(turns.size() == names.size());
  if (turns.empty() || turns[0].series.periods.empty()) return {};
  const std::vector<Interval>& periods = turns[0].series.periods;
  std::vector<Era> eras = {era_of({periods.front().first, periods.back().past}, {})};
  const std::vector<Candidate> all = candidates(turns, names);
  for (const Candidate& one : selection(all, min_segment)) {
    const Date cut = one.point->date;
    const Interval rest = {cut, eras.back().span.past};
    eras.back() = era_of({eras.back().span.first, cut}, eras.back().note);
    eras.push_back(era_of(rest, turns_text(all, cut)));
  }
  return eras;
}

}  // namespace entente
