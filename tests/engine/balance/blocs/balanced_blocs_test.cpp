// Balanced blocs with the fewest violations: by hand, on graphs of the literature, against trying every
// partition, and stopped short.
#include <entente/engine/balance/blocs/balanced_blocs.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/assignment_oracle.hpp"
#include "engine/balance/named_signed_graphs.hpp"
#include "engine/balance/partition_oracle.hpp"

#include <algorithm>
#include <numeric>

using namespace entente;
using worlds::signed_world;

namespace {

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

/// The violations, once all that is claimed of them is checked.
double proved_violations(const SignedGraph& graph, const BalancedBlocsOptions& options = {}) {
  const BalancedBlocs found = balanced_blocs(graph, options);
  REQUIRE(found.certainty == Optimality::proved);
  CHECK(found.lower == found.violations);
  CHECK(violations(graph, found.labels, options.counted) == found.violations);
  CHECK(found.labels == canonical(found.labels));
  CHECK(found.blocs == bloc_count(found.labels));
  CHECK(found.blocs <= options.at_most);
  for (const SignedTie& tie : graph.ties) CHECK((found.labels[tie.a] != 0 && found.labels[tie.b] != 0));
  return found.violations;
}

std::vector<std::size_t> sizes(const Labels& labels) {
  std::vector<std::size_t> result(bloc_count(labels), 0);
  for (const std::uint32_t label : labels) result[label - 1] += 1;
  return result;
}

struct Curve {
  const char* name;
  SignedGraph graph;
  std::vector<double> by_limit;  ///< with at most 1, 2, ... blocs; the last with any number too
};

}  // namespace

//   0 ---- 1        ---- positive
//   :    :          :    negative
//   2 ---- 3
TEST_CASE("friends are put together and foes apart") {
  const SignedGraph square = signed_world(4, {{0, 1}, {2, 3}, {0, 2, -1}, {1, 2, -1}});
  const BalancedBlocs found = balanced_blocs(square);
  CHECK(found.labels == Labels{1, 1, 2, 2});
  CHECK(found.violations == 0);
  CHECK(found.certainty == Optimality::proved);
}

TEST_CASE("three who are all foes need three blocs") {
  const SignedGraph foes = worlds::all_hostile(3);
  CHECK(balanced_blocs(foes).labels == Labels{1, 2, 3});
  CHECK(proved_violations(foes, {.at_most = 1}) == 3);
  CHECK(proved_violations(foes, {.at_most = 2}) == 1);
  CHECK(proved_violations(foes, {.at_most = 3}) == 0);
}

TEST_CASE("who has no tie is in no bloc") {
  const SignedGraph graph = signed_world(5, {{1, 3}});
  CHECK(balanced_blocs(graph).labels == Labels{0, 1, 0, 1, 0});
  CHECK(balanced_blocs(graph, {.at_most = 1}).labels == Labels{0, 1, 0, 1, 0});
  CHECK(balanced_blocs(graph, {.at_most = 2}).labels == Labels{0, 1, 0, 1, 0});
  CHECK(balanced_blocs(graph, {.at_most = 3}).labels == Labels{0, 1, 0, 1, 0});
}

TEST_CASE("without ties there are no blocs and nothing is violated") {
  for (const std::size_t vertices : {0U, 1U, 10'000U}) {
    for (const std::size_t at_most : {std::size_t{1}, std::size_t{2}, std::size_t{3}, any_number}) {
      const SignedGraph graph{.vertices = vertices};
      CHECK(proved_violations(graph, {.at_most = at_most}) == 0);
      CHECK(balanced_blocs(graph, {.at_most = at_most}).blocs == 0);
    }
  }
}

TEST_CASE("small graphs have the known violations at every number of blocs") {
  const SignedGraph tree = signed_world(4, {{0, 1, -1}, {1, 2}, {1, 3, -1}});
  const SignedGraph square = signed_world(4, {{0, 1}, {1, 2, -1}, {2, 3, -1}, {0, 3, -1}});
  const SignedGraph two_blocs =
      signed_world(6, {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {0, 3, -1}, {1, 4, -1}, {2, 5, -1}});
  const std::vector<Curve> curves = {
      {"three friends", signed_world(3, {{0, 1}, {1, 2}, {0, 2}}), {0, 0, 0}},
      {"one foe", signed_world(3, {{0, 1}, {1, 2}, {0, 2, -1}}), {1, 1, 1}},
      {"two foes", signed_world(3, {{0, 1}, {1, 2, -1}, {0, 2, -1}}), {2, 0, 0}},
      {"tree", tree, {2, 0, 0, 0}},
      {"square", square, {3, 1, 0, 0}},
      {"two blocs", two_blocs, {3, 0, 0, 0}},
      {"a ring of foes", worlds::hostile_ring(5), {5, 1, 0, 0}},
      {"four foes", worlds::all_hostile(4), {6, 2, 1, 0}},
      {"five foes", worlds::all_hostile(5), {10, 4, 2, 1, 0}},
      {"six foes", worlds::all_hostile(6), {15, 6, 3, 2, 1, 0}},
      {"Petersen", worlds::hostile_petersen(), {15, 3, 0, 0, 0}}};
  for (const auto& [name, graph, by_limit] : curves) {
    CAPTURE(name);
    for (std::size_t k = 1; k <= by_limit.size(); ++k)
      CHECK(proved_violations(graph, {.at_most = k}) == by_limit[k - 1]);
    CHECK(proved_violations(graph) == by_limit.back());
  }
}

TEST_CASE("levels weigh what blocs violate") {
  const SignedGraph graph =
      signed_world(4, {{0, 1, 3}, {1, 2, -2}, {0, 2, 0.5}, {2, 3, 1}, {0, 3, -1}, {1, 3, -2.5}});
  CHECK(proved_violations(graph, {.at_most = 1, .counted = Counted::levels}) == 5.5);
  for (const std::size_t k : {std::size_t{2}, std::size_t{3}, std::size_t{4}, any_number})
    CHECK(proved_violations(graph, {.at_most = k, .counted = Counted::levels}) == 0.5);
}

TEST_CASE("the highland tribes are three blocs with two violations") {
  const SignedGraph tribes = worlds::highland_tribes();
  const std::vector<double> by_limit = {29, 7, 2, 2, 2};
  for (std::size_t k = 1; k <= by_limit.size(); ++k)
    CHECK(proved_violations(tribes, {.at_most = k}) == by_limit[k - 1]);
  CHECK(proved_violations(tribes) == 2);
  const BalancedBlocs three = balanced_blocs(tribes, {.at_most = 3});
  CHECK(sizes(three.labels) == std::vector<std::size_t>{7, 5, 4});
  CHECK(three.labels == Labels{1, 1, 1, 3, 3, 1, 2, 3, 1, 3, 2, 2, 1, 2, 2, 1});
}

TEST_CASE("cliques of foes divide as evenly as they can") {
  for (std::uint32_t n = 2; n <= 8; ++n) {
    for (std::uint32_t k = 2; k <= n; ++k) {
      const std::uint32_t large = n / k + 1, larger_blocs = n % k;
      const std::uint32_t pairs =
          larger_blocs * large * (large - 1) / 2 + (k - larger_blocs) * (large - 1) * (large - 2) / 2;
      CAPTURE(n, k);
      CHECK(proved_violations(worlds::all_hostile(n), {.at_most = k}) == pairs);
    }
  }
}

TEST_CASE("blocs are as good as the best of all partitions") {
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    const SignedGraph graph = worlds::random_signed_graph(seed, seed % 6 == 0 ? 9 : 7);
    CAPTURE(seed, graph.vertices, graph.ties.size());
    for (const Counted counted : {Counted::ties, Counted::levels}) {
      for (const std::size_t k : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{4}, any_number})
        CHECK(proved_violations(graph, {.at_most = k, .counted = counted}) ==
              oracles::fewest_violations(graph, k, counted));
    }
  }
}

