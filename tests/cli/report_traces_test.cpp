// A reader of a report types the commands that it prints, and must find its numbers.
#include "shell.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace documents;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The fields of a line of CSV; no field of these tables holds a line break.
std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
      fields.back() += line[i++];
    } else if (line[i] == '"') {
      quoted = !quoted;
    } else if (line[i] == ',' && !quoted) {
      fields.emplace_back();
    } else {
      fields.back() += line[i];
    }
  }
  return fields;
}

using Row = std::map<std::string, std::string>;

std::vector<Row> rows_of(const std::string& csv) {
  const auto lines = lines_of(csv);
  std::vector<Row> rows;
  const auto names = fields_of(lines.at(0));
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto fields = fields_of(lines[i]);
    Row& row = rows.emplace_back();
    for (std::size_t c = 0; c < names.size(); ++c) row[names[c]] = fields.at(c);
  }
  return rows;
}

/// What the command prints as `value` in its rows of this kind, in their order, where there is one.
std::vector<double> numbers_of(const std::string& command, const std::string& kind, const fs::path& folder) {
  const Answer answer = run(command + " --csv -q", folder);
  INFO(command << "\n" << answer.err);
  REQUIRE(answer.exit_code == 0);
  std::vector<double> found;
  for (const Row& row : rows_of(answer.out))
    if (row.at("kind") == kind && !row.at("value").empty()) found.push_back(std::stod(row.at("value")));
  return found;
}

void check(const Row& trace, const fs::path& folder) {
  const std::vector<double> found = numbers_of(trace.at("command"), trace.at("kind"), folder);
  INFO(trace.at("command"));
  const double told = std::stod(trace.at("value"));
  if (trace.at("measure") == "shift") {
    REQUIRE(found.size() == 2);
    CHECK(found[1] - found[0] == Approx(told).margin(1e-12));
  } else {
    REQUIRE(found.size() == 1);
    CHECK(found[0] == told);
  }
}

/// The commands of the ```sh blocks.
std::set<std::string> commands_in(const std::string& markdown) {
  std::set<std::string> found;
  bool in_block = false;
  for (const std::string& line : lines_of(markdown)) {
    if (line.starts_with("```"))
      in_block = line == "```sh";
    else if (in_block)
      found.insert(line);
  }
  return found;
}

/// A folder that holds a copy of the shipped package and a report of it.
fs::path reported(const std::string& name, const std::string& options) {
  const fs::path folder = empty_folder(name);
  fs::copy(fs::path(ENTENTE_SOURCE_DIR) / "graphs/curated/pakistan-russia", folder / "package",
           fs::copy_options::recursive);
  const Answer answer = run("entente report package --to md -o out -q " + options, folder);
  INFO(answer.err);
  REQUIRE(answer.exit_code == 0);
  return folder;
}

}  // namespace

TEST_CASE("each kind of number in a report is what its command explains") {
  const fs::path folder = reported("report-traces", "--lineage --roll-up state");
  std::map<std::pair<std::string, std::string>, std::vector<Row>> by_kind;
  for (const Row& trace : rows_of(text_of(folder / "out/traces.csv")))
    if (!trace.at("value").empty()) by_kind[{trace.at("part"), trace.at("measure")}].push_back(trace);
  CHECK(by_kind.size() == 1 + 1 + 5 + 8);
  for (const auto& [kind, traces] : by_kind) {
    check(traces.front(), folder);
    check(traces.back(), folder);
  }
}

TEST_CASE("every command that a report prints works") {
  const fs::path folder = reported("report-commands", "--lineage --roll-up state --eras coarse");
  const std::set<std::string> commands = commands_in(text_of(folder / "out/report.md"));
  CHECK(commands.size() > 20);
  for (const std::string& command : commands) {
    const Answer answer = run(command, folder);
    INFO(command << "\n" << answer.err);
    CHECK(answer.exit_code == 0);
    CHECK(answer.out.size() > 100);
  }
}

TEST_CASE("a command names its era also where the end of the era is open") {
  for (const std::string end : {"..", ""}) {
    const fs::path folder = empty_folder("report-open-era");
    fs::create_directories(folder / "package");
    const auto write = [&](const char* sheet, const std::string& text) {
      std::ofstream(folder / "package" / sheet) << text;
    };
    write("ties.csv",
          "id,from,to,relation,start,end\npact,A,B,alliance,1950,..\nfeud,A,C,rivalry,1950,1979\n"
          "turn,A,C,partnership,1981,..\nrift,B,C,rivalry,1950,..\n");
    write("eras.csv", "id,start,end\nearly,1950,1969\nmiddle,1970,1979\nlate,1980," + end + "\n");
    write("entente.toml", "as_of = \"1999-12-31\"\n");
    const Answer answer = run("entente report package --to md -o out -q", folder);
    INFO(answer.err);
    REQUIRE(answer.exit_code == 0);
    std::size_t of_late = 0;
    for (const Row& trace : rows_of(text_of(folder / "out/traces.csv"))) {
      if (trace.at("value").empty()) continue;
      CHECK(trace.at("command").find(" --era ") != std::string::npos);
      check(trace, folder);
      of_late += trace.at("era") == "late" ? 1U : 0U;
    }
    CHECK(of_late > 10);
    for (const std::string& command : commands_in(text_of(folder / "out/report.md")))
      CHECK(run(command, folder).exit_code == 0);
  }
}

TEST_CASE("under another view and other periods a report still says how to find its numbers") {
  const fs::path folder = reported(
      "report-view", "--every 20y --status planned --without-source baloch2013,iqbal2012 --persistence 5");
  const std::vector<Row> traces = rows_of(text_of(folder / "out/traces.csv"));
  REQUIRE(traces.size() > 20);
  // Such periods have no ids that --era takes: the command tells all of them, and the number is among them.
  for (const std::size_t place : {std::size_t{0}, traces.size() - 1}) {
    const auto found = numbers_of(traces[place].at("command"), traces[place].at("kind"), folder);
    INFO(traces[place].at("command"));
    CHECK(std::ranges::find(found, std::stod(traces[place].at("value"))) != found.end());
  }
}
