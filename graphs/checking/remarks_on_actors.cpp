// Remarks on actors: what their sheet leaves open, and claims outside their offices.
#include <entente/graphs/checking/remarks_on_actors.hpp>

#include <entente/graphs/checking/remarks.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace entente::remarks {

void without_kind(const Roster& roster, Problems& problems) {
  std::vector<const Actor*> without;
  std::size_t listed = 0;
  for (const Actor& actor : roster.actors()) {
    if (actor.inferred) continue;
    ++listed;
    if (actor.kind == Kind::unknown) without.push_back(&actor);
  }
  const std::string hint = "write state, leader, organization, alliance, group, bloc or project";
  if (listed > 1 && without.size() == listed) {
    problems.add({Severity::warning, "actors.csv", 0, 0, "no actor has a kind", hint});
    return;
  }
  for (const Actor* actor : without)
    problems.add({Severity::warning, "actors.csv", actor->line, 0,
                  fmt::format("\"{}\" has no kind", printable(actor->code, 60)), hint});
}

void without_start(const Roster& roster, Problems& problems) {
  std::vector<std::string> names;
  std::size_t first = 0;
  for (const Actor& actor : roster.actors()) {
    const bool lives = actor.kind == Kind::state || actor.kind == Kind::organization;
    const bool starts = std::any_of(actor.lives.begin(), actor.lives.end(),
                                    [](const Life& life) { return life.start.dated(); });
    if (!lives || starts || actor.inferred) continue;
    names.push_back(actor.code);
    first = first == 0 ? actor.line : std::min(first, actor.line);
  }
  if (!names.empty())
    problems.add({Severity::notice, "actors.csv", first, 0,
                  fmt::format("{} without a start: {}",
                              names.size() == 1 ? "a state or organization"
                                                : fmt::format("{} states or organizations", names.size()),
                              first_of(names)),
                  "with one, an actor is there in every era of its life, and only there"});
}

namespace {

std::vector<char> used_actors(const Chronicle& world) {
  std::vector<char> used(world.roster.size(), 0);
  const auto use = [&](ActorId id) { used[index(id)] = 1; };
  for (const Claim& claim : world.claims) {
    use(claim.from);
    use(claim.to);
    std::for_each(claim.about.begin(), claim.about.end(), use);
  }
  for (const Affiliation& affiliation : world.affiliations) {
    use(affiliation.member);
    use(affiliation.group);
  }
  for (std::size_t i = 0; i < world.roster.size(); ++i) {
    const Actor& actor = world.roster[actor_id(i)];
    std::for_each(actor.predecessors.begin(), actor.predecessors.end(), use);
    if (actor.part_of) use(*actor.part_of);
    if (!actor.predecessors.empty()) use(actor_id(i));  // under lineage it stands for others
  }
  return used;
}

}  // namespace

void unused_actors(const Chronicle& world, Problems& problems) {
  const std::vector<char> used = used_actors(world);
  std::vector<std::string> names;
  std::size_t first = 0;
  for (std::size_t i = 0; i < used.size(); ++i) {
    const Actor& actor = world.roster[actor_id(i)];
    if (used[i] || actor.inferred) continue;
    names.push_back(actor.code);
    first = first == 0 ? actor.line : std::min(first, actor.line);
  }
  if (!names.empty())
    problems.add({Severity::notice, "actors.csv", first, 0,
                  fmt::format("no claim or affiliation names {}: {}",
                              names.size() == 1 ? "this actor" : fmt::format("{} actors", names.size()),
                              first_of(names)),
                  "remove them, or code what they did"});
}

void divided_successions(const Chronicle& world, Problems& problems) {
  std::vector<std::vector<std::size_t>> successors(world.roster.size());
  for (std::size_t i = 0; i < world.roster.size(); ++i)
    for (const ActorId predecessor : world.roster.actors()[i].predecessors)
      successors[index(predecessor)].push_back(i);
  for (std::size_t i = 0; i < successors.size(); ++i)
    if (successors[i].size() > 1)
      problems.add({Severity::warning, "actors.csv", world.roster.actors()[i].line, 0,
                    fmt::format("\"{}\" has {} successors, so --lineage keeps it apart",
                                world.roster.actors()[i].code, successors[i].size()),
                    "leave successor_of on the one that continues it"});
}

namespace {

using Offices = std::map<ActorId, std::vector<Interval>>;

/// When each leader served a state.
Offices offices(const Chronicle& world) {
  Offices found;
  for (const Affiliation& one : world.affiliations)
    if (world.roster[one.member].kind == Kind::leader && world.roster[one.group].kind == Kind::state)
      found[one.member].push_back(one.span());
  return found;
}

struct OutOfOffice {
  const Claim* first = nullptr;
  std::size_t count = 0;
};

}  // namespace

void out_of_office(const Chronicle& world, Problems& problems) {
  const Offices served = offices(world);
  std::map<ActorId, OutOfOffice> outside;
  for (const Claim& claim : world.claims)
    for (const ActorId id : {claim.from, claim.to}) {
      const auto terms = served.find(id);
      if (!claim.when.dated() || terms == served.end()) continue;
      if (std::any_of(terms->second.begin(), terms->second.end(),
                      [&](Interval term) { return term.overlaps(claim.when.span()); }))
        continue;
      OutOfOffice& leader = outside[id];
      ++leader.count;
      if (leader.first == nullptr || claim.line < leader.first->line) leader.first = &claim;
    }
  for (const auto& [id, leader] : outside)
    problems.add(about_claim(
        Severity::notice, *leader.first,
        fmt::format("{} ({}) lie{} outside every office of {}", this_and_more(leader.count, "claim"),
                    leader.first->when.text, leader.count == 1 ? "s" : "",
                    printable(world.roster[id].code, 60)),
        "rolled up, no state stands for him there; name the state, or add the office to affiliations.csv"));
}

}  // namespace entente::remarks
