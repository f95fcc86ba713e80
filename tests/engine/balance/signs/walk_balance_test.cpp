// Walk balance on published values, and against the power series of the exponential.
#include <entente/engine/balance/signs/balance.hpp>
#include <entente/engine/balance/signs/walk_balance.hpp>

#include "engine/balance/signed_worlds.hpp"
#include "oracles.hpp"

#include <catch2/catch.hpp>

using namespace entente;
using worlds::signed_world;

namespace {

using oracles::Matrix;

/// The sum of A^k beta^k / k!, with the signs of the ties or without.
Matrix exponential(const SignedGraph& graph, double beta, bool with_signs) {
  const std::size_t n = graph.vertices;
  Matrix term(n, std::vector<double>(n, 0.0));
  for (std::size_t i = 0; i < n; ++i) term[i][i] = 1;
  Matrix sum = term;
  for (int k = 1; k < 120; ++k) {
    Matrix next(n, std::vector<double>(n, 0.0));
    for (const SignedTie& tie : graph.ties) {
      const double factor = (tie.negative() && with_signs ? -beta : beta) / k;
      for (std::size_t i = 0; i < n; ++i) {
        next[i][tie.b] += term[i][tie.a] * factor;
        next[i][tie.a] += term[i][tie.b] * factor;
      }
    }
    term = next;
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j) sum[i][j] += term[i][j];
  }
  return sum;
}

double trace(const Matrix& a) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i][i];
  return sum;
}

Approx near(double number) { return Approx(number).epsilon(1e-9); }

}  // namespace

TEST_CASE("the walk balance of known graphs") {
  for (const auto& known : worlds::known_balances) {
    INFO(known.name);
    const SignedGraph graph = signed_world(known.vertices, known.claims);
    CHECK(walk_balance(graph).number() == near(known.walk_balance));
    if (balance(graph).balanced) CHECK(walk_balance(graph) == Value(1.0));
  }
}

TEST_CASE("the walk balance of the highland tribes, as a whole and of each") {
  const SignedGraph tribes = signed_world(16, worlds::highland_tribes);
  CHECK(walk_balance(tribes).number() == near(0.3575761056584705));
  const std::vector<Value> local = local_walk_balance(tribes);
  for (std::size_t v = 0; v < 16; ++v)
    CHECK(local[v].number() == near(worlds::local_walk_balance_of_tribes[v]));
}

TEST_CASE("actors without ties count in the traces and have no value of their own") {
  // Three enemies: exp of the triangle has the trace e^-2 + 2 e with signs and e^2 + 2 / e without.
  const std::vector<worlds::DrawnClaim> enemies = {{0, 2, -1}, {0, 4, -1}, {2, 4, -1}};
  const double above = std::exp(-2) + 2 * std::exp(1), below = std::exp(2) + 2 * std::exp(-1);
  const SignedGraph graph = signed_world(5, enemies);
  CHECK(walk_balance(graph).number() == near((above + 2) / (below + 2)));
  const std::vector<Value> local = local_walk_balance(graph);
  CHECK(local[0].number() == near(above / below));
  CHECK(local[1] == Value(Reason::isolated));
}

TEST_CASE("the parts of actors add up to the walk balance") {
  // Three enemies and a stranger: the triangle has e^-2 + 2 e and e^2 + 2 / e, the stranger 1 in both.
  const SignedGraph graph = signed_world(4, {{0, 1, -1}, {0, 2, -1}, {1, 2, -1}});
  const double above = std::exp(-2) + 2 * std::exp(1), below = std::exp(2) + 2 * std::exp(-1);
  const std::vector<WalkPart> parts = walk_parts(graph);
  REQUIRE(parts.size() == 4);
  for (const Vertex v : {0U, 1U, 2U}) {
    CHECK(parts[v].with_signs == near(above / 3 / (below + 1)));
    CHECK(parts[v].without_signs == near(below / 3 / (below + 1)));
    CHECK(parts[v].balanced() - parts[v].unbalanced() == near(parts[v].with_signs));
  }
  CHECK(parts[3].with_signs == near(1 / (below + 1)));
  CHECK(parts[3].unbalanced() == 0);
  CHECK(walk_parts({}).empty());
  CHECK(walk_parts(graph, {.most = 2}).empty());
}

