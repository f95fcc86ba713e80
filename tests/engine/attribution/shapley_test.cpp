// Shapley values: published fractions, all orders by brute force, and random orders.
#include <entente/engine/attribution/shapley.hpp>

#include <catch2/catch.hpp>
#include <entente/graphs/model/problem.hpp>
#include "engine/random_worlds.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace entente;

namespace {

struct Ratio {
  double above = 0, below = 0;
};

/// Each player passes from one pair of sums to another; the value is the ratio of all sums.
CoalitionValue ratio(const std::vector<std::pair<Ratio, Ratio>>& players) {
  return [players](const std::vector<char>& joined) -> Value {
    Ratio sum;
    for (std::size_t i = 0; i < players.size(); ++i) {
      const Ratio& now = joined[i] ? players[i].second : players[i].first;
      sum.above += now.above;
      sum.below += now.below;
    }
    if (sum.below == 0) return Reason::no_signed_claims;
    return sum.above / sum.below;
  };
}

std::vector<std::pair<Ratio, Ratio>> random_players(std::uint64_t seed, std::size_t count) {
  worlds::Random random(seed);
  const auto draw = [&random] {
    const double below = static_cast<double>(1 + random.below(10));
    return Ratio{static_cast<double>(random.below(20)) - 10, below};
  };
  std::vector<std::pair<Ratio, Ratio>> players;
  while (players.size() < count) {
    const Ratio before = draw(), after = draw();
    players.emplace_back(before, after);
  }
  return players;
}

/// The definition, order by order.
std::vector<double> by_orders(std::size_t players, const CoalitionValue& value) {
  std::vector<std::size_t> order(players);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<double> shares(players, 0);
  double orders = 0;
  do {
    std::vector<char> joined(players, 0);
    double last = value(joined).number();
    for (const std::size_t player : order) {
      joined[player] = 1;
      const double now = value(joined).number();
      shares[player] += now - last;
      last = now;
    }
    ++orders;
  } while (std::next_permutation(order.begin(), order.end()));
  for (double& share : shares) share /= orders;
  return shares;
}

}  // namespace

TEST_CASE("shapley: three players in a ratio, as exact fractions") {
  const Shapley found = shapley(3, ratio({{{6, 10}, {2, 8}}, {{1, 4}, {5, 6}}, {{0, 2}, {0, 5}}}));
  CHECK(found.exact);
  CHECK(found.standard_errors.empty());
  CHECK(found.shares[0].number() == Approx(-365555 / 1953504.0).epsilon(1e-12));
  CHECK(found.shares[1].number() == Approx(361309 / 1953504.0).epsilon(1e-12));
  CHECK(found.shares[2].number() == Approx(-32675 / 488376.0).epsilon(1e-12));
  CHECK(found.total.number() == Approx(-21 / 304.0).epsilon(1e-12));
}

TEST_CASE("shapley: all coalitions give what all orders give, and sum to the total") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const std::size_t players = 1 + seed % 7;
    const CoalitionValue value = ratio(random_players(seed, players));
    const Shapley found = shapley(players, value);
    const std::vector<double> expected = by_orders(players, value);
    double sum = 0;
    for (std::size_t i = 0; i < players; ++i) {
      CHECK(found.shares[i].number() == Approx(expected[i]).margin(1e-12));
      sum += found.shares[i].number();
    }
    CHECK(sum == Approx(found.total.number()).margin(1e-12));
  }
}

TEST_CASE("shapley: random orders for many players, with their error") {
  const CoalitionValue value = ratio(random_players(5, 16));
  // The sixteenth player changes nothing, so that all coalitions of the others give the same shares.
  auto players = random_players(5, 15);
  const CoalitionValue of_fifteen = ratio(players);
  players.push_back({{0, 0}, {0, 0}});
  const Shapley exact = shapley(15, of_fifteen), found = shapley(16, ratio(players));
  CHECK_FALSE(found.exact);
  double sum = 0;
  for (std::size_t i = 0; i < 15; ++i) {
    CHECK(std::abs(found.shares[i].number() - exact.shares[i].number()) < 5 * found.standard_errors[i]);
    CHECK(found.standard_errors[i] < 0.05);
    sum += found.shares[i].number();
  }
  CHECK(found.shares[15] == Value(0.0));
  CHECK(found.standard_errors[15] == 0);
  CHECK(sum == Approx(found.total.number()));
  CHECK(shapley(16, value).shares == shapley(16, value).shares);
  CHECK(shapley(16, value, {.seed = 2}).shares != shapley(16, value).shares);
}

TEST_CASE("shapley: players who are alike share alike, and nobody has nothing to share") {
  const Shapley twins = shapley(2, ratio({{{1, 2}, {3, 4}}, {{1, 2}, {3, 4}}}));
  CHECK(twins.shares[0] == twins.shares[1]);
  const Shapley nobody = shapley(0, [](const std::vector<char>&) { return Value(3.0); });
  CHECK(nobody.shares.empty());
  CHECK(nobody.total == Value(0.0));
}

TEST_CASE("shapley: a coalition without a value leaves all shares undefined") {
  const Shapley found = shapley(2, ratio({{{1, 2}, {0, 0}}, {{0, 0}, {1, 2}}}));
  CHECK(found.shares == std::vector<Value>(2, Reason::no_signed_claims));
  CHECK(found.total == Value(Reason::no_signed_claims));
  std::vector<std::pair<Ratio, Ratio>> many(20, {{1, 1}, {0, 0}});
  CHECK(shapley(20, ratio(many)).shares[7] == Value(Reason::no_signed_claims));
}

TEST_CASE("shapley: absurd numbers of orders are refused") {
  const CoalitionValue value = ratio(random_players(1, 20));
  CHECK_THROWS_AS(shapley(20, value, {.permutations = 1}), Error);
  CHECK_THROWS_AS(shapley(20, value, {.permutations = 4'000'000'000}), Error);
}
