// Sheets in which a start or an end stands under a name that is half known, or beside one that is.
#include "packages.hpp"

#include <catch2/catch.hpp>

#include <fmt/format.h>

using namespace entente;
using packages::lines;
using packages::package;

namespace {

using Texts = std::vector<std::string>;

std::string table(const std::string& headers, const std::string& cells) {
  return "from,to,relation," + headers + "\nUSA,PAK,alliance," + cells + "\n";
}

/// The date of a table of one row, or its first error.
std::string read_as(const std::string& headers, const std::string& cells, const ReadOptions& options = {}) {
  const Package read = package(table(headers, cells), {}, options);
  for (const Problem& problem : read.problems)
    if (problem.severity == Severity::error) return to_string(problem);
  return packages::dates(read).at(0);
}

/// The warnings of a table of one row that speak of columns or rows of time.
Texts warnings(const std::string& headers, const std::string& cells) {
  Texts found;
  for (const Problem& problem : package(table(headers, cells)).problems)
    if (problem.severity == Severity::warning) found.push_back(to_string(problem));
  return found;
}

/// The lives of the actor `SUN` in a sheet of this header and row.
std::string life(const std::string& headers, const std::string& cells) {
  const Package read =
      package("from,to,relation,date\nSUN,IND,talks,1950\n",
              {{"actors.csv", "id,kind," + headers + "\nSUN,state," + cells + "\nIND,state" + ",," + "\n"}});
  CHECK_FALSE(read.has_errors());
  for (const Actor& actor : read.world.roster.actors())
    if (actor.code == "SUN") return to_string(actor.life());
  return "none";
}

}  // namespace

TEST_CASE("both ends of a span are read under names of many kinds") {
  struct Row {
    std::string headers, cells, meant;
  };
  const Row row = GENERATE(values<Row>({
      {"established,end", "1954,1965", "1954/1965"},
      {"entry_into_force,end", "1954,1965", "1954/1965"},
      {"in_force_from,until", "1954,1965", "1954/1965"},
      {"opened,end_date", "1954,1965", "1954/1965"},
      {"begyr,endyr", "1954,1965", "1954/1965"},
      {"beginyr,endyr", "1954,1965", "1954/1965"},
      {"styr,endyr", "1954,1965", "1954/1965"},
      {"inception,termination", "1954,1965", "1954/1965"},
      {"imposed,end_year", "1954,1965", "1954/1965"},
      {"start,dissolved", "1954,1965", "1954/1965"},
      {"start,expiry", "1954,1965", "1954/1965"},
      {"start,terminated_on", "1954,1965", "1954/1965"},
      {"since,lifted", "1954,1965", "1954/1965"},
      {"onset,lifted", "1954,1965", "1954/1965"},
      {"start_year,exit", "1954,1965", "1954/1965"},
      {"begin,abrogated", "1954,1965", "1954/1965"},
      {"signed,terminated", "1954-05-19,1965", "1954-05-19/1965"},
      {"first_year,last_year", "1954,1965", "1954/1965"},
      {"year_started,year_ended", "1954,1965", "1954/1965"},
  }));
  INFO(row.headers);
  CHECK(read_as(row.headers, row.cells) == row.meant);
}

TEST_CASE("a time that may be the other side is named") {
  CHECK(read_as("alpha,end", "1954,1965") ==
        "ties.csv:1:4: error: the column \"alpha\" seems to tell when it began, and is not read; call it "
        "start; if "
        "it is something else, pass --keep \"alpha\"");
  CHECK(read_as("alpha,end", "1954,1965", {.keep = {"alpha"}}) == "/1965");
  CHECK(warnings("start,alpha", "1954,1965") == Texts{"ties.csv:1:5: warning: the column \"alpha\" seems to "
                                                      "hold dates, and is not used; call it end if it is "
                                                      "the last day; else pass it to --keep"});
  CHECK(warnings("start,duration_years", "1954,11") ==
        Texts{"ties.csv:1:5: warning: the column \"duration_years\" is not read, and no column tells the "
              "end; write "
              "the last day under end"});
  CHECK(warnings("start,end,lifted", "1954,,1965") ==
        Texts{"ties.csv:2:6: warning: \"1965\" stands under \"lifted\", and nothing under \"end\"; if it is "
              "its date, "
              "put it there"});
  CHECK(warnings("start,end,lifted", "1954,1960,1965").empty());
  CHECK(warnings("start,end,lifted", "1954,1965,yes").empty());
}

TEST_CASE("a day, month or quarter beside a year counts, or is an error") {
  CHECK(read_as("SQLDATE,Year", "20140301,2014") == "2014-03-01");
  CHECK(read_as("dt,year", "1954-05-19,1954") == "1954-05-19");
  CHECK(read_as("year,mm,dd", "1954,5,19") == "1954-05-19");
  CHECK(read_as("yr,mo,dy", "1954,5,19") == "1954-05-19");
  CHECK(read_as("iyear,imonth,iday", "1954,5,19") == "1954-05-19");
  CHECK(read_as("eventyear,eventmonth", "1954,5") == "1954-05");
  CHECK(read_as("alpha,year", "1954-05-19,1954")
            .find("error: the columns \"alpha\" and \"year\" seem "
                  "to tell the same date") != std::string::npos);
  CHECK(read_as("year,Q", "1954,2") ==
        "ties.csv:1:5: error: the column \"Q\" tells a part of the year, and is not read; write both under "
        "date, such "
        "as 2015-Q1; if it is something else, pass --keep \"Q\"");
  CHECK(read_as("year,half", "1954,2").find("tells a part of the year") != std::string::npos);
  CHECK(read_as("year,Q1,Q2", "1954,2,3").find("a wide table") != std::string::npos);
  CHECK(read_as("year,Q", "1954,2", {.keep = {"Q"}}) == "1954");
  CHECK(read_as("year,quarter", "1954,") == "1954");
}

