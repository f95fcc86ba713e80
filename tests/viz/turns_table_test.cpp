// Change points as tables: every subject has a row, and the row says why it is empty.
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/viz/report/drivers.hpp>
#include <entente/viz/report/turns_table.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

Package package() {
  return read({{"ties.csv",
                "id,from,to,relation,start,end\n"
                "pact,A,B,pledge,1950-01-01,1959-12-31\n,A,B,rift,1963-01-01,1969-12-31\n"
                "still,A,C,pledge,1950,1969\n"},
               {"actors.csv", "id,start\nA,1940\nB,1940\nC,1940\nD,1940\n"},
               {"relations.csv", "id,duration,sign,weight\npledge,state,+,4\nrift,state,-,4\n"},
               {"eras.csv", "scheme,id,start,end\nmain,one,1950,1962\nmain,two,1963,1969\n"}});
}

std::vector<SubjectChangePoints> turns_of(const Package& read,
                                          const std::vector<std::pair<int, int>>& pairs) {
  const auto graphs = fold(read.world, equal_periods(12, whole_time(read.world)));
  std::vector<Statistic> subjects;
  for (const auto& [a, b] : pairs)
    subjects.push_back(
        {actor_id(static_cast<std::size_t>(a)), actor_id(static_cast<std::size_t>(b)), "level"});
  return change_points_of(read.world, graphs, subjects, {}, {.replicates = 0});
}

const Cell nothing;

}  // namespace

TEST_CASE("a change point is a row with its remarks") {
  const Package read = package();
  const auto found = turns_of(read, {{0, 1}});
  const Table table = turns_table(read.world, found, read.eras);
  REQUIRE(table.rows.size() == 1);
  const auto& row = table.rows[0];
  REQUIRE(row.size() == table.columns.size());
  CHECK(row[0] == Cell("A:B"));
  CHECK(row[1] == Cell("1963-01-01"));
  CHECK(row[2] == Cell(4.0));
  CHECK(row[3] == Cell(-4.0));
  CHECK(row[5] == nothing);
  CHECK(row[6] == Cell("pact -4.00; A rift B 1963-01-01/1969-12-31 -4.00"));
  CHECK(row[8] == Cell("two"));
  CHECK(row[9] == Cell(std::int64_t{0}));
  CHECK(row[14] == Cell("silent 3"));
  CHECK(row[15] == nothing);
  CHECK(row[19] == Cell("steps with pact"));  // no test bears it out
  CHECK(turns_table(read.world, found).rows[0][8] == nothing);
}

TEST_CASE("a subject without a change point has a row too") {
  const Package read = package();
  const auto found = turns_of(read, {{0, 2}, {1, 3}});
  const Table table = turns_table(read.world, found, read.eras);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0][14] == Cell("no-turn"));
  CHECK(table.rows[1][14] == Cell("no-ties"));
  CHECK(table.rows[1][1] == nothing);
  const Table path = turns_path_table(read.world, found);
  REQUIRE(path.rows.size() == 2);
  CHECK(path.rows[0][3] == Cell(std::int64_t{0}));
  CHECK(path.rows[0][2] == nothing);
  CHECK(path.rows[1][7] == Cell("no-ties"));
  CHECK(turns_table(read.world, {}).rows.empty());
}

TEST_CASE("spells are numbered, and a subject without one has a row too") {
  const Package read = package();
  const auto graphs = fold(read.world, equal_periods(12, whole_time(read.world)));
  const std::vector<Statistic> subjects = {{actor_id(0), actor_id(1), "level"},
                                           {actor_id(0), actor_id(3), "level"}};
  const Table table = spells_table(read.world, spells_of(graphs, subjects));
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0] == std::vector<Cell>{"A:B", std::int64_t{1}, "cooperative", "1950-01-01", "1959-12-31",
                                           std::int64_t{10}, 4.0, "both", "level", ""});
  CHECK(table.rows[1] == std::vector<Cell>{"A:B", std::int64_t{2}, "hostile", "1963-01-01", "1969-12-31",
                                           std::int64_t{7}, -4.0, "both", "level", ""});
  REQUIRE(table.rows[2].size() == table.columns.size());
  CHECK(table.rows[2].back() == Cell("no-ties"));
  CHECK(spells_table(read.world, {}).rows.empty());
}

TEST_CASE("boundaries with and without a change point") {
  const Package read = package();
  const Table met = turns_boundaries_table(read.world, turns_of(read, {{0, 1}}), read.eras);
  REQUIRE(met.rows.size() == 1);
  CHECK(met.rows[0][3] == Cell("yes"));
  CHECK(met.rows[0][4] == Cell("1963-01-01"));
  const Table none = turns_boundaries_table(read.world, turns_of(read, {{0, 2}}), read.eras);
  REQUIRE(none.rows.size() == 1);
  CHECK(none.rows[0][3] == Cell("no"));
  CHECK(none.rows[0][4] == nothing);
  CHECK(none.rows[0].back() == Cell("no-turn"));
  CHECK(turns_boundaries_table(read.world, turns_of(read, {{0, 1}}), {}).rows.empty());
}

TEST_CASE("proposed eras read back as eras") {
  const Package read = package();
  const Table table = proposed_eras_table(read.world, turns_of(read, {{0, 1}, {0, 2}}), 3);
  REQUIRE(table.rows.size() == 2);
  const Package again = entente::read({{"ties.csv", "from,to,relation,date\nA,B,state_visit,1955\n"},
                                       {"eras.csv", printed(table, TableForm::csv)}});
  REQUIRE(again.eras.size() == 2);
  CHECK_FALSE(again.has_errors());
  CHECK(to_string(again.eras[0].span) == "1950-01-01 to 1962-12-31");
  CHECK(again.eras[1].id == "from-1963-01-01");
  CHECK(again.eras[1].note == "mean level of A:B by period from 4.00 to -4.00");
}

TEST_CASE("five causes are named, the rest counted, and what hardly moves is left out") {
  const Package read = package();
  std::vector<Driver> drivers(7, {.claim = 0, .before = 0, .after = 1});
  drivers.push_back({.claim = 0, .before = 0, .after = 0.004});
  CHECK(drivers_text(read.world, drivers) ==
        "pact +1.00; pact +1.00; pact +1.00; pact +1.00; pact +1.00; 2 more");
  CHECK(drivers_text(read.world, {}).empty());
}

TEST_CASE("a tested turn is a row, by itself or with the change point that shows it") {
  const Package read = package();
  auto found = turns_of(read, {{0, 1}});
  TestedTurn turn;
  turn.days = {*civil_day(1962, 3, 1), *civil_day(1963, 1, 2)};
  turn.rise = -2;
  turn.p = 0.01;
  found[0].tests->turns = {turn};
  turn.days = {*civil_day(1955, 1, 1), *civil_day(1955, 9, 1)};
  turn.claims = {0};
  turn.grade = TurnGrade::indicated;
  found[0].tests->turns.insert(found[0].tests->turns.begin(), turn);
  const Table table = turns_table(read.world, found, read.eras);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0][1] == Cell("1955-01-01"));
  CHECK(table.rows[0][2] == nothing);
  CHECK(table.rows[0][6] == Cell("pact"));
  CHECK(table.rows[0][19] == Cell("indicated"));
  CHECK(table.rows[1][1] == Cell("1963-01-01"));
  CHECK(std::vector<Cell>(table.rows[1].begin() + 15, table.rows[1].end()) ==
        std::vector<Cell>{"tone", "1962-03-01", "1963-01-01", 0.01, "supported"});
}
