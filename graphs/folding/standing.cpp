// Lines are walked once; a state that was found on some days is remembered for them.
#include <entente/graphs/folding/standing.hpp>

#include <algorithm>

namespace entente {

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

Standing::Standing(const Chronicle& chronicle, const FoldOptions& options)
    : chronicle_(chronicle), service_(chronicle), roll_up_(options.roll_up == RollUp::state) {
  if (options.lineage) line_ = lineage(chronicle.roster);
}

Ends Standing::ends(const Claim& claim, const Days& extent) {
  return {of(claim.from, extent), of(claim.to, extent)};
}

std::vector<ActorId> Standing::declared(Interval days) {
  std::vector<ActorId> found;
  for (std::size_t i = 0; i < chronicle_.roster.size(); ++i) {
    const Actor& actor = chronicle_.roster.actors()[i];
    for (const Life& life : actor.lives)
      if (life.start.dated() && life.span().overlaps(days))
        found.push_back(of(actor_id(i), {intersection(life.span(), days)}));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

ActorId Standing::of(ActorId actor, const Days& days) {
  const ActorId body = roll_up_ ? state_of(actor, days) : actor;
  return line_.empty() ? body : line_[index(body)];
}

ActorId Standing::state_of(ActorId actor, const Days& days) {
  const auto [known, fresh] = found_.try_emplace({actor, days.hull, days.gaps});
  if (fresh) known->second = service_.state_of(actor, days);
  return known->second;
}

std::vector<Ends> ends(const Chronicle& chronicle, const FoldOptions& options) {
  Standing standing(chronicle, options);
  std::vector<Ends> found;
  found.reserve(chronicle.claims.size());
  for (const Claim& claim : chronicle.claims)
    found.push_back(standing.ends(claim, options.roll_up == RollUp::none ? Days{} : chronicle.extent(claim)));
  return found;
}

}  // namespace entente
