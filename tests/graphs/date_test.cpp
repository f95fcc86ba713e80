// Civil days and half-open spans.
#include <entente/graphs/model/date.hpp>

#include <catch2/catch.hpp>

using namespace entente;

TEST_CASE("days are counted from 1970 and come back as they went") {
  CHECK(civil_day(1970, 1, 1)->day == 0);
  CHECK(civil_day(1970, 1, 2)->day == 1);
  CHECK(civil_day(1969, 12, 31)->day == -1);
  CHECK(civil_day(2000, 3, 1)->day - civil_day(2000, 2, 28)->day == 2);
  CHECK(civil_day(1900, 3, 1)->day - civil_day(1900, 2, 28)->day == 1);
  for (std::int32_t day = civil_day(1, 1, 1)->day; day <= civil_day(9999, 12, 31)->day; day += 97) {
    const Civil parts = civil(Date{day});
    REQUIRE(civil_day(parts.year, parts.month, parts.day) == Date{day});
  }
}

TEST_CASE("there is no day outside the calendar or the years 1 to 9999") {
  CHECK_FALSE(civil_day(2015, 2, 29));
  CHECK_FALSE(civil_day(2015, 13, 1));
  CHECK_FALSE(civil_day(2015, 0, 1));
  CHECK_FALSE(civil_day(0, 1, 1));
  CHECK_FALSE(civil_day(10000, 1, 1));
}

TEST_CASE("dates and spans are written as people write them") {
  CHECK(to_string(*civil_day(1971, 8, 9)) == "1971-08-09");
  CHECK(to_string(*civil_day(33, 4, 3)) == "0033-04-03");
  CHECK(to_string(distant_past).empty());
  CHECK(to_string(Interval{*civil_day(1979, 12, 24), *civil_day(1989, 2, 16)}) == "1979-12-24 to 1989-02-15");
  CHECK(to_string(Interval{}) == ".. to ..");
}

TEST_CASE("spans are half-open") {
  const Interval week{Date{0}, Date{7}};
  CHECK(week.days() == 7);
  CHECK(week.contains(Date{0}));
  CHECK_FALSE(week.contains(Date{7}));
  CHECK_FALSE(week.overlaps({Date{7}, Date{9}}));
  CHECK(week.overlaps({Date{6}, Date{9}}));
  CHECK(intersection(week, {Date{5}, Date{9}}) == Interval{Date{5}, Date{7}});
  CHECK(intersection(week, {Date{8}, Date{9}}).empty());
  CHECK(Interval{Date{3}, Date{1}}.days() == 0);
}
