// Whether a shift outlives other choices than those that were made.
#pragma once

#include <entente/engine/progress.hpp>
#include <entente/engine/robustness/choice.hpp>
#include <entente/engine/shifts/shifts.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// A shift as it would be under another choice.
struct Variation {
  Choice choice = Choice::as_it_is;
  std::string what;  ///< for people: `end of thaw 6 months later`, `weight of visit halved`
  Value before{}, after{}, shift{};
  /// Whether the shift has the sign that it has as it is; nothing where one of the two has none.
  std::optional<bool> sign_survives{};
  friend bool operator==(const Variation&, const Variation&) = default;
};

/// Each of `shifts` (their measure and subject; their values are taken anew) under other choices, one at a
/// time; first as it is. In the order of the shifts, which share the folds.
///
/// - eras: each end of the two eras half a year and a year earlier and later; where the first ends as the
///   second begins, that boundary is moved for both. Moves that leave an era without days are passed over.
/// - persistence of events: 1, 3 and 10 years.
/// - status: confirmed claims alone; and each status that is not counted, where the chronicle has one.
/// - lineage: successors and predecessors as one actor, or each apart; roll-up: persons and bodies counted
///   for their state, or not. Where the chronicle knows of any, and of subjects that have a value in both
///   eras that way too.
/// - actors, but for `level` and `polarity` of a pair: those present in both eras alone, where others are in
///   one of them. What the shift is less then comes from those who enter and leave.
/// - weight: of each relation among the claims about the subject (of all claims, for a measure that is no sum
///   of levels), halved and doubled.
/// - dates, for `level` and sums of levels: the lowest and the highest shift over all datings (datings.hpp),
///   where any date is vague.
/// - censoring, likewise, where it moves the shift: states that are told to end, or to begin, on the date of
///   their own source (censoring.hpp) going on, or of old; relation by relation, and where there are several
///   all together. Under lineage also states that end with an actor, as its successor's.
/// - `progress` counts choices; the same on any number of `threads`.
/// - Errors: Error(usage) for a measure that does not exist.
/// - Cost: some 25 folds of both eras, two for each relation with censored states, two measures for each
///   relation, and the datings.
std::vector<std::vector<Variation>> under_other_choices(const Chronicle& chronicle, const Era& before,
                                                        const Era& after, std::span<const Shift> shifts,
                                                        const FoldOptions& options = {},
                                                        const Progress& progress = {},
                                                        std::size_t threads = 1);

}  // namespace entente
