#include <entente/viz/report/test_table.hpp>

#include <entente/viz/report/reasons.hpp>
#include <entente/viz/report/subject_names.hpp>

namespace entente {
namespace {

void add(Table& table, const Chronicle& chronicle, const LabelTest& one, std::size_t tests) {
  const auto& [shift, found, sources, adjusted] = one;
  const PermutationTest& test = found.test;
  const bool made = test.statistic.defined();
  add_row(table, {shift.from, shift.to, subject_name(chronicle, shift), shift.measure, cell(shift.shift),
                  cell(found.mean_before), cell(found.mean_after), cell(test.statistic), count(found.before),
                  count(found.after), count(found.in_both), cell(test.p_two_sided), cell(adjusted),
                  cell(test.p_greater), count(tests), made ? Cell(count(test.permutations)) : Cell(),
                  made ? Cell(test.exact ? "yes" : "no") : Cell(),
                  found.before + found.after == 0 ? Cell() : Cell(sources == 1 ? "yes" : "no"),
                  reasons({{"shift", shift.shift},
                           {"mean_before", found.mean_before},
                           {"mean_after", found.mean_after},
                           {"difference", test.statistic},
                           {"p_two_sided", test.p_two_sided},
                           {"p_holm", adjusted},
                           {"p_greater", test.p_greater}})});
}

}  // namespace

Table test_table(const Chronicle& chronicle, const LabelTests& tests) {
  Table table{"test",
              {"from_era", "to_era", "subject", "measure", "shift", "mean_before", "mean_after", "difference",
               "claims_before", "claims_after", "claims_in_both", "p_two_sided", "p_holm", "p_greater",
               "tests", "permutations", "exact", "one_source", "why"},
              {}};
  table.apart = {"p_greater", "tests"};
  for (const LabelTest& row : tests.rows) add(table, chronicle, row, tests.tests);
  return table;
}

}  // namespace entente
