#include <entente/cli/charts/chart_kinds.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/options/interval_options.hpp>
#include <entente/cli/options/name_options.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/viz/charts/timeline_chart.hpp>
#include <entente/viz/report/timeline_table.hpp>

#include <memory>

namespace entente {
ChartMaker timeline_asked(const Words& words) {
  const Names pairs = names_of(words, "pair");
  if (pairs.empty()) refuse("chart timeline wants a pair; write --pair A:B, or several parted by commas");
  const TimelineOptions how{intervals_of(words), threads_of(words)};
  const std::size_t named = top_of(words).value_or(has_narrow_page(words) ? claims_named_on_narrow_pages
                                                                          : claims_named_in_timelines);
  return [pairs, how, named](const ChartGround& ground) -> MadeChart {
    const Chronicle& world = ground.package.world;
    const Interruptible computing;
    const auto timelines = std::make_shared<const std::vector<PairTimeline>>(pair_timelines(
        world, ground.graphs, pairs_named(pairs, ground.package, ground.folding), how, progress_of("steps")));
    return one_figure(
        ground,
        [&world, &ground, timelines, named](const ChartOptions& chart) {
          return timeline_chart(world, ground.eras, *timelines, chart, named);
        },
        [&world, &ground, timelines, named] {
          return timeline_table(world, ground.eras, *timelines, ground.folding, named);
        });
  };
}

}  // namespace entente
