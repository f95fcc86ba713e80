// One walk over the ties gathers the sides on which a state ended, and the pairs of which one holds on.
#include <entente/engine/change/ended_ties.hpp>

#include <entente/graphs/model/fold.hpp>
#include <entente/graphs/model/weighing.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace entente {

namespace {

/// A pair, and whether what ended was hostile.
using Side = std::pair<Dyad, bool>;

/// Does the claim itself say when its state ended, within these days?
bool ends_within(const When& when, Interval days) {
  return when.extent != Extent::single && when.end_edge == Edge::known && days.first < when.ends.past &&
         when.ends.past <= days.past;
}

}  // namespace

std::vector<Dyad> ended_ties(const Chronicle& chronicle, const EraGraph& earlier, const EraGraph& later) {
  const Interval between{earlier.era().span.first, later.era().span.first};
  const std::vector<Ends> counted_for = ends(chronicle, earlier.folding());
  std::map<Side, Date> ended;  // behind the last day of the last
  std::map<Dyad, Date> happened;
  std::set<Dyad> holding;
  for (std::size_t place = 0; place < chronicle.ties.size(); ++place) {
    const Tie& tie = chronicle.ties[place];
    const Days days = chronicle.extent(tie);
    if (tie.signed_weight() == 0) continue;
    if (omission(chronicle, tie, counted_for[place], days, earlier.folding()) != Omission::none) continue;
    const auto [from, to] = counted_for[place];
    const Dyad pair{std::min(from, to), std::max(from, to)};
    if (chronicle.is_event(tie)) {
      Date& last = happened.try_emplace(pair, distant_past).first->second;
      last = std::max(last, days.hull.past);
      continue;
    }
    if (days.hull.past > between.past) holding.insert(pair);
    if (!ends_within(tie.when, between)) continue;
    Date& end = ended.try_emplace({pair, tie.signed_weight() < 0}, distant_past).first->second;
    end = std::max(end, tie.when.ends.past);
  }
  std::vector<Dyad> found;
  for (const Bond& bond : earlier.bonds()) {
    const Dyad pair = earlier.dyad(bond);
    const double level = bond.level();
    const auto end = ended.find({pair, level < 0});
    const auto event = happened.find(pair);
    const bool went_on = end != ended.end() && event != happened.end() && event->second > end->second;
    if (level != 0 && end != ended.end() && !holding.contains(pair) && !went_on) found.push_back(pair);
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace entente
