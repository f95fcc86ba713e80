// Which periods to compare.
#include "packages.hpp"

#include <entente/graphs/reading/periods.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

const Package& world() {
  static const Package read = packages::package(
      "from,to,relation,date\nA,B,talks,1947-08-20\nA,B,war,1965\nA,B,talks,1990-05-05\nA,B,alliance,\n",
      {{"eras.csv",
        "scheme,id,label,start,end\nfine,one,One,1947,1954\nfine,two,Two,1955,1990\ncoarse,all-of-it,,1947,"
        "1990\n"
        "coarse,one,,1947,1950\n"},
       {"actors.csv", "id,start\nA,1299\nB,\n"},
       {"entente.toml", "scheme = \"fine\"\n"}});
  return read;
}

std::vector<std::string> chosen(const PeriodChoice& choice) {
  std::vector<std::string> found;
  for (const Era& era : periods(world(), choice)) found.push_back(era.id + " " + to_string(era.span));
  return found;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a scheme, or eras by name, the default scheme first") {
  const Texts fine = {"one 1947-01-01 to 1954-12-31", "two 1955-01-01 to 1990-12-31"};
  CHECK(chosen({}) == fine);
  CHECK(chosen({.eras = "fine"}) == fine);
  CHECK(chosen({.eras = "all"}) == fine);
  CHECK(chosen({.eras = "coarse"}).size() == 2);
  CHECK(chosen({.eras = "one"}) == Texts{fine[0]});
  CHECK(chosen({.eras = "all-of-it, two"}) == Texts{"all-of-it 1947-01-01 to 1990-12-31", fine[1]});
}

TEST_CASE("spans on the spot, open ones bounded by the package's time") {
  CHECK(chosen({.eras = "1947..1955,1956-03-01..1991"}) ==
        Texts{"1947..1955 1947-01-01 to 1955-12-31", "1956-03-01..1991 1956-03-01 to 1991-12-31"});
  CHECK(chosen({.eras = "..1950"}) == Texts{"..1950 1947-08-20 to 1950-12-31"});
  CHECK(chosen({.eras = "1980.."}) == Texts{"1980.. 1980-01-01 to 1990-05-05"});
}

TEST_CASE("equal steps from the first dated year") {
  CHECK(chosen({.months = months_in("20y")}) == Texts{"1947-1966 1947-01-01 to 1966-12-31",
                                                      "1967-1986 1967-01-01 to 1986-12-31",
                                                      "1987-1990 1987-01-01 to 1990-05-05"});
  const Texts months = chosen({.months = months_in("6m")});
  CHECK(months.front() == "1947-07 1947-07-01 to 1947-12-31");
  CHECK(months.back() == "1990-01 1990-01-01 to 1990-05-05");
  CHECK(equal_periods(24, {*civil_day(1950, 6, 1), *civil_day(1953, 3, 1)})[1].id == "1952-1953");
  CHECK(to_string(equal_periods(24, {*civil_day(1950, 6, 1), *civil_day(1953, 3, 1)})[1].span) ==
        "1952-01-01 to 1953-02-28");
  CHECK(chosen({.months = months_in("1y")}).front() == "1947 1947-01-01 to 1947-12-31");
}

TEST_CASE("the whole time is cut at dates") {
  CHECK(chosen({.cuts = dates_in("1971-08-09")}) == Texts{"1947-08-20..1971-08-08 1947-08-20 to 1971-08-08",
                                                          "1971-08-09..1990-05-05 1971-08-09 to 1990-05-05"});
  CHECK(chosen({.cuts = dates_in("1971-08-09,1950-01-01,1971-08-09")}).size() == 3);
}

TEST_CASE("the whole time is that of dated claims") {
  CHECK(to_string(whole_time(world().world)) == "1947-08-20 to 1990-05-05");
  CHECK(to_string(whole_time(Chronicle{})) == ".. to ..");
  CHECK(to_string(whole_time(packages::package("from,to,relation,date\nA,B,war,/1950\n").world)) ==
        "1950-12-31 to 1950-12-31");
  const Package no_eras = packages::package("from,to,relation,date\nA,B,war,1950\n");
  REQUIRE(periods(no_eras).size() == 1);
  CHECK(periods(no_eras)[0].id == "all");
}

TEST_CASE("what cannot be read as periods is refused with the next step") {
  const auto told = [](const auto& work) {
    try {
      work();
    } catch (const Error& error) {
      CHECK(error.failure() == Failure::usage);
      return std::string(error.what());
    }
    return std::string("nothing was refused");
  };
  const auto refusal = [&](const PeriodChoice& choice) { return told([&] { periods(world(), choice); }); };
  CHECK(refusal({.eras = "fien"}) == "no scheme or era \"fien\"; did you mean \"fine\"?");
  CHECK(refusal({.eras = "xyzzy"}) ==
        "no scheme or era \"xyzzy\"; write a scheme, era ids, or spans such as 1947..1991");
  CHECK(refusal({.eras = ","}) == "no eras are named; write a scheme, era ids, or spans such as 1947..1991");
  CHECK(refusal({.eras = "1991..1947"}) == "\"1991..1947\" ends before it starts");
  CHECK(refusal({.eras = "12/01/2014..2015"}).find("is ambiguous") != std::string::npos);
  for (const char* every : {"0y", "-1y", "y", "5d", "5", "99999999999y", "5yy"})
    CHECK(told([&] { months_in(every); }).find("is no step; write years or months, such as 5y or 6m") !=
          std::string::npos);
  CHECK(refusal({.cuts = dates_in("2050")}) ==
        "2050-01-01 lies outside the package's time (1947-08-20 to 1990-05-05)");
  CHECK(told([] { dates_in("1990,soon"); }).find("\"soon\" is no date") == 0);
  CHECK(told([] { dates_in(" , "); }) == "no date is named; write dates such as 1991-12-26,2001-09-11");
  CHECK(refusal({.eras = "fine", .months = months_in("5y")}) ==
        "eras, equal steps and cuts exclude one another; choose one of them");
  const Package long_time = packages::package("from,to,relation,date\nA,B,war,0001/2000\n");
  CHECK_THROWS_WITH(periods(long_time, {.months = months_in("1m")}),
                    "1m gives more than 1000 periods; take a longer step");
  CHECK(periods(long_time, {.months = months_in("2y")}).size() == 1000);
}

TEST_CASE("a claim that ended before the first beginning belongs to the record") {
  const auto whole = [](const std::string& rows) {
    return to_string(whole_time(packages::package("from,to,relation,start,end\n" + rows).world));
  };
  CHECK(whole("A,B,alliance,2001,2005\nC,D,alliance,..,1995\n") == "1995-12-31 to 2005-12-31");
  CHECK(whole("A,B,alliance,2001,2005\nC,D,alliance,,1995\n") == "1995-12-31 to 2005-12-31");
  CHECK(whole("C,D,alliance,..,1995\nA,B,alliance,..,1990\n") == "1990-12-31 to 1995-12-31");
  CHECK(whole("A,B,alliance,2001,2005\nC,D,alliance,..,2003\n") == "2001-01-01 to 2005-12-31");
}
