// The test of tone: by hand, by all orders of small records, and where there is nothing to test.
#include <entente/engine/change_points/turn_of_tone.hpp>

#include "engine/random_worlds.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

using namespace entente;

namespace {

/// Values a year apart, of one stratum unless others are given.
std::vector<DatedValue> yearly(const std::vector<double>& values,
                               const std::vector<std::size_t>& strata = {}) {
  std::vector<DatedValue> found;
  for (std::size_t i = 0; i < values.size(); ++i)
    found.push_back({Date{static_cast<std::int32_t>(365 * i)}, values[i], strata.empty() ? 0 : strata[i]});
  return found;
}

/// Every order that keeps strata on their days, one for each permutation of places.
std::vector<std::vector<double>> all_orders(const std::vector<DatedValue>& values) {
  std::vector<std::size_t> places(values.size());
  std::iota(places.begin(), places.end(), 0);
  std::vector<std::vector<double>> orders;
  do {
    bool keeps = true;
    std::vector<double> order;
    for (std::size_t i = 0; i < places.size(); ++i) {
      keeps = keeps && values[places[i]].stratum == values[i].stratum;
      order.push_back(values[places[i]].value);
    }
    if (keeps) orders.push_back(order);
  } while (std::next_permutation(places.begin(), places.end()));
  return orders;
}

double difference_of_means(const std::vector<double>& order, std::size_t before) {
  const auto cut = order.begin() + static_cast<std::ptrdiff_t>(before);
  const auto n = static_cast<double>(before), m = static_cast<double>(order.size() - before);
  return std::accumulate(cut, order.end(), 0.0) / m - std::accumulate(order.begin(), cut, 0.0) / n;
}

/// The largest difference of means over cuts, each centred and scaled by its mean and standard deviation over
/// all orders: of every order, the given one first.
std::vector<double> largest_differences(const std::vector<DatedValue>& values) {
  const auto orders = all_orders(values);
  const auto count = static_cast<double>(orders.size());
  std::vector<double> largest(orders.size(), 0);
  for (std::size_t before = least_side; before + least_side <= values.size(); ++before) {
    double mean = 0, square = 0;
    for (const auto& order : orders) mean += difference_of_means(order, before) / count;
    for (const auto& order : orders) square += std::pow(difference_of_means(order, before) - mean, 2) / count;
    if (square < 1e-12) continue;
    for (std::size_t i = 0; i < orders.size(); ++i)
      largest[i] =
          std::max(largest[i], std::abs(difference_of_means(orders[i], before) - mean) / std::sqrt(square));
  }
  return largest;
}

}  // namespace

TEST_CASE("a tone that turns is found where it turns") {
  const ToneTest test = tone_test(yearly({-2, -1, -3, -2, -1, -2, 2, 3, 1, 2, 2, 1}));
  CHECK(test.before == 6);
  CHECK(test.p.number() == Approx(2.0 / 924).margin(0.002));  // the best of the splits of 12, or its mirror
  CHECK(tone_test(yearly({1, -2, 2, -1, 2, -2, 1, -2, 2, -1, 2, -2})).p.number() > 0.5);
}

TEST_CASE("the test of tone by all orders of small records") {
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    worlds::Random random(seed);
    std::vector<DatedValue> values = yearly(std::vector<double>(7));
    for (DatedValue& one : values) {
      one.value = static_cast<double>(random.below(9)) - 4;
      one.stratum = seed % 3 == 0 ? 0 : random.below(2);
    }
    const ToneTest test = tone_test(values, {.permutations = 4999, .seed = seed});
    const std::vector<double> largest = largest_differences(values);
    if (!test.p.defined()) {
      CHECK(*std::max_element(largest.begin(), largest.end()) < 1e-9);
      continue;
    }
    const auto as_large = std::count_if(largest.begin(), largest.end(),
                                        [&](double one) { return one >= largest[0] * (1 - 1e-9); });
    CAPTURE(seed);
    CHECK(test.statistic.number() == Approx(largest[0]));
    CHECK(test.p.number() ==
          Approx(static_cast<double>(as_large) / static_cast<double>(largest.size())).margin(0.025));
  }
}

TEST_CASE("of one stratum the cut is that of least squares") {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    worlds::Random random(seed);
    std::vector<double> order;
    while (order.size() < 15) order.push_back(static_cast<double>(random.below(1000)) / 100);
    std::size_t best = 0;
    double most = -1;
    for (std::size_t before = 3; before <= 12; ++before) {
      const auto n = static_cast<double>(before);
      const double gain = std::pow(difference_of_means(order, before), 2) * n * (15 - n) / 15;
      if (gain > most) most = gain, best = before;
    }
    CHECK(tone_test(yearly(order), {.permutations = 1}).before == best);
  }
}

TEST_CASE("authors that lean and tell of different times make no turn") {
  const std::vector<double> values = {4, 6, 5, 6, 4, 5, 5, -5, -4, -6, -5, -6, -4, -5};
  CHECK(tone_test(yearly(values)).p.number() < 0.01);
  CHECK(tone_test(yearly(values, {0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1})).p.number() > 0.2);
}

TEST_CASE("values of one day are not parted") {
  std::vector<DatedValue> values = yearly({1, 1, 2, 1, -1, -1, -2, -1});
  CHECK(tone_test(values).before == 4);
  values[4].day = values[3].day;
  CHECK(tone_test(values).before != 4);
  for (DatedValue& one : values) one.day = {};
  CHECK(tone_test(values).p == Value(Reason::n_too_small));
}

TEST_CASE("units and signs of values change no test of tone") {
  const std::vector<double> values = {1, 3, -2, 1, -3, -1, -2, -4, 0, -1};
  const ToneTest plain = tone_test(yearly(values));
  for (const double unit : {1e-18, -1.0, 1e18}) {
    std::vector<double> scaled;
    for (const double value : values) scaled.push_back(unit * value);
    const ToneTest test = tone_test(yearly(scaled));
    CHECK(test.before == plain.before);
    CHECK(test.p == plain.p);
    CHECK(test.statistic.number() == Approx(plain.statistic.number()));
  }
}

TEST_CASE("where there is no turn of tone to test") {
  CHECK(tone_test({}).p == Value(Reason::n_too_small));
  CHECK(tone_test(yearly({1, 2, 3, 4, 5})).p == Value(Reason::n_too_small));
  CHECK(tone_test(yearly({1, 2, 3, 4, 5, 6})).p.defined());
  CHECK(tone_test(yearly({0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1})).p == Value(Reason::zero_variance));
  CHECK(tone_test(yearly({2, 2, 2, -1, -1, -1}, {0, 0, 0, 1, 1, 1})).p == Value(Reason::zero_variance));
  CHECK(tone_test(yearly({2, 2, 2, 2, 2, -1}), {.permutations = 0}).p == Value(1.0));
}
