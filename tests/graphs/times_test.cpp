// Which columns tell when, and what a table without them is told.
#include "packages.hpp"

#include <entente/graphs/reading/time_header.hpp>

#include <catch2/catch.hpp>

#include <fmt/format.h>

using namespace entente;
using packages::lines;
using packages::package;

namespace {

using Texts = std::vector<std::string>;

/// The dates of the claims as they are read, in the order of their rows.
Texts dates(const std::string& claims, const ReadOptions& options = {}) {
  const Package read = package(claims, {}, options);
  CHECK_FALSE(read.has_errors());
  return packages::dates(read);
}

/// What the reading of `A,B,+` beside these cells under these headers says of time.
std::string date(const std::string& headers, const std::string& cells, const ReadOptions& options = {}) {
  return dates("from,to,sign," + headers + "\nA,B,+," + cells + "\n", options).at(0);
}

/// The first error of a table of one row.
std::string refusal(const std::string& headers, const std::string& cells) {
  for (const Problem& problem : package("from,to,sign," + headers + "\nA,B,+," + cells + "\n").problems)
    if (problem.severity == Severity::error) return to_string(problem);
  return "none";
}

}  // namespace

TEST_CASE("columns of many names tell when") {
  CHECK(date("date", "2001-05-03") == "2001-05-03");
  CHECK(date("Event date", "2001-05-03") == "2001-05-03");
  CHECK(date("Timestamp", "2001-05-03T00:00:00Z") == "2001-05-03");
  CHECK(date("timestamp", "988848000") == "2001-05-03");
  CHECK(date("time", "988848000000") == "2001-05-03");
  CHECK(date("window", "1946-1949") == "1946/1949");
  CHECK(date("Year", "1950") == "1950");
  CHECK(date("year,month,day", "2001,5,3") == "2001-05-03");
  CHECK(date("day,month,year", "3,May,2001") == "2001-05-03");
  CHECK(date("year,month,day", "2001.0,5.0,3.0") == "2001-05-03");
  CHECK(date("year,month,day", "2001,5,") == "2001-05");
  CHECK(date("year,month,day", "2001,0,0") == "2001");
  CHECK(date("year,month,day", "195X,,") == "195X");
  CHECK(date("start,finish", "1950,1955") == "1950/1955");
  CHECK(date("begin,stop", "1950,1955") == "1950/1955");
  CHECK(date("onset,terminus", "1950,1955") == "1950/1955");
  CHECK(date("since,until", "1950,1955") == "1950/1955");
  CHECK(date("from_date,to_date", "1950,1955") == "1950/1955");
  CHECK(date("styear,stmonth,stday,endyear,endmonth,endday", "1950,3,1,1955,,") == "1950-03-01/1955");
  CHECK(date("start_year,start_month,start_day,end_year,end_month,end_day", "1950,3,1,1955,12,31") ==
        "1950-03-01/1955-12-31");
  CHECK(date("dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year",
             "1,3,1950,,,") == "1950-03-01/");
  CHECK(date("StartDate,EndDate", "1950,1955") == "1950/1955");
  CHECK(date("war_start,war_end", "1950,1955") == "1950/1955");
  CHECK(date("date,finish", "1950,1955") == "1950/1955");
  CHECK(date("treaty_date", "1950-05-03") == "1950-05-03");
  CHECK(date("timeset", "\"<[2001.0, 2005.0]>\"") == "2001/2005");
  CHECK(date("Interval", "\"<[2001-05-03, 2005-01-31]>\"") == "2001-05-03/2005-01-31");
  CHECK(date("signed_on", "3 May 1950") == "1950-05-03");
}

