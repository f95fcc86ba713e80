// Stress by Graphviz gives the rough shape; arrange.cpp makes it fit for print.
#include <entente/viz/maps/arrange.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/layout.hpp>
#include <entente/viz/maps/union_graph.hpp>
#include <entente/viz/render/graphviz.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

std::vector<Point> stressed(const UnionGraph& graph, const Cast& cast) {
  const double factor = stretch(cast);
  std::vector<Spring> springs;
  for (const Tether& tether : graph.tethers) springs.push_back({tether.a, tether.b, tether.length * factor});
  for (const Tether& tether : bridges(graph)) springs.push_back({tether.a, tether.b, tether.length * factor});
  return stress_layout(cast.fixed, springs);
}

/// Of the actors, those that have a tie in some era, with what binds them.
struct Part {
  std::vector<std::size_t> members;  ///< places in the whole
  UnionGraph graph;
  Cast cast;
};

Part tied_part(const UnionGraph& graph, const Cast& cast) {
  Part part;
  std::vector<std::size_t> place(graph.actors.size(), 0);
  for (std::size_t i = 0; i < graph.actors.size(); ++i) {
    if (graph.eras[i].empty()) continue;
    place[i] = part.members.size();
    part.members.push_back(i);
    part.graph.actors.push_back(graph.actors[i]);
    part.graph.eras.push_back(graph.eras[i]);
    part.cast.nodes.push_back(cast.nodes[i]);
    part.cast.fixed.push_back(cast.fixed[i]);
  }
  for (Tether tether : graph.tethers) {
    if (graph.eras[tether.a].empty() || graph.eras[tether.b].empty()) continue;
    tether.a = place[tether.a];
    tether.b = place[tether.b];
    part.graph.tethers.push_back(std::move(tether));
  }
  part.cast.tethers = part.graph.tethers;
  part.cast.eras = part.graph.eras;
  return part;
}

/// Those who have no tie are not drawn unless asked for, so the others are placed without them, and they
/// around these.
std::vector<Point> places_of(const UnionGraph& graph, Cast cast, std::size_t threads) {
  const Part tied = tied_part(graph, cast);
  if (!tied.members.empty() && tied.members.size() < graph.actors.size() && !cast.any_fixed()) {
    const std::vector<Point> points = arranged(tied.cast, stressed(tied.graph, tied.cast), threads);
    for (std::size_t i = 0; i < points.size(); ++i) cast.fixed[tied.members[i]] = points[i];
  }
  return arranged(cast, stressed(graph, cast), threads);
}

void refuse_a_crowd(std::size_t actors) {
  constexpr std::size_t most_actors = 1000;
  if (actors > most_actors)
    throw Error(Failure::usage,
                fmt::format("a map of {} actors cannot be read (the most is {}); roll leaders and bodies up "
                            "to states, or make a package of the part that matters",
                            actors, most_actors));
}

double in_cents(double value) { return std::round(value * 100) / 100; }

}  // namespace

UnionLayout union_layout(const Chronicle& chronicle, std::span<const EraGraph> graphs, const Layout& existing,
                         const LayoutOptions& options) {
  UnionLayout result{existing, 0};
  Places& places = result.layout.views[view_of(options.fold)];
  if (options.keep == Keep::pinned)
    std::erase_if(places, [](const auto& entry) { return !entry.second.pinned; });
  const UnionGraph graph = union_graph(chronicle, graphs, {.fold = options.fold});
  refuse_a_crowd(graph.actors.size());
  Cast cast;
  for (const ActorId actor : graph.actors) {
    const auto kept = places.find(chronicle.roster[actor].code);
    cast.fixed.push_back(kept == places.end() ? std::nullopt : std::optional(kept->second.at));
  }
  result.placed = static_cast<std::size_t>(std::count(cast.fixed.begin(), cast.fixed.end(), std::nullopt));
  if (result.placed == 0) return result;
  for (const ActorId actor : graph.actors)
    cast.nodes.push_back(actor_node(shown_actor(chronicle, actor, options.fold)));
  cast.tethers = graph.tethers;
  cast.eras = graph.eras;
  const std::vector<Point> points = places_of(graph, cast, options.threads);
  for (std::size_t i = 0; i < points.size(); ++i)
    if (!cast.fixed[i] && std::max(std::abs(points[i].x), std::abs(points[i].y)) > farthest_place)
      throw Error(
          Failure::data,
          "actors of layout.csv stand so far apart that no page has room for the others between them; "
          "bring them nearer, or remove their rows");
  for (std::size_t i = 0; i < points.size(); ++i)
    if (!cast.fixed[i])
      places[chronicle.roster[graph.actors[i]].code] = {{in_cents(points[i].x), in_cents(points[i].y)},
                                                        false};
  return result;
}

}  // namespace entente
