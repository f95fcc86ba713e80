#include <entente/viz/report/drivers_table.hpp>

#include <entente/viz/report/subject_names.hpp>
#include <entente/viz/words/claim_words.hpp>

#include <cstdint>

namespace entente {

Table drivers_table(const Chronicle& chronicle, std::span<const ComparedShift> rows,
                    const FoldOptions& view) {
  Table table{"drivers",
              {"from_era", "to_era", "subject", "measure", "place", "row", "says", "before", "after",
               "difference", "line", "from", "relation", "to", "dates", "status", "sources"},
              {}};
  table.apart = {"line", "from", "relation", "to", "dates", "status", "sources"};
  for (const ComparedShift& row : rows) {
    std::int64_t place = 0;
    for (const Driver& driver : row.shift.drivers) {
      const Claim& claim = chronicle.claims[driver.claim];
      add_row(table, {row.shift.from, row.shift.to, subject_name(chronicle, row.shift), row.shift.measure,
                      ++place, claim.key, cited_claim_words(chronicle, claim, view), driver.before,
                      driver.after, driver.difference(), count(claim.line), chronicle.roster[claim.from].code,
                      chronicle.codebook[claim.relation].id, chronicle.roster[claim.to].code, claim.when.text,
                      std::string(name(claim.status)), sources_text(chronicle, claim, view)});
    }
  }
  return table;
}

}  // namespace entente
