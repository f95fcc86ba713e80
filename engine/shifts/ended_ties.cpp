// One walk over the claims gathers the sides on which a state ended, and the pairs of which one holds on.
#include <entente/engine/shifts/ended_ties.hpp>

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/folding/standing.hpp>
#include <entente/graphs/folding/weighing.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace entente {

namespace {

/// A pair, and whether what ended was hostile.
using PairAndSide = std::pair<Pair, bool>;

/// Does the claim itself say when its state ended, within these days?
bool ends_within(const When& when, Interval days) {
  return when.extent != Extent::single && when.end_edge == Edge::known && days.first < when.ends.past &&
         when.ends.past <= days.past;
}

}  // namespace

std::vector<Pair> ended_ties(const Chronicle& chronicle, const EraGraph& earlier, const EraGraph& later) {
  const Interval between{earlier.era().span.first, later.era().span.first};
  const std::vector<Ends> counted_for = ends(chronicle, earlier.folding());
  std::map<PairAndSide, Date> ended;  // behind the last day of the last
  std::map<Pair, Date> happened;
  std::set<Pair> holding;
  for (std::size_t place = 0; place < chronicle.claims.size(); ++place) {
    const Claim& claim = chronicle.claims[place];
    const Days days = chronicle.extent(claim);
    if (claim.signed_weight() == 0) continue;
    if (omission(chronicle, claim, counted_for[place], days, earlier.folding()) != Omission::none) continue;
    const auto [from, to] = counted_for[place];
    const Pair pair{std::min(from, to), std::max(from, to)};
    if (chronicle.is_event(claim)) {
      Date& last = happened.try_emplace(pair, distant_past).first->second;
      last = std::max(last, days.hull.past);
      continue;
    }
    if (days.hull.past > between.past) holding.insert(pair);
    if (!ends_within(claim.when, between)) continue;
    Date& end = ended.try_emplace({pair, claim.signed_weight() < 0}, distant_past).first->second;
    end = std::max(end, claim.when.ends.past);
  }
  std::vector<Pair> found;
  for (const Tie& tie : earlier.ties()) {
    const Pair pair = earlier.pair(tie);
    const double level = tie.level();
    const auto end = ended.find({pair, level < 0});
    const auto event = happened.find(pair);
    const bool went_on = end != ended.end() && event != happened.end() && event->second > end->second;
    if (level != 0 && end != ended.end() && !holding.contains(pair) && !went_on) found.push_back(pair);
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace entente
