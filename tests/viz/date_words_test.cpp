// Dates in words: every form of EDTF that a span may have.
#include <entente/viz/words/date_words.hpp>

#include <catch2/catch.hpp>

using entente::date_words;

TEST_CASE("dates are told in words") {
  CHECK(date_words("2014-11-20") == "2014-11-20");
  CHECK(date_words("1954/1991-12-25") == "1954 to 1991-12-25");
  CHECK(date_words("2014-11-20/") == "since 2014-11-20");
  CHECK(date_words("1894-01-04/..") == "since 1894-01-04");
  CHECK(date_words("../1991") == "until 1991");
  CHECK(date_words("/1991") == "until 1991");
  CHECK(date_words("[1954-05-19..1965]") == "between 1954-05-19 and 1965");
  CHECK(date_words("[..1965]") == "by 1965");
  CHECK(date_words("[1954..]") == "1954 or later");
  CHECK(date_words("[1954..1955]/1991~") == "between 1954 and 1955 to 1991~");
  CHECK(date_words("../..") == "../..");
  CHECK(date_words("195X") == "195X");
  CHECK(date_words("") == "");
}

TEST_CASE("days and months are said as a reader says them") {
  using entente::spoken_days;
  CHECK(spoken_days("1979-12-24 to 1989-02-05") == "24 Dec 1979 to 5 Feb 1989");
  CHECK(spoken_days("between 2011-11-26 and 2011-12") == "between 26 Nov 2011 and Dec 2011");
  CHECK(spoken_days("since 1954") == "since 1954");
  CHECK(spoken_days("1985-03~") == "1985-03~");
  CHECK(spoken_days("2011-13") == "2011-13");
  CHECK(spoken_days("2011-21") == "2011-21");  // a season
  CHECK(spoken_days("19XX-01-01") == "19XX-01-01");
  CHECK(spoken_days("2014-11-20T10") == "2014-11-20T10");
  CHECK(spoken_days("") == "");
}

TEST_CASE("years alone are said where days have no room") {
  using entente::spoken_years;
  CHECK(spoken_years("1979-12-24 to 1989-02-15") == "1979 to 1989");
  CHECK(spoken_years("between 2011-11-26 and 2011-12") == "2011");
  CHECK(spoken_years("2011-01 to 2011-12") == "2011");
  CHECK(spoken_years("between 2011-11 and 2012-12") == "between 2011 and 2012");
  CHECK(spoken_years("since 2014-11-20") == "since 2014");
  CHECK(spoken_years("2011-21") == "2011-21");  // a season
  CHECK(spoken_years("") == "");
}