TEST_CASE("free blocs are held together by their own positive ties") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const SignedGraph graph = worlds::random_signed_graph(seed, 14);
    const Labels labels = balanced_blocs(graph).labels;
    CHECK(cut_by_signs(graph, labels) == labels);
  }
}

TEST_CASE("the violations do not depend on the numbers of the vertices, nor the blocs on the run") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const SignedGraph graph = worlds::random_signed_graph(seed, 16);
    SignedGraph turned{.vertices = graph.vertices};
    const auto last = static_cast<Vertex>(graph.vertices - 1);
    for (const SignedTie& tie : graph.ties) turned.ties.push_back({last - tie.b, last - tie.a, tie.level});
    std::ranges::sort(turned.ties, {}, [](const SignedTie& tie) { return std::pair(tie.a, tie.b); });
    for (const std::size_t k : {std::size_t{3}, any_number}) {
      CAPTURE(seed, k);
      CHECK(proved_violations(graph, {.at_most = k}) == proved_violations(turned, {.at_most = k}));
      CHECK(balanced_blocs(graph, {.at_most = k}).labels == balanced_blocs(graph, {.at_most = k}).labels);
    }
  }
}

TEST_CASE("very unlike levels keep their order, and are not said to be proved where rounding hides them") {
  const SignedGraph graph = signed_world(3, {{0, 1, 1e18}, {1, 2, 1e18}, {0, 2, -1e-18}});
  const SignedGraph turned = signed_world(3, {{0, 1, 1e-18}, {1, 2, 1e18}, {0, 2, -1e18}});
  for (const SignedGraph& one : {graph, turned}) {
    const BalancedBlocs found = balanced_blocs(one, BalancedBlocsOptions{.counted = Counted::levels});
    CHECK(found.violations == 1e-18);
    CHECK(found.certainty == Optimality::bounds);
    CHECK(found.lower <= 1e-18);
  }
}

TEST_CASE("stopped at any moment, blocs are divided and their bounds hold") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const SignedGraph graph = worlds::random_signed_graph(seed, 9);
    for (const std::size_t k : {std::size_t{2}, std::size_t{3}, any_number}) {
      const double fewest = oracles::fewest_violations(graph, k, Counted::ties);
      for (const int patience : {0, 1, 2, 5, 20, 100}) {
        int asked = 0;
        const BalancedBlocs found =
            balanced_blocs(graph, {.at_most = k, .should_stop = [&] { return ++asked > patience; }});
        CAPTURE(seed, k, patience);
        CHECK(found.lower <= fewest);
        CHECK(found.violations >= fewest);
        CHECK(found.violations == violations(graph, found.labels));
        CHECK(found.blocs <= k);
        CHECK((found.certainty == Optimality::proved) == (found.lower == found.violations));
      }
    }
  }
}

TEST_CASE("a hundred thousand ties end when they are told to") {
  worlds::Random random(3);
  SignedGraph graph{.vertices = 20'000};
  for (Vertex a = 0; a < 19'990; ++a) {
    for (Vertex step = 1; step <= 9; step += 2)
      graph.ties.push_back({a, a + step, random.below(3) == 0 ? -1.0 : 1.0});
  }
  for (const std::size_t k : {std::size_t{2}, std::size_t{3}, any_number}) {
    int asked = 0;
    const BalancedBlocs found =
        balanced_blocs(graph, {.at_most = k, .should_stop = [&] { return ++asked > 300; }});
    CHECK(found.certainty == Optimality::bounds);
    CHECK(found.lower < found.violations);
    CHECK(found.violations == violations(graph, found.labels));
  }
}
