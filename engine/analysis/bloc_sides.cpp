#include <entente/engine/analysis/bloc_sides.hpp>

#include <entente/engine/analysis/level_sizes.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

std::vector<ActorId> whole_roster(std::span<const Partition> eras) {
  std::vector<ActorId> all;
  for (std::size_t i = 0; !eras.empty() && i < eras.front().members.size(); ++i) all.push_back(actor_id(i));
  return all;
}

/// The number of each bloc of an era, from its number in the partition.
using Numbers = std::map<std::uint32_t, std::uint32_t>;

Numbers numbers_of(const Partition& era) {
  Numbers same;
  for (const BlocMember& member : era.members)
    if (member.aligned()) same[member.bloc] = member.bloc;
  return same;
}

/// 1 for one of the blocs of the era, and 2 for the other one, if any.
Numbers with_first(const Partition& era, std::uint32_t first) {
  Numbers numbers = numbers_of(era);
  for (auto& [was, is] : numbers) is = was == first ? 1 : 2;
  return numbers;
}

/// The bloc that is the first by what each was called last: the one called so, or not the other.
std::uint32_t first_by(const Partition& era, const Numbers& last) {
  const Numbers known = numbers_of(era);
  for (const auto& [bloc, same] : known)
    if (const auto found = last.find(bloc); found != last.end()) {
      if (found->second == 1 || known.size() == 1) return found->second == 1 ? bloc : 0;
      return bloc == known.begin()->first ? known.rbegin()->first : known.begin()->first;
    }
  return known.empty() ? 0 : known.begin()->first;
}

/// Of every era the numbers of its blocs as seen from the anchor.
std::vector<Numbers> faced_numbers(std::span<const Partition> eras, ActorId anchor) {
  std::vector<Numbers> all;
  Numbers last;
  for (const Partition& era : eras) {
    const std::uint32_t own = era[anchor].bloc;
    all.push_back(with_first(era, own != 0 ? own : first_by(era, last)));
    for (const auto& [bloc, number] : all.back()) last[bloc] = number;
  }
  return all;
}

void renumber(BlocSides& era, const Partition& found, const Numbers& numbers) {
  for (std::size_t i = 0; i < era.places.size(); ++i) {
    BlocMember& member = era.places[i].member;
    if (member.aligned()) member.bloc = numbers.at(found.members[i].bloc);
  }
}

void find_heads(BlocSides& era, const EraGraph& graph) {
  const std::vector<double> sizes = level_sizes({&graph, 1});
  for (std::size_t i = 0; i < era.places.size(); ++i) {
    if (!era.places[i].member.aligned()) continue;
    const auto [head, is_first] = era.heads.try_emplace(era.places[i].member.bloc, actor_id(i));
    if (!is_first && sizes[i] > sizes[index(head->second)]) head->second = actor_id(i);
  }
}

void find_breaking(BlocSides& era, const EraGraph& graph, Mixed mixed) {
  const SignedGraph known = signed_graph(graph, mixed);
  era.ties = known.ties.size();
  for (const SignedTie& tie : known.ties) {
    const Pair pair{graph.actors()[tie.a], graph.actors()[tie.b]};
    const bool within = era.bloc_of(pair.first) == era.bloc_of(pair.second);
    if (within == tie.negative()) era.breaking.push_back(pair);
  }
  std::ranges::sort(era.breaking);
}

}  // namespace

bool BlocSides::is_broken_by(const Pair& pair) const { return std::ranges::binary_search(breaking, pair); }

std::vector<std::optional<BrokenTie>> strongest_broken(std::span<const EraGraph> graphs,
                                                       std::span<const BlocSides> sides) {
  std::vector<std::optional<BrokenTie>> found(sides.size());
  for (std::size_t i = 0; i < sides.size(); ++i)
    for (const Pair& pair : sides[i].breaking)
      if (const Tie* tie = graphs[i].tie(pair.first, pair.second))
        if (!found[i] || std::abs(tie->level()) > std::abs(found[i]->level))
          found[i] = BrokenTie{pair, tie->level()};
  return found;
}

std::vector<BlocSides> bloc_sides(std::span<const EraGraph> graphs, std::span<const Partition> eras,
                                  const SidesChoice& choice) {
  const BlocStreams streams =
      bloc_streams(graphs, eras, {.actors = whole_roster(eras), .anchor = choice.anchor});
  const std::vector<Numbers> faced =
      streams.faced ? faced_numbers(eras, *streams.anchor) : std::vector<Numbers>{};
  std::vector<BlocSides> sides(eras.size());
  for (std::size_t i = 0; i < eras.size(); ++i) {
    for (const BlocStream& stream : streams.rows) sides[i].places.push_back(stream.places[i]);
    renumber(sides[i], eras[i], streams.faced ? faced[i] : numbers_of(eras[i]));
    if (streams.faced && eras[i][*streams.anchor].aligned()) sides[i].anchor = streams.anchor;
    find_heads(sides[i], graphs[i]);
    find_breaking(sides[i], graphs[i], choice.mixed);
  }
  return sides;
}

}  // namespace entente
