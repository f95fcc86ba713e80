// Names of figures have no spaces, so a line is three words.
#include <entente/cli/files/figure_record.hpp>

#include <entente/cli/console/console.hpp>
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/digest.hpp>
#include <entente/graphs/reading/files.hpp>

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <sstream>

namespace entente {
namespace {

namespace fs = std::filesystem;

/// What tells this program from another build of it.
std::string build() {
  std::error_code fault;
  const fs::path self = fs::read_symlink("/proc/self/exe", fault);
  const auto size = fs::file_size(self, fault);
  const auto written = fs::last_write_time(self, fault);
  return fmt::format("{} {} {}", ENTENTE_VERSION, size, written.time_since_epoch().count());
}

/// The bytes of a file; nothing where there is none that can be read.
std::optional<std::string> bytes_of(const fs::path& file) {
  std::error_code fault;
  if (!fs::is_regular_file(fs::symlink_status(file, fault))) return std::nullopt;
  try {
    return file_bytes(file);
  } catch (const Error&) {
    return std::nullopt;
  }
}

/// Whether an option changes what a run says or where, not what it makes.
bool is_said_only(std::string_view option) {
  return option == "quiet" || option == "color" || option == "output";
}

bool is_digest(std::string_view word) {
  return word.size() == 16 && word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

fs::path record_in(const fs::path& folder) { return folder / ".entente-figures"; }

}  // namespace

std::string recipe(std::string_view command, const Words& words, std::string_view package_hash,
                   std::string_view layout) {
  std::string all = fmt::format("{}\n{}\n{}\n{}\n", build(), command, package_hash, layout);
  for (const std::string& operand : words.operands) all += operand + '\n';
  for (const auto& [option, given] : words.options) {
    if (is_said_only(option)) continue;
    for (const std::string& word : given) all += fmt::format("--{} {}\n", option, word);
  }
  return digest(all);
}

FigureRecord::FigureRecord(fs::path folder, std::string_view recipe)
    : folder_(std::move(folder)), recipe_(recipe) {
  constexpr std::uintmax_t longest = 1U << 24U;  // of a record that this program wrote
  std::error_code fault;
  if (fs::file_size(record_in(folder_), fault) > longest || fault) return;
  std::istringstream lines(bytes_of(record_in(folder_)).value_or(""));
  for (std::string file, made_of, came_out; lines >> file >> made_of >> came_out;)
    if (is_digest(made_of) && is_digest(came_out)) made_[file] = {made_of, came_out};
}

bool FigureRecord::is_current(const std::string& file) const {
  const auto made = made_.find(file);
  if (made == made_.end() || made->second.recipe != recipe_) return false;
  const auto bytes = bytes_of(folder_ / file);
  return bytes && digest(*bytes) == made->second.digest;
}

void FigureRecord::note(const std::string& file, std::string_view bytes) {
  made_[file] = {recipe_, digest(bytes)};
}

void FigureRecord::save() const {
  std::string text;
  for (const auto& [file, made] : made_) text += fmt::format("{} {} {}\n", file, made.recipe, made.digest);
  const fs::path record = record_in(folder_);
  std::error_code fault;
  const fs::file_status status = fs::symlink_status(record, fault);
  if (fs::exists(status) && !fs::is_regular_file(status)) return;
  try {
    write_file(record, text);
  } catch (const Error& error) {
    warn(fmt::format("what the figures were made of is not kept: {}", error.what()));
  }
}

}  // namespace entente
