// Dates written otherwise than in EDTF: what each is read as, and what is left to a refusal.
#include <entente/graphs/model/date_slips.hpp>
#include <entente/graphs/model/date_writings.hpp>
#include <entente/graphs/model/gephi_spells.hpp>
#include <entente/graphs/model/when.hpp>

#include <catch2/catch.hpp>

#include <fmt/format.h>

using namespace entente;

namespace {

std::string read_as(std::string_view text, DateRole role = DateRole::whole) {
  const auto writing = date_writing(text, role);
  if (!writing) return "none";
  CHECK(edtf(writing->edtf));
  CHECK_FALSE(writing->manner.empty());
  return writing->edtf;
}

struct Row {
  std::string text, meant;
};

}  // namespace

TEST_CASE("what has one reading is read") {
  const Row row = GENERATE(values<Row>({
      {"2015-10-07T00:00:00Z", "2015-10-07"},
      {"2015-10-07 00:00:00", "2015-10-07"},
      {"2015-10-07 0:00", "2015-10-07"},
      {"2015-10-07T13:45:00.123+02:00", "2015-10-07"},
      {"2015-10-07 11:30 PM", "2015-10-07"},
      {"7 October 2015 12:00", "2015-10-07"},
      {"20151007", "2015-10-07"},
      {"19490500", "1949-05"},
      {"19490000", "1949"},
      {"the 1970s", "197X"},
      {"the late 1980s", "[1986..1989]"},
      {"the 19th century", "18XX"},
      {"pre-1914", "[..1913]"},
      {"pre 1914", "[..1913]"},
      {"Post-1945", "[1946..]"},
      {"post-1945-05-08", "[1945-05-09..]"},
      {"1962.0", "1962"},
      {"1962.00", "1962"},
      {"1960q1", "1960-Q1"},
      {"1960Q4", "1960-Q4"},
      {"Q3 1960", "1960-Q3"},
      {"1960 Q2", "1960-Q2"},
      {"2001m4", "2001-04"},
      {"2001m12", "2001-12"},
      {"1949-00-00", "1949"},
      {"1949-05-00", "1949-05"},
      {"1949-00", "1949"},
      {"2015.10.07", "2015-10-07"},
      {"2015/10/7", "2015-10-07"},
      {"2015-1-7", "2015-01-07"},
      {"2015/10", "2015-10"},
      {"1985-4", "1985-04"},
      {"1962\u20131965", "1962/1965"},
      {"1962\u20141965", "1962/1965"},
      {"1962-1965", "1962/1965"},
      {"1962 - 1965", "1962/1965"},
      {"1962\u201365", "1962/1965"},
      {"1962-65", "1962/1965"},
      {"1911-14", "1911/1914"},
      {"1989/90", "1989/1990"},
      {"1950 to 1955", "1950/1955"},
      {"from 1950 to 1955", "1950/1955"},
      {"May 1950 \u2013 7 June 1955", "1950-05/1955-06-07"},
      {"1991-present", "1991/.."},
      {"1991\u2013present", "1991/.."},
      {"May 1991 to date", "none"},
      {"1955/open", "1955/.."},
      {"1955/unknown", "1955/"},
      {"1980s", "198X"},
      {"early 1990s", "[1990..1993]"},
      {"mid-1970s", "[1974..1976]"},
      {"Late 1980s", "[1986..1989]"},
      {"19th century", "18XX"},
      {"before 1914", "[..1913]"},
      {"before 1914-08-04", "[..1914-08-03]"},
      {"prior to 1914", "[..1913]"},
      {"after 1991", "[1992..]"},
      {"after December 1991", "[1992-01-01..]"},
      {"by 1990", "[..1990]"},
      {"since 1991", "1991/.."},
      {"until 2000", "/2000"},
      {"n.d.", ""},
      {"s.d.", ""},
      {"Unknown", ""},
      {"?", ""},
      {"7 October 2015", "2015-10-07"},
      {"7th October 2015", "2015-10-07"},
      {"Oct. 7, 2015", "2015-10-07"},
      {"7-Oct-2015", "2015-10-07"},
      {"2015 Oct 7", "2015-10-07"},
      {"Sept 2015", "2015-09"},
      {"2015, May", "2015-05"},
      {"summer of 2015", "2015-22"},
      {"Fall 2015", "2015-23"},
      {"ca. 1955", "1955~"},
      {"c1955", "1955~"},
      {"about May 1955", "1955-05~"},
      {"1955 (?)", "1955?"},
      {"19uu", "19XX"},
      {"198u", "198X"},
  }));
  INFO(row.text);
  CHECK(read_as(row.text) == row.meant);
}

