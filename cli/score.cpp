// entente score: centralities per era and actor.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/layer.hpp>
#include <entente/cli/output.hpp>

namespace entente {

int run_score(const Options& options) {
  std::vector<Measure> chosen =
      chosen_measures(options.measures.empty() ? headline_measures() : options.measures);
  const std::optional<std::size_t> top = chosen_top(options);
  const std::optional<Layer> layer = chosen_layer(options);
  const Input read_in = input(options);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = fold_options(options, package);
  const std::vector<Era> eras = chosen_eras(options, package);
  if (layer) chosen = on_layer(std::move(chosen), *layer, options, package, eras, folding);
  const Study found = study(package.world, eras, folding, chosen, show_progress);
  print(options, package, folding, score_table(package.world, found, top));
  return close(options, package);
}

}  // namespace entente
