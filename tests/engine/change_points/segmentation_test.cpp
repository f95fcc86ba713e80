// Two searches against an oracle, against trying every segmentation, and against published values.
#include <entente/engine/change_points/segmentation.hpp>

#include <catch2/catch.hpp>
#include "engine/change_points/segmentation_oracle.hpp"
#include "engine/shifts/known_series.hpp"

#include <cmath>
#include <limits>
#include <numbers>

using namespace entente;
using worlds::nile;
using Changes = std::vector<std::size_t>;

namespace {

const std::vector<double> nothing;

/// The cost of one segment, straight from its definition.
double plain_cost(std::span<const double> segment, const SegmentationOptions& options) {
  const auto n = static_cast<double>(segment.size());
  double sum = 0, squares = 0;
  for (const double x : segment) sum += x;
  for (const double x : segment) squares += (x - sum / n) * (x - sum / n);
  const double of_length = options.lengths == LengthCost::logarithm ? std::log(n) : 0;
  switch (options.model) {
    case SegmentModel::mean:
      return squares / (options.noise * options.noise) + of_length;
    case SegmentModel::mean_variance:
      return n * (std::log(2 * std::numbers::pi) + std::log(squares / n) + 1) + of_length;
    case SegmentModel::poisson:
      break;
  }
  return (sum > 0 ? 2 * (sum * std::log(n) - sum * std::log(sum)) : 0) + of_length;
}

/// Tries every way to cut: bit i of the number says whether a segment begins at i + 1.
Segmentation tried(const std::vector<double>& series, double penalty, const SegmentationOptions& options) {
  Segmentation best;
  double least = std::numeric_limits<double>::infinity();
  for (std::uint32_t cuts = 0; cuts < 1U << (series.size() - 1); ++cuts) {
    Segmentation one;
    std::size_t first = 0;
    bool long_enough = true;
    for (std::size_t past = 1; past <= series.size(); ++past) {
      if (past < series.size() && (cuts >> (past - 1) & 1) == 0) continue;
      long_enough = long_enough && past - first >= options.min_segment;
      one.cost += plain_cost(std::span(series).subspan(first, past - first), options);
      if (past < series.size()) one.changes.push_back(past);
      first = past;
    }
    const double cost = one.cost + penalty * static_cast<double>(one.changes.size());
    if (!long_enough || cost >= least) continue;
    least = cost;
    best = one;
  }
  return best;
}

void check_same(const Segmentation& found, const Segmentation& expected) {
  CHECK(found.changes == expected.changes);
  CHECK(found.cost == Approx(expected.cost).epsilon(1e-9).margin(1e-9));
}

std::vector<double> random_series(std::uint64_t seed, std::size_t length) {
  Random random(seed, "random series", 0);
  std::vector<double> series;
  double mean = 0;
  for (std::size_t i = 0; i < length; ++i) {
    if (random.below(4) == 0) mean = 6 * random.unit();
    series.push_back(mean + worlds::nearly_normal(random));
  }
  return series;
}

std::vector<double> random_counts(std::uint64_t seed, std::size_t length) {
  Random random(seed, "random counts", 0);
  std::vector<double> series;
  for (std::size_t i = 0; i < length; ++i)
    series.push_back(random.below(random.below(3) == 0 ? 20 : 3) + (i > length / 2 ? 3 : 0));
  return series;
}

}  // namespace

TEST_CASE("optimal partitioning and PELT find what trying every segmentation finds") {
  for (std::uint64_t seed = 0; seed < 90; ++seed) {
    const std::size_t length = 8 + seed % 5, shortest = 1 + seed % 3;
    const double penalty = 0.5 + static_cast<double>(seed % 7);
    SegmentationOptions options{.noise = 0.5 + static_cast<double>(seed % 3), .min_segment = shortest};
    if (seed % 4 == 1) options.lengths = LengthCost::logarithm;
    if (seed % 5 == 2) options.model = SegmentModel::poisson;
    // A segment of one has no variance, and the floor is not what this test is of.
    if (seed % 5 == 3 && shortest > 1) options.model = SegmentModel::mean_variance;
    const auto series =
        options.model == SegmentModel::poisson ? random_counts(seed, length) : random_series(seed, length);
    CAPTURE(seed, length, shortest, penalty);
    const Segmentation best = tried(series, penalty, options);
    check_same(oracles::optimal_partitioning(series, penalty, options), best);
    check_same(pelt(series, penalty, options), best);
    check_same(segment_neighbourhood(series, best.changes.size(), options).value(), best);
  }
}

