// Streams in order: by hand, and that no order by roster is better.
#include <entente/viz/charts/stream_order.hpp>

#include <entente/viz/charts/spread.hpp>

#include "engine/random_worlds.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

using namespace entente;

namespace {

/// What following the order of the roster would give.
std::vector<std::vector<std::size_t>> by_roster(const StreamBands& bands) {
  std::vector<std::vector<std::size_t>> order(bands.size());
  for (std::size_t column = 0; column < bands.size(); ++column) {
    for (std::size_t stream = 0; stream < bands[column].size(); ++stream)
      if (bands[column][stream] != no_band) order[column].push_back(stream);
    std::ranges::stable_sort(order[column], {}, [&](std::size_t stream) { return bands[column][stream]; });
  }
  return order;
}

StreamBands random_bands(std::uint64_t seed) {
  worlds::Random random(seed);
  StreamBands bands(2 + random.below(6), std::vector<std::size_t>(2 + random.below(14)));
  for (auto& column : bands)
    for (std::size_t& band : column) band = random.below(6) == 0 ? no_band : random.below(3);
  return bands;
}

/// How far places are from those wanted.
double badness(const std::vector<double>& places, const std::vector<double>& wanted) {
  double sum = 0;
  for (std::size_t i = 0; i < places.size(); ++i) sum += (places[i] - wanted[i]) * (places[i] - wanted[i]);
  return sum;
}

}  // namespace

TEST_CASE("stream order: who leaves a band stands beside the band that it goes to") {
  // Streams 0, 1, 2 in the upper band, and then 0 in the lower one, with 3.
  const StreamBands bands = {{0, 0, 0, 1}, {1, 0, 0, 1}};
  const auto order = stream_order(bands);
  CHECK(order[0].front() != 0);
  CHECK(order[0][2] == 0);
  CHECK(order[1][2] == 0);
  CHECK(stream_crossings(order) == 0);
  CHECK(stream_crossings(by_roster(bands)) == 2);
  CHECK(stream_order({}).empty());
}

TEST_CASE("stream order: everyone is in its band, and crossings are no more than by roster") {
  std::size_t saved = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const StreamBands bands = random_bands(seed);
    const auto order = stream_order(bands), plain = by_roster(bands);
    INFO("seed " << seed);
    for (std::size_t column = 0; column < bands.size(); ++column) {
      CHECK(std::ranges::is_permutation(order[column], plain[column]));
      CHECK(std::ranges::is_sorted(order[column], {},
                                   [&](std::size_t stream) { return bands[column][stream]; }));
    }
    CHECK(stream_crossings(order) <= stream_crossings(plain));
    saved += stream_crossings(plain) - stream_crossings(order);
  }
  CHECK(saved > 1000);
}

TEST_CASE("spread: labels keep apart, and move no more than they must") {
  const std::vector<double> two = {50, 52};
  CHECK(spread(two, 10, 0, 100) == std::vector<double>{46, 56});
  const std::vector<double> at_edges = {99, -5, 99};
  CHECK(spread(at_edges, 10, 0, 100) == std::vector<double>{90, 0, 100});
  const std::vector<double> many = {5, 5, 5};
  CHECK(spread(many, 10, 0, 10) == std::vector<double>{0, 10, 20});  // no room: from the lower end
  CHECK(spread({}, 10, 0, 100).empty());
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    worlds::Random random(seed);
    std::vector<double> wanted(1 + random.below(9));
    for (double& at : wanted) at = static_cast<double>(random.below(100));
    const std::vector<double> places = spread(wanted, 10, 0, 100);
    std::vector<double> sorted = places;
    std::ranges::sort(sorted);
    INFO("seed " << seed);
    for (std::size_t i = 1; i < sorted.size(); ++i) CHECK(sorted[i] - sorted[i - 1] > 10 - 1e-9);
    CHECK(sorted.front() > -1e-9);
    CHECK(sorted.back() < 100 + 1e-9);
    // Nothing that is allowed and near is better: all from some place on moved a little.
    for (std::size_t from = 0; from < sorted.size(); ++from)
      for (const double by : {-0.5, 0.5}) {
        for (std::size_t to = from; to < sorted.size(); ++to) {
          std::vector<double> moved = places;
          for (double& at : moved)
            if (at >= sorted[from] - 1e-9 && at <= sorted[to] + 1e-9) at += by;
          std::vector<double> order = moved;
          std::ranges::sort(order);
          bool is_allowed = order.front() >= 0 && order.back() <= 100;
          for (std::size_t i = 1; i < order.size(); ++i)
            is_allowed = is_allowed && order[i] - order[i - 1] >= 10;
          if (is_allowed) CHECK(badness(moved, wanted) > badness(places, wanted) - 1e-6);
        }
      }
  }
}
