// Forms of tables and files.
#include <entente/cli/output.hpp>

#include <entente/cli/console.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/graphs/reading/write.hpp>
#include <entente/viz/maps/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <utility>

namespace entente {
namespace {

namespace fs = std::filesystem;

std::optional<TableForm> form_of_ending(const std::string& ending) {
  static constexpr auto endings =
      std::to_array<std::pair<std::string_view, TableForm>>({{".csv", TableForm::csv},
                                                             {".tsv", TableForm::tsv},
                                                             {".json", TableForm::json},
                                                             {".jsonl", TableForm::jsonl},
                                                             {".md", TableForm::markdown},
                                                             {".txt", TableForm::text}});
  for (const auto& [known, form] : endings)
    if (ending == known) return form;
  return std::nullopt;
}

TableForm chosen_form(const Options& options) {
  if (options.forms.empty()) {
    if (options.output.empty() || options.output == "-") return TableForm::text;
    if (const auto form = form_of_ending(fs::path(options.output).extension())) return *form;
    throw Error(
        Failure::usage,
        fmt::format(
            "-o {}: the ending names no form of a table; write .csv, .tsv, .json, .jsonl, .md or .txt",
            printable(options.output, 80)));
  }
  if (std::any_of(options.forms.begin(), options.forms.end(),
                  [&](TableForm form) { return form != options.forms.front(); }))
    throw Error(Failure::usage,
                "--csv, --tsv, --json, --jsonl and --md exclude one another; give one of them");
  return options.forms.front();
}

}  // namespace

TableHead subject(const Package& package, std::string view) {
  return {package.world.title, fingerprint(package), std::move(view)};
}

void print(const Options& options, const Package& package, const FoldOptions& folding, const Table& table) {
  const TableForm form = chosen_form(options);
  const bool headed = form == TableForm::json;
  const std::string text =
      printed(table, form, headed ? subject(package, view_words(package.world, folding)) : TableHead{});
  const Uninterruptible writing;
  put_into(options.output, text);
}

bool names_a_file(const std::string& output) {
  std::error_code fault;
  return output == "-" ||
         (!output.empty() && fs::path(output).has_extension() && !fs::is_directory(output, fault));
}

void put_into(const std::string& path, std::string_view bytes) {
  if (path.empty() || path == "-") return put(bytes);
  const fs::path folder = fs::path(path).parent_path();
  std::error_code fault;
  if (!folder.empty() && !fs::is_directory(folder, fault))
    throw Error(Failure::io, fmt::format("cannot write {}: there is no folder {}; make it first",
                                         printable(path), printable(folder.string())));
  write_file(path, bytes);
}

}  // namespace entente
