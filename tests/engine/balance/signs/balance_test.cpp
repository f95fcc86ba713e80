// Balance and weak balance on drawn worlds, and against every partition and every cycle of small random ones.
#include <entente/engine/balance/signs/balance.hpp>

#include "engine/balance/signed_worlds.hpp"

#include <catch2/catch.hpp>

#include <functional>
#include <set>

using namespace entente;
using worlds::signed_world;

namespace {

/// Whether some partition into at most `blocs` blocs has positive ties within and negative ones between, by
/// trying all.
bool divides(const SignedGraph& graph, std::size_t blocs) {
  std::vector<std::size_t> bloc(graph.vertices, 0);
  for (;;) {
    const bool fits = std::all_of(graph.ties.begin(), graph.ties.end(), [&](const SignedTie& tie) {
      return (bloc[tie.a] == bloc[tie.b]) != tie.negative();
    });
    if (fits) return true;
    std::size_t place = 0;
    while (place < bloc.size() && ++bloc[place] == blocs) bloc[place++] = 0;
    if (place == bloc.size()) return false;
  }
}

/// Lengths of the shortest cycles with an odd number of negative ties, and with one; 0 where there is none.
struct Shortest {
  std::size_t odd = 0, one = 0;
  friend bool operator==(const Shortest&, const Shortest&) = default;
};

/// By walking every cycle from its first vertex.
Shortest by_every_cycle(const SignedGraph& graph) {
  std::vector<std::vector<int>> sign(graph.vertices, std::vector<int>(graph.vertices, 0));
  for (const SignedTie& tie : graph.ties) sign[tie.a][tie.b] = sign[tie.b][tie.a] = tie.negative() ? -1 : 1;
  Shortest found;
  const auto keep = [](std::size_t& best, std::size_t length) {
    if (best == 0 || length < best) best = length;
  };
  std::vector<bool> on_path(graph.vertices, false);
  const std::function<void(Vertex, Vertex, std::size_t, int)> walk = [&](Vertex first, Vertex at,
                                                                         std::size_t length, int negative) {
    on_path[at] = true;
    for (Vertex to = first; to < graph.vertices; ++to) {
      if (sign[at][to] == 0) continue;
      const int now = negative + (sign[at][to] < 0);
      if (to == first && length >= 2) {
        if (now % 2 == 1) keep(found.odd, length + 1);
        if (now == 1) keep(found.one, length + 1);
      } else if (!on_path[to]) {
        walk(first, to, length + 1, now);
      }
    }
    on_path[at] = false;
  };
  for (Vertex v = 0; v < graph.vertices; ++v) walk(v, v, 0, 0);
  return found;
}

/// Its negative ties, after checking that it is a cycle of the graph.
std::size_t negative_ties(const SignedGraph& graph, const Cycle& cycle) {
  const std::size_t length = cycle.ties.size();
  REQUIRE(cycle.vertices.size() == length);
  REQUIRE(length >= 3);
  CHECK(std::set(cycle.vertices.begin(), cycle.vertices.end()).size() == length);
  CHECK(cycle.vertices[0] == *std::min_element(cycle.vertices.begin(), cycle.vertices.end()));
  CHECK(cycle.vertices[1] < cycle.vertices.back());
  std::size_t negative = 0;
  for (std::size_t i = 0; i < length; ++i) {
    const SignedTie& tie = graph.ties[cycle.ties[i]];
    CHECK(std::minmax(cycle.vertices[i], cycle.vertices[(i + 1) % length]) == std::minmax(tie.a, tie.b));
    negative += tie.negative();
  }
  return negative;
}

Balance balance_of(std::size_t vertices, const std::vector<worlds::DrawnClaim>& claims) {
  return balance(signed_world(vertices, claims));
}

}  // namespace

TEST_CASE("two blocs, an actor alone, and a pair of enemies") {
  //   0 ---- 1    2    3 :::: 4
  //    :      :
  //    6 ---- 5
  const Balance found = balance_of(7, {{0, 1, 2}, {0, 6, -1}, {1, 5, -7}, {5, 6, 1}, {3, 4, -0.5}});
  CHECK(found == Balance{true, {0, 0, 1, 2, 2, 0, 0}, {1, 1, 1, 1, -1, -1, -1}});
}

TEST_CASE("a component that contradicts itself has no blocs, and the others keep theirs") {
  //   0 ---- 1      3 :::: 4
  //    :    /
  //     2 -'
  const SignedGraph graph = signed_world(5, {{0, 1, 1}, {0, 2, -1}, {1, 2, 1}, {3, 4, -1}});
  CHECK(balance(graph) == Balance{false, {0, 0, 0, 1, 1}, {0, 0, 0, 1, -1}});
  CHECK(contradiction(graph) == Cycle{{0, 1, 2}, {0, 2, 1}});
  CHECK(weak_contradiction(graph) == contradiction(graph));
}

TEST_CASE("three mutual enemies contradict balance and not weak balance") {
  const SignedGraph graph = signed_world(3, {{0, 1, -1}, {0, 2, -1}, {1, 2, -1}});
  CHECK_FALSE(balance(graph).balanced);
  CHECK(negative_ties(graph, contradiction(graph).value()) == 3);
  CHECK(weak_balance(graph) == WeakBalance{true, {0, 1, 2}});
  CHECK_FALSE(weak_contradiction(graph));
}

