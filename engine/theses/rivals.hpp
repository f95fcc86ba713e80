// Theses that cannot be true together: what the verdict on one means for the other.
#pragma once

#include <entente/engine/theses/theses.hpp>
#include <entente/graphs/model/thesis.hpp>

#include <span>

namespace entente {

/// Settles the verdicts on theses that are `against` each other, whichever of the two says so; `found` is
/// beside `theses`.
///
/// - Two dates for one turn (both of ThesisKind::turning_point, about one pair): where one holds and the
///   other is open, the other fails. Where both hold by the same turns, the one whose date is nearer to the
///   first of them holds and the other fails; at the same distance both are open.
/// - Else, where both hold, both are open: the record bears out what cannot be true together.
/// - A rival that is not among `theses` is passed over. The same for any order. O(n^2).
void settle_rivals(std::span<const Thesis> theses, std::span<TestedThesis> found);

}  // namespace entente
