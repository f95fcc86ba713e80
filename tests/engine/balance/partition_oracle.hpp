// Every partition of a small signed graph, tried one after the other.
#pragma once

#include <entente/engine/balance/line_index/blame.hpp>
#include <entente/engine/balance/line_index/line_index.hpp>

#include "engine/random_worlds.hpp"

#include <cmath>
#include <limits>
#include <numeric>
#include <set>
#include <vector>

namespace entente::oracles {

struct BestPartitions {
  double cost = std::numeric_limits<double>::infinity();
  std::uint64_t partitions = 0;
  std::vector<Blame> blame{};
};

inline bool at_odds(const SignedTie& tie, std::uint32_t sides) {
  const bool together = ((sides >> tie.a) & 1U) == ((sides >> tie.b) & 1U);
  return together == (tie.level < 0);
}

inline std::vector<Vertex> first_of_components(const SignedGraph& graph) {
  std::vector<Vertex> first(graph.vertices);
  std::iota(first.begin(), first.end(), Vertex{0});
  for (std::size_t round = 0; round < graph.vertices; ++round) {
    for (const SignedTie& tie : graph.ties)
      first[tie.a] = first[tie.b] = std::min(first[tie.a], first[tie.b]);
  }
  return first;
}

// Partitions with the first vertex of each component on side 0; whole levels, so that equal sums are equal.
inline BestPartitions best_partitions(const SignedGraph& graph, Counted counted) {
  const std::vector<Vertex> first = first_of_components(graph);
  BestPartitions best;
  std::vector<std::uint64_t> times;
  for (std::uint32_t sides = 0; sides < 1U << graph.vertices; ++sides) {
    bool counts = true;
    for (Vertex v = 0; v < graph.vertices; ++v) counts = counts && (first[v] != v || (sides >> v & 1U) == 0);
    if (!counts) continue;
    double cost = 0;
    for (const SignedTie& tie : graph.ties)
      cost += !at_odds(tie, sides) ? 0 : counted == Counted::ties ? 1 : std::abs(tie.level);
    if (cost > best.cost) continue;
    if (cost < best.cost) best = {.cost = cost}, times.assign(graph.ties.size(), 0);
    ++best.partitions;
    for (std::size_t i = 0; i < times.size(); ++i) times[i] += at_odds(graph.ties[i], sides) ? 1U : 0U;
  }
  for (const std::uint64_t count : times)
    best.blame.push_back(count == 0                 ? Blame::never
                         : count == best.partitions ? Blame::always
                                                    : Blame::sometimes);
  return best;
}

}  // namespace entente::oracles

namespace entente::worlds {

inline SignedGraph signed_world(std::size_t vertices, const std::vector<DrawnClaim>& claims) {
  return signed_graph(world(vertices, claims));
}

/// Up to `most` vertices, of any density, from a few negative ties to nearly all, with levels of 1 to 4.
inline SignedGraph random_signed_graph(std::uint64_t seed, std::uint64_t most) {
  Random random(seed);
  SignedGraph graph{.vertices = 3 + random.below(most - 2)};
  const std::uint64_t density = 2 + random.below(8), hostility = 1 + random.below(9);
  for (Vertex a = 0; a < graph.vertices; ++a) {
    for (Vertex b = a + 1; b < graph.vertices; ++b) {
      if (random.below(10) >= density) continue;
      const double size = 1 + static_cast<double>(random.below(4));
      graph.ties.push_back({a, b, random.below(10) < hostility ? -size : size});
    }
  }
  return graph;
}

}  // namespace entente::worlds
