// Bloc scores and the signed eigenvector.
#include <entente/engine/centrality/centrality.hpp>

#include <catch2/catch.hpp>
#include "engine/centrality/signed_graphs.hpp"
#include "engine/random_worlds.hpp"
#include "oracles.hpp"
#include "worlds.hpp"

#include <algorithm>
#include <cmath>

using namespace entente;

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

/// All eigenvalues ascending, with the places of their vectors.
std::vector<std::pair<double, std::size_t>> ascending(const oracles::Spectrum& spectrum) {
  std::vector<std::pair<double, std::size_t>> result;
  for (std::size_t i = 0; i < spectrum.values.size(); ++i) result.emplace_back(spectrum.values[i], i);
  std::sort(result.begin(), result.end());
  return result;
}

/// A column with 1 as its largest value by size, and that of `leader` above 0.
std::vector<double> scaled(const oracles::Matrix& vectors, std::size_t column, std::size_t leader) {
  std::vector<double> x;
  double largest = 0;
  for (const auto& row : vectors) x.push_back(row[column]), largest = std::max(largest, std::abs(x.back()));
  const double unit = x[leader] < 0 ? -largest : largest;
  for (double& value : x) value /= unit;
  return x;
}

std::size_t leader_of(const Scores& scores) {
  std::size_t best = 0;
  for (std::size_t i = 0; i < scores.values.size(); ++i) {
    if (scores.values[i].number() > scores.values[best].number()) best = i;
  }
  return best;
}

}  // namespace

//   0 -- 1 :: 2      blocs: 0 and 1 against 2
TEST_CASE("bloc scores part a balanced world into its blocs") {
  const double half = std::sqrt(0.5);
  const EraGraph graph = worlds::world(4, {{0, 1, 1}, {1, 2, -1}});
  check(bloc_score(graph), {half, 1, -half, 0});
  check(bloc_score(graph, {.reference = actor_id(2)}), {-half, -1, half, 0});
  check(bloc_score(graph, {.reference = actor_id(3)}), {half, 1, -half, 0});
  CHECK(bloc_score(graph).values[3] == Value(0.0));
  const SignedSpectrum spectrum = signed_spectrum(graph);
  CHECK(spectrum.first.number() == Approx(std::sqrt(2)));
  CHECK(spectrum.second.number() == Approx(0).margin(1e-12));
  CHECK(spectrum.last.number() == Approx(-std::sqrt(2)));
}

TEST_CASE("without a tie there are no blocs, and two pairs alike have no first") {
  check(bloc_score(worlds::world(3, {})), Reason::no_ties);
  check(signed_eigenvector(worlds::world(1, {})), Reason::no_ties);
  CHECK(signed_spectrum(worlds::world(2, {})).first == Value(Reason::no_ties));
  check(bloc_score(worlds::world(4, {{0, 1, 2}, {2, 3, -2}})), Reason::no_dominant_eigenvalue);
  check(bloc_score(worlds::world(4, {{0, 1, 2}, {2, 3, -2.01}})), {0, 0, 1, -1});
  check(signed_eigenvector(worlds::world(2, {{0, 1, 2}})), Reason::no_dominant_eigenvalue);
}

TEST_CASE("the published signed eigenvectors come out, and the graph without one is refused") {
  const EraGraph example = worlds::world(10, worlds::signnet_example);
  check(signed_eigenvector(example), worlds::signnet_example_eigenvector, 1e-11);
  const SignedSpectrum ends = signed_spectrum(example);
  CHECK(ends.first.number() == Approx(3.405749578499682).epsilon(1e-12));
  CHECK(ends.second.number() == Approx(2.371487484784689).epsilon(1e-12));
  CHECK(ends.last.number() == Approx(-4.268416014803444).epsilon(1e-12));

  const EraGraph undecided = worlds::world(9, worlds::signnet_undecided);
  check(signed_eigenvector(undecided), Reason::no_dominant_eigenvalue);
  check(bloc_score(undecided), Reason::no_dominant_eigenvalue);
  CHECK(signed_spectrum(undecided).first.number() == Approx(3).epsilon(1e-12));
  CHECK(signed_spectrum(undecided).second.number() == Approx(3).epsilon(1e-12));

  std::vector<worlds::DrawnClaim> enmity = {{0, 1, -1}};
  for (std::uint32_t i = 0; i < 5; ++i) {
    for (std::uint32_t j = std::max(2u, i + 1); j < 5; ++j) enmity.push_back({i, j});
  }
  const double share = 0.6861406616345072;
  check(signed_eigenvector(worlds::world(5, enmity)), {share, share, 1, 1, 1});
  CHECK(signed_spectrum(worlds::world(5, enmity)).first.number() == Approx(3.372281323269014).epsilon(1e-12));
}

TEST_CASE("the tribes of the Gahuku-Gama have their recomputed blocs") {
  const EraGraph tribes = worlds::world(16, worlds::gahuku_gama);
  check(bloc_score(tribes), worlds::gahuku_gama_blocs, 1e-11);
  check(signed_eigenvector(tribes), worlds::gahuku_gama_blocs, 1e-11);
  const SignedSpectrum ends = signed_spectrum(tribes);
  CHECK(ends.first.number() == Approx(6.48337814397563).epsilon(1e-12));
  CHECK(ends.second.number() == Approx(4.865665049178998).epsilon(1e-12));
  CHECK(ends.last.number() == Approx(-3.577376800632506).epsilon(1e-12));
}

