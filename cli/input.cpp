// Reading a package, and the closing line of every run.
#include <entente/cli/input.hpp>

#include <entente/cli/choices.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/output.hpp>
#include <entente/cli/overwriting.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/viz/report/report_words.hpp>

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

}  // namespace

DateOrder date_order(const Options& options) {
  const std::string& text = options.date_order;
  if (text.empty()) return DateOrder::refuse;
  if (text == "dmy") return DateOrder::day_first;
  if (text == "mdy") return DateOrder::month_first;
  throw Error(Failure::usage,
              fmt::format("--date-order \"{}\" is not known; write dmy or mdy", printable(text, 40)));
}

ReadOptions read_options(const Options& options) {
  ReadOptions reading{.date_order = date_order(options), .keep = options.keep};
  if (!options.rows.empty())
    reading.rows =
        static_cast<RowKind>(1 + place_of_word(options.rows, "--rows", std::span(row_kind_names).subspan(1)));
  if (!options.mirrored.empty())
    reading.mirrored = static_cast<Mirrored>(
        1 + place_of_word(options.mirrored, "--mirrored", std::span(mirrored_names).subspan(1)));
  return reading;
}

Input silent_input(const Options& options) {
  ReadOptions reading = read_options(options);
  const std::string path = options.operands.empty() ? "." : options.operands.front();
  Input read_in;
  if (path == "-") {
    reading.claims_name = "standard input";
    read_in.package = read(Files{{"ties.csv", file_bytes("/dev/stdin")}}, reading);
  } else {
    read_in.package = read(fs::path(path), reading);
    std::error_code fault;
    if (fs::is_directory(path, fault)) read_in.folder = path;
  }
  stop_if_interrupted();
  return read_in;
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

void complain_about(const Package& package) {
  for (const Problem& problem : gathered(package.problems))
    problem.severity == Severity::error     ? complain(to_string(problem))
    : problem.severity == Severity::warning ? warn(to_string(problem))
                                            : say(to_string(problem));
  if (package.unlisted_problems != 0)
    complain(fmt::format("and {} further faults of the same kinds", package.unlisted_problems));
}

Input input(const Options& options) {
  refuse_to_overwrite(options);
  Input read_in = silent_input(options);
  complain_about(read_in.package);
  if (!read_in.package.has_errors()) return read_in;
  const auto [of_rows, of_others] = counted_errors(read_in.package);
  if (options.rejects.empty() || of_others != 0)
    throw Error(
        Failure::data,
        fmt::format("{}, nothing was computed; mend {}{}", plural(of_rows + of_others, "error"),
                    of_rows + of_others == 1 ? "it" : "them",
                    of_others == 0            ? ", or set bad rows aside with --rejects FILE"
                    : options.rejects.empty() ? ""
                                              : ": not all are of rows that --rejects could set aside"));
  put_into(options.rejects, rejects_text(read_in.package));
  return read_in;
}

int close(const Options& options, const Package& package) {
  const Tally& tally = package.tally;
  const auto eras =
      static_cast<std::size_t>(std::count_if(package.eras.begin(), package.eras.end(), [&](const Era& era) {
        return era.scheme == package.default_scheme;
      }));
  const std::string mirrored = tally.mirrored == 0 ? "" : fmt::format(", {} mirrored", tally.mirrored);
  say(fmt::format("read {}: {}, {} rejected{}; {}; {}", plural(tally.rows, "row"),
                  plural(tally.claims, "claim"), tally.rejected, mirrored,
                  plural(package.world.roster.size(), "actor"), plural(eras, "era")));
  return !options.rejects.empty() && package.has_errors() ? 1 : 0;
}

}  // namespace entente