TEST_CASE("the whole date goes before its year, and the year stands in for it") {
  CHECK(date("event_date,year", "2001-05-03,2001") == "2001-05-03");
  CHECK(date("year,event_date", "2001,2001-05-03") == "2001-05-03");
  CHECK(dates("from,to,sign,date,year\nA,B,+,2001-05-03,2001\nA,C,+,,2002\n") == Texts{"2001-05-03", "2002"});
  CHECK(lines(package("from,to,sign,event_date,year\nA,B,+,2001-05-03,2002\n")) ==
        Texts{"ties.csv:2:5: warning: 2002 stands beside the date 2001-05-03; the date counts; "
              "correct one of them"});
  // The year of a start says nothing new; another one contradicts it.
  CHECK(date("year,start,end", "1950,1950-03,1955") == "1950-03/1955");
  CHECK(refusal("year,start,end", "1951,1950-03,1955") ==
        "ties.csv:2:4: error: both date and start or end are given; use date alone, or start and end alone; "
        "--keep \"year\" leaves it as text");
  CHECK(date("year,start,end", "1951,1950-03,1955", {.keep = {"year"}}) == "1950-03/1955");
}

TEST_CASE("a list of spells makes a claim for each") {
  const std::string claims =
      "Source,Target,Id,timeset,Weight\nA,B,e1,\"<[1990,1995); [2000,2004)>\",2\nB,C,e2,\"<[2003, "
      "2004]>\",1\n";
  CHECK(dates(claims) == Texts{"1990/1994", "2000/2003", "2003/2004"});
  const Package read = package(claims);
  CHECK(read.tally.rows == 2);
  CHECK(read.tally.claims == 3);
  Texts keys;
  for (const Claim& claim : read.world.claims) keys.push_back(claim.key);
  CHECK(keys == Texts{"e1:1990/1994", "e1:2000/2003", "e2"});
  CHECK(refusal("timeset", "\"<[1.0, 5.0]>\"")
            .find("ties.csv:2:4: error: \"<[1.0, 5.0]>\" is no list of times") == 0);
}

TEST_CASE("lists of times are spells under any name of a date") {
  for (const char* header : {"date", "Timestamp", "time", "timeset", "Interval"}) {
    INFO(header);
    CHECK(dates(fmt::format("from,to,sign,{}\nA,B,+,\"<[1990.0, 1992.0, 1995.0]>\"\nB,C,+,<[1991.0]>\n"
                            "C,D,+,\"<[1990.0, 1992.0]>\"\n",
                            header)) == Texts{"1990", "1992", "1995", "1991", "1990/1992"});
  }
  CHECK(
      refusal("date", "\"<[1990.0, soon]>\"") ==
      "ties.csv:2:4: error: \"<[1990.0, soon]>\" is no list of times; write years or days, such as <[2001.0, "
      "2005.0]> or <[2001-05-03, 2005-01-31]>");
}

TEST_CASE("start and end hold one date each") {
  CHECK(
      refusal("end", "since 1991") ==
      "ties.csv:2:4: error: \"since 1991\" tells 1991/..; start and end hold one date each: write the first "
      "day under start, the last under end");
  CHECK(refusal("start", "until 1991").find("ties.csv:2:4: error: \"until 1991\" tells /1991; ") == 0);
  CHECK(dates("from,to,sign,first_year,last_year\nA,B,+,1990,1991\n") == Texts{"1990/1991"});
}

TEST_CASE("a name to be kept that no column bears is told") {
  const Package read = package("from,to,sign,date\nA,B,+,1990\n", {}, {.keep = {"Nonsense", "DATE", "sgin"}});
  const Texts told = lines(read);
  CHECK(std::find(told.begin(), told.end(), "ties.csv:1: notice: there is no column \"Nonsense\" to keep") !=
        told.end());
  CHECK(std::find(told.begin(), told.end(),
                  "ties.csv:1: notice: there is no column \"sgin\" to keep; did you mean \"sign\"?") !=
        told.end());
}

