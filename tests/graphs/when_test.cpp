// EDTF dates: bounds, edges, qualifiers and refusals.
#include <entente/graphs/model/when.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

struct Bounds {
  std::string edtf, lower, upper;  // empty: no bound
};

std::string lower(const When& when) { return to_string(when.span().first); }
std::string upper(const When& when) {
  return when.span().past == distant_future ? "" : to_string(when.span().past + -1);
}

}  // namespace

TEST_CASE("a date is the span of days that it may mean") {
  const Bounds bounds = GENERATE(values<Bounds>({
      {"1985-04-12", "1985-04-12", "1985-04-12"},
      {"1985-04", "1985-04-01", "1985-04-30"},
      {"1985", "1985-01-01", "1985-12-31"},
      {"2004-02", "2004-02-01", "2004-02-29"},
      {"1900-02", "1900-02-01", "1900-02-28"},
      {"201X", "2010-01-01", "2019-12-31"},
      {"20XX", "2000-01-01", "2099-12-31"},
      {"1985-XX-XX", "1985-01-01", "1985-12-31"},
      {"1985-XX", "1985-01-01", "1985-12-31"},
      {"1985-04-XX", "1985-04-01", "1985-04-30"},
      {"1984?", "1984-01-01", "1984-12-31"},
      {"1984~", "1984-01-01", "1984-12-31"},
      {"2004-06-11%", "2004-06-11", "2004-06-11"},
      {"2001-21", "2001-03-01", "2001-05-31"},
      {"2001-22", "2001-06-01", "2001-08-31"},
      {"2001-23", "2001-09-01", "2001-11-30"},
      {"2001-24", "2001-12-01", "2002-02-28"},
      {"1964/2008", "1964-01-01", "2008-12-31"},
      {"2004-02-01/2005-02", "2004-02-01", "2005-02-28"},
      {"1985-04-12/..", "1985-04-12", ""},
      {"../1985-04-12", "", "1985-04-12"},
      {"1985-04-12/", "1985-04-12", ""},
      {"/1985-04-12", "", "1985-04-12"},
      {"[1947..1991]", "1947-01-01", "1991-12-31"},
      {"[..1991]", "", "1991-12-31"},
      {"[1947-08-14 .. 1991-12-25]", "1947-08-14", "1991-12-25"},
      {"9999-12", "9999-12-01", "9999-12-31"},
      {"0001", "0001-01-01", "0001-12-31"},
      {"  1985 ", "1985-01-01", "1985-12-31"},
      {"2015/2015-03", "2015-01-01", "2015-03-31"},
      {"..", "", ""},
  }));
  INFO(bounds.edtf);
  const Reading<When> reading = parse_when(bounds.edtf);
  REQUIRE(reading.value);
  CHECK(reading.fault.empty());
  CHECK(lower(*reading.value) == bounds.lower);
  CHECK(upper(*reading.value) == bounds.upper);
}

TEST_CASE("what is no date is refused") {
  const std::string text = GENERATE(
      "1985-13", "1985-02-30", "1985-4-1", "12/04/1985", "1985-04-12T", "2008/1964", "-1985", "0000", "XXXX",
      "1X85", "1985-XX-12", "201X-05", "1985-00", "1985-04-00", "1985-25", "1985-21-03", "9999-24", "10000",
      "[1985]", "[..]", "../..", "/", "[", "]", "[]", "1985/1986/1987", "{1960..1970}", "[1960,1961]",
      "1985 04", "?", "~", "1985-04-1X", "\xd9\xa1\xd9\xa9\xd9\xa8\xd9\xa5", "[2008..1964]");
  INFO(text);
  const Reading<When> reading = parse_when(text);
  CHECK_FALSE(reading.value);
  CHECK_FALSE(reading.fault.empty());
  CHECK_FALSE(reading.hint.empty());
}

TEST_CASE("an open end is not an unknown one") {
  CHECK(parse_when("1985/..").value->end_edge == Edge::open);
  CHECK(parse_when("1985/").value->end_edge == Edge::unknown);
  CHECK(parse_when("1985/").value->start_edge == Edge::known);
  CHECK(parse_when("../1985").value->start_edge == Edge::open);
  CHECK_FALSE(parse_when("").value->dated());
  CHECK(parse_when("..").value->dated());
}

TEST_CASE("once within is not throughout") {
  CHECK(parse_when("[1947..1991]").value->extent == Extent::once_within);
  CHECK(parse_when("1947/1991").value->extent == Extent::throughout);
  CHECK(parse_when("1947").value->extent == Extent::single);
}

TEST_CASE("qualifiers are kept and widen nothing") {
  CHECK(parse_when("1984?").value->uncertain);
  CHECK_FALSE(parse_when("1984?").value->approximate);
  CHECK(parse_when("1984~").value->approximate);
  const When both = *parse_when("1984%").value;
  CHECK((both.uncertain && both.approximate));
  const When span = *parse_when("1984~/1986?").value;
  CHECK((span.uncertain && span.approximate));
  CHECK(span.span() == parse_when("1984/1986").value->span());
}

TEST_CASE("a vague span keeps when it may begin and when it may end") {
  const When when = *parse_when("1955/1960-06").value;
  CHECK(to_string(when.begins) == "1955-01-01 to 1955-12-31");
  CHECK(to_string(when.ends) == "1960-06-01 to 1960-06-30");
  const When overlapping = *parse_when("1955/1955-06").value;
  CHECK(to_string(overlapping.begins) == "1955-01-01 to 1955-06-30");
}

TEST_CASE("start and end join to a span held throughout") {
  const auto joined = [](const char* start, const char* end) {
    return join(*parse_when(start).value, *parse_when(end).value);
  };
  CHECK(joined("1954-09-08", "1977").value->text == "1954-09-08/1977");
  CHECK(to_string(joined("1954-09-08", "1977").value->span()) == "1954-09-08 to 1977-12-31");
  CHECK(joined("1954", "").value->end_edge == Edge::unknown);
  CHECK(joined("1954", "..").value->end_edge == Edge::open);
  CHECK(joined("", "1977").value->start_edge == Edge::unknown);
  CHECK(joined("1954/1977", "").value->span() == parse_when("1954/1977").value->span());
  CHECK(joined("1954/1977", "1980").fault == "start or end holds a span of its own");
  CHECK(joined("1977", "1954").fault == "date \"1977/1954\" ends before it starts");
}

TEST_CASE("the order of day and month can be said") {
  CHECK(lower(*parse_when("12/01/2014", DateOrder::day_first).value) == "2014-01-12");
  CHECK(lower(*parse_when("12/01/2014", DateOrder::month_first).value) == "2014-12-01");
  CHECK(lower(*parse_when("12.1.2014", DateOrder::day_first).value) == "2014-01-12");
  CHECK(parse_when("12/01/2014", DateOrder::day_first).value->text == "2014-01-12");
  CHECK_FALSE(parse_when("13/13/2014", DateOrder::day_first).value);
  CHECK(parse_when("13/01/2014", DateOrder::month_first).hint ==
        "write 2014-01-13, or pass --date-order dmy");
  CHECK(lower(*parse_when("2014-01-12", DateOrder::month_first).value) == "2014-01-12");
}
