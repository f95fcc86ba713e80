// One fold at a time: all theses of a scheme are put to it before the next is made.
#include <entente/engine/theses/theses.hpp>

#include <entente/engine/shifts/counted_claims.hpp>
#include <entente/engine/theses/claim_trial.hpp>
#include <entente/engine/theses/trial.hpp>
#include <entente/engine/theses/turn_verdict.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/folding/standing.hpp>
#include <entente/graphs/reading/periods.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace entente {
namespace {

using Sources = std::vector<SourceId>;
/// Theses by place.
using Places = std::vector<std::size_t>;

/// Every year; none where they are too many to be periods.
std::vector<Era> years_of(const Chronicle& chronicle) {
  constexpr std::int64_t most_days = 999 * 365;
  const Interval whole = whole_time(chronicle);
  return whole.days() > most_days ? std::vector<Era>{} : equal_periods(12, whole);
}

/// The eras of a thesis among those of its scheme; nothing when they are not there.
std::optional<ThesisEras> eras_of(const Thesis& thesis, std::span<const Era> of_scheme) {
  const auto place = [&](const std::string& id) {
    return std::find_if(of_scheme.begin(), of_scheme.end(), [&](const Era& era) { return era.id == id; });
  };
  const auto first = place(thesis.first), last = place(thesis.last);
  if (first == of_scheme.end() || last == of_scheme.end() || last < first) return std::nullopt;
  return ThesisEras{{static_cast<std::size_t>(first - of_scheme.begin()),
                     static_cast<std::size_t>(last - of_scheme.begin())},
                    {first->span.first, last->span.past}};
}

bool is_one_actor(const std::vector<ActorId>& pair) { return pair.size() == 2 && pair[0] == pair[1]; }

/// The thesis of the actors that stand for those it names.
Thesis standing_for(Thesis thesis, const std::vector<ActorId>& heirs) {
  for (std::vector<ActorId>* actors : {&thesis.subject, &thesis.other})
    for (ActorId& actor : *actors) actor = heirs[index(actor)];
  return thesis;
}

/// The span that a judgement speaks of, as far as the record goes, as an era of a scheme that no sheet names:
/// none begins with a space.
Era own_era(const Chronicle& chronicle, const When& when) {
  Era era;
  era.scheme = " " + when.text;
  era.id = when.text;
  era.span = intersection(when.span(), {distant_past, whole_time(chronicle).past});
  return era;
}

/// The shift between the first and the last era of a thesis.
Shift shift_of(const Thesis& thesis, std::span<const EraGraph> graphs, Stretch eras, const Trial& trial) {
  const std::vector<Value> values = trial.evidence().courses().subject.values;
  return {.from = graphs[eras.first].era().id,
          .to = graphs[eras.last].era().id,
          .a = thesis.subject[0],
          .b = thesis.subject[1],
          .measure = std::string(name(thesis.measure)),
          .before = values[eras.first],
          .after = values[eras.last],
          .shift = values[eras.last] - values[eras.first],
          .drivers = {}};
}

class Tests {
 public:
  Tests(const Chronicle& chronicle, std::span<const Era> eras, std::vector<Thesis> theses,
        const FoldOptions& folding, const TestOptions& test)
      : chronicle_(chronicle),
        folding_(folding),
        test_(test),
        theses_(std::move(theses)),
        found_(theses_.size()),
        placed_(theses_.size()),
        grounded_(theses_.size()),
        years_(years_of(chronicle)),
        claim_trials_(chronicle,
                      {.permutations = test.permutations, .seed = test.seed, .threads = test.threads}) {
    for (const Era& era : eras) schemes_[era.scheme].push_back(era);
    for (Thesis& thesis : theses_) {
      if (thesis.kind != ThesisKind::judgement || !thesis.when) continue;
      const Era era = own_era(chronicle, *thesis.when);
      thesis.scheme = era.scheme;
      thesis.first = thesis.last = era.id;
      schemes_[era.scheme] = {era};
    }
  }

  std::vector<TestedThesis> all(const Progress& progress) {
    Places testable;
    for (std::size_t i = 0; i < theses_.size(); ++i)
      if (is_testable(i)) testable.push_back(i);
    std::size_t done = 0;
    visit(testable, {}, [&](std::size_t i, const FoldOptions& folding, const std::vector<EraGraph>& graphs) {
      if (progress) progress(done++, testable.size());
      if (looks_at_claims(theses_[i].kind))
        try_claims(i, folding);
      else
        try_whole(i, graphs);
    });
    done = 0;
    for (const auto& [left_out, places] : asked_) {
      if (progress) progress(done++, asked_.size());
      visit(places, left_out,
            [&, &left_out = left_out](std::size_t i, const FoldOptions& folding,
                                      const std::vector<EraGraph>& graphs) {
              add_without(i, left_out, without(i, folding, graphs));
            });
    }
    return std::move(found_);
  }

 private:
  /// Whether there is anything to fold for; where not, the finding says why.
  bool is_testable(std::size_t i) {
    const Thesis& thesis = theses_[i];
    if (!looks_at_claims(thesis.kind)) placed_[i] = eras_of(thesis, schemes_[thesis.scheme]);
    Finding& finding = found_[i].finding;
    if (looks_at_claims(thesis.kind) && !thesis.when) {
      finding = turn_verdict(thesis, {});
    } else if (!thesis.needs.empty()) {
      finding = verdict(thesis, {}, {}, {});
    } else if (is_one_actor(thesis.subject) || (compares_pairs(thesis.kind) && is_one_actor(thesis.other))) {
      finding.why = "the pair is one actor under lineage";
    } else if (!placed_[i] && !looks_at_claims(thesis.kind)) {
      finding.why = "its eras are not there";
      if (!thesis.sources.empty()) found_[i].without_sources = finding;
    } else {
      return true;
    }
    return false;
  }

