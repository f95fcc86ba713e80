// Under which choices, and without which sources, a change of tone is no longer what it is.
#pragma once

#include <entente/engine/robustness/choice.hpp>
#include <entente/engine/shifts/shifts.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <string>
#include <vector>

namespace entente {

/// A choice under which the change of tone has another sign, or there is none.
struct LostTone {
  Choice choice = Choice::eras;
  std::string what;  ///< as Variation::what
  friend bool operator==(const LostTone&, const LostTone&) = default;
};

/// What a change of tone does not survive.
struct ToneLosses {
  std::vector<LostTone> under{};
  std::vector<SourceId> without{};  ///< left out one by one
  friend bool operator==(const ToneLosses&, const ToneLosses&) = default;
};

/// What is left without any one source must be this sure to go the same way: less is little more than chance.
inline constexpr double least_without_a_source = 0.8;

/// The losses of the change of tone behind a shift of a level, or of a net strength, whose sign is that of
/// the shift. It is lost where P(T has that sign) is below one half, or where there is no estimate; without a
/// source where it is below least_without_a_source.
///
/// - Choices: those of under_other_choices(), but the actors of both eras; weights of relations are halved
///   and doubled in the claims, and all vague dates placed against the change together (dated_against()).
///   Under lineage and roll-up it is lost only where there is an estimate.
/// - Sources: those that the claims of the subject cite.
/// - Cost: some 40 folds of the subject's claims, and tone_estimate() of each.
ToneLosses tone_losses(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                       const Shift& shift);

}  // namespace entente
