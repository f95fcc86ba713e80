#include <entente/engine/balance/blocs/certainty.hpp>

#include <algorithm>

namespace entente {

Together together(const Partition& partition, ActorId a, ActorId b) {
  const BlocMember &first = partition[a], &second = partition[b];
  if (!first.aligned() || !second.aligned() || first.part != second.part) return Together::unrelated;
  if (!partition.certain) return Together::unknown;
  const auto& [groups, sides, complete] = *partition.certain;
  if (groups[index(a)] != groups[index(b)]) return complete ? Together::sometimes : Together::unknown;
  return sides[index(a)] == sides[index(b)] ? Together::always : Together::never;
}

std::vector<CertainGroup> certain_groups(const Partition& partition) {
  std::vector<CertainGroup> found;
  if (!partition.certain || partition.members.empty()) return found;
  const auto& [groups, sides, complete] = *partition.certain;
  std::vector<std::size_t> places(1 + *std::ranges::max_element(groups), partition.members.size());
  for (std::uint32_t i = 0; i < groups.size(); ++i) {
    if (groups[i] == 0) continue;
    std::size_t& place = places[groups[i]];
    if (place == partition.members.size()) {
      place = found.size();
      found.emplace_back();
    }
    (sides[i] == 0 ? found[place].actors : found[place].opposed).push_back(actor_id(i));
  }
  return found;
}

std::size_t certain_pairs(const BlocShift& shift, const Partition& from, const Partition& to) {
  if (shift.change != BlocChange::together && shift.change != BlocChange::apart) return 0;
  const bool met = shift.change == BlocChange::together;
  const Together before = met ? Together::never : Together::always,
                 after = met ? Together::always : Together::never;
  std::size_t pairs = 0;
  for (const ActorId a : shift.actors)
    for (const ActorId b : shift.others)
      if (together(from, a, b) == before && together(to, a, b) == after) ++pairs;
  return pairs;
}

}  // namespace entente
