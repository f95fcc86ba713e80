// entente align: pairs per era, as alignments, as events, as the partners of one actor, or as an actor
// between two others.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/intervals.hpp>
#include <entente/cli/names.hpp>
#include <entente/cli/output.hpp>
#include <entente/cli/third_parties.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/viz/report/align_table.hpp>
#include <entente/viz/report/ego_table.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/events_table.hpp>
#include <entente/viz/report/hedging_table.hpp>

#include <optional>
#include <vector>

namespace entente {
namespace {

/// Throws where a table lacks what it is about, or options of intervals have none.
void refuse_contradictions(const Options& options) {
  if (options.table == "partners" && options.ego.empty())
    refuse("--table partners is of one actor; write --ego A");
  if (options.table == "hedging" && options.between.empty())
    refuse("--table hedging tells how actors stand to two others; write --between P:Q");
  if (options.table == "hedging" && options.interval == "none")
    refuse("--table hedging is told with its intervals; leave out --interval none");
  const bool drawn = !options.draw.empty() || !options.replicates.empty() || options.seed != Options{}.seed;
  if (options.table == "alignment" && options.interval.empty() && drawn)
    refuse("--draw, --replicates and --seed go with --interval, or with --table hedging");
}

/// Intervals are asked for by name, or with the table of hedging.
std::optional<IntervalOptions> chosen_intervals(const Options& options) {
  if (options.interval.empty() && options.table != "hedging") return std::nullopt;
  return interval_options(options);
}

std::optional<Pair> chosen_between(const Options& options, const Package& package) {
  if (options.between.empty()) return std::nullopt;
  return chosen_pair(options.between, options, package, "--between");
}

Table chosen_table(const Options& options, const Package& package, const FoldOptions& folding) {
  const Chronicle& world = package.world;
  const PairAlignmentOptions how{chosen_pairs(options, package), alignment_options(options, package, folding),
                                 chosen_intervals(options)};
  const PairEventOptions of_events{how.pairs, chosen_half_life(options)};
  const auto between = chosen_between(options, package);
  const std::vector<ActorId> actors = chosen_actors(options, package, "--actor");
  const auto ego = options.ego.empty() ? std::nullopt
                                       : std::optional(chosen_actor(options.ego, options, package, "--ego"));
  const std::vector<EraGraph> graphs = fold(world, chosen_eras(options, package), folding);
  const std::vector<Era> eras = counted_eras(graphs);
  const auto chosen = [&] {
    if (ego) return ego_table(world, eras, partners_by_era(graphs, *ego), *ego, folding);
    if (between)
      return hedging_table(
          world, eras, hedging_by_era(world, graphs, actors, *between, how.intervals.value(), show_progress),
          *between);
    if (options.table == "events")
      return events_table(world, eras,
                          pair_events(world, graphs, graph_of_whole_time(package, folding), of_events));
    return align_table(world, eras, pair_alignments(world, graphs, how, progress_of("pairs")), how);
  };
  return dated(chosen(), eras);
}

}  // namespace

int run_align(const Options& options) {
  refuse_contradictions(options);
  const Input read_in = input(options);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = fold_options(options, package);
  print(options, package, folding, chosen_table(options, package, folding));
  return close(options, package);
}

}  // namespace entente