TEST_CASE("a word means for a start and for an end what it says there") {
  CHECK(read_as("since 1991", DateRole::first) == "1991");
  CHECK(read_as("from May 1991", DateRole::first) == "1991-05");
  CHECK(read_as("until 2000", DateRole::last) == "2000");
  CHECK(read_as("till 2000", DateRole::last) == "2000");
  CHECK(read_as("until 2000", DateRole::first) == "none");
  CHECK(read_as("since 1991", DateRole::last) == "none");
  for (const char* goes_on :
       {"present", "Present", "ongoing", "today", "to date", "still", "now", "current"}) {
    INFO(goes_on);
    CHECK(read_as(goes_on, DateRole::last) == "..");
    CHECK(read_as(goes_on) == "none");
    CHECK(read_as(goes_on, DateRole::first) == "none");
  }
}

TEST_CASE("what has two readings, or none, is left to a refusal that names it") {
  const std::string text = GENERATE(
      "1911/12", "1909\u201312", "1877-8", "winter 1950", "1900s", "late 1991", "1962.5", "42278", "201510",
      "Oct-15", "7-Oct-15", "12/01/2014", "1289241911", "1991-", "1991 to", "present", "2015-02-30",
      "31 February 2015", "0 May 1950", "2015//10/07", "10 2015 Oct", "early 19th century", "1950 and 1955",
      "soon", "5", "123", "1960q5", "2001m13", "before", "before soon", "99999999", "1965-1962", "-0044",
      "25:00", "1955-56-57", "1990 or 1991", "1955 ??");
  INFO(text);
  CHECK_FALSE(date_writing(text));
  const Reading<When> refused = parse_when(text);
  CHECK_FALSE(refused.value);
  CHECK_FALSE(refused.fault.empty());
  CHECK_FALSE(refused.hint.empty());
}

TEST_CASE("ends that mean none are known") {
  for (const char* none : {"9999-12-31", "9999", "9999-12", "2999-12-31", "3000-01-01", "2262-04-11",
                           "2099-12-31", "2100-01-01"})
    CHECK(is_no_end(none));
  for (const char* some :
       {"2016-12-31", "2098-12-31", "2099-06-01", "2100", "2262-04-10", "1999-12-31", "..", "", "1950/9999"})
    CHECK_FALSE(is_no_end(some));
}

TEST_CASE("seconds and milliseconds since 1970 are days") {
  CHECK(unix_day("0") == std::nullopt);
  CHECK(unix_day("1289241911") == "2010-11-08");
  CHECK(unix_day("1289241911.72836") == "2010-11-08");
  CHECK(unix_day("1289241911000") == "2010-11-08");
  CHECK(unix_day("946684799") == "1999-12-31");
  CHECK(unix_day("946684800") == "2000-01-01");
  for (const char* other : {"20151007", "2015", "-1289241911", "1e9", "", "12892419110000000"})
    CHECK_FALSE(unix_day(other));
}

