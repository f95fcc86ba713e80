// Whom an actor stands for: successors under lineage, states under roll-up.
#include <entente/graphs/model/fold.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace entente {
namespace {

/// Who belonged to what: for each actor, the affiliations in which it is the member.
class Memberships {
 public:
  explicit Memberships(const Chronicle& chronicle) : chronicle_(chronicle), of_(chronicle.roster.size()) {
    for (std::size_t i = 0; i < chronicle.affiliations.size(); ++i)
      of_[index(chronicle.affiliations[i].member)].push_back(i);
  }

  /// The state that `actor` served for most of `days`, by the fewest steps; itself when it is a state or
  /// served none.
  ActorId state_of(ActorId actor, Interval days) const {
    if (chronicle_.roster[actor].kind == Kind::state) return actor;
    std::vector<Service> frontier = {{actor, days}};
    std::set<ActorId> met = {actor};
    while (!frontier.empty()) {
      std::vector<Service> next;
      for (const Service& service : frontier) {
        for (const Service& above : above_of(service)) {
          if (!met.contains(above.body)) next.push_back(above);
        }
      }
      std::stable_sort(next.begin(), next.end(),
                       [](const Service& x, const Service& y) { return x.days.days() > y.days.days(); });
      for (const Service& service : next)
        if (chronicle_.roster[service.body].kind == Kind::state) return service.body;
      frontier.clear();
      for (const Service& service : next) {
        if (met.insert(service.body).second) frontier.push_back(service);
      }
    }
    return actor;
  }

 private:
  struct Service {
    ActorId body{};
    Interval days;
  };

  /// The bodies that `service.body` belonged to on its days; undated membership where no dated one is known.
  std::vector<Service> above_of(const Service& service) const {
    std::vector<Service> above;
    for (const std::size_t place : of_[index(service.body)]) {
      const Affiliation& affiliation = chronicle_.affiliations[place];
      const Interval common = intersection(affiliation.span(), service.days);
      if (!common.empty()) above.push_back({affiliation.group, common});
    }
    const auto& whole = chronicle_.roster[service.body].part_of;
    if (above.empty() && whole) above.push_back({*whole, service.days});
    return above;
  }

  const Chronicle& chronicle_;
  std::vector<std::vector<std::size_t>> of_;
};

/// Whom each actor stands for under the options on given days.
class Standing {
 public:
  Standing(const Chronicle& chronicle, const FoldOptions& options)
      : memberships_(chronicle), roll_up_(options.roll_up == RollUp::state) {
    if (options.lineage) line_ = lineage(chronicle.roster);
  }
  ActorId of(ActorId actor, Interval days) {
    const ActorId body = roll_up_ ? state_of(actor, days) : actor;
    return line_.empty() ? body : line_[index(body)];
  }

 private:
  ActorId state_of(ActorId actor, Interval days) {
    const auto [known, fresh] = found_.try_emplace({actor, days});
    if (fresh) known->second = memberships_.state_of(actor, days);
    return known->second;
  }

  Memberships memberships_;
  std::map<std::pair<ActorId, Interval>, ActorId> found_;
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
  found.reserve(chronicle.ties.size());
  for (const Tie& tie : chronicle.ties) {
    const Interval days = options.roll_up == RollUp::none ? Interval{} : chronicle.extent(tie);
    found.push_back({standing.of(tie.from, days), standing.of(tie.to, days)});
  }
  return found;
}

std::vector<ActorId> declared(const Chronicle& chronicle, Interval days, const FoldOptions& options) {
  Standing standing(chronicle, options);
  std::vector<ActorId> found;
  for (std::size_t i = 0; i < chronicle.roster.size(); ++i) {
    const Actor& actor = chronicle.roster.actors()[i];
    if (!actor.start.dated() || !actor.life().overlaps(days)) continue;
    found.push_back(standing.of(actor_id(i), intersection(actor.life(), days)));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace entente
