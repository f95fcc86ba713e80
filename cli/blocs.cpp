// entente blocs: who stands with whom in each era, and who joined or parted.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/judged.hpp>
#include <entente/cli/output.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/sheet.hpp>
#include <entente/viz/report/blocs_tables.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/report_words.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>

namespace entente {
namespace {

BlocMethod method(const Options& options) {
  return static_cast<BlocMethod>(place_of_word(options.method, "--method", bloc_method_names));
}

std::size_t most_blocs(const Options& options, BlocMethod chosen) {
  if (options.blocs.empty()) {
    if (chosen == BlocMethod::at_most_k)
      throw Error(Failure::usage, "--method at-most-k wants the most blocs; write --k 3");
    return BlocsOptions{}.k;
  }
  if (chosen != BlocMethod::at_most_k) throw Error(Failure::usage, "--k goes with --method at-most-k");
  const auto k = number(options.blocs, false);
  if (!k || *k < 1 || *k > 1e6 || *k != static_cast<double>(static_cast<std::size_t>(*k)))
    throw Error(Failure::usage, fmt::format("--k \"{}\" is no number of blocs; write a whole number from 1",
                                            printable(options.blocs, 40)));
  return static_cast<std::size_t>(*k);
}

/// Who moved hangs on which of several partitions is shown.
void say_what_is_uncertain(const Table& table) {
  std::set<std::string> eras;
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    if (text_at(table, row, "change") == "least-movers" && text_at(table, row, "certain") == "no")
      eras.insert(text_at(table, row, "to_era"));
  if (!eras.empty())
    say(fmt::format(
        "into {}: other partitions are as good as those shown, and in them others may have moved, or "
        "nobody",
        printable(fmt::format("{}", fmt::join(eras, ", ")), 200)));
}

}  // namespace

int run_blocs(const Options& options) {
  BlocsOptions asked;
  asked.method = method(options);
  asked.k = most_blocs(options, asked.method);
  asked.mixed = chosen_mixed(options);
  asked.counted = options.weighted ? Counted::levels : Counted::ties;
  const double seconds = chosen_time_limit(options);
  const Input read_in = input(options);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = fold_options(options, package);
  const std::vector<EraGraph> graphs = fold(package.world, chosen_eras(options, package), folding);
  const std::vector<Partition> found = blocs_of_eras(
      graphs, asked, [seconds] { return time_limit(seconds); }, step_of_era);
  stop_if_interrupted();
  const bool changes = options.table == "changes";
  if (changes && graphs.size() < 2)
    warn(fmt::format("changes need two eras, and there is {}; see --eras, --every and --cut",
                     plural(graphs.size(), "era")));
  const Table table = changes ? bloc_changes_table(package.world, found, bloc_changes(found))
                              : blocs_table(package.world, found, asked.mixed);
  print(options, package, folding, dated(table, graphs));
  say_what_is_proved(table);
  if (changes) say_what_is_uncertain(table);
  return close(options, package);
}

}  // namespace entente
