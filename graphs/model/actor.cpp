// The roster: finding an actor by any of its names, on a day, in a source.
#include <entente/graphs/model/actor.hpp>

#include <entente/graphs/model/text.hpp>

#include <algorithm>
#include <cassert>

namespace entente {

Days Actor::life() const {
  if (lives.size() < 2) return {lives.empty() ? Interval{} : lives.front().span()};
  std::vector<Interval> spans;
  for (const Life& life : lives) spans.push_back(life.span());
  return days_of(std::move(spans));
}

Roster::Roster(std::vector<Actor> actors) : actors_(std::move(actors)) {
  // Relations between actors are places in the order given; sorting moves them.
  std::vector<std::size_t> order(actors_.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](auto x, auto y) { return actors_[x].code < actors_[y].code; });
  std::vector<ActorId> place(actors_.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = actor_id(i);
  std::vector<Actor> sorted;
  sorted.reserve(actors_.size());
  for (const std::size_t old : order) {
    Actor& actor = actors_[old];
    for (ActorId& predecessor : actor.predecessors) predecessor = place[index(predecessor)];
    std::sort(actor.predecessors.begin(), actor.predecessors.end());
    if (actor.part_of) actor.part_of = place[index(*actor.part_of)];
    sorted.push_back(std::move(actor));
  }
  actors_ = std::move(sorted);
  for (std::size_t i = 0; i < actors_.size(); ++i) {
    const Actor& actor = actors_[i];
    const auto enter = [&](std::string_view name, NameOf name_of, std::string source) {
      if (!name.empty()) by_name_[folded(name)].push_back({actor_id(i), name_of, std::move(source)});
    };
    enter(actor.code, NameOf::anyone, {});
    enter(actor.label, NameOf::anyone, {});
    enter(actor.iso3, NameOf::code_list, {});
    enter(actor.cow, NameOf::code_list, {});
    for (const Alias& alias : actor.aliases)
      enter(alias.name, alias.source.empty() ? NameOf::anyone : NameOf::one_source, alias.source);
  }
}

std::optional<ActorId> Roster::by_code(std::string_view code) const {
  const auto at = std::lower_bound(actors_.begin(), actors_.end(), code,
                                   [](const Actor& actor, std::string_view key) { return actor.code < key; });
  if (at == actors_.end() || at->code != code) return std::nullopt;
  return actor_id(static_cast<std::size_t>(at - actors_.begin()));
}

std::vector<ActorId> Roster::find(std::string_view name, Interval when,
                                  const std::vector<std::string>& sources) const {
  if (const auto exact = by_code(name)) return {*exact};
  const auto entries = by_name_.find(folded(name));
  if (entries == by_name_.end()) return {};
  // Looking a name up must not cost as much as there are actors that a hostile sheet gives it to.
  constexpr std::size_t most_bearers = 100;
  std::vector<ActorId> found;
  if (entries->second.size() > most_bearers) {
    found = {entries->second.front().id, entries->second.back().id};
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }
  for (const NameOf wanted : {NameOf::one_source, NameOf::anyone, NameOf::code_list}) {
    for (const Entry& entry : entries->second) {
      if (entry.name_of != wanted) continue;
      if (wanted == NameOf::one_source &&
          std::find(sources.begin(), sources.end(), entry.source) == sources.end())
        continue;
      if (found.empty() || found.back() != entry.id) found.push_back(entry.id);  // entries come by id
    }
    if (!found.empty()) break;
  }
  if (found.size() < 2) return found;
  std::vector<ActorId> alive;
  std::copy_if(found.begin(), found.end(), std::back_inserter(alive),
               [&](ActorId id) { return actors_[index(id)].lives_within(when); });
  return alive.empty() ? found : alive;
}

std::vector<std::string> Roster::names() const {
  std::vector<std::string> names;
  for (const Actor& actor : actors_) {
    names.push_back(actor.code);
    names.push_back(actor.label);
    for (const Alias& alias : actor.aliases) names.push_back(alias.name);
  }
  return names;
}

}  // namespace entente
