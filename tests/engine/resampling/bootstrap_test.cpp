// From replicates to bounds.
#include <entente/engine/resampling/bootstrap.hpp>

#include <catch2/catch.hpp>
#include <entente/graphs/model/problem.hpp>

#include <cmath>
#include <functional>

using namespace entente;

namespace {

/// The mean of every sequence of as many values as there are, drawn with replacement.
Bootstrap all_means(const std::vector<double>& values) {
  Bootstrap bootstrap{.units = values.size()};
  const auto n = static_cast<double>(values.size());
  const double probability = std::pow(n, -n);
  const std::function<void(std::size_t, double)> extend = [&](std::size_t left, double sum) {
    if (left == 0) return bootstrap.replicates.push_back({sum / n, probability});
    for (const double value : values) extend(left - 1, sum + value);
  };
  extend(values.size(), 0);
  double sum = 0;
  for (const double value : values) sum += value;
  bootstrap.observed = sum / n;
  for (const double value : values) bootstrap.leaving_one_out.push_back((sum - value) / (n - 1));
  return bootstrap;
}

Bootstrap replicates(const std::vector<Value>& values) {
  Bootstrap bootstrap{.observed = 1.0};
  for (const Value& value : values)
    bootstrap.replicates.push_back({value, 1 / static_cast<double>(values.size())});
  return bootstrap;
}

}  // namespace

TEST_CASE("bootstrap: percentile bounds by hand") {
  std::vector<Value> hundred;
  for (int i = 100; i > 0; --i) hundred.emplace_back(static_cast<double>(i));
  // 5 of 100 do not exceed 5, and 5 are not below 96.
  CHECK(bounds(replicates(hundred), IntervalMethod::percentile, 0.90) == Bounds{5.0, 96.0});
  CHECK(bounds(replicates(hundred), IntervalMethod::percentile, 0.98) == Bounds{1.0, 100.0});
  CHECK(bounds(replicates({1.0, 2.0}), IntervalMethod::percentile, 0.999) == Bounds{1.0, 2.0});
}

// Bias 0.0385113, acceleration 0.0424278, shares 0.0714143 and 0.9679405: from a second program. Five are too
// few for quantiles further out: 4.2 -+ 2.776445 sqrt(42.8 / 4 / 5).
TEST_CASE("bootstrap: the three methods on all resamples of five values") {
  const Bootstrap bootstrap = all_means({1, 2, 6, 3, 9});
  CHECK(bounds(bootstrap, IntervalMethod::percentile, 0.90).low.number() == Approx(2.2));
  CHECK(bounds(bootstrap, IntervalMethod::percentile, 0.90).high.number() == Approx(6.4));
  CHECK(bounds(bootstrap, IntervalMethod::bca, 0.90).low.number() == Approx(2.4));
  CHECK(bounds(bootstrap, IntervalMethod::bca, 0.90).high.number() == Approx(6.8));
  CHECK(bounds(bootstrap, IntervalMethod::expanded, 0.95).low.number() ==
        Approx(4.2 - 2.776445 * std::sqrt(2.14)));
  CHECK(bounds(bootstrap, IntervalMethod::expanded, 0.95).high.number() ==
        Approx(4.2 + 2.776445 * std::sqrt(2.14)));
}

// Phi(-2.570582 sqrt(6 / 5)) = 0.0024319: of six, the quantiles further out are those of 99.51 in 100.
TEST_CASE("bootstrap: from six units on expanded bounds are quantiles") {
  const Bootstrap six = all_means({1, 2, 6, 3, 9, -4});
  CHECK(bounds(six, IntervalMethod::expanded, 0.95) == bounds(six, IntervalMethod::percentile, 0.9951362));
  CHECK(bounds(six, IntervalMethod::expanded, 0.95) != bounds(six, IntervalMethod::percentile, 0.99));
  Bootstrap of_any_number = six;
  of_any_number.units.reset();
  CHECK(bounds(of_any_number, IntervalMethod::expanded, 0.9) == bounds(six, IntervalMethod::percentile, 0.9));
}

TEST_CASE("bootstrap: negated values give mirrored bounds") {
  for (const auto method : {IntervalMethod::percentile, IntervalMethod::expanded, IntervalMethod::bca})
    for (const double confidence : {0.5, 0.9, 0.95, 0.99}) {
      const Bounds plain = bounds(all_means({1, 2, 6, -3, 9}), method, confidence);
      const Bounds mirrored = bounds(all_means({-1, -2, -6, 3, -9}), method, confidence);
      CHECK(plain.low.number() == Approx(-mirrored.high.number()));
      CHECK(plain.high.number() == Approx(-mirrored.low.number()));
      CHECK(plain.low.number() <= plain.high.number());
    }
}

TEST_CASE("bootstrap: expanded bounds hold the percentile bounds, and come to them for many units") {
  Bootstrap bootstrap = all_means({1, 2, 6, 3, 9});
  const Bounds plain = bounds(bootstrap, IntervalMethod::percentile, 0.95);
  const Bounds wide = bounds(bootstrap, IntervalMethod::expanded, 0.95);
  CHECK(wide.low.number() < plain.low.number());
  CHECK(wide.high.number() > plain.high.number());
  bootstrap.units = 1'000'000;
  CHECK(bounds(bootstrap, IntervalMethod::expanded, 0.95) == plain);
}

TEST_CASE("bootstrap: bounds of any size of values") {
  for (const double unit : {1e-18, 1e18})
    for (const auto method : {IntervalMethod::percentile, IntervalMethod::expanded, IntervalMethod::bca}) {
      const Bounds small = bounds(all_means({1, 2, 6, 3, 9}), method, 0.9);
      const Bounds scaled = bounds(all_means({unit, 2 * unit, 6 * unit, 3 * unit, 9 * unit}), method, 0.9);
      CHECK(scaled.low.number() == Approx(unit * small.low.number()));
      CHECK(scaled.high.number() == Approx(unit * small.high.number()));
    }
}

TEST_CASE("bootstrap: what cannot be told is undefined") {
  const auto percentile = [](const Bootstrap& bootstrap) {
    return bounds(bootstrap, IntervalMethod::percentile, 0.95).low;
  };
  Bootstrap unobserved = replicates({1.0, 2.0});
  unobserved.observed = Reason::absent;
  CHECK(percentile(unobserved) == Value(Reason::absent));
  CHECK(percentile(replicates({3.0, 3.0 + 1e-15, 3.0})) == Value(Reason::zero_variance));
  CHECK(percentile(replicates({})) == Value(Reason::zero_variance));
  std::vector<Value> some(100, 1.0);
  some[0] = 2.0;
  for (std::size_t i = 50; i < 55; ++i) some[i] = Reason::no_signed_claims;
  CHECK(percentile(replicates(some)).defined());
  some[55] = Reason::disconnected;
  CHECK(percentile(replicates(some)) == Value(Reason::no_signed_claims));
  for (const double confidence : {0.0, 1.0, -1.0, 95.0, std::nan("")})
    CHECK_THROWS_AS(bounds(replicates(some), IntervalMethod::percentile, confidence), Error);
}
