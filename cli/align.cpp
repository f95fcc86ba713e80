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
#include <entente/viz/report/align_table.hpp>
#include <entente/viz/report/ego_table.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/events_table.hpp>
#include <entente/viz/report/hedging_table.hpp>

#include <optional>
#include <vector>

namespace entente {
namespace {

/// --between prints a table of its own, and intervals go with it and with the table of pairs.
void refuse_contradictions_of_intervals(const Options& options) {
  const bool between = !options.between.empty(), asked = between || !options.interval.empty();
  const bool another_table = options.events || !options.ego.empty();
  if (between && (another_table || !options.pairs.empty()))
    refuse("--between is a table of its own; it takes no --pair, --events or --ego");
  if (between && options.interval == "none")
    refuse("--between is told with its intervals; leave out --interval none");
  if (!between && !options.actors.empty())
    refuse("--actor goes with --between P:Q: how does the actor stand to P and to Q?");
  if (another_table && !options.interval.empty())
    refuse("--interval goes with the table of pairs and with --between, not with --events and --ego");
  if (!asked && (!options.draw.empty() || !options.replicates.empty() || options.seed != Options{}.seed))
    refuse("--draw, --replicates and --seed go with --interval and with --between");
}

void refuse_contradictions(const Options& options) {
  const Options unasked;
  const bool portfolios = options.own != unasked.own || options.third_parties != unasked.third_parties;
  if (options.events && !options.ego.empty()) refuse("--events and --ego are two tables; give one of them");
  if (!options.ego.empty() && !options.pairs.empty())
    refuse("--ego shows every pair of one actor, --pair names pairs; give one of them");
  if (portfolios && (options.events || !options.ego.empty() || !options.between.empty()))
    refuse(
        "--own and --third-parties shape kappa and its kin, which --events, --ego and --between do not show");
  if (!options.events && options.half_life != unasked.half_life) refuse("--half-life goes with --events");
  refuse_contradictions_of_intervals(options);
}

/// Intervals are asked for by name, or with --between.
std::optional<IntervalOptions> chosen_intervals(const Options& options) {
  if (options.interval.empty() && options.between.empty()) return std::nullopt;
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
  const auto chosen = [&] {
    if (ego) return ego_table(world, graphs, partners_by_era(graphs, *ego), *ego);
    if (between)
      return hedging_table(
          world, graphs,
          hedging_by_era(world, graphs, actors, *between, how.intervals.value(), show_progress), *between);
    if (options.events)
      return events_table(world, graphs,
                          pair_events(world, graphs, graph_of_whole_time(package, folding), of_events));
    return align_table(world, graphs, pair_alignments(world, graphs, how, progress_of("pairs")), how);
  };
  return dated(chosen(), graphs);
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
