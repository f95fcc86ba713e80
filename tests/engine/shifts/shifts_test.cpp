// Shifts between two eras, and their drivers.
#include <entente/engine/shifts/shifts.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"
#include "worlds.hpp"

#include <algorithm>

using namespace entente;

namespace {

//   before                     after
//   0 --+4 (claim 0)-- 1       0 --+4 (claim 0), -6 (claim 3)-- 1
//   :-2 (claim 1)      |       |+1 (claim 4)
//   2    (claim 2) +1--+       3                            4 is present before only, 5 never
EraGraph before() {
  return worlds::world(6, {{0, 1, 4, false, 0}, {0, 2, -2, false, 1}, {2, 1, 1, false, 2}},
                       {.present = {{0, 1, 2, 4}}, .era = "first"});
}
EraGraph after() {
  return worlds::world(6, {{0, 1, 4, false, 0}, {0, 1, -6, false, 3}, {0, 3, 1, false, 4}},
                       {.present = {{0, 1, 2, 3}}, .era = "second"});
}

const Shift& find(const std::vector<Shift>& all, std::string_view measure, std::size_t a,
                  std::optional<std::size_t> b = {}) {
  const auto at = std::find_if(all.begin(), all.end(), [&](const Shift& shift) {
    return shift.measure == measure && index(shift.a) == a && shift.b.has_value() == b.has_value() &&
           (!b || index(*shift.b) == *b);
  });
  REQUIRE(at != all.end());
  return *at;
}

double sum_of(const std::vector<Driver>& drivers) {
  double sum = 0;
  for (const Driver& driver : drivers) sum += driver.difference();
  return sum;
}

}  // namespace

TEST_CASE("the shift of a pair's level comes with the claims that make it") {
  const Shift shift = find(pair_shifts(before(), after()), "level", 0, 1);
  CHECK(shift.from == "first");
  CHECK(shift.to == "second");
  CHECK(shift.before == Value(4.0));
  CHECK(shift.after == Value(-2.0));
  CHECK(shift.shift == Value(-6.0));
  CHECK(shift.drivers == std::vector<Driver>{{3, 0, -6}, {0, 4, 4}});
}

TEST_CASE("the shift of a pair's polarity has no drivers") {
  const Shift shift = find(pair_shifts(before(), after()), "polarity", 0, 1);
  CHECK(shift.before == Value(1.0));
  CHECK(shift.after.number() == Approx(-0.2));
  CHECK(shift.shift.number() == Approx(-1.2));
  CHECK(shift.drivers.empty());
}

TEST_CASE("a pair without a claim on one side has no shift, but its claims are told") {
  const std::vector<Shift> all = pair_shifts(before(), after());
  const Shift& ended = find(all, "level", 0, 2);
  CHECK(ended.before == Value(-2.0));
  CHECK(ended.after == Value(Reason::no_ties));
  CHECK(ended.shift == Value(Reason::no_ties));
  CHECK(ended.drivers == std::vector<Driver>{{1, -2, 0}});
  const Shift& begun = find(all, "level", 0, 3);
  CHECK(begun.before == Value(Reason::absent));
  CHECK(begun.shift == Value(Reason::absent));
  CHECK(begun.drivers == std::vector<Driver>{{4, 0, 1}});
}

TEST_CASE("pairs come in order, once each") {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (const Shift& shift : pair_shifts(before(), after())) {
    if (shift.measure == "level") pairs.emplace_back(index(shift.a), index(*shift.b));
  }
  CHECK(pairs == std::vector<std::pair<std::size_t, std::size_t>>{{0, 1}, {0, 2}, {0, 3}, {1, 2}});
}

