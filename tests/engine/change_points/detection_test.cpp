// From plain series to change points: what is undefined, what is capped, and what is too much.
#include <entente/engine/change_points/detection.hpp>
#include <entente/graphs/reading/periods.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"
#include "engine/shifts/known_series.hpp"

#include <cmath>

using namespace entente;

namespace {

const Value none = Reason::no_ties;

std::vector<Interval> years(std::size_t count, int first = 1900) {
  std::vector<Interval> spans;
  for (std::size_t i = 0; i < count; ++i) {
    const int year = first + static_cast<int>(i);
    spans.push_back({*civil_day(year, 1, 1), *civil_day(year + 1, 1, 1)});
  }
  return spans;
}

Series yearly(const std::vector<Value>& values) { return series(years(values.size()), values); }

Series yearly(std::span<const double> values, int first = 1900) {
  const std::vector<Value> defined(values.begin(), values.end());
  return series(years(values.size(), first), defined);
}

std::vector<int> years_of(const ChangePoints& turns) {
  std::vector<int> found;
  for (const ChangePoint& point : turns.points) found.push_back(civil(point.date).year);
  return found;
}

}  // namespace

TEST_CASE("the Nile turns once, in 1899") {
  for (const Penalty criterion : {Penalty::three_log_n, Penalty::bic}) {
    const ChangePoints turns =
        detect_change_points(yearly(worlds::nile, 1871), {.criterion = criterion, .min_segment = 1});
    REQUIRE(years_of(turns) == std::vector{1899});
    const ChangePoint& point = turns.points[0];
    CHECK(point.period == 28);
    CHECK(point.before == Approx(1097.75));
    CHECK(point.after == Approx(849.972222));
    // The fall of the sum of squares, in units of noise squared.
    CHECK(point.strength.penalty ==
          Approx((2835156.75 - 1597457.1944444433) / std::pow(115.31921651658926, 2)));
    CHECK_FALSE(point.strength.capped);
    CHECK(turns.path.back().best.changes.empty());
    CHECK(point.silent == 0);
    CHECK_FALSE(point.support);
    CHECK(turns.noise.number() == Approx(115.31921651658926));
    CHECK(turns.penalty == Approx((criterion == Penalty::bic ? 2 : 3) * std::log(100)));
    CHECK_FALSE(turns.undefined);
    CHECK_FALSE(turns.crowded);
  }
}

TEST_CASE("a noise taken too small gives change points without end, and that is told") {
  const ChangePoints turns =
      detect_change_points(yearly(worlds::nile), {.criterion = Penalty::bic, .min_segment = 1, .noise = 1});
  CHECK(turns.points.size() == 96);
  CHECK(turns.crowded);
}

TEST_CASE("the modified Bayes criterion costs the lengths too") {
  const ChangePoints turns =
      detect_change_points(yearly(worlds::nile), {.criterion = Penalty::mbic, .min_segment = 1});
  REQUIRE(turns.points.size() == 1);
  CHECK(turns.path[0].best.cost ==
        Approx(1597457.1944444433 / std::pow(turns.noise.number(), 2) + std::log(28) + std::log(72)));
}

TEST_CASE("silent periods are no observations, and keep their place") {
  const Series seen = yearly({1, 1.2, none, 0.9, 1, none, none, 5, 5.1, 4.8, 5});
  CHECK(seen.values == std::vector<double>{1, 1.2, 0.9, 1, 5, 5.1, 4.8, 5});
  CHECK(seen.where == std::vector<std::size_t>{0, 1, 3, 4, 7, 8, 9, 10});
  CHECK(seen.silence == Reason::no_ties);
  const ChangePoints turns = detect_change_points(seen);
  REQUIRE(years_of(turns) == std::vector{1907});
  CHECK(turns.points[0].silent == 2);
  CHECK(turns.points[0].before == Approx(1.025));
  CHECK(turns.points[0].after == Approx(4.975));
  CHECK(change_periods(seen) == std::vector<std::size_t>{7});
}

TEST_CASE("too short a series is undefined, and the minimum length is that of segments") {
  for (std::size_t count = 0; count < 6; ++count) {
    const ChangePoints turns = detect_change_points(yearly(std::vector<Value>(count, 1)));
    CHECK(turns.undefined == Reason::n_too_small);
    CHECK(turns.noise == Value(Reason::n_too_small));
    CHECK(turns.points.empty());
    CHECK(turns.path.empty());
  }
  CHECK(detect_change_points(yearly({1, 2, none, none, 3, 4, 5})).undefined == Reason::n_too_small);
  CHECK_FALSE(detect_change_points(yearly({1, 2, 3.2, 4, 5.5, 7})).undefined);
  CHECK(detect_change_points(yearly({9, 1, 3, 4, 5.5, 7}), {.min_segment = 4}).undefined ==
        Reason::n_too_small);
  // Two observations of 9 are no segment of three.
  const Series late = yearly({1, 1.1, 0.9, 1, 1.1, 1, 0.9, 1, 9, 9.1});
  CHECK(change_periods(late, {.noise = 0.2}) == std::vector<std::size_t>{7});
  CHECK(change_periods(late, {.min_segment = 2, .noise = 0.2}) == std::vector<std::size_t>{8});
}

