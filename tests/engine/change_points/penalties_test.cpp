// Penalties by their formulas, and the path of segmentations against its definition.
#include <entente/engine/change_points/penalties.hpp>

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>
#include "engine/change_points/segmentation_oracle.hpp"
#include "engine/shifts/known_series.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>

using namespace entente;
using Changes = std::vector<std::size_t>;

namespace {

std::vector<std::size_t> numbers_of_changes(const std::vector<PathStep>& path) {
  std::vector<std::size_t> numbers;
  for (const PathStep& step : path) numbers.push_back(step.best.changes.size());
  return numbers;
}

/// The steps join, fall, and each is the best in the middle of its range.
void check_path(std::span<const double> series, const std::vector<PathStep>& path, PenaltyRange range,
                const SegmentationOptions& options) {
  REQUIRE_FALSE(path.empty());
  CHECK(path.front().penalties.low == range.low);
  CHECK(path.back().penalties.high == range.high);
  for (std::size_t i = 0; i < path.size(); ++i) {
    const auto [low, high] = path[i].penalties;
    CHECK(low <= high);
    const double middle = (low + high) / 2;
    const auto objective = [&](const Segmentation& one) {
      return one.cost + middle * static_cast<double>(one.changes.size());
    };
    CHECK(objective(path[i].best) ==
          Approx(objective(oracles::optimal_partitioning(series, middle, options))));
    if (i == 0) continue;
    CHECK(low == path[i - 1].penalties.high);
    CHECK(path[i].best.changes.size() < path[i - 1].best.changes.size());
  }
}

}  // namespace

TEST_CASE("penalties follow their formulas") {
  const double log_n = std::log(100);
  CHECK(penalty_of(Penalty::three_log_n, 100) == Approx(3 * log_n));
  CHECK(penalty_of(Penalty::bic, 100) == Approx(2 * log_n));
  CHECK(penalty_of(Penalty::sic, 100) == penalty_of(Penalty::bic, 100));
  CHECK(penalty_of(Penalty::sic0, 100) == Approx(log_n));
  CHECK(penalty_of(Penalty::mbic, 100) == Approx(3 * log_n));
  CHECK(penalty_of(Penalty::aic, 100) == 4);
  CHECK(penalty_of(Penalty::hannan_quinn, 100) == Approx(4 * std::log(log_n)));
  CHECK(penalty_of(Penalty::bic, 100, SegmentModel::mean_variance) == Approx(3 * log_n));
  CHECK(penalty_of(Penalty::mbic, 100, SegmentModel::mean_variance) == Approx(4 * log_n));
  CHECK(penalty_of(Penalty::aic, 100, SegmentModel::mean_variance) == 6);
  CHECK(penalty_of(Penalty::sic0, 100, SegmentModel::poisson) == Approx(log_n));
  for (std::size_t n = 0; n < 3; ++n) CHECK(penalty_of(Penalty::hannan_quinn, n) == 0);
  CHECK(penalty_of(Penalty::hannan_quinn, 3) > 0);
}

TEST_CASE("a path holds the best segmentation of every penalty") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const auto series = worlds::planted(seed, {0, 3, 1, 6, 0}, 12);
    const SegmentationOptions options{.noise = 0.8, .min_segment = 1 + seed % 4};
    const PenaltyRange range = {0.5, 400};
    const auto path = penalty_path(series, range, options);
    CAPTURE(seed);
    check_path(series, path, range, options);
    CHECK(path.back().best.changes.empty());
    // Between the steps nothing is left out.
    for (double penalty = 0.5; penalty < 400; penalty *= 1.07) {
      const auto best = oracles::optimal_partitioning(series, penalty, options);
      const auto step = std::find_if(path.begin(), path.end(),
                                     [&](const PathStep& one) { return penalty <= one.penalties.high; });
      CHECK(best.changes == step->best.changes);
    }
  }
}

