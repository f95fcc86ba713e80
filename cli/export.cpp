// entente export: the graphs of the eras in a foreign format.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/figures.hpp>
#include <entente/cli/output.hpp>
#include <entente/cli/overwriting.hpp>
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
const Format& chosen_format(const Options& options) {
  const std::vector<std::string_view> names = written_formats();
  if (!options.target.empty()) return *find_format(names[place_of_word(options.target, "--to", names)]);
  if (options.output.empty() || options.output == "-" || !names_a_file(options.output))
    refuse(fmt::format("in which format? Write --to {}", fmt::join(names, ", or --to ")));
  if (const Format* format = format_of_ending(fs::path(options.output).extension().string())) return *format;
  refuse(fmt::format("-o {}: the ending names no format; write --to {}", printable(options.output, 80),
                     fmt::join(names, ", or --to ")));
}

/// A file for each era.
void write_into_folder(const Options& options, const Format& format, const Export& all) {
  const std::vector<std::string> stems = file_stems(all.graphs);
  Files files;
  for (std::size_t i = 0; i < stems.size(); ++i) {
    Export one = all;
    one.graphs = all.graphs.subspan(i, 1);
    files.emplace(stems[i] + std::string(format.endings.front()), format.write(one));
  }
  const Uninterruptible writing;
  for (const auto& [name, bytes] : files) refuse_to_overwrite(options, fs::path(options.output) / name);
  write_files(options.output, files);
}

}  // namespace

int run_export(const Options& options) {
  const Format& format = chosen_format(options);
  const Input read_in = input(options);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = fold_options(options, package);
  const std::vector<EraGraph> graphs = fold(package.world, chosen_eras(options, package), folding);
  const Export all{package.world, graphs, view_words(package.world, folding), fingerprint(package)};
  if (!options.output.empty() && !names_a_file(options.output)) {
    write_into_folder(options, format, all);
  } else {
    const std::string bytes = format.write(all);
    const Uninterruptible writing;
    put_into(options.output, bytes);
  }
  return close(options, package);
}

}  // namespace entente
