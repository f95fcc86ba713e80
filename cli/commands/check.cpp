// entente check: every fault, then what a careful colleague would ask; on request what is mechanical is
// mended first.
#include <entente/cli/command.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/files/figures.hpp>
#include <entente/cli/files/input.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/files/upkeep.hpp>
#include <entente/cli/options/view_options.hpp>
#include <entente/engine/analysis/record_limits.hpp>
#include <entente/graphs/checking/review.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/limit_words.hpp>
#include <entente/viz/report/source_table.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace entente {
namespace {

struct CheckAsked {
  View view;
  TableOutput output;
  bool sources = false;  ///< the table of sources, in place of the findings
  bool strict = false, all = false, fix = false, datapackage = false;
};

CheckAsked check_asked(const Words& words) {
  return {.view = view_of(words),
          .output = output_of(words),
          .sources = words.table == "sources",
          .strict = words.has("strict"),
          .all = words.has("all"),
          .fix = words.has("fix"),
          .datapackage = words.has("datapackage")};
}

/// What the record of an era cannot say, as notices on its row; what rests on one source, review() tells.
std::vector<Problem> limits_of_eras(const Package& package, const std::vector<Era>& eras) {
  std::vector<Problem> found;
  if (package.has_errors()) return found;
  const std::vector<EraGraph> graphs = fold(package.world, eras);
  for (const RecordLimit& limit : record_limits(package.world, graphs, {})) {
    if (limit.limit == Limit::one_source || eras[limit.era].line == 0) continue;
    Problem& notice = found.emplace_back();
    notice.severity = Severity::notice;
    notice.file = "eras.csv";
    notice.line = eras[limit.era].line;
    notice.text = limit_text(package.world, graphs, limit);
  }
  return found;
}

/// The faults of a package and the remarks on it, by file and line.
std::vector<Problem> findings(const CheckAsked& asked, const Input& read_in) {
  const Package& package = read_in.package;
  std::vector<Problem> found = package.problems;
  const std::vector<Era> eras = eras_in(package, asked.view.periods);
  for (std::vector<Problem> more : std::array{review(package, eras), limits_of_eras(package, eras)})
    std::ranges::move(more, std::back_inserter(found));
  for (Problem& fault : layout_in(read_in).problems) found.push_back(std::move(fault));
  std::stable_sort(found.begin(), found.end(), [](const Problem& x, const Problem& y) {
    return std::tie(x.file, x.line, x.column) < std::tie(y.file, y.line, y.column);
  });
  return found;
}

int print_findings(const CheckAsked& asked) {
  const Input read_in = silent_input(asked.view.reading);
  const Package& package = read_in.package;
  std::string text;
  std::array<std::size_t, 3> counts{};
  const std::vector<Problem> found = findings(asked, read_in);
  for (const Problem& problem : asked.all ? found : gathered(found)) {
    text += to_string(problem) + '\n';
    ++counts[static_cast<std::size_t>(problem.severity)];
  }
  if (package.unlisted_problems != 0)
    text += fmt::format("and {} further faults of the same kinds\n", package.unlisted_problems);
  put(text);
  close(asked.view.reading, package);
  const auto [errors, warnings, notices] = counts;
  if (errors != 0) return static_cast<int>(Failure::data);
  return warnings != 0 || (asked.strict && notices != 0) ? 1 : 0;
}

int print_sources(const CheckAsked& asked) {
  const Input read_in = input(asked.view.reading, asked.output.path);
  const Package& package = read_in.package;
  const FoldOptions folding = folding_in(package, asked.view.folding);
  const auto graphs = fold(package.world, eras_in(package, asked.view.periods), folding);
  const std::vector<Era> eras = counted_eras(graphs);
  const Table table = source_table(package.world, eras, sources_of_eras(package.world, graphs));
  print(asked.output, package, folding, dated(table, eras));
  return close(asked.view.reading, package);
}

/// Mends what was asked for, describes the package, and tells each change.
void keep_up(const CheckAsked& asked) {
  const ReadingOptions& reading = asked.view.reading;
  require_place(reading);
  if (asked.datapackage) require_folder(reading);
  // A slip on the command line must change nothing.
  eras_in(silent_input(reading).package, asked.view.periods);
  if (asked.fix) put(mend_sheets(reading));
  put(write_datapackage(reading));
}

}  // namespace

int run_check(const Words& words) {
  const CheckAsked asked = check_asked(words);
  if (asked.sources) return print_sources(asked);
  if (asked.fix || asked.datapackage) keep_up(asked);
  return print_findings(asked);
}

}  // namespace entente
