// Signed graphs of the literature.
#pragma once

#include "engine/balance/partition_oracle.hpp"

#include <vector>

namespace entente::worlds {

/// Everybody hostile to everybody.
inline SignedGraph all_hostile(std::uint32_t vertices) {
  SignedGraph graph{.vertices = vertices};
  for (Vertex a = 0; a < vertices; ++a) {
    for (Vertex b = a + 1; b < vertices; ++b) graph.ties.push_back({a, b, -1});
  }
  return graph;
}

/// A ring of negative ties.
inline SignedGraph hostile_ring(std::uint32_t vertices) {
  std::vector<DrawnClaim> claims;
  for (std::uint32_t v = 0; v < vertices; ++v) claims.push_back({v, (v + 1) % vertices, -1});
  return signed_world(vertices, claims);
}

/// Petersen's graph of negative ties.
inline SignedGraph hostile_petersen() {
  std::vector<DrawnClaim> claims;
  for (std::uint32_t v = 0; v < 5; ++v) {
    claims.push_back({v, (v + 1) % 5, -1});
    claims.push_back({v, v + 5, -1});
    claims.push_back({v + 5, (v + 2) % 5 + 5, -1});
  }
  return signed_world(10, claims);
}

/// The Gahuku-Gama tribes of highland New Guinea: Read 1954, doi:10.1086/soutjanth.10.1.3629074. Alliances
/// (rova) and enmities (hina); in order Alika, Asaro, Gahuk, Gama, Gavev, Geham, Kohik, Kotun, Masil, Nagad,
/// Nagam, Notoh, Ove, Seuve, Uheto, Ukudz.
inline SignedGraph highland_tribes() {
  return signed_world(
      16,
      {{4, 7, 1},   {4, 12, -1}, {0, 4, -1},  {4, 10, -1}, {2, 4, -1}, {1, 4, -1},  {4, 9, 1},    {3, 4, 1},
       {7, 12, -1}, {7, 10, -1}, {2, 7, -1},  {7, 11, -1}, {6, 7, -1}, {7, 9, 1},   {3, 7, 1},    {0, 12, 1},
       {2, 12, 1},  {8, 12, 1},  {12, 15, 1}, {0, 15, 1},  {8, 10, 1}, {10, 11, 1}, {10, 13, 1},  {9, 10, -1},
       {3, 10, -1}, {2, 8, 1},   {2, 15, 1},  {2, 11, -1}, {2, 5, 1},  {1, 2, 1},   {2, 14, -1},  {2, 3, -1},
       {8, 15, 1},  {5, 8, 1},   {1, 8, 1},   {8, 14, 1},  {5, 15, 1}, {1, 15, 1},  {13, 15, -1}, {6, 11, 1},
       {5, 11, -1}, {11, 14, 1}, {9, 11, -1}, {5, 6, -1},  {6, 14, 1}, {6, 9, -1},  {1, 5, 1},    {5, 14, -1},
       {5, 9, -1},  {3, 5, -1},  {1, 13, -1}, {1, 9, -1},  {1, 3, -1}, {13, 14, 1}, {9, 14, -1},  {3, 14, -1},
       {3, 13, -1}, {3, 9, 1}});
}

}  // namespace entente::worlds