TEST_CASE("the path of three segments is known by hand") {
  // One segment costs 22.476; cut at 4, 12.14833 + 0.05; cut at 4 and 8, 0.12.
  const auto path = penalty_path(worlds::three_segments, {1, 100});
  REQUIRE(numbers_of_changes(path) == Changes{2, 0});
  CHECK(path[0].penalties.high == Approx((22.476 - 0.12) / 2));
  CHECK(strength(path, 4) == ChangeStrength{path[0].penalties.high, false});
  CHECK(strength(path, 8) == strength(path, 4));
  CHECK(strength(path, 5) == ChangeStrength{});
  const auto capped = penalty_path(worlds::three_segments, {1, 5});
  REQUIRE(numbers_of_changes(capped) == Changes{2});
  CHECK(strength(capped, 4) == ChangeStrength{5, true});
}

TEST_CASE("a path of one penalty, and of series without a change") {
  const auto one = penalty_path(worlds::three_segments, {5, 5});
  REQUIRE(one.size() == 1);
  CHECK(one[0].best.changes == Changes{4, 8});
  const std::vector<double> constant(12, 3.0), nothing;
  for (const std::vector<double>& series : {constant, nothing}) {
    const auto path = penalty_path(series, {1, 9});
    REQUIRE(path.size() == 1);
    CHECK(path[0].best == Segmentation{});
  }
}

TEST_CASE("the changes of the Nile along the penalties") {
  const double log_n = std::log(100);
  const auto path = penalty_path(worlds::nile, {2 * log_n, 10 * log_n}, {.noise = 115.31921651658926});
  REQUIRE(numbers_of_changes(path) == Changes{1});
  CHECK(strength(path, 28) == ChangeStrength{10 * log_n, true});
  // The fall gains (2835156.75 - 1597457.19) / noise^2.
  const auto whole = penalty_path(worlds::nile, {2 * log_n, 1000}, {.noise = 115.31921651658926});
  CHECK(strength(whole, 28).penalty ==
        Approx((2835156.75 - 1597457.1944444433) / (115.31921651658926 * 115.31921651658926)));
}

TEST_CASE("two series of R's changepoint give the path of its manual") {
  const std::filesystem::path file = ENTENTE_SOURCE_DIR "/../shared/conformance/changepoint.json";
  if (!std::filesystem::exists(file)) {
    WARN("skipped: " << file.string() << " is not there");
    return;
  }
  const auto known = nlohmann::json::parse(std::ifstream(file));
  const auto three = known["changepoint_doc_x3"]["x"].get<std::vector<double>>();
  const Segmentation best = pelt(three, 2 * std::log(200));
  CHECK(best.changes == Changes{50, 100, 150});
  CHECK(best.cost + 6 * std::log(200) == Approx(201.17283838147446).epsilon(1e-7));
  const auto path = penalty_path(three, {4, 1500});
  REQUIRE(numbers_of_changes(path) == Changes{7, 5, 4, 3, 2, 1, 0});
  const double transitions[] = {4.332495629160206, 4.385246889873088, 4.684253592693523,
                                559.3669880483892, 646.9627185398315, 1311.3356945197816};
  const double costs[] = {151.64844244129907, 160.31343369961948, 164.69868058949257, 169.3829341821861,
                          728.7499222305753,  1375.7126407704068, 2687.0483352901883};
  const Changes changes[] = {{50, 96, 100, 133, 150, 159, 180},
                             {50, 96, 100, 133, 150},
                             {50, 100, 133, 150},
                             {50, 100, 150},
                             {50, 150},
                             {50},
                             {}};
  for (std::size_t i = 0; i < path.size(); ++i) {
    CHECK(path[i].best.changes == changes[i]);
    CHECK(path[i].best.cost == Approx(costs[i]).epsilon(1e-7));
    if (i < 6) CHECK(path[i].penalties.high == Approx(transitions[i]).epsilon(1e-7));
  }
  CHECK(strength(path, 50).penalty == Approx(1311.3356945197816).epsilon(1e-7));
  const auto two = known["changepoint_doc_x1"]["x"].get<std::vector<double>>();
  CHECK(pelt(two, 2 * std::log(200)).changes == Changes{100});
}
