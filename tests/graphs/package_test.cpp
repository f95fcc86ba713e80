// A package as a whole: the order of rows, writing and reading back, fingerprints, the file system.
#include "packages.hpp"

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/graphs/reading/write.hpp>

#include <fmt/format.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace entente;
using packages::lines;

namespace {

namespace fs = std::filesystem;

using Rows = std::vector<std::string>;

/// A sheet from its header and rows, in an order of chance.
std::string shuffled(const std::string& header, Rows rows, std::mt19937& dice) {
  std::shuffle(rows.begin(), rows.end(), dice);
  std::string text = header + "\n";
  for (const std::string& row : rows) text += row + "\n";
  return text;
}

struct Sheets {
  Rows claims, actors, affiliations, eras, sources, relations;
};

const char* pick(const std::vector<const char*>& words, std::mt19937& dice) {
  return words[dice() % words.size()];
}

/// Rows of every kind, with free text, quotes, lists, vague dates and names that only claims use.
Sheets random_sheets(std::mt19937& dice) {
  Sheets sheets;
  for (int i = 0; i < 8; ++i)
    sheets.actors.push_back(fmt::format("A{},\"Actor, \"\"{}\"\"\",{},alias{}|Moscow{}@k{},{},,{},{},x{}", i,
                                        i, pick({"state", "leader", ""}, dice), i, i, i % 3,
                                        pick({"1947", "1950-03~", ""}, dice),
                                        i > 0 ? fmt::format("A{}", i - 1) : "", i > 4 ? "A0" : "", i % 3));
  for (int i = 0; i < 5; ++i)
    sheets.affiliations.push_back(fmt::format("A{},A{},role {},{},{},k{}", i, i + 2, dice() % 2,
                                              pick({"1950", ""}, dice), pick({"1990", ".."}, dice),
                                              dice() % 3));
  for (int i = 0; i < 4; ++i)
    sheets.eras.push_back(fmt::format("{},e{},Era {},{},{},n{}", pick({"fine", "coarse"}, dice), i, i,
                                      1950 + 10 * i, pick({"2000", "2001-09-10", ".."}, dice), i));
  sheets.eras.back() = "fine,e9,Era,1990,2000,";
  for (int i = 0; i < 3; ++i) sheets.sources.push_back(fmt::format("k{},Title {},201{}", i, i, i));
  sheets.relations = {"befriends,event,+,2.5,yes,mine", "state visit,event,+,1,no,"};
  for (int i = 0; i < 60; ++i)
    sheets.claims.push_back(fmt::format(
        "{},{},{},{},{},{},{},{},{},{},{},\"{}\",{}", dice() % 4 == 0 ? fmt::format("id{}", i) : "",
        pick({"A0", "alias1", "actor, x", "a2", "Stranger"}, dice) == std::string("actor, x")
            ? "\"Actor, \"\"3\"\"\""
            : pick({"A0", "alias1", "a2", "Stranger"}, dice),
        pick({"A4", "A5|A6", "Alias7", "M\u00fcnchen"}, dice),
        pick({"war", "Befriends", "talks", "hums at"}, dice),
        pick({"1955", "1955-03-04", "[1950..1960]", "1950/1960", "195X", "", "1960/.."}, dice),
        pick({"+", "-", "0"}, dice), pick({"", "2.5", "1e-3"}, dice), pick({"", "yes", "no"}, dice),
        pick({"", "confirmed", "planned"}, dice), pick({"", "A1", "A2|Stranger"}, dice),
        pick({"", "ev1", "ev2"}, dice), pick({"", "a \"\"note\"\"", "#1\nline", "caf\u00e9"}, dice),
        pick({"", "k0 p.3|k1", "k7"}, dice)));
  return sheets;
}

Files files(const Sheets& sheets, std::mt19937& dice) {
  return {
      {"ties.csv", shuffled("id,from,to,relation,date,sign,weight,directed,status,about,event,My note,cite",
                            sheets.claims, dice)},
      {"actors.csv",
       shuffled("id,label,kind,aliases,start,end,successor_of,part_of,colour", sheets.actors, dice)},
      {"affiliations.csv", shuffled("member,group,role,start,end,cite", sheets.affiliations, dice)},
      {"eras.csv", shuffled("scheme,id,label,start,end,note", sheets.eras, dice)},
      {"sources.csv", shuffled("id,title,date", sheets.sources, dice)},
      {"relations.csv", shuffled("id,duration,sign,weight,directed,mine", sheets.relations, dice)},
      {"entente.toml", "title = \"Random\"\nscheme = \"fine\"\n"}};
}

/// Everything a fold says, as text.
std::string told(const Package& package) {
  std::string text;
  for (const EraGraph& graph : fold(package.world, package.eras)) {
    text += graph.era().id + ":";
    for (const ActorId actor : graph.actors()) text += " " + package.world.roster[actor].code;
    for (const Tie& tie : graph.ties())
      text += fmt::format(" {}-{} {} {} {} {}", tie.a, tie.b, tie.level(), tie.claims, tie.effective_claims,
                          tie.sources);
    for (const ClaimShare& share : graph.shares()) text += fmt::format(" {}:{}", share.claim, share.value);
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("the order of rows changes nothing") {
  const unsigned seed = GENERATE(range(1U, 11U));
  std::mt19937 dice(seed);
  const Sheets sheets = random_sheets(dice);
  const Package first = read(files(sheets, dice));
  for (const std::string& line : lines(first)) INFO(line);
  REQUIRE_FALSE(first.has_errors());
  CHECK(first.tally.claims >= 60);
  for (int again = 0; again < 5; ++again) {
    const Package other = read(files(sheets, dice));
    REQUIRE(written(other) == written(first));
    CHECK(fingerprint(other) == fingerprint(first));
    CHECK(told(other) == told(first));
  }
}

TEST_CASE("what is written reads back as the same package") {
  const unsigned seed = GENERATE(range(21U, 41U));
  std::mt19937 dice(seed);
  const Package first = read(files(random_sheets(dice), dice));
  const Package again = read(written(first));
  CHECK(lines(again).size() <= lines(first).size());
  CHECK(written(again) == written(first));
  CHECK(told(again) == told(first));
  REQUIRE(again.world.claims.size() == first.world.claims.size());
  for (std::size_t i = 0; i < again.world.claims.size(); ++i) {
    const Claim &x = again.world.claims[i], &y = first.world.claims[i];
    CHECK(x.key == y.key);
    CHECK(x.when == y.when);
    CHECK((x.from == y.from && x.to == y.to && x.relation == y.relation && x.event == y.event));
    CHECK((x.sign == y.sign && x.weight == y.weight && x.directed == y.directed && x.status == y.status));
    CHECK((x.about == y.about && x.cites == y.cites && x.remarks == y.remarks && x.stated == y.stated));
  }
}

TEST_CASE("columns whose meaning depends on others survive the writing") {
  for (const char* claims :
       {"from,to,relation,source,cite\nA,B,talks,wire,\n",
        "from,to,relation,type,directed\nA,B,talks,Directed,\n",
        "from,to,relation,start,end\nA,B,war,[1947..1991],\nA,C,war,,1950\nA,D,talks,1950/1951,\n",
        "from,to,relation\n\"#A\",\"B\",talks\n"}) {
    INFO(claims);
    const Package first = packages::package(claims);
    const Package again = read(written(first));
    CHECK_FALSE(again.has_errors());
    CHECK(written(again) == written(first));
    CHECK(again.world.remark_columns == first.world.remark_columns);
  }
}

TEST_CASE("a column that only rejected rows fill is not written") {
  const Package first = packages::package("from,to,relation,type\nA,B,talks,\nA,,talks,odd\n");
  CHECK(written(first).at("ties.csv") == "from,to,relation\nA,B,talks\n");
  CHECK(written(read(written(first))) == written(first));
}

TEST_CASE("a fingerprint changes with the content") {
  const std::string claims = "from,to,relation,date\nA,B,talks,1955\n";
  const std::string mark = fingerprint(packages::package(claims));
  CHECK(mark.size() == 16);
  CHECK(fingerprint(packages::package("date,to,from,relation\n1955,B,A,talks\n")) == mark);
  CHECK(fingerprint(packages::package("from,to,relation,date\nA,B,talks,1956\n")) != mark);
  CHECK(fingerprint(packages::package(claims, {{"entente.toml", "title = \"x\"\n"}})) != mark);
}

TEST_CASE("files that are no sheets are passed over") {
  const Package read =
      packages::package("from,to,relation\nA,B,talks\n",
                        {{"layout.csv", "\xff\xfe\xff"}, {"datapackage.json", std::string(1, '\0')}});
  CHECK(lines(read).empty());
  CHECK(lines(entente::read(Files{})) ==
        Rows{"ties.csv: error: the package has no ties.csv; it is the one sheet needed"});
}

TEST_CASE("a package is a folder or a lone table") {
  const fs::path folder = fs::path(ENTENTE_WORK_DIR) / "graphs-package";
  fs::remove_all(folder);
  write_file(folder / "ties.csv", "from,to,relation\nA,B,talks\n");
  write_file(folder / "layout.csv", "actor,x,y\nA,0,0\n");
  CHECK(fingerprint(read(folder)) == fingerprint(read(folder / "ties.csv")));
  CHECK_THROWS_WITH(read(folder / "absent"), Catch::Contains("there is no"));
  fs::remove(folder / "ties.csv");
  CHECK_THROWS_WITH(read(folder),
                    Catch::Contains("has no ties.csv; a package is a folder with at least that sheet"));
  fs::remove_all(folder);
}

TEST_CASE("the shipped packages read without a problem") {
  for (const auto& folder : fs::directory_iterator(fs::path(ENTENTE_SOURCE_DIR) / "graphs/curated")) {
    INFO(folder.path());
    const Package shipped = read(folder.path());
    CHECK(lines(shipped).empty());
    CHECK(shipped.tally.claims > 100);
    CHECK(written(read(written(shipped))) == written(shipped));
  }
}
