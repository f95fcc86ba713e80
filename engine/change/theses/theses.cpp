// Folding, and the courses of the pairs that theses name.
#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/balance/signs/pressure.hpp>
#include <entente/engine/change/theses/theses.hpp>
#include <entente/engine/change/theses/turn_verdict.hpp>
#include <entente/engine/change/turning/turns.hpp>
#include <entente/graphs/reading/periods.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace entente {
namespace {

Value measured(const Alignment& pair, ThesisMeasure measure) {
  switch (measure) {
    case ThesisMeasure::level:
      return pair.level;
    case ThesisMeasure::polarity:
      return pair.polarity;
    case ThesisMeasure::forward:
      return pair.forward;
    case ThesisMeasure::backward:
      return pair.backward;
    case ThesisMeasure::mutual:
      return pair.mutual;
    case ThesisMeasure::pressure:  // no part of an alignment
    case ThesisMeasure::spells:
      break;
  }
  return {};
}

/// The graphs of each scheme under each set of documents left out, folded when first asked for.
class Folds {
 public:
  Folds(const Chronicle& chronicle, std::span<const Era> eras, const FoldOptions& options)
      : chronicle_(chronicle), eras_(eras), options_(options) {}

  const Chronicle& chronicle() const { return chronicle_; }

  const std::vector<EraGraph>& of(const std::string& scheme, const std::vector<SourceId>& left_out) {
    std::vector<Era> of_scheme;
    std::copy_if(eras_.begin(), eras_.end(), std::back_inserter(of_scheme),
                 [&](const Era& era) { return era.scheme == scheme; });
    return of(scheme, of_scheme, left_out);
  }

  /// Every year; none where they are too many to be periods.
  const std::vector<EraGraph>& yearly(const std::vector<SourceId>& left_out) {
    constexpr std::int64_t most_days = 999 * 365;
    const Interval whole = whole_time(chronicle_);
    // No scheme is without a name.
    return of({}, whole.days() > most_days ? std::vector<Era>{} : equal_periods(12, whole), left_out);
  }

 private:
  const std::vector<EraGraph>& of(const std::string& scheme, const std::vector<Era>& of_scheme,
                                  const std::vector<SourceId>& left_out) {
    const auto [at, fresh] = graphs_.try_emplace({scheme, left_out});
    if (!fresh) return at->second;
    FoldOptions options = options_;
    options.without_sources.insert(options.without_sources.end(), left_out.begin(), left_out.end());
    return at->second = fold(chronicle_, of_scheme, options);
  }

