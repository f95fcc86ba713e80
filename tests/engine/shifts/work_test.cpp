// Estimates of repeated work: what passes, and the words for what does not.
#include <entente/engine/shifts/work.hpp>

#include <catch2/catch.hpp>
#include <entente/graphs/model/problem.hpp>

#include "worlds.hpp"

using namespace entente;

TEST_CASE("work: what can be afforded passes, and no more") {
  CHECK_NOTHROW(refuse_too_long({.times = 2000, .draws = 3e7, .of = "replicates", .instead = "less"}));
  CHECK_NOTHROW(
      refuse_too_long({.times = 4'000'000'000, .draws = 15, .of = "replicates", .instead = "less"}));
  CHECK_NOTHROW(refuse_too_long({.times = 0, .draws = 0, .of = "replicates", .instead = "less"}));
  CHECK_THROWS_AS(
      refuse_too_long({.times = 4'000'000'000, .draws = 15.01, .of = "replicates", .instead = "less"}),
      Error);
}

TEST_CASE("work: a refusal says how long it would take, and what could be asked for") {
  const auto of_shifts = [](std::uint64_t times, double draws) {
    refuse_too_long({.times = times,
                     .draws = draws,
                     .of = "replicates of 364 shifts over 322 claims",
                     .instead = "fewer shifts"});
  };
  CHECK_THROWS_WITH(
      of_shifts(10'000'000, 29'000),
      "10000000 replicates of 364 shifts over 322 claims come to 3e+11 draws, about 48 minutes; "
      "ask for 2000000 or fewer, or for fewer shifts");
  CHECK_THROWS_WITH(of_shifts(4'000'000'000, 29'000),
                    Catch::Contains("1e+14 draws, about 13 days; ask for 2000000 or fewer"));
  CHECK_THROWS_WITH(of_shifts(4'000'000'000, 1e9), Catch::Contains("about 1268 years; ask for 60 or fewer"));
  CHECK_THROWS_WITH(of_shifts(2, 1e12), Catch::Contains("about 6 hours; ask for fewer shifts"));
}

TEST_CASE("work: measures over paths are reckoned by actors times ties") {
  const EraGraph graph = worlds::world(4, {{0, 1, +2}, {1, 2, -1}, {2, 3, +1}});
  CHECK(draws_of(*find_measure("degree"), graph) == 7);
  CHECK(draws_of(*find_measure("betweenness"), graph) == 28);
}
