// "Lineage" and "Roll-up" of graphs/FORMAT.md.
#include "graphs/levels/level_oracle.hpp"

#include <algorithm>
#include <iterator>

namespace levels {

namespace {

using Days = std::vector<int>;

/// Who is reached, each on the days on which it is.
using Reached = std::map<std::string, Days>;

Days both(const Days& one, const Days& other) {
  Days all;
  std::set_union(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(all));
  return all;
}

Days within(const Days& days, const Written& when) {
  Days kept;
  std::copy_if(days.begin(), days.end(), std::back_inserter(kept), [&](int day) {
    return (!when.first || *when.first <= day) && (!when.last || day <= *when.last);
  });
  return kept;
}

bool is_state(const Record& record, const std::string& id) {
  const auto actor = record.actors.find(id);
  return actor != record.actors.end() && actor->second.kind == "state";
}

std::string whole_of(const Record& record, const std::string& id) {
  const auto actor = record.actors.find(id);
  return actor == record.actors.end() ? "" : actor->second.part_of;
}

bool shorter(const Days& one, const Days& other) { return one.size() < other.size(); }

/// Whether some way up from here comes to a state at any time.
bool leads_to_state(const Record& record, const std::string& id, std::set<std::string> met = {}) {
  if (is_state(record, id)) return true;
  if (!met.insert(id).second) return false;
  const std::string whole = whole_of(record, id);
  if (!whole.empty() && leads_to_state(record, whole, met)) return true;
  return std::any_of(record.affiliations.begin(), record.affiliations.end(),
                     [&](const Affiliation& affiliation) {
                       return affiliation.member == id && leads_to_state(record, affiliation.group, met);
                     });
}

/// The groups of a member on its days: by affiliations that lead to a state, else what it is part of.
Reached groups_of(const Record& record, const std::string& member, const Days& days, const Choices& choices) {
  Reached groups;
  for (const Affiliation& affiliation : record.affiliations) {
    const Days served = choices.misread == Misread::affiliations ? days : within(days, affiliation.when);
    if (affiliation.member != member || served.empty() || !leads_to_state(record, affiliation.group))
      continue;
    Days& known = groups[affiliation.group];
    known = choices.misread == Misread::stays ? std::max(known, served, shorter) : both(known, served);
  }
  const std::string whole = whole_of(record, member);
  if (groups.empty() && !whole.empty()) groups[whole] = days;
  return groups;
}

/// The state served on most days; of equals, the first by name.
std::string longest_served(const Record& record, const Reached& reached) {
  std::string best;
  for (const auto& [id, days] : reached) {
    if (is_state(record, id) && (best.empty() || reached.at(best).size() < days.size())) best = id;
  }
  return best;
}

std::string state_served(const Record& record, const std::string& actor, const Days& days,
                         const Choices& choices) {
  if (is_state(record, actor)) return actor;
  Reached reached{{actor, days}}, met = reached;
  while (!reached.empty()) {
    Reached next;
    for (const auto& [body, served] : reached) {
      for (const auto& [group, on] : groups_of(record, body, served, choices))
        next[group] = both(next[group], on);
    }
    std::erase_if(next, [&](const auto& one) { return both(met[one.first], one.second) == met[one.first]; });
    if (const std::string state = longest_served(record, next); !state.empty()) return state;
    for (const auto& [body, served] : next) met[body] = both(met[body], served);
    reached = next;
  }
  return actor;
}

std::vector<std::string> successors(const Record& record, const std::string& id) {
  std::vector<std::string> found;
  for (const auto& [later, actor] : record.actors) {
    if (std::find(actor.continues.begin(), actor.continues.end(), id) != actor.continues.end())
      found.push_back(later);
  }
  return found;
}

std::string last_successor(const Record& record, std::string id, const Choices& choices) {
  const std::size_t most = choices.misread == Misread::successors ? 2 : 1;
  for (std::vector<std::string> next = successors(record, id); !next.empty() && next.size() <= most;
       next = successors(record, id)) {
    id = next.front();
  }
  return id;
}

}  // namespace

std::string stand_in(const Record& record, const std::string& actor, const Days& days,
                     const Choices& choices) {
  const std::string state = choices.roll_up ? state_served(record, actor, days, choices) : actor;
  return choices.lineage ? last_successor(record, state, choices) : state;
}

}  // namespace levels
