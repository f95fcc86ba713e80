// Days divided among several accounts of one state.
//   account a   |==========|            days 0 to 9
//   account b        |==========|       days 5 to 14
#include <entente/graphs/model/shared_days.hpp>

#include <catch2/catch.hpp>

using namespace entente;

TEST_CASE("a day that two accounts claim is divided between them") {
  const std::vector<Interval> spans = {{Date{0}, Date{10}}, {Date{5}, Date{15}}};
  CHECK(shared_days(spans) == std::vector<double>{7.5, 7.5});
  CHECK(shared_days(spans, 1)[0] == Approx(5 / 2.0 + 5 / 3.0));
}

TEST_CASE("a short account takes nothing from the days on which it is silent") {
  const std::vector<Interval> spans = {{Date{0}, Date{100}}, {Date{0}, Date{10}}};
  CHECK(shared_days(spans) == std::vector<double>{95, 5});
}

TEST_CASE("shared days sum to the days on which any account holds") {
  const std::vector<Interval> spans = {
      {Date{3}, Date{20}}, {Date{8}, Date{9}}, {Date{30}, Date{31}}, {Date{3}, Date{20}}};
  double sum = 0;
  for (const double days : shared_days(spans)) sum += days;
  CHECK(sum == Approx(18));
}

TEST_CASE("an account without days has none, and no accounts have none") {
  CHECK(shared_days(std::vector<Interval>{{Date{4}, Date{4}}, {Date{0}, Date{9}}}) ==
        std::vector<double>{0, 9});
  CHECK(shared_days({}).empty());
}
