// entente balance: how far the ties of each era are from two blocs, and which of them are to blame.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/judged.hpp>
#include <entente/cli/names.hpp>
#include <entente/cli/output.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/viz/report/balance_tables.hpp>
#include <entente/viz/report/era_days.hpp>

#include <fmt/format.h>

namespace entente {
namespace {

Listed listed(const std::string& word) {
  if (word.empty() || word == "unbalanced") return Listed::unbalanced;
  if (word == "balanced") return Listed::balanced;
  if (word == "all") return Listed::all;
  throw Error(Failure::usage, fmt::format("--triads \"{}\" is not known; write unbalanced, balanced or all",
                                          printable(word, 40)));
}

void tell_cut_lists(std::span<const JudgedEra> eras) {
  for (const JudgedEra& era : eras)
    if (era.balance.triangles.total() > most_triads)
      warn(fmt::format("{} has {} closed triads; at most {} are listed", printable(era.graph.era().id, 60),
                       era.balance.triangles.total(), most_triads));
}

}  // namespace

int run_balance(const Options& options) {
  const std::string& table = options.table;
  if (table == "pressure" && options.pairs.empty())
    throw Error(Failure::usage, "--table pressure is that on a pair; name one with --pair PAK:RUS");
  const Listed which = listed(options.triads);
  const EraBalanceOptions asked = balance_options(options);
  // A list of triads shows nothing of the line index, and waits for none.
  const double seconds = table == "triads" ? 0 : chosen_time_limit(options);
  const Input read_in = input(options);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = fold_options(options, package);
  const std::vector<Pair> pairs = chosen_pairs(options, package);
  const std::vector<EraGraph> graphs = fold(package.world, chosen_eras(options, package), folding);
  if (table == "pressure") {
    print(options, package, folding,
          dated(pressure_table(package.world, graphs, pressures(graphs, pairs)), graphs));
    return close(options, package);
  }
  const std::vector<EraBalance> found = judged(graphs, asked, seconds);
  const std::vector<JudgedEra> eras = judged_eras(graphs, found, asked.mixed);
  if (table == "triads") tell_cut_lists(eras);
  const Table chosen = table == "triads"    ? triads_table(package.world, eras, triads_of_eras(eras, which))
                       : table == "tension" ? tension_table(package.world, eras)
                                            : balance_table(package.world, eras);
  print(options, package, folding, dated(chosen, graphs));
  say_what_is_proved(chosen);
  return close(options, package);
}

}  // namespace entente