  const Chronicle& chronicle_;
  std::span<const Era> eras_;
  FoldOptions options_;
  std::map<std::pair<std::string, std::vector<SourceId>>, std::vector<EraGraph>> graphs_;
};

/// A pair whose course is followed, and the third parties whose pressure counts; all when there are none.
struct Followed {
  const std::vector<ActorId>& pair;
  ThesisMeasure measure = ThesisMeasure::level;
  std::vector<ActorId> third_parties{};
};

Course course(const std::vector<EraGraph>& graphs, const Followed& followed) {
  const ActorId a = followed.pair[0], b = followed.pair[1];
  Course found;
  for (const EraGraph& graph : graphs) {
    found.eras.push_back(graph.era().id);
    found.values.push_back(followed.measure == ThesisMeasure::pressure
                               ? pressure(graph, a, b, {.only = followed.third_parties}).weighted
                               : measured(alignment(graph, a, b), followed.measure));
  }
  return found;
}

/// The course of the subject, and the one it is set against: nothing where the kind sets it against none.
struct Courses {
  Course subject;
  std::optional<Course> other;
};

Courses courses(const Thesis& thesis, const std::vector<EraGraph>& graphs) {
  if (compares_pairs(thesis.kind))
    return {course(graphs, {thesis.subject, thesis.measure}), course(graphs, {thesis.other, thesis.measure})};
  Courses found{course(graphs, {thesis.subject, thesis.measure, thesis.other}), std::nullopt};
  if (thesis.kind == ThesisKind::pressure)
    found.other = course(graphs, {thesis.subject, ThesisMeasure::pressure, thesis.other});
  return found;
}

/// The eras of a thesis in its scheme; nothing when they are not there.
std::optional<Stretch> stretch(const Thesis& thesis, const std::vector<EraGraph>& graphs) {
  const auto place = [&](const std::string& id) {
    return std::find_if(graphs.begin(), graphs.end(), [&](const EraGraph& g) { return g.era().id == id; });
  };
  const auto first = place(thesis.first), last = place(thesis.last);
  if (first == graphs.end() || last == graphs.end() || last < first) return std::nullopt;
  return Stretch{static_cast<std::size_t>(first - graphs.begin()),
                 static_cast<std::size_t>(last - graphs.begin())};
}

bool has_value(const Course& course, Stretch eras) {
  const auto first = course.values.begin();
  return std::any_of(first + static_cast<std::ptrdiff_t>(eras.first),
                     first + static_cast<std::ptrdiff_t>(eras.last) + 1,
                     [](const Value& value) { return value.defined(); });
}

/// A finding, and whether each course of the thesis has any value in its eras.
struct Trial {
  Finding finding;
  bool grounded = false;
};

Trial trial(const Thesis& thesis, const std::vector<EraGraph>& graphs) {
  const auto eras = stretch(thesis, graphs);
  if (!eras) return {{Verdict::undecided, {}, "its eras are not there"}, false};
  const auto [subject, other] = courses(thesis, graphs);
  return {verdict(thesis, subject, other.value_or(Course{}), *eras),
          has_value(subject, *eras) && (!other || has_value(*other, *eras))};
}

/// Turning points are looked for in the years, whatever the eras.
Trial turn_trial(const Thesis& thesis, Folds& folds, const std::vector<SourceId>& left_out) {
  const std::vector<EraGraph>& graphs = folds.of(thesis.scheme, left_out);
  const auto eras = stretch(thesis, graphs);
  if (!eras) return {{Verdict::undecided, {}, "its eras are not there"}, false};
  const Turns found =
      turns(folds.chronicle(), folds.yearly(left_out),
            {thesis.subject[0], thesis.subject[1], std::string(name(thesis.measure))}, {}, {.replicates = 0});
  const Interval days = {graphs[eras->first].era().span.first, graphs[eras->last].era().span.past};
  return {turn_verdict(thesis, found, days), is_observed(found.series, days)};
}

Trial trial(const Thesis& thesis, Folds& folds, const std::vector<SourceId>& left_out) {
  return thesis.kind == ThesisKind::turning_point ? turn_trial(thesis, folds, left_out)
                                                  : trial(thesis, folds.of(thesis.scheme, left_out));
}

bool is_one_actor(const std::vector<ActorId>& pair) { return pair.size() == 2 && pair[0] == pair[1]; }

TestedThesis tested_one(const Thesis& thesis, Folds& folds) {
  if (!missing_measure(thesis).empty()) return {verdict(thesis, {}, {}, {}), std::nullopt};
  if (is_one_actor(thesis.subject) || (compares_pairs(thesis.kind) && is_one_actor(thesis.other)))
    return {{Verdict::undecided, {}, "the pair is one actor under lineage"}, std::nullopt};
  const Trial whole = trial(thesis, folds, {});
  if (thesis.sources.empty()) return {whole.finding, std::nullopt};
  Trial without = trial(thesis, folds, thesis.sources);
  if (whole.grounded && !without.grounded)
    without.finding.why =
        fmt::format("rests on the stating {} alone", thesis.sources.size() == 1 ? "document" : "documents");
  return {whole.finding, without.finding};
}

}  // namespace

std::vector<TestedThesis> tested(const Chronicle& chronicle, std::span<const Era> eras,
                                 std::span<const Thesis> theses, const FoldOptions& options) {
  const std::vector<ActorId> heirs = options.lineage ? lineage(chronicle.roster) : std::vector<ActorId>{};
  Folds folds(chronicle, eras, options);
  std::vector<TestedThesis> found;
  for (Thesis thesis : theses) {
    if (options.lineage)
      for (std::vector<ActorId>* actors : {&thesis.subject, &thesis.other})
        for (ActorId& actor : *actors) actor = heirs[index(actor)];
    found.push_back(tested_one(thesis, folds));
  }
  return found;
}

}  // namespace entente
