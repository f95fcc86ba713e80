#include <entente/engine/analysis/judged_theses.hpp>

#include <entente/engine/theses/rivals.hpp>
#include <entente/engine/verdicts/leaning.hpp>
#include <entente/engine/verdicts/tone.hpp>
#include <entente/graphs/folding/standing.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace entente {
namespace {

/// What the resamples that agree must exceed, and chance must not.
constexpr double least_support = 0.5, most_chance = 0.05;

bool is_told(const TestedThesis& tested) { return is_told(tested.finding); }

bool is_extreme(ThesisKind kind) { return kind == ThesisKind::lowest || kind == ThesisKind::highest; }

/// Whether a thesis stands or falls with the verdict on a shift.
bool speaks_of_shift(const Thesis& thesis) {
  return thesis.measure == ThesisMeasure::level &&
         (thesis.kind == ThesisKind::rises || thesis.kind == ThesisKind::falls || is_extreme(thesis.kind));
}

/// The two eras of that shift.
std::pair<std::string, std::string> eras_of_shift(const Thesis& thesis, const Finding& finding) {
  return finding.nearest.value_or(std::pair(thesis.first, thesis.last));
}

/// The era of this scheme and id; precondition: it is there.
const Era& era_named(std::span<const Era> eras, const std::string& scheme, const std::string& id) {
  return *std::ranges::find_if(eras, [&](const Era& era) { return era.scheme == scheme && era.id == id; });
}

/// The pair of a thesis as the options have it.
std::vector<ActorId> standing_pair(const Chronicle& chronicle, const Thesis& thesis,
                                   const FoldOptions& options) {
  if (!options.lineage) return thesis.subject;
  const std::vector<ActorId> heirs = lineage(chronicle.roster);
  return {heirs[index(thesis.subject[0])], heirs[index(thesis.subject[1])]};
}

/// The shift of each of these theses.
std::vector<ComparedShift> shifts_of(const Chronicle& chronicle, std::span<const Era> eras,
                                     std::span<const Thesis> theses, std::span<const JudgedThesis> judged,
                                     std::span<const std::size_t> places, const FoldOptions& options,
                                     const TestOptions& test) {
  std::vector<Era> compared;
  std::vector<Comparison> comparisons;
  for (const std::size_t i : places) {
    const Thesis& thesis = theses[i];
    const std::vector<ActorId> pair = standing_pair(chronicle, thesis, options);
    comparisons.push_back({compared.size(), compared.size() + 1, Pair{pair[0], pair[1]}});
    const auto [from, to] = eras_of_shift(thesis, judged[i].tested.finding);
    for (const std::string& id : {from, to}) compared.push_back(era_named(eras, thesis.scheme, id));
  }
  return compared_pairs(chronicle, compared, options, comparisons,
                        {.choice = {.pair_measures = {"level"}},
                         .intervals = IntervalOptions{.replicates = test.replicates, .seed = test.seed},
                         .threads = test.threads});
}

/// Which of the pair acts in the claims that a measure sums; nothing: whoever does.
std::optional<int> acting_in(ThesisMeasure measure) {
  switch (measure) {
    case ThesisMeasure::forward:
      return 1;
    case ThesisMeasure::backward:
      return -1;
    case ThesisMeasure::mutual:
      return 0;
    default:
      return std::nullopt;
  }
}

/// JudgedThesis::tone.
std::optional<double> sure_tone(const Chronicle& chronicle, std::span<const Era> eras, const Thesis& thesis,
                                const FoldOptions& options, const TestedThesis& tested) {
  const std::optional<int> acting = acting_in(thesis.measure);
  if (!acting || !tested.shift) return std::nullopt;
  const std::vector<ActorId> pair = standing_pair(chronicle, thesis, options);
  const auto estimate =
      tone_change(chronicle, era_named(eras, thesis.scheme, thesis.first),
                  era_named(eras, thesis.scheme, thesis.last), {pair[0], pair[1], acting}, options)
          .estimate;
  if (!estimate) return 0;
  return tested.shift->shift.number() > 0 ? estimate->above_zero : 1 - estimate->above_zero;
}

/// What is left of a bare comparison of two values when the shift has this grade: what does not change
/// neither rises nor falls, but may be the highest.
Verdict graded(ThesisKind kind, Verdict bare, Grade grade) {
  if (is_said(grade)) return bare;
  return grade == Grade::unchanged && !is_extreme(kind) ? Verdict::fails : Verdict::open;
}

/// Why the interval of a rise or fall that has no model of its tone does not bear it out; empty where it
/// does, and where every draw has the same shift.
std::string doubt_of_interval(const ShiftInterval& interval) {
  const auto& [low, high] = interval.bounds;
  if (!low.defined() || !high.defined())
    return low == Value(Reason::zero_variance) ? "" : fmt::format("no interval: {}", name(low.reason()));
  if (!bears_a_word(interval)) return "too few sources for an interval of the shift";
  return low.number() > 0 || high.number() < 0 ? "" : "the interval of the shift includes zero";
}

/// Why the record does not carry the verdict, though the values bear it out; empty where it does.
std::string doubt(const Chronicle& chronicle, const Thesis& thesis, const JudgedThesis& judged) {
  const TestedThesis& tested = judged.tested;
  if (thesis.kind == ThesisKind::corroborated) return {};
  if (tested.rests_on) return fmt::format("rests on {} alone", chronicle[*tested.rests_on].id);
  if (tested.chance.value_or(0) > most_chance)
    return fmt::format("chance does as much in {:.0f}% of orders of the eras", 100 * *tested.chance);
  if (tested.shift && !speaks_of_shift(thesis)) {
    if (std::string of_interval = doubt_of_interval(tested.shift->interval); !of_interval.empty())
      return of_interval;
    if (judged.tone && *judged.tone < least_indicated)
      return fmt::format("whether the tone rose or fell is not sure (probability {:.2f})", *judged.tone);
  }
  if (!tested.support) return {};
  const Value& share = tested.support->share;
  if (!share.defined()) return "rests on one claim";
  if (share.number() > least_support) return {};
  return fmt::format("{} in {:.0f}% of resamples; more than half are asked for", name(tested.finding.verdict),
                     100 * share.number());
}

/// What is open has no support, and hangs on nothing.
void leave_open(TestedThesis& tested, std::string why) {
  tested.finding.verdict = Verdict::open;
  tested.finding.why = std::move(why);
  tested.support.reset();
  tested.hangs_on.clear();
}

/// Puts the verdict of the shift in the place of the bare comparison.
void grade(JudgedThesis& judged, ThesisKind kind, ComparedShift shift) {
  judged.tested.finding.verdict = graded(kind, judged.tested.finding.verdict, shift.verdict->grade);
  judged.compared = std::move(shift);
  if (!is_told(judged.tested)) leave_open(judged.tested, "");
}

/// The theses tested and graded, each by itself.
std::vector<JudgedThesis> judged_alone(const Chronicle& chronicle, std::span<const Era> eras,
                                       std::span<const Thesis> theses, const FoldOptions& options,
                                       const TestOptions& test, const Progress& progress) {
  std::vector<JudgedThesis> judged;
  for (TestedThesis& found : tested(chronicle, eras, theses, options, test, progress))
    judged.push_back({.tested = std::move(found)});
  if (test.replicates == 0) return judged;
  std::vector<std::size_t> of_shifts;
  for (std::size_t i = 0; i < judged.size(); ++i) {
    if (!is_told(judged[i].tested)) continue;
    judged[i].tone = sure_tone(chronicle, eras, theses[i], options, judged[i].tested);
    if (std::string why = doubt(chronicle, theses[i], judged[i]); !why.empty())
      leave_open(judged[i].tested, std::move(why));
    else if (speaks_of_shift(theses[i]))
      of_shifts.push_back(i);
  }
  if (of_shifts.empty()) return judged;
  std::vector<ComparedShift> shifts = shifts_of(chronicle, eras, theses, judged, of_shifts, options, test);
  for (std::size_t k = 0; k < of_shifts.size(); ++k)
    grade(judged[of_shifts[k]], theses[of_shifts[k]].kind, std::move(shifts[k]));
  return judged;
}

/// Judges anew, without the documents that state them, the theses of which something is left then.
void judge_without_sources(const Chronicle& chronicle, std::span<const Era> eras,
                           std::span<const Thesis> theses, const FoldOptions& options,
                           const TestOptions& test, std::span<JudgedThesis> judged) {
  std::map<std::vector<SourceId>, std::vector<std::size_t>> by_sources;
  for (std::size_t i = 0; i < theses.size(); ++i)
    if (judged[i].tested.without_sources && is_told(*judged[i].tested.without_sources))
      by_sources[theses[i].sources].push_back(i);
  for (const auto& [sources, places] : by_sources) {
    FoldOptions without = options;
    without.without_sources.insert(without.without_sources.end(), sources.begin(), sources.end());
    std::vector<Thesis> unstated;
    for (const std::size_t i : places) unstated.push_back(theses[i]);
    for (Thesis& thesis : unstated) thesis.sources.clear();
    std::vector<JudgedThesis> found = judged_alone(chronicle, eras, unstated, without, test, {});
    for (std::size_t k = 0; k < places.size(); ++k)
      judged[places[k]].tested.without_sources = std::move(found[k].tested.finding);
  }
}

}  // namespace

std::vector<JudgedThesis> judged_theses(const Chronicle& chronicle, std::span<const Era> eras,
                                        std::span<const Thesis> theses, const FoldOptions& options,
                                        const TestOptions& test, const Progress& progress) {
  std::vector<JudgedThesis> judged = judged_alone(chronicle, eras, theses, options, test, progress);
  if (test.replicates != 0) judge_without_sources(chronicle, eras, theses, options, test, judged);
  std::vector<TestedThesis> found;
  for (const JudgedThesis& one : judged) found.push_back(one.tested);
  settle_rivals(theses, found);
  for (std::size_t i = 0; i < found.size(); ++i) judged[i].tested = std::move(found[i]);
  return judged;
}

}  // namespace entente
