// entente check: every fault, then what a careful colleague would ask; on request what is mechanical is
// mended first.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/figures.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/output.hpp>
#include <entente/cli/upkeep.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/review.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/source_table.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

/// The faults of a package and the remarks on it, by file and line.
std::vector<Problem> findings(const Options& options, const Input& read_in) {
  const Package& package = read_in.package;
  std::vector<Problem> found = package.problems;
  for (Problem& remark : review(package, chosen_eras(options, package))) found.push_back(std::move(remark));
  for (Problem& fault : layout_in(read_in).problems) found.push_back(std::move(fault));
  std::stable_sort(found.begin(), found.end(), [](const Problem& x, const Problem& y) {
    return std::tie(x.file, x.line, x.column) < std::tie(y.file, y.line, y.column);
  });
  return found;
}

int print_findings(const Options& options) {
  const Input read_in = silent_input(options);
  const Package& package = read_in.package;
  std::string text;
  std::array<std::size_t, 3> counts{};
  const std::vector<Problem> found = findings(options, read_in);
  for (const Problem& problem : options.all ? found : gathered(found)) {
    text += to_string(problem) + '\n';
    ++counts[static_cast<std::size_t>(problem.severity)];
  }
  if (package.unlisted_problems != 0)
    text += fmt::format("and {} further faults of the same kinds\n", package.unlisted_problems);
  put(text);
  close(options, package);
  const auto [errors, warnings, notices] = counts;
  if (errors != 0) return static_cast<int>(Failure::data);
  return warnings != 0 || (options.strict && notices != 0) ? 1 : 0;
}

int print_sources(const Options& options) {
  const Input read_in = input(options);
  const FoldOptions folding = fold_options(options, read_in.package);
  const auto graphs = fold(read_in.package.world, chosen_eras(options, read_in.package), folding);
  const std::vector<Era> eras = counted_eras(graphs);
  print(
      options, read_in.package, folding,
      dated(source_table(read_in.package.world, eras, sources_of_eras(read_in.package.world, graphs)), eras));
  return close(options, read_in.package);
}

}  // namespace

int run_check(const Options& options) {
  if (options.table == "sources") return print_sources(options);
  if (options.fix) {
    chosen_eras(options, silent_input(options).package);  // a slip on the command line must change nothing
    put(mend_sheets(options));
  }
  if (options.fix || options.datapackage) put(write_datapackage(options));
  return print_findings(options);
}

}  // namespace entente
