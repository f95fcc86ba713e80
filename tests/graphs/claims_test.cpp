// Rows of claims: columns and their meanings, dates, strength, standing, lists and keys.
#include "packages.hpp"

#include <catch2/catch.hpp>

using namespace entente;
using packages::lines;
using packages::package;

namespace {

/// The only claim of a table with one row.
Claim claim(const std::string& header, const std::string& row, const Files& others = {}) {
  const Package read = package(header + "\n" + row + "\n", others);
  INFO(header << " / " << row);
  for (const std::string& line : lines(read)) INFO(line);
  REQUIRE(read.world.claims.size() == 1);
  return read.world.claims.front();
}

}  // namespace

TEST_CASE("a claim takes from the codebook what its row leaves empty") {
  const Claim war = claim("from,to,relation,date", "PAK,IND,war,1965");
  CHECK(war.sign == Sign::hostile);
  CHECK(war.weight == 10);
  CHECK_FALSE(war.directed);
  CHECK(war.status == Status::confirmed);
  CHECK(war.stated == Stated{});
}

TEST_CASE("sign, weight, score and direction can be stated") {
  const Claim weighed = claim("from,to,relation,sign,weight,directed", "PAK,IND,war,+,2.5,yes");
  CHECK(weighed.sign == Sign::cooperative);
  CHECK(weighed.weight == 2.5);
  CHECK(weighed.directed);
  const Claim scored = claim("from,to,relation,score", "PAK,IND,talks,-4.5");
  CHECK(scored.sign == Sign::hostile);
  CHECK(scored.weight == 4.5);
  CHECK(scored.signed_weight() == -4.5);
  CHECK(claim("from,to,relation,score", "PAK,IND,talks,0").sign == Sign::neutral);
  CHECK(claim("from,to,relation,weight", "PAK,IND,talks,-2").signed_weight() == -2);
  CHECK(claim("from,to,relation,sign", "PAK,IND,talks,-").sign == Sign::hostile);
  CHECK(claim("from,to,relation,sign", "PAK,IND,talks,NA").sign == Sign::cooperative);
  for (const char* cell : {"+", "1", "+1", "positive", "Positive"})
    CHECK(claim("from,to,relation,sign", "PAK,IND,war," + std::string(cell)).sign == Sign::cooperative);
  for (const char* cell : {"-1", "negative"})
    CHECK(claim("from,to,relation,sign", "PAK,IND,talks," + std::string(cell)).sign == Sign::hostile);
  CHECK(claim("from,to,relation,sign", "PAK,IND,talks,0").sign == Sign::neutral);
}

TEST_CASE("a decimal comma is read where the delimiter is a semicolon") {
  CHECK(claim("from;to;relation;weight", "PAK;IND;talks;2,5").weight == 2.5);
}

TEST_CASE("status and outcome are read without regard to case") {
  const Claim planned = claim("from,to,relation,status,outcome", "PAK,RUS,state_visit,Planned,not held");
  CHECK(planned.status == Status::planned);
  CHECK(planned.outcome == Outcome::not_held);
  CHECK(planned.stated.status);
  CHECK(claim("from,to,relation,status", "PAK,RUS,talks,NA").status == Status::confirmed);
}

TEST_CASE("source and target are ends, or source is the citation") {
  const Package ends = package("Source,Target,relation\nPAK,IND,war\n");
  CHECK(ends.world.claims.size() == 1);
  CHECK(ends.world.sources.empty());
  const Package cited = package("from,to,relation,source\nPAK,IND,war,khan2016 p.3\n");
  REQUIRE(cited.world.sources.size() == 1);
  CHECK(cited.world.sources[0].id == "khan2016");
  CHECK(cited.world.claims[0].cites[0].locator == "p.3");
  const Package both = package("from,to,relation,source,cite\nPAK,IND,war,wire,khan2016\n");
  CHECK(both.world.remark(both.world.claims[0], "source") == "wire");
  CHECK(both.world.sources[0].id == "khan2016");
}

TEST_CASE("a column type is direction in Gephi and the relation in Kumu") {
  const Package gephi = package("Source,Target,Type,Weight\nPAK,IND,Undirected,2\nIND,RUS,Directed,3\n");
  REQUIRE(gephi.world.claims.size() == 2);
  CHECK_FALSE(gephi.has_errors());
  for (const Claim& one : gephi.world.claims) {
    CHECK(one.directed == (one.weight == 3));
    CHECK(one.sign == Sign::cooperative);
  }
  const Package kumu = package("From,To,Type\nPAK,IND,war\n");
  CHECK(kumu.world.codebook[kumu.world.claims.at(0).relation].id == "war");
}

TEST_CASE("several actors in to make one claim each") {
  const Package read =
      package("id,from,to,relation,note\na,USA,PAK|IND | RUS,talks,n\n,USA,GBR|FRA,talks,\n");
  CHECK(lines(read).empty());
  REQUIRE(read.world.claims.size() == 5);
  CHECK(read.tally.rows == 2);
  std::vector<std::string> keys;
  for (const Claim& one : read.world.claims)
    if (one.stated.key) keys.push_back(one.key);
  std::sort(keys.begin(), keys.end());
  CHECK(keys == std::vector<std::string>{"a:IND", "a:PAK", "a:RUS"});
}

TEST_CASE("a row that names too many actors is refused before it fills the memory") {
  std::string to;
  for (int i = 0; i < 501; ++i) to += "A" + std::to_string(i) + "|";
  CHECK(lines(package("from,to,relation\nB," + to + ",talks\n")) ==
        std::vector<std::string>{
            "ties.csv:2:2: error: to names 501 actors, too many for one row; write rows of 50 or fewer"});
  const std::string note(60000, 'n');
  CHECK(package("from,to,relation,note\nB,a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r,talks," + note + "\n")
            .world.claims.empty());
}

