#include <entente/cli/charts/chart_kinds.hpp>
#include <entente/cli/commands/bloc_search.hpp>
#include <entente/cli/files/figures.hpp>
#include <entente/cli/options/name_options.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/engine/balance/signs/signed_graph.hpp>
#include <entente/viz/charts/alluvial_chart.hpp>
#include <entente/viz/report/alluvial_table.hpp>

#include <memory>
#include <optional>

namespace entente {
namespace {

/// Blocs of eras, and who is shown.
struct FoundStreams {
  std::vector<Partition> eras;
  std::vector<double> ties;                      ///< signed_sizes()
  std::vector<std::optional<BrokenTie>> broken;  ///< strongest_broken()
  BlocStreams streams;
};

}  // namespace

ChartMaker alluvial_asked(const Words& words) {
  StreamChoice choice;
  if (const auto top = top_of(words)) choice.most = *top;
  return [search = bloc_search_of(words), actors = names_of(words, "actors"), anchor = words.word("anchor"),
          choice](const ChartGround& ground) -> MadeChart {
    const Chronicle& world = ground.package.world;
    const auto found = std::make_shared<FoundStreams>();
    found->eras = blocs_found(ground.graphs, search);
    StreamChoice chosen = choice;
    chosen.actors = actors_named(actors, ground.package, ground.folding);
    if (!anchor.empty()) chosen.anchor = actor_named(anchor, "--anchor", ground.package, ground.folding);
    chosen.usual_anchor = usual_anchor(ground.package, ground.folding, ground.graphs);
    found->ties = signed_sizes(ground.graphs, search.rules.mixed, search.rules.counted);
    found->streams = bloc_streams(ground.graphs, found->eras, chosen);
    const auto sides = bloc_sides(ground.graphs, found->eras, {.mixed = search.rules.mixed});
    found->broken = strongest_broken(ground.graphs, sides);
    return one_figure(
        ground,
        [&world, &ground, found, counted = search.rules.counted](const ChartOptions& how) {
          return alluvial_chart(
              world, {ground.eras, found->eras, found->streams, counted, found->ties, found->broken}, how);
        },
        [&world, found] { return alluvial_table(world, found->eras, found->streams); });
  };
}

}  // namespace entente
