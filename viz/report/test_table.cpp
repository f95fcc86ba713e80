// Whether claims of one era are more cooperative than those of another by more than chance, for many subjects
// at once.
#include <entente/engine/resampling/holm.hpp>
#include <entente/viz/report/compare_tables.hpp>
#include <entente/viz/report/reasons.hpp>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

/// A test before it is adjusted for the others.
struct Tested {
  Shift shift;
  EraLabelTest found;
  std::size_t sources = 0;  ///< of the claims compared
};

Tested tested(const Chronicle& chronicle, Shift shift, std::vector<CountedClaim> of_subject,
              const PermutationOptions& options) {
  EraLabelTest found = era_labels(chronicle, of_subject, options);
  std::erase_if(of_subject, [](const CountedClaim& claim) { return claim.in_before && claim.in_after; });
  return {std::move(shift), std::move(found), sources_of(of_subject).size()};
}

void add(Table& table, const Chronicle& chronicle, const Tested& one, const Value& adjusted,
         std::size_t tests) {
  const auto& [shift, found, sources] = one;
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

Table test_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                 const ShiftChoice& choice, const PermutationOptions& options, const Progress& progress) {
  Table table{"test",
              {"from_era", "to_era", "subject", "measure", "shift", "mean_before", "mean_after", "difference",
               "claims_before", "claims_after", "claims_in_both", "p_two_sided", "p_holm", "p_greater",
               "tests", "permutations", "exact", "one_source", "why"},
              {}};
  table.apart = {"p_greater", "tests"};
  std::vector<Tested> rows;
  for (const Comparison& eras : comparisons) {
    const EraGraph &before = study.graphs[eras.before], &after = study.graphs[eras.after];
    std::vector<Shift> shifts = chosen_shifts(study, eras, choice);
    for (std::size_t i = 0; i < shifts.size(); ++i) {
      if (progress) progress(i, shifts.size());
      std::vector<CountedClaim> of_subject =
          counted_claims(chronicle, before, after, {shifts[i].a, shifts[i].b});
      if (of_subject.empty() && choice.pairs.empty() && choice.actors.empty()) continue;
      rows.push_back(tested(chronicle, std::move(shifts[i]), std::move(of_subject), options));
    }
  }
  std::vector<Value> p;
  for (const Tested& row : rows) p.push_back(row.found.test.p_two_sided);
  const std::vector<Value> adjusted = holm(p);
  const auto tests = static_cast<std::size_t>(
      std::count_if(p.begin(), p.end(), [](const Value& value) { return value.defined(); }));
  for (std::size_t i = 0; i < rows.size(); ++i) add(table, chronicle, rows[i], adjusted[i], tests);
  return table;
}

}  // namespace entente