TEST_CASE("lists of times are spells") {
  using Spells = std::vector<std::string>;
  CHECK(gephi_spells("<[2001.0, 2005.0]>") == Spells{"2001/2005"});
  CHECK(gephi_spells("<[1990,1995); [2000,2004)>") == Spells{"1990/1994", "2000/2003"});
  CHECK(gephi_spells("<(1990,1995]>") == Spells{"1991/1995"});
  CHECK(gephi_spells("<[2003, 2004)>") == Spells{"2003"});
  CHECK(gephi_spells("<[2001.0, 2001.0]>") == Spells{"2001"});
  CHECK(gephi_spells("<[2001, 2002, 2005]>") == Spells{"2001", "2002", "2005"});
  CHECK(gephi_spells("<[2001]>") == Spells{"2001"});
  CHECK(gephi_spells("<[2001-05-03, 2005-01-31)>") == Spells{"2001-05-03/2005-01-30"});
  CHECK(gephi_spells("<[2001-05-03T00:00:00, 2005-01-31T00:00:00]>") == Spells{"2001-05-03/2005-01-31"});
  CHECK(gephi_spells("<[-Infinity, 2005.0]>") == Spells{"../2005"});
  CHECK(gephi_spells("<[2001.0, Infinity]>") == Spells{"2001/.."});
  CHECK(gephi_spells("<[-Infinity, Infinity]>") == Spells{".."});
  CHECK(gephi_spells("<[1.4832288E12, 1.4833152E12]>") == Spells{"2017-01-01/2017-01-02"});
  for (const char* other : {"<>", "<[]>", "<[2001.0, 2005.0, 3]>", "<[1.0, 5.0]>", "[2001, 2005]",
                            "<[2005, 2001]>", "<[2001.5, 2003]>", "<[2001 2005]>", "<2001>", "<[soon]>"}) {
    INFO(other);
    CHECK_FALSE(gephi_spells(other));
  }
}

TEST_CASE("the writings of a day agree with EDTF on every day of some years") {
  static constexpr const char* months[] = {"Jan",  "Feb", "March", "April",   "May", "June",
                                           "July", "Aug", "Sept",  "October", "Nov", "December"};
  for (Date day = *civil_day(1899, 12, 1); day < *civil_day(1904, 4, 1); day = day + 1) {
    const Civil parts = civil(day);
    const int number = static_cast<int>(parts.day), month = static_cast<int>(parts.month);
    for (const std::string& text : {fmt::format("{:04}{:02}{:02}", parts.year, month, number),
                                    fmt::format("{}/{}/{}", parts.year, month, number),
                                    fmt::format("{} {} {}", number, months[month - 1], parts.year),
                                    fmt::format("{} {}, {}", months[month - 1], number, parts.year),
                                    fmt::format("{:04}-{:02}-{:02}T23:59:59Z", parts.year, month, number)}) {
      INFO(text);
      REQUIRE(read_as(text) == to_string(day));
    }
    REQUIRE(spreadsheet_day(fmt::format("{}/{}/{}", number, month, parts.year), DateOrder::day_first) == day);
    REQUIRE(spreadsheet_day(fmt::format("{}.{}.{}", month, number, parts.year), DateOrder::month_first) ==
            day);
  }
}

TEST_CASE("long texts cost nothing and are no dates") {
  for (const char* piece : {"1", " ", "May ", "ca. ", "<[", "from ", "\u2013", "before ", "["}) {
    std::string text;
    while (text.size() < 60'000) text += piece;
    CHECK_FALSE(date_writing(text));
    CHECK_FALSE(gephi_spells(text));
    CHECK_FALSE(unix_day(text));
  }
}

TEST_CASE("days and months with a dash between them are spans, and times of day have their bounds") {
  CHECK(read_as("20-24 December 1956") == "1956-12-20/1956-12-24");
  CHECK(read_as("20\u201324 December 1956") == "1956-12-20/1956-12-24");
  CHECK(read_as("July 11-18, 1961") == "1961-07-11/1961-07-18");
  CHECK(read_as("June-July 1962") == "1962-06/1962-07");
  CHECK(read_as("24-20 December 1956") == "none");
  CHECK(read_as("30-31 February 1956") == "none");
  CHECK(read_as("1990-10-07T99:99:99Z") == "none");
  CHECK(read_as("1990-10-07T23:60") == "none");
  CHECK(read_as("1990-10-07T24:00") == "1990-10-07");
  CHECK(read_as("1990-10-07 23:59:60") == "1990-10-07");
}
