// What a careful colleague would say of a package that can be read.
#include "packages.hpp"

#include <entente/graphs/checking/review.hpp>
#include <entente/graphs/reading/periods.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

using Texts = std::vector<std::string>;

Texts remarks(const std::string& claims, const Files& others = {}) {
  const Package read = packages::package(claims, others);
  REQUIRE_FALSE(read.has_errors());
  return packages::lines(review(read, periods(read)));
}

}  // namespace

TEST_CASE("a sound package needs no remark") {
  CHECK(remarks("from,to,relation,date\nA,B,talks,1955\n").empty());
  CHECK(remarks("from,to,relation\nA,B,talks\n").empty());
}

TEST_CASE("claims that count in no era are pointed out") {
  CHECK(
      remarks("from,to,relation,date\nA,B,talks,1955\n",
              {{"actors.csv", "id,end,kind\nA,1950,group\nB,,group\n"}}) ==
      Texts{"ties.csv:2: warning: the claim (1955) lies outside the life of A (.. to 1950-12-31); it counts "
            "in no era; correct one of the dates"});
  CHECK(remarks("from,to,relation,date\nA,B,war,2020/\n", {{"entente.toml", "as_of = \"2018\"\n"}}) ==
        Texts{"ties.csv:2: warning: the claim (2020/) lies after as_of (2018-12-31); it counts in no era; "
              "correct one of the dates"});
}

TEST_CASE("sources that are missing or not used are pointed out") {
  CHECK(remarks("from,to,relation,cite\nA,B,talks,\nA,C,talks,k\n",
                {{"sources.csv", "id,date\nk,2000\nl,2000\n"}}) ==
        Texts{"sources.csv:3: notice: no claim cites source \"l\"; remove it, or code what it says",
              "ties.csv:2: warning: the claim cites no source; fill the column cite"});
}

// A thesis that cites l is no claim, and yet a use for it.
TEST_CASE("theses without a document are pointed out, and those with one use it") {
  const std::string theses =
      "id,kind,subject,when,direction,cite\nx,judgement,A:B,1950,+,\ny,judgement,A:B,1950,+,l\n";
  CHECK(remarks("from,to,relation,cite\nA,B,talks,k\n",
                {{"sources.csv", "id,date\nk,2000\nl,2000\n"}, {"theses.csv", theses}}) ==
        Texts{"theses.csv:2: warning: the thesis \"x\" cites no document; fill the column cite: its verdict "
              "without those who say so cannot be told"});
  CHECK(remarks("from,to,relation\nA,B,talks\n", {{"theses.csv", theses.substr(0, theses.find("y,"))}})
            .empty());
}

TEST_CASE("sources without a date are counted in one notice, where there is a sheet of them") {
  const std::string rows = "from,to,relation,date,cite\nA,B,talks,1955,k|l|m\n";
  CHECK(remarks(rows, {{"sources.csv", "id,date\nk,\nl,2000\nm,\n"}}) ==
        Texts{"sources.csv:2: notice: 2 of 3 sources have no date that can be read: k, m; with one, what it "
              "could "
              "not know would not count as its word, and states that end with its author's view would be "
              "tried as "
              "going on"});
  CHECK(remarks(rows, {{"sources.csv", "id,date\nk,1999\nl,2000\nm,2001\n"}}).empty());
  CHECK(remarks(rows).empty());
}

// Of the year 1955 the source may know; of 1956 it cannot, but for what is planned, or corrected in the
// sheet.
TEST_CASE("claims that no source can have known are pointed out") {
  const auto told = [](const std::string& row) {
    Texts warnings;
    for (const std::string& line : remarks("from,to,relation,date,cite,status,stated,outcome\n" + row + "\n",
                                           {{"sources.csv", "id,date\nk,1955-06-01\nl,2000\n"}}))
      if (line.find("warning") != std::string::npos) warnings.push_back(line);
    return warnings;
  };
  CHECK(
      told("A,B,talks,1956,k,,,") ==
      Texts{"ties.csv:2: warning: k, dated 1955-06-01, cannot have known of this (1956); correct one of the "
            "dates, or the status"});
  CHECK(told("A,B,talks,1955,k,,,").empty());
  CHECK(told("A,B,talks,1956,k,planned,,held").empty());
  CHECK(told("A,B,talks,1956,k,,1955,").empty());
  CHECK(told("A,B,talks,,k,,,").empty());
  CHECK(told("A,B,talks,1956,k|l,,,").empty());
}

TEST_CASE("an actor with two successors is pointed out") {
  CHECK(remarks("from,to,relation\nA,B,talks\n",
                {{"actors.csv", "id,successor_of,kind\nA,,group\nB,A,group\nC,A,group\n"}}) ==
        Texts{"actors.csv:2: warning: \"A\" has 2 successors, so --lineage keeps it apart; leave "
              "successor_of on the one that continues it"});
}

TEST_CASE("gaps and overlaps of eras are pointed out, and events on their boundaries") {
  CHECK(remarks("from,to,relation,date\nA,B,talks,1950\n",
                {{"eras.csv", "id,start,end\na,1940,1945\nb,1950,1960\nc,1955,1970\n"}}) ==
        Texts{"eras.csv:3: notice: 1461 days lie between \"a\" and \"b\"; claims between them are counted in "
              "neither",
              "eras.csv:4: notice: \"c\" starts before \"b\" ends; claims in both are counted in both"});
  CHECK(remarks("from,to,relation,date\nA,B,talks,[1945..1955]\nA,B,war,1945/1955\n",
                {{"eras.csv", "id,start,end\na,1940,1949\nb,1950,1960\n"}}) ==
        Texts{"ties.csv:2: notice: this event may fall in more than one era of scheme \"eras\"; counted by "
              "the share of its days in each"});
}

TEST_CASE("an era on one source is pointed out") {
  CHECK(remarks("from,to,relation,date,cite\nA,B,talks,1945,k\nA,B,talks,1955,k|l\n",
                {{"eras.csv", "id,start,end\na,1940,1949\nb,1950,1960\n"},
                 {"sources.csv", "id,date\nk,2000\nl,2000\n"}}) ==
        Texts{"eras.csv:2: notice: era \"a\" rests on one source, k; its numbers are that author's view"});
}
