// The graph of an era with its claims counted more, less, or not at all: what resampling asks for.
#pragma once

#include <entente/graphs/model/era_graph.hpp>

#include <span>

namespace entente {

/// The graph with the contributions of each tie multiplied by the tie's factor.
///
/// - `factor_by_tie`: by place in Chronicle::ties, one for each tie that contributes; finite, >= 0.
/// - Contributions of factor 0 are dropped, and so is a bond left without any. Every actor stays.
/// - Of a bond, parts, claims and effective claims are those of what is left; rows of one event are not
///   divided anew. `sources` and `surest` stay what they were: the most sources that what is left may rest
///   on, and the surest status that it may have.
/// - Cost: O(actors + contributions).
EraGraph reweighted(const EraGraph& graph, std::span<const double> factor_by_tie);

}  // namespace entente