TEST_CASE("a contradiction without a triangle is found at its length") {
  //   five enemies in a ring, and a chord that two friends of friends make no shorter
  const SignedGraph ring = signed_world(5, {{0, 1, -1}, {1, 2, -1}, {2, 3, -1}, {3, 4, -1}, {4, 0, -1}});
  CHECK(contradiction(ring).value().ties.size() == 5);
  CHECK(weak_balance(ring).balanced);
  const SignedGraph square = signed_world(4, {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {3, 0, -1}});
  CHECK(contradiction(square) == Cycle{{0, 1, 2, 3}, {0, 2, 3, 1}});
  CHECK(weak_contradiction(square) == contradiction(square));
  CHECK(weak_balance(square).bloc == std::vector<std::uint32_t>{0, 0, 0, 0});
}

TEST_CASE("graphs without ties, trees and many isolates are balanced") {
  CHECK(balance(SignedGraph{}) == Balance{});
  CHECK(weak_balance(SignedGraph{}) == WeakBalance{});
  CHECK_FALSE(contradiction(SignedGraph{}));
  const SignedGraph isolates = signed_world(10'000, {{3, 9'999, -1e-18}, {3, 5'000, 1e18}});
  CHECK(balance(isolates).balanced);
  CHECK(balance(isolates).component[9'999] == 3);
  CHECK(balance(isolates).bloc[9'999] == -1);
  CHECK_FALSE(weak_contradiction(isolates));
  std::vector<worlds::DrawnClaim> path;
  for (std::uint32_t v = 1; v < 10'000; ++v) path.push_back({v - 1, v, v % 3 == 0 ? -1.0 : 1.0});
  CHECK(balance_of(10'000, path).balanced);
}

TEST_CASE("the balance of known graphs") {
  const std::set<std::string> balanced = {"triangle ppp", "triangle pnn", "tree", "two blocs",
                                          "petersen all pos"};
  for (const auto& known : worlds::known_balances) {
    INFO(known.name);
    CHECK(balance_of(known.vertices, known.claims).balanced == balanced.contains(known.name));
  }
  const SignedGraph tribes = signed_world(16, worlds::highland_tribes);
  CHECK_FALSE(balance(tribes).balanced);
  CHECK(negative_ties(tribes, weak_contradiction(tribes).value()) == 1);
}

TEST_CASE("balance agrees with every partition and every cycle of random worlds") {
  std::size_t balanced = 0, weakly = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    INFO("seed " << seed);
    const auto n = static_cast<std::uint32_t>(3 + seed % 5);
    SignedGraph graph = worlds::random_signed(seed, n);
    if (seed % 2 == 0) {  // sparser, so that some are balanced
      graph.ties.resize(graph.ties.size() * 2 / 3);
    }
    const Balance found = balance(graph);
    const WeakBalance weak = weak_balance(graph);
    CHECK(found.balanced == divides(graph, 2));
    CHECK(weak.balanced == divides(graph, n));
    balanced += found.balanced;
    weakly += weak.balanced;

    const auto odd = contradiction(graph), one = weak_contradiction(graph);
    CHECK(odd.has_value() != found.balanced);
    CHECK(one.has_value() != weak.balanced);
    CHECK(by_every_cycle(graph) == Shortest{odd ? odd->ties.size() : 0, one ? one->ties.size() : 0});
    if (odd) CHECK(negative_ties(graph, *odd) % 2 == 1);
    if (one) CHECK(negative_ties(graph, *one) == 1);
    for (const SignedTie& tie : graph.ties) {
      CHECK(found.component[tie.a] == found.component[tie.b]);
      CHECK((found.bloc[tie.a] == 0) == (found.bloc[tie.b] == 0));
      if (found.bloc[tie.a] != 0) CHECK((found.bloc[tie.a] == found.bloc[tie.b]) != tie.negative());
      if (weak.balanced) CHECK((weak.bloc[tie.a] == weak.bloc[tie.b]) != tie.negative());
    }
  }
  // The sweep sees both answers often enough to mean something.
  CHECK((balanced > 20 && balanced < 380 && weakly > balanced && weakly < 380));
}

TEST_CASE("turning all ties of an actor, and other names, leave balance as it is") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    INFO("seed " << seed);
    const std::uint32_t n = worlds::random_size(seed);
    const SignedGraph graph = worlds::random_signed(seed, n);
    const auto cycle = contradiction(graph);
    for (Vertex v = 0; v < n; ++v) {
      const SignedGraph turned = worlds::switched(graph, v);
      CHECK(balance(turned).balanced == balance(graph).balanced);
      CHECK(contradiction(turned).value_or(Cycle{}).ties.size() == cycle.value_or(Cycle{}).ties.size());
    }
    const SignedGraph other = worlds::renamed(graph, worlds::shuffled(seed, n));
    CHECK(balance(other).balanced == balance(graph).balanced);
    CHECK(weak_balance(other).balanced == weak_balance(graph).balanced);
    CHECK(contradiction(other).has_value() == cycle.has_value());
  }
}
