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
#include <entente/viz/report/era_days.hpp>

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
  const std::vector<Pair> pairs = chosen_pairs(options, package);
  const AlignmentOptions likeness = alignment_options(options, package, folding);
  const double half_life = chosen_half_life(options);
  const auto intervals = chosen_intervals(options);
  const auto between = chosen_between(options, package);
  const std::vector<ActorId> actors = chosen_actors(options, package, "--actor");
  const auto ego = options.ego.empty() ? std::nullopt
                                       : std::optional(chosen_actor(options.ego, options, package, "--ego"));
  const Study found = study(world, chosen_eras(options, package), folding, {});
  const auto chosen = [&] {
    if (ego) return ego_table(world, found.graphs, *ego);
    if (between)
      return hedging_table(world, found.graphs, actors, *between, intervals.value(), show_progress);
    if (options.table == "events")
      return events_table(world, found.graphs, graph_of_whole_time(package, folding), pairs,
                          {.half_life = half_life});
    return align_table(world, found.graphs, pairs, likeness, intervals, progress_of("pairs"));
  };
  return dated(chosen(), found.graphs);
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
