// Stand the actors, draw their ties, put it on the sheet, bow the lines.
#include <entente/viz/maps/era_map.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/occurring.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/sheet.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/routing.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

/// As long as the counts of any era are likely to be, so that every era keeps the same room for its words.
constexpr std::string_view longest_counts =
    " 100 actors, 100 ties, 1000 claims from 10 sources, 10 without source.";

std::size_t unplaced(const EraGraph& graph, const Stand& stand, const EraMapOptions& options) {
  if (!options.only.empty()) return 0;
  return static_cast<std::size_t>(std::count_if(graph.actors().begin(), graph.actors().end(),
                                                [&](ActorId actor) { return !stand.place_of(actor); }));
}

/// What a reader should know beyond the numbers.
std::string remarks(const EraGraph& graph, const Stand& stand, const EraMapOptions& options) {
  std::string words;
  if (options.memberships == Memberships::shown && !shows_memberships(stand, options))
    words += " Memberships are not drawn.";
  if (const std::size_t left_out = unplaced(graph, stand, options); left_out > 0)
    words += fmt::format(" {} actors without a place in the layout are not shown.", left_out);
  return words;
}

}  // namespace

Diagram era_map(const Chronicle& chronicle, const EraGraph& whole, const Layout& layout,
                const EraMapOptions& options) {
  Stand scene = stand(chronicle, layout, options);
  const EraGraph graph = options.only.empty() ? whole : shown_part(whole, scene);
  Diagram diagram;
  diagram.id = "map-" + graph.era().id;
  diagram.title = options.title.empty() ? era_title(graph.era()) : options.title;
  diagram.subtitle = map_subtitle(chronicle, graph, options.fold) + remarks(graph, scene, options);
  diagram.source_note = source_note(chronicle, {&graph, 1}, options.fold, options.package_hash);
  diagram.description = map_description(chronicle, graph, options.fold);
  EraMapOptions everyone = options;
  everyone.only.clear();  // so that a map of some actors has the canvas of the others
  diagram.legend =
      map_legend(occurring(chronicle, stand(chronicle, layout, everyone), everyone), Presence::ghost);
  diagram.links = era_links(chronicle, graph, scene, options);
  for (std::size_t i = 0; i < scene.nodes.size(); ++i)
    if (graph.vertex(scene.actors[i])) scene.nodes[i].presence = Presence::present;
  diagram.nodes = scene.nodes;
  if (options.ghosts == Ghosts::hidden) diagram = without_ghosts(std::move(diagram));
  const std::string longest =
      map_indicator(chronicle, options.fold) + std::string(longest_counts) + remarks(graph, scene, options);
  return routed(on_sheet(std::move(diagram), scene.content, longest));
}

}  // namespace entente