TEST_CASE("no noise is undefined, unless nothing varies or the noise is known") {
  const std::vector<Value> constant(12, 4.5), jump = {0.0, 0.0, 0.0, 0.0, 8, 8, 8, 8};
  const ChangePoints still = detect_change_points(yearly(constant));
  CHECK_FALSE(still.undefined);
  CHECK(still.points.empty());
  CHECK(still.noise == Value(Reason::zero_variance));
  CHECK(still.autocorrelation == Value(Reason::zero_variance));
  CHECK(detect_change_points(yearly(jump)).undefined == Reason::zero_variance);
  CHECK(change_periods(yearly(jump)).empty());
  CHECK(change_periods(yearly(jump), {.noise = 1}) == std::vector<std::size_t>{4});
  CHECK(change_periods(yearly(jump), {.least_noise = 1}) == std::vector<std::size_t>{4});
  CHECK(detect_change_points(yearly(jump), {.noise = 100}).points.empty());
  CHECK(detect_change_points(yearly(jump), {.noise = 1e-300}).points.size() == 1);
  CHECK(detect_change_points(yearly(constant), {.least_noise = 1}).points.empty());
  const ChangePoints two = detect_change_points(yearly(jump), {.noise = 1});
  CHECK(two.autocorrelation == Value(Reason::zero_variance));
  // Alike but for rounding.
  CHECK_FALSE(detect_change_points(yearly({0.3, 0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2, 0.3})).undefined);
}

TEST_CASE("the larger of the noises counts") {
  const Series flow = yearly(worlds::nile);
  CHECK(detect_change_points(flow, {.least_noise = 1}).noise.number() == Approx(115.31921651658926));
  CHECK(detect_change_points(flow, {.least_noise = 500}).noise == Value(500.0));
  CHECK(detect_change_points(flow, {.noise = 20, .least_noise = 500}).noise == Value(20.0));
}

TEST_CASE("strength is the penalty that a change point withstands") {
  const Series three = yearly(worlds::three_segments);
  const ChangePoints turns = detect_change_points(three, {.penalty = 5, .min_segment = 2, .noise = 1});
  REQUIRE(turns.points.size() == 2);
  // As in the path of these segments: both go at once.
  CHECK(turns.points[0].strength.penalty == Approx((22.476 - 0.12) / 2));
  CHECK_FALSE(turns.points[0].strength.capped);
  CHECK(turns.points[1].strength == turns.points[0].strength);
  const ChangePoints narrow =
      detect_change_points(three, {.penalty = 5, .min_segment = 2, .noise = 1, .range = PenaltyRange{6, 7}});
  CHECK(narrow.path.front().penalties.low == 5);
  CHECK(narrow.points[0].strength == ChangeStrength{7, true});
}

TEST_CASE("autocorrelation is of what the segments leave") {
  const ChangePoints turns =
      detect_change_points(yearly({1, -1, 1, -1, 1, -1, 21, 19, 21, 19, 21, 19}), {.noise = 2});
  REQUIRE(turns.points.size() == 1);
  CHECK(turns.autocorrelation.number() == Approx(-11.0 / 12));
}

TEST_CASE("units change no change point") {
  const auto values = worlds::planted(9, {0, 6, -2}, 15);
  const ChangePoints plain = detect_change_points(yearly(values));
  REQUIRE(years_of(plain) == std::vector{1915, 1930});
  for (const double unit : {1e-18, 1e18}) {
    std::vector<double> scaled;
    for (const double value : values) scaled.push_back(unit * value);
    const ChangePoints turns = detect_change_points(yearly(scaled));
    CHECK(years_of(turns) == years_of(plain));
    CHECK(turns.points[0].strength.penalty == Approx(plain.points[0].strength.penalty));
    CHECK(turns.noise.number() == Approx(unit * plain.noise.number()));
  }
}

TEST_CASE("bare change points are the same ones, without what is found along the path") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    worlds::Random random(seed);
    std::vector<Value> values;
    for (std::size_t i = 0; i < seed; ++i)
      values.push_back(random.below(9) == 0 ? Value(Reason::no_ties)
                                            : Value(static_cast<double>(random.below(6) + 9 * (i / 11 % 2))));
    const Series seen = yearly(values);
    const ChangePoints bare = bare_change_points(seen);
    ChangePoints whole = detect_change_points(seen);
    for (ChangePoint& point : whole.points) point.strength = {};
    CHECK(bare.points == whole.points);
    CHECK(bare.undefined == whole.undefined);
    CHECK(bare.noise == whole.noise);
    CHECK(bare.penalty == whole.penalty);
    CHECK(bare.path.empty());
  }
}