TEST_CASE("the shift of net strength comes with the claims that make it") {
  const std::vector<Shift> all = shifts(before(), after());
  const Shift& shift = find(all, "strength_net", 0);
  CHECK(shift.before == Value(2.0));
  CHECK(shift.after == Value(-1.0));
  CHECK(shift.shift == Value(-3.0));
  CHECK(shift.drivers == std::vector<Driver>{{3, 0, -6}, {1, -2, 0}, {4, 0, 1}, {0, 4, 4}});
  const Shift& gone = find(all, "strength_net", 4);
  CHECK(gone.before == Value(0.0));
  CHECK(gone.shift == Value(Reason::absent));
  CHECK(gone.drivers.empty());
}

TEST_CASE("drivers of the same size come in the order of claims") {
  const EraGraph calm = worlds::world(2, {{0, 1, 1, false, 5}});
  const EraGraph stir = worlds::world(2, {{0, 1, -2, false, 9}, {0, 1, 2, false, 2}, {0, 1, 1, false, 5}});
  const Shift shift = pair_shifts(calm, stir).front();
  CHECK(shift.drivers == std::vector<Driver>{{2, 0, 2}, {9, 0, -2}, {5, 1, 1}});
}

TEST_CASE("every actor and every pair of either era has a shift of every measure") {
  const std::vector<Shift> all = shifts(before(), after());
  std::size_t expected = 2 * 4;
  for (const Measure& measure : measures()) expected += measure.subjects == Subjects::pairs ? 4 : 5;
  CHECK(all.size() == expected);
  CHECK(find(all, "degree", 0).shift == Value(0.0));
  CHECK(find(all, "degree", 1).shift == Value(-2.0));
  CHECK(find(all, "degree", 3).shift == Value(Reason::absent));
  for (const Shift& shift : all) {
    CHECK(index(shift.a) != 5);
    if (shift.measure != "strength_net" && shift.measure != "level") CHECK(shift.drivers.empty());
  }
}

TEST_CASE("the reason of the era before comes first") {
  const EraGraph empty = worlds::world(3, {}, {.present = {{0, 1, 2}}});
  const Measure& eigenvector = *find_measure("eigenvector");
  const EraGraph one = worlds::world(3, {}, {.present = {{0}}});
  const Shift shift =
      measure_shifts(eigenvector, empty, eigenvector.scores(empty), one, eigenvector.scores(one))[1];
  CHECK(shift.before == Value(Reason::no_ties));
  CHECK(shift.after == Value(Reason::absent));
  CHECK(shift.shift == Value(Reason::no_ties));
}

TEST_CASE("between an era and itself nothing shifts") {
  for (const Shift& shift : shifts(before(), before())) {
    if (shift.shift.defined()) CHECK(shift.shift == Value(0.0));
    for (const Driver& driver : shift.drivers) CHECK(driver.difference() == 0);
  }
  CHECK(shifts(EraGraph(), EraGraph()).empty());
}

TEST_CASE("the differences of drivers sum to the shift") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const std::uint32_t n = worlds::random_size(seed);
    std::vector<worlds::DrawnClaim> claims = worlds::random_claims(seed, n);
    const EraGraph earlier = worlds::world(n, claims);
    // Half of the claims go on with another share, half are new.
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
      claims[i].claim = i % 2 == 0 ? i : i + 100;
      claims[i].level *= 0.1 * (i + 1);
    }
    std::reverse(claims.begin(), claims.end());
    const EraGraph later = worlds::world(n, claims);
    for (const Shift& shift : shifts(earlier, later)) {
      if (shift.measure != "level" && shift.measure != "strength_net") continue;
      CAPTURE(seed, shift.measure, index(shift.a));
      REQUIRE(shift.shift.defined());
      CHECK(sum_of(shift.drivers) == Approx(shift.shift.number()).epsilon(1e-12).margin(1e-12));
      CHECK(std::is_sorted(shift.drivers.begin(), shift.drivers.end(), [](const Driver& x, const Driver& y) {
        return std::abs(x.difference()) > std::abs(y.difference()) ||
               (std::abs(x.difference()) == std::abs(y.difference()) && x.claim < y.claim);
      }));
    }
  }
}
