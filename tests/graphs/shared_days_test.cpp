// Days divided among several accounts of one state.
//   account a   |==========|            days 0 to 9
//   account b        |==========|       days 5 to 14
#include <entente/graphs/folding/shared_days.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

/// Each account one stretch, from its first day up to the second.
std::vector<Days> accounts(const std::vector<std::pair<int, int>>& stretches) {
  std::vector<Days> made;
  for (const auto& [first, past] : stretches) made.push_back({Interval{Date{first}, Date{past}}});
  return made;
}

}  // namespace

TEST_CASE("a day on which two accounts hold is divided between them") {
  const std::vector<Days> spans = accounts({{0, 10}, {5, 15}});
  CHECK(shared_days(spans) == std::vector<double>{7.5, 7.5});
  CHECK(shared_days(spans, 1)[0] == Approx(5 / 2.0 + 5 / 3.0));
}

TEST_CASE("a short account takes nothing from the days on which it is silent") {
  const std::vector<Days> spans = accounts({{0, 100}, {0, 10}});
  CHECK(shared_days(spans) == std::vector<double>{95, 5});
}

TEST_CASE("shared days sum to the days on which any account holds") {
  const std::vector<Days> spans = accounts({{3, 20}, {8, 9}, {30, 31}, {3, 20}});
  double sum = 0;
  for (const double days : shared_days(spans)) sum += days;
  CHECK(sum == Approx(18));
}

TEST_CASE("an account without days has none, and no accounts have none") {
  CHECK(shared_days(accounts({{4, 4}, {0, 9}})) == std::vector<double>{0, 9});
  CHECK(shared_days({}).empty());
}

TEST_CASE("an account with a gap has no day in it") {
  std::vector<Days> spans = accounts({{0, 100}, {0, 100}});
  spans[1].gaps = {{Date{10}, Date{90}}};
  CHECK(shared_days(spans) == std::vector<double>{90, 10});
  CHECK(shared_days(spans, 1)[1] == Approx(20 / 3.0));
}