TEST_CASE("a column without a word of time is read where it alone holds dates") {
  CHECK(date("V3", "2001-05-03") == "2001-05-03");
  CHECK(lines(package("from,to,sign,fecha\nA,B,+,2001-05-03\nA,C,+,2002\n")) ==
        Texts{"ties.csv:1:4: notice: time is read from \"fecha\" as date; rename the column to be sure, or "
              "pass --keep "
              "to leave it as text"});
  CHECK(refusal("V3", "1946") ==
        "ties.csv:1:4: error: the column \"V3\" seems to hold years, and no column tells when; call it year, "
        "or "
        "start where something began then that went on; if it is something else, pass --keep \"V3\"");
  CHECK(date("V3", "1946", {.keep = {"v3"}}).empty());
  CHECK(refusal("alpha,omega", "2001-05-03,2002-06-04") ==
        "ties.csv:1:4: error: the columns \"alpha\" and \"omega\" seem to hold dates, and none is called "
        "date, start "
        "or end; call the one that counts date (or start, or end), and pass --keep with the others");
  CHECK(date("count,mood", "3,grim").empty());
  CHECK(date("weight2", "20").empty());
}

TEST_CASE("other times than that of the claim are no dates") {
  CHECK(date("date,accessed", "1950,2020-01-01") == "1950");
  CHECK(date("date,date_coded", "1950,2020-01-01") == "1950");
  CHECK(date("event_date,timestamp", "1950,1579046400") == "1950");
  CHECK(date("date,time_precision", "1950,1") == "1950");
  CHECK_FALSE(time_header("accessed"));
  CHECK_FALSE(time_header("date_added"));
  CHECK_FALSE(time_header("end_reason"));
  CHECK_FALSE(time_header("from"));
  CHECK_FALSE(time_header("to"));
  CHECK_FALSE(time_header("weight"));
  CHECK_FALSE(time_header(""));
  CHECK(time_header("StartDate") == TimeHeader{TimeSide::start, TimeUnit::whole, TimeName::own, false, true,
                                               time_header("start_date")->rank});
}

TEST_CASE("a beginning with a second column of dates is told of it") {
  CHECK(lines(package("from,to,relation,start,omega\nA,B,alliance,1950,1955-01-01\n")) ==
        Texts{"ties.csv:1:5: warning: the column \"omega\" seems to hold dates, and is not used; call it "
              "end if it is "
              "the last day; else pass it to --keep"});
  CHECK(
      lines(package("from,to,relation,start,omega\nA,B,alliance,1950,1955-01-01\n", {}, {.keep = {"omega"}}))
          .empty());
}

TEST_CASE("a column decides as a whole in which order days and months stand") {
  const std::string head = "from,to,sign,date,said\n";
  CHECK(dates(head + "A,B,+,12/01/2014,\nA,C,+,25/12/2014,\n") == Texts{"2014-01-12", "2014-12-25"});
  CHECK(dates(head + "A,B,+,12/01/2014,\nA,C,+,12/25/2014,\n") == Texts{"2014-12-01", "2014-12-25"});
  CHECK(dates(head + "A,C,+,25.12.2014,\nA,B,+,10.2.1979 0:00,\n") == Texts{"2014-12-25", "1979-02-10"});
  CHECK(dates(head + "A,C,+,1955,\nA,B,+,7.7.1979,\n") == Texts{"1955", "1979-07-07"});
  // Another column decides nothing, and cells that disagree do not either.
  for (const std::string& rows :
       {std::string("A,B,+,12/01/2014,25/12/2014\n"), std::string("A,B,+,10.2.1979,\n"),
        std::string("A,B,+,12/01/2014,\nA,C,+,25/12/2014,\nA,D,+,12/25/2014,\n")}) {
    const Package read = package(head + rows);
    CHECK(std::count_if(read.problems.begin(), read.problems.end(), [](const Problem& one) {
            return one.severity == Severity::error && one.text.find("is ambiguous") != std::string::npos;
          }) == 1);
  }
  CHECK(dates(head + "A,B,+,12/01/2014,\n", {.date_order = DateOrder::month_first}) == Texts{"2014-12-01"});
  CHECK(lines(package(head + "A,B,+,12/01/2014,\n", {}, {.date_order = DateOrder::month_first})).empty());
}

TEST_CASE("each manner of a column is told once") {
  CHECK(lines(package("from,to,sign,date\nA,B,+,7 May 2001\nA,C,+,8 May 2001\nA,D,+,1980s\nA,E,+,1990\n")) ==
        Texts{"ties.csv:2:4: notice: 2 dates such as \"7 May 2001\" are read as 2001-05-07; written with its "
              "month in "
              "words; entente check --fix writes EDTF",
              "ties.csv:4:4: notice: the date \"1980s\" is read as 198X; written as a decade in words; "
              "entente check "
              "--fix writes EDTF"});
}

