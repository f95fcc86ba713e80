#include <entente/viz/report/robustness_table.hpp>

#include <entente/viz/report/subject_names.hpp>

#include <fmt/format.h>

namespace entente {
namespace {

void add_variation(Table& table, const Chronicle& chronicle, const Shift& shift, const Variation& one) {
  add_row(table, {shift.from, shift.to, subject_name(chronicle, shift), shift.measure,
                  std::string(name(one.choice)), one.what, cell(one.before), cell(one.after), cell(one.shift),
                  one.sign_survives ? (*one.sign_survives ? "yes" : "no") : "",
                  one.shift.defined() ? std::string() : std::string(name(one.shift.reason()))});
}

/// Under how many choices a shift keeps its sign.
void add_sum(Table& table, const Chronicle& chronicle, const Shift& shift,
             const std::optional<Choices>& found) {
  const auto [all, kept] = found.value_or(Choices{});
  add_row(table, {shift.from,
                  shift.to,
                  subject_name(chronicle, shift),
                  shift.measure,
                  "all",
                  found ? fmt::format("{} of {} choices that move the shift keep its sign", kept, all) : "",
                  {},
                  {},
                  {},
                  "",
                  found ? "" : "no-sign"});
}

}  // namespace

Table robustness_table(const Chronicle& chronicle, std::span<const VariedShift> rows) {
  Table table{"robustness",
              {"from_era", "to_era", "subject", "measure", "choice", "what", "before", "after", "shift",
               "sign_survives", "why"},
              {}};
  for (const auto& [shift, variations, kept] : rows) {
    for (const Variation& one : variations) add_variation(table, chronicle, shift, one);
    add_sum(table, chronicle, shift, kept);
  }
  return table;
}

}  // namespace entente
