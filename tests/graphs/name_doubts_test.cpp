// Names that no sheet declares and that may be no actors of their own; columns that hold actors or sources
// beside those that are read.
#include "packages.hpp"

#include <catch2/catch.hpp>

using namespace entente;
using packages::lines;
using packages::package;

namespace {

using Texts = std::vector<std::string>;

Texts told(const std::string& claims, const Files& others = {}) { return lines(package(claims, others)); }

}  // namespace

TEST_CASE("a name that lists others is told") {
  const std::string others = "USA,UK,agreement,1950\nUSA,France,agreement,1950\nUSA,Italy,agreement,1950\n";
  for (const std::string list : {"UK; France; Italy", "UK;France;Nowhere", "\"UK, France\"", "UK/France",
                                 "UK and France", "UK & Italy", "France + Italy"}) {
    INFO(list);
    const Texts said = told("from,to,relation,date\nUSA," + list + ",agreement,1949\n" + others);
    REQUIRE(said.size() == 1);
    CHECK(said[0].find("is taken as one actor, and may be several; part those in to by |") !=
          std::string::npos);
  }
  for (const std::string name :
       {"Bosnia and Herzegovina", "\"Korea, Republic of\"", "UK/Nowhere", "UK and its allies"}) {
    INFO(name);
    CHECK(told("from,to,relation,date\nUSA," + name + ",agreement,1949\n" + others).empty());
  }
}

TEST_CASE("names that differ by marks alone are told") {
  const auto pair = [](const std::string& one, const std::string& other) {
    return told("from,to,relation,date\nUSA," + one + ",agreement,1949\nUSA," + other + ",agreement,1950\n");
  };
  CHECK(pair("Turkey", "Turkey*") == Texts{"ties.csv:3:2: warning: \"Turkey\" and \"Turkey*\" differ by "
                                           "marks alone and count as two actors; write "
                                           "one of them everywhere, or declare both: rows of actors.csv"});
  CHECK(pair("Turkey", "Turkey[1]").size() == 1);
  CHECK(pair("Turkey", "Turkey\u2020").size() == 1);
  CHECK(pair("U.K.", "UK").size() == 1);
  CHECK(pair("Guinea-Bissau", "Guinea Bissau").size() == 1);
  CHECK(pair("C\u00f4te d'Ivoire", "Cote d'Ivoire").size() == 1);
  CHECK(pair("S\u00e3o Tom\u00e9", "Sao Tome").size() == 1);
  CHECK(pair("Turkey", "Turkey2").empty());
  CHECK(pair("Niger", "Nigeria").empty());
}

TEST_CASE("a citation under source is not the one who acts") {
  for (const std::string first : {"Visitor", "Sender", "ccode1", "exporter"}) {
    INFO(first);
    const Package read = package(first + ",Target,Relation,Date,Source\nUSA,PAK,agreement,1990,archive\n");
    REQUIRE(read.has_errors());
    CHECK(lines(read).front().find("error: the header has no column \"from\"; did you mean \"" + first +
                                   "\"?") != std::string::npos);
  }
  for (const std::string cite : {"Khan 2016", "khan2016 p.3", "https://a.example/1", "Roy (2012)"})
    CHECK(package("Actor,Target,Relation,Date,Source\nUSA,PAK,agreement,1990," + cite + "\n").has_errors());
  CHECK_FALSE(package("Source,Target,weight\nUSA,PAK,2\n").has_errors());
  CHECK_FALSE(package("Source,Target,weight,country\nUSA,PAK,2,x\n").has_errors());
}

TEST_CASE("a second column of targets or sources is told") {
  CHECK(told("source,target,target2,weight,date\nA,B,C,3,1990\n") ==
        Texts{"ties.csv:1:3: warning: \"target2\" is not read beside \"target\"; several stand in one cell, "
              "parted by |"});
  CHECK(told("from,to,to_2,sign,date\nA,B,C,+,1990\n").size() == 1);
  CHECK(told("from,to,second_to,sign,date\nA,B,C,+,1990\n").size() == 1);
  CHECK(told("source,target,relation,date,source.1\nA,B,talks,1990,Khan 2016\n").size() == 1);
  CHECK(told("from,to,sign,date,cite,cite2\nA,B,+,1990,Khan 2016,Roy 2012\n").size() == 1);
}

TEST_CASE("text that was encoded twice is told once") {
  CHECK(told("from,to,sign,date\nT\u00c3\u00bcrkei,B,+,1990\nT\u00c3\u00bcrkei,C,+,1990\n") ==
        Texts{"ties.csv:2: notice: \"\u00c3\u00bc\" seems to be an accent that was read as Windows-1252 and "
              "saved so; "
              "export the sheet again, as CSV UTF-8"});
  CHECK(told("from,to,sign,date\nS\u00c3O,B,+,1990\n").empty());
}

TEST_CASE("a weight that tables of states write for what is missing is told") {
  CHECK(told("from,to,weight,date\nA,B,-9,1990\nA,C,2,1990\n") ==
        Texts{"ties.csv:2:3: warning: the weight -9 is read as sign -, and may be a code for what is "
              "missing; leave "
              "the cell empty where it is; else write the sign in its own column"});
  CHECK(told("from,to,sign,directed,date\nA,B,1.0,0.0,1990\nA,C,-1.0,1.0,1990\n").empty());
}