TEST_CASE("an end that means none is open, in every sheet") {
  CHECK(dates("from,to,relation,start,end\nA,B,alliance,1950,9999-12-31\n") == Texts{"1950/.."});
  CHECK(dates("from,to,relation,start,end\nA,B,alliance,1950,present\n") == Texts{"1950/.."});
  CHECK(dates("from,to,relation,date\nA,B,alliance,1950/9999\n") == Texts{"1950/.."});
  const Package read =
      package("from,to,relation,date\nA,B,alliance,1950/1960\n",
              {{"actors.csv", "id,kind,begin,finish\nA,state,1950,9999-12-31\nB,state,ca. 1940,to date\n"},
               {"eras.csv", "id,from_date,to_date\nx,1950,3000-01-01\n"}});
  CHECK_FALSE(read.has_errors());
  CHECK(to_string(read.world.roster.actors()[0].life()) == "1950-01-01 to ..");
  CHECK(to_string(read.world.roster.actors()[1].life()) == "1940-01-01 to ..");
  CHECK(to_string(read.eras.at(0).span) == "1950-01-01 to ..");
}

TEST_CASE("faults of parts stand under their columns") {
  CHECK(refusal("year,month,day", "2001,13,1") ==
        "ties.csv:2:5: error: month \"13\" is none; write a number up to 12; leave it empty, or write 0, "
        "where it is not known");
  CHECK(refusal("year,month,day", "2001,2,30") ==
        "ties.csv:2:4: error: there is no day 2001-2-30; complete or correct year, month and day");
  CHECK(refusal("year,month,day", "2001,-9,1").find("ties.csv:2:5: error: month \"-9\" is none") == 0);
  CHECK(refusal("year,month,day", ",5,1") ==
        "ties.csv:2:4: error: the year is missing beside month or day; complete or correct year, month and "
        "day");
  CHECK(refusal("year,month,day", "2001,,3") ==
        "ties.csv:2:4: error: there is no day 2001-0-3; complete or correct year, month and day");
}

TEST_CASE("a row without a date is told of one in another column") {
  const std::string head = "from,to,sign,date,signed,accessed\n";
  CHECK(
      lines(package(head + "A,B,+,1950,,\nA,C,+,,3 May 1951,2020-01-01\n")) ==
      Texts{
          "ties.csv:3: warning: the event has no date and counts in no era; give the span it may mean, such "
          "as 195X or [1947..1991]",
          "ties.csv:3:5: warning: the row has no date, and \"3 May 1951\" stands under \"signed\"; if it "
          "is its date, put it there"});
  CHECK(lines(package(head + "A,B,+,1950,3 May 1951,\nA,C,+,1951,many,\n")).empty());
}

TEST_CASE("what programs write for no date is refused in any writing, and other late years are years") {
  for (const char* none :
       {"9999", "9999-12-31", "31 December 9999", "12/31/9999", "9999-12-31T00:00", "99991231"}) {
    INFO(none);
    CHECK(refusal("date", none) != "none");
  }
  CHECK(date("date", "3000") == "3000");
  CHECK(date("start,end", "1950,2900") == "1950/2900");
  CHECK(date("start,end", "1950,2999-12-31") == "1950/..");
  CHECK(date("start,end", "1950,31 December 9999") == "1950/..");
}

TEST_CASE("a list of times beside a start is two dates, and one of thousands is too many") {
  CHECK(refusal("date,start,end", "\"<[1990,1995]>\",1950,1960") ==
        "ties.csv:2:4: error: both date and start or end are given; use date alone, or start and end alone");
  std::string list = "1000";
  for (int i = 0; i < 6000; ++i) list += ",1000";
  CHECK(refusal("date", "\"<[" + list + "]>\"").find("are too many for one row") != std::string::npos);
}
