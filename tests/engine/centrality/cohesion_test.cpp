// Core numbers, articulation points, bridges and constraint.
#include <entente/engine/centrality/centrality.hpp>
#include <entente/graphs/model/problem.hpp>

#include <catch2/catch.hpp>
#include "engine/igraph.hpp"
#include "engine/random_worlds.hpp"
#include "worlds.hpp"

#include <algorithm>
#include <cmath>

using namespace entente;

namespace {

std::vector<Value> values(std::initializer_list<double> numbers) { return {numbers.begin(), numbers.end()}; }

constexpr std::uint64_t sweeps = 250;

/// How many components of the layer hold the vertices other than `without`.
std::size_t components_without(const EraGraph& graph, Vertex without) {
  std::vector<bool> seen(graph.size(), false);
  seen[without] = true;
  std::size_t count = 0;
  for (Vertex start = 0; start < graph.size(); ++start) {
    if (seen[start]) continue;
    ++count;
    std::vector<Vertex> open{start};
    seen[start] = true;
    while (!open.empty()) {
      const Vertex v = open.back();
      open.pop_back();
      for (const Arc& arc : graph.arcs(v)) {
        if (!seen[arc.to] && graph.ties()[arc.tie].level() > 0) seen[arc.to] = true, open.push_back(arc.to);
      }
    }
  }
  return count;
}

std::size_t components(const peer::Graph& graph) {
  igraph_integer_t count = 0;
  igraph_connected_components(graph.raw(), nullptr, nullptr, &count, IGRAPH_WEAK);
  return static_cast<std::size_t>(count);
}

/// An igraph_vector_int_t that a function of igraph fills.
template <class Fill>
std::vector<igraph_integer_t> whole_numbers(Fill fill) {
  igraph_vector_int_t vector;
  igraph_vector_int_init(&vector, 0);
  fill(&vector);
  std::vector<igraph_integer_t> result(VECTOR(vector), VECTOR(vector) + igraph_vector_int_size(&vector));
  igraph_vector_int_destroy(&vector);
  return result;
}

}  // namespace

//   0 -- 1          4 -- 5      6     all of 0 to 3 are tied to each other; 6 has no tie, and 5 an enemy
//   | \/ |          |
//   | /\ |          |
//   2 -- 3 ---------+
const std::vector<worlds::DrawnClaim> clique_with_a_tail = {{0, 1}, {0, 2},    {0, 3}, {1, 2},    {1, 3},
                                                            {2, 3}, {3, 4, 5}, {4, 5}, {5, 6, -2}};

TEST_CASE("the core of a group is those who have enough partners in it") {
  const EraGraph graph = worlds::world(7, clique_with_a_tail);
  CHECK(core_number(graph).values == values({3, 3, 3, 3, 1, 1, 0}));
  CHECK(core_number(graph, Layer::absolute).values == values({3, 3, 3, 3, 1, 1, 1}));
  CHECK(core_number(worlds::world(3, {})).values == values({0, 0, 0}));
  CHECK_THROWS_AS(core_number(graph, Layer::signed_level), Error);
}

TEST_CASE("an articulation point leaves more pieces behind") {
  const EraGraph graph = worlds::world(7, clique_with_a_tail);
  CHECK(articulation(graph).values == values({0, 0, 0, 1, 1, 0, 0}));
  CHECK(articulation(graph, Layer::absolute).values == values({0, 0, 0, 1, 1, 1, 0}));
  CHECK_THROWS_AS(articulation(graph, Layer::signed_level), Error);
  // Without its middle a star of four rays falls into four: three pieces more.
  CHECK(articulation(worlds::world(5, {{2, 0}, {2, 1}, {2, 3}, {2, 4}})).values == values({0, 0, 3, 0, 0}));
}

TEST_CASE("a bridge alone connects those on its sides") {
  const EraGraph graph = worlds::world(7, clique_with_a_tail);
  const Scores scores = bridge(graph);
  REQUIRE(scores.subjects == Subjects::pairs);
  CHECK(value_of(graph, scores, actor_id(0), actor_id(1)) == Value(0.0));
  CHECK(value_of(graph, scores, actor_id(3), actor_id(4)) == Value(8.0));  // 4 here, 2 there
  CHECK(value_of(graph, scores, actor_id(5), actor_id(4)) == Value(5.0));
  CHECK(value_of(graph, scores, actor_id(5), actor_id(6)) == Value(Reason::no_ties));
  CHECK(value_of(graph, scores, actor_id(0), actor_id(6)) == Value(Reason::no_ties));
  CHECK(value_of(graph, bridge(graph, Layer::negative), actor_id(5), actor_id(6)) == Value(1.0));
  CHECK_THROWS_AS(bridge(graph, Layer::signed_level), Error);
}

