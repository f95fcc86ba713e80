#include <entente/cli/charts/chart_kinds.hpp>
#include <entente/cli/options/name_options.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/viz/charts/heat_chart.hpp>
#include <entente/viz/report/heat_table.hpp>

#include <memory>

namespace entente {
namespace {

HistoryChoice choice_of(const Words& words) {
  HistoryChoice choice;
  if (const auto top = top_of(words)) choice.most = *top;
  if (words.has("order"))
    choice.order =
        static_cast<HistoryOrder>(place_of_word(words.word("order"), "order", history_order_names));
  return choice;
}

}  // namespace

ChartMaker heat_asked(const Words& words) {
  return
      [pairs = names_of(words, "pair"), choice = choice_of(words)](const ChartGround& ground) -> MadeChart {
        const Chronicle& world = ground.package.world;
        HistoryChoice chosen = choice;
        chosen.pairs = pairs_named(pairs, ground.package, ground.folding);
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
