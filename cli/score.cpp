// entente score: centralities per era and actor.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/layer.hpp>
#include <entente/cli/output.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/score_table.hpp>

namespace entente {
namespace {

/// How --replicates and --seed have the intervals of ranks; nothing where they are not asked for.
std::optional<IntervalOptions> rank_intervals_asked(const Options& options) {
  if (!options.rank_intervals) {
    if (options.replicates.empty()) return std::nullopt;
    throw Error(Failure::usage, "--replicates goes with --rank-intervals");
  }
  IntervalOptions chosen{.replicates = 500};
  chosen.seed = chosen_seed(options);
  chosen.replicates = chosen_replicates(options, chosen.replicates);
  return chosen;
}

}  // namespace

int run_score(const Options& options) {
  std::vector<Measure> chosen =
      chosen_measures(options.measures.empty() ? headline_measures() : options.measures);
  const std::optional<std::size_t> top = chosen_top(options);
  const std::optional<Layer> layer = chosen_layer(options);
  const std::optional<IntervalOptions> intervals = rank_intervals_asked(options);
  const Input read_in = input(options);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = fold_options(options, package);
  const std::vector<Era> eras = chosen_eras(options, package);
  if (layer) chosen = on_layer(std::move(chosen), *layer, options, package, eras, folding);
  const Study found =
      study(package.world, eras, folding, chosen, progress_of("scores"), chosen_threads(options));
  const RankingOptions ranking{top, intervals};
  const auto ranked = rankings(package.world, found, ranking, progress_of("resamples"));
  print(options, package, folding, dated(score_table(package.world, found, ranked, ranking), found.graphs));
  return close(options, package);
}

}  // namespace entente
