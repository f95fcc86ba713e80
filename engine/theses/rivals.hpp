// Theses that cannot be true together: what the verdict on one means for the other.
#pragma once

#include <entente/engine/theses/theses.hpp>
#include <entente/graphs/model/thesis.hpp>

#include <span>

namespace entente {

/// Settles the verdicts on theses that are `against` each other, whichever of the two says so; `found` is
/// beside `theses`.
///
/// - Where both hold, both are open: the record bears out what cannot be true together. But of two dates for
///   one turn (both of ThesisKind::turning_point, about one pair, with the same turns) the one holds on which
///   the first of them may lie, where it may not lie on the other without a tolerance; the other fails.
/// - Then of two dates for one turn the open one fails where the other still holds.
/// - A rival that is not among `theses` is passed over. The same for any order. O(n^2).
void settle_rivals(std::span<const Thesis> theses, std::span<TestedThesis> found);

}  // namespace entente
