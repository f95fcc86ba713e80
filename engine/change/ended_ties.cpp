// One walk over the ties gathers the sides on which a state ended, and the pairs of which one holds on.
#include <entente/engine/change/ended_ties.hpp>

#include <entente/graphs/model/fold.hpp>
#include <entente/graphs/model/weighing.hpp>

#include <algorithm>
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
  std::set<Side> ended;
  std::set<Dyad> holding;
  for (std::size_t place = 0; place < chronicle.ties.size(); ++place) {
    const Tie& tie = chronicle.ties[place];
    const Days days = chronicle.extent(tie);
    if (chronicle.is_event(tie) || tie.signed_weight() == 0) continue;
    if (omission(chronicle, tie, counted_for[place], days, earlier.folding()) != Omission::none) continue;
    const auto [from, to] = counted_for[place];
    const Dyad pair{std::min(from, to), std::max(from, to)};
    if (days.hull.past > between.past) holding.insert(pair);
    if (ends_within(tie.when, between)) ended.insert({pair, tie.signed_weight() < 0});
  }
  std::vector<Dyad> found;
  for (const Bond& bond : earlier.bonds()) {
    const Dyad pair = earlier.dyad(bond);
    const double level = bond.level();
    if (level != 0 && ended.contains({pair, level < 0}) && !holding.contains(pair)) found.push_back(pair);
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace entente
