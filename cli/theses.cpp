// entente theses: what the documents say, put to the test.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/output.hpp>
#include <entente/engine/change/theses/theses.hpp>

namespace entente {

int run_theses(const Options& options) {
  constexpr std::uint64_t most_replicates = 1'000'000;
  TestOptions test{.seed = whole_number(options.seed, "--seed", 0, ~std::uint64_t{0})};
  if (!options.replicates.empty())
    test.replicates =
        static_cast<std::uint32_t>(whole_number(options.replicates, "--replicates", 0, most_replicates));
  const Input read_in = input(options);
  const Interruptible computing;
  const Package& package = read_in.package;
  if (package.theses.empty())
    throw Error(Failure::data, "the package has no theses; write them into theses.csv (graphs/FORMAT.md)");
  const FoldOptions folding = fold_options(options, package);
  const auto found = tested(package.world, package.eras, package.theses, folding, test,
                            [](auto done, auto all) { show_progress_of("theses and documents", done, all); });
  print(options, package, folding, theses_table(package.world, package.theses, found));
  return close(options, package);
}

}  // namespace entente
