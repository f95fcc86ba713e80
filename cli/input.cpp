// Reading and resolving what the command line names, with a suggestion for every miss.
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/graphs/reading/codebook.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/graphs/reading/periods.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace entente {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& text) { throw Error(Failure::usage, text); }

DateOrder date_order(const std::string& text) {
  if (text.empty()) return DateOrder::refuse;
  if (text == "dmy") return DateOrder::day_first;
  if (text == "mdy") return DateOrder::month_first;
  refuse(fmt::format("--date-order \"{}\" is not known; write dmy or mdy", printable(text, 40)));
}

std::string plural(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// The faults of the rejected rows, by file and line, and the rows as they stood.
std::string rejects_text(const Package& package) {
  std::string text = "file,line,reason,row\n";
  std::vector<Rejected> rows = package.rejected;
  std::stable_sort(rows.begin(), rows.end(), [](const Rejected& x, const Rejected& y) {
    return std::tie(x.file, x.line) < std::tie(y.file, y.line);
  });
  for (const Rejected& row : rows) {
    std::string reason;
    for (const Problem& problem : package.problems)
      if (problem.severity == Severity::error && problem.file == row.file && problem.line == row.line)
        reason += (reason.empty() ? "" : "; ") + problem.text;
    text += fmt::format("{},{},{},{}\n", csv_cell(row.file), row.line, csv_cell(printable(reason, 600)),
                        csv_cell(row.raw));
  }
  return text;
}

void complain_about(const Package& package) {
  for (const Problem& problem : package.problems) {
    if (problem.severity == Severity::error) complain(to_string(problem));
    if (problem.severity == Severity::warning) warn(to_string(problem));
  }
  if (package.unlisted_problems != 0)
    complain(fmt::format("and {} further faults of the same kinds", package.unlisted_problems));
}

SourceId source_named(const Package& package, const std::string& name, std::string_view option) {
  if (const auto id = package.world.source(name)) return *id;
  std::vector<std::string> known;
  for (const Source& source : package.world.sources) known.push_back(source.id);
  const auto meant = nearest(name, known);
  refuse(fmt::format("{}: no source \"{}\"{}", option, printable(name, 60),
                     meant ? fmt::format("; did you mean \"{}\"?", *meant) : ""));
}

ActorId actor_named(const Package& package, const std::string& name, std::string_view option) {
  const auto found = package.world.roster.find(name);
  if (found.size() == 1) return found.front();
  if (found.size() > 1)
    refuse(fmt::format("{}: \"{}\" means {} or {}; write the id", option, printable(name, 60),
                       package.world.roster[found[0]].code, package.world.roster[found[1]].code));
  const auto meant = nearest(name, package.world.roster.names());
  refuse(fmt::format("{}: no actor \"{}\"{}", option, printable(name, 60),
                     meant ? fmt::format("; did you mean \"{}\"?", *meant) : ""));
}

}  // namespace

Input silent_input(const Options& options) {
  ReadOptions reading{.date_order = date_order(options.date_order)};
  const std::string path = options.operands.empty() ? "." : options.operands.front();
  Input read_in;
  if (path == "-") {
    reading.ties_name = "standard input";
    read_in.package = read(Files{{"ties.csv", file_bytes("/dev/stdin")}}, reading);
  } else {
    read_in.package = read(fs::path(path), reading);
    if (fs::is_directory(path)) read_in.folder = path;
  }
  stop_if_interrupted();
  return read_in;
}

Input input(const Options& options) {
  Input read_in = silent_input(options);
  complain_about(read_in.package);
  if (!read_in.package.has_errors()) return read_in;
  if (options.rejects.empty()) {
    const auto errors = std::count_if(read_in.package.problems.begin(), read_in.package.problems.end(),
                                      [](const Problem& p) { return p.severity == Severity::error; });
    throw Error(Failure::data,
                fmt::format("{}, nothing was computed; mend them, or set bad rows aside with --rejects FILE",
                            plural(static_cast<std::size_t>(errors), "error")));
  }
  write_file(options.rejects, rejects_text(read_in.package));
  return read_in;
}

int close(const Options& options, const Package& package) {
  const Tally& tally = package.tally;
  const auto eras =
      static_cast<std::size_t>(std::count_if(package.eras.begin(), package.eras.end(), [&](const Era& era) {
        return era.scheme == package.default_scheme;
      }));
  say(fmt::format("read {}: {}, {} rejected; {}; {}", plural(tally.rows, "row"), plural(tally.ties, "tie"),
                  tally.rejected, plural(package.world.roster.size(), "actor"), plural(eras, "era")));
  return !options.rejects.empty() && package.has_errors() ? 1 : 0;
}

