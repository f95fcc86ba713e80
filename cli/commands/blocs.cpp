// entente blocs: who stands with whom in each era, and who joined or parted.
#include <entente/cli/command.hpp>
#include <entente/cli/commands/bloc_search.hpp>
#include <entente/cli/commands/judged.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/files/input.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/cli/options/view_options.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/sheet.hpp>
#include <entente/viz/report/blocs_tables.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

namespace entente {
namespace {

struct BlocsAsked {
  View view;
  TableOutput output;
  std::string_view table;  ///< which of them
  BlocSearch search;
};

BlocsAsked blocs_asked(const Words& words) {
  BlocsAsked asked{.view = view_of(words),
                   .output = output_of(words),
                   .table = words.table,
                   .search = bloc_search_of(words)};
  if (asked.table == "certain" && asked.search.rules.method != BlocMethod::two_blocs)
    refuse("--table certain tells of the best partitions into two blocs; leave --method out");
  return asked;
}

Table table_of(const BlocsAsked& asked, const Package& package, std::span<const Partition> found) {
  if (asked.table == "changes") return bloc_changes_table(package.world, found, bloc_changes(found));
  if (asked.table == "certain") return certain_blocs_table(package.world, found);
  return blocs_table(package.world, found, asked.search.rules.mixed);
}

/// Who moved, and whether anybody did, hangs on which of several partitions is shown.
void say_what_is_uncertain(std::span<const Partition> found) {
  std::vector<std::string> eras;
  for (const Partition& era : found)
    if (era.best.partitions > 1 || era.best.more) eras.push_back(era.era);
  if (!eras.empty())
    say(fmt::format("{} {} several best partitions: by another of them other actors moved, or none",
                    printable(fmt::format("{}", fmt::join(eras, ", ")), 200),
                    eras.size() == 1 ? "has" : "have"));
}

}  // namespace

int run_blocs(const Words& words) {
  const BlocsAsked asked = blocs_asked(words);
  const Input read_in = input(asked.view.reading, asked.output.path);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = folding_in(package, asked.view.folding);
  const std::vector<EraGraph> graphs = fold(package.world, eras_in(package, asked.view.periods), folding);
  const bool changes = asked.table == "changes";
  if (changes && graphs.size() < 2)
    warn(fmt::format("changes need two eras, and there is {}; see --eras, --every and --cut",
                     counted(graphs.size(), "era")));
  const std::vector<Partition> found = blocs_found(graphs, asked.search);
  const Table table = table_of(asked, package, found);
  print(asked.output, package, folding, dated(table, graphs));
  say_what_is_proved(table);
  if (changes) say_what_is_uncertain(found);
  return close(asked.view.reading, package);
}

}  // namespace entente
