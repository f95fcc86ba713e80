// entente score: centralities per era and actor.
#include <entente/cli/command.hpp>
#include <entente/cli/input.hpp>

namespace entente {

int run_score(const Options& options) {
  const std::vector<Measure> chosen = chosen_measures(
      options.measures.empty() ? std::vector<std::string>{"degree", "strength_net", "betweenness", "harmonic"}
                               : options.measures);
  const Input read_in = input(options);
  const Package& package = read_in.package;
  const Study found =
      study(package.world, chosen_eras(options, package), fold_options(options, package), chosen);
  print(options, package, score_table(package.world, found, options.top));
  return close(options, package);
}

}  // namespace entente
