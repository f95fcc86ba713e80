// A diagram asked for what is on it.
#pragma once

#include <entente/viz/maps/era_map.hpp>

#include "sample_world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

namespace entente {

inline const Node& node(const Diagram& diagram, const std::string& id) {
  const auto found =
      std::find_if(diagram.nodes.begin(), diagram.nodes.end(), [&](const Node& n) { return n.id == id; });
  REQUIRE(found != diagram.nodes.end());
  return *found;
}

inline const Node* node_of(const Diagram& diagram, const std::string& id) {
  const auto found = std::ranges::find(diagram.nodes, id, &Node::id);
  return found == diagram.nodes.end() ? nullptr : &*found;
}

inline std::string note(const Diagram& diagram, const std::string& heading) {
  const auto found = std::ranges::find(diagram.notes, heading, &Note::heading);
  return found == diagram.notes.end() ? "" : found->text;
}

inline const Link* link(const Diagram& diagram, const std::string& a, const std::string& b) {
  for (const Link& candidate : diagram.links) {
    const std::string& from = diagram.nodes[candidate.from].id;
    const std::string& to = diagram.nodes[candidate.to].id;
    if ((from == a && to == b) || (from == b && to == a)) return &candidate;
  }
  return nullptr;
}

struct Scene {
  sample::World world = sample::small_world();
  Layout layout = union_layout(world.chronicle, world.graphs).layout;
  Diagram map(std::size_t era, const EraMapOptions& options = {}) const {
    return era_map(world.chronicle, world.graphs[era], layout, options);
  }
};

}  // namespace entente
