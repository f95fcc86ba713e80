// What two versions of a package say differently, and what only looks different.
#include "packages.hpp"

#include <entente/graphs/reading/revision.hpp>
#include <entente/graphs/reading/write.hpp>

#include <catch2/catch.hpp>

#include <tuple>

using namespace entente;
using packages::package;

namespace {

using Told = std::vector<std::string>;

Told told(const Package& before, const Package& after) {
  Told lines;
  for (const RowChange& one : row_changes(before, after))
    lines.push_back(std::string(name(one.edit)) + " " + one.sheet + " " + one.key +
                    (one.field.empty() ? "" : " " + one.field + ": " + one.before + " -> " + one.after));
  return lines;
}

Package claims(const std::string& rows, Files others = {}) {
  return package("id,from,to,relation,date,weight\n" + rows, std::move(others));
}

}  // namespace

TEST_CASE("rows are matched by id, fields told one by one") {
  const Package before = claims("a,A,B,war,1950,5\nb,A,B,trade,1951,1\n");
  const Package after = claims("c,A,B,trade,1952,1\na,A,C,war,1950,6\n");
  CHECK(told(before, after) == Told{"changed ties.csv a to: B -> C", "changed ties.csv a weight: 5 -> 6",
                                    "removed ties.csv b", "added ties.csv c"});
  CHECK(rows_of(row_changes(before, after), Edit::changed) == 1);
  CHECK(rows_of(row_changes(before, after), Edit::added) == 1);
  CHECK(rows_of(row_changes(before, after), Edit::removed) == 1);
}

TEST_CASE("two versions the other way round are told the other way round") {
  const Package before = claims("a,A,B,war,1950,5\n,A,B,trade,1951,1\nb,A,B,trade,1951,1\n");
  const Package after = claims(",A,B,trade,1951,2\na,A,C,war,1950,5\nd,A,C,war,1950,5\n");
  const auto there = row_changes(before, after), back = row_changes(after, before);
  REQUIRE(there.size() == back.size());
  CHECK(rows_of(there, Edit::added) == rows_of(back, Edit::removed));
  CHECK(rows_of(there, Edit::changed) == rows_of(back, Edit::changed));
  for (const RowChange& one : there) {
    RowChange turned = one;
    std::swap(turned.before, turned.after);
    if (one.edit != Edit::changed) turned.edit = one.edit == Edit::added ? Edit::removed : Edit::added;
    CHECK(std::count(back.begin(), back.end(), turned) == 1);
  }
}

TEST_CASE("a claim without an id is known by its ends, relation and dates while these are its own") {
  CHECK(told(claims(",A,B,war,1950,5\n"), claims(",A,B,war,1950,6\n")) ==
        Told{"changed ties.csv A war B 1950 weight: 5 -> 6"});
  CHECK(
      told(claims(",A,B,war,1950,5\n,A,B,war,1950,4\n"), claims(",A,B,war,1950,6\n")) ==
      Told{"added ties.csv A war B 1950", "removed ties.csv A war B 1950", "removed ties.csv A war B 1950"});
  CHECK(told(claims(",A,B,war,1950,5\n,A,B,war,1950,4\n"), claims(",A,B,war,1950,4\n")) ==
        Told{"removed ties.csv A war B 1950"});
}

TEST_CASE("order, form and names of one actor are no difference") {
  const Files actors = {{"actors.csv", "id,label\nA,Aland\nB,Beland\n"}};
  const Files turned = {{"actors.csv", "label;id\nBeland;B\nAland;A\n"}};
  const Package before = claims("a,A,B,war,1950,5\nb,B,A,trade,1951,1\n", actors);
  Files other = turned;
  other["ties.csv"] = "relation;weight;id;to;from;date\ntrade;1;b;Aland;Beland;1951\nwar;5;a;B;Aland;1950\n";
  CHECK(told(before, read(other)).empty());
}

TEST_CASE("every sheet is compared, and so are the settings") {
  const std::string one = "a,A,B,war,1950,5\n";
  const Package before = claims(one, {{"actors.csv", "id,label\nA,Aland\nB,B\n"},
                                      {"affiliations.csv", "member,group,role,start\nA,B,member,1950\n"},
                                      {"eras.csv", "scheme,id,start,end\ns,x,1950,1951\nt,x,1950,1951\n"},
                                      {"sources.csv", "id,title\nred,Red\n"},
                                      {"entente.toml", "# note\ntitle = \"one\"\n"}});
  const Package after = claims(one, {{"actors.csv", "id,label,colour\nA,Aland,red\nB,B,\n"},
                                     {"affiliations.csv", "member,group,role,start\nA,B,head,1950\n"},
                                     {"eras.csv", "scheme,id,start,end\ns,x,1950,1951\nt,x,1950,1952\n"},
                                     {"sources.csv", "id,title\nred,Red\nblue,Blue\n"},
                                     {"relations.csv", "id,duration,sign,weight\nwar,state,-,9\n"},
                                     {"entente.toml", "title = \"two\" \n"}});
  CHECK(told(before, after) ==
        Told{"changed actors.csv A colour:  -> red", "added affiliations.csv A B head 1950",
             "removed affiliations.csv A B member 1950", "changed eras.csv t x end: 1951 -> 1952",
             "added relations.csv war", "added sources.csv blue",
             "changed entente.toml title value: \"one\" -> \"two\""});
}

TEST_CASE("a shipped package does not differ from itself") {
  const Package read_in = read(std::string(ENTENTE_SOURCE_DIR "/graphs/curated/pakistan-russia"));
  CHECK(row_changes(read_in, read_in).empty());
  CHECK(row_changes(read_in, read(written(read_in))).empty());
  CHECK(rows_of(row_changes(Package{}, read_in), Edit::removed) == 0);
  CHECK(rows_of(row_changes(Package{}, read_in), Edit::added) > read_in.world.claims.size());
}
