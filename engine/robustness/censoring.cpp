// A vague date may be that of the source where the two have a day in common.
#include <entente/engine/robustness/censoring.hpp>

#include <entente/engine/shifts/source_dates.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace entente {

std::vector<CensoredStates> censored_states(const Chronicle& chronicle) {
  const SourceDates dates(chronicle);
  std::map<std::pair<RelationId, CensoredBound>, std::vector<std::uint32_t>> found;
  for (std::uint32_t i = 0; i < chronicle.claims.size(); ++i) {
    const Claim& claim = chronicle.claims[i];
    if (chronicle.is_event(claim) || claim.when.extent != Extent::throughout) continue;
    const auto add = [&](CensoredBound bound) { found[{claim.relation, bound}].push_back(i); };
    if (claim.when.start_edge == Edge::known && dates.any_cited_on(claim, claim.when.begins))
      add(CensoredBound::beginning);
    if (claim.when.end_edge == Edge::known && dates.any_cited_on(claim, claim.when.ends))
      add(CensoredBound::end);
  }
  std::vector<CensoredStates> states;
  CensoredStates all{"every state carried beyond the date of its source"};
  for (const auto& [key, claims] : found) {
    const auto [relation, bound] = key;
    CensoredStates& one = states.emplace_back();
    one.what = fmt::format("{} {}", chronicle.codebook[relation].id,
                           bound == CensoredBound::end ? "carried on beyond the date of its source"
                                                       : "held before the date of its source");
    for (const std::uint32_t claim : claims) one.claims.emplace_back(claim, bound);
    all.claims.insert(all.claims.end(), one.claims.begin(), one.claims.end());
  }
  if (states.size() > 1) {
    std::ranges::sort(all.claims);
    states.push_back(std::move(all));
  }
  return states;
}

Chronicle carried_on(const Chronicle& chronicle, const CensoredStates& states) {
  Chronicle carried = chronicle;
  for (const auto& [place, bound] : states.claims) {
    When& when = carried.claims[place].when;
    (bound == CensoredBound::end ? when.ends : when.begins) = {};
    (bound == CensoredBound::end ? when.end_edge : when.start_edge) = Edge::open;
  }
  return carried;
}

}  // namespace entente
