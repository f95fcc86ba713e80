// The graph of an era with its claims counted more, less, or not at all: what resampling asks for.
#pragma once

#include <entente/graphs/folding/graph_words.hpp>

#include <span>

namespace entente {

/// The graph with the shares of each claim multiplied by the claim's factor.
///
/// - `factor_by_claim`: by place in Chronicle::claims, one for each claim with a share; finite, >= 0.
/// - Shares of factor 0 are dropped, and so is a tie left without any. Every actor stays.
/// - Of a tie, amounts, claims and effective claims are those of what is left; rows of one event are not
///   divided anew. `sources` and `surest` stay what they were: the most sources that what is left may rest
///   on, and the surest status that it may have.
/// - Cost: O(actors + shares).
EraGraph reweighted(const EraGraph& graph, std::span<const double> factor_by_claim);

}  // namespace entente
