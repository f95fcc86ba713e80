// entente balance: how far the ties of each era are from two blocs, and which of them are to blame.
#include <entente/cli/command.hpp>
#include <entente/cli/commands/judged.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/files/input.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/options/balance_options.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/cli/options/view_options.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/viz/report/balance_tables.hpp>
#include <entente/viz/report/era_days.hpp>

#include <fmt/format.h>

#include <array>

namespace entente {
namespace {

struct BalanceAsked {
  View view;
  TableOutput output;
  std::string_view table;
  Names pairs;
  Listed triads{};
  EraBalanceOptions rules;
  double seconds = 0;  ///< for each era
};

/// Which triads --triads lists, in the order of Listed.
constexpr std::array<std::string_view, 3> listed_names = {"all", "balanced", "unbalanced"};

BalanceAsked balance_asked(const Words& words) {
  if (words.table == "pressure" && !words.has("pair"))
    refuse("--table pressure is that on a pair; name one with --pair PAK:RUS");
  const double seconds = time_limit_of(words);
  return {.view = view_of(words),
          .output = output_of(words),
          .table = words.table,
          .pairs = names_of(words, "pair"),
          .triads = static_cast<Listed>(place_of(words, "triads", listed_names, "unbalanced")),
          .rules = balance_options_of(words),
          // A list of triads shows nothing of the line index, and waits for none.
          .seconds = words.table == "triads" ? 0 : seconds};
}

void tell_cut_lists(std::span<const JudgedEra> eras) {
  for (const JudgedEra& era : eras)
    if (era.balance.triangles.total() > most_triads)
      warn(fmt::format("{} has {} closed triads; at most {} are listed", printable(era.graph.era().id, 60),
                       era.balance.triangles.total(), most_triads));
}

Table balance_of(const BalanceAsked& asked, const Chronicle& world, const std::vector<EraGraph>& graphs) {
  const std::vector<EraBalance> found = judged(graphs, asked.rules, asked.seconds);
  const std::vector<JudgedEra> eras = judged_eras(graphs, found, asked.rules.mixed);
  if (asked.table == "tension") return tension_table(world, eras);
  if (asked.table == "balance") return balance_table(world, eras);
  tell_cut_lists(eras);
  return triads_table(world, eras, triads_of_eras(eras, asked.triads));
}

}  // namespace

int run_balance(const Words& words) {
  const BalanceAsked asked = balance_asked(words);
  const Input read_in = input(asked.view.reading, asked.output.path);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = folding_in(package, asked.view.folding);
  const std::vector<Pair> pairs = pairs_named(asked.pairs, package, folding);
  const std::vector<EraGraph> graphs = fold(package.world, eras_in(package, asked.view.periods), folding);
  const bool of_pairs = asked.table == "pressure";
  const Table table = of_pairs ? pressure_table(package.world, graphs, pressures(graphs, pairs))
                               : balance_of(asked, package.world, graphs);
  print(asked.output, package, folding, dated(table, graphs));
  if (!of_pairs) say_what_is_proved(table);
  return close(asked.view.reading, package);
}

}  // namespace entente
