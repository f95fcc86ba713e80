// The long table says what the graphs hold, and reading it gives the same levels again.
#include "graphs/formats/worlds.hpp"

#include <entente/graphs/formats/ties_csv.hpp>
#include <entente/graphs/reading/delimited.hpp>

#include <catch2/catch.hpp>

using namespace entente;
using exported::World;

namespace {

/// The cells of each row, the header first.
std::vector<std::vector<std::string>> rows_of(const std::string& table) {
  Problems problems;
  DelimitedText text(table, "table", problems);
  std::vector<std::vector<std::string>> rows;
  for (Row row; text.next(row);) rows.emplace_back(row.cells.begin(), row.cells.end());
  CHECK_FALSE(problems.has_errors());
  return rows;
}

/// Reads the table as a package, folds it over the eras that it names, and compares every tie.
void check_read_back(const World& world) {
  const std::string table = ties_csv(world.all());
  REQUIRE(is_ties_csv(table));
  const Package again = read(ties_csv_sheets(table));
  INFO((packages::lines(again).empty() ? "" : packages::lines(again).front()));
  REQUIRE_FALSE(again.has_errors());
  const std::vector<EraGraph> graphs = fold(again.world, periods(again));
  for (const EraGraph& before : world.graphs) {
    if (before.ties().empty()) continue;
    const auto after = std::find_if(graphs.begin(), graphs.end(),
                                    [&](const EraGraph& graph) { return graph.era().id == before.era().id; });
    REQUIRE(after != graphs.end());
    CHECK(after->era().span == before.era().span);
    REQUIRE(after->ties().size() == before.ties().size());
    for (std::size_t i = 0; i < before.ties().size(); ++i) {
      const Tie &was = before.ties()[i], &is = after->ties()[i];
      CHECK(again.world.roster[after->pair(is).first].code ==
            world.package.world.roster[before.pair(was).first].code);
      CHECK(again.world.roster[after->pair(is).second].code ==
            world.package.world.roster[before.pair(was).second].code);
      CHECK(is.level() == was.level());
      CHECK(is.sources == was.sources);
      CHECK(is.surest == was.surest);
    }
  }
}

}  // namespace

TEST_CASE("the long table of a drawn world") {
  const auto rows = rows_of(ties_csv(exported::drawn().all()));
  CHECK(rows[0] == std::vector<std::string>{"era",
                                            "start",
                                            "end",
                                            "from",
                                            "to",
                                            "sign",
                                            "level",
                                            "cooperative",
                                            "hostile",
                                            "polarity",
                                            "claims",
                                            "sources",
                                            "effective_claims",
                                            "forward",
                                            "backward",
                                            "mutual",
                                            "status",
                                            "cite",
                                            "claim_ids",
                                            "weight"});
  REQUIRE(rows.size() == 5);
  CHECK(rows[1] == std::vector<std::string>{"first",
                                            "1950-01-01",
                                            "1959-12-31",
                                            "A",
                                            "B",
                                            "1",
                                            "1.7995618838992333",
                                            "1.7995618838992333",
                                            "0",
                                            "1",
                                            "1",
                                            "2",
                                            "1",
                                            "",
                                            "",
                                            "1.7995618838992333",
                                            "confirmed",
                                            "one|two",
                                            "pact",
                                            "1.7995618838992333"});
  CHECK(rows[3] == std::vector<std::string>{"first", "1950-01-01", "1959-12-31", "B", "C",    "0", "0",
                                            "0",     "0",          "",           "1", "0",    "0", "0",
                                            "",      "",           "confirmed",  "",  "note", "0"});
  CHECK(rows[4][0] == "second");
  CHECK(rows[4][14].starts_with("-0."));
}

TEST_CASE("the long table reads back as the same levels") {
  check_read_back(exported::shipped("european-alliances-1872-1907"));
  check_read_back(exported::shipped("pakistan-russia"));
  check_read_back(exported::drawn());
}

TEST_CASE("the long table of a record without dates reads back too") {
  const World world(read(Files{{"ties.csv", "from,to,sign,weight\nA,B,+,0.3\nB,C,-,1e-7\n"}}), {});
  const std::string table = ties_csv(world.all());
  const Files sheets = ties_csv_sheets(table);
  CHECK_FALSE(sheets.contains("eras.csv"));
  const Package again = read(sheets);
  const EraGraph graph = fold(again.world, periods(again)).front();
  REQUIRE(graph.ties().size() == 2);
  CHECK(graph.ties()[0].level() == 0.3);
  CHECK(graph.ties()[1].level() == -1e-7);
}

TEST_CASE("no text of the long table is a formula or a missing value") {
  const World world = exported::hostile();
  const std::string table = ties_csv(world.all());
  const auto rows = rows_of(table);
  CHECK(rows.size() == world.graphs.front().ties().size() + 1);
  CHECK(table.find(",'=1+1,") != std::string::npos);
  CHECK(table.find(",'\uff1dsum,") != std::string::npos);
  CHECK(table.find(",'@x,") != std::string::npos);
  CHECK(table.find(",\"NA\",") != std::string::npos);
  CHECK(table.find("\"semi;colon,comma\"") != std::string::npos);
  for (std::size_t i = 1; i < rows.size(); ++i) CHECK((rows[i][5] == "1" || rows[i][5] == "-1"));
}

TEST_CASE("what is invisible in names is visible in the long table") {
  const std::string table = ties_csv(exported::forged(exported::invisible_ends()).all());
  CHECK(table.find("two\\x0alines") != std::string::npos);
  CHECK(table.find("\\u202eright to left\\u200f") != std::string::npos);
  CHECK(static_cast<std::size_t>(std::count(table.begin(), table.end(), '\n')) == rows_of(table).size());
}
