// Stand the actors, draw their bonds, put it on the sheet, bow the lines.
#include <entente/viz/maps/era_map.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/sheet.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/routing.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

std::size_t unplaced(const EraGraph& graph, const Stand& stand, const EraMapOptions& options) {
  if (!options.only.empty()) return 0;
  return static_cast<std::size_t>(std::count_if(graph.actors().begin(), graph.actors().end(),
                                                [&](ActorId actor) { return !stand.place_of(actor); }));
}

}  // namespace

Diagram era_map(const Chronicle& chronicle, const EraGraph& graph, const Layout& layout,
                const EraMapOptions& options) {
  Stand scene = stand(chronicle, layout, options);
  Diagram diagram;
  diagram.id = "map-" + graph.era().id;
  diagram.title = options.title.empty() ? era_title(graph.era()) : options.title;
  diagram.subtitle = map_subtitle(chronicle, graph, options.fold);
  if (const std::size_t left_out = unplaced(graph, scene, options); left_out > 0)
    diagram.subtitle += fmt::format(" {} actors without a place in the layout are not shown.", left_out);
  diagram.source_note = source_note(chronicle, options.package_hash);
  diagram.description = map_description(chronicle, graph);
  diagram.legend = map_legend(scene.kinds, Presence::ghost);
  diagram.links = era_links(chronicle, graph, scene, options);
  for (std::size_t i = 0; i < scene.nodes.size(); ++i)
    if (graph.vertex(scene.actors[i])) scene.nodes[i].presence = Presence::present;
  diagram.nodes = scene.nodes;
  if (options.ghosts == Ghosts::hidden) diagram = without_ghosts(std::move(diagram));
  return routed(on_sheet(std::move(diagram), scene.content));
}

}  // namespace entente
