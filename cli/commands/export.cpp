// entente export: the graphs of the eras in a foreign format.
#include <entente/cli/command.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/files/figures.hpp>
#include <entente/cli/files/input.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/cli/options/view_options.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/formats/export.hpp>
#include <entente/graphs/formats/registry.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/graphs/reading/write.hpp>
#include <entente/viz/maps/words.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace entente {
namespace {

namespace fs = std::filesystem;

std::vector<std::string_view> written_formats() {
  std::vector<std::string_view> names;
  for (const Format& format : formats())
    if (format.write != nullptr) names.push_back(format.name);
  return names;
}

/// What --to names, else what the ending of -o does.
const Format& format_of(const Words& words) {
  const std::vector<std::string_view> names = written_formats();
  const std::string output = words.word("output");
  const Format* named =
      names_a_file(output) ? format_of_ending(fs::path(output).extension().string()) : nullptr;
  if (words.has("to")) {
    const Format& asked = *find_format(names[place_of(words, "to", names)]);
    if (named != nullptr && named != &asked)
      refuse(fmt::format("-o {}: the ending names another format than --to; write one that agrees",
                         printable(output, 80)));
    return asked;
  }
  if (output.empty() || output == "-" || !names_a_file(output))
    refuse(fmt::format("in which format? Write --to {}", fmt::join(names, ", or --to ")));
  if (named != nullptr) return *named;
  refuse(fmt::format("-o {}: the ending names no format; write --to {}", printable(output, 80),
                     fmt::join(names, ", or --to ")));
}

struct ExportAsked {
  View view;
  const Format& format;
  std::string output;  ///< a file, or a folder; empty or `-`: standard output
};

ExportAsked export_asked(const Words& words) {
  const Format& format = format_of(words);
  const std::string output = words.word("output");
  if (names_a_file(output)) require_folder_of(output);
  return {.view = view_of(words), .format = format, .output = output};
}

/// A file for each era.
Files files_of(const Format& format, const Export& all) {
  const std::vector<std::string> stems = file_stems(all.graphs);
  Files files;
  for (std::size_t i = 0; i < stems.size(); ++i) {
    Export one = all;
    one.graphs = all.graphs.subspan(i, 1);
    files.emplace(stems[i] + std::string(format.endings.front()), format.write(one));
  }
  return files;
}

}  // namespace

int run_export(const Words& words) {
  const ExportAsked asked = export_asked(words);
  const Input read_in = input(asked.view.reading, asked.output);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = folding_in(package, asked.view.folding);
  const std::vector<EraGraph> graphs = fold(package.world, eras_in(package, asked.view.periods), folding);
  const Export all{package.world, graphs, head_words(package.world, folding), fingerprint(package)};
  if (!asked.output.empty() && !names_a_file(asked.output)) {
    const Files files = files_of(asked.format, all);
    const Uninterruptible writing;
    write_result(asked.view.reading, asked.output, files);
  } else {
    const std::string bytes = asked.format.write(all);
    const Uninterruptible writing;
    put_into(asked.output, bytes);
  }
  return close(asked.view.reading, package);
}

}  // namespace entente
