// Lines and memberships are walked once.
#include <entente/graphs/folding/standing.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace entente {
namespace {

/// Who belonged to what: for each actor, the affiliations in which it is the member.
class Memberships {
 public:
  explicit Memberships(const Chronicle& chronicle)
      : chronicle_(chronicle), of_(chronicle.roster.size()), leads_to_state_(chronicle.roster.size(), 0) {
    for (std::size_t i = 0; i < chronicle.affiliations.size(); ++i)
      of_[index(chronicle.affiliations[i].member)].push_back(i);
    note_who_leads_to_state();
  }

  /// The state that `actor` served on most of `days`, by the fewest steps; itself when it is a state or
  /// served none.
  ActorId state_of(ActorId actor, const Days& days) const {
    if (chronicle_.roster[actor].kind == Kind::state || !leads_to_state_[index(actor)]) return actor;
    Services reached = {{actor, days}}, met = reached;
    while (!reached.empty()) {
      reached = one_step_up(reached, met);
      if (const auto state = longest_served_state(reached)) return *state;
      for (const auto& [body, served] : reached) met = with(std::move(met), body, served);
    }
    return actor;
  }

 private:
  /// Bodies, each with the days on which it is served.
  using Services = std::map<ActorId, Days>;

  static Days either(const Days& one, const Days& other) {
    std::vector<Interval> stretches = one.stretches();
    for (const Interval& stretch : other.stretches()) stretches.push_back(stretch);
    return days_of(std::move(stretches));
  }

  /// `services` with one more stay.
  static Services with(Services services, ActorId body, const Days& stay) {
    const auto [known, fresh] = services.try_emplace(body, stay);
    if (!fresh) known->second = either(known->second, stay);
    return services;
  }

  /// The bodies above those reached, on the days of all stays together, but for those that were met on all of
  /// these days.
  Services one_step_up(const Services& reached, const Services& met) const {
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
  Services above_of(ActorId body, const Days& days) const {
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

  std::optional<ActorId> longest_served_state(const Services& services) const {
    std::optional<ActorId> best;
    for (const auto& [body, served] : services)
      if (chronicle_.roster[body].kind == Kind::state &&
          (!best || services.at(*best).count() < served.count()))
        best = body;
    return best;
  }

  /// Goes down from the states: a walk upwards need not enter what never comes to one.
  void note_who_leads_to_state() {
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

  const Chronicle& chronicle_;
  std::vector<std::vector<std::size_t>> of_;
  std::vector<char> leads_to_state_;
};

/// Whom each actor stands for under the options on given days.
class Standing {
 public:
  Standing(const Chronicle& chronicle, const FoldOptions& options)
      : memberships_(chronicle), roll_up_(options.roll_up == RollUp::state) {
    if (options.lineage) line_ = lineage(chronicle.roster);
  }
  ActorId of(ActorId actor, const Days& days) {
    const ActorId body = roll_up_ ? state_of(actor, days) : actor;
    return line_.empty() ? body : line_[index(body)];
  }

 private:
  ActorId state_of(ActorId actor, const Days& days) {
    const auto [known, fresh] = found_.try_emplace({actor, days.hull, days.gaps});
    if (fresh) known->second = memberships_.state_of(actor, days);
    return known->second;
  }

  Memberships memberships_;
  std::map<std::tuple<ActorId, Interval, std::vector<Interval>>, ActorId> found_;
  bool roll_up_;
  std::vector<ActorId> line_;
};

}  // namespace

std::vector<ActorId> lineage(const Roster& roster) {
  std::vector<std::vector<ActorId>> successors(roster.size());
  for (std::size_t i = 0; i < roster.size(); ++i)
    for (const ActorId predecessor : roster.actors()[i].predecessors)
      successors[index(predecessor)].push_back(actor_id(i));
  // Walks every line once: each actor met on the way stands for where the walk ends.
  constexpr ActorId unknown{0xffff'ffff}, walking{0xffff'fffe};
  std::vector<ActorId> last(roster.size(), unknown), way;
  for (std::size_t i = 0; i < roster.size(); ++i) {
    ActorId actor = actor_id(i);
    for (way.clear(); last[index(actor)] == unknown; actor = successors[index(actor)].front()) {
      way.push_back(actor);
      const bool goes_on = successors[index(actor)].size() == 1;
      last[index(actor)] = goes_on ? walking : actor;
      if (!goes_on) break;
    }
    const bool circle = last[index(actor)] == walking;
    const ActorId end = last[index(actor)];
    for (const ActorId met : way) last[index(met)] = circle ? met : end;
  }
  return last;
}

std::vector<Ends> ends(const Chronicle& chronicle, const FoldOptions& options) {
  Standing standing(chronicle, options);
  std::vector<Ends> found;
  found.reserve(chronicle.claims.size());
  for (const Claim& claim : chronicle.claims) {
    const Days days = options.roll_up == RollUp::none ? Days{} : chronicle.extent(claim);
    found.push_back({standing.of(claim.from, days), standing.of(claim.to, days)});
  }
  return found;
}

std::vector<ActorId> declared(const Chronicle& chronicle, Interval days, const FoldOptions& options) {
  Standing standing(chronicle, options);
  std::vector<ActorId> found;
  for (std::size_t i = 0; i < chronicle.roster.size(); ++i) {
    const Actor& actor = chronicle.roster.actors()[i];
    for (const Life& life : actor.lives)
      if (life.start.dated() && life.span().overlaps(days))
        found.push_back(standing.of(actor_id(i), {intersection(life.span(), days)}));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace entente