TEST_CASE("PELT gives up nothing on long series") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const auto series = seed % 5 == 2 ? random_counts(seed, 150) : random_series(seed, 150);
    SegmentationOptions options{.min_segment = 1 + seed % 6};
    if (seed % 5 == 2) options.model = SegmentModel::poisson;
    if (seed % 5 == 3) options.model = SegmentModel::mean_variance;
    if (seed % 4 == 1) options.lengths = LengthCost::logarithm;
    CAPTURE(seed);
    for (const double penalty : {1.0, 5.0, 2 * std::log(150), 40.0})
      CHECK(pelt(series, penalty, options) == oracles::optimal_partitioning(series, penalty, options));
  }
}

TEST_CASE("ten values in three segments") {
  struct Known {
    double penalty;
    Changes changes;
    double objective;
  };
  for (const auto& [penalty, changes, objective] :
       {Known{0.05, {4, 8}, 0.22}, Known{0.5, {4, 8}, 1.12}, Known{1, {4, 8}, 2.12}, Known{5, {4, 8}, 10.12},
        Known{20, {}, 22.476}}) {
    const Segmentation found = pelt(worlds::three_segments, penalty);
    CHECK(found.changes == changes);
    CHECK(found.cost + penalty * static_cast<double>(changes.size()) == Approx(objective).epsilon(1e-12));
    CHECK(oracles::optimal_partitioning(worlds::three_segments, penalty) == found);
  }
}

TEST_CASE("the Nile, by number of changes") {
  struct Known {
    std::size_t min_segment;
    Changes changes;
    double cost;
  };
  // With segments of 15 years at least, the costs are those of R's strucchange.
  for (const auto& [min_segment, changes, cost] :
       {Known{15, {}, 2835156.75}, Known{15, {28}, 1597457.1944444433}, Known{15, {28, 83}, 1552923.6157754},
        Known{15, {28, 68, 83}, 1538096.512745097}, Known{15, {28, 45, 68, 83}, 1507888.4759164522},
        Known{15, {15, 30, 45, 68, 83}, 1659993.5004262563}, Known{1, {}, 2835156.75},
        Known{1, {28}, 1597457.1944444433}, Known{1, {19, 28}, 1542326.657894736},
        Known{1, {28, 83, 95}, 1438125.5363636354}, Known{1, {28, 41, 45, 47}, 1341858.9335994185},
        Known{1, {28, 37, 40, 45, 47}, 1264751.3917190763}}) {
    CAPTURE(min_segment, changes.size());
    const auto found = segment_neighbourhood(nile, changes.size(), {.min_segment = min_segment});
    REQUIRE(found);
    CHECK(found->changes == changes);
    CHECK(found->cost == Approx(cost).epsilon(1e-12));
  }
}

TEST_CASE("the number of breaks of the Nile by strucchange's Bayes criterion is one") {
  const double known[] = {1318.2418068761806, 1270.083735739566,  1276.4667007553514,
                          1284.7176674489144, 1291.9444768872736, 1310.7651547659016};
  const double n = 100;
  for (std::size_t breaks = 0; breaks < 6; ++breaks) {
    const double rss = segment_neighbourhood(nile, breaks, {.min_segment = 15})->cost;
    const double likelihood = -n / 2 * (std::log(rss / n) + std::log(2 * std::numbers::pi) + 1);
    CHECK(-2 * likelihood + 2 * static_cast<double>(breaks + 1) * std::log(n) ==
          Approx(known[breaks]).epsilon(1e-12));
  }
}

