// The test of bursts: by hand, by the exact chances of small records, and where there is nothing to test.
#include <entente/engine/change_points/burst.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

using namespace entente;

namespace {

Date day(int year, int of_year = 0) { return *civil_day(year, 1, 1) + of_year; }

constexpr Interval no_days{Date{0}, Date{1}};

BurstClaim event(int sign, Date on, Interval within) { return {sign, on, {}, within}; }

/// One claim a year from 1950 to 1989, cooperative and hostile by turns.
std::vector<BurstClaim> steady() {
  std::vector<BurstClaim> claims;
  for (int year = 1950; year < 1990; ++year)
    claims.push_back(event(year % 2 == 0 ? 1 : -1, day(year, 200), {day(1950), day(1990)}));
  return claims;
}

/// Where a day comes to after a walk, step by step, that turns at both ends.
Date walked(Date from, std::int32_t days, Interval within) {
  std::int32_t step = days < 0 ? -1 : 1;
  Date at = from;
  for (std::int32_t left = std::abs(days); left > 0 && within.days() > 1; --left) {
    if (!within.contains(at + step)) step = -step;
    at = at + step;
  }
  return at;
}

int half_year(Date at, int first_year) {
  const Civil parts = civil(at);
  return 2 * (parts.year - first_year) + (parts.month > 6 ? 1 : 0);
}

/// By half-years, the chance that a claim is moved there.
std::map<int, double> chances(const BurstClaim& claim, int first_year) {
  std::map<int, double> found;
  for (std::int32_t days = -farthest_moved; days <= farthest_moved; ++days)
    found[half_year(walked(*claim.begins, days, claim.within), first_year)] += 1.0 / (2 * farthest_moved + 1);
  return found;
}

/// The largest of a record of so many half-years.
double one_sidedness(const std::vector<std::pair<int, int>>& signs_at, int half_years) {
  double largest = 0;
  for (int first = 0; first < half_years; ++first) {
    int balance = 0;
    double around = 0, seen = 0;
    for (int at = first - 6; at < first + 8; ++at) seen += at >= 0 && at < half_years ? 0.5 : 0;
    for (const auto& [at, sign] : signs_at) {
      if (at == first || at == first + 1) balance += sign;
      if (first - 6 <= at && at < first + 8) around += 1;
    }
    largest = std::max(largest, std::abs(balance) / std::sqrt(1 + around / seen));
  }
  return largest;
}

}  // namespace

TEST_CASE("a burst of one sign is found in its year") {
  CHECK(burst_test(steady()).p.number() > 0.5);
  std::vector<BurstClaim> claims = steady();
  for (int i = 0; i < 6; ++i) claims.push_back(event(-1, day(1971, 20 + 50 * i), {day(1950), day(1990)}));
  const BurstTest test = burst_test(claims);
  CHECK(test.p.number() <= 0.01);
  CHECK(test.year == Interval{day(1971), day(1972)});
  CHECK(test.balance == -7);
  CHECK(test.count == 7);
  CHECK(test.statistic.number() == Approx(7 / std::sqrt(1 + 13.0 / 7)));  // six more, and one a year
}

TEST_CASE("a hostile state that ends counts as a cooperative one that begins") {
  const Interval all = {day(1950), day(1990)};
  const BurstTest test = burst_test(std::vector<BurstClaim>{{-1, day(1950), day(1970, 30), all},
                                                            {-1, {}, day(1970, 90), all},
                                                            {1, day(1970, 200), {}, all},
                                                            {1, day(1960), day(1980), all}});
  CHECK(test.year == Interval{day(1970), day(1971)});
  CHECK(test.balance == 3);
  CHECK(test.count == 3);
}

TEST_CASE("the test of bursts by the exact chances of small records") {
  for (const Interval within : {Interval{day(1950), day(1953)}, Interval{day(1950, 100), day(1961, 50)}})
    for (const int sign : {1, -1}) {
      const std::vector<BurstClaim> claims = {event(1, day(1951, 10), within),
                                              event(1, day(1951, 60), within),
                                              event(sign, day(1952, 200), within)};
      std::vector<std::map<int, double>> where;
      std::vector<std::pair<int, int>> seen;
      for (const BurstClaim& claim : claims) {
        where.push_back(chances(claim, 1950));
        seen.emplace_back(half_year(*claim.begins, 1950), claim.sign);
      }
      const int all = half_year(within.past + -1, 1950) + 1;
      double p = 0;
      for (const auto& [a, of_a] : where[0])
        for (const auto& [b, of_b] : where[1])
          for (const auto& [c, of_c] : where[2])
            if (one_sidedness({{a, 1}, {b, 1}, {c, sign}}, all) >= one_sidedness(seen, all) - 1e-12)
              p += of_a * of_b * of_c;
      const BurstTest test = burst_test(claims, {.permutations = 9999});
      CHECK(test.statistic.number() == Approx(one_sidedness(seen, all)));
      CHECK(test.p.number() == Approx(p).margin(0.015));
    }
}

TEST_CASE("claims that cannot have been told at another time make no burst") {
  std::vector<BurstClaim> claims;
  for (int i = 0; i < 8; ++i) claims.push_back(event(1, day(1970, i), {day(1970, i), day(1970, i + 1)}));
  CHECK(burst_test(claims).p == Value(1.0));
}

TEST_CASE("where there is no burst to test") {
  CHECK(burst_test({}).p == Value(Reason::n_too_small));
  CHECK(burst_test({}).statistic == Value(Reason::n_too_small));
  const BurstClaim both{1, Date{0}, Date{0}, no_days};
  CHECK(burst_test(std::vector{both}).p == Value(Reason::n_too_small));
  CHECK(burst_test(std::vector{both, both}).statistic == Value(0.0));
  CHECK(burst_test(std::vector{both, both}).p == Value(1.0));
  CHECK(burst_test(steady(), {.permutations = 0}).p == Value(1.0));
}
