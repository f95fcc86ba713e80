// Blocs: which actors of an era belong together, by four methods, told actor by actor.
#pragma once

#include <entente/engine/balance/blocs/optimality.hpp>
#include <entente/engine/balance/line_index/blame.hpp>
#include <entente/engine/balance/line_index/certain_sides.hpp>
#include <entente/engine/balance/signs/signed_graph.hpp>
#include <entente/engine/progress.hpp>
#include <entente/engine/scores.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class BlocMethod : std::uint8_t {
  two_blocs,   ///< at most two blocs, fewest violations: the partition behind the line index of balance
  at_most_k,   ///< at most k blocs, fewest violations
  free_k,      ///< any number of blocs, fewest violations
  modularity,  ///< the highest signed modularity, proved for small graphs, else the highest found
};
inline constexpr std::array<std::string_view, 4> bloc_method_names = {"two-blocs", "at-most-k", "free-k",
                                                                      "modularity"};
constexpr std::string_view name(BlocMethod method) {
  return bloc_method_names[static_cast<std::size_t>(method)];
}

struct BlocsOptions {
  BlocMethod method = BlocMethod::free_k;
  std::size_t k = 2;  ///< the most blocs that at_most_k may use, 1 or more
  Mixed mixed = Mixed::net;
  Counted counted = Counted::ties;
  std::uint64_t seed = 1;
  ShouldStop should_stop{};  ///< asked often; the best so far is given, with its bounds
};

/// The bloc of an actor, or why it has none.
struct BlocMember {
  std::uint32_t bloc = 0;  ///< counted from 1; 0: none
  /// Of who has none: absent from the era, or isolated, which is present without a signed tie and unaligned.
  Reason why = Reason::absent;
  /// Only of members of one part does the partition say who stands with whom. Where two_blocs and at_most_k
  /// put actors side by side whom no chain of ties joins, they are in different parts; else all are in one.
  std::uint32_t part = 1;

  bool aligned() const { return bloc != 0; }
  friend bool operator==(const BlocMember&, const BlocMember&) = default;
};

/// What the best partitions have in common (CertainSides), by ActorId.
struct CertainMembers {
  std::vector<std::uint32_t> groups{};  ///< counted from 1; 0: in no bloc
  std::vector<std::uint8_t> sides{};    ///< within the group, 0 for the first of it
  bool complete = true;                 ///< as CertainSides::complete
};

/// The blocs of an era. Several partitions may be as good: this is one of them, the same on every run.
struct Partition {
  std::string era{};
  BlocMethod method = BlocMethod::free_k;
  std::vector<BlocMember> members{};  ///< by ActorId
  std::size_t k = 0;                  ///< blocs, those of one actor among them
  std::size_t alone = 0;              ///< blocs of one actor, who has enemies, or friends only across
  double violations = 0;              ///< negative ties within blocs and positive ties across
  /// How many partitions are as good; counted for two_blocs, and for modularity where all were tried; else
  /// none.
  PartitionCount best{};
  /// What all of them have in common; of two_blocs alone.
  std::optional<CertainMembers> certain{};
  /// No partition that the method allows has fewer violations; undefined(not-proved-optimal) for modularity,
  /// which does not ask for few.
  Value lower{};
  Value modularity{};        ///< of these blocs; undefined(no-ties)
  Value modularity_upper{};  ///< of no partition is it higher
  Value spread{};            ///< Communities::spread; undefined(not-proved-optimal) but for modularity
  Optimality certainty = Optimality::bounds;  ///< of `violations`, or for modularity of that

  const BlocMember& operator[](ActorId actor) const { return members[index(actor)]; }
};

/// Divides the actors of an era into blocs, numbered from the largest to the smallest, among equals by the
/// actor who stands first in the roster.
///
/// - Edge cases: an empty era, or one without signed ties, has no blocs and 0 violations, proved; who is
///   present without a signed tie is isolated. Parts of the graph that no tie joins are put side by side in
///   two_blocs and at_most_k, where nothing says which bloc of one goes with which of the other.
/// - Of the partitions into two blocs that break as few ties, one that breaks the least level is taken.
/// - Cost and reference: as balanced_blocs() and communities().
Partition blocs(const EraGraph& graph, const BlocsOptions& options = {});

/// The blocs of BlocMethod::two_blocs where the line index is at hand, and how many partitions are as good:
/// the graph's own signed ties and with_least_level(), and what they have in common. O(roster + vertices +
/// ties).
Partition two_blocs(const EraGraph& graph, const SignedGraph& ties, const LineIndex& index,
                    const PartitionCount& best, const CertainSides& certain);

}  // namespace entente
