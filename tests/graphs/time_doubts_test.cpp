// Tables whose times could be lost: each is read, or an error or a warning names the column.
#include "packages.hpp"

#include <catch2/catch.hpp>

using namespace entente;
using packages::lines;
using packages::package;

namespace {

using Texts = std::vector<std::string>;

/// What is said of a table in words, without place and hint: all errors, or where there is none all warnings
/// and notices.
Texts said(const std::string& claims, const ReadOptions& options = {}) {
  const Package read = package(claims, {}, options);
  Texts errors, others;
  for (const Problem& problem : read.problems)
    (problem.severity == Severity::error ? errors : others).push_back(problem.text);
  return errors.empty() ? others : errors;
}

/// The column of the first error; 0 when there is none.
std::size_t refused_column(const std::string& claims, const ReadOptions& options = {}) {
  for (const Problem& problem : package(claims, {}, options).problems)
    if (problem.severity == Severity::error) return problem.column;
  return 0;
}

/// The dates of the claims by their lines, of a table without errors.
Texts dates(const std::string& claims, const ReadOptions& options = {}) {
  const Package read = package(claims, {}, options);
  CHECK_FALSE(read.has_errors());
  return packages::dates(read);
}

/// `A,B,+` beside each of these cells, under this header.
std::string table(const std::string& header, const Texts& cells) {
  std::string text = "from,to,sign," + header + "\n";
  char partner = 'B';
  for (const std::string& cell : cells) text += std::string("A,") + partner++ + ",+," + cell + "\n";
  return text;
}

}  // namespace

TEST_CASE("what spreadsheets show for a fault is no comment") {
  for (const char* cell : {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "####"})
    CHECK(said(std::string("from,to,sign\n") + cell + ",B,+\nA,B,+\n") ==
          Texts{"\"" + std::string(cell) + "\" is what programs write for nothing, and no actor"});
  CHECK(package("#,from,to,sign\n1,A,B,+\n2,A,C,+\n").world.claims.size() == 2);
  CHECK(said("id,from,to,sign\n#1,A,B,+\n#2,A,C,+\nx,A,D,+\n") ==
        Texts{"2 lines begin with # and are passed over as comments, with as many cells as a row"});
  CHECK(said("from,to,sign\n# A and B, allies\nA,B,+\n#\n").empty());
}

TEST_CASE("years are no actors") {
  CHECK(said("country_a,country_b,from,to,relation\nA,B,1962,1965,alliance\n") ==
        Texts{"the columns \"from\" and \"to\" hold times, and no actors"});
  CHECK(refused_column("country_a,country_b,from,to,sign\nA,B,1962-03-01,1965,+\nA,C,1950,1960,+\n") == 3);
  CHECK(said("from,to,sign\n1962,1965,+\n", {.keep = {"from", "to"}}).empty());
  CHECK(package("from,to,sign\n1962,2,+\n").world.claims.size() == 1);
  CHECK(package("from,to,sign,date\n1962,1963,+,1950\n").world.claims.size() == 1);
}

TEST_CASE("headers that are times make a wide table") {
  CHECK(said("from,to,relation,1950,1951,1952\nA,B,alliance,1,1,1\n") ==
        Texts{"3 columns are called by times, first \"1950\": a wide table"});
  for (const char* headers :
       {"y1950,y1951", "X1950,X1951", "1950-54,1955-59", "2015q1,2015q2", "2001-05,2001-06", "1950.0,1951.0"})
    CHECK(refused_column(std::string("from,to,sign,") + headers + "\nA,B,+,1,1\n") == 4);
  CHECK(said("from,to,sign,1950,1951\nA,B,+,1,1\n", {.keep = {"1950", "1951"}}).empty());
  CHECK(said("from,to,sign,1950\nA,B,+,1\n").empty());
}

