// entente align: the alignment of pairs per era.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/output.hpp>

namespace entente {

int run_align(const Options& options) {
  const Input read_in = input(options);
  const Package& package = read_in.package;
  const FoldOptions folding = fold_options(options, package);
  const std::vector<Pair> pairs = chosen_pairs(options, package);
  const Study found = study(package.world, chosen_eras(options, package), folding, {}, show_progress);
  print(options, package, folding, align_table(package.world, found, pairs));
  return close(options, package);
}

}  // namespace entente