TEST_CASE("the parts of actors are those of the power series") {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    CAPTURE(seed);
    const SignedGraph graph = worlds::random_signed(seed, 9);
    const std::vector<WalkPart> parts = walk_parts(graph);
    const Matrix with_signs = exponential(graph, 1, true), without = exponential(graph, 1, false);
    double balance = 0;
    for (std::size_t v = 0; v < parts.size(); ++v) {
      CHECK(parts[v].with_signs == near(with_signs[v][v] / trace(without)).margin(1e-12));
      CHECK(parts[v].without_signs == near(without[v][v] / trace(without)));
      balance += parts[v].with_signs;
    }
    if (!parts.empty()) CHECK(balance == near(walk_balance(graph).number()));
  }
}

TEST_CASE("without a tie, and beyond the largest size, there is no value") {
  CHECK(walk_balance(SignedGraph{}) == Value(Reason::no_ties));
  CHECK(walk_balance(signed_world(10'000, {})) == Value(Reason::no_ties));
  CHECK(local_walk_balance(SignedGraph{}).empty());
  CHECK(local_walk_balance(signed_world(2, {})) == std::vector<Value>(2, Reason::isolated));
  // The largest component counts, not all actors.
  CHECK(walk_balance(signed_world(10'000, {{0, 1, -1}, {2, 3}})) == Value(1.0));
  const SignedGraph path = signed_world(4, {{0, 1}, {1, 2}, {2, 3}});
  CHECK(walk_balance(path, {.most = 3}) == Value(Reason::too_large));
  CHECK(local_walk_balance(path, {.most = 3}) == std::vector<Value>(4, Reason::too_large));
  CHECK(walk_balance(path, {.most = 4}) == Value(1.0));
}

TEST_CASE("walk balance agrees with the power series") {
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    INFO("seed " << seed);
    const SignedGraph graph = worlds::random_signed(seed, worlds::random_size(seed));
    for (const double beta : {0.25, 1.0, 2.0}) {
      const Matrix above = exponential(graph, beta, true), below = exponential(graph, beta, false);
      CHECK(walk_balance(graph, {.beta = beta}).number() == near(trace(above) / trace(below)));
      const std::vector<Value> local = local_walk_balance(graph, {.beta = beta});
      for (std::size_t v = 0; v < graph.vertices; ++v) {
        if (!local[v].defined()) continue;
        CHECK(local[v].number() == near(above[v][v] / below[v][v]).margin(1e-9));
      }
    }
  }
}

TEST_CASE("turning all ties of an actor, and other names, leave walk balance as it is") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    INFO("seed " << seed);
    const std::uint32_t n = worlds::random_size(seed);
    const SignedGraph graph = worlds::random_signed(seed, n);
    const double k = walk_balance(graph).number();
    CHECK((k > 0 && k <= 1));
    CHECK((k == 1) == balance(graph).balanced);
    for (Vertex v = 0; v < n; ++v) CHECK(walk_balance(worlds::switched(graph, v)).number() == near(k));
    CHECK(walk_balance(worlds::renamed(graph, worlds::shuffled(seed, n))).number() == near(k));
  }
}

TEST_CASE("large and dense graphs do not overflow, and what rounding drowns is undefined") {
  // A hundred actors, all enemies, and one thread of friends that leads far away from them and back.
  std::vector<worlds::DrawnClaim> claims;
  const std::uint32_t core = 100, all = 130;
  for (std::uint32_t a = 0; a < core; ++a)
    for (std::uint32_t b = a + 1; b < core; ++b) claims.push_back({a, b, -1});
  for (std::uint32_t v = core; v <= all; ++v) claims.push_back({v - 1, v % all, 1});
  const SignedGraph graph = signed_world(all, claims);
  const double k = walk_balance(graph, {.beta = 20}).number();  // exp(1980) in the trace
  CHECK((k >= 0 && k < 1e-9));
  const std::vector<Value> local = local_walk_balance(graph);
  CHECK(local[1].defined());
  CHECK(local[core + 15] == Value(Reason::not_converged));
}
