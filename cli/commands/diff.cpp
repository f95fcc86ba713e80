// entente diff: two versions of a package.
#include <entente/cli/command.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/files/input.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/files/overwriting.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/cli/options/view_options.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/viz/report/diff_table.hpp>
#include <entente/viz/report/era_days.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace entente {
namespace {

struct DiffAsked {
  ReadingOptions before, after;  ///< each reads the other beside it
  NamedFolding folding;
  TableOutput output;
  bool results = false;  ///< the levels that moved, in place of the rows
  bool exit_code = false;
};

DiffAsked diff_asked(const Words& words) {
  const std::vector<std::string>& packages = words.operands;
  if (packages.size() != 2) refuse("diff takes two packages: entente diff OLD NEW");
  if (packages[0] == "-" && packages[1] == "-") refuse("standard input is one package; name the other");
  DiffAsked asked{.before = reading_of(words),
                  .after = reading_of(words),
                  .folding = folding_of(words),
                  .output = output_of(words),
                  .results = words.table == "results",
                  .exit_code = words.has("exit-code")};
  asked.after.package = packages[1];
  asked.before.read_beside = {packages[1]};
  return asked;
}

/// One of the two packages. Its faults are told with its folder, and end the run.
Package version_of(const ReadingOptions& asked) {
  Package package = std::move(silent_input(asked).package);
  std::error_code fault;
  if (std::filesystem::is_directory(asked.package, fault))
    for (Problem& problem : package.problems)
      problem.file = (std::filesystem::path(asked.package) / problem.file).string();
  complain_about(package);
  if (!package.has_errors()) return package;
  throw Error(Failure::data, fmt::format("nothing was compared; mend {}", printable(asked.package, 200)));
}

/// The options of a view, without the excluded sources that only the other version has.
FoldOptions folding_of_version(NamedFolding folding, const Package& package, const Package& other) {
  std::erase_if(folding.without_sources.texts,
                [&](const std::string& id) { return !package.world.source(id) && other.world.source(id); });
  return folding_in(package, folding);
}

/// The eras of a scheme; where the package has none of that name, its own.
std::vector<Era> eras_of(const Package& package, const std::string& scheme) {
  const bool known = std::any_of(package.eras.begin(), package.eras.end(),
                                 [&](const Era& era) { return era.scheme == scheme; });
  if (!known || scheme.empty()) return periods(package);
  std::vector<Era> eras;
  std::copy_if(package.eras.begin(), package.eras.end(), std::back_inserter(eras),
               [&](const Era& era) { return era.scheme == scheme; });
  return eras;
}

/// The eras of the later version, and those that only the earlier one has.
std::vector<Era> eras_of_both(const std::vector<EraGraph>& later, const std::vector<EraGraph>& earlier) {
  std::vector<Era> eras = counted_eras(later);
  for (const Era& era : counted_eras(earlier))
    if (std::ranges::find(eras, era.id, &Era::id) == eras.end()) eras.push_back(era);
  return eras;
}

std::string summary(const std::vector<RowChange>& changes, std::size_t levels) {
  if (changes.empty() && levels == 0) return "nothing differs";
  return fmt::format("rows: {} added, {} removed, {} changed; levels: {} moved",
                     rows_of(changes, Edit::added), rows_of(changes, Edit::removed),
                     rows_of(changes, Edit::changed), levels);
}

}  // namespace

int run_diff(const Words& words) {
  const DiffAsked asked = diff_asked(words);
  refuse_results(asked.before, asked.output.path);
  const Package before = version_of(asked.before);
  const Package after = version_of(asked.after);
  const FoldOptions view = folding_of_version(asked.folding, after, before);
  const std::vector<EraGraph> old_graphs = fold(before.world, eras_of(before, after.default_scheme),
                                                folding_of_version(asked.folding, before, after));
  const std::vector<EraGraph> new_graphs = fold(after.world, eras_of(after, after.default_scheme), view);
  const Version old_version{before.world, old_graphs}, new_version{after.world, new_graphs};
  const std::vector<RowChange> changes = row_changes(before, after);
  const std::vector<MovedLevel> levels = moved_levels(old_version, new_version);
  const Table table = asked.results ? dated(diff_results_table(old_version, new_version, levels, changes),
                                            eras_of_both(new_graphs, old_graphs))
                                    : diff_table(changes);
  print(asked.output, after, view, table);
  say(summary(changes, levels.size()));
  return asked.exit_code && !table.rows.empty() ? 1 : 0;
}

}  // namespace entente