TEST_CASE("a long chain is searched without a deep stack") {
  std::vector<worlds::DrawnClaim> chain;
  for (std::uint32_t i = 0; i < 50'000; ++i) chain.push_back({i, i + 1});
  const EraGraph graph = worlds::world(50'001, chain);
  CHECK(bridge(graph).values[9] == Value(10.0 * 49'991));
  CHECK(articulation(graph).values[25'000] == Value(1.0));
}

//   0 -- 1 -- 2      3         0 == 1, 0 -- 2, 1 -- 2 with a double tie
TEST_CASE("constraint is high where all ties lead to the same people") {
  CHECK(constraint(worlds::world(4, {{0, 1}, {1, 2}})).values ==
        std::vector<Value>{1.0, 0.5, 1.0, Reason::isolated});
  const Scores triangle = constraint(worlds::world(3, {{0, 1}, {0, 2}, {1, 2}}));
  for (const Value& value : triangle.values) CHECK(value == Value(1.125));
  // p01 = 2/3 and p12 = 1/3: directly 2/3, and 1/3 * 1/2 by way of 2; 1/3, and 2/3 * 1/3 by way of 1.
  const Scores uneven = constraint(worlds::world(3, {{0, 1, 2}, {0, 2, 1}, {1, 2, 1}}));
  CHECK(uneven.values[0].number() == Approx(25.0 / 36 + 25.0 / 81).epsilon(1e-15));
  CHECK(uneven.values[2].number() == Approx(2 * 25.0 / 36).epsilon(1e-15));
  CHECK_THROWS_AS(constraint(worlds::world(2, {{0, 1}}), Layer::signed_level), Error);
}

TEST_CASE("core numbers are those of igraph on random worlds") {
  for (std::uint64_t seed = 1; seed <= sweeps; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = worlds::random_density_world(seed);
    const peer::Graph other(graph, Layer::positive);
    const auto expected =
        whole_numbers([&](igraph_vector_int_t* cores) { igraph_coreness(other.raw(), cores, IGRAPH_ALL); });
    const Scores scores = core_number(graph);
    for (std::size_t i = 0; i < expected.size(); ++i)
      CHECK(scores.values[i] == Value(static_cast<double>(expected[i])));
  }
}

TEST_CASE("articulation points are those of igraph, and pieces those that are counted") {
  for (std::uint64_t seed = 1; seed <= sweeps; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = worlds::random_density_world(seed);
    const peer::Graph other(graph, Layer::positive);
    auto points =
        whole_numbers([&](igraph_vector_int_t* found) { igraph_articulation_points(other.raw(), found); });
    std::sort(points.begin(), points.end());
    const Scores scores = articulation(graph), ties = degree(graph);
    const std::size_t whole = components(other);
    for (Vertex v = 0; v < graph.size(); ++v) {
      CAPTURE(v);
      const double pieces = scores.values[v].number();
      CHECK((pieces > 0) == std::binary_search(points.begin(), points.end(), igraph_integer_t{v}));
      if (ties.values[v].number() > 0)
        CHECK(pieces == static_cast<double>(components_without(graph, v)) - static_cast<double>(whole));
    }
  }
}

TEST_CASE("bridges are those of igraph on random worlds") {
  for (std::uint64_t seed = 1; seed <= sweeps; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = worlds::random_density_world(seed);
    const peer::Graph other(graph, Layer::positive);
    std::vector<bool> expected(graph.ties().size(), false);
    for (igraph_integer_t edge :
         whole_numbers([&](igraph_vector_int_t* found) { igraph_bridges(other.raw(), found); }))
      expected[other.ties()[static_cast<std::size_t>(edge)]] = true;
    const Scores scores = bridge(graph);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const bool found = scores.values[i].defined() && scores.values[i].number() > 0;
      CHECK(found == expected[i]);
    }
  }
}

TEST_CASE("constraint is that of igraph on random worlds") {
  for (std::uint64_t seed = 1; seed <= sweeps; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = worlds::random_density_world(seed);
    const peer::Graph other(graph, Layer::positive);
    peer::Numbers expected;
    igraph_constraint(other.raw(), expected.raw(), igraph_vss_all(), other.weights());
    const Scores scores = constraint(graph);
    for (std::size_t i = 0; i < graph.size(); ++i) {
      CAPTURE(i);
      REQUIRE(scores.values[i].defined() == !std::isnan(expected.values()[i]));
      if (!scores.values[i].defined()) continue;
      CHECK(scores.values[i].number() == Approx(expected.values()[i]).epsilon(1e-12));
      CHECK(scores.values[i].number() <= 2);
    }
  }
}
