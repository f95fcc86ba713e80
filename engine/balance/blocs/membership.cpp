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

using Bloc = std::uint32_t;

/// The actors who were in one bloc and are now in another.
struct Flow {
  std::size_t count = 0;
  std::size_t first = 0;  ///< of them in the roster
};
using Flows = std::map<std::pair<Bloc, Bloc>, Flow>;

Flows flows(const Partition& from, const Partition& to) {
  assert(from.members.size() == to.members.size());
  Flows result;
  for (std::size_t actor = 0; actor < from.members.size(); ++actor) {
    const BlocMember &before = from.members[actor], &after = to.members[actor];
    if (!before.aligned() || !after.aligned()) continue;
    ++result.try_emplace({before.bloc, after.bloc}, Flow{.first = actor}).first->second.count;
  }
  return result;
}

std::set<Bloc> blocs_in(const Partition& partition) {
  std::set<Bloc> blocs;
  for (const BlocMember& member : partition.members) {
    if (member.aligned()) blocs.insert(member.bloc);
  }
  return blocs;
}

/// The number that each later bloc takes over from an earlier one.
std::map<Bloc, Bloc> matched(const Partition& earlier, const Partition& later) {
  const Flows common = flows(earlier, later);
  std::vector<std::pair<std::pair<Bloc, Bloc>, Flow>> pairs(common.begin(), common.end());
  std::sort(pairs.begin(), pairs.end(), [](const auto& x, const auto& y) {
    const auto rank = [](const auto& pair) {
      return std::tuple(-static_cast<std::ptrdiff_t>(pair.second.count), pair.first.first, pair.second.first);
    };
    return rank(x) < rank(y);
  });
  std::map<Bloc, Bloc> numbers;
  std::set<Bloc> taken;
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
  Bloc unused = 1;
  for (Partition& partition : partitions) {
    const std::set<Bloc> blocs = blocs_in(partition);
    if (blocs.empty()) continue;
    std::map<Bloc, Bloc> numbers = earlier ? matched(*earlier, partition) : std::map<Bloc, Bloc>{};
    for (const Bloc bloc : blocs) {
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
