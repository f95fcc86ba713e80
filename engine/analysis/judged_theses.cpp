#include <entente/engine/analysis/judged_theses.hpp>

#include <entente/engine/theses/rivals.hpp>
#include <entente/engine/verdicts/leaning.hpp>
#include <entente/graphs/folding/standing.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace entente {
namespace {

/// What a verdict may rest on no less than.
constexpr double least_support = 0.5;

bool is_told(const TestedThesis& tested) {
  return tested.finding.verdict == Verdict::holds || tested.finding.verdict == Verdict::fails;
}

bool speaks_of_shift(const Thesis& thesis) {
  return (thesis.kind == ThesisKind::rises || thesis.kind == ThesisKind::falls) &&
         thesis.measure == ThesisMeasure::level;
}

/// The era of this scheme and id; precondition: it is there.
const Era& era_named(std::span<const Era> eras, const std::string& scheme, const std::string& id) {
  return *std::ranges::find_if(eras, [&](const Era& era) { return era.scheme == scheme && era.id == id; });
}

/// The shift of each of these theses.
std::vector<ComparedShift> shifts_of(const Chronicle& chronicle, std::span<const Era> eras,
                                     std::span<const Thesis> theses, std::span<const std::size_t> places,
                                     const FoldOptions& options, const TestOptions& test) {
  const std::vector<ActorId> heirs = options.lineage ? lineage(chronicle.roster) : std::vector<ActorId>{};
  const auto standing = [&](ActorId actor) { return heirs.empty() ? actor : heirs[index(actor)]; };
  std::vector<Era> compared;
  std::vector<Comparison> comparisons;
  for (const std::size_t i : places) {
    const Thesis& thesis = theses[i];
    comparisons.push_back({compared.size(), compared.size() + 1,
                           Pair{standing(thesis.subject[0]), standing(thesis.subject[1])}});
    for (const std::string& id : {thesis.first, thesis.last})
      compared.push_back(era_named(eras, thesis.scheme, id));
  }
  return compared_pairs(chronicle, compared, options, comparisons,
                        {.choice = {.pair_measures = {"level"}},
                         .intervals = IntervalOptions{.replicates = test.replicates, .seed = test.seed}});
}

/// What is left of a bare comparison of two values when the shift has this grade.
Verdict graded(Verdict bare, Grade grade) {
  if (is_said(grade) || (grade == Grade::unchanged && bare == Verdict::fails)) return bare;
  return grade == Grade::unchanged ? Verdict::fails : Verdict::open;
}

/// A rise or fall of a measure that has no model of its tone must have an interval on one side of zero.
void leave_open_over_zero(TestedThesis& tested) {
  if (!is_told(tested) || !tested.shift) return;
  const ShiftInterval& interval = tested.shift->interval;
  const auto& [low, high] = interval.bounds;
  const bool one_side = bears_a_word(interval) && (low.number() > 0 || high.number() < 0);
  if (one_side) return;
  tested.finding.verdict = Verdict::open;
  tested.finding.why = bears_a_word(interval) ? "the interval of the shift holds zero"
                                              : "too few sources for an interval of the shift";
}

void leave_open_without_support(TestedThesis& tested) {
  if (!is_told(tested) || !tested.support) return;
  const Value& share = tested.support->share;
  if (share.defined() && share.number() > least_support) return;
  tested.finding.why = share.defined() ? fmt::format("{} in only {:.0f}% of resamples",
                                                     name(tested.finding.verdict), 100 * share.number())
                                       : "rests on one claim";
  tested.finding.verdict = Verdict::open;
}

}  // namespace

std::vector<JudgedThesis> judged_theses(const Chronicle& chronicle, std::span<const Era> eras,
                                        std::span<const Thesis> theses, const FoldOptions& options,
                                        const TestOptions& test, const Progress& progress) {
  std::vector<TestedThesis> found = tested(chronicle, eras, theses, options, test, progress);
  std::vector<JudgedThesis> judged(found.size());
  std::vector<std::size_t> graded_ones;
  for (std::size_t i = 0; i < found.size(); ++i)
    if (test.replicates != 0 && speaks_of_shift(theses[i]) && is_told(found[i])) graded_ones.push_back(i);
  if (!graded_ones.empty()) {
    std::vector<ComparedShift> shifts = shifts_of(chronicle, eras, theses, graded_ones, options, test);
    for (std::size_t k = 0; k < graded_ones.size(); ++k) {
      Finding& finding = found[graded_ones[k]].finding;
      finding.verdict = graded(finding.verdict, shifts[k].verdict->grade);
      judged[graded_ones[k]].compared = std::move(shifts[k]);
    }
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!judged[i].compared) leave_open_over_zero(found[i]);
    leave_open_without_support(found[i]);
  }
  settle_rivals(theses, found);
  for (std::size_t i = 0; i < found.size(); ++i) judged[i].tested = std::move(found[i]);
  return judged;
}

}  // namespace entente
