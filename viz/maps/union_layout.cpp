// Stress by Graphviz gives the rough shape; arrange.cpp makes it fit for print.
#include <entente/viz/maps/arrange.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/layout.hpp>
#include <entente/viz/maps/stress.hpp>
#include <entente/viz/maps/union_graph.hpp>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

struct Stressed {
  std::vector<Point> points;
  std::string notice;
};

Stressed stressed(const UnionGraph& graph, const Cast& cast) {
  const double factor = stretch(cast);
  std::vector<Spring> springs;
  for (const Tether& tether : graph.tethers) springs.push_back({tether.a, tether.b, tether.length * factor});
  for (const Tether& tether : bridges(graph)) springs.push_back({tether.a, tether.b, tether.length * factor});
  try {
    return {stress_layout(cast.fixed, springs), ""};
  } catch (const Error& fault) {
    return {plain_stress_layout(cast.fixed, springs),
            std::string(fault.what()) + " (the built-in layout placed the actors instead)"};
  }
}

double in_cents(double value) { return std::round(value * 100) / 100; }

}  // namespace

UnionLayout union_layout(const Chronicle& chronicle, std::span<const EraGraph> graphs, const Layout& existing,
                         const LayoutOptions& options) {
  UnionLayout result{existing, 0, ""};
  Places& places = result.layout.views[view_of(options.fold)];
  if (options.keep == Keep::pinned)
    std::erase_if(places, [](const auto& entry) { return !entry.second.pinned; });
  const UnionGraph graph = union_graph(chronicle, graphs, options.fold);
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
  const Stressed rough = stressed(graph, cast);
  result.notice = rough.notice;
  const std::vector<Point> points = arranged(cast, rough.points);
  for (std::size_t i = 0; i < points.size(); ++i)
    if (!cast.fixed[i])
      places[chronicle.roster[graph.actors[i]].code] = {{in_cents(points[i].x), in_cents(points[i].y)},
                                                        false};
  return result;
}

}  // namespace entente
