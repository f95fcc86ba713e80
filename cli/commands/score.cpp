// entente score: centralities per era and actor.
#include <entente/cli/command.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/files/input.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/options/measure_options.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/cli/options/view_options.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/score_table.hpp>

namespace entente {
namespace {

struct ScoreAsked {
  View view;
  TableOutput output;
  std::vector<Measure> measures;
  RankingOptions ranking;
  std::size_t threads = 0;
};

/// How --replicates and --seed have the intervals of ranks; nothing where they are not asked for.
std::optional<IntervalOptions> rank_intervals_of(const Words& words) {
  if (!words.has("rank-intervals")) {
    if (words.has("replicates") || words.has("seed"))
      refuse("--replicates and --seed go with --rank-intervals");
    return std::nullopt;
  }
  IntervalOptions asked;
  asked.replicates = replicates_of(words, 500);
  asked.seed = seed_of(words);
  return asked;
}

ScoreAsked score_asked(const Words& words) {
  return {.view = view_of(words),
          .output = output_of(words),
          .measures = measures_on(layer_of(words), words),
          .ranking = {top_of(words), rank_intervals_of(words)},
          .threads = threads_of(words)};
}

}  // namespace

int run_score(const Words& words) {
  const ScoreAsked asked = score_asked(words);
  const Input read_in = input(asked.view.reading, asked.output.path);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = folding_in(package, asked.view.folding);
  const std::vector<Era> eras = eras_in(package, asked.view.periods);
  refuse_negative_ties(asked.measures, package, eras, folding);
  const Study found =
      study(package.world, eras, folding, asked.measures, progress_of("scores"), asked.threads);
  const auto ranked = rankings(package.world, found, asked.ranking, progress_of("resamples"));
  print(asked.output, package, folding,
        dated(score_table(package.world, found, ranked, asked.ranking), found.graphs));
  return close(asked.view.reading, package);
}

}  // namespace entente
