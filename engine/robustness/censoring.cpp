// A vague date may be that of the source where the two have a day in common.
#include <entente/engine/robustness/censoring.hpp>

#include <entente/engine/shifts/source_dates.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace entente {
namespace {

/// The only actor that continues each, by place; nothing where there are none or several.
std::vector<std::optional<ActorId>> successors(const Roster& roster) {
  std::vector<std::optional<ActorId>> found(roster.size());
  std::vector<std::size_t> count(roster.size(), 0);
  for (std::size_t i = 0; i < roster.size(); ++i)
    for (const ActorId earlier : roster[actor_id(i)].predecessors)
      found[index(earlier)] = ++count[index(earlier)] == 1 ? std::optional(actor_id(i)) : std::nullopt;
  return found;
}

/// The end of the two that ends with the state, where it is succeeded.
std::optional<ActorId> ends_with(const Chronicle& chronicle, const Claim& claim,
                                 const std::vector<std::optional<ActorId>>& successors) {
  const Days days = chronicle.extent(claim);
  for (const ActorId actor : {claim.from, claim.to})
    if (successors[index(actor)] && !days.empty() &&
        days.hull.past == chronicle.roster[actor].life().hull.past && days.hull.past != distant_future)
      return actor;
  return std::nullopt;
}

/// What the successor of `actor` would go on with.
Claim succeeded(Claim claim, ActorId actor, ActorId successor) {
  (claim.from == actor ? claim.from : claim.to) = successor;
  claim.when.begins = claim.when.ends = {};
  claim.when.start_edge = claim.when.end_edge = Edge::open;
  claim.when.extent = Extent::throughout;
  return claim;
}

}  // namespace

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
  CensoredStates all{"every claim carried beyond the date of its source"};
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

std::optional<CensoredStates> states_of_lives(const Chronicle& chronicle) {
  const auto heirs = successors(chronicle.roster);
  CensoredStates found{"states that end with an actor carried on by its successor"};
  for (std::uint32_t i = 0; i < chronicle.claims.size(); ++i) {
    const Claim& claim = chronicle.claims[i];
    if (!chronicle.is_event(claim) && claim.when.extent == Extent::throughout &&
        ends_with(chronicle, claim, heirs))
      found.claims.emplace_back(i, CensoredBound::life);
  }
  return found.claims.empty() ? std::nullopt : std::optional(std::move(found));
}

Chronicle carried_on(const Chronicle& chronicle, const CensoredStates& states) {
  Chronicle carried = chronicle;
  const auto heirs = successors(chronicle.roster);
  for (const auto& [place, bound] : states.claims) {
    if (bound == CensoredBound::life) {
      const Claim& claim = chronicle.claims[place];
      const ActorId actor = *ends_with(chronicle, claim, heirs);
      carried.claims.push_back(succeeded(claim, actor, *heirs[index(actor)]));
      continue;
    }
    When& when = carried.claims[place].when;
    (bound == CensoredBound::end ? when.ends : when.begins) = {};
    (bound == CensoredBound::end ? when.end_edge : when.start_edge) = Edge::open;
  }
  return carried;
}

}  // namespace entente
