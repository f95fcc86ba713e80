// A diagram in the terms of DOT: names and attributes as text, ready for a writer. Nothing here needs
// Graphviz.
#pragma once

#include <entente/viz/render/diagram.hpp>

#include <string>
#include <utility>
#include <vector>

namespace entente {

/// Attribute names and values.
using DotAttributes = std::vector<std::pair<std::string, std::string>>;

struct DotNode {
  std::string name;
  DotAttributes attributes;
};

struct DotEdge {
  std::size_t from = 0, to = 0;  ///< places in DotGraph::nodes
  DotAttributes attributes;
};

struct DotGraph {
  std::string name;
  DotAttributes of_graph, of_nodes, of_edges;  ///< defaults; every attribute used has one
  std::vector<DotNode> nodes;                  ///< in the order in which a reader of the file meets them
  std::vector<DotEdge> edges;
};

/// The diagram as DOT: positions, courses of lines, shapes, colours and labels, those escaped for Graphviz,
/// and the facts of actors and lines as attributes of their names. O(nodes * rounds + links).
DotGraph dot_graph(const Diagram& diagram);

/// What the file is, which data it carries and how to draw it, as lines of a comment.
std::string dot_comment();

}  // namespace entente
