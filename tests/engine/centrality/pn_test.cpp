// PN centrality.
#include <entente/engine/centrality/centrality.hpp>

#include <catch2/catch.hpp>
#include "engine/centrality/signed_graphs.hpp"
#include "engine/random_worlds.hpp"
#include "oracles.hpp"
#include "worlds.hpp"

#include <algorithm>
#include <cmath>

using namespace entente;
using oracles::Matrix;

namespace {

void check(const Scores& scores, const std::vector<double>& expected, double tolerance = 1e-12) {
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(scores.measure, i);
    REQUIRE(scores.values[i].defined());
    CHECK(scores.values[i].number() == Approx(expected[i]).epsilon(0).margin(tolerance));
  }
}

void check(const Scores& scores, Reason reason) {
  for (const Value& value : scores.values) CHECK(value == Value(reason));
}

std::vector<worlds::DrawnClaim> complete(std::uint32_t n, double level) {
  std::vector<worlds::DrawnClaim> claims;
  for (std::uint32_t i = 0; i < n; ++i) {
    for (std::uint32_t j = i + 1; j < n; ++j) claims.push_back({i, j, level});
  }
  return claims;
}

/// What row does to column: 1 where it is cooperative, -2 where hostile, in units of 2n - 2; by levels where
/// `weighted`.
Matrix acts(const EraGraph& graph, const PnOptions& options) {
  const std::size_t n = graph.size();
  Matrix b(n, std::vector<double>(n, 0.0));
  double largest = 0;
  for (const Tie& tie : graph.ties()) {
    const auto level = [&](const Amounts& own) {
      return Amounts{own.cooperative + tie.mutual.cooperative, own.hostile + tie.mutual.hostile}.level();
    };
    b[tie.a][tie.b] = level(tie.from_a);
    b[tie.b][tie.a] = level(tie.from_b);
    largest = std::max({largest, std::abs(b[tie.a][tie.b]), std::abs(b[tie.b][tie.a])});
  }
  for (auto& row : b) {
    for (double& entry : row) {
      if (entry == 0) continue;
      if (options.weighted)
        entry /= largest;
      else
        entry = entry > 0 ? 1 : -1;
      entry *= (entry > 0 ? 1.0 : 2.0) / (2 * static_cast<double>(n) - 2);
    }
  }
  return b;
}

Matrix transposed(const Matrix& a) {
  Matrix result = a;
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < a.size(); ++j) result[i][j] = a[j][i];
  }
  return result;
}

/// (I - B B')^-1 (I + B) 1 by elimination.
std::vector<double> pn_oracle(const Matrix& b) {
  const std::size_t n = b.size();
  Matrix a(n, std::vector<double>(n, 0.0));
  std::vector<double> right(n, 1.0);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      right[i] += b[i][j];
      a[i][j] = i == j ? 1 : 0;
      for (std::size_t k = 0; k < n; ++k) a[i][j] -= b[i][k] * b[j][k];
    }
  }
  return oracles::solution(a, right);
}

}  // namespace

TEST_CASE("pn is 2 among friends, 1 without ties, 1/2 among enemies and -1 for an outcast") {
  check(pn(worlds::world(5, complete(5, 3))), {2, 2, 2, 2, 2});
  check(pn(worlds::world(5, {})), {1, 1, 1, 1, 1});
  check(pn(worlds::world(5, complete(5, -3))), {0.5, 0.5, 0.5, 0.5, 0.5});
  check(pn(worlds::world(1, {})), {1});
  // 5 is hostile to all the others, who are friends.
  std::vector<worlds::DrawnClaim> outcast = complete(6, 1);
  for (worlds::DrawnClaim& claim : outcast) claim.level = claim.b == 5 ? -1 : 1;
  check(pn(worlds::world(6, outcast)), {2, 2, 2, 2, 2, -1});
}

