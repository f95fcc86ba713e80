// All sheets are mended in memory before the first is written.
#include <entente/cli/files/upkeep.hpp>

#include <entente/cli/files/input.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/graphs/checking/mend.hpp>
#include <entente/graphs/reading/columns.hpp>
#include <entente/graphs/reading/datapackage.hpp>
#include <entente/graphs/reading/files.hpp>

#include <fmt/format.h>

#include <array>
#include <map>

namespace entente {
namespace {

namespace fs = std::filesystem;

fs::path place_to_mend(const ReadingOptions& asked) {
  if (asked.package == "-") refuse("standard input cannot be mended; name the folder or the file");
  return asked.package;
}

/// The sheets that lie there, and what each is called among a package's: a lone file is a table of ties.
std::vector<std::pair<fs::path, std::string>> sheets_at(const fs::path& path) {
  std::error_code fault;
  if (!fs::is_directory(path, fault)) return {{path, "ties.csv"}};
  std::vector<std::pair<fs::path, std::string>> found;
  for (const std::string_view name : sheet_names)
    if (fs::exists(path / name, fault)) found.emplace_back(path / name, name);
  return found;
}

std::string text_at(const fs::path& path) {
  std::error_code fault;
  return fs::exists(path, fault) ? sheet_bytes(path) : std::string{};
}

}  // namespace

std::string mend_sheets(const ReadingOptions& asked) {
  std::map<std::string, std::string> made;
  std::string report;
  const fs::path place = place_to_mend(asked);
  for (const auto& [path, sheet] : sheets_at(place)) {
    Mended one = mended(sheet_bytes(path), sheet, asked.how);
    for (Mending& change : one.changes) {
      change.file = path.filename();
      report += to_string(change) + '\n';
    }
    if (!one.changes.empty()) made.emplace(path.filename(), std::move(one.bytes));
  }
  std::error_code fault;
  const fs::path folder = fs::is_directory(place, fault) ? place : place.parent_path();
  if (!made.empty()) write_files(folder.empty() ? "." : folder, made);
  return report;
}

void require_place(const ReadingOptions& asked) { place_to_mend(asked); }

void require_folder(const ReadingOptions& asked) {
  std::error_code fault;
  if (!fs::is_directory(place_to_mend(asked), fault))
    refuse("--datapackage describes the folder of a package, not a lone table");
}

std::string write_datapackage(const ReadingOptions& asked) {
  const fs::path folder = place_to_mend(asked);
  std::error_code fault;
  if (!fs::is_directory(folder, fault)) return {};
  Files files;
  for (const auto& [path, sheet] : sheets_at(folder)) files.emplace(sheet, sheet_bytes(path));
  const std::string licence = text_at(folder / "LICENSE");
  const std::string name = fs::canonical(folder).filename();
  const Package package = silent_input(asked).package;
  if (package.has_errors()) return {};  // what cannot be read cannot be described
  const std::string& title = package.world.title;
  const std::string made = datapackage(files, {.name = name, .title = title, .licence = licence});
  const std::string old = text_at(folder / "datapackage.json");
  if (old == made) return {};
  if (!old.empty() && !is_described_by_program(old, made))
    return "datapackage.json: notice: it holds what the program does not write, and is left as it stands\n";
  write_files(folder, {{"datapackage.json", made}});
  return "datapackage.json: fixed: it describes the sheets now\n";
}

}  // namespace entente
