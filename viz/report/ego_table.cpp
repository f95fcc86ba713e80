#include <entente/viz/report/ego_table.hpp>

#include <entente/viz/maps/words.hpp>
#include <entente/viz/report/reasons.hpp>

namespace entente {

Table ego_table(const Chronicle& chronicle, std::span<const Era> eras, std::span<const EraPartners> rows,
                ActorId actor, const FoldOptions& folding) {
  Table table{"ego",
              {"era", "actor", "partner", "label", "level", "change", "polarity", "forward", "backward",
               "mutual", "claims", "sources", "why"},
              {},
              2,
              {"actor"}};
  const std::string& code = chronicle.roster[actor].code;
  for (const EraPartners& found : rows) {
    const Era& era = eras[found.era];
    if (found.partners.empty())
      add_row(table, {era.id, code, "", "", {}, {}, {}, {}, {}, {}, {}, {}, std::string(name(found.nobody))});
    for (const auto& [row, change] : found.partners) {
      const std::string why = reasons({{"change", change},
                                       {"polarity", row.polarity},
                                       {"forward", row.forward},
                                       {"backward", row.backward},
                                       {"mutual", row.mutual}});
      add_row(table, {era.id, code, chronicle.roster[row.b].code, label_of(chronicle, row.b, folding),
                      cell(row.level), cell(change), cell(row.polarity), cell(row.forward),
                      cell(row.backward), cell(row.mutual), static_cast<std::int64_t>(row.claims),
                      static_cast<std::int64_t>(row.sources), why});
    }
  }
  return table;
}

}  // namespace entente