  /// Folds each scheme that these theses ask for, and lets go of it before the next.
  template <class Visit>
  void visit(const Places& places, const Sources& left_out, Visit visit) {
    std::map<std::string, Places> by_scheme;  // no scheme is without a name: the years stand under none
    FoldOptions folding = folding_;
    folding.without_sources.insert(folding.without_sources.end(), left_out.begin(), left_out.end());
    for (const std::size_t i : places) {
      if (looks_at_claims(theses_[i].kind))
        visit(i, folding, {});
      else
        by_scheme[looks_at_years(theses_[i].kind) ? std::string{} : theses_[i].scheme].push_back(i);
    }
    for (const auto& [scheme, of_scheme] : by_scheme) {
      const std::vector<EraGraph> graphs =
          fold(chronicle_, scheme.empty() ? years_ : schemes_[scheme], folding);
      for (const std::size_t i : of_scheme) visit(i, folding, graphs);
    }
  }

  void try_claims(std::size_t i, const FoldOptions& folding) {
    const Thesis& thesis = theses_[i];
    ClaimTrial trial = claim_trials_.trial(thesis, folding);
    grounded_[i] = trial.grounded;
    found_[i].turns = std::move(trial.turns);
    found_[i].finding = std::move(trial.finding);
    ask_without(i, trial.sources);
  }

  /// Asks for the verdict without the stating documents, and where it is told without each source.
  void ask_without(std::size_t i, const Sources& sources) {
    const Sources& stating = theses_[i].sources;
    if (!stating.empty()) asked_[stating].push_back(i);
    if (!is_told(found_[i].finding)) return;
    for (const SourceId source : sources)
      if (stating != Sources{source}) asked_[{source}].push_back(i);
  }

  void try_whole(std::size_t i, const std::vector<EraGraph>& graphs) {
    const Thesis& thesis = theses_[i];
    const Trial trial(graphs, thesis, *placed_[i]);
    TestedThesis& found = found_[i];
    found.finding = trial.finding();
    grounded_[i] = trial.is_grounded();
    if (found.finding.verdict == Verdict::holds) found.chance = trial.chance(test_.seed);
    const std::vector<CountedClaim> claims = counted_claims(chronicle_, trial.evidence().claims(), folding_);
    ask_without(i, sources_of(claims));
    if (!is_told(found.finding) || test_.replicates == 0) return;
    found.support = support(trial, found.finding.verdict, claims, test_);
    const bool shifts = thesis.kind == ThesisKind::rises || thesis.kind == ThesisKind::falls;
    if (!shifts || thesis.measure == ThesisMeasure::pressure) return;
    const Stretch eras = placed_[i]->eras;
    const Shift shift = shift_of(thesis, graphs, eras, trial);
    found.shift = {shift.shift,
                   shift_intervals(chronicle_, graphs[eras.first], graphs[eras.last], {&shift, 1},
                                   {.replicates = test_.replicates, .seed = test_.seed})
                       .front()};
  }

  /// A finding, and whether there is anything that it rests on.
  struct Without {
    Finding finding;
    bool grounded = false;
  };

  Without without(std::size_t i, const FoldOptions& folding, const std::vector<EraGraph>& graphs) {
    if (looks_at_claims(theses_[i].kind)) {
      ClaimTrial trial = claim_trials_.trial(theses_[i], folding);
      return {std::move(trial.finding), trial.grounded};
    }
    const Trial trial(graphs, theses_[i], *placed_[i]);
    return {trial.finding(), trial.is_grounded()};
  }

  void add_without(std::size_t i, const Sources& left_out, Without without) {
    TestedThesis& found = found_[i];
    Finding& finding = without.finding;
    if (is_told(found.finding) && left_out.size() == 1 && finding.verdict != found.finding.verdict)
      found.hangs_on.push_back(left_out.front());
    if (left_out.size() == 1 && grounded_[i] && !without.grounded) found.rests_on = left_out.front();
    if (left_out != theses_[i].sources) return;
    if (grounded_[i] && !without.grounded)
      finding.why =
          fmt::format("rests on the stating {} alone", left_out.size() == 1 ? "document" : "documents");
    found.without_sources = std::move(finding);
  }

  const Chronicle& chronicle_;
  const FoldOptions& folding_;
  const TestOptions& test_;
  std::vector<Thesis> theses_;
  std::vector<TestedThesis> found_;
  std::vector<std::optional<ThesisEras>> placed_;
  std::vector<bool> grounded_;  ///< the courses of a thesis have values
  std::vector<Era> years_;
  ClaimTrials claim_trials_;
  std::map<std::string, std::vector<Era>> schemes_;
  std::map<Sources, Places> asked_;  ///< which theses are to be tried without which sources
};

}  // namespace

std::vector<TestedThesis> tested(const Chronicle& chronicle, std::span<const Era> eras,
                                 std::span<const Thesis> theses, const FoldOptions& options,
                                 const TestOptions& test, const Progress& progress) {
  std::vector<Thesis> standing(theses.begin(), theses.end());
  if (options.lineage) {
    const std::vector<ActorId> heirs = lineage(chronicle.roster);
    for (Thesis& thesis : standing) thesis = standing_for(std::move(thesis), heirs);
  }
  return Tests(chronicle, eras, std::move(standing), options, test).all(progress);
}

}  // namespace entente
