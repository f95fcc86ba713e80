#include <entente/viz/report/heat_table.hpp>

#include <entente/viz/report/reasons.hpp>

#include <utility>
#include <vector>

namespace entente {
namespace {

Cell history_bloc(const PairHistories& histories, ActorId actor) {
  const std::uint32_t bloc = histories.blocs->sides.bloc_of(actor);
  return bloc > 0 ? Cell(std::int64_t{bloc}) : Cell();
}

}  // namespace

Table heat_table(const Chronicle& chronicle, std::span<const Era> eras, const PairHistories& histories) {
  Table table{"heat", {"era", "a", "b", "level", "claims", "change", "flips", "why"}, {}, 2};
  if (histories.blocs) table.columns.insert(table.columns.end(), {"bloc_a", "bloc_b"});
  for (const PairHistory& row : histories.rows)
    for (std::size_t era = 0; era < eras.size(); ++era) {
      std::vector<Cell> cells = {eras[era].id,
                                 chronicle.roster[row.pair.first].code,
                                 chronicle.roster[row.pair.second].code,
                                 cell(row.levels[era]),
                                 count(row.claims[era]),
                                 cell(row.change),
                                 row.flips ? "yes" : "no",
                                 reasons({{"level", row.levels[era]}, {"change", row.change}})};
      if (histories.blocs)
        cells.insert(cells.end(),
                     {history_bloc(histories, row.pair.first), history_bloc(histories, row.pair.second)});
      add_row(table, std::move(cells));
    }
  return table;
}

}  // namespace entente
