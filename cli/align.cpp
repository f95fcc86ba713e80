// entente align: pairs per era, as alignments, as events, or as the partners of one actor.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/output.hpp>
#include <entente/cli/third_parties.hpp>

namespace entente {
namespace {

void refuse_contradictions(const Options& options) {
  const Options unasked;
  const bool portfolios = options.own != unasked.own || options.third_parties != unasked.third_parties;
  const auto refuse = [](const char* text) { throw Error(Failure::usage, text); };
  if (options.events && !options.ego.empty()) refuse("--events and --ego are two tables; give one of them");
  if (!options.ego.empty() && !options.pairs.empty())
    refuse("--ego shows every pair of one actor, --pair names pairs; give one of them");
  if (portfolios && (options.events || !options.ego.empty()))
    refuse("--own and --third-parties shape kappa and its kin, which --events and --ego do not show");
  if (!options.events && options.half_life != unasked.half_life) refuse("--half-life goes with --events");
}

Table chosen_table(const Options& options, const Package& package, const FoldOptions& folding) {
  const Chronicle& world = package.world;
  const std::vector<Dyad> pairs = chosen_pairs(options, package);
  const AlignmentOptions likeness = alignment_options(options, package, folding);
  const double half_life = chosen_half_life(options);
  const auto ego = options.ego.empty() ? std::nullopt : std::optional(chosen_ego(options, package));
  const Study found = study(world, chosen_eras(options, package), folding, {}, show_progress);
  if (ego) return ego_table(world, found.graphs, *ego);
  if (!options.events) return align_table(world, found.graphs, pairs, likeness);
  return events_table(world, found.graphs, graph_of_whole_time(package, folding), pairs,
                      {.half_life = half_life});
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
