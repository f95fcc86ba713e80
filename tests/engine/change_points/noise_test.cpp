// Noise and memory of series, by hand and on the Nile.
#include <entente/engine/change_points/noise.hpp>

#include <catch2/catch.hpp>
#include "engine/shifts/known_series.hpp"

#include <cmath>

using namespace entente;

TEST_CASE("the noise of the Nile") {
  CHECK(difference_noise(worlds::nile).number() == Approx(115.31921651658926).epsilon(1e-12));
}

TEST_CASE("noise by hand") {
  // Differences 1, 3, -2, 0, 4: median 1, deviations 0, 2, 3, 1, 3, of median 2.
  CHECK(difference_noise(std::vector<double>{0, 1, 4, 2, 2, 6}).number() ==
        Approx(1.4826 * 2 / std::sqrt(2.0)));
  // Differences 1, 2, 4, 9: median 3, deviations 2, 1, 1, 6, of median 1.5.
  CHECK(difference_noise(std::vector<double>{0, 1, 3, 7, 16}).number() ==
        Approx(1.4826 * 1.5 / std::sqrt(2.0)));
}

TEST_CASE("jumps do not make noise, and standing still hides it") {
  auto series = worlds::planted(1, {0, 50, 0, 50}, 100);
  CHECK(difference_noise(series).number() == Approx(1).epsilon(0.15));
  CHECK(difference_noise(std::vector<double>{0, 0, 0, 0, 5, 5, 5, 7}) == Value(0.0));
  CHECK(difference_noise(std::vector<double>(9, 2.5)) == Value(0.0));
}

TEST_CASE("noise by the mean square of differences") {
  // Differences 1, 3, -2, 0, 4: squares 1, 9, 4, 0, 16.
  CHECK(successive_noise(std::vector<double>{0, 1, 4, 2, 2, 6}).number() == Approx(std::sqrt(3.0)));
  CHECK(successive_noise(worlds::planted(1, {0}, 400)).number() == Approx(1).epsilon(0.1));
  CHECK(successive_noise(std::vector<double>{0, 0, 0, 0, 4, 4, 4, 4, 4}).number() == Approx(1));
  CHECK(successive_noise(std::vector<double>{0, 0, 0, 0, 4e-200, 0}).number() ==
        Approx(4e-200 / std::sqrt(5.0)));
  CHECK(successive_noise(std::vector<double>(9, 2.5)) == Value(0.0));
  CHECK(successive_noise(std::vector<double>{1, 2}) == Value(Reason::n_too_small));
}

TEST_CASE("noise of too little is undefined") {
  CHECK(difference_noise({}) == Value(Reason::n_too_small));
  CHECK(difference_noise(std::vector<double>{1, 2}) == Value(Reason::n_too_small));
  CHECK(difference_noise(std::vector<double>{1, 2, 3}) == Value(0.0));
}

TEST_CASE("the memory of residuals") {
  CHECK(lag_one_autocorrelation(std::vector<double>{1, -1, 1, -1}).number() == Approx(-0.75));
  CHECK(lag_one_autocorrelation(std::vector<double>{1, 1, -1, -1}).number() == Approx(0.25));
  CHECK(lag_one_autocorrelation(std::vector<double>{1e-200, 1e-200, -1e-200, -1e-200}).number() ==
        Approx(0.25));
  CHECK(lag_one_autocorrelation(std::vector<double>{0, 0, 0}) == Value(Reason::zero_variance));
  CHECK(lag_one_autocorrelation(std::vector<double>{1, -1}) == Value(Reason::n_too_small));
  CHECK(std::abs(lag_one_autocorrelation(worlds::planted(4, {0}, 1000)).number()) < 0.1);
}
