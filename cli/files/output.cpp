// A result is written as a whole, once it is there.
#include <entente/cli/files/output.hpp>

#include <entente/cli/console/console.hpp>
#include <entente/cli/files/overwriting.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/write.hpp>
#include <entente/viz/maps/words.hpp>

#include <fmt/format.h>

#include <filesystem>

namespace entente {
namespace {

namespace fs = std::filesystem;

}  // namespace

TableHead subject(const Package& package, std::string view) {
  return {package.world.title, fingerprint(package), std::move(view)};
}

void print(const TableOutput& output, const Package& package, const FoldOptions& folding,
           const Table& table) {
  const bool headed = output.form == TableForm::json;
  const std::string text = printed(
      table, output.form, headed ? subject(package, head_words(package.world, folding)) : TableHead{});
  const Uninterruptible writing;
  put_into(output.path, text);
}

void put_into(const std::string& path, std::string_view bytes) {
  if (path.empty() || path == "-") return put(bytes);
  require_folder_of(path);
  write_file(path, bytes);
}

void write_result(const ReadingOptions& read, const std::string& folder, const Files& files) {
  for (const auto& [name, bytes] : files) refuse_to_overwrite(read, fs::path(folder) / name);
  write_files(folder, files);
}

}  // namespace entente
