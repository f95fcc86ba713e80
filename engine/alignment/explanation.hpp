// The arithmetic behind the level of a pair, row by row, with the rows that were left out.
#pragma once

#include <entente/engine/alignment/alignment.hpp>
#include <entente/graphs/folding/weighing.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// A row about a pair, and what it comes to in an era.
struct ExplainedRow {
  std::uint32_t claim = 0;  ///< place in Chronicle::claims
  Ends counts_for{};        ///< whom its two ends stand for under the view
  /// Why it adds nothing to the era; none too where it counts for another pair than the one asked for.
  Omission omission = Omission::none;
  bool counts = false;           ///< it adds to the level of the pair in the era, if only 0
  TimeShare time{};              ///< of a row that counts: its share before rows of one event divide it
  std::uint32_t event_rows = 1;  ///< rows of its event that count for the pair in the era, itself included
  double event_part = 1;         ///< the part of its share that the other rows of its event leave it
  std::uint32_t documents = 0;   ///< sources it cites that are heard; of a row that counts
  double share = 0;              ///< of its weight: time.factor * event_part
  double value = 0;              ///< sign * weight * share
};

/// All rows about a pair in one era, or those of them that leave_out_elsewhere() leaves.
struct Explanation {
  Alignment sums{};                  ///< what the values of the rows come to
  std::vector<ExplainedRow> rows{};  ///< in canonical order
};

/// For each graph the rows about `a` and `b`: those that count for the pair under the view, and those that
/// were written about the two (under lineage: about their lines) but do not. The values of the rows that
/// count sum to the level, up to rounding. The graphs are folds of `chronicle`, all with the same options;
/// where there is no graph, there is no explanation. O(claims + graphs * rows of the pair).
std::vector<Explanation> explanations(const Chronicle& chronicle, std::span<const EraGraph> graphs, ActorId a,
                                      ActorId b);

/// Leaves out of each explanation the rows that add nothing and whose days, if they have any, are all outside
/// its graph's era; the number of different rows that no explanation has any more. `explanations` are those
/// of `graphs`. O(rows).
std::size_t leave_out_elsewhere(std::span<Explanation> explanations, const Chronicle& chronicle,
                                std::span<const EraGraph> graphs);

}  // namespace entente
