#include <entente/cli/charts/chart_kinds.hpp>
#include <entente/cli/charts/pairs_asked.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/options/measure_options.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/charts/bump_chart.hpp>
#include <entente/viz/charts/slope_pictures.hpp>
#include <entente/viz/report/heat_table.hpp>
#include <entente/viz/report/score_table.hpp>

#include <fmt/format.h>

#include <memory>

namespace entente {
namespace {

constexpr std::size_t lines_unasked = 10, ranks_unasked = 8;
constexpr std::size_t ranks_on_narrow_pages = 6;  ///< where codes are whole

ChartMaker level_lines_asked(const Words& words) {
  const std::size_t most = top_of(words).value_or(lines_unasked);
  return [asked = pairs_asked_of(words), most](const ChartGround& ground) -> MadeChart {
    const Chronicle& world = ground.package.world;
    HistoryChoice choice{.most = most};
    choose(choice, asked, ground);
    const auto histories =
        std::make_shared<const PairHistories>(pair_histories(world, ground.graphs, choice));
    return one_figure(
        ground,
        [&world, &ground, histories](const ChartOptions& how) {
          return slope_chart(ground.eras, slope_of_levels(world, ground.eras, *histories, how.fold), how);
        },
        [&world, &ground, histories] { return heat_table(world, ground.eras, *histories); });
  };
}

/// The one measure of --measure, which is of actors.
Measure ranked_measure_of(const Words& words) {
  const std::vector<Measure> measures = measures_on(layer_of(words), words);
  if (measures.size() != 1) refuse("chart slope shows the ranks of one measure; name one with --measure");
  if (measures.front().subjects == Subjects::pairs)
    refuse("chart slope shows ranks of actors, and --measure names one of pairs; see entente help measures");
  return measures.front();
}

ChartMaker ranked_lines_asked(const Words& words) {
  for (const std::string_view option : {"pair", "actors"})
    if (words.has(option))
      refuse(fmt::format("--{} goes with levels, and --measure with ranks among all actors; give one of them",
                         option));
  const std::size_t most =
      top_of(words).value_or(has_narrow_page(words) ? ranks_on_narrow_pages : ranks_unasked);
  return [measure = ranked_measure_of(words), most,
          threads = threads_of(words)](const ChartGround& ground) -> MadeChart {
    const Chronicle& world = ground.package.world;
    const std::vector<Era> eras(ground.eras.begin(), ground.eras.end());
    refuse_negative_ties({measure}, ground.package, eras, ground.folding);
    const Interruptible computing;
    const auto found = std::make_shared<const Study>(
        study(world, eras, ground.folding, std::span(&measure, 1), progress_of("scores"), threads));
    const auto ranked = std::make_shared<const std::vector<Ranking>>(first_ranks(*found, most));
    return one_figure(
        ground,
        [&world, &ground, found, ranked, most](const ChartOptions& how) {
          return bump_chart(ground.eras, slope_of_ranks(world, *found, *ranked, most, how.fold), how);
        },
        [&world, found, ranked] { return score_table(world, *found, *ranked); });
  };
}

}  // namespace

ChartMaker slope_asked(const Words& words) {
  if (!words.has("measure") && words.has("layer")) refuse("--layer goes with --measure");
  return words.has("measure") ? ranked_lines_asked(words) : level_lines_asked(words);
}

}  // namespace entente
