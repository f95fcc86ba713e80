#include <entente/cli/charts/chart_kinds.hpp>
#include <entente/cli/charts/pairs_asked.hpp>
#include <entente/cli/commands/bloc_search.hpp>
#include <entente/cli/commands/draw_blocs.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/viz/charts/heat_chart.hpp>
#include <entente/viz/report/heat_table.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace entente {
namespace {

HistoryChoice history_choice_of(const Words& words) {
  HistoryChoice choice;
  if (const auto top = top_of(words)) choice.most = *top;
  if (words.has("order"))
    choice.order =
        static_cast<HistoryOrder>(place_of_word(words.word("order"), "order", history_order_names));
  return choice;
}

/// The blocs that order the rows, where they are asked for.
std::optional<BlocsAskedOfMaps> bloc_order_of(const Words& words, HistoryOrder order) {
  if (order == HistoryOrder::blocs) return BlocsAskedOfMaps{bloc_search_of(words), words.word("anchor")};
  for (const std::string_view option : {"method", "k", "mixed", "weighted", "time-limit", "anchor"})
    if (words.has(option)) refuse(fmt::format("--{} of chart heat goes with --order blocs", option));
  return std::nullopt;
}

BlocsOfGraphs blocs_of(const ChartGround& ground, const BlocsAskedOfMaps& order) {
  BlocsOfGraphs blocs = blocs_of_graphs(order, ground.package, ground.folding, ground.graphs);
  if (std::ranges::all_of(blocs.found, [](const Partition& era) { return era.k == 0; }))
    warn("no era has blocs; rows are ordered by change");
  return blocs;
}

}  // namespace

ChartMaker heat_asked(const Words& words) {
  const HistoryChoice choice = history_choice_of(words);
  return [asked = pairs_asked_of(words), choice,
          order = bloc_order_of(words, choice.order)](const ChartGround& ground) -> MadeChart {
    const Chronicle& world = ground.package.world;
    HistoryChoice chosen = choice;
    choose(chosen, asked, ground);
    BlocsOfGraphs blocs;
    if (order) {
      blocs = blocs_of(ground, *order);
      chosen.blocs = blocs.found;
      chosen.sides = blocs.sides;
      chosen.counted = blocs.counted;
    }
    const auto histories =
        std::make_shared<const PairHistories>(pair_histories(world, ground.graphs, chosen));
    return one_figure(
        ground,
        [&world, &ground, histories](const ChartOptions& how) {
          return heat_chart(world, ground.eras, *histories, how);
        },
        [&world, &ground, histories] { return heat_table(world, ground.eras, *histories); });
  };
}

}  // namespace entente
