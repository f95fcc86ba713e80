// Lists as sorted pairs of a folded code and its actor.
#include <entente/graphs/reading/code_lists.hpp>

#include <entente/graphs/model/text.hpp>

#include <algorithm>

namespace entente {

Codes::Codes(const Roster& roster) : roster_(&roster) {
  for (std::size_t i = 0; i < roster.size(); ++i) {
    const Actor& actor = roster.actors()[i];
    if (!actor.iso3.empty()) iso3_.emplace_back(folded(actor.iso3), actor_id(i));
    if (!actor.cow.empty()) cow_.emplace_back(folded(actor.cow), actor_id(i));
  }
  std::sort(iso3_.begin(), iso3_.end());
  std::sort(cow_.begin(), cow_.end());
}

std::vector<ActorId> Codes::find(CodeList list, std::string_view code, Interval when) const {
  constexpr std::ptrdiff_t most_bearers = 100;
  const Entries& entries = list == CodeList::iso3 ? iso3_ : cow_;
  const std::string key = folded(code);
  const auto [first, past] = std::equal_range(entries.begin(), entries.end(), std::pair(key, ActorId{}),
                                              [](const auto& x, const auto& y) { return x.first < y.first; });
  if (list == CodeList::none || key.empty()) return {};
  if (past - first > most_bearers) return {first->second, (past - 1)->second};
  std::vector<ActorId> all, alive;
  for (auto at = first; at != past; ++at) {
    all.push_back(at->second);
    if ((*roster_)[at->second].lives_within(when)) alive.push_back(at->second);
  }
  return alive.empty() ? all : alive;
}

}  // namespace entente
