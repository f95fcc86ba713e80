// How tables of balance name actors, ties, cycles and bounds.
#pragma once

#include <entente/engine/balance/line_index/line_index.hpp>
#include <entente/engine/balance/signs/balance.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/report/table.hpp>

#include <string>

namespace entente {

const std::string& code_of(const Chronicle& chronicle, const EraGraph& graph, Vertex v);

/// `PAK:RUS`.
std::string tie_text(const Chronicle& chronicle, const EraGraph& graph, const SignedTie& tie);

/// `PAK +IND -RUS +PAK`: from actor to actor with the sign of the tie between them.
std::string cycle_text(const Chronicle& chronicle, const EraGraph& graph, const SignedGraph& ties,
                       const Cycle& cycle);

/// The bounds of the line index: numbers of ties, or amounts of level. Equal where it is proved.
Cell lower_cell(const LineIndex& line);
Cell upper_cell(const LineIndex& line);

}  // namespace entente
