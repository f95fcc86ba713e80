// Signed modularity: by hand, by its definition, and against the best of all partitions.
#include <entente/engine/balance/blocs/modularity.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/assignment_oracle.hpp"
#include "engine/balance/named_signed_graphs.hpp"
#include "engine/balance/partition_oracle.hpp"
#include "engine/random_worlds.hpp"

#include <algorithm>
#include <vector>

using namespace entente;
using worlds::signed_world;

namespace {

//   0 ---- 1    3 ---- 4       and 0 ---- 2, 4 ---- 5
//     \   /                    0 : 3, 1 : 4, 2 : 5
//       2            5
SignedGraph two_blocs() {
  return signed_world(6, {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {0, 3, -1}, {1, 4, -1}, {2, 5, -1}});
}

/// What the bound is: every pair that gains stands together, whether or not all can at once.
double bound_by_definition(const SignedGraph& graph) {
  const std::size_t n = graph.vertices;
  std::vector<double> tie(n * n, 0), positive(n, 0), negative(n, 0);
  double ends_positive = 0, ends_negative = 0;
  for (const SignedTie& one : graph.ties) {
    const double sign = one.negative() ? -1 : 1;
    tie[one.a * n + one.b] = tie[one.b * n + one.a] = sign;
    for (const Vertex v : {one.a, one.b}) ++(one.negative() ? negative : positive)[v];
    (one.negative() ? ends_negative : ends_positive) += 2;
  }
  const auto gain = [&](std::size_t i, std::size_t j) {
    return tie[i * n + j] - (ends_positive > 0 ? positive[i] * positive[j] / ends_positive : 0) +
           (ends_negative > 0 ? negative[i] * negative[j] / ends_negative : 0);
  };
  double sum = 0;
  for (std::size_t i = 0; i < n; ++i) {
    sum += gain(i, i);
    for (std::size_t j = i + 1; j < n; ++j) sum += 2 * std::max(0.0, gain(i, j));
  }
  return std::min(1.0, sum / (ends_positive + ends_negative));
}

}  // namespace

TEST_CASE("the bound of modularity is what all pairs that gain come to, and no more") {
  CHECK(modularity_bound(two_blocs()).number() == Approx(bound_by_definition(two_blocs())).margin(1e-11));
  CHECK(modularity_bound(worlds::highland_tribes()).number() ==
        Approx(bound_by_definition(worlds::highland_tribes())).margin(1e-11));
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    const SignedGraph graph = signed_graph(worlds::random_world(seed));
    if (graph.ties.empty()) continue;
    CAPTURE(seed);
    CHECK(modularity_bound(graph).number() == Approx(bound_by_definition(graph)).epsilon(0).margin(1e-11));
  }
}

TEST_CASE("two blocs have the modularity that is worked out by hand") {
  CHECK(modularity(two_blocs(), {1, 1, 1, 2, 2, 2}).number() == Approx(39.0 / 80));
  CHECK(modularity(two_blocs(), {1, 1, 1, 1, 1, 1}).number() == Approx(0).margin(1e-15));
  CHECK(modularity(two_blocs(), {1, 2, 3, 4, 5, 6}).number() == Approx(-1.0 / 20));
  CHECK(modularity(two_blocs(), {0, 0, 0, 0, 0, 0}).number() == Approx(-1.0 / 20));
  CHECK(communities(two_blocs()).labels == Labels{1, 1, 1, 2, 2, 2});
}

TEST_CASE("the highland tribes have their highest modularity in three blocs") {
  const Communities found = communities(worlds::highland_tribes());
  CHECK(found.labels == Labels{1, 1, 1, 3, 3, 1, 2, 3, 1, 3, 2, 2, 1, 2, 2, 1});
  CHECK(found.modularity.number() == Approx(0.43103448275862066).epsilon(1e-12));
  CHECK(found.upper.number() > found.modularity.number());
  CHECK(found.certainty == Optimality::bounds);
  CHECK(found.spread == 0);
}

