// The weights of a layer's bonds, for measures that cannot use hostile ones. Internal to this folder.
#pragma once

#include <entente/graphs/model/era_graph.hpp>

#include <string_view>
#include <vector>

namespace entente {

/// Throws Error for the signed layer, naming the measure that has no use for hostile ties.
void refuse_signed(Layer layer, std::string_view measure);

/// The weight of every bond on an unsigned layer, by its place in graph.bonds(); 0 for those not on it.
/// Throws Error for the signed layer, naming the measure. O(bonds).
std::vector<double> unsigned_weights(const EraGraph& graph, Layer layer, std::string_view measure);

/// The vertices that ties of weight above 0 join, component by component: each sorted, and all in the order
/// of their first. Vertices without such a tie are components of one. O(vertices + bonds).
std::vector<std::vector<Vertex>> components(const EraGraph& graph, const std::vector<double>& weights);

}  // namespace entente