TEST_CASE("dates under a name for something else are no undated record") {
  for (const char* header : {"event", "id", "note", "stated", "quote", "coder"}) {
    INFO(header);
    CHECK(read_as(header, "1950-01-02")
              .find(fmt::format("error: the column \"{}\" seems to hold dates", header)) !=
          std::string::npos);
    CHECK(read_as(header, "1950-01-02", {.keep = {header}}).empty());
    CHECK(read_as(std::string(header) + ",date", "1950-01-02,1951") == "1951");
  }
}

TEST_CASE("a column of ours that is kept is text") {
  CHECK(read_as("start,last_year", "1954,1965", {.keep = {"start"}}).find("1954") == std::string::npos);
  const Package read = package(table("date,year", "1954,1965"), {}, {.keep = {"date"}});
  CHECK(packages::dates(read) == Texts{"1965"});
  CHECK(read.world.remark(read.world.claims[0], "date") == "1954");
}

TEST_CASE("lives are read under from and to, and under what happened") {
  CHECK(life("from,to", "1922,1991") == "1922-01-01 to 1991-12-31");
  CHECK(life("start,dissolved", "1922,1991") == "1922-01-01 to 1991-12-31");
  CHECK(life("founded,end", "1922,1991") == "1922-01-01 to 1991-12-31");
  CHECK(life("independence,dissolved", "1922,1991") == "1922-01-01 to 1991-12-31");
  CHECK(life("formed,disbanded", "1922,1991") == "1922-01-01 to 1991-12-31");
}

TEST_CASE("offices are read under from and to, and other times there are told") {
  const auto office = [](const std::string& headers, const std::string& cells) {
    return package("from,to,relation,date\nAyub,USA,state_visit,1961-07\n",
                   {{"affiliations.csv", "member,group," + headers + "\nAyub,PAK," + cells + "\n"}});
  };
  for (const auto& [headers, cells] : {std::pair("from,to", "1970,1975"),
                                       {"took_office,left_office", "1970,1975"},
                                       {"inaugurated,end", "1970,1975"},
                                       {"start_year,end_year", "1970,1975"},
                                       {"start,left_office", "1970,1975"}}) {
    INFO(headers);
    const Package read = office(headers, cells);
    CHECK_FALSE(read.has_errors());
    REQUIRE(read.world.affiliations.size() == 1);
    CHECK(read.world.affiliations[0].start.text == "1970");
    CHECK(read.world.affiliations[0].end.text == "1975");
  }
  const Texts told = lines(office("term", "1970-1975"));
  CHECK(
      std::find(
          told.begin(), told.end(),
          "affiliations.csv:1:3: warning: the column \"term\" seems to hold times, and is not read; call it "
          "start or end if it is one; else pass it to --keep") != told.end());
}

TEST_CASE("what no date tells is left to the year beside it, mended or not") {
  for (const char* word : {"n.d.", "unknown", "s.d.", "?", "Undated", ""}) {
    INFO(word);
    CHECK(read_as("date,year", std::string(word) + ",1950") == "1950");
    CHECK(read_as("start,end,date", std::string(word) + "," + word + ",1950") == "1950");
    CHECK(read_as("date", word).empty());
    CHECK(read_as("start,end", std::string(word) + "," + word).empty());
  }
}

TEST_CASE("a column that says whether, how many, or of which time of the record is no date") {
  struct Row {
    std::string headers, cells, meant;
  };
  const Row row = GENERATE(values<Row>({
      {"start_year,terminated", "1947,0", "1947/"},
      {"start_year,ended", "1947,no", "1947/"},
      {"year,ended", "1947,yes", "1947"},
      {"year,decade", "1952,1950s", "1952"},
      {"Timestamp,Year", "2/13/2024 10:00:12,1952", "1952"},
      {"year,month_count", "1952,3", "1952"},
      {"year,day_count", "1952,12", "1952"},
      {"year,period", "1952,Cold War", "1952"},
      {"year,period", "1952,1", "1952"},
      {"year,half_life", "1952,2", "1952"},
      {"year,quarter_final", "1952,2", "1952"},
      {"year,submitted", "1952,2024-01-05", "1952"},
      {"year,alpha", "1952,2024-01-05", "1952"},
      {"signed,entered into force,expired", "1951-09-08,1952-04-28,1960-06-23", "1952-04-28/1960-06-23"},
      {"joined,left,signed", "1951,1960,1950", "1951/1960"},
      {"date,terminated", "1952,1", "1952"},
  }));
  INFO(row.headers);
  CHECK(read_as(row.headers, row.cells) == row.meant);
}

TEST_CASE("numbers about actors are no times") {
  for (const char* column : {"population", "gdp", "treaty_no", "dob"}) {
    INFO(column);
    const Texts told = lines(package(
        "from,to,relation,date\nA,B,talks,1950\n",
        {{"actors.csv", fmt::format("id,kind,start,{}\nA,state,1900,1950\nB,state,1900,1960\n", column)}}));
    CHECK(std::none_of(told.begin(), told.end(), [](const auto& line) {
      return line.find("seems to hold times") != std::string::npos;
    }));
  }
}
