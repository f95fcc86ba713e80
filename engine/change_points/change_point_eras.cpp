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

/// The change point that shows a tested turn, by place.
std::optional<std::size_t> shown_by(const ChangePoints& turns, const TestedTurn& turn) {
  const std::vector<Interval>& periods = turns.series.periods;
  const std::int64_t first = period_of(periods, turn.days.first) - 1,
                     last = period_of(periods, turn.days.past + -1) + 1,
                     at = period_of(periods, middle(turn.days));
  std::optional<std::size_t> best;
  const auto distance = [&](std::size_t place) {
    return std::abs(static_cast<std::int64_t>(turns.points[place].period) - at);
  };
  for (std::size_t i = 0; i < turns.points.size(); ++i) {
    const ChangePoint& point = turns.points[i];
    const auto period = static_cast<std::int64_t>(point.period);
    if (period < first || period > last || (point.after > point.before) != (turn.rise > 0)) continue;
    if (!best || distance(i) < distance(*best)) best = i;
  }
  return best;
}

/// Where an era may begin, and how good a beginning that is: the best sorts first.
struct Beginning {
  std::tuple<double, double, double, std::size_t> rank;  ///< p, strength and support, both below 0, period
  std::size_t period = 0;
  std::string note;
};

/// Above every p.
constexpr double untested = 2;

std::string note_of(const ChangePoint& point, const TestedTurn* turn, const std::string& name) {
  const std::string tested =
      turn == nullptr ? "" : fmt::format(" ({}, p {:.3g})", entente::name(turn->test), turn->p);
  return fmt::format("{} from {:.2f} to {:.2f}{}", name, point.before, point.after, tested);
}

void add_beginnings(std::vector<Beginning>& found, const ChangePoints& turns,
                    std::span<const TestedTurn> tested, const std::string& name) {
  for (const PointOrTurn& one : points_and_turns(turns, tested)) {
    const TestedTurn* turn = one.turn ? &tested[*one.turn] : nullptr;
    const double p = turn == nullptr ? untested : turn->p;
    if (one.point) {
      const ChangePoint& point = turns.points[*one.point];
      found.push_back({{p, -point.strength.penalty, -point.support.value_or(0), one.period},
                       one.period,
                       note_of(point, turn, name)});
    } else if (one.period > 0) {
      found.push_back(
          {{p, 0, 0, one.period},
           one.period,
           fmt::format("{}: {} {:+.2f} (p {:.3g})", name, entente::name(turn->test), turn->rise, p)});
    }
  }
}

/// Those that are kept, the best chosen first, in order of time.
std::vector<std::size_t> selection(std::vector<Beginning> all, std::size_t min_segment) {
  std::stable_sort(all.begin(), all.end(),
                   [](const Beginning& x, const Beginning& y) { return x.rank < y.rank; });
  std::vector<std::size_t> kept;
  for (const Beginning& one : all) {
    const auto is_near = [&](std::size_t other) {
      const auto [low, high] = std::minmax(one.period, other);
      return high - low < min_segment;
    };
    if (std::none_of(kept.begin(), kept.end(), is_near)) kept.push_back(one.period);
  }
  std::sort(kept.begin(), kept.end());
  return kept;
}

/// Which series turn in this period.
std::string notes_of(const std::vector<Beginning>& all, std::size_t period) {
  std::string text;
  for (const Beginning& one : all)
    if (one.period == period) text += (text.empty() ? "" : "; ") + one.note;
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

std::vector<PointOrTurn> points_and_turns(const ChangePoints& turns, std::span<const TestedTurn> tested) {
  std::vector<PointOrTurn> found;
  if (turns.series.periods.empty()) return found;
  for (std::size_t i = 0; i < turns.points.size(); ++i) found.push_back({turns.points[i].period, i, {}});
  for (std::size_t i = 0; i < tested.size(); ++i) {
    std::optional<std::size_t> left = i;
    if (const auto place = shown_by(turns, tested[i])) {
      std::optional<std::size_t>& shown = found[*place].turn;
      if (!shown || tested[i].p < tested[*shown].p) std::swap(shown, left);
    }
    if (left) {
      const Date day = middle(tested[*left].days);
      found.push_back({static_cast<std::size_t>(period_of(turns.series.periods, day)), {}, left});
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const PointOrTurn& x, const PointOrTurn& y) { return x.period < y.period; });
  return found;
}

std::vector<Era> proposed_eras(std::span<const ChangePoints> turns, std::span<const std::string> names,
                               std::size_t min_segment, std::span<const TestedTurns> tests) {
  assert(turns.size() == names.size());
  assert(tests.empty() || tests.size() == turns.size());
  if (turns.empty() || turns[0].series.periods.empty()) return {};
  const std::vector<Interval>& periods = turns[0].series.periods;
  std::vector<Beginning> all;
  for (std::size_t i = 0; i < turns.size(); ++i)
    add_beginnings(all, turns[i], tests.empty() ? std::span<const TestedTurn>{} : tests[i].turns, names[i]);
  std::vector<Era> eras = {era_of({periods.front().first, periods.back().past}, {})};
  for (const std::size_t period : selection(all, min_segment)) {
    const Date cut = periods[period].first;
    const Interval rest = {cut, eras.back().span.past};
    eras.back() = era_of({eras.back().span.first, cut}, eras.back().note);
    eras.push_back(era_of(rest, notes_of(all, period)));
  }
  return eras;
}

}  // namespace entente
