// Files are compared as the file system knows them, so that links and other spellings hide nothing.
#include <entente/cli/files/overwriting.hpp>

#include <entente/cli/options/refusals.hpp>
#include <entente/cli/options/view_options.hpp>
#include <entente/graphs/model/problem.hpp>
#include <entente/graphs/reading/columns.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace entente {
namespace {

namespace fs = std::filesystem;

bool is_same_file(const fs::path& one, const fs::path& other) {
  std::error_code fault;
  if (fs::exists(one, fault) && fs::exists(other, fault)) return fs::equivalent(one, other, fault);
  return fs::weakly_canonical(fs::absolute(one), fault) == fs::weakly_canonical(fs::absolute(other), fault);
}

/// A pipe, a terminal or /dev/null keeps nothing that could be lost.
bool is_stream(const fs::path& path) {
  std::error_code fault;
  return path == "-" || (fs::exists(path, fault) && !fs::is_regular_file(path, fault));
}

/// What people write in the folder of a package.
std::vector<std::string_view> files_of_package() {
  std::vector<std::string_view> names(sheet_names.begin(), sheet_names.end());
  names.insert(names.end(), {"layout.csv", "entente.toml", "datapackage.json"});
  return names;
}

void refuse_a_sheet(const fs::path& path) {
  std::error_code fault;
  const fs::path place = fs::weakly_canonical(path, fault);
  const std::string name = place.filename();
  const bool of_package = name == "ties.csv" || fs::exists(place.parent_path() / "ties.csv", fault);
  const std::vector<std::string_view> names = files_of_package();
  if (of_package && std::find(names.begin(), names.end(), name) != names.end())
    refuse(fmt::format("{} is a sheet of a package; write the result under another name",
                       printable(path.string())));
}

/// The files that this run reads, there or not.
std::vector<fs::path> files_read(const ReadingOptions& read) {
  std::vector<fs::path> files(read.read_beside.begin(), read.read_beside.end());
  files.emplace_back(read.package);
  std::error_code fault;
  for (const fs::path& place : std::vector(files))
    if (fs::is_directory(place, fault))
      for (const std::string_view name : files_of_package()) files.push_back(place / name);
  return files;
}

}  // namespace

void refuse_to_overwrite(const ReadingOptions& read, const fs::path& path) {
  if (is_stream(path)) return;
  if (!read.rejects.empty() && is_same_file(read.rejects, path))
    refuse("--rejects and -o name one file; write them under two names");
  refuse_a_sheet(path);
  std::error_code fault;
  for (const fs::path& file : files_read(read))
    if (fs::exists(file, fault) && is_same_file(file, path))
      refuse(fmt::format("{} is read by this command; write the result under another name",
                         printable(path.string())));
}

void refuse_results(const ReadingOptions& read, const std::string& output) {
  if (!output.empty()) refuse_to_overwrite(read, output);
  if (read.rejects.empty()) return;
  ReadingOptions without_rejects = read;
  without_rejects.rejects.clear();
  refuse_to_overwrite(without_rejects, read.rejects);
}

}  // namespace entente
