// Changes of blocs as rows: what is told where fewest movers are several, too many, or not counted.
#include <entente/viz/report/blocs_tables.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>
#include "engine/balance/blocs/written_blocs.hpp"

using namespace entente;
using worlds::era;

namespace {

/// The rows of least movers between two partitions.
Table least_movers_rows(const Partition& from, const Partition& to) {
  std::vector<Actor> actors(from.members.size());
  for (std::size_t i = 0; i < actors.size(); ++i) actors[i].code = fmt::format("A{:03}", i);
  Chronicle chronicle;
  chronicle.roster = Roster(actors);
  const std::vector<Partition> eras = {from, to};
  Table table = bloc_changes_table(chronicle, eras, bloc_changes(eras));
  std::erase_if(table.rows, [](const auto& row) { return row.at(2) != Cell(std::string("least-movers")); });
  return table;
}

}  // namespace

TEST_CASE("each of a few sets of fewest movers has a row") {
  const Table rows = least_movers_rows(era("1", "1122"), era("2", "1212"));
  REQUIRE(rows.rows.size() == 2);
  CHECK(text_at(rows, 0, "actors") == "A000; A003");
  CHECK(text_at(rows, 1, "actors") == "A001; A002");
  CHECK(cell_at(rows, 0, "count") == Cell(std::int64_t{2}));
  CHECK(cell_at(rows, 0, "sets") == Cell(std::int64_t{2}));
  CHECK(text_at(rows, 0, "certain") == "unknown");
}

TEST_CASE("sets of fewest movers beyond a few are said to be not unique") {
  const Table rows = least_movers_rows(era("1", "111111111"), era("2", "123456789"));
  REQUIRE(rows.rows.size() == 1);
  CHECK(text_at(rows, 0, "actors").empty());
  CHECK(cell_at(rows, 0, "count") == Cell(std::int64_t{8}));
  CHECK(text_at(rows, 0, "sets") == "more than 8");
  CHECK(text_at(rows, 0, "why") == "actors: not-unique");
}

TEST_CASE("fewest movers that are too many ways to count have their number") {
  Partition from{.era = "1"}, to{.era = "2"};
  for (std::uint32_t actor = 0; actor < 225; ++actor) {
    from.members.push_back({.bloc = actor / 15 + 1});
    to.members.push_back({.bloc = actor % 15 + 1});
  }
  const Table rows = least_movers_rows(from, to);
  REQUIRE(rows.rows.size() == 1);
  CHECK(cell_at(rows, 0, "count") == Cell(std::int64_t{210}));
  CHECK(cell_at(rows, 0, "sets") == Cell());
  CHECK(text_at(rows, 0, "why") == "actors, sets: too-large");
}

TEST_CASE("changes are certain where each era has one best partition") {
  Partition from = era("1", "1122"), to = era("2", "1112");
  from.best.partitions = to.best.partitions = 1;
  CHECK(text_at(least_movers_rows(from, to), 0, "certain") == "yes");
  to.best.partitions = 2;
  CHECK(text_at(least_movers_rows(from, to), 0, "certain") == "no");
  to.best = {.partitions = 1, .more = true};
  CHECK(text_at(least_movers_rows(from, to), 0, "certain") == "no");
  to.best = {};
  CHECK(text_at(least_movers_rows(from, to), 0, "certain") == "unknown");
}
