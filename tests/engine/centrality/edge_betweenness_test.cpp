// Betweenness of ties: by hand, against Boost, and against the betweenness of actors.
#include <entente/engine/centrality/centrality.hpp>
#include <entente/graphs/folding/boost.hpp>
#include <entente/graphs/model/problem.hpp>

#include <boost/graph/betweenness_centrality.hpp>
#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"
#include "worlds.hpp"

#include <cmath>

using namespace entente;

namespace {

void check(const Scores& scores, const std::vector<double>& expected) {
  REQUIRE(scores.values.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(scores.values[i].number() == Approx(expected[i]).epsilon(1e-12).margin(1e-12));
  }
}

template <class T>
auto by_vertex(std::vector<T>& values) {
  return boost::make_iterator_property_map(values.begin(), boost::typed_identity_property_map<Vertex>());
}

template <class T>
auto by_tie(std::vector<T>& values) {
  return boost::make_iterator_property_map(values.begin(), bgl::TieIndex());
}

struct Known {
  std::vector<double> actors, ties;
};

Known by_boost(const EraGraph& layer, std::vector<std::int64_t> lengths) {
  const std::size_t n = layer.size();
  Known known{std::vector<double>(n, 0.0), std::vector<double>(layer.ties().size(), 0.0)};
  std::vector<std::vector<bgl::Edge>> incoming(n);
  std::vector<std::int64_t> distance(n);
  std::vector<double> dependency(n), paths(n);
  boost::brandes_betweenness_centrality(
      layer, by_vertex(known.actors), by_tie(known.ties), by_vertex(incoming), by_vertex(distance),
      by_vertex(dependency), by_vertex(paths), boost::typed_identity_property_map<Vertex>(), by_tie(lengths));
  return known;
}

/// Every path that ends at an actor or passes it uses one of its ties, or two.
void check_flow(const EraGraph& graph, const Scores& ties, const Scores& actors,
                const std::vector<double>& others_in_reach) {
  std::vector<double> flow(graph.size(), 0.0);
  for (std::size_t i = 0; i < graph.ties().size(); ++i) {
    if (!ties.values[i].defined()) continue;
    for (const Vertex end : {graph.ties()[i].a, graph.ties()[i].b}) flow[end] += ties.values[i].number();
  }
  for (Vertex v = 0; v < graph.size(); ++v) {
    CAPTURE(v);
    CHECK(flow[v] == Approx(2 * actors.values[v].number() + others_in_reach[v]).margin(1e-9));
  }
}

}  // namespace

//   0 -- 1 -- 2 -- 3     the middle tie joins two and two
TEST_CASE("a bridge carries all paths between its two sides") {
  const EraGraph path = worlds::world(4, {{0, 1}, {1, 2}, {2, 3}});
  check(edge_betweenness(path, {.normalized = false}), {3, 4, 3});
  check(edge_betweenness(path), {3.0 / 6, 4.0 / 6, 3.0 / 6});
  check(edge_betweenness(path, {.length = Length::one}), {3.0 / 6, 4.0 / 6, 3.0 / 6});
  CHECK(edge_betweenness(path).measure == "edge_betweenness");
  CHECK(edge_betweenness(path, {.length = Length::one}).measure == "edge_betweenness_unweighted");
}

//   0 --1-- 1
//    \.1   /1      the weak tie is longer than the way round
//      2
TEST_CASE("a tie longer than the way round carries nothing, unless weights are left out") {
  const EraGraph triangle = worlds::world(3, {{0, 1, 1}, {0, 2, 0.1}, {1, 2, 1}});
  check(edge_betweenness(triangle, {.normalized = false}), {2, 0, 2});
  check(edge_betweenness(triangle, {.length = Length::one, .normalized = false}), {1, 1, 1});
}

//   0 -- 1     2 :: 3, 4 alone
TEST_CASE("a pair off the layer has no edge betweenness") {
  const EraGraph graph = worlds::world(5, {{0, 1, 1}, {2, 3, -1}});
  const Scores scores = edge_betweenness(graph);
  CHECK(scores.pairs == std::vector<Pair>{{actor_id(0), actor_id(1)}, {actor_id(2), actor_id(3)}});
  CHECK(scores.values == std::vector<Value>{0.1, Reason::no_ties});
  CHECK(edge_betweenness(worlds::world(2, {{0, 1}})).values == std::vector<Value>{1.0});
  CHECK_THROWS_WITH(edge_betweenness(graph, {.layer = Layer::signed_level}),
                    Catch::StartsWith("edge_betweenness has no meaning"));
}

TEST_CASE("betweenness of actors and ties agrees with Boost's on random worlds") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = on_layer(worlds::random_world(seed), Layer::positive);
    std::vector<std::int64_t> lengths;
    for (const Tie& tie : graph.ties()) {
      lengths.push_back(
          std::llround(static_cast<double>(worlds::length_unit) / weight(tie, Layer::positive)));
    }
    const Known weighted = by_boost(graph, lengths);
    check(betweenness(graph, {.normalized = false}), weighted.actors);
    check(edge_betweenness(graph, {.normalized = false}), weighted.ties);
    const Known unweighted = by_boost(graph, std::vector<std::int64_t>(graph.ties().size(), 1));
    check(betweenness(graph, {.length = Length::one, .normalized = false}), unweighted.actors);
    check(edge_betweenness(graph, {.length = Length::one, .normalized = false}), unweighted.ties);
  }
}

TEST_CASE("what flows over an actor's ties ends at it or passes it") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = worlds::random_world(seed);
    std::vector<double> others;
    const Scores within = closeness_component(graph, {.length = Length::one});
    const Scores of_all = closeness_wasserman_faust(graph, {.length = Length::one});
    for (Vertex v = 0; v < graph.size(); ++v) {
      const double near = within.values[v].number();
      const double scale = static_cast<double>(graph.size()) - 1;
      others.push_back(near == 0 ? 0 : of_all.values[v].number() / near * scale);
    }
    for (const Length length : {Length::inverse_weight, Length::one}) {
      check_flow(graph, edge_betweenness(graph, {.length = length, .normalized = false}),
                 betweenness(graph, {.length = length, .normalized = false}), others);
    }
  }
}