TEST_CASE("an actor who changes all friends for enemies changes the sign, and no size") {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const std::uint32_t n = worlds::random_size(seed);
    std::vector<worlds::DrawnClaim> claims = worlds::random_claims(seed, n);
    const EraGraph before = worlds::world(n, claims);
    for (worlds::DrawnClaim& claim : claims)
      claim.level = claim.a == 1 || claim.b == 1 ? -claim.level : claim.level;
    const EraGraph after = worlds::world(n, claims);
    const SignedSpectrum ends = signed_spectrum(before), switched = signed_spectrum(after);
    CAPTURE(seed);
    CHECK(ends.first.number() == Approx(switched.first.number()).epsilon(1e-11));
    CHECK(ends.last.number() == Approx(switched.last.number()).epsilon(1e-11));
    const Scores scores = bloc_score(before);
    if (!scores.values[0].defined()) continue;
    ++compared;
    const Vertex fixed = scores.values[0].number() != 0 ? 0 : 2;
    const Scores left = bloc_score(before, {.reference = actor_id(fixed)});
    const Scores right = bloc_score(after, {.reference = actor_id(fixed)});
    if (left.values[fixed].number() == 0) continue;
    for (std::size_t i = 0; i < n; ++i) {
      CAPTURE(i);
      const double sign = i == 1 ? -1 : 1;
      CHECK(right.values[i].number() == Approx(sign * left.values[i].number()).epsilon(0).margin(1e-9));
    }
  }
  CHECK(compared > 40);
}

TEST_CASE("in a balanced world the size of a bloc score is the eigenvector of all ties") {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const std::uint32_t n = worlds::random_size(seed);
    std::vector<worlds::DrawnClaim> claims = worlds::random_claims(seed, n);
    for (worlds::DrawnClaim& claim : claims)
      claim.level = (claim.a % 2 == claim.b % 2 ? 1 : -1) * std::abs(claim.level);
    const EraGraph graph = worlds::world(n, claims);
    const Scores blocs = bloc_score(graph);
    const Scores sizes = eigenvector(graph, {.layer = Layer::absolute, .norm = Norm::largest});
    if (!blocs.values[0].defined()) continue;
    ++compared;
    const std::size_t first = leader_of(blocs);
    for (std::size_t i = 0; i < n; ++i) {
      CAPTURE(seed, i);
      const double sign = i % 2 == first % 2 ? 1 : -1;
      CHECK(blocs.values[i].number() == Approx(sign * sizes.values[i].number()).epsilon(0).margin(1e-10));
    }
  }
  CHECK(compared > 40);
}

TEST_CASE("bloc scores and signed eigenvectors agree with the whole spectrum on random worlds") {
  int blocs = 0, signs = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = worlds::random_world(seed);
    const oracles::Spectrum spectrum = oracles::spectrum(oracles::adjacency(graph, Layer::signed_level));
    const auto values = ascending(spectrum);
    const auto [first, place] = values.back();
    CHECK(signed_spectrum(graph).first.number() == Approx(first).epsilon(1e-12));
    CHECK(signed_spectrum(graph).last.number() == Approx(values.front().first).epsilon(1e-12));
    const Scores scores = bloc_score(graph);
    CHECK(scores.values[0].defined() == (first - values[values.size() - 2].first > 1e-8 * first));
    if (scores.values[0].defined())
      ++blocs, check(scores, scaled(spectrum.vectors, place, leader_of(scores)), 1e-10);
    const Scores others = signed_eigenvector(graph);
    if (!others.values[0].defined()) continue;
    const std::size_t best = -values.front().first > first ? values.front().second : place;
    ++signs, check(others, scaled(spectrum.vectors, best, leader_of(others)), 1e-10);
  }
  CHECK(blocs > 150);
  CHECK(signs > 120);
}

TEST_CASE("bloc scores take weights of any size") {
  for (const double unit : {1e-18, 1e18}) {
    const EraGraph graph = worlds::world(4, {{0, 1, unit}, {1, 2, -unit}});
    check(bloc_score(graph), {std::sqrt(0.5), 1, -std::sqrt(0.5), 0});
    CHECK(signed_spectrum(graph).first.number() == Approx(std::sqrt(2) * unit));
  }
  const EraGraph far = worlds::world(4, {{0, 1, 1e18}, {1, 2, -1e-18}, {2, 3, 1}});
  check(bloc_score(far), {1, 1, 0, 0});
}

TEST_CASE("weights that lie far apart give numbers or reasons, however many there are") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    worlds::Random random(seed);
    std::vector<worlds::DrawnClaim> claims;
    for (std::uint32_t i = 0; i < 240; ++i) {
      const auto a = static_cast<std::uint32_t>(random.below(80)),
                 b = static_cast<std::uint32_t>(random.below(80));
      const double size = std::pow(10.0, static_cast<double>(random.below(25)) - 12);
      if (a != b) claims.push_back({a, b, random.below(2) == 0 ? size : -size, random.below(2) == 0});
    }
    const EraGraph graph = worlds::world(80, claims);
    for (const Scores& scores :
         {bloc_score(graph), signed_eigenvector(graph), eigenvector(graph), katz(graph), pagerank(graph),
          pagerank_directed(graph), pn(graph, {.weighted = true})}) {
      CAPTURE(seed, scores.measure);
      CHECK(scores.values.size() == 80);
      for (const Value& value : scores.values) {
        if (value.defined()) CHECK(std::isfinite(value.number()));
      }
    }
  }
}
