// Weighted balance must not hang on the length of the era, nor on the unit: every partition of whole levels,
// tried one after the other, against the same levels in awkward units.
#include <entente/engine/balance/blocs/balanced_blocs.hpp>
#include <entente/engine/balance/line_index/blame.hpp>
#include <entente/engine/balance/line_index/least_level.hpp>
#include <entente/engine/balance/line_index/line_index_check.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/assignment_oracle.hpp"
#include "engine/balance/partition_oracle.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace entente;
using worlds::signed_world;

namespace {

constexpr std::array days = {1, 7, 138, 365, 1'096, 2'557, 21'915};
constexpr std::array sizes = {1.0, 1e-250, 1e-12, 1.0 / 3, 0.7, 1e9, 1e250};

/// Whole levels as shares of an era of so many days, in units of `size`.
SignedGraph in_units(SignedGraph graph, int era_days, double size) {
  for (SignedTie& tie : graph.ties) tie.level = tie.level / era_days * size;
  return graph;
}

void check_partitions(const SignedGraph& graph, const SignedGraph& whole, double unit) {
  const oracles::BestPartitions best = oracles::best_partitions(whole, Counted::levels);
  const LineIndex index = line_index(graph, {.counted = Counted::levels});
  REQUIRE(index.proved());
  CHECK(line_index_check(graph, index).faults == std::vector<std::string>{});
  CHECK(index.value().number() / unit == Approx(best.cost).epsilon(1e-12));
  CHECK(blame(graph, index) == best.blame);
  CHECK(optimal_partitions(graph, index) == PartitionCount{best.partitions, false});
}

/// Levels of up to `most` in place of those of 1 to 4.
SignedGraph releveled(SignedGraph graph, std::uint64_t seed, std::uint64_t most) {
  worlds::Random random(seed);
  for (SignedTie& tie : graph.ties)
    tie.level = std::copysign(static_cast<double>(1 + random.below(most)), tie.level);
  return graph;
}

std::vector<std::int64_t> weights(const std::vector<double>& levels) {
  std::vector<worlds::DrawnClaim> claims;
  for (std::uint32_t i = 0; i < levels.size(); ++i) claims.push_back({i, i + 1, levels[i]});
  return whole_weights(signed_world(levels.size() + 1, claims), Counted::levels).weights;
}

using Whole = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("levels become multiples of their largest common unit") {
  CHECK(weights({6, 4, -10}) == Whole{3, 2, 5});
  CHECK(weights({2.5, 4.5, 8}) == Whole{5, 9, 16});
  CHECK(weights({0.1, 0.2, -0.3}) == Whole{1, 2, 3});
  CHECK(weights({1.0 / 3, 0.5, 1.0 / 7}) == Whole{14, 21, 6});
  CHECK(weights({8 * (138.0 / 21'915), 4 * (138.0 / 21'915), 7}) == Whole{368, 184, 51'135});
  CHECK(weights({5e-324, -1e-323}) == Whole{1, 2});
  CHECK(weights({1e300, 3e300}) == Whole{1, 3});
  CHECK(weights({560e9, 370e9, 150e9}) == Whole{56, 37, 15});
  CHECK(weights({1'234'567, 4'000'001}) == Whole{1'234'567, 4'000'001});
}

TEST_CASE("levels without a unit are rounded finely, and none is lost") {
  const Whole far = weights({1e18, 1, -1e18});
  CHECK(far == Whole{std::int64_t{1} << 40, 1, std::int64_t{1} << 40});
  CHECK(weights({1e300, 1e-300, 1})[1] == 1);
  CHECK(weights({1e300, 1e-300})[0] == std::int64_t{1} << 40);
  const double root = std::sqrt(2.0);
  const Whole irrational = weights({root, 1});
  CHECK(static_cast<double>(irrational[0]) / static_cast<double>(irrational[1]) ==
        Approx(root).epsilon(1e-13));
  std::vector<double> roots;
  for (int i = 1; i <= 2'000; ++i) roots.push_back(std::sqrt(i));
  const Whole many = weights(roots);
  CHECK(std::accumulate(many.begin(), many.end(), std::int64_t{0}) < std::int64_t{1} << 55);
  for (std::size_t i = 0; i < roots.size(); ++i)
    CHECK(static_cast<double>(many[i]) / static_cast<double>(many[0]) == Approx(roots[i]).epsilon(1e-9));
}

TEST_CASE("what rounding hides is not proved, and the bounds allow for it") {
  // A great friendship apart from a triangle of little ties, one of which is at odds.
  const auto apart = [](double great, double little) {
    return signed_world(5, {{0, 1, great}, {2, 3, little}, {3, 4, little}, {2, 4, -little}});
  };
  for (const double little : {1e-18, 1e-3, 1.0}) {
    CAPTURE(little);
    const SignedGraph graph = apart(1e18 * std::sqrt(2.0), little);
    const LineIndex index = line_index(graph, {.counted = Counted::levels});
    CHECK_FALSE(index.proved());
    CHECK(index.value() == Value(Reason::not_proved_optimal));
    CHECK(index.degree_of_balance() == Value(Reason::not_proved_optimal));
    const std::vector<Blame> blamed = blame(graph, index);
    CHECK(std::find(blamed.begin(), blamed.end(), Blame::always) == blamed.end());
    CHECK(index.whole.least(index.lower) <= little);
    CHECK(index.whole.most(index.upper) >= little);
    const BalancedBlocs found = balanced_blocs(graph, {.at_most = 3, .counted = Counted::levels});
    CHECK(found.lower <= little);
  }
  const LineIndex told = line_index(apart(1e6 * std::sqrt(2.0), 1), {.counted = Counted::levels});
  REQUIRE(told.proved());
  CHECK(told.value().number() == Approx(1).epsilon(1e-6));
  const SignedGraph balanced = signed_world(4, {{0, 1, 1e18 * std::sqrt(2.0)}, {2, 3, 1e-18}});
  CHECK(line_index(balanced, {.counted = Counted::levels}).value() == Value(0.0));
}

//   0 --2-- 1     the foes at either end go, or one tie of each way round, which weighs as much
//   |2  :4   \2
//   3 --2---- 2
TEST_CASE("two ties are as much at odds as one of twice the level, in any era and any unit") {
  for (const int era_days : days)
    for (const double size : sizes) {
      CAPTURE(era_days, size);
      const SignedGraph whole = signed_world(4, {{0, 1, 2}, {1, 2, 2}, {0, 2, -4}, {0, 3, 2}, {2, 3, 2}});
      check_partitions(in_units(whole, era_days, size), whole, size / era_days);
      CHECK(optimal_partitions(whole, line_index(whole, {.counted = Counted::levels})) ==
            PartitionCount{5, false});
    }
}

TEST_CASE("weighted balance and blame are those of whole levels in any era and any unit") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const SignedGraph drawn = worlds::random_signed_graph(seed, 10);
    const SignedGraph whole = seed % 3 == 0 ? releveled(drawn, seed, 1'000) : drawn;
    for (const double size : sizes) {
      const int era_days = days[seed % days.size()];
      CAPTURE(seed, era_days, size);
      check_partitions(in_units(whole, era_days, size), whole, size / era_days);
    }
  }
}

TEST_CASE("weighted blocs are those of whole levels in any era and any unit") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const SignedGraph whole = worlds::random_signed_graph(seed, 7);
    for (const std::size_t at_most : {std::size_t{2}, std::size_t{3}, whole.vertices}) {
      const double fewest = oracles::fewest_violations(whole, at_most, Counted::levels);
      for (const double size : sizes) {
        const int era_days = days[seed % days.size()];
        CAPTURE(seed, at_most, era_days, size);
        const SignedGraph graph = in_units(whole, era_days, size);
        const BalancedBlocs found = balanced_blocs(graph, {.at_most = at_most, .counted = Counted::levels});
        CHECK(found.certainty == Optimality::proved);
        CHECK(found.violations / size * era_days == Approx(fewest).epsilon(1e-12).margin(1e-12));
        CHECK(found.labels == balanced_blocs(whole, {.at_most = at_most, .counted = Counted::levels}).labels);
      }
    }
  }
}

TEST_CASE("of the partitions that break fewest ties the one of the least level is taken in any unit") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const SignedGraph whole = worlds::random_signed_graph(seed, 9);
    const LineIndex plain = with_least_level(whole, line_index(whole));
    for (const double size : sizes) {
      CAPTURE(seed, size);
      const SignedGraph graph = in_units(whole, days[seed % days.size()], size);
      CHECK(with_least_level(graph, line_index(graph)).broken == plain.broken);
    }
  }
}
