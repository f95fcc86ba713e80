// The line index: by hand, on graphs of the literature, against trying every partition, by its laws, and
// stopped short.
#include <entente/engine/balance/line_index/line_index.hpp>
#include <entente/engine/balance/line_index/line_index_check.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/named_signed_graphs.hpp"
#include "engine/balance/partition_oracle.hpp"

#include <algorithm>
#include <cmath>

using namespace entente;
using worlds::signed_world;

namespace {

const LineIndexOptions levels{.counted = Counted::levels};

// L, after checking all that the certificate claims.
double proved_index(const SignedGraph& graph, const LineIndexOptions& options = {}) {
  const LineIndex index = line_index(graph, options);
  const LineIndexCheck check = line_index_check(graph, index);
  CHECK(check.faults == std::vector<std::string>{});
  CHECK(check.by_cycles + check.by_trying + check.by_solver == index.lower);
  REQUIRE(index.proved());
  return index.value().number();
}

// Every tie of one vertex turned over.
SignedGraph switched(SignedGraph graph, Vertex v) {
  for (SignedTie& tie : graph.ties) tie.level *= tie.a == v || tie.b == v ? -1 : 1;
  return graph;
}

// The second graph beside the first; where joined, their first vertices are one.
SignedGraph side_by_side(SignedGraph graph, const SignedGraph& other, bool joined) {
  const auto place = [&](Vertex v) {
    return joined && v == 0 ? Vertex{0} : static_cast<Vertex>(graph.vertices + v - (joined ? 1 : 0));
  };
  std::vector<SignedTie> moved;
  for (const SignedTie& tie : other.ties) moved.push_back({place(tie.a), place(tie.b), tie.level});
  graph.ties.insert(graph.ties.end(), moved.begin(), moved.end());
  std::ranges::sort(graph.ties, {}, [](const SignedTie& tie) { return std::pair(tie.a, tie.b); });
  graph.vertices += other.vertices - (joined ? 1 : 0);
  return graph;
}

}  // namespace

//   0 ---- 1       ---- positive
//   :    /         :    negative
//   :  /
//   2
TEST_CASE("a foe of one's friend's friend is one tie short of balance") {
  const SignedGraph triangle = signed_world(3, {{0, 1}, {1, 2}, {0, 2, -1}});
  const LineIndex index = line_index(triangle);
  CHECK(index.value() == 1);
  CHECK(index.degree_of_balance() == 1 - 2.0 / 3);
  CHECK(index.broken.size() == 1);
  REQUIRE(index.certificate.size() == 1);
  CHECK(index.certificate[0].proof() == Proof::cycles);
  CHECK(index.certificate[0].packing.cycles.size() == 1);
  CHECK(index.certificate[0].ties == std::vector<std::uint32_t>{0, 1, 2});
}

//   0 ==== 1 :::: 3 ---- 4     two blocs, with tails
//    \    /       :
//      2 :::::::: 5      6
TEST_CASE("a balanced world has its two blocs and an index of 0") {
  const SignedGraph graph = signed_world(7, {{0, 1}, {1, 2}, {0, 2}, {1, 3, -1}, {3, 4}, {3, 5}, {2, 5, -1}});
  const LineIndex index = line_index(graph);
  CHECK(index.value() == 0);
  CHECK(index.degree_of_balance() == 1);
  CHECK(index.blocs == Bipartition{0, 0, 0, 1, 1, 1, 0});
  CHECK(index.broken.empty());
  CHECK(index.certificate.empty());
}

TEST_CASE("the line index of nothing is 0, and its degree of balance undefined") {
  for (const std::size_t isolates : {0U, 1U, 10'000U}) {
    const LineIndex index = line_index({.vertices = isolates});
    CHECK(index.value() == 0);
    CHECK(index.degree_of_balance() == Reason::no_ties);
    CHECK(index.blocs == Bipartition(isolates, 0));
  }
}

TEST_CASE("line index of graphs of the literature") {
  CHECK(proved_index(signed_world(3, {{0, 1, -1}, {1, 2, -1}, {0, 2, -1}})) == 1);
  CHECK(proved_index(signed_world(4, {{0, 1}, {1, 2, -1}, {2, 3, -1}, {3, 0, -1}})) == 1);
  CHECK(proved_index(worlds::hostile_ring(5)) == 1);
  CHECK(proved_index(worlds::hostile_ring(6)) == 0);
  CHECK(proved_index(worlds::hostile_petersen()) == 3);
  CHECK(proved_index(worlds::highland_tribes()) == 7);
  CHECK(line_index(worlds::highland_tribes()).degree_of_balance().number() == Approx(0.7586206896551724));
  for (std::uint32_t n = 2; n <= 11; ++n)
    CHECK(proved_index(worlds::all_hostile(n)) == (n - 1) * (n - 1) / 4);
}

//   0 --3-- 1       the cheapest of the unbalanced cycles' common ties is that of 0 and 2
//   | \     :
//  -1  1/2  -2
//   :    \  :
//   3 --1-- 2  and 1 :: 3 at -2.5
TEST_CASE("levels are weighed, and counted only where ties are counted") {
  const SignedGraph graph =
      signed_world(4, {{0, 1, 3}, {1, 2, -2}, {0, 2, 0.5}, {2, 3, 1}, {0, 3, -1}, {1, 3, -2.5}});
  CHECK(proved_index(graph, levels) == 0.5);
  CHECK(line_index(graph, levels).degree_of_balance() == 0.9);
  CHECK(line_index(graph, levels).blocs == Bipartition{0, 0, 1, 1});
  CHECK(proved_index(graph) == 1);
}

TEST_CASE("the line index is what trying every partition finds") {
  for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
    CAPTURE(seed);
    const SignedGraph graph = worlds::random_signed_graph(seed, 14);
    CHECK(proved_index(graph) == oracles::best_partitions(graph, Counted::ties).cost);
    if (graph.vertices <= 11)
      CHECK(proved_index(graph, levels) == oracles::best_partitions(graph, Counted::levels).cost);
  }
}

