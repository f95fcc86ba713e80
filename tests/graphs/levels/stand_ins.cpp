// "Lineage" and "Roll-up" of graphs/FORMAT.md.
#include "graphs/levels/level_oracle.hpp"

#include <algorithm>
#include <iterator>

namespace levels {

namespace {

using Days = std::vector<int>;

/// The states that a member serves, each with the days of its service, by the number of steps to them.
using Served = std::map<std::size_t, std::map<std::string, std::set<int>>>;

Days within(const Days& days, const Written& when) {
  Days kept;
  std::copy_if(days.begin(), days.end(), std::back_inserter(kept), [&](int day) {
    return (!when.first || *when.first <= day) && (!when.last || day <= *when.last);
  });
  return kept;
}

struct Step {
  std::string group{};
  Days days{};
};

std::vector<Step> steps_from(const Record& record, const std::string& member, const Days& days) {
  std::vector<Step> steps;
  for (const Affiliation& affiliation : record.affiliations) {
    const Days served = within(days, affiliation.when);
    if (affiliation.member == member && !served.empty()) steps.push_back({affiliation.group, served});
  }
  if (!steps.empty()) return steps;
  const auto actor = record.actors.find(member);
  if (actor != record.actors.end() && !actor->second.part_of.empty())
    steps.push_back({actor->second.part_of, days});
  return steps;
}

bool is_state(const Record& record, const std::string& id) {
  const auto actor = record.actors.find(id);
  return actor != record.actors.end() && actor->second.kind == "state";
}

void walk(const Record& record, const Days& days, std::vector<std::string> way, Served& served) {
  if (is_state(record, way.back())) {
    served[way.size()][way.back()].insert(days.begin(), days.end());
    return;
  }
  for (const Step& step : steps_from(record, way.back(), days)) {
    if (std::find(way.begin(), way.end(), step.group) != way.end()) continue;
    std::vector<std::string> longer = way;
    longer.push_back(step.group);
    walk(record, step.days, longer, served);
  }
}

std::string state_served(const Record& record, const std::string& actor, const Days& days) {
  Served served;
  walk(record, days, {actor}, served);
  if (served.empty()) return actor;
  const auto& nearest = served.begin()->second;
  return std::max_element(
             nearest.begin(), nearest.end(),
             [](const auto& one, const auto& other) { return one.second.size() < other.second.size(); })
      ->first;
}

std::vector<std::string> successors(const Record& record, const std::string& id) {
  std::vector<std::string> found;
  for (const auto& [later, actor] : record.actors) {
    if (std::find(actor.continues.begin(), actor.continues.end(), id) != actor.continues.end())
      found.push_back(later);
  }
  return found;
}

std::string last_successor(const Record& record, std::string id) {
  for (std::vector<std::string> next = successors(record, id); next.size() == 1;
       next = successors(record, id)) {
    id = next.front();
  }
  return id;
}

}  // namespace

std::string stand_in(const Record& record, const std::string& actor, const Days& days,
                     const Choices& choices) {
  const std::string state = choices.roll_up ? state_served(record, actor, days) : actor;
  return choices.lineage ? last_successor(record, state) : state;
}

}  // namespace levels
