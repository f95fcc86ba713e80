// The ends of spectra, on matrices large enough that the search starts again from what it has.
#include <entente/engine/centrality/extremes.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"
#include "oracles.hpp"
#include "worlds.hpp"

#include <algorithm>
#include <cmath>

using namespace entente;

namespace {

/// A symmetric matrix of -9 ... 9, about `filled` entries a row.
oracles::Matrix random_matrix(std::size_t n, std::size_t filled, std::uint64_t seed) {
  worlds::Random random(seed);
  oracles::Matrix a(n, std::vector<double>(n, 0.0));
  for (std::size_t k = 0; k < n * filled / 2; ++k) {
    const std::size_t i = random.below(n), j = random.below(n);
    if (i != j) a[i][j] = a[j][i] = static_cast<double>(random.below(19)) - 9;
  }
  return a;
}

Rows rows_of(const oracles::Matrix& a) {
  Rows rows;
  for (const auto& row : a) {
    for (std::uint32_t j = 0; j < row.size(); ++j) {
      if (row[j] != 0) rows.add(j, row[j]);
    }
    rows.end_row();
  }
  return rows;
}

void check_vector(const std::vector<double>& x, const oracles::Matrix& vectors, std::size_t column) {
  double along = 0;
  for (std::size_t i = 0; i < x.size(); ++i) along += x[i] * vectors[i][column];
  CHECK(std::abs(along) == Approx(1).epsilon(1e-12));
  for (std::size_t i = 0; i < x.size(); ++i)
    CHECK(x[i] == Approx(along * vectors[i][column]).epsilon(0).margin(1e-10));
}

}  // namespace

TEST_CASE("the ends of a spectrum are those of the whole of it") {
  for (const std::size_t n : {2u, 3u, 5u, 40u, 41u, 64u, 65u, 130u}) {
    CAPTURE(n);
    oracles::Matrix a = random_matrix(n, 6, n);
    a[0][1] = a[1][0] = 4;
    const oracles::Spectrum all = oracles::spectrum(a);
    std::vector<std::size_t> order(n);
    for (std::size_t i = 0; i < n; ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](auto i, auto j) { return all.values[i] < all.values[j]; });
    for (const Sought sought : {Sought::all_values, Sought::both_vectors}) {
      const auto found = extremes(rows_of(a), {.sought = sought});
      REQUIRE(found);
      CHECK(found->values.size() == std::min<std::size_t>(n, 4));
      CHECK(found->values.front() == Approx(all.values[order[0]]).epsilon(1e-12));
      CHECK(found->values.back() == Approx(all.values[order[n - 1]]).epsilon(1e-12));
      if (sought == Sought::all_values) {
        CHECK(found->values[1] == Approx(all.values[order[1]]).epsilon(1e-9));
        CHECK(found->values[found->values.size() - 2] == Approx(all.values[order[n - 2]]).epsilon(1e-9));
      } else {
        check_vector(found->lowest, all.vectors, order[0]);
        check_vector(found->highest, all.vectors, order[n - 1]);
      }
    }
  }
}

TEST_CASE("an eigenvalue that two parts share is found twice") {
  const oracles::Matrix part = random_matrix(60, 6, 7);
  oracles::Matrix twice(120, std::vector<double>(120, 0.0));
  for (std::size_t i = 0; i < 60; ++i) {
    for (std::size_t j = 0; j < 60; ++j) twice[i][j] = twice[60 + i][60 + j] = part[i][j];
  }
  const auto found = extremes(rows_of(twice));
  REQUIRE(found);
  REQUIRE(found->values.size() == 4);
  CHECK(found->values[2] == Approx(found->values[3]).epsilon(1e-12));
  CHECK(found->values[0] == Approx(found->values[1]).epsilon(1e-12));
}

// A ring with one negative tie: all eigenvalues are double, and so near to each other that the search
// restarts.
TEST_CASE("double eigenvalues are found twice where the next are near") {
  oracles::Matrix ring(150, std::vector<double>(150, 0.0));
  for (std::size_t i = 0; i < 150; ++i) ring[i][(i + 1) % 150] = ring[(i + 1) % 150][i] = i == 0 ? -1 : 1;
  const auto found = extremes(rows_of(ring));
  REQUIRE(found);
  const double expected = 2 * std::cos(std::acos(-1.0) / 150);
  REQUIRE(found->values.size() == 4);
  for (const double value : found->values) CHECK(std::abs(value) == Approx(expected).epsilon(1e-10));
}

TEST_CASE("a search that is cut short finds nothing") {
  CHECK_FALSE(extremes(rows_of(random_matrix(90, 6, 3)), {.steps = 8}));
}
