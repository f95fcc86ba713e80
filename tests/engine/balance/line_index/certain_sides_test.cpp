// What all best partitions have in common: by hand, and against every best partition.
#include <entente/engine/balance/line_index/certain_sides.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/named_signed_graphs.hpp"
#include "engine/balance/partition_oracle.hpp"

#include <string>

using namespace entente;
using worlds::signed_world;

namespace {

/// `0 2|1 4` for a group with its two sides, groups parted by commas.
std::string text_of(const CertainSides& certain) {
  std::vector<std::array<std::string, 2>> groups;
  for (Vertex v = 0; v < certain.groups.size(); ++v) {
    if (certain.groups[v] == groups.size()) groups.emplace_back();
    std::string& side = groups.at(certain.groups[v])[certain.sides[v]];
    side += (side.empty() ? "" : " ") + std::to_string(v);
  }
  std::string text;
  for (const auto& [first, second] : groups)
    text += (text.empty() ? "" : ", ") + first + (second.empty() ? "" : "|" + second);
  return text;
}

std::string certain(const SignedGraph& graph) { return text_of(certain_sides(graph, line_index(graph))); }

/// What is said of two vertices: 1 together, -1 apart, 0 nothing.
int said(const CertainSides& certain, Vertex v, Vertex w) {
  return certain.groups[v] != certain.groups[w] ? 0 : certain.sides[v] == certain.sides[w] ? 1 : -1;
}

/// The same by all partitions that cost least.
std::vector<std::vector<int>> said_by_all(const SignedGraph& graph, Counted counted) {
  const double best = oracles::best_partitions(graph, counted).cost;
  const std::vector<Vertex> first = oracles::first_of_components(graph);
  std::vector<std::vector<int>> said(graph.vertices, std::vector<int>(graph.vertices, 2));
  for (std::uint32_t sides = 0; sides < 1U << graph.vertices; ++sides) {
    double cost = 0;
    for (const SignedTie& tie : graph.ties)
      cost += !oracles::at_odds(tie, sides) ? 0 : counted == Counted::ties ? 1 : std::abs(tie.level);
    if (cost > best) continue;
    for (Vertex v = 0; v < graph.vertices; ++v)
      for (Vertex w = 0; w < graph.vertices; ++w) {
        const int here = first[v] != first[w] ? 0 : (sides >> v & 1U) == (sides >> w & 1U) ? 1 : -1;
        said[v][w] = said[v][w] == 2 || said[v][w] == here ? here : 0;
      }
  }
  return said;
}

}  // namespace

TEST_CASE("certain sides: of a balanced graph all is certain within a component, and nothing between them") {
  CHECK(certain(signed_world(6, {{0, 1}, {1, 2, -1}, {3, 4, -1}})) == "0 1|2, 3|4, 5");
  CHECK(certain({.vertices = 2}) == "0, 1");
  CHECK(certain({}).empty());
}

//   0 ---- 1      one of three ties must go, and any may
//   :   /
//   2
TEST_CASE("certain sides: of an unbalanced triangle nothing is") {
  CHECK(certain(signed_world(3, {{0, 1}, {1, 2}, {0, 2, -1}})) == "0, 1, 2");
  CHECK(certain(worlds::hostile_petersen()) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9");
}

//   0 ---- 1 ---- 3 :::: 4      the tie of 0 and 3 goes in every best partition
//   | \  /      .
//   2 .........
TEST_CASE("certain sides: a lone foe among friends stands with them all the same") {
  CHECK(certain(signed_world(5, {{0, 1}, {0, 2}, {1, 2}, {1, 3}, {2, 3}, {0, 3, -1}, {3, 4, -1}})) ==
        "0 1 2 3|4");
}

//   0 ---- 1 ---- 3 ---- 4      the triangles of 0 and of 4 are unsettled, 1 and 3 are friends;
//   :   /          \   :        3 and 5 are not settled, though 5 and 6 are
//   2                5 :::: 6
TEST_CASE("certain sides: what is settled between unsettled blocks stays so") {
  CHECK(certain(
            signed_world(7, {{0, 1}, {1, 2}, {0, 2, -1}, {1, 3}, {3, 4}, {3, 5}, {4, 5, -1}, {5, 6, -1}})) ==
        "0, 1 3, 2, 4, 5|6");
}

TEST_CASE("certain sides are those of all best partitions, tried one after the other") {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    const SignedGraph graph = worlds::random_signed_graph(seed, seed % 4 == 0 ? 11 : 8);
    const Counted counted = seed % 3 == 0 ? Counted::levels : Counted::ties;
    const CertainSides found = certain_sides(graph, line_index(graph, {.counted = counted}));
    const std::vector<std::vector<int>> expected = said_by_all(graph, counted);
    CHECK(found.complete);
    for (Vertex v = 0; v < graph.vertices; ++v)
      for (Vertex w = 0; w < graph.vertices; ++w) CHECK(said(found, v, w) == expected[v][w]);
  }
}

TEST_CASE("certain sides: what was not proved, or not asked to the end, is not said") {
  const SignedGraph graph = signed_world(5, {{0, 1}, {0, 2}, {1, 2}, {1, 3}, {2, 3}, {0, 3, -1}, {3, 4, -1}});
  LineIndex index = line_index(graph);
  const CertainSides stopped = certain_sides(graph, index, [] { return true; });
  CHECK_FALSE(stopped.complete);
  CHECK(text_of(stopped) == "0, 1, 2, 3|4");
  --index.certificate[0].lower;
  CHECK(certain_sides(graph, index) == stopped);
}

TEST_CASE("certain sides of a long row of triangles") {
  constexpr Vertex triangles = 3'000;
  SignedGraph graph{.vertices = 2 * triangles + 1};
  for (Vertex v = 0; v < 2 * triangles; v += 2)
    graph.ties.insert(graph.ties.end(), {{v, v + 1, 1}, {v, v + 2, 1}, {v + 1, v + 2, 1}});
  const CertainSides found = certain_sides(graph, line_index(graph));
  CHECK(found.groups == std::vector<std::uint32_t>(graph.vertices, 0));
  CHECK(found.sides == Bipartition(graph.vertices, 0));
}
