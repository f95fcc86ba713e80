// Who has the largest levels: whom a figure of a few shows.
#pragma once

#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/ids.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

/// The |level| of each actor's ties, all graphs together, by ActorId; empty without graphs. O(ties).
std::vector<double> level_sizes(std::span<const EraGraph> graphs);

/// In how many of the graphs each actor has a cooperative or hostile tie, by ActorId. O(ties).
std::vector<std::size_t> eras_with_sign(std::span<const EraGraph> graphs);

/// The actors with the largest of them, at most so many, none with 0; equal ones in roster order. O(ties +
/// roster * log roster).
std::vector<ActorId> largest_actors(std::span<const EraGraph> graphs, std::size_t most);

}  // namespace entente
