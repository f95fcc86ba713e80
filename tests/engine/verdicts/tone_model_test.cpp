// The model of tone: by hand, by its symmetries, and against the two means summed over a fine grid.
#include <entente/engine/verdicts/tone_model.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

using namespace entente;

namespace {

/// Of the half-normal distribution at 1/14, 3/14 ... 13/14, from a table of the normal one.
constexpr std::array<double, 7> half_normal = {0.0896424, 0.2718800, 0.4637078, 0.6744898,
                                               0.9208230, 1.2418668, 1.8027431};

/// The x with P(chi-squared of an even number of degrees of freedom <= x) = p: there it is a finite sum.
double chi_squared_quantile(int freedom, double p) {
  double low = 0, high = 1000;
  for (int step = 0; step < 200; ++step) {
    const double x = (low + high) / 2;
    double term = 1, sum = 0;
    for (int k = 0; k < freedom / 2; ++k) {
      sum += term;
      term *= x / 2 / (k + 1);
    }
    (1 - std::exp(-x / 2) * sum < p ? low : high) = x;
  }
  return low;
}

double normal_density(double x, double variance) {
  return std::exp(-x * x / (2 * variance)) / std::sqrt(2 * std::numbers::pi * variance);
}

/// How likely the means make what a source tells: of what went, and of what came given that.
double likelihood(const SourceTold& source, double went, double came, double lean, double by_side,
                  double noise) {
  const auto variance = [&](const SideTold& side) { return lean + by_side + noise / side.claims; };
  double found = 1;
  double expected = came, left = source.came.is_told() ? variance(source.came) : 0;
  if (source.went.is_told()) {
    found *= normal_density(source.went.tone - went, variance(source.went));
    expected += lean / variance(source.went) * (source.went.tone - went);
    left -= lean * lean / variance(source.went);
  }
  if (source.came.is_told()) found *= normal_density(source.came.tone - expected, left);
  return found;
}

struct Summed {
  double mean = 0, above = 0;
};

/// Every pair of means on a grid, under each of the 196 variances. `squares` and `freedom` (even) as in the
/// model.
Summed summed(const std::vector<SourceTold>& sources, double size, double squares, int freedom) {
  constexpr int steps = 90;
  const double step = 16 * size / steps;
  double all = 0;
  Summed found;
  for (int noise_at = 0; noise_at < 4; ++noise_at)
    for (const double lean : half_normal)
      for (const double by_side : half_normal) {
        const double noise =
            (squares + 2 * size * size) / chi_squared_quantile(freedom + 2, 1 - (noise_at + 0.5) / 4);
        for (int i = 0; i <= steps; ++i)
          for (int j = 0; j <= steps; ++j) {
            const double went = -8 * size + i * step, came = -8 * size + j * step;
            double weight = 1;
            for (const SourceTold& source : sources)
              weight *= likelihood(source, went, came, std::pow(lean * size, 2),
                                   std::pow(by_side * size / 2, 2), noise);
            all += weight;
            found.mean += weight * (came - went);
            found.above += weight * (i < j ? 1 : i == j ? 0.5 : 0);
          }
      }
  return {found.mean / all, found.above / all};
}

SideTold told(double tone, double claims = 1, double variance = 0) { return {tone, claims, variance}; }

const std::vector<SourceTold> three = {
    {told(-1, 2, 1), told(2, 2, 0.5)}, {told(0.5), told(1)}, {{}, told(3)}};

}  // namespace

TEST_CASE("tone: the estimate is that of all means summed over a grid") {
  // Two claims a side around one tone: 2 x 1 + 2 x 0.5 squares, 1 + 1 degrees of freedom.
  const ToneEstimate found = tone_estimate(three, 2);
  const Summed grid = summed(three, 2, 3, 2);
  CHECK(found.mean == Approx(grid.mean).epsilon(0.002));
  CHECK(found.above_zero == Approx(grid.above).margin(0.002));
  const std::vector<SourceTold> apart = {{told(1), {}}, {{}, told(-2)}, {told(2), told(-0.5)}};
  const ToneEstimate fallen = tone_estimate(apart, 1);
  const Summed fallen_grid = summed(apart, 1, 0, 0);
  CHECK(fallen.mean == Approx(fallen_grid.mean).epsilon(0.01));
  CHECK(fallen.above_zero == Approx(fallen_grid.above).margin(0.01));
}

// Whatever its lean, it is the same on both sides.
TEST_CASE("tone: one source on both sides says the difference of its tones") {
  const std::vector<SourceTold> one = {{told(-1.5, 4, 1), told(2, 3, 2)}};
  CHECK(tone_estimate(one, 1).mean == Approx(3.5));
  CHECK(tone_estimate(one, 1).low < 3.5);
  CHECK(tone_estimate(one, 1).high > 3.5);
}

TEST_CASE("tone: sides changed over turn the estimate, and a scale scales it") {
  const ToneEstimate found = tone_estimate(three, 2);
  std::vector<SourceTold> turned, thrice;
  for (const auto& [went, came] : three) {
    turned.push_back({came, went});
    const auto scaled = [](const SideTold& side) {
      return told(3 * side.tone, side.claims, 9 * side.variance);
    };
    thrice.push_back({scaled(went), scaled(came)});
  }
  const ToneEstimate back = tone_estimate(turned, 2), large = tone_estimate(thrice, 6);
  CHECK(back.mean == Approx(-found.mean));
  CHECK(back.above_zero == Approx(1 - found.above_zero));
  CHECK(back.low == Approx(-found.high));
  CHECK(large.mean == Approx(3 * found.mean));
  CHECK(large.high == Approx(3 * found.high));
  CHECK(large.above_zero == Approx(found.above_zero));
}

TEST_CASE("tone: the order of sources and those that are silent change nothing") {
  std::vector<SourceTold> others = three;
  std::ranges::reverse(others);
  others.push_back({});
  CHECK(tone_estimate(others, 2).mean == Approx(tone_estimate(three, 2).mean));
  CHECK(tone_estimate(others, 2).low == Approx(tone_estimate(three, 2).low));
}

TEST_CASE("tone: more sources that agree leave less doubt, and a wider share is wider") {
  std::vector<SourceTold> agree;
  double last = 1;
  for (int sources = 1; sources <= 8; ++sources) {
    agree.push_back({told(-1, 3, 1), told(1, 3, 1)});
    const ToneEstimate found = tone_estimate(agree, 1);
    CHECK(found.mean == Approx(2));
    CHECK(1 - found.above_zero < last);
    last = 1 - found.above_zero;
    CHECK(found.high - found.mean == Approx(found.mean - found.low));
    CHECK(tone_estimate(agree, 1, 0.5).high < found.high);
  }
  CHECK(last < 0.005);
}

TEST_CASE("tone: only whoever tells of both sides compares") {
  CHECK(SourceTold{told(1), told(1, 0.05)}.tells_both());
  CHECK_FALSE(SourceTold{told(1), {}}.tells_both());
}
