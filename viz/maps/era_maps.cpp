// Stand the actors, draw their ties, put it on the sheet, bow the lines.
#include <entente/viz/maps/era_maps.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/map_sheet.hpp>
#include <entente/viz/maps/occurring.hpp>
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

/// A map of some actors has the legend, and so the canvas, of a map of all.
std::vector<LegendRow> legend_of_all(const Chronicle& chronicle, const Layout& layout,
                                     EraMapOptions options) {
  options.only.clear();
  return map_legend(occurring(chronicle, stand(chronicle, layout, options), options), Presence::ghost);
}

}  // namespace

EraMaps::EraMaps(const Chronicle& chronicle, const Layout& layout, const EraMapOptions& options)
    : chronicle_(chronicle),
      options_(options),
      stand_(stand(chronicle, layout, options)),
      legend_(legend_of_all(chronicle, layout, options)) {}

Diagram EraMaps::of(const EraGraph& whole) const {
  const EraGraph graph = options_.only.empty() ? whole : shown_part(whole, stand_);
  Diagram diagram;
  diagram.id = "map-" + graph.era().id;
  diagram.title = options_.title.empty() ? era_title(graph.era()) : options_.title;
  const std::string remarked = remarks(graph, stand_, options_);
  diagram.subtitle = map_subtitle(chronicle_, graph, options_.fold) + remarked;
  diagram.source_note = source_note(chronicle_, {&graph, 1}, options_.fold, options_.package_hash);
  diagram.description = map_description(chronicle_, graph, options_.fold);
  diagram.legend = legend_;
  diagram.links = era_links(chronicle_, graph, stand_, options_);
  diagram.nodes = stand_.nodes;
  for (std::size_t i = 0; i < diagram.nodes.size(); ++i)
    if (graph.vertex(stand_.actors[i])) diagram.nodes[i].presence = Presence::present;
  if (options_.ghosts == Ghosts::hidden) diagram = without_ghosts(std::move(diagram));
  const std::string longest =
      map_indicator(chronicle_, options_.fold) + std::string(longest_counts) + remarked;
  return routed(on_sheet(std::move(diagram), stand_.content, longest));
}

}  // namespace entente
