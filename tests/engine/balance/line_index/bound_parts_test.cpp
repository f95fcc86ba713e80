// The parts of a lower bound: by hand, and that they add up to it.
#include <entente/engine/balance/line_index/bound_parts.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/named_signed_graphs.hpp"
#include "engine/balance/partition_oracle.hpp"

#include <algorithm>
#include <set>

using namespace entente;
using worlds::signed_world;

namespace {

double sum(const std::vector<BoundPart>& parts) {
  double all = 0;
  for (const BoundPart& part : parts) all += part.amount;
  return all;
}

/// Does the cycle go along its ties, meet nobody twice, begin with its smallest vertex towards the smaller
/// neighbour, and have an odd number of negative ties?
bool is_unbalanced_cycle(const SignedGraph& graph, const Cycle& cycle) {
  const std::size_t n = cycle.vertices.size();
  std::size_t negative = 0;
  for (std::size_t i = 0; i < cycle.ties.size(); ++i) {
    const SignedTie& tie = graph.ties[cycle.ties[i]];
    const auto ends = std::minmax(cycle.vertices[i], cycle.vertices[(i + 1) % n]);
    if (std::pair(tie.a, tie.b) != std::pair(ends.first, ends.second)) return false;
    negative += tie.negative();
  }
  const std::set<Vertex> met(cycle.vertices.begin(), cycle.vertices.end());
  return n >= 3 && n == cycle.ties.size() && met.size() == n && *met.begin() == cycle.vertices[0] &&
         cycle.vertices[1] < cycle.vertices.back() && negative % 2 == 1;
}

}  // namespace

//   0 ---- 1        0 and 3 are foes whom two friends in a row join;
//   :      |        4 .. 5 .. 6 are all foes
//   3 ---- 2
TEST_CASE("each contradiction apart from the others is a part of the bound") {
  const SignedGraph graph =
      signed_world(7, {{0, 1}, {1, 2}, {2, 3}, {0, 3, -1}, {4, 5, -1}, {4, 6, -1}, {5, 6, -1}});
  const std::vector<BoundPart> parts = bound_parts(graph, line_index(graph));
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].by == BoundBy::cycle);
  CHECK(parts[0].cycle == Cycle{{0, 1, 2, 3}, {0, 2, 3, 1}});
  CHECK(parts[0].amount == 1);
  CHECK(parts[1].block == 1);
  CHECK(parts[1].cycle == Cycle{{4, 5, 6}, {4, 6, 5}});
  CHECK(sum(parts) == 2);
}

TEST_CASE("levels count as amounts, and a balanced graph has no part") {
  const SignedGraph weak = signed_world(3, {{0, 1, 2.5}, {1, 2, 7}, {0, 2, -3}});
  const auto parts = bound_parts(weak, line_index(weak, {.counted = Counted::levels}));
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].amount == 2.5);
  const SignedGraph balanced = signed_world(3, {{0, 1, 2}, {1, 2, -1}, {0, 2, -3}});
  CHECK(bound_parts(balanced, line_index(balanced)).empty());
  CHECK(bound_parts({}, line_index({})).empty());
}

// Five foes have ten triangles, any three ties apart at most: cycles that share ties prove the fourth.
TEST_CASE("shared cycles count a part of one each, rounded up") {
  const SignedGraph graph = worlds::all_hostile(5);
  const std::vector<BoundPart> parts = bound_parts(graph, line_index(graph));
  CHECK(sum(parts) == Approx(4));
  CHECK(parts.front().amount < 1);
  CHECK(std::ranges::none_of(parts, [](const BoundPart& part) { return part.by == BoundBy::solver; }));
}

TEST_CASE("what cycles do not show is the solver's part") {
  const SignedGraph graph = worlds::all_hostile(4);
  LineIndex index = line_index(graph);
  REQUIRE(index.certificate.size() == 1);
  index.certificate[0].packing = {};
  const auto parts = bound_parts(graph, index);
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].by == BoundBy::solver);
  CHECK(parts[0].amount == 2);
}

TEST_CASE("the parts add up to the bound, and every cycle is what it says") {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    const SignedGraph graph = worlds::random_signed_graph(seed, seed % 4 == 0 ? 14 : 10);
    const LineIndex index = line_index(graph, {.counted = seed % 3 == 0 ? Counted::levels : Counted::ties});
    const std::vector<BoundPart> parts = bound_parts(graph, index);
    CHECK(sum(parts) == Approx(index.whole.amount(index.lower)));
    for (const BoundPart& part : parts) {
      CHECK(part.amount > 0);
      if (part.by == BoundBy::cycle) CHECK(is_unbalanced_cycle(graph, part.cycle));
    }
  }
}

TEST_CASE("what levels without a common unit are rounded by is a part below 0") {
  const SignedGraph graph = worlds::signed_world(5, {{0, 1, 2e18}, {2, 3, 1.1}, {3, 4, 0.7}, {2, 4, -1.3}});
  const LineIndex index = line_index(graph, {.counted = Counted::levels});
  REQUIRE_FALSE(index.proved());
  const std::vector<BoundPart> parts = bound_parts(graph, index);
  CHECK(sum(parts) == Approx(index.whole.least(index.lower)).margin(1e-6));
  CHECK(parts.back().by == BoundBy::rounding);
  CHECK(parts.back().amount < 0);
}
