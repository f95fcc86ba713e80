#include <entente/engine/theses/claim_trial.hpp>

#include <entente/engine/theses/corroboration.hpp>
#include <entente/engine/theses/turn_verdict.hpp>

#include <algorithm>

namespace entente {

namespace {

/// Whether every claim that begins does so on these days.
bool hold_all(Interval days, std::span<const TurnClaim> claims) {
  return std::ranges::all_of(
      claims, [&](const TurnClaim& claim) { return !claim.begins || days.contains(*claim.begins); });
}

}  // namespace

ClaimTrial ClaimTrials::trial(const Thesis& thesis, const FoldOptions& folding) {
  const Subject pair{thesis.subject[0], thesis.subject[1], {}};
  const std::vector<TurnClaim> claims = turn_claims(chronicle_, pair, folding);
  const Interval days = days_that_meet(thesis);
  ClaimTrial found;
  for (const TurnClaim& claim : claims) {
    found.grounded = found.grounded || (claim.begins && claim.begins->overlaps(days));
    found.sources.insert(found.sources.end(), claim.sources.begin(), claim.sources.end());
  }
  std::ranges::sort(found.sources);
  found.sources.erase(std::unique(found.sources.begin(), found.sources.end()), found.sources.end());
  if (thesis.kind == ThesisKind::corroborated) {
    found.finding = corroboration(thesis, chronicle_, folding, claims);
  } else {
    const TestedTurns& tested = turns(pair, folding, claims);
    found.finding = turn_verdict(thesis, tested);
    found.turns = turns_there(thesis, tested);
    if (thesis.direction != Tendency::none && !found.turns.empty() && hold_all(days, claims))
      found.finding = {Verdict::open, found.finding.figures,
                       "its date and tolerance take in the whole record"};
  }
  return found;
}

const TestedTurns& ClaimTrials::turns(const Subject& pair, const FoldOptions& folding,
                                      std::span<const TurnClaim> claims) {
  const auto [known, fresh] =
      known_.try_emplace({std::minmax(*pair.a, *pair.b), folding.without_sources}, TestedTurns{});
  if (fresh) known->second = tested_turns(claims, options_);
  return known->second;
}

}  // namespace entente
