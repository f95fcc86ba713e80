// Each entangled group of blocs has its own fewest movers; those of all are one of each together.
#include <entente/engine/balance/blocs/least_movers.hpp>

#include <entente/engine/balance/blocs/overlaps.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <map>
#include <utility>

namespace entente {

namespace {

using Actors = std::vector<ActorId>;

/// Who was in which bloc before and is in which one after.
struct Flows {
  std::vector<Overlap> overlaps{};
  std::vector<Actors> actors{};  ///< of each overlap
};

/// A bloc within what both partitions relate: part before, part after, bloc.
using BlocInBoth = std::array<std::uint32_t, 3>;

std::uint32_t number_of(std::map<BlocInBoth, std::uint32_t>& numbers, const BlocInBoth& bloc) {
  return numbers.try_emplace(bloc, static_cast<std::uint32_t>(numbers.size())).first->second;
}

Flows flows(const Partition& from, const Partition& to) {
  assert(from.members.size() == to.members.size());
  std::map<BlocInBoth, std::uint32_t> before, after;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Actors> common;
  for (std::size_t actor = 0; actor < from.members.size(); ++actor) {
    const BlocMember &was = from.members[actor], &is = to.members[actor];
    if (!was.aligned() || !is.aligned()) continue;
    common[{number_of(before, {was.part, is.part, was.bloc}), number_of(after, {was.part, is.part, is.bloc})}]
        .push_back(actor_id(actor));
  }
  Flows result;
  for (auto& [blocs, actors] : common) {
    result.overlaps.push_back({blocs.first, blocs.second, actors.size()});
    result.actors.push_back(std::move(actors));
  }
  return result;
}

/// Those of a group whom a matching leaves out.
Actors movers(const Flows& flows, const std::vector<std::size_t>& group, const Matching& matching) {
  Actors left_out;
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (std::binary_search(matching.begin(), matching.end(), i)) continue;
    left_out.insert(left_out.end(), flows.actors[group[i]].begin(), flows.actors[group[i]].end());
  }
  return left_out;
}

/// One set of each, in all ways.
std::vector<Actors> combined(const std::vector<Actors>& sets, const std::vector<Actors>& of_group) {
  std::vector<Actors> result;
  for (const Actors& set : sets)
    for (const Actors& more : of_group) {
      result.push_back(set);
      result.back().insert(result.back().end(), more.begin(), more.end());
    }
  return result;
}

void add(LeastMovers& result, const Flows& flows, const std::vector<std::size_t>& group) {
  std::vector<Overlap> overlaps;
  for (const std::size_t place : group) overlaps.push_back(flows.overlaps[place]);
  result.actors += movers(flows, group, best_matching(overlaps)).size();
  const auto matchings = best_matchings(overlaps, most_least_sets);
  if (!matchings && result.known == LeastSets::all) result.known = LeastSets::unknown;
  if (!matchings || result.known == LeastSets::many) return;
  std::vector<Actors> of_group;
  for (const Matching& matching : *matchings) of_group.push_back(movers(flows, group, matching));
  if (result.sets.size() * of_group.size() > most_least_sets)
    result.known = LeastSets::many;
  else
    result.sets = combined(result.sets, of_group);
}

}  // namespace

LeastMovers least_movers(const Partition& from, const Partition& to) {
  const Flows common = flows(from, to);
  LeastMovers result{.sets = {{}}};
  for (const std::vector<std::size_t>& group : entangled(common.overlaps)) add(result, common, group);
  if (result.known != LeastSets::all) result.sets.clear();
  for (Actors& set : result.sets) std::sort(set.begin(), set.end());
  std::sort(result.sets.begin(), result.sets.end());
  return result;
}

}  // namespace entente
