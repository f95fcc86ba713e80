// Blocs are matched by counting common members.
#include <entente/engine/balance/blocs/membership.hpp>

#include <algorithm>
#include <cassert>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace entente {

namespace {

using BlocNumber = std::uint32_t;

/// The actors who were in one bloc and are now in another.
struct FlowOfBlocs {
  std::size_t count = 0;
  std::size_t first = 0;  ///< of them in the roster
};
using FlowsOfBlocs = std::map<std::pair<BlocNumber, BlocNumber>, FlowOfBlocs>;

FlowsOfBlocs flows_of_blocs(const Partition& from, const Partition& to) {
  assert(from.members.size() == to.members.size());
  FlowsOfBlocs result;
  for (std::size_t actor = 0; actor < from.members.size(); ++actor) {
    const BlocMember &before = from.members[actor], &after = to.members[actor];
    if (!before.aligned() || !after.aligned()) continue;
    ++result.try_emplace({before.bloc, after.bloc}, FlowOfBlocs{.first = actor}).first->second.count;
  }
  return result;
}

std::set<BlocNumber> blocs_in(const Partition& partition) {
  std::set<BlocNumber> blocs;
  for (const BlocMember& member : partition.members) {
    if (member.aligned()) blocs.insert(member.bloc);
  }
  return blocs;
}

/// The number that each later bloc takes over from an earlier one.
std::map<BlocNumber, BlocNumber> matched(const Partition& earlier, const Partition& later) {
  const FlowsOfBlocs common = flows_of_blocs(earlier, later);
  std::vector<std::pair<std::pair<BlocNumber, BlocNumber>, FlowOfBlocs>> pairs(common.begin(), common.end());
  std::sort(pairs.begin(), pairs.end(), [](const auto& x, const auto& y) {
    const auto rank = [](const auto& pair) {
      return std::tuple(-static_cast<std::ptrdiff_t>(pair.second.count), pair.first.first, pair.second.first);
    };
    return rank(x) < rank(y);
  });
  std::map<BlocNumber, BlocNumber> numbers;
  std::set<BlocNumber> taken;
  for (const auto& [blocs, flow] : pairs) {
    if (taken.contains(blocs.first) || numbers.contains(blocs.second)) continue;
    taken.insert(blocs.first);
    numbers[blocs.second] = blocs.first;
  }
  return numbers;
}

}  // namespace

std::vector<Partition> carried(std::vector<Partition> partitions) {
  const Partition* earlier = nullptr;
  BlocNumber unused = 1;
  for (Partition& partition : partitions) {
    const std::set<BlocNumber> blocs = blocs_in(partition);
    if (blocs.empty()) continue;
    std::map<BlocNumber, BlocNumber> numbers =
        earlier ? matched(*earlier, partition) : std::map<BlocNumber, BlocNumber>{};
    for (const BlocNumber bloc : blocs) {
      if (numbers.try_emplace(bloc, unused).second) ++unused;
    }
    for (BlocMember& member : partition.members) {
      if (member.aligned()) member.bloc = numbers.at(member.bloc);
    }
    earlier = &partition;
  }
  return partitions;
}

}  // namespace entente
