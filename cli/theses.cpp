// entente theses: what the documents say, put to the test.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/output.hpp>
#include <entente/engine/theses/theses.hpp>
#include <entente/viz/report/theses_table.hpp>

#include <fmt/format.h>

namespace entente {

int run_theses(const Options& options) {
  constexpr std::uint32_t most_replicates = 1'000'000;
  TestOptions test{.seed = chosen_seed(options)};
  test.replicates = options.replicates == "0" ? 0 : chosen_replicates(options, test.replicates);
  if (test.replicates > most_replicates)
    throw Error(Failure::usage,
                fmt::format("--replicates {}: a support hardly moves beyond 10000; ask for {} or fewer",
                            test.replicates, most_replicates));
  const Input read_in = input(options);
  const Interruptible computing;
  const Package& package = read_in.package;
  if (package.theses.empty())
    throw Error(Failure::data, "the package has no theses; write them into theses.csv (graphs/FORMAT.md)");
  const FoldOptions folding = fold_options(options, package);
  const auto found =
      tested(package.world, package.eras, package.theses, folding, test, progress_of("theses and documents"));
  print(options, package, folding, theses_table(package.world, package.eras, package.theses, found));
  return close(options, package);
}

}  // namespace entente
