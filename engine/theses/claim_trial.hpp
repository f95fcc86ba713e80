// A trial of the kinds that are put to the claims of their pair, one by one, and not to levels.
#pragma once

#include <entente/engine/change_points/tested_turns.hpp>
#include <entente/engine/theses/verdicts.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <map>
#include <utility>
#include <vector>

namespace entente {

/// Whether a kind is put to claims.
constexpr bool looks_at_claims(ThesisKind kind) {
  return kind == ThesisKind::turning_point || kind == ThesisKind::corroborated;
}

/// What such a trial came to.
struct ClaimTrial {
  Finding finding{};
  std::vector<TestedTurn> turns{};  ///< turns_there() of a turning point
  bool grounded = false;            ///< a claim of the pair begins on one of days_that_meet()
  std::vector<SourceId> sources{};  ///< of the claims about the pair, sorted, each once
};

/// Tries theses of the kinds that look at claims; the turns of a pair are looked for once for each set of
/// documents left out. Refers to the chronicle.
class ClaimTrials {
 public:
  ClaimTrials(const Chronicle& chronicle, const TurnOptions& options)
      : chronicle_(chronicle), options_(options) {}

  /// Precondition: the thesis has a date. Cost: turn_claims(), and of a turning point tested_turns().
  ClaimTrial trial(const Thesis& thesis, const FoldOptions& folding);

 private:
  const TestedTurns& turns(const Subject& pair, const FoldOptions& folding,
                           std::span<const TurnClaim> claims);

  const Chronicle& chronicle_;
  TurnOptions options_;
  std::map<std::pair<std::pair<ActorId, ActorId>, std::vector<SourceId>>, TestedTurns> known_;
};

}  // namespace entente
