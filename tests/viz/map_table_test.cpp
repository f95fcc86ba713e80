// The numbers of maps.
#include <entente/viz/report/map_table.hpp>

#include "diagrams.hpp"

#include <entente/graphs/folding/era_graph.hpp>

#include <catch2/catch.hpp>

namespace entente {
namespace {

/// The cells of a column, parted by bars.
std::string column(const Table& table, const std::string& name) {
  std::string words;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const std::string text = text_at(table, row, name);
    words += (row == 0 ? "" : " | ") + (text.empty() ? "-" : text);
  }
  return words;
}

double number(const Table& table, std::size_t row, const std::string& name) {
  return std::get<double>(cell_at(table, row, name));
}

}  // namespace

TEST_CASE("the table of maps has every tie of every era, and tells which are drawn") {
  const Scene scene;
  const Table table = map_table(scene.world.chronicle, told_ties(scene.world.graphs, {}));
  CHECK(column(table, "era") == "first | first | first | second | second | second");
  CHECK(column(table, "a") == "CHN | IND | USA | CHN | IND | IND");
  CHECK(column(table, "b") == "PAK | PAK | rebels | PAK | USA | PAK");
  CHECK(column(table, "drawn") == "yes | yes | yes | yes | yes | yes");
  const Tie& rivals = *scene.world.graphs[0].tie(*scene.world.chronicle.roster.by_code("PAK"),
                                                 *scene.world.chronicle.roster.by_code("IND"));
  CHECK(number(table, 1, "level") == rivals.level());
  CHECK(number(table, 1, "hostile") == rivals.amounts().hostile);
  CHECK(number(table, 1, "cooperative") == 0);
  CHECK(cell_at(table, 0, "claims") == Cell(std::int64_t(2)));
  CHECK(cell_at(table, 0, "sources") == Cell(std::int64_t(2)));
  CHECK(column(table, "status") == "confirmed | confirmed | confirmed | confirmed | confirmed | confirmed");
  CHECK(column(map_table(scene.world.chronicle, told_ties(scene.world.graphs, {.most_ties = 1})), "drawn") ==
        "yes | no | no | yes | no | no");
  const EraMapOptions ego{.ego = Ego{*scene.world.chronicle.roster.by_code("USA"), 1}};
  CHECK(column(map_table(scene.world.chronicle, told_ties(scene.world.graphs, ego)), "b") == "rebels | USA");
  CHECK(map_table(scene.world.chronicle, {}).rows.empty());
}

TEST_CASE("the table of a change has no number where there is no claim, and says so") {
  const Scene scene;
  const auto& graphs = scene.world.graphs;
  const Table table =
      change_table(scene.world.chronicle, graphs[0].era(), graphs[1].era(),
                   tie_changes(scene.world.chronicle, graphs[0], graphs[1], {.most_ties = 2}));
  CHECK(column(table, "a") == "IND | CHN | USA");
  CHECK(column(table, "b") == "USA | PAK | rebels");
  CHECK(column(table, "what") == "newly recorded | less cooperative | no longer recorded");
  CHECK(column(table, "drawn") == "yes | yes | no");
  CHECK(column(table, "why") == "before, change: no-ties | - | after, change: no-ties");
  CHECK(std::holds_alternative<std::monostate>(cell_at(table, 0, "before")));
  CHECK(std::holds_alternative<std::monostate>(cell_at(table, 0, "change")));
  CHECK(number(table, 1, "change") == number(table, 1, "after") - number(table, 1, "before"));
  CHECK(number(table, 1, "change") < 0);
  CHECK(cell_at(table, 2, "claims_before") == Cell(std::int64_t(1)));
  CHECK(cell_at(table, 2, "claims_after") == Cell(std::int64_t(0)));
  CHECK(tie_changes(scene.world.chronicle, graphs[0], graphs[0]).empty());
}

}  // namespace entente