TEST_CASE("switching a vertex leaves the line index as it is") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const SignedGraph graph = worlds::random_signed_graph(seed, 18);
    const double index = proved_index(graph);
    CHECK(proved_index(switched(graph, static_cast<Vertex>(seed % graph.vertices))) == index);
    const auto foes = std::ranges::count_if(graph.ties, [](const SignedTie& tie) { return tie.negative(); });
    CHECK(index <= static_cast<double>(foes));
  }
}

TEST_CASE("line indices of worlds side by side add up, also where they share an actor") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const SignedGraph a = worlds::random_signed_graph(seed, 12),
                      b = worlds::random_signed_graph(seed + 500, 12);
    const double sum = proved_index(a) + proved_index(b);
    CHECK(proved_index(side_by_side(a, b, false)) == sum);
    CHECK(proved_index(side_by_side(a, b, true)) == sum);
  }
}

TEST_CASE("the blocs start with side 0 in each component") {
  const SignedGraph pair = signed_world(2, {{0, 1, -1}});
  CHECK(line_index(side_by_side(pair, pair, false)).blocs == Bipartition{0, 1, 0, 1});
}

TEST_CASE("levels of any size keep their proportions") {
  for (const double size : {1e-18, 1e-3, 1.0, 1e5, 1e18}) {
    CAPTURE(size);
    const SignedGraph graph = signed_world(3, {{0, 1, 3 * size}, {1, 2, size}, {0, 2, -2 * size}});
    const LineIndex index = line_index(graph, levels);
    CHECK(index.value().number() == Approx(size).epsilon(1e-9));
    CHECK(index.degree_of_balance().number() == Approx(1 - 2.0 / 6).epsilon(1e-9));
  }
  const SignedGraph uneven = signed_world(3, {{0, 1, 1e12}, {1, 2, 1e-12}, {0, 2, -1}});
  const LineIndex index = line_index(uneven, levels);
  CHECK_FALSE(index.proved());  // rounding to 2^-40 of the largest hides it
  CHECK(index.whole.least(index.lower) <= 1e-12);
  CHECK(index.whole.most(index.upper) >= 1e-12);
  CHECK(index.broken == std::vector<std::uint32_t>{2});
}

TEST_CASE("decimal levels that add up to the same weigh the same") {
  // 0.1 + 0.2 against 0.3: which of the two sides is broken must not hang on rounding.
  const WholeWeights whole =
      whole_weights(signed_world(4, {{0, 1, 0.1}, {1, 2, 0.2}, {2, 3, -0.3}, {0, 3, 0.7}}), Counted::levels);
  CHECK(whole.weights == std::vector<std::int64_t>{1, 7, 2, 3});
  CHECK(whole.amount(3) == 0.3);
}

TEST_CASE("a stopped search gives bounds that hold") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    const SignedGraph graph = worlds::random_signed_graph(seed, 18);
    const double index = proved_index(graph);
    for (const int patience : {0, 1, 3, 10, 100}) {
      int asked = 0;
      const LineIndex bounds = line_index(graph, {.should_stop = [&] { return asked++ >= patience; }});
      CHECK(static_cast<double>(bounds.lower) <= index);
      CHECK(static_cast<double>(bounds.upper) >= index);
      CHECK(line_index_check(graph, bounds).holds());
      if (bounds.proved()) continue;
      CHECK(bounds.value() == Reason::not_proved_optimal);
      CHECK(bounds.degree_of_balance() == Reason::not_proved_optimal);
    }
  }
}

TEST_CASE("the same graph gives the same line index, to the last cycle") {
  worlds::Random random(7);
  std::vector<worlds::DrawnClaim> claims;
  for (std::uint32_t a = 0; a < 80; ++a) {
    for (std::uint32_t b = a + 1; b < 80; ++b) {
      if (random.below(16) == 0) claims.push_back({a, b, random.below(4) == 0 ? -1.0 : 1.0});
    }
  }
  const SignedGraph graph = signed_world(80, claims);
  CHECK(proved_index(graph) > 10);
  const LineIndex once = line_index(graph), again = line_index(graph);
  CHECK(once.blocs == again.blocs);
  CHECK(once.broken == again.broken);
  REQUIRE(once.certificate.size() == again.certificate.size());
  for (std::size_t i = 0; i < once.certificate.size(); ++i)
    CHECK(once.certificate[i].packing.cycles == again.certificate[i].packing.cycles);
}