TEST_CASE("one cell that is no date hides no column of dates") {
  CHECK(said(table("visit", {"1 Oct 1961", "2 Oct 1962", "Easter 1972"})) ==
        Texts{"\"Easter 1972\" is no date: \"Easter\" is no month in English"});
  CHECK(said(table("Datum", {"1962", "um 1972"})) == Texts{"\"um 1972\" is no date"});
  CHECK(dates(table("Jahr", {"1962", "1972", "n.d."})) == Texts{"1962", "1972", ""});
  CHECK(said(table("treaty", {"1962", "1972", "n.d."})) ==
        Texts{"the column \"treaty\" seems to hold years, and no column tells when"});
  CHECK(said(table("paper", {"1962", "vers 1972"})) ==
        Texts{"the column \"paper\" seems to hold years, and no column tells when"});
  CHECK(dates(table("Fecha", {"1962-05-12", "1972"})) == Texts{"1962-05-12", "1972"});
  CHECK(said(table("troops", {"1500", "1800", "25000"})).empty());
  CHECK(said(table("note", {"1962", "none of it", "all", "some"})).empty());
}

TEST_CASE("a name of time over other cells is told") {
  const auto unread = [](const std::string& header, const std::string& cell) {
    return Texts{"the column \"" + header + "\" is called like a time, and its cells, such as \"" + cell +
                 "\", are not read as dates"};
  };
  CHECK(said(table("Time Period", {"Cold War", "Détente"})) == unread("Time Period", "Cold War"));
  CHECK(said(table("yyyymm", {"201501", "201502"})) == unread("yyyymm", "201501"));
  CHECK(said(table("week", {"2015-W07", "2015-W08"})) == unread("week", "2015-W07"));
  CHECK(said(table("fiscal year", {"FY1962"})) == unread("fiscal year", "FY1962"));
  CHECK(said(table("decade", {"1950", "1960"})) == unread("decade", "1950"));
  CHECK(dates(table("decade", {"1950s", "1960s"})) == Texts{"195X", "196X"});
  CHECK(said(table("month,day", {"5,3", "6,3"})) ==
        Texts{"the column \"month\" tells a part of a date, and no column its year"});
  CHECK(said(table("year,quarter", {"1950,2", "1951,3"})) ==
        Texts{"the column \"quarter\" tells a part of the year, and is not read"});
  CHECK(said(table("week", {"2015-W07"}), {.keep = {"week"}}).empty());
  CHECK(dates(table("Jahr,Monat", {"1962,5", "1963,"})) == Texts{"1962-05", "1963"});
}

TEST_CASE("of several columns of dates none is taken in silence") {
  const std::string two = "seem to tell the same date";
  CHECK(said(table("Timestamp,Datum", {"2015-10-07,1962-10-16"})) ==
        Texts{"the columns \"Timestamp\" and \"Datum\" " + two});
  CHECK(said(table("Timestamp,When did it happen?", {"2015-10-07,1962-10-16"})) ==
        Texts{"the columns \"Timestamp\" and \"When did it happen?\" " + two});
  CHECK(said(table("date signed,entered into force", {"2015-10-07,2016-10-16"})) ==
        Texts{"the columns \"date signed\" and \"entered into force\" " + two});
  CHECK(said(table("finish,stop", {"1950,1951"})) == Texts{"the columns \"finish\" and \"stop\" " + two});
  CHECK(dates(table("Timestamp,Datum", {"2015-10-07,1962-10-16"}), {.keep = {"timestamp"}}) ==
        Texts{"1962-10-16"});
  CHECK(dates(table("date,Timestamp", {"1962-10-16,2015-10-07"})) == Texts{"1962-10-16"});
}

TEST_CASE("a second column of dates is told where it says otherwise, or alone") {
  CHECK(said(table("start,since", {"1950,1960", "1951,1951"})) ==
        Texts{"\"since\" stays text: other columns tell when",
              "2 rows without an end are read, each as a state that goes on up to as_of (1951-12-31) at most",
              "1960 stands beside the date 1950"});
  CHECK(said(table("date,event_date", {"1950-05-03,1960-01-01"})) ==
        Texts{"\"event_date\" stays text: other columns tell when",
              "1960-01-01 stands beside the date 1950-05-03"});
  CHECK(said(table("date,when", {"1950,1960", ",1970"})) ==
        Texts{"\"when\" stays text: other columns tell when", "1960 stands beside the date 1950",
              "the event has no date and counts in no era",
              "the row has no date, and \"1970\" stands under \"when\""});
  CHECK(said(table("event_date,year,month,day", {"1972-02-21,1972,3,1"})) ==
        Texts{"1972-03-01 stands beside the date 1972-02-21"});
  CHECK(said(table("event_date,year,month,day", {"1972-02-21,1972,2,21"})).empty());
}

