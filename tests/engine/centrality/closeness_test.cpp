// Closeness of Freeman, within a component, and of Wasserman and Faust.
#include <entente/engine/centrality/centrality.hpp>
#include <entente/graphs/model/problem.hpp>

#include <catch2/catch.hpp>
#include "engine/centrality/named_graphs.hpp"
#include "worlds.hpp"

using namespace entente;

namespace {

void check(const Scores& scores, const std::vector<double>& expected) {
  REQUIRE(scores.values.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(scores.measure, i);
    CHECK(scores.values[i].number() == Approx(expected[i]).epsilon(1e-12));
  }
}

/// Every tie weighs 1, so that the sum of distances of each actor is a whole number.
void check_farness(const worlds::NamedGraph& named, const std::vector<double>& farness) {
  std::vector<worlds::DrawnClaim> claims;
  for (const auto& [a, b] : named.ties) claims.push_back({a, b});
  const double others = static_cast<double>(farness.size()) - 1;
  std::vector<double> expected;
  for (double sum : farness) expected.push_back(others / sum);
  const EraGraph graph = worlds::world(farness.size(), claims);
  check(closeness(graph), expected);
  check(closeness_component(graph), expected);
  check(closeness_wasserman_faust(graph), expected);

  const EraGraph with_isolate = worlds::world(farness.size() + 1, claims);
  expected.push_back(0);
  check(closeness_component(with_isolate), expected);
  for (double& value : expected) value *= others / (others + 1);
  check(closeness_wasserman_faust(with_isolate), expected);
  for (const Value& value : closeness(with_isolate).values) CHECK(value == Value(Reason::disconnected));
}

}  // namespace

//   0 --2-- 1      distances 1/2 and 1: the strong tie is the short one
//           |1
//           2
TEST_CASE("closeness is the inverse of the mean distance") {
  const EraGraph graph = worlds::world(3, {{0, 1, 2}, {1, 2, 1}});
  check(closeness(graph), {2 / 2.0, 2 / 1.5, 2 / 2.5});
  check(closeness(graph, {.length = Length::one}), {2 / 3.0, 1, 2 / 3.0});
  CHECK(closeness(graph).layer == Layer::positive);
  CHECK(closeness(graph).ties == 2);
}

//   0 -- 1 -- 2     3 -- 4     5
TEST_CASE("the three forms of closeness differ where the graph falls apart") {
  const EraGraph graph = worlds::world(6, {{0, 1}, {1, 2}, {3, 4}});
  CHECK(closeness(graph).values == std::vector<Value>(6, Reason::disconnected));
  check(closeness_component(graph), {2.0 / 3, 1, 2.0 / 3, 1, 1, 0});
  check(closeness_wasserman_faust(graph), {4.0 / 15, 2.0 / 5, 4.0 / 15, 1.0 / 5, 1.0 / 5, 0});
}

//   0 -- 1 :: 2     1 and 2 are enemies
TEST_CASE("negative ties bring nobody nearer, and the layer can be chosen") {
  const EraGraph graph = worlds::world(3, {{0, 1, 1}, {1, 2, -4}});
  CHECK(closeness(graph).values == std::vector<Value>(3, Reason::disconnected));
  check(closeness_component(graph), {1, 1, 0});
  check(closeness(graph, {.layer = Layer::absolute}), {2 / 2.25, 2 / 1.25, 2 / 1.5});
}

TEST_CASE("the signed layer is refused by every form of closeness, by name") {
  const EraGraph feud = worlds::world(2, {{0, 1, -2}});
  const ClosenessOptions options{.layer = Layer::signed_level};
  CHECK_THROWS_WITH(closeness(feud, options), Catch::StartsWith("closeness has no meaning"));
  CHECK_THROWS_WITH(closeness_component(feud, options), Catch::StartsWith("closeness_component has"));
  CHECK_THROWS_WITH(closeness_wasserman_faust(feud, options), Catch::StartsWith("closeness_wasserman_faust"));
}

TEST_CASE("an actor alone is close to nobody") {
  const EraGraph alone = worlds::world(1, {});
  CHECK(closeness(alone).values[0] == Value(Reason::n_too_small));
  CHECK(closeness_component(alone).values[0] == Value(0.0));
  CHECK(closeness_wasserman_faust(alone).values[0] == Value(Reason::n_too_small));
}

TEST_CASE("closeness holds the weakest and the strongest ties") {
  const EraGraph graph = worlds::world(3, {{0, 1, 1e-12}, {1, 2, 1e12}});
  check(closeness(graph), {1e-12, 2e-12, 2e-12});
}

// Krackhardt 1990; Padgett & Ansell 1993, without and with Pucci; Zachary 1977, unweighted.
TEST_CASE("graphs of the literature have their known closeness") {
  check_farness(worlds::krackhardt_kite, {17, 17, 18, 15, 18, 14, 14, 15, 21, 29});
  check_farness(worlds::florentine_marriages, {38, 25, 36, 38, 32, 32, 28, 29, 29, 36, 49, 35, 30, 42, 43});
  check_farness(worlds::karate_club, {58, 68, 59, 71, 87, 86, 86, 75, 64, 76, 87, 90, 89, 64, 89, 89, 116,
                                      88, 89, 66, 89, 88, 89, 84, 88, 88, 91, 72, 73, 86, 72, 61, 64, 60});
}
