// The days of eras behind the tables that name them.
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/viz/report/era_days.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

const Cell nothing;

Interval days(int first, int last) { return {*civil_day(first, 1, 1), *civil_day(last, 12, 31) + 1}; }

Era era(std::string id, Interval span, std::string scheme = "s") {
  Era result;
  result.scheme = std::move(scheme);
  result.id = std::move(id);
  result.span = span;
  return result;
}

std::string text(const DayCells& cells) {
  const auto told = [](const Cell& cell) { return cell == nothing ? "-" : std::get<std::string>(cell); };
  return told(cells.start) + " " + told(cells.end);
}

}  // namespace

TEST_CASE("an era has its first and its last day, as far as it has them") {
  CHECK(text(day_cells(days(1947, 1991))) == "1947-01-01 1991-12-31");
  CHECK(text(day_cells({*civil_day(1970, 1, 2), *civil_day(1970, 1, 3)})) == "1970-01-02 1970-01-02");
  CHECK(text(day_cells({distant_past, *civil_day(1950, 1, 1)})) == "- 1949-12-31");
  CHECK(text(day_cells({*civil_day(1950, 1, 1), distant_future})) == "1950-01-01 -");
  CHECK(text(day_cells({})) == "- -");
  CHECK(text(day_cells({*civil_day(1950, 1, 1), *civil_day(1950, 1, 1)})) == "- -");
}

TEST_CASE("a record without dates has no days") {
  const Package package = read(Files{{"ties.csv", "from,to,weight\nA,B,1\n"}});
  const std::vector<EraGraph> graphs = fold(package.world, periods(package));
  REQUIRE(graphs.size() == 1);
  CHECK(text(day_cells(graphs[0].era().span)) == "- -");
}

TEST_CASE("one era has two columns, and two have four, behind all others") {
  const std::vector<Era> eras{era("one", days(1950, 1959)), era("two", days(1960, 1969))};
  Table table{"t", {"era", "value"}, {{std::string("two"), 1.0}, {std::string("one")}, {}, {2.0, 3.0}}};
  table = dated(std::move(table), eras);
  CHECK(table.columns == std::vector<std::string>{"era", "value", "start", "end"});
  CHECK(table.rows[0] == std::vector<Cell>{"two", 1.0, "1960-01-01", "1969-12-31"});
  CHECK(table.rows[1] == std::vector<Cell>{"one", nothing, "1950-01-01", "1959-12-31"});
  CHECK(table.rows[2] == std::vector<Cell>{nothing, nothing, nothing, nothing});
  CHECK(table.rows[3] == std::vector<Cell>{2.0, 3.0, nothing, nothing});
  CHECK(table.apart == std::vector<std::string>{"start", "end"});
  const Table pair = dated(Table{"t", {"from_era", "to_era"}, {{"one", "two"}, {"one", "gone"}}}, eras);
  CHECK(pair.columns ==
        std::vector<std::string>{"from_era", "to_era", "from_start", "from_end", "to_start", "to_end"});
  CHECK(pair.rows[0] ==
        std::vector<Cell>{"one", "two", "1950-01-01", "1959-12-31", "1960-01-01", "1969-12-31"});
  CHECK(pair.rows[1] == std::vector<Cell>{"one", "gone", "1950-01-01", "1959-12-31", nothing, nothing});
}

TEST_CASE("a table without eras stays as it is, and one that leaves columns out leaves days out too") {
  const Table plain{"t", {"actor"}, {{"A"}}};
  CHECK(dated(plain, std::vector<Era>{}).columns == plain.columns);
  Table narrow{"t", {"era", "more"}, {}};
  narrow.apart = {"more"};
  CHECK(dated(narrow, std::vector<Era>{}).apart == std::vector<std::string>{"more", "start", "end"});
}

TEST_CASE("an id that two eras with other days share tells no days") {
  const std::vector<Era> eras{era("cold", days(1947, 1991), "a"), era("cold", days(1950, 1989), "b"),
                              era("thaw", days(1992, 1999), "a"), era("thaw", days(1992, 1999), "b")};
  const Table table = dated(Table{"t", {"era"}, {{"cold"}, {"thaw"}}}, eras);
  CHECK(table.rows[0] == std::vector<Cell>{"cold", nothing, nothing});
  CHECK(table.rows[1] == std::vector<Cell>{"thaw", "1992-01-01", "1999-12-31"});
}

TEST_CASE("an era ends with the record") {
  const Package package = read(Files{{"ties.csv", "from,to,relation,start,end\nA,B,alliance,1950,..\n"},
                                     {"eras.csv", "id,start,end\nlate,1980,..\nlater,2005,2010\n"},
                                     {"entente.toml", "as_of = \"1999-06-30\"\n"}});
  const Table table{"t", {"era"}, {{"late"}, {"later"}}};
  const std::vector<EraGraph> graphs = fold(package.world, package.eras);
  for (const Table& told : {dated(table, graphs), dated(table, counted_eras(package.world, package.eras))}) {
    CHECK(told.rows[0] == std::vector<Cell>{"late", "1980-01-01", "1999-06-30"});
    CHECK(told.rows[1] == std::vector<Cell>{"later", nothing, nothing});
  }
}
