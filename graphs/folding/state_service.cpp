// Memberships are walked upwards, one step at a time, from all that the step before reached.
#include <entente/graphs/folding/state_service.hpp>

#include <utility>

namespace entente {
namespace {

Days either(const Days& one, const Days& other) {
  std::vector<Interval> stretches = one.stretches();
  for (const Interval& stretch : other.stretches()) stretches.push_back(stretch);
  return days_of(std::move(stretches));
}

}  // namespace

StateService::StateService(const Chronicle& chronicle)
    : chronicle_(chronicle), of_(chronicle.roster.size()), leads_to_state_(chronicle.roster.size(), 0) {
  for (std::size_t i = 0; i < chronicle.affiliations.size(); ++i)
    of_[index(chronicle.affiliations[i].member)].push_back(i);
  note_who_leads_to_state();
}

ActorId StateService::state_of(ActorId actor, const Days& days) const {
  if (chronicle_.roster[actor].kind == Kind::state || !leads_to_state_[index(actor)]) return actor;
  Services reached = {{actor, days}}, met = reached;
  while (!reached.empty()) {
    reached = one_step_up(reached, met);
    if (const auto state = longest_served_state(reached)) return *state;
    for (const auto& [body, served] : reached) met = with(std::move(met), body, served);
  }
  return actor;
}

/// `services` with one more stay.
StateService::Services StateService::with(Services services, ActorId body, const Days& stay) {
  const auto [known, fresh] = services.try_emplace(body, stay);
  if (!fresh) known->second = either(known->second, stay);
  return services;
}

/// The bodies above those reached, on the days of all stays together, but for those that were met on all of
/// these days.
StateService::Services StateService::one_step_up(const Services& reached, const Services& met) const {
  Services next;
  for (const auto& [body, served] : reached)
    for (const auto& [above, days] : above_of(body, served)) next = with(std::move(next), above, days);
  std::erase_if(next, [&](const auto& service) {
    const auto known = met.find(service.first);
    return known != met.end() && common_days(known->second, service.second) == service.second;
  });
  return next;
}

/// The bodies that `body` belonged to on these days; undated membership where no dated one is known.
StateService::Services StateService::above_of(ActorId body, const Days& days) const {
  Services above;
  for (const std::size_t place : of_[index(body)]) {
    const Affiliation& affiliation = chronicle_.affiliations[place];
    const Days common = common_days(days, affiliation.span());
    if (!common.empty() && leads_to_state_[index(affiliation.group)])
      above = with(std::move(above), affiliation.group, common);
  }
  const auto& whole = chronicle_.roster[body].part_of;
  if (above.empty() && whole) above.emplace(*whole, days);
  return above;
}

std::optional<ActorId> StateService::longest_served_state(const Services& services) const {
  std::optional<ActorId> best;
  for (const auto& [body, served] : services)
    if (chronicle_.roster[body].kind == Kind::state && (!best || services.at(*best).count() < served.count()))
      best = body;
  return best;
}

/// Goes down from the states: a walk upwards need not enter what never comes to one.
void StateService::note_who_leads_to_state() {
  std::vector<std::vector<ActorId>> members(of_.size());
  for (const Affiliation& affiliation : chronicle_.affiliations)
    members[index(affiliation.group)].push_back(affiliation.member);
  std::vector<ActorId> open;
  for (std::size_t i = 0; i < of_.size(); ++i) {
    const Actor& actor = chronicle_.roster.actors()[i];
    if (actor.part_of) members[index(*actor.part_of)].push_back(actor_id(i));
    if (actor.kind != Kind::state) continue;
    leads_to_state_[i] = 1;
    open.push_back(actor_id(i));
  }
  while (!open.empty()) {
    const ActorId body = open.back();
    open.pop_back();
    for (const ActorId member : members[index(body)])
      if (!std::exchange(leads_to_state_[index(member)], 1)) open.push_back(member);
  }
}

}  // namespace entente
