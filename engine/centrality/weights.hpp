// The weights of a layer's ties, for measures that cannot use negative ones.
#pragma once

#include <entente/graphs/folding/graph_words.hpp>

#include <string_view>
#include <vector>

namespace entente {

/// Throws Error for the signed layer, naming the measure that has no use for negative ties.
void refuse_signed(Layer layer, std::string_view measure);

/// The weight of every tie on an unsigned layer, by its place in graph.ties(); 0 for those not on it.
/// Throws Error for the signed layer, naming the measure. O(ties).
std::vector<double> unsigned_weights(const EraGraph& graph, Layer layer, std::string_view measure);

/// The vertices that ties of weight above 0 join, component by component: each sorted, and all in the order
/// of their first. Vertices without such a tie are components of one. O(vertices + ties).
std::vector<std::vector<Vertex>> components(const EraGraph& graph, const std::vector<double>& weights);

}  // namespace entente
