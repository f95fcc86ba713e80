// Nearly all days come in one stretch: what has no gaps is settled without a look at them.
#include <entente/graphs/model/days.hpp>

#include <algorithm>

namespace entente {

std::int64_t Days::count() const {
  std::int64_t days = hull.days();
  for (const Interval& gap : gaps) days -= gap.days();
  return days;
}

bool Days::contains(Date date) const {
  return hull.contains(date) &&
         std::none_of(gaps.begin(), gaps.end(), [&](Interval gap) { return gap.contains(date); });
}

std::vector<Interval> Days::stretches() const {
  std::vector<Interval> found;
  if (empty()) return found;
  Date first = hull.first;
  for (const Interval& gap : gaps) {
    found.push_back({first, gap.first});
    first = gap.past;
  }
  found.push_back({first, hull.past});
  return found;
}

std::string to_string(const Days& days) {
  std::string text;
  for (const Interval& stretch : days.stretches()) text += (text.empty() ? "" : ", ") + to_string(stretch);
  return text;
}

Days days_of(std::vector<Interval> stretches) {
  std::erase_if(stretches, [](Interval stretch) { return stretch.empty(); });
  if (stretches.empty()) return {{distant_past, distant_past}};
  std::sort(stretches.begin(), stretches.end());
  Days days{stretches.front()};
  for (const Interval& stretch : stretches) {
    if (days.hull.past < stretch.first) days.gaps.push_back({days.hull.past, stretch.first});
    days.hull.past = std::max(days.hull.past, stretch.past);
  }
  return days;
}

Days common_days(const Days& days, Interval span) { return common_days(days, Days{span}); }

Days common_days(const Days& a, const Days& b) {
  if (a.gaps.empty() && b.gaps.empty()) return {intersection(a.hull, b.hull)};
  std::vector<Interval> common;
  const std::vector<Interval> of_a = a.stretches(), of_b = b.stretches();
  for (std::size_t i = 0, j = 0; i < of_a.size() && j < of_b.size();) {
    common.push_back(intersection(of_a[i], of_b[j]));
    of_a[i].past < of_b[j].past ? ++i : ++j;
  }
  return days_of(std::move(common));
}

}  // namespace entente
