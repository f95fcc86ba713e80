// Reading a package, and the closing line of every run.
#include <entente/cli/files/input.hpp>

#include <entente/cli/console/console.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/files/overwriting.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace entente {
namespace {

namespace fs = std::filesystem;

/// The rejected rows by file and line, each with its faults and as it stood.
std::string rejects_text(const Package& package) {
  std::map<std::pair<std::string, std::size_t>, std::string> reasons;
  for (const Problem& problem : package.problems) {
    if (problem.severity != Severity::error) continue;
    std::string& reason = reasons[{problem.file, problem.line}];
    reason += (reason.empty() ? "" : "; ") + problem.text;
  }
  std::vector<Rejected> rows = package.rejected;
  std::stable_sort(rows.begin(), rows.end(), [](const Rejected& x, const Rejected& y) {
    return std::tie(x.file, x.line) < std::tie(y.file, y.line);
  });
  Table table{"rejects", {"file", "line", "reason", "row"}, {}};
  for (const Rejected& row : rows) {
    const auto reason = reasons.find({row.file, row.line});
    add_row(table, {row.file, static_cast<std::int64_t>(row.line),
                    reason == reasons.end() ? "" : reason->second, row.raw});
  }
  return printed(table, TableForm::csv);
}

/// Errors of rows, which can be set aside, and of others: columns, whole files, settings.
struct CountedErrors {
  std::size_t of_rows = 0, of_others = 0;
};

CountedErrors counted_errors(const Package& package) {
  std::set<std::pair<std::string, std::size_t>> rows;
  for (const Rejected& row : package.rejected) rows.emplace(row.file, row.line);
  CountedErrors found;
  for (const Problem& problem : package.problems)
    if (problem.severity == Severity::error)
      ++(rows.contains({problem.file, problem.line}) ? found.of_rows : found.of_others);
  return found;
}

}  // namespace

Input silent_input(const ReadingOptions& asked) {
  Input read_in;
  if (asked.package == "-") {
    ReadOptions how = asked.how;
    how.claims_name = "standard input";
    read_in.package = read(Files{{"ties.csv", file_bytes("/dev/stdin")}}, how);
  } else {
    read_in.package = read(fs::path(asked.package), asked.how);
    std::error_code fault;
    if (fs::is_directory(asked.package, fault)) read_in.folder = asked.package;
  }
  stop_if_interrupted();
  return read_in;
}

void complain_about(const Package& package) {
  for (const Problem& problem : gathered(package.problems))
    problem.severity == Severity::error     ? complain(to_string(problem))
    : problem.severity == Severity::warning ? warn(to_string(problem))
                                            : say(to_string(problem));
  if (package.unlisted_problems != 0)
    complain(fmt::format("and {} further faults of the same kinds", package.unlisted_problems));
}

Input input(const ReadingOptions& asked, const std::string& output) {
  refuse_results(asked, output);
  Input read_in = silent_input(asked);
  complain_about(read_in.package);
  if (!read_in.package.has_errors()) return read_in;
  const auto [of_rows, of_others] = counted_errors(read_in.package);
  if (asked.rejects.empty() || of_others != 0)
    throw Error(
        Failure::data,
        fmt::format("{}, nothing was computed; mend {}{}", counted(of_rows + of_others, "error"),
                    of_rows + of_others == 1 ? "it" : "them",
                    of_others == 0          ? ", or set bad rows aside with --rejects FILE"
                    : asked.rejects.empty() ? ""
                                            : ": not all are of rows that --rejects could set aside"));
  return read_in;
}

int close(const ReadingOptions& asked, const Package& package) {
  const bool has_rejects = !asked.rejects.empty() && package.has_errors();
  if (has_rejects) {
    const Uninterruptible writing;
    put_into(asked.rejects, rejects_text(package));
  }
  const Tally& tally = package.tally;
  const auto eras =
      static_cast<std::size_t>(std::count_if(package.eras.begin(), package.eras.end(), [&](const Era& era) {
        return era.scheme == package.default_scheme;
      }));
  const std::string mirrored = tally.mirrored == 0 ? "" : fmt::format(", {} mirrored", tally.mirrored);
  say(fmt::format("read {}: {}, {} rejected{}; {}; {}", counted(tally.rows, "row"),
                  counted(tally.claims, "claim"), tally.rejected, mirrored,
                  counted(package.world.roster.size(), "actor"), counted(eras, "era")));
  return has_rejects ? 1 : 0;
}

}  // namespace entente
