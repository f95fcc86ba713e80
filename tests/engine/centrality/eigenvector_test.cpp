// Eigenvector centrality.
#include <entente/engine/centrality/centrality.hpp>
#include <entente/graphs/model/problem.hpp>

#include <catch2/catch.hpp>
#include "engine/igraph.hpp"
#include "engine/random_worlds.hpp"
#include "oracles.hpp"
#include "worlds.hpp"

using namespace entente;

namespace {

void check(const Scores& scores, const std::vector<double>& expected, double tolerance = 1e-10) {
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    REQUIRE(scores.values[i].defined());
    CHECK(scores.values[i].number() == Approx(expected[i]).epsilon(0).margin(tolerance));
  }
}

std::vector<worlds::DrawnClaim> path(std::uint32_t actors, double weight) {
  std::vector<worlds::DrawnClaim> claims;
  for (std::uint32_t i = 0; i + 1 < actors; ++i) claims.push_back({i, i + 1, weight});
  return claims;
}

}  // namespace

//   0 -- 1 -- 2      bipartite: A alone would swing between two vectors
TEST_CASE("the eigenvector of a path of three") {
  check(eigenvector(worlds::world(3, path(3, 1))), {0.5, std::sqrt(0.5), 0.5}, 1e-12);
}

TEST_CASE("the eigenvector of a long path is half a wave") {
  constexpr std::uint32_t n = 120;
  std::vector<double> wave;
  for (std::uint32_t i = 1; i <= n; ++i) {
    wave.push_back(std::sqrt(2.0 / (n + 1)) * std::sin(std::acos(-1.0) * i / (n + 1)));
  }
  check(eigenvector(worlds::world(n, path(n, 1))), wave, 1e-10);
}

//   0 -- 1 -- 2      3 == 4 of weight 3      5
TEST_CASE("the component with the largest eigenvalue has the vector, all others 0") {
  const EraGraph graph = worlds::world(6, {{0, 1}, {1, 2}, {3, 4, 3}});
  check(eigenvector(graph), {0, 0, 0, std::sqrt(0.5), std::sqrt(0.5), 0});
  CHECK(eigenvector(graph).values[5] == Value(0.0));
}

//   0 -- 1      2 -- 3
TEST_CASE("two components alike leave no dominant eigenvalue") {
  const EraGraph graph = worlds::world(6, {{0, 1, 2}, {2, 3, 2}}, {.present = {{0, 1, 2, 3, 4}}});
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(eigenvector(graph).values[i] == Value(Reason::no_dominant_eigenvalue));
  }
  CHECK(eigenvector(graph).values[5] == Value(Reason::absent));
  check(eigenvector(worlds::world(4, {{0, 1, 2}, {2, 3, 2.001}})), {0, 0, std::sqrt(0.5), std::sqrt(0.5)});
}

TEST_CASE("without ties on the layer there is no eigenvector") {
  CHECK(eigenvector(worlds::world(2, {})).values == std::vector<Value>{Reason::no_ties, Reason::no_ties});
  CHECK(eigenvector(worlds::world(1, {})).values == std::vector<Value>{Reason::no_ties});
  const EraGraph feud = worlds::world(2, {{0, 1, -2}});
  CHECK(eigenvector(feud).values[0] == Value(Reason::no_ties));
  check(eigenvector(feud, {.layer = Layer::negative}), {std::sqrt(0.5), std::sqrt(0.5)});
  CHECK_THROWS_AS(eigenvector(feud, {.layer = Layer::signed_level}), Error);
}

TEST_CASE("an iteration that is cut short says so") {
  CHECK(eigenvector(worlds::world(120, path(120, 1)), {.steps = 10}).values[0] ==
        Value(Reason::not_converged));
}

//   0 -- 1 -- 2      of norm "largest" the best has 1
TEST_CASE("the eigenvector comes in either norm") {
  const double half = std::sqrt(0.5);
  check(eigenvector(worlds::world(3, path(3, 1)), {.norm = Norm::largest}), {half, 1, half});
}

//   0 -- 1 -- 2 ... 3 -- 4 -- 5      the tie between the two paths is too light to settle their shares
TEST_CASE("two parts alike that hardly hang together leave no dominant eigenvalue") {
  const auto linked = [](double weight) {
    return eigenvector(worlds::world(6, {{0, 1}, {1, 2}, {3, 4}, {4, 5}, {2, 3, weight}}));
  };
  CHECK(linked(1e-10).values[0] == Value(Reason::no_dominant_eigenvalue));
  check(linked(1e-4), oracles::eigenvector(worlds::world(6, {{0, 1}, {1, 2}, {3, 4}, {4, 5}, {2, 3, 1e-4}}),
                                           Layer::positive));
}

TEST_CASE("the eigenvector of a large world is one") {
  std::vector<worlds::DrawnClaim> claims;
  worlds::Random random(11);
  for (int i = 0; i < 2'000; ++i) {
    const auto a = static_cast<std::uint32_t>(random.below(400)),
               b = static_cast<std::uint32_t>(random.below(400));
    if (a != b) claims.push_back({a, b, static_cast<double>(1 + random.below(9))});
  }
  const EraGraph graph = worlds::world(400, claims);
  const Scores scores = eigenvector(graph);
  const oracles::Matrix a = oracles::adjacency(graph, Layer::positive);
  std::vector<double> image(400, 0.0);
  double squares = 0, along = 0;
  for (std::size_t i = 0; i < 400; ++i) {
    for (std::size_t j = 0; j < 400; ++j) image[i] += a[i][j] * scores.values[j].number();
    squares += image[i] * image[i];
    along += image[i] * scores.values[i].number();
  }
  CHECK(squares == Approx(along * along).epsilon(1e-12));  // A x and x are of one direction
  for (std::size_t i = 0; i < 400; ++i)
    CHECK(image[i] == Approx(along * scores.values[i].number()).epsilon(1e-10).margin(1e-10));
}

TEST_CASE("the eigenvector does not depend on the unit of weights") {
  for (const double unit : {1e-18, 1e-3, 1e18}) {
    CAPTURE(unit);
    check(eigenvector(worlds::world(3, {{0, 1, 1 * unit}, {1, 2, 2 * unit}})),
          {std::sqrt(0.1), std::sqrt(0.5), std::sqrt(0.4)});
  }
}

TEST_CASE("the eigenvector agrees with the whole spectrum on random worlds") {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = worlds::random_world(seed);
    const Scores scores = eigenvector(graph);
    if (!scores.values[0].defined()) continue;
    ++compared;
    check(scores, oracles::eigenvector(graph, Layer::positive), 1e-9);
  }
  CHECK(compared > 150);
}

TEST_CASE("the eigenvector is that of igraph on random worlds") {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= 250; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = worlds::random_density_world(seed);
    const Scores scores = eigenvector(graph, {.norm = Norm::largest});
    if (!scores.values[0].defined()) continue;
    ++compared;
    const peer::Graph other(graph, Layer::positive);
    peer::Numbers expected;
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    igraph_eigenvector_centrality(other.raw(), expected.raw(), nullptr, false, true, other.weights(),
                                  &options);
    check(scores, expected.values(), 1e-9);
  }
  CHECK(compared >= 200);
}
