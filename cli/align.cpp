// entente align: the alignment of pairs per era.
#include <entente/cli/command.hpp>
#include <entente/cli/input.hpp>

namespace entente {

int run_align(const Options& options) {
  const Input read_in = input(options);
  const Package& package = read_in.package;
  const Study found = study(package.world, chosen_eras(options, package), fold_options(options, package), {});
  print(options, package, align_table(package.world, found, chosen_pairs(options, package)));
  return close(options, package);
}

}  // namespace entente