TEST_CASE("the Nile, by penalty") {
  const SegmentationOptions scaled{.noise = 115.31921651658926};
  const double log_n = std::log(100);
  CHECK(pelt(nile, log_n, scaled).changes == Changes{6, 7, 10, 19, 28, 37, 40, 45, 47, 83, 95});
  CHECK(pelt(nile, 2 * log_n, scaled).changes == Changes{28});
  CHECK(pelt(nile, 3 * log_n, scaled).changes == Changes{28});
  CHECK(pelt(nile, 2 * log_n).changes.size() == 96);
  CHECK(pelt(nile, 3 * log_n, {.model = SegmentModel::mean_variance, .min_segment = 2}).changes ==
        Changes{4, 6, 28, 97});
}

TEST_CASE("planted changes of the mean are found") {
  const auto series = worlds::planted(1, {0, 5, 10, 3}, 50);
  CHECK(pelt(series, 2 * std::log(200)).changes == Changes{50, 100, 150});
  CHECK(pelt(worlds::planted(2, {0, 10}, 100), 2 * std::log(200)).changes == Changes{100});
  CHECK(pelt(worlds::planted(3, {7}, 200), 2 * std::log(200)).changes.empty());
}

TEST_CASE("a change of counts, and of the noise alone") {
  std::vector<double> counts(20, 1.0), noisy = worlds::planted(5, {0}, 40);
  counts.insert(counts.end(), 20, 6.0);
  CHECK(pelt(counts, 2 * std::log(40), {.model = SegmentModel::poisson}).changes == Changes{20});
  CHECK(pelt(std::vector<double>(10, 0.0), 1, {.model = SegmentModel::poisson}) == Segmentation{{}, 0});
  const auto loud = worlds::planted(6, {0}, 40, 20);
  noisy.insert(noisy.end(), loud.begin(), loud.end());
  CHECK(pelt(noisy, 3 * std::log(80), {.model = SegmentModel::mean_variance, .min_segment = 2}).changes ==
        Changes{40});
}

TEST_CASE("series too short, empty or constant have no change") {
  CHECK(pelt(nothing, 1) == Segmentation{});
  CHECK(pelt(std::vector<double>{5}, 0) == Segmentation{});
  CHECK(pelt(std::vector<double>{0, 9, 9}, 0, {.min_segment = 2}).changes.empty());
  CHECK(pelt(std::vector<double>{0, 0, 9, 9}, 1, {.min_segment = 2}).changes == Changes{2});
  CHECK(pelt(std::vector<double>(30, 4.2), 1e-9).changes.empty());
  CHECK(segment_neighbourhood(nothing, 0) == Segmentation{});
  CHECK_FALSE(segment_neighbourhood(nothing, 1));
  CHECK_FALSE(segment_neighbourhood(std::vector<double>{1, 2, 3}, 1, {.min_segment = 2}));
  CHECK(segment_neighbourhood(std::vector<double>{1, 2, 3, 4}, 1, {.min_segment = 2})->changes == Changes{2});
  CHECK(segment_neighbourhood(std::vector<double>{1, 2}, 1)->changes == Changes{1});
  CHECK_FALSE(segment_neighbourhood(std::vector<double>{1, 2}, 2));
}

TEST_CASE("units and large constants move no change") {
  const auto series = worlds::planted(8, {0, 8, 1}, 12);
  const Changes changes = pelt(series, 8).changes;
  CHECK(changes == Changes{12, 24});
  for (const double unit : {1e-18, 1e-3, 1e18}) {
    std::vector<double> scaled;
    for (const double x : series) scaled.push_back(unit * x);
    CHECK(pelt(scaled, 8, {.noise = unit}).changes == changes);
  }
  std::vector<double> shifted;
  for (const double x : series) shifted.push_back(x + 1e9);
  CHECK(pelt(shifted, 8).changes == changes);
}
