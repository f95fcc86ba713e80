#include <entente/viz/report/heat_table.hpp>

#include <entente/viz/report/reasons.hpp>

namespace entente {

Table heat_table(const Chronicle& chronicle, std::span<const Era> eras, const PairHistories& histories) {
  Table table{"heat", {"era", "a", "b", "level", "claims", "change", "flips", "why"}, {}, 2};
  for (const PairHistory& row : histories.rows)
    for (std::size_t era = 0; era < eras.size(); ++era)
      add_row(table,
              {eras[era].id, chronicle.roster[row.pair.first].code, chronicle.roster[row.pair.second].code,
               cell(row.levels[era]), count(row.claims[era]), cell(row.change), row.flips ? "yes" : "no",
               reasons({{"level", row.levels[era]}, {"change", row.change}})});
  return table;
}

}  // namespace entente
