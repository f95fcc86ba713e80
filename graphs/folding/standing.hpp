// Whom an actor stands for: successors under lineage, states under roll-up.
#pragma once

#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/folding/state_service.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <map>
#include <tuple>
#include <vector>

namespace entente {

/// Which actor each actor stands for under lineage: itself, or the last of the line that continues it. An
/// actor continued by two others stays itself, and so do actors whose line runs in a circle. O(actors).
std::vector<ActorId> lineage(const Roster& roster);

/// Which actor each end of a claim counts for; equal ends mean that the claim is internal and does not count.
struct Ends {
  ActorId from{}, to{};
};

/// Whom everybody stands for under the options. Memberships and lines are gathered once, for any number of
/// claims and eras, and what was asked before is remembered. `chronicle` must outlive it. O(actors +
/// affiliations) to make.
class Standing {
 public:
  Standing(const Chronicle& chronicle, const FoldOptions& options);

  /// The ends of a claim; `extent` are its Chronicle::extent().
  Ends ends(const Claim& claim, const Days& extent);

  /// The actors that are there because their sheet says so: the first day of their life is given and the life
  /// overlaps `days`. Sorted. O(actors log actors).
  std::vector<ActorId> declared(Interval days);

 private:
  ActorId of(ActorId actor, const Days& days);
  ActorId state_of(ActorId actor, const Days& days);

  const Chronicle& chronicle_;
  StateService service_;
  std::map<std::tuple<ActorId, Interval, std::vector<Interval>>, ActorId> found_;
  bool roll_up_;
  std::vector<ActorId> line_;  // empty without lineage
};

/// The ends of each claim under the options.
std::vector<Ends> ends(const Chronicle& chronicle, const FoldOptions& options);

}  // namespace entente
