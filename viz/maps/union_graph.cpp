// Lengths in points, before the sheet scales them.
#include <entente/viz/maps/union_graph.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/render/style.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace entente {
namespace {

constexpr double unit_length = 72;
constexpr double membership_length = 1.25, cooperative_length = 1.9, hostile_length = 2.6,
                 stranger_length = 3;
constexpr std::size_t busy_actors = 6;
/// Between the boxes of two actors, in points: a line with a head at each end and its level on it.
constexpr double room_of_busy = 95, room_of_others = 72;
constexpr double hub_room = 0.5;

using NodePair = std::pair<std::size_t, std::size_t>;

std::vector<ActorId> everyone(std::span<const EraGraph> graphs) {
  std::vector<ActorId> all;
  for (const EraGraph& graph : graphs) all.insert(all.end(), graph.actors().begin(), graph.actors().end());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::size_t place_of(const UnionGraph& graph, ActorId actor) {
  return static_cast<std::size_t>(std::lower_bound(graph.actors.begin(), graph.actors.end(), actor) -
                                  graph.actors.begin());
}

bool has(const UnionGraph& graph, ActorId actor) {
  return std::binary_search(graph.actors.begin(), graph.actors.end(), actor);
}

/// What all eras together tell of a pair.
struct PairOfEras {
  double level = 0, size = 0;  ///< sums of the levels, and of how large they are
  bool labelled = false;       ///< its level is written on a page
  std::vector<std::uint32_t> eras{};
};

std::map<NodePair, PairOfEras> pairs_of(const UnionGraph& graph, std::span<const EraGraph> graphs,
                                        const EraMapOptions& options) {
  std::map<NodePair, PairOfEras> pairs;
  for (std::uint32_t era = 0; era < graphs.size(); ++era) {
    const auto pair_of = [&](const Tie& tie) -> PairOfEras& {
      const auto [a, b] = graphs[era].pair(tie);
      return pairs[{place_of(graph, a), place_of(graph, b)}];
    };
    for (const Tie& tie : graphs[era].ties()) {
      PairOfEras& pair = pair_of(tie);
      pair.level += tie.level();
      pair.size += std::abs(tie.level());
    }
    for (const Tie& tie : strongest_ties(graphs[era], options)) {
      PairOfEras& pair = pair_of(tie);
      pair.eras.push_back(era);
      pair.labelled |=
          options.page_width > 0 && std::abs(tie.level()) >= style::least_labelled(options.strength_steps);
    }
  }
  return pairs;
}

/// The actors with the largest levels.
std::vector<bool> busiest(std::size_t actors, const std::map<NodePair, PairOfEras>& pairs) {
  std::vector<double> sizes(actors, 0);
  for (const auto& [ends, pair] : pairs) {
    sizes[ends.first] += pair.size;
    sizes[ends.second] += pair.size;
  }
  std::vector<std::size_t> order(actors);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return sizes[i]; });
  std::vector<bool> busy(actors, false);
  for (std::size_t i = 0; i < std::min(busy_actors, actors); ++i) busy[order[i]] = true;
  return busy;
}

void note_eras(UnionGraph& graph, const std::map<NodePair, PairOfEras>& pairs) {
  std::vector<std::set<std::uint32_t>> eras(graph.actors.size());
  for (const auto& [ends, pair] : pairs)
    for (const std::size_t end : {ends.first, ends.second})
      eras[end].insert(pair.eras.begin(), pair.eras.end());
  for (const auto& of_actor : eras) graph.eras.emplace_back(of_actor.begin(), of_actor.end());
}

Interval whole_span(std::span<const EraGraph> eras) {
  Interval span{distant_future, distant_past};
  for (const EraGraph& era : eras)
    span = {std::min(span.first, era.era().span.first), std::max(span.past, era.era().span.past)};
  return span;
}

std::vector<std::size_t> degrees(const UnionGraph& graph) {
  std::vector<std::size_t> degree(graph.actors.size());
  for (const Tether& tether : graph.tethers) {
    ++degree[tether.a];
    ++degree[tether.b];
  }
  return degree;
}

void make_room_for_hubs(UnionGraph& graph) {
  const std::vector<std::size_t> degree = degrees(graph);
  for (Tether& tether : graph.tethers)
    tether.length *=
        1 + hub_room * std::log2(static_cast<double>(std::min(degree[tether.a], degree[tether.b])));
}

/// Which component each actor is in, named by one of its actors.
std::vector<std::size_t> components(const UnionGraph& graph) {
  std::vector<std::size_t> root(graph.actors.size());
  std::iota(root.begin(), root.end(), std::size_t{0});
  const auto find = [&](std::size_t i) {
    while (root[i] != i) i = root[i] = root[root[i]];
    return i;
  };
  for (const Tether& tether : graph.tethers) root[find(tether.b)] = find(tether.a);
  for (std::size_t i = 0; i < root.size(); ++i) root[i] = find(i);
  return root;
}

}  // namespace

UnionGraph union_graph(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                       const EraMapOptions& options) {
  UnionGraph made{everyone(graphs), {}, {}};
  std::map<NodePair, Tether> tethers;
  const std::map<NodePair, PairOfEras> pairs = pairs_of(made, graphs, options);
  note_eras(made, pairs);
  const std::vector<bool> busy = busiest(made.actors.size(), pairs);
  for (const auto& [ends, pair] : pairs)
    tethers[ends] = {
        ends.first, ends.second, unit_length * (pair.level < 0 ? hostile_length : cooperative_length),
        pair.eras, pair.labelled || (busy[ends.first] && busy[ends.second]) ? room_of_busy : room_of_others};
  for (const Membership& m : memberships(chronicle, options.fold, whole_span(graphs))) {
    if (!has(made, m.member) || !has(made, m.group)) continue;
    const std::size_t member = place_of(made, m.member), group = place_of(made, m.group);
    const NodePair pair = std::minmax(member, group);
    tethers.try_emplace(pair, Tether{pair.first, pair.second, unit_length * membership_length});
  }
  for (const auto& [pair, tether] : tethers) made.tethers.push_back(tether);
  make_room_for_hubs(made);
  return made;
}

std::vector<Tether> bridges(const UnionGraph& graph) {
  struct Part {
    std::size_t size = 0, head = 0;
  };
  const std::vector<std::size_t> component = components(graph), degree = degrees(graph);
  std::map<std::size_t, Part> parts;
  for (std::size_t i = 0; i < component.size(); ++i) {
    Part& part = parts.try_emplace(component[i], Part{0, i}).first->second;
    ++part.size;
    if (degree[i] > degree[part.head]) part.head = i;
  }
  std::vector<Tether> made;
  const auto largest = std::max_element(
      parts.begin(), parts.end(), [](const auto& x, const auto& y) { return x.second.size < y.second.size; });
  for (const auto& [key, part] : parts)
    if (key != largest->first)
      made.push_back({largest->second.head, part.head, unit_length * stranger_length});
  return made;
}

bool draws_few(std::span<const EraGraph> graphs, const EraMapOptions& options) {
  std::size_t drawn = 0, all = 0;
  for (const EraGraph& graph : graphs) {
    drawn += strongest_ties(graph, options).size();
    all += graph.ties().size();
  }
  return 2 * drawn < all;
}

}  // namespace entente
