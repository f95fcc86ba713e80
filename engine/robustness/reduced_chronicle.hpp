// A chronicle with a few of its claims: what is folded again and again is no longer than it has to be.
#pragma once

#include <entente/engine/shifts/shifts.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <optional>
#include <span>

namespace entente {

/// The chronicle, but for its claims.
Chronicle without_claims(const Chronicle& chronicle);

/// The chronicle with the claims of the shifts' actors alone, which give the same values of the same subjects
/// in every era. Nothing where a shift depends on other claims too, or where half of all claims or more are
/// theirs. The claims have other places. `options`: roll-up and lineage say for whom a claim counts.
/// O(chronicle).
std::optional<Chronicle> reduced_chronicle(const Chronicle& chronicle, std::span<const Shift> shifts,
                                           const FoldOptions& options);

}  // namespace entente