TEST_CASE("a column of years decides what a year and two digits are") {
  CHECK(said(table("year", {"1901-02", "1962-65"})) ==
        Texts{"date \"1901-02\" may be a month or a span of years"});
  CHECK(dates(table("year", {"1901-02", "1962-05"})) == Texts{"1901-02", "1962-05"});
  CHECK(dates(table("year", {"1999-00", "1998-99"})) == Texts{"1999/2000", "1998/1999"});
  CHECK(said(table("year", {"1999-00"})) == Texts{"date \"1999-00\" may be a year or a span of two"});
  CHECK(dates(table("date", {"1999/00", "1989/90"})) == Texts{"1999/2000", "1989/1990"});
  CHECK(dates(table("date", {"1962-05", "1962-65"})) == Texts{"1962-05", "1962/1965"});
}

TEST_CASE("an order of days and months holds for one sign, and for both ends of a claim") {
  CHECK(said(table("date", {"13.7.1962", "10/7/2015"})) ==
        Texts{"date \"10/7/2015\" is ambiguous: 10 July or 7 October"});
  CHECK(dates(table("start,end", {"13/7/1962,10/7/2015"})) == Texts{"1962-07-13/2015-07-10"});
  CHECK(dates(table("Date (dd/mm/yyyy)", {"10/7/2015"})) == Texts{"2015-07-10"});
  CHECK(dates(table("Date (mm/dd/yyyy)", {"10/7/2015"})) == Texts{"2015-10-07"});
  CHECK(dates(table("date", {"10-2015", "3/2016", "4.2017"})) == Texts{"2015-10", "2016-03", "2017-04"});
}

TEST_CASE("the date is the beginning in a table with an end, whether the end is filled or not") {
  CHECK(dates("from,to,relation,year,end\nA,B,alliance,1962,1970\nA,C,alliance,1950,\n") ==
        Texts{"1962/1970", "1950/"});
  CHECK(dates(table("year,end", {"1962,1970", "1950,"})) == Texts{"1962/1970", "1950/"});
  CHECK(dates(table("signed_year,end_year", {"1962,1970", "1950,"})) == Texts{"1962/1970", "1950/"});
  CHECK(dates("from,to,relation,date,end\nA,B,state_visit,1962,\n") == Texts{"1962"});
}

TEST_CASE("what programs write for no date is none, however often") {
  CHECK(said(table("year", {"1962", "9999", "9999"})) ==
        Texts{"date \"9999\" is what programs write for none",
              "date \"9999\" is what programs write for none"});
  CHECK(said(table("start,end", {"9999-12-31,9999-12-31"})) ==
        Texts{"date \"9999-12-31\" is what programs write for none"});
  CHECK(said(table("date", {"1900-01-00", "1962"})) == Texts{"date \"1900-01-00\" is not in the calendar"});
  CHECK(dates(table("start,end", {"1962,9999"})) == Texts{"1962/.."});
}

TEST_CASE("a beginning after a year reaches no further than it is known to") {
  const std::string claims =
      "from,to,start,end,relation\nA,B,after 1991,,alliance\nA,C,1950,,alliance\nB,C,1950,1960,rivalry\n";
  CHECK(package(claims).world.as_of == *civil_day(1992, 1, 1));
  CHECK(package("from,to,sign,date\nA,B,+,[1992..]\nA,C,+,1950\n").world.as_of == *civil_day(1992, 12, 31));
}

TEST_CASE("undated rows are told in every reading, and are errors in a panel") {
  CHECK(said("from,to,relation,date\nA,B,state_visit,1950\nA,B,state_visit,\nA,B,alliance,\n") ==
        Texts{"the event has no date and counts in no era", "the claim has no date and holds in every era"});
  std::string panel = "from,to,weight,year\n";
  for (int year = 1950; year < 1956; ++year) panel += "A,B,2," + std::to_string(year) + "\n";
  const Package read = package(panel + "A,B,2,NA\n");
  CHECK(read.rejected.size() == 1);
  CHECK(read.rejected.at(0).raw == "A,B,2,NA");
  CHECK(read.world.claims.size() == 6);
  CHECK(lines(read).back() ==
        "ties.csv:8: error: the row of a panel tells no period; write its date, leave it out, or pass --rows "
        "state if it holds in all periods");
  CHECK_FALSE(package(panel + "A,B,2,NA\n", {}, {.rows = RowKind::state}).has_errors());
}
