// Sheets that try to cost more than their size: each is read in a moment, and in bounded memory. A quadratic
// reader would take minutes here and run into the time limit of the tests.
#include "packages.hpp"

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/write.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>

using namespace entente;
using packages::package;

namespace {

constexpr int many = 30000;

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("doubled quotes, typographic quotes and combining marks") {
  const std::string header = "from,to,relation,note\n";
  CHECK(package(header + "A,B,talks,\"" + repeated("\"\"", 2'000'000) + "\"\n").has_errors());
  CHECK_FALSE(package(header + repeated("A" + repeated("\u2019", 20000) + ",B,talks,n\n", 20)).has_errors());
  CHECK_FALSE(
      package(header + repeated("A,B,talks,e" + repeated("\u0301\u0323", 15000) + "\n", 50)).has_errors());
}

TEST_CASE("a quote opened in every row") {
  CHECK(package("from,to,relation\n" + repeated("A,B,\"talks\n", many)).tally.claims == 0);
}

TEST_CASE("misspelt relations, statuses, actors and sources in every row") {
  std::string claims = "from,to,relation,date,status,cite\n";
  for (int i = 0; i < many; ++i)
    claims += fmt::format(
        "actor number {0},actor nomber {0},relation of kind {0},12/01/2014,confirmd{0},k{0}\n", i);
  CHECK(package(claims, {{"actors.csv", "id\nactor number\n"}, {"sources.csv", "id\nk\n"}}).tally.rejected ==
        many);
  std::string strangers = "from,to,relation,cite\n";
  for (int i = 0; i < many; ++i) strangers += fmt::format("actor number {0},B,talks,kxyz{0}\n", i);
  std::string actors = "id\n", sources = "id\n";
  for (int i = 0; i < many; ++i)
    actors += fmt::format("actor nomber {0}\n", i), sources += fmt::format("kyxz{0}\n", i);
  const Package read = package(strangers, {{"actors.csv", actors}, {"sources.csv", sources}});
  CHECK(read.problems.size() == Problems::kept_of_a_kind);
  CHECK(read.unlisted_problems > 0);
}

TEST_CASE("a codebook of its own in every row") {
  std::string relations = "id,duration,sign,weight\n", claims = "from,to,relation,sign\n";
  for (int i = 0; i < many; ++i) {
    relations += fmt::format("relation {},event,+,1\n", i);
    claims += fmt::format("A,B,free text {},+\n", i);
  }
  CHECK(package(claims, {{"relations.csv", relations}}).tally.claims == many);
}

TEST_CASE("a thousand columns, and headers as long as cells") {
  std::string header = "from,to,relation";
  for (int i = 0; i < 997; ++i) header += fmt::format(",column {}", i);
  const Package wide = package(header + "\n" + repeated("A,B,talks\n", many));
  CHECK(wide.tally.claims == many);
  CHECK(wide.world.remark_columns.size() == 997);
  CHECK(package("from,to,relation," + std::string(60000, 'h') + "\n" + repeated("A,B,talks,x\n", many))
            .has_errors());
}

TEST_CASE("an alias of everybody, named in every row") {
  std::string actors = "id,label\n";
  for (int i = 0; i < many; ++i) actors += fmt::format("A{},crowd\n", i);
  CHECK(package("from,to,relation\n" + repeated("B,crowd,talks\n", many), {{"actors.csv", actors}})
            .tally.claims == 0);
}

TEST_CASE("the same row again and again, and the same id") {
  const Package rows = package("from,to,relation\n" + repeated("A,B,talks\n", many));
  CHECK(rows.tally.claims == many);
  CHECK(rows.unlisted_problems == many - 1 - Problems::kept_of_a_kind);
  CHECK(package("id,from,to,relation\n" + repeated("x,A,B,talks\n", many)).tally.claims == 1);
}

TEST_CASE("everything in one event of one pair") {
  const Package read = package("from,to,relation,date,event\n" + repeated("A,B,talks,1955,e\n", many));
  const EraGraph graph = fold(read.world, packages::era("a", "1950", "1960"));
  CHECK(graph.ties().at(0).claims == 1);
}

TEST_CASE("parts of parts of parts") {
  std::string actors = "id,part_of\nP0,\n";
  for (int i = 1; i < 2000; ++i) actors += fmt::format("P{},P{}\n", i, i - 1);
  const Package read =
      package("from,to,relation,date\nP1999,P0,talks,1955\nP1999,P1,talks,1956\n", {{"actors.csv", actors}});
  CHECK(fold(read.world, packages::era("a", "1950", "1960"), {.roll_up = RollUp::state}).ties().size() == 2);
}

TEST_CASE("deep nesting in entente.toml") {
  const std::string claims = "from,to,relation\nA,B,talks\n";
  CHECK(package(claims, {{"entente.toml", "a = " + std::string(8000, '[')}}).has_errors());
  CHECK_FALSE(package(claims, {{"entente.toml", "a" + repeated(".a", 4000) + " = 1"}}).has_errors());
  CHECK(packages::lines(package(claims, {{"entente.toml", "a" + repeated(".a", 100000) + " = 1"}})) ==
        std::vector<std::string>{
            "entente.toml: error: the file holds more than 8192 bytes; it has room for a few settings only"});
}

TEST_CASE("every cut of a sound package is read without harm") {
  const std::string claims =
      "sep=;\nid;from;to;relation;date;sign;weight;about;event;cite;note\n"
      "a;\"A\"\"x\";B|C;war;[1950..1960];-;2,5;D|E;e1;k p.3|l;\"two\nlines \u2019\u0301\"\n"
      ";\u00c5;B;talks;12/01/2014;;;;;;\n";
  for (std::size_t length = 0; length <= claims.size(); ++length) {
    const Package read = package(claims.substr(0, length));
    CHECK(read.tally.rows >= read.tally.rejected);
    const Package again = entente::read(written(read));
    REQUIRE(written(again) == written(read));
  }
  for (std::size_t place = 0; place < claims.size(); ++place)
    for (const char c : {'\0', '\xff', '"', '|', '\n', ';', '#', '/'}) {
      std::string changed = claims;
      changed[place] = c;
      const Package read = package(changed);
      INFO(changed);
      const Files once = written(read), twice = written(entente::read(once));
      REQUIRE(once.at("ties.csv") == twice.at("ties.csv"));
      REQUIRE(once == twice);
    }
}
