// entente theses: what the documents say, put to the test.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/output.hpp>
#include <entente/engine/change/theses/theses.hpp>

namespace entente {

int run_theses(const Options& options) {
  const Input read_in = input(options);
  const Interruptible computing;
  const Package& package = read_in.package;
  if (package.theses.empty())
    throw Error(Failure::data, "the package has no theses; write them into theses.csv (graphs/FORMAT.md)");
  const FoldOptions folding = fold_options(options, package);
  const auto found = tested(package.world, package.eras, package.theses, folding);
  print(options, package, folding, theses_table(package.world, package.theses, found));
  return close(options, package);
}

}  // namespace entente
