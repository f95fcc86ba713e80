// What all best partitions have in common: who stands with whom, and against whom, in each of them.
#pragma once

#include <entente/engine/balance/line_index/line_index.hpp>

#include <cstdint>
#include <vector>

namespace entente {

/// The vertices in groups: in one of them all best partitions say the same of any two.
struct CertainSides {
  std::vector<std::uint32_t> groups{};  ///< by vertex, numbered from 0 in the order of their first vertices
  Bipartition sides{};                  ///< by vertex, within its group: 0 for the first of it
  /// Whether of any two of different groups whom a chain of ties joins, some best partition puts them
  /// together and another apart. False where a block is not proved or the work was stopped: then groups may
  /// be too small, and are right.
  bool complete = true;

  friend bool operator==(const CertainSides&, const CertainSides&) = default;
};

/// The groups of all partitions into two blocs that break as few ties, or as little level, as the line index
/// says; `index` is the graph's own.
///
/// - Two vertices of one group on the same side are in one bloc in every best partition, those on different
///   sides in none. A tie on no cycle with an odd number of negative ties is kept by all of them.
/// - Exact: of the partitions of a block met so far, the solver is asked for one that parts a pair which all
///   of them have treated alike, until there is none. Blocks are partitioned apart from one another, so that
///   a pair is certain where it is in each block between them.
/// - Edge cases: a vertex without ties is a group of its own; no ties, or none at odds: each component is
///   one.
/// - Cost: for each block a question for each partition that tells something new, as hard as the proof at
///   worst and mostly easy; O(vertices + ties) beside.
CertainSides certain_sides(const SignedGraph& graph, const LineIndex& index,
                           const ShouldStop& should_stop = {});

}  // namespace entente
