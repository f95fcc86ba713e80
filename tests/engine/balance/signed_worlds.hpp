// Signed graphs whose balance is known, and plain ways to build more of them.
#pragma once

#include <entente/engine/balance/signs/signed_graph.hpp>

#include "engine/random_worlds.hpp"
#include "worlds.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace entente::worlds {

/// The signed graph of these claims.
inline SignedGraph signed_world(std::size_t vertices, const std::vector<DrawnClaim>& claims) {
  return signed_graph(world(vertices, claims));
}

inline SignedGraph random_signed(std::uint64_t seed, std::uint32_t vertices) {
  return signed_world(vertices, random_claims(seed, vertices));
}

/// The same graph with the sign of every tie of a vertex turned: balance, triangle and walk index do not
/// change.
inline SignedGraph switched(SignedGraph graph, Vertex vertex) {
  for (SignedTie& tie : graph.ties)
    if (tie.a == vertex || tie.b == vertex) tie.level = -tie.level;
  return graph;
}

/// The same graph with vertex v renamed to names[v].
inline SignedGraph renamed(SignedGraph graph, const std::vector<Vertex>& names) {
  for (SignedTie& tie : graph.ties) {
    const auto [a, b] = std::minmax(names[tie.a], names[tie.b]);
    tie = {a, b, tie.level, tie.tie};
  }
  std::sort(graph.ties.begin(), graph.ties.end(),
            [](const SignedTie& x, const SignedTie& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
  return graph;
}

/// A permutation of 0 ... n - 1.
inline std::vector<Vertex> shuffled(std::uint64_t seed, std::uint32_t n) {
  std::vector<Vertex> names(n);
  for (Vertex v = 0; v < n; ++v) names[v] = v;
  Random random(seed);
  for (std::uint32_t left = n; left > 1; --left) std::swap(names[left - 1], names[random.below(left)]);
  return names;
}

/// A signed graph, its closed triads, how many of them are balanced, and its walk balance at beta = 1.
struct KnownBalance {
  const char* name;
  std::uint32_t vertices;
  std::vector<DrawnClaim> claims;
  std::uint64_t triangles, balanced_triangles;
  double walk_balance;
};

// clang-format off
inline const std::vector<KnownBalance> known_balances = {
  {"triangle ppp", 3, {
     {0, 1, 1}, {1, 2, 1}, {0, 2, 1}},
   1, 1, 1.0},
  {"triangle ppn", 3, {
     {0, 1, 1}, {1, 2, 1}, {0, 2, -1}},
   1, 0, 0.685787793690944},
  {"triangle pnn", 3, {
     {0, 1, 1}, {1, 2, -1}, {0, 2, -1}},
   1, 1, 1.0},
  {"triangle nnn", 3, {
     {0, 1, -1}, {1, 2, -1}, {0, 2, -1}},
   1, 0, 0.685787793690944},
  {"c5 all negative", 5, {
     {0, 1, -1}, {1, 2, -1}, {2, 3, -1}, {3, 4, -1}, {4, 0, -1}},
   0, 0, 0.9829061933256219},
  {"square three neg", 4, {
     {0, 1, 1}, {1, 2, -1}, {2, 3, -1}, {3, 0, -1}},
   0, 0, 0.9147812051011821},
  {"k4 all negative", 4, {
     {0, 1, -1}, {0, 2, -1}, {0, 3, -1}, {1, 2, -1}, {1, 3, -1}, {2, 3, -1}},
   4, 0, 0.38720867887588095},
  {"k5 all negative", 5, {
     {0, 1, -1}, {0, 2, -1}, {0, 3, -1}, {0, 4, -1}, {1, 2, -1}, {1, 3, -1}, {1, 4, -1}, {2, 3, -1},
     {2, 4, -1}, {3, 4, -1}},
   10, 0, 0.19424839455079582},
  {"k6 all negative", 6, {
     {0, 1, -1}, {0, 2, -1}, {0, 3, -1}, {0, 4, -1}, {0, 5, -1}, {1, 2, -1}, {1, 3, -1}, {1, 4, -1},
     {1, 5, -1}, {2, 3, -1}, {2, 4, -1}, {2, 5, -1}, {3, 4, -1}, {3, 5, -1}, {4, 5, -1}},
   20, 0, 0.0905019350311783},
  {"tree", 4, {
     {0, 1, -1}, {1, 2, 1}, {1, 3, -1}},
   0, 0, 1.0},
  {"two blocs", 6, {
     {0, 1, 1}, {1, 2, 1}, {0, 2, 1}, {3, 4, 1}, {4, 5, 1}, {0, 3, -1}, {1, 4, -1}, {2, 5, -1}},
   1, 1, 1.0},
  {"weighted conflict", 4, {
     {0, 1, 3}, {1, 2, -2}, {0, 2, 0.5}, {2, 3, 1}, {0, 3, -1}, {1, 3, -2.5}},
   4, 2, 0.592260343584883},
  {"petersen all neg", 10, {
     {0, 1, -1}, {1, 2, -1}, {2, 3, -1}, {3, 4, -1}, {4, 0, -1}, {0, 5, -1}, {1, 6, -1}, {2, 7, -1},
     {3, 8, -1}, {4, 9, -1}, {5, 7, -1}, {6, 8, -1}, {7, 9, -1}, {8, 5, -1}, {9, 6, -1}},
   0, 0, 0.91896501094862},
  {"petersen all pos", 10, {
     {0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {3, 4, 1}, {4, 0, 1}, {0, 5, 1}, {1, 6, 1}, {2, 7, 1}, {3, 8, 1},
     {4, 9, 1}, {5, 7, 1}, {6, 8, 1}, {7, 9, 1}, {8, 5, 1}, {9, 6, 1}},
   0, 0, 1.0},
};

// Friendship and enmity among tribes of the highlands of New Guinea: Read 1954, Southwest. J. Anthropol.
// 10:1-43.
inline const std::vector<DrawnClaim> highland_tribes = {
    {4, 7, 1}, {4, 12, -1}, {0, 4, -1}, {4, 10, -1}, {2, 4, -1}, {1, 4, -1}, {4, 9, 1}, {3, 4, 1},
    {7, 12, -1}, {7, 10, -1}, {2, 7, -1}, {7, 11, -1}, {6, 7, -1}, {7, 9, 1}, {3, 7, 1}, {0, 12, 1},
    {2, 12, 1}, {8, 12, 1}, {12, 15, 1}, {0, 15, 1}, {8, 10, 1}, {10, 11, 1}, {10, 13, 1}, {9, 10, -1},
    {3, 10, -1}, {2, 8, 1}, {2, 15, 1}, {2, 11, -1}, {2, 5, 1}, {1, 2, 1}, {2, 14, -1}, {2, 3, -1},
    {8, 15, 1}, {5, 8, 1}, {1, 8, 1}, {8, 14, 1}, {5, 15, 1}, {1, 15, 1}, {13, 15, -1}, {6, 11, 1},
    {5, 11, -1}, {11, 14, 1}, {9, 11, -1}, {5, 6, -1}, {6, 14, 1}, {6, 9, -1}, {1, 5, 1}, {5, 14, -1},
    {5, 9, -1}, {3, 5, -1}, {1, 13, -1}, {1, 9, -1}, {1, 3, -1}, {13, 14, 1}, {9, 14, -1}, {3, 14, -1},
    {3, 13, -1}, {3, 9, 1}};

inline const std::vector<double> local_walk_balance_of_tribes = {  // Alika, Asaro, Gahuk, Gama, Gavev, ...
    0.7191489030864225, 0.41720617689363115, 0.3418329881498137, 0.3684770654414653, 0.5352422838620582,
    0.25592365323814603, 0.26030327518560337, 0.43459850849173887, 0.3954206775572823, 0.360089121275053,
    0.4286539743331211, 0.19882312220357135, 0.5859529340443851, 0.16264754823839603, 0.15138396580440025,
    0.476757477559322};
// clang-format on

}  // namespace entente::worlds
