// Theses put to the test: on the record as it is, drawn anew, and without the documents that state them.
#pragma once

#include <entente/engine/change_points/tested_turns.hpp>
#include <entente/engine/progress.hpp>
#include <entente/engine/resampling/intervals.hpp>
#include <entente/engine/theses/support.hpp>
#include <entente/engine/theses/verdicts.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <optional>
#include <span>
#include <vector>

namespace entente {

/// The shift that a thesis of the kinds `rises` and `falls` speaks of, with its interval.
struct ThesisShift {
  Value shift{};
  ShiftInterval interval{};
  friend bool operator==(const ThesisShift&, const ThesisShift&) = default;
};

/// What the test of one thesis came to.
struct TestedThesis {
  Finding finding{};
  /// The same without the claims that rest on the stating documents alone: agreement of a document with
  /// itself is no evidence. Nothing where no document states the thesis, or where it is untested.
  std::optional<Finding> without_sources{};
  /// Of a turning point, the turns that lie there: turns_there().
  std::vector<TestedTurn> turns{};
  /// How often the verdict comes out the same when claims are drawn anew. Nothing where it neither holds nor
  /// fails, without replicates, and of the kinds that are put to claims: a turn has its p.
  std::optional<Support> support{};
  /// The sources without any one of which the verdict is another, in their order. Empty where it neither
  /// holds nor fails.
  std::vector<SourceId> hangs_on{};
  /// The one source without which there is nothing left to tell.
  std::optional<SourceId> rests_on{};
  /// Of a correlation that holds, in what share of all orders of the eras of the second course r is as large;
  /// see Trial::chance().
  std::optional<double> chance{};
  /// Of `rises` and `falls` that hold or fail, but for those of a pressure; nothing without replicates.
  std::optional<ThesisShift> shift{};
  friend bool operator==(const TestedThesis&, const TestedThesis&) = default;
};

/// Puts each thesis to the test, in the order given. `eras` holds every scheme, each in order of time, and
/// has those that the theses name. Actors stand for whom they do under the options: under lineage a pair that
/// becomes one actor is open. Where the claims of other documents give no value to compare in any era
/// of the thesis, the second verdict is open: `rests on the stating document alone`.
///
/// - A source is left out as by FoldOptions::without_sources: a claim that cites others too stays. For
///   `hangs_on` those are left out that some claim about the pairs of the thesis cites.
/// - Shifts are those of shift_intervals(), with its usual method and confidence.
/// - `progress` counts theses, and then sets of documents left out.
/// - Deterministic. Errors: as visit_resamples().
/// - Cost: folds each scheme once for each set of documents left out, and keeps one fold at a time;
///   replicates times each verdict.
std::vector<TestedThesis> tested(const Chronicle& chronicle, std::span<const Era> eras,
                                 std::span<const Thesis> theses, const FoldOptions& options = {},
                                 const TestOptions& test = {}, const Progress& progress = {});

}  // namespace entente
