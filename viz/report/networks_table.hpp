// The networks of two eras as wholes, as a table.
#pragma once

#include <entente/engine/analysis/networks.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// from_era, to_era, among, actors_before, actors_after, pairs, ties_before, ties_after, hostile_before,
/// hostile_after, kept, new, gone, flipped, hamming, jaccard, weighted, deltacon_positive, deltacon_negative,
/// qap_r, qap_p, permutations, exact, flipped_pairs, entered, left, layer, why: what changed between two
/// networks, in three rows: among the actors `common` to both, in pairs with one who `entered-left`, and of
/// `all`. DeltaCon is told of networks alone, quadratic assignment of the common actors alone, its p
/// two-sided; elsewhere `not-for-these-pairs`. The text form leaves out pairs, hostile_before, hostile_after,
/// permutations, exact, entered, left and layer.
Table networks_table(const Chronicle& chronicle, std::span<const Era> eras,
                     std::span<const NetworkComparison> rows);

}  // namespace entente
