#include <entente/viz/report/map_table.hpp>

#include <entente/viz/maps/change_words.hpp>
#include <entente/viz/report/reasons.hpp>
#include <entente/viz/words/claim_words.hpp>

namespace entente {
namespace {

std::string drawn_word(bool is_drawn) { return is_drawn ? "yes" : "no"; }

Value level_or_why(const std::optional<double>& level) {
  return level ? Value(*level) : Value(Reason::no_ties);
}

}  // namespace

Table map_table(const Chronicle& chronicle, std::span<const ToldTie> ties) {
  Table table{"map",
              {"era", "a", "b", "level", "cooperative", "hostile", "claims", "sources", "status", "drawn"},
              {},
              2};
  for (const ToldTie& tie : ties)
    add_row(table, {tie.era, chronicle.roster[tie.ends.first].code, chronicle.roster[tie.ends.second].code,
                    tie.amounts.level(), tie.amounts.cooperative, tie.amounts.hostile, count(tie.claims),
                    count(tie.sources), std::string(name(tie.surest)), drawn_word(tie.is_drawn)});
  return table;
}

Table bloc_map_table(const Chronicle& chronicle, std::span<const std::vector<ToldTie>> eras,
                     std::span<const BlocSides> sides) {
  Table table = map_table(chronicle, {});
  for (const std::string_view column : {"bloc_a", "bloc_b", "breaks"}) table.columns.emplace_back(column);
  for (std::size_t era = 0; era < eras.size(); ++era)
    for (const ToldTie& tie : eras[era]) {
      const std::uint32_t a = sides[era].bloc_of(tie.ends.first), b = sides[era].bloc_of(tie.ends.second);
      const Table one = map_table(chronicle, {&tie, 1});
      std::vector<Cell> row = one.rows.front();
      row.push_back(a == 0 ? Cell() : Cell(std::int64_t{a}));
      row.push_back(b == 0 ? Cell() : Cell(std::int64_t{b}));
      row.emplace_back(a == 0 || b == 0 ? "" : sides[era].is_broken_by(tie.ends) ? "yes" : "no");
      add_row(table, std::move(row));
    }
  return table;
}

Table claim_map_table(const Chronicle& chronicle, std::span<const ClaimsOfEra> eras,
                      const FoldOptions& fold) {
  Table table{"claim-map",
              {"era", "a", "b", "claim", "relation", "acts", "value", "status", "date", "cite", "drawn"},
              {},
              2};
  for (const ClaimsOfEra& era : eras)
    for (const ClaimLine& line : era.lines)
      for (const ToldClaim& one : line.claims) {
        const Claim& claim = chronicle.claims[one.claim];
        const std::string a = chronicle.roster[one.ends.first].code,
                          b = chronicle.roster[one.ends.second].code;
        add_row(table, {era.era, a, b, claim_name(chronicle, claim), chronicle.codebook[claim.relation].id,
                        one.actor > 0   ? "a"
                        : one.actor < 0 ? "b"
                                        : "both",
                        one.value, std::string(name(claim.status)), claim.when.text,
                        sources_text(chronicle, claim, fold), drawn_word(line.is_drawn)});
      }
  return table;
}

Table change_table(const Chronicle& chronicle, const Era& from, const Era& to,
                   std::span<const TieChange> changes) {
  Table table{"change-map",
              {"from_era", "to_era", "a", "b", "before", "after", "change", "what", "claims_before",
               "claims_after", "drawn", "why"},
              {},
              2};
  for (const TieChange& tie : changes) {
    const bool in_both = tie.before && tie.after;
    const Value before = level_or_why(tie.before), after = level_or_why(tie.after),
                change = in_both ? Value(tie.moved) : Value(Reason::no_ties);
    add_row(table,
            {from.id, to.id, chronicle.roster[tie.ends.first].code, chronicle.roster[tie.ends.second].code,
             cell(before), cell(after), cell(change), std::string(name(tie.what, tie.tone)),
             count(tie.claims_before), count(tie.claims_after), drawn_word(tie.is_drawn),
             reasons({{"before", before}, {"after", after}, {"change", change}})});
  }
  return table;
}

}  // namespace entente