TEST_CASE("pn of a group with one enmity is the published one") {
  std::vector<worlds::DrawnClaim> claims = complete(5, 1);
  claims.front().level = -1;
  check(pn(worlds::world(5, claims)), {4.0 / 3, 4.0 / 3, 16.0 / 9, 16.0 / 9, 16.0 / 9});
  check(pn(worlds::world(10, worlds::signnet_example)), worlds::signnet_example_pn);
  check(pn(worlds::world(16, worlds::gahuku_gama)), worlds::gahuku_gama_pn);
}

//   0 -- 1      2      n = 3: x0 = 1 + x1 / 4
TEST_CASE("actors without ties count in pn by their number") {
  check(pn(worlds::world(3, {{0, 1, 5}})), {4.0 / 3, 4.0 / 3, 1});
  CHECK(pn(worlds::world(3, {{0, 1, 5}})).values[2] == Value(1.0));
  check(pn(worlds::world(4, {{0, 1, 5}})), {1.2, 1.2, 1, 1});
}

TEST_CASE("pn has no single solution for two enemies alone, and says so") {
  check(pn(worlds::world(2, {{0, 1, -1}})), Reason::singular);
  check(pn(worlds::world(2, {{0, 1, 1}})), {2, 2});
  check(pn(worlds::world(3, {{0, 1, -1}})), {2.0 / 3, 2.0 / 3, 1});
}

TEST_CASE("directed pn has no single solution where everybody is hostile to everybody") {
  for (const std::uint32_t n : {2u, 3u, 4u, 7u}) {
    CAPTURE(n);
    std::vector<worlds::DrawnClaim> claims = complete(n, -1);
    check(pn_in(worlds::world(n, claims)), Reason::singular);
    check(pn_out(worlds::world(n, claims)), Reason::singular);
    if (n == 2) continue;
    claims.front().directed = true;  // one of all acts is left out
    const EraGraph graph = worlds::world(n, claims);
    check(pn_out(graph), pn_oracle(acts(graph, {})), 1e-9);
    check(pn_in(graph), pn_oracle(transposed(acts(graph, {}))), 1e-9);
  }
  check(pn_out(worlds::world(2, {{0, 1, -1, true}})), Reason::singular);
  check(pn_in(worlds::world(2, {{0, 1, -1, true}})), Reason::singular);
}

//   0 -> 1      2      n = 3: out x0 = (1 + 1/4) / (1 - 1/16), in x1 the same
TEST_CASE("directed pn tells who acts from who is acted upon") {
  const EraGraph graph = worlds::world(3, {{0, 1, 2, true}});
  check(pn_out(graph), {4.0 / 3, 1, 1});
  check(pn_in(graph), {1, 4.0 / 3, 1});
}

TEST_CASE("where all act alike, the three pn are one") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const std::uint32_t n = worlds::random_size(seed);
    std::vector<worlds::DrawnClaim> claims = worlds::random_claims(seed, n);
    for (worlds::DrawnClaim& claim : claims) claim.directed = false;
    const EraGraph graph = worlds::world(n, claims);
    std::vector<double> expected;
    for (const Value& value : pn(graph).values) expected.push_back(value.number());
    check(pn_in(graph), expected);
    check(pn_out(graph), expected);
  }
}

TEST_CASE("pn agrees with elimination on random worlds, by sign and by weight") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const EraGraph graph = worlds::random_world(seed);
    for (const bool weighted : {false, true}) {
      CAPTURE(seed, weighted);
      const PnOptions options{.weighted = weighted};
      check(pn_out(graph, options), pn_oracle(acts(graph, options)), 1e-10);
      check(pn_in(graph, options), pn_oracle(transposed(acts(graph, options))), 1e-10);
      for (const Scores& scores : {pn(graph, options), pn_in(graph, options), pn_out(graph, options)}) {
        for (const Value& value : scores.values) CHECK(std::abs(value.number() - 0.5) <= 1.5);
      }
    }
  }
}