std::vector<Era> chosen_eras(const Options& options, const Package& package) {
  return periods(package, {options.eras, options.every, options.cut});
}

FoldOptions fold_options(const Options& options, const Package& package) {
  FoldOptions folding;
  if (options.roll_up != "none" && options.roll_up != "state")
    refuse(fmt::format("--roll-up \"{}\" is not known; write state or none", printable(options.roll_up, 40)));
  folding.roll_up = options.roll_up == "state" ? RollUp::state : RollUp::none;
  folding.lineage = options.lineage;
  if (!(options.persistence > 0 && options.persistence <= 1000))
    refuse("--persistence takes years, above 0 and up to 1000");
  folding.persistence = options.persistence * 365.25;
  for (const std::string& word : options.statuses) {
    if (word == "all") {
      folding.statuses.set();
      continue;
    }
    const auto place = place_among(status_names, word);
    if (!place)
      refuse(fmt::format("--status \"{}\" is not known; {}", printable(word, 40),
                         suggestion(word, status_names)));
    folding.statuses.set(*place);
  }
  for (const std::string& id : options.without_sources)
    folding.without_sources.push_back(source_named(package, id, "--without-source"));
  for (const std::string& id : options.only_sources)
    folding.only_sources.push_back(source_named(package, id, "--only-source"));
  return folding;
}

std::vector<Measure> chosen_measures(const std::vector<std::string>& names) {
  std::vector<Measure> chosen;
  for (const std::string& word : names) {
    if (word == "all") {
      chosen.assign(measures().begin(), measures().end());
      break;
    }
    const Measure* measure = find_measure(word);
    std::vector<std::string_view> known;
    for (const Measure& one : measures()) known.push_back(one.name);
    if (measure == nullptr)
      refuse(fmt::format("--measure: no measure \"{}\"; {}", printable(word, 40), suggestion(word, known)));
    chosen.push_back(*measure);
  }
  return chosen;
}

std::vector<Pair> chosen_pairs(const Options& options, const Package& package) {
  const FoldOptions folding = fold_options(options, package);
  const auto line = lineage(package.world.roster);
  const auto stands_for = [&](ActorId actor) { return folding.lineage ? line[index(actor)] : actor; };
  std::vector<Pair> pairs;
  for (const std::string& text : options.pairs) {
    const auto colon = text.find(':');
    if (colon == std::string::npos)
      refuse(fmt::format("--pair \"{}\" names one actor; write two, such as PAK:RUS", printable(text, 60)));
    const ActorId a = stands_for(actor_named(package, text.substr(0, colon), "--pair"));
    const ActorId b = stands_for(actor_named(package, text.substr(colon + 1), "--pair"));
    if (a == b) refuse(fmt::format("--pair \"{}\" names one actor twice", printable(text, 60)));
    pairs.emplace_back(a, b);
  }
  return pairs;
}

std::vector<ActorId> chosen_actors(const Options& options, const Package& package) {
  std::vector<ActorId> actors;
  for (const std::string& name : options.actors) actors.push_back(actor_named(package, name, "--actors"));
  return actors;
}

Subject subject(const Package& package) { return {package.world.title, fingerprint(package)}; }

void print(const Options& options, const Package& package, const Table& table) {
  static constexpr std::pair<std::string_view, TableForm> endings[] = {
      {".csv", TableForm::csv},     {".tsv", TableForm::tsv},     {".json", TableForm::json},
      {".jsonl", TableForm::jsonl}, {".md", TableForm::markdown}, {".txt", TableForm::text}};
  std::optional<TableForm> form = options.form;
  const std::string ending = fs::path(options.output).extension();
  for (const auto& [known, of_ending] : endings)
    if (!form && ending == known) form = of_ending;
  if (!form && !options.output.empty() && options.output != "-")
    refuse(fmt::format(
        "-o {}: the ending names no form of a table; write .csv, .tsv, .json, .jsonl, .md or .txt",
        printable(options.output, 80)));
  const TableForm chosen = form.value_or(TableForm::text);
  const std::string text = printed(table, chosen, chosen == TableForm::json ? subject(package) : Subject{});
  if (options.output.empty() || options.output == "-")
    put(text);
  else
    write_file(options.output, text);
}

}  // namespace entente
