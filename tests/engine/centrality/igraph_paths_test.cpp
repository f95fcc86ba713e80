// Degree, strength, closeness and betweenness against igraph on random graphs: sparse and dense, with
// isolates, several components and many paths of one length.
#include <entente/engine/centrality/centrality.hpp>

#include <catch2/catch.hpp>
#include "engine/igraph.hpp"
#include "engine/random_worlds.hpp"

#include <cmath>

using namespace entente;

namespace {

/// Weights whose lengths are short sums of each other, so that many paths are equally long.
EraGraph random_graph(std::uint64_t seed, std::uint64_t largest) {
  worlds::Random random(seed);
  const auto actors = static_cast<std::uint32_t>(2 + random.below(largest));
  const std::uint64_t count = random.below(2) == 0 ? random.below(2 * actors) : random.below(6 * actors);
  std::vector<worlds::DrawnClaim> claims;
  while (claims.size() < count) {
    const auto a = static_cast<std::uint32_t>(random.below(actors));
    const auto b = static_cast<std::uint32_t>(random.below(actors));
    const double weight = 12.0 / static_cast<double>(1 + random.below(6));
    if (a != b) claims.push_back({a, b, random.below(10) == 0 ? -weight : weight});
  }
  return worlds::world(actors, claims);
}

/// The lengths of ties as igraph is to see them, by `length_of(weight)`.
template <class LengthOf>
std::vector<double> lengths(const peer::Graph& graph, LengthOf length_of) {
  std::vector<double> result;
  for (igraph_integer_t i = 0; i < igraph_vector_size(graph.weights()); ++i) {
    result.push_back(length_of(VECTOR(*graph.weights())[i]));
  }
  return result;
}

void check(const Scores& scores, const peer::Numbers& expected) {
  const std::vector<double> values = expected.values();
  REQUIRE(scores.values.size() == values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    CAPTURE(scores.measure, i);
    // igraph has no closeness for isolates.
    const double known = std::isnan(values[i]) ? 0 : values[i];
    CHECK(scores.values[i].number() == Approx(known).epsilon(1e-10).margin(1e-10));
  }
}

void check_ties(const Scores& scores, const peer::Graph& graph, const peer::Numbers& expected) {
  const std::vector<double> values = expected.values();
  REQUIRE(values.size() == graph.ties().size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    CAPTURE(scores.measure, i);
    CHECK(scores.values[graph.ties()[i]].number() == Approx(values[i]).epsilon(1e-10).margin(1e-10));
  }
}

void check_betweenness(const EraGraph& graph, const peer::Graph& other, Length length,
                       const igraph_vector_t* tie_lengths) {
  peer::Numbers expected;
  igraph_betweenness(other.raw(), expected.raw(), igraph_vss_all(), IGRAPH_UNDIRECTED, tie_lengths);
  if (graph.size() >= 3) check(betweenness(graph, {.length = length, .normalized = false}), expected);
  igraph_edge_betweenness(other.raw(), expected.raw(), IGRAPH_UNDIRECTED, tie_lengths);
  check_ties(edge_betweenness(graph, {.length = length, .normalized = false}), other, expected);
}

void check_closeness(const EraGraph& graph, const peer::Graph& other, Length length,
                     const igraph_vector_t* tie_lengths) {
  const auto all = igraph_vss_all();
  peer::Numbers expected;
  igraph_harmonic_centrality(other.raw(), expected.raw(), all, IGRAPH_ALL, tie_lengths, true);
  check(harmonic(graph, {.length = length}), expected);
  igraph_bool_t connected = false;
  igraph_closeness(other.raw(), expected.raw(), nullptr, &connected, all, IGRAPH_ALL, tie_lengths, true);
  check(closeness_component(graph, {.length = length}), expected);
  const Scores freeman = closeness(graph, {.length = length});
  if (connected) {
    check(freeman, expected);
  } else {
    CHECK(freeman.values[0] == Value(Reason::disconnected));
  }
}

void check_all(const EraGraph& graph) {
  const peer::Graph other(graph, Layer::positive);
  // Doubles hold our whole lengths exactly, so that the same paths are equally long to igraph.
  const peer::Numbers whole(
      lengths(other, [](double w) { return std::round(static_cast<double>(worlds::length_unit) / w); }));
  const peer::Numbers inverse(lengths(other, [](double w) { return 1 / w; }));
  check_betweenness(graph, other, Length::inverse_weight, whole.raw());
  check_betweenness(graph, other, Length::one, nullptr);
  check_closeness(graph, other, Length::inverse_weight, inverse.raw());
  check_closeness(graph, other, Length::one, nullptr);
}

}  // namespace

TEST_CASE("paths agree with igraph's on 250 random graphs") {
  for (std::uint64_t seed = 1; seed <= 250; ++seed) {
    CAPTURE(seed);
    check_all(random_graph(seed, 40));
  }
}

// So many actors that there is no table of all distances.
TEST_CASE("paths agree with igraph's on graphs of hundreds of actors") {
  worlds::Random random(1);
  for (const std::size_t ties : {300u, 900u, 6000u}) {
    CAPTURE(ties);
    std::vector<worlds::DrawnClaim> claims;
    while (claims.size() < ties) {
      const auto a = static_cast<std::uint32_t>(random.below(400));
      const auto b = static_cast<std::uint32_t>(random.below(400));
      if (a != b) claims.push_back({a, b, 12.0 / static_cast<double>(1 + random.below(6))});
    }
    check_all(worlds::world(401, claims));
  }
}

TEST_CASE("degree and strength agree with igraph's on random graphs") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = random_graph(seed, 40);
    for (const Layer layer : {Layer::positive, Layer::negative}) {
      const peer::Graph other(graph, layer);
      peer::Numbers expected;
      igraph_strength(other.raw(), expected.raw(), igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS, nullptr);
      check(layer == Layer::positive ? degree(graph) : degree_negative(graph), expected);
      igraph_strength(other.raw(), expected.raw(), igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS,
                      other.weights());
      check(layer == Layer::positive ? strength_positive(graph) : strength_negative(graph), expected);
    }
  }
}