TEST_CASE("without negative ties it is Newman's, and without positive ones foes part") {
  const SignedGraph pairs = signed_world(4, {{0, 1}, {2, 3}});
  CHECK(modularity(pairs, {1, 1, 2, 2}).number() == Approx(0.5));
  const SignedGraph foes = signed_world(2, {{0, 1, -1}});
  CHECK(modularity(foes, {1, 2}).number() == Approx(0.5));
  CHECK(modularity(foes, {1, 1}).number() == Approx(0).margin(1e-15));
  CHECK(communities(foes).labels == Labels{1, 2});
}

TEST_CASE("without ties modularity is undefined") {
  for (const std::size_t vertices : {0U, 1U, 10'000U}) {
    const SignedGraph graph{.vertices = vertices};
    CHECK(modularity(graph, Labels(vertices, 1)) == Reason::no_ties);
    CHECK(modularity_bound(graph) == Reason::no_ties);
    const Communities found = communities(graph);
    CHECK(found.labels == Labels(vertices, 0));
    CHECK(found.blocs == 0);
    CHECK(found.spread == Reason::no_ties);
  }
}

TEST_CASE("modularity is what its definition says, whatever the partition") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const SignedGraph graph = worlds::random_signed_graph(seed, 12);
    if (graph.ties.empty()) continue;
    worlds::Random random(seed);
    Labels labels;
    for (std::size_t v = 0; v < graph.vertices; ++v)
      labels.push_back(static_cast<std::uint32_t>(random.below(4)));
    for (const Counted counted : {Counted::ties, Counted::levels})
      CHECK(modularity(graph, labels, counted).number() ==
            Approx(oracles::modularity_by_pairs(graph, labels, counted)).epsilon(1e-12).margin(1e-12));
  }
}

TEST_CASE("what was searched stays within its bounds, and is proved where all partitions were tried") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const SignedGraph graph = worlds::random_signed_graph(seed, 20);
    if (graph.ties.empty()) continue;
    CAPTURE(seed);
    for (const Counted counted : {Counted::ties, Counted::levels}) {
      const Communities found = communities(graph, {.counted = counted});
      CHECK(modularity(graph, found.labels, counted) == found.modularity);
      CHECK(found.modularity.number() <= found.upper.number());
      CHECK(found.upper.number() <= modularity_bound(graph, counted).number());
      if (found.partitions > 0) CHECK(found.certainty == Optimality::proved);
      if (found.certainty == Optimality::bounds) CHECK(found.partitions == 0);
    }
  }
}

//   0 ---- 1, 0 : 2, 0 : 3, 1 : 2, 1 : 3, with nothing between 2 and 3 but their foes
TEST_CASE("actors who share only foes are one bloc") {
  const SignedGraph graph = signed_world(4, {{0, 1}, {0, 2, -1}, {0, 3, -1}, {1, 2, -1}, {1, 3, -1}});
  CHECK(communities(graph).labels == Labels{1, 1, 2, 2});
}

TEST_CASE("a graph too large to try all partitions says so") {
  const Communities found = communities(worlds::hostile_ring(21));
  CHECK(found.certainty == Optimality::bounds);
  CHECK(found.partitions == 0);
  CHECK(found.upper.number() > found.modularity.number());
}

TEST_CASE("levels of any size give a modularity between -1 and 1, the same on every run") {
  const SignedGraph graph =
      signed_world(5, {{0, 1, 1e18}, {1, 2, 1e-18}, {2, 3, -1e18}, {3, 4, 1e-18}, {0, 4, -1e-18}});
  const CommunitiesOptions levels{.counted = Counted::levels};
  const Communities found = communities(graph, levels);
  CHECK(found.modularity.number() <= 1);
  CHECK(found.modularity.number() >= -1);
  CHECK(found.upper == found.modularity);
  CHECK(communities(graph, levels).labels == found.labels);
  CHECK(communities(graph, levels).modularity == found.modularity);
}

TEST_CASE("a search that is stopped at once still divides everybody who has ties") {
  const SignedGraph tribes = worlds::highland_tribes();
  const Communities found = communities(tribes, {.should_stop = [] { return true; }});
  CHECK(std::ranges::none_of(found.labels, [](std::uint32_t label) { return label == 0; }));
  CHECK(modularity(tribes, found.labels) == found.modularity);
}
