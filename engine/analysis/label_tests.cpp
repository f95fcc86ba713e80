#include <entente/engine/analysis/label_tests.hpp>

#include <entente/engine/resampling/holm.hpp>
#include <entente/engine/shifts/counted_claims.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

LabelTest tested(const Chronicle& chronicle, Shift shift, std::vector<CountedClaim> of_subject,
                 const PermutationOptions& options) {
  EraLabelTest found = era_labels(chronicle, of_subject, options);
  std::erase_if(of_subject, [](const CountedClaim& claim) { return claim.in_before && claim.in_after; });
  return {std::move(shift), std::move(found), sources_of(of_subject).size()};
}

/// Adjusts each p for the others.
void adjust(LabelTests& found) {
  std::vector<Value> p;
  for (const LabelTest& row : found.rows) p.push_back(row.found.test.p_two_sided);
  const std::vector<Value> adjusted = holm(p);
  for (std::size_t i = 0; i < p.size(); ++i) found.rows[i].adjusted = adjusted[i];
  found.tests = static_cast<std::size_t>(std::ranges::count_if(p, &Value::defined));
}

}  // namespace

LabelTests label_tests(const Chronicle& chronicle, const Study& study,
                       std::span<const Comparison> comparisons, const ShiftChoice& choice,
                       const PermutationOptions& options, const Progress& progress) {
  LabelTests found;
  for (const Comparison& eras : comparisons) {
    const EraGraph &before = study.graphs[eras.before], &after = study.graphs[eras.after];
    std::vector<Shift> shifts = chosen_shifts(study, eras, choice);
    for (std::size_t i = 0; i < shifts.size(); ++i) {
      if (progress) progress(i, shifts.size());
      std::vector<CountedClaim> of_subject =
          counted_claims(chronicle, before, after, {shifts[i].a, shifts[i].b});
      if (of_subject.empty() && choice.pairs.empty() && choice.actors.empty()) continue;
      found.rows.push_back(tested(chronicle, std::move(shifts[i]), std::move(of_subject), options));
    }
  }
  adjust(found);
  return found;
}

}  // namespace entente
