#include <entente/viz/report/attribution_table.hpp>

#include <entente/viz/report/reasons.hpp>
#include <entente/viz/report/subject_names.hpp>
#include <entente/viz/words/claim_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace entente {
namespace {

constexpr std::size_t first_of_some = 10;  ///< the columns that some measures alone fill

/// standard_error, composition, rate, entry_exit: as many as the part has.
std::vector<Cell> more_cells(const std::optional<double>& standard_error,
                             const std::optional<ToneSides>& sides) {
  if (!sides) return standard_error ? std::vector<Cell>{*standard_error} : std::vector<Cell>{};
  return {optional_cell(standard_error), cell(sides->composition), cell(sides->rate),
          optional_cell(sides->entry_exit)};
}

/// What a part is called: of a claim what it is called elsewhere, of claims in no group `no family`.
class PartNames {
 public:
  PartNames(const Chronicle& chronicle, Grouping grouping) : chronicle_(chronicle), grouping_(grouping) {
    if (grouping == Grouping::claim)
      for (const Claim& claim : chronicle.claims) claims_.emplace(claim.key, &claim);
  }

  std::string operator()(const std::string& part) const {
    if (part.empty()) return fmt::format("no {}", name(grouping_));
    const auto claim = claims_.find(part);
    return claim == claims_.end() ? part : claim_name(chronicle_, *claim->second);
  }

 private:
  const Chronicle& chronicle_;
  Grouping grouping_;
  std::map<std::string_view, const Claim*> claims_{};
};

/// The row of a part, behind what all rows of the shift begin with.
void add_part(Table& table, std::vector<Cell> row, const std::string& measure,
              const std::string& name_of_part, const AttributedPart& part) {
  row.insert(row.end(),
             {name_of_part, optional_cell(part.before), optional_cell(part.after), cell(part.difference),
              part.difference.defined() ? "" : std::string(name(part.difference.reason())), measure});
  const std::vector<Cell> more = more_cells(part.standard_error, part.sides);
  row.insert(row.end(), more.begin(), more.end());
  add_row(table, std::move(row));
}

/// Sets apart the columns that no row fills.
void set_empty_apart(Table& table) {
  for (std::size_t column = first_of_some; column < table.columns.size(); ++column)
    if (std::ranges::all_of(table.rows, [column](const std::vector<Cell>& row) {
          return column >= row.size() || row[column] == Cell();
        }))
      table.apart.push_back(table.columns[column]);
}

}  // namespace

Table attribution_table(const Chronicle& chronicle, std::span<const Era> eras,
                        std::span<const AttributedShift> rows, Grouping grouping) {
  Table table{"parts",
              {"from_era", "to_era", "subject", "by", "part", "before", "after", "difference", "why",
               "measure", "standard_error", "composition", "rate", "entry_exit"},
              {}};
  const PartNames names(chronicle, grouping);
  for (const AttributedShift& shift : rows) {
    const std::vector<Cell> whose = {eras[shift.eras.before].id, eras[shift.eras.after].id,
                                     subject_name(chronicle, *shift.subject.a, shift.subject.b),
                                     std::string(name(grouping))};
    for (const AttributedPart& part : shift.parts)
      add_part(table, whose, shift.measure, names(part.name), part);
    add_part(table, whose, shift.measure, "all",
             {.before = shift.before,
              .after = shift.after,
              .difference = shift.after - shift.before,
              .sides = shift.sides});
  }
  set_empty_apart(table);
  return table;
}

Table level_parts_table(const Chronicle& chronicle, std::span<const Era> eras, const Subject& subject,
                        std::span<const AttributedLevel> rows, Grouping grouping) {
  Table table{"level_parts",
              {"era", "subject", "by", "part", "level", "cooperative", "hostile", "share", "why"},
              {},
              2};
  const PartNames names(chronicle, grouping);
  for (const AttributedLevel& era : rows) {
    const auto add = [&](std::string part, const Amounts& amounts, const Value& share) {
      add_row(table, {eras[era.era].id, subject_name(chronicle, *subject.a, subject.b),
                      std::string(name(grouping)), std::move(part), amounts.level(), amounts.cooperative,
                      amounts.hostile, cell(share), reasons({{"share", share}})});
    };
    for (const LevelPart& part : era.parts) add(names(part.name), part.amounts, part.share);
    if (era.parts.empty()) {
      add_row(table,
              {eras[era.era].id, subject_name(chronicle, *subject.a, subject.b), std::string(name(grouping)),
               "all", Cell(), Cell(), Cell(), Cell(), std::string(name(Reason::no_ties))});
      continue;
    }
    const bool any = era.all.cooperative + era.all.hostile > 0;
    add("all", era.all, any ? Value(1) : Value(Reason::no_signed_claims));
  }
  return table;
}

}  // namespace entente
