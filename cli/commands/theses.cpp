// entente theses: what the documents say, put to the test.
#include <entente/cli/command.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/files/input.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/cli/options/view_options.hpp>
#include <entente/engine/analysis/judged_theses.hpp>
#include <entente/viz/report/theses_table.hpp>

#include <fmt/format.h>

namespace entente {

namespace {

struct ThesesAsked {
  ReadingOptions reading;
  NamedFolding folding;
  TableOutput output;
  TestOptions test;
};

ThesesAsked theses_asked(const Words& words) {
  constexpr std::uint32_t most_replicates = 1'000'000;
  TestOptions test{.seed = seed_of(words), .threads = threads_of(words)};
  test.replicates = replicates_or_none(words, test.replicates);
  if (test.replicates > most_replicates)
    refuse(fmt::format("--replicates {}: a support hardly moves beyond 10000; ask for {} or fewer",
                       test.replicates, most_replicates));
  return {reading_of(words), folding_of(words), output_of(words), test};
}

}  // namespace

int run_theses(const Words& words) {
  const ThesesAsked asked = theses_asked(words);
  const Input read_in = input(asked.reading, asked.output.path);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = folding_in(package, asked.folding);
  if (package.theses.empty() && package.rejected.empty())
    throw Error(Failure::data, "the package has no theses; write them into theses.csv (graphs/FORMAT.md)");
  const auto found = judged_theses(package.world, package.eras, package.theses, folding, asked.test,
                                   progress_of("theses and documents"));
  print(asked.output, package, folding, theses_table(package.world, package.eras, package.theses, found));
  return close(asked.reading, package);
}

}  // namespace entente