TEST_CASE("dates come from one column or two") {
  CHECK(claim("from,to,relation,date", "PAK,IND,war,1965-08/1965-09").when.extent == Extent::throughout);
  const Claim two = claim("from,to,relation,start,end", "PAK,IND,war,1965-08,1965-09");
  CHECK(two.when.text == "1965-08/1965-09");
  CHECK(two.stated.two_dates);
  CHECK(claim("from,to,relation,start,end", "PAK,IND,war,1965,").when.end_edge == Edge::unknown);
  CHECK(claim("from,to,relation,start,end", "PAK,IND,war,1965,..").when.end_edge == Edge::open);
  CHECK(claim("from,to,relation,start,end", "PAK,IND,talks,1965,").when.extent == Extent::single);
  CHECK_FALSE(claim("from,to,relation,date", "PAK,IND,war,NA").when.dated());
}

TEST_CASE("the order of dates can be given for the whole package") {
  const Package read = package("from,to,relation,date\nPAK,IND,talks,12/01/2014\n",
                               {{"eras.csv", "id,start,end\na,01/02/2014,28/02/2014\n"}},
                               {.date_order = DateOrder::day_first});
  CHECK(lines(read).empty());
  CHECK(to_string(read.world.claims.at(0).when.span().first) == "2014-01-12");
  CHECK(to_string(read.eras.at(0).span) == "2014-02-01 to 2014-02-28");
}

TEST_CASE("dates are found under their usual headers, and by their cells under others") {
  const Package read = package("from,to,relation,Start date,End date\nA,B,alliance,1955,1961\n");
  CHECK(to_string(read.world.claims[0].when.span()) == "1955-01-01 to 1961-12-31");
  CHECK(package("from,to,relation,Year\nA,B,talks,1955\n").world.claims[0].when.text == "1955");
  const Package other = package("from,to,relation,alpha,dead\nA,B,talks,20.07.1974,many\nA,B,talks,,3\n");
  CHECK(
      packages::lines(other) ==
      std::vector<std::string>{
          "ties.csv:1:4: notice: time is read from \"alpha\" as date; rename the column to be sure, or pass "
          "--keep to leave it as text",
          "ties.csv:2:4: notice: the date \"20.07.1974\" is read as 1974-07-20; written with the day first; "
          "entente check --fix writes EDTF",
          "ties.csv:3: warning: the event has no date and counts in no era; give the span it may mean, such "
          "as "
          "195X or [1947..1991]"});
  CHECK(other.world.claims[1].when.text == "1974-07-20");
}

TEST_CASE("unknown columns are kept as remarks") {
  const Package read = package("from,to,relation,Mood,note\nPAK,IND,war,grim,long ago\n");
  CHECK(read.world.remark_columns == std::vector<std::string>{"Mood", "note"});
  CHECK(read.world.remark(read.world.claims[0], "Mood") == "grim");
  CHECK(read.world.remark(read.world.claims[0], "note") == "long ago");
  CHECK(read.world.remark(read.world.claims[0], "absent").empty());
}

TEST_CASE("free text is a relation when its rows say how they count") {
  const Package read =
      package("from,to,relation,date,sign\nPAK,IND,hums at,1965,+\nPAK,RUS,sulks,1965/1966,-\n");
  const Codebook& codebook = read.world.codebook;
  CHECK(codebook[*codebook.find("hums at")].duration == Duration::event);
  CHECK(codebook[*codebook.find("sulks")].duration == Duration::state);
  CHECK(codebook[*codebook.find("sulks")].inferred);
  CHECK_FALSE(package("from,to,relation\nPAK,IND,sulks\n").world.codebook.find("sulks"));
}

TEST_CASE("a relation of the package stands in place of the default one") {
  const Package read = package("from,to,relation\nPAK,IND,state_visit\n",
                               {{"relations.csv", "id,duration,sign,weight\nState Visit,event,+,9\n"}});
  CHECK(read.world.claims.at(0).weight == 9);
}

TEST_CASE("a key is the row's id, else follows from what the row says") {
  const std::string actors = "id,label\nPAK,Pakistan\nIND,India\n";
  const auto key = [&](const std::string& header, const std::string& row) {
    return claim(header, row, {{"actors.csv", actors}}).key;
  };
  const std::string plain = key("from,to,relation,date", "PAK,IND,war,1965");
  CHECK(plain.size() == 13);
  CHECK(key("id,from,to,relation", "x,PAK,IND,war") == "x");
  CHECK(key("date,relation,to,from", "1965,war,IND,PAK") == plain);
  CHECK(key("from,to,relation,date", "Pakistan,india,War,1965") == plain);
  CHECK(key("from,to,relation,start,end", "PAK,IND,war,1965,") != plain);
  CHECK(key("from,to,relation,date,weight", "PAK,IND,war,1965,10") != plain);
  CHECK(key("from,to,relation,date,note", "PAK,IND,war,1965,n") != plain);
  CHECK(key("from,to,relation,date,cite", "PAK,IND,war,1965,k") !=
        key("from,to,relation,date,event", "PAK,IND,war,1965,k"));
}

TEST_CASE("spaces around text are told once for a file, with their number") {
  CHECK(lines(package("from,to,relation\nPAK , IND,talks\nPAK,\u00a0RUS,talks\n")) ==
        std::vector<std::string>{"ties.csv: notice: spaces around the text of 3 cells are left out; some of "
                                 "them may be no-break spaces, which look like nothing"});
}
