// Whether a shift outlives other choices than those that were made.
#pragma once

#include <entente/engine/progress.hpp>
#include <entente/engine/shifts/shifts.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What was chosen otherwise.
enum class Choice : std::uint8_t { as_it_is, eras, persistence, status, actors, weight, dates };
inline constexpr std::array<std::string_view, 7> choice_names = {
    "as it is", "eras", "persistence", "status", "actors", "weight", "dates"};
constexpr std::string_view name(Choice choice) { return choice_names[static_cast<std::size_t>(choice)]; }

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
/// - persistence of events: halved, doubled.
/// - status: confirmed claims alone; and each status that is not counted, where the chronicle has one.
/// - actors, but for `level` and `polarity` of a pair: those present in both eras alone, where others are in
///   one of them. What the shift is less then comes from those who enter and leave.
/// - weight: of each relation among the claims about the subject (of all claims, for a measure that is no sum
///   of levels), halved and doubled.
/// - dates, for `level` and sums of levels: the lowest and the highest shift over all datings (datings.hpp),
///   where any date is vague.
/// - `progress` counts folds and relations.
/// - Errors: Error(usage) for a measure that does not exist.
/// - Cost: some 20 folds of both eras, two measures for each relation, and the datings.
std::vector<std::vector<Variation>> under_other_choices(const Chronicle& chronicle, const Era& before,
                                                        const Era& after, std::span<const Shift> shifts,
                                                        const FoldOptions& options = {},
                                                        const Progress& progress = {});

}  // namespace entente
