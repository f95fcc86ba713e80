// Actors who were in one bloc before and are in one after go together through every row.
#include <entente/engine/balance/blocs/bloc_shifts.hpp>

#include <algorithm>
#include <cassert>
#include <map>
#include <tuple>
#include <utility>

namespace entente {

namespace {

using Actors = std::vector<ActorId>;
/// A bloc within a part of its partition.
using BlocInEra = std::pair<std::uint32_t, std::uint32_t>;

BlocInEra bloc_of(const BlocMember& member) { return {member.part, member.bloc}; }

/// Who was in which bloc before and is in which one after, of those in a bloc in both.
std::map<std::pair<BlocInEra, BlocInEra>, Actors> groups(const Partition& from, const Partition& to) {
  std::map<std::pair<BlocInEra, BlocInEra>, Actors> result;
  for (std::size_t actor = 0; actor < from.members.size(); ++actor) {
    const BlocMember &was = from.members[actor], &is = to.members[actor];
    if (was.aligned() && is.aligned()) result[{bloc_of(was), bloc_of(is)}].push_back(actor_id(actor));
  }
  return result;
}

/// Each pair of actors from two of these groups, in a row of the smaller group.
void add_pairs(std::vector<BlocShift>& shifts, BlocChange change, std::vector<Actors> groups) {
  std::sort(groups.begin(), groups.end(), [](const Actors& x, const Actors& y) {
    return std::pair(x.size(), x.front()) < std::pair(y.size(), y.front());
  });
  for (std::size_t i = 0; i + 1 < groups.size(); ++i) {
    Actors others;
    for (std::size_t j = i + 1; j < groups.size(); ++j)
      others.insert(others.end(), groups[j].begin(), groups[j].end());
    std::sort(others.begin(), others.end());
    shifts.push_back({change, groups[i], std::move(others)});
  }
}

void add_pairs(std::vector<BlocShift>& shifts, const Partition& from, const Partition& to) {
  // What was one and is one is told apart by the parts of both, beyond which nobody is related.
  using BlocInBoth = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;
  std::map<BlocInBoth, std::vector<Actors>> into, out_of;
  for (const auto& [blocs, actors] : groups(from, to)) {
    const auto& [was, is] = blocs;
    into[{was.first, is.first, is.second}].push_back(actors);
    out_of[{was.first, is.first, was.second}].push_back(actors);
  }
  for (const auto& [bloc, came] : into) add_pairs(shifts, BlocChange::together, came);
  for (const auto& [bloc, went] : out_of) add_pairs(shifts, BlocChange::apart, went);
}

std::map<BlocInEra, Actors> members_of(const Partition& partition) {
  std::map<BlocInEra, Actors> result;
  for (std::size_t actor = 0; actor < partition.members.size(); ++actor)
    if (partition.members[actor].aligned())
      result[bloc_of(partition.members[actor])].push_back(actor_id(actor));
  return result;
}

/// Those who are in a bloc of `here` and in none of `elsewhere`: absent from it, or there without ties.
void add_comings(std::vector<BlocShift>& shifts, const Partition& here, const Partition& elsewhere,
                 BlocChange if_absent, BlocChange if_isolated) {
  for (const auto& [bloc, members] : members_of(here)) {
    std::map<BlocChange, Actors> came;
    for (const ActorId actor : members)
      if (!elsewhere[actor].aligned())
        came[elsewhere[actor].why == Reason::isolated ? if_isolated : if_absent].push_back(actor);
    for (const auto& [change, actors] : came) {
      Actors others;
      std::set_difference(members.begin(), members.end(), actors.begin(), actors.end(),
                          std::back_inserter(others));
      shifts.push_back({change, actors, std::move(others)});
    }
  }
}

}  // namespace

std::vector<BlocShift> bloc_shifts(const Partition& from, const Partition& to) {
  assert(from.members.size() == to.members.size());
  std::vector<BlocShift> shifts;
  add_pairs(shifts, from, to);
  add_comings(shifts, to, from, BlocChange::entered, BlocChange::aligned);
  add_comings(shifts, from, to, BlocChange::left, BlocChange::unaligned);
  std::sort(shifts.begin(), shifts.end(), [](const BlocShift& x, const BlocShift& y) {
    return std::tuple(x.change, x.actors, x.others) < std::tuple(y.change, y.actors, y.others);
  });
  return shifts;
}

}  // namespace entente
