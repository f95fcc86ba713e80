// entente diff: two versions of a package.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/output.hpp>
#include <entente/cli/overwriting.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/viz/report/diff_table.hpp>
#include <entente/viz/report/era_days.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace entente {
namespace {

/// One of the two packages. Its faults are told with its folder, and end the run.
Package version_named(const Options& options, const std::string& path) {
  Options of_one = options;
  of_one.operands = {path};
  Package package = std::move(silent_input(of_one).package);
  std::error_code fault;
  if (std::filesystem::is_directory(path, fault))
    for (Problem& problem : package.problems)
      problem.file = (std::filesystem::path(path) / problem.file).string();
  complain_about(package);
  if (!package.has_errors()) return package;
  throw Error(Failure::data, fmt::format("nothing was compared; mend {}", printable(path, 200)));
}

/// The options of a view, without the excluded sources that only the other version has.
FoldOptions view_of(Options options, const Package& package, const Package& other) {
  std::erase_if(options.without_sources,
                [&](const std::string& id) { return !package.world.source(id) && other.world.source(id); });
  return fold_options(options, package);
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

int run_diff(const Options& options) {
  if (options.operands.size() != 2)
    throw Error(Failure::usage, "diff takes two packages: entente diff OLD NEW");
  if (options.operands[0] == "-" && options.operands[1] == "-")
    throw Error(Failure::usage, "standard input is one package; name the other");
  refuse_to_overwrite(options);
  const Package before = version_named(options, options.operands[0]);
  const Package after = version_named(options, options.operands[1]);
  const FoldOptions view = view_of(options, after, before);
  const std::vector<EraGraph> old_graphs =
      fold(before.world, eras_of(before, after.default_scheme), view_of(options, before, after));
  const std::vector<EraGraph> new_graphs = fold(after.world, eras_of(after, after.default_scheme), view);
  const Version old_version{before.world, old_graphs}, new_version{after.world, new_graphs};
  const std::vector<RowChange> changes = row_changes(before, after);
  const std::vector<MovedLevel> levels = moved_levels(old_version, new_version);
  const Table table = options.table == "results"
                          ? dated(diff_results_table(old_version, new_version, levels, changes),
                                  eras_of_both(new_graphs, old_graphs))
                          : diff_table(changes);
  print(options, after, view, table);
  say(summary(changes, levels.size()));
  return options.exit_code && !table.rows.empty() ? 1 : 0;
}

}  // namespace entente
