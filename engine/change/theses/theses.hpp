// Theses put to the test, each a second time without the documents that state it.
#pragma once

#include <entente/engine/change/theses/verdicts.hpp>
#include <entente/graphs/model/fold.hpp>

#include <optional>
#include <span>
#include <vector>

namespace entente {

/// What the test of one thesis came to.
struct TestedThesis {
  Finding finding;
  /// The same without the claims that rest on the stating documents alone: agreement of a document with
  /// itself is no evidence. Nothing where no document states the thesis, or where it is untested.
  std::optional<Finding> without_sources;
  friend bool operator==(const TestedThesis&, const TestedThesis&) = default;
};

/// Puts each thesis to the test, in the order given. `eras` holds every scheme, each in order of time, and
/// has those that the theses name. Actors stand for whom they do under the options: under lineage a pair that
/// becomes one actor is undecided. Where the claims of other documents give no value to compare in any era
/// of the thesis, the second verdict is undecided: `rests on the stating document alone`. Deterministic;
/// folds each scheme once for each set of documents left out.
std::vector<TestedThesis> tested(const Chronicle& chronicle, std::span<const Era> eras,
                                 std::span<const Thesis> theses, const FoldOptions& options = {});

}  // namespace entente
