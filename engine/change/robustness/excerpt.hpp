// A chronicle with a few of its ties: what is folded again and again is no longer than it has to be.
#pragma once

#include <entente/engine/change/shifts.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/graphs/model/fold_options.hpp>

#include <optional>
#include <span>

namespace entente {

/// The chronicle, but for its ties.
Chronicle without_ties(const Chronicle& chronicle);

/// The chronicle with the ties of the shifts' actors alone, which give the same values of the same subjects
/// in every era. Nothing where a shift depends on other ties too, or where half of all ties or more are
/// theirs. Places of ties are others. `options`: roll-up and lineage say for whom a tie counts. O(chronicle).
std::optional<Chronicle> excerpt(const Chronicle& chronicle, std::span<const Shift> shifts,
                                 const FoldOptions& options);

}  // namespace entente
