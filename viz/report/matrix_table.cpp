#include <entente/viz/report/matrix_table.hpp>

namespace entente {
namespace {

Cell bloc_of(const MatrixActor& actor) { return actor.bloc == 0 ? Cell() : Cell(std::int64_t{actor.bloc}); }

}  // namespace

Table matrix_table(const Chronicle& chronicle, std::span<const MatrixRecord> records) {
  Table table{"matrix", {"era", "a", "b", "level", "claims", "bloc_a", "bloc_b", "method"}, {}};
  for (const MatrixRecord& record : records) {
    const std::vector<MatrixActor>& actors = record.matrix.actors;
    for (std::size_t i = 0; i < actors.size(); ++i)
      for (std::size_t j = i + 1; j < actors.size(); ++j)
        if (const auto& cell = record.matrix.cells[i][j])
          add_row(table, {record.era.id, chronicle.roster[actors[i].actor].code,
                          chronicle.roster[actors[j].actor].code, cell->level, count(cell->claims),
                          bloc_of(actors[i]), bloc_of(actors[j]), std::string(name(record.found.method))});
  }
  return table;
}

}  // namespace entente
