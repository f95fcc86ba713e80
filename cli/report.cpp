// entente report: what a document embeds.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/figures.hpp>
#include <entente/cli/judged.hpp>
#include <entente/cli/names.hpp>
#include <entente/cli/overwriting.hpp>
#include <entente/cli/spelling.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/viz/render/svg.hpp>
#include <entente/viz/report/markdown_report.hpp>

#include <fmt/format.h>

namespace entente {

namespace {

/// Those that a reader of reports knows; `entente score` has them all.
const std::vector<std::string> measures_told = {"degree",       "strength_positive", "strength_negative",
                                                "strength_net", "betweenness",       "harmonic",
                                                "eigenvector",  "pagerank"};

constexpr double seconds_for_an_era = 10;

}  // namespace

int run_report(const Options& options) {
  if (options.target != "md" && !options.target.empty())
    throw Error(Failure::usage,
                fmt::format("--to \"{}\" is not known; write md", printable(options.target, 40)));
  if (options.output.empty()) throw Error(Failure::usage, "a report is several files; write -o FOLDER");
  const Input read_in = input(options);
  const Package& package = read_in.package;
  const Study found = study(package.world, chosen_eras(options, package), fold_options(options, package),
                            chosen_measures(measures_told), progress_of("scores"), chosen_threads(options));
  const Layout layout = layout_of(options, read_in, found.graphs);
  const EraMapOptions map = map_options(options, package);
  MarkdownReport report{package, found, map.fold, chosen_pairs(options, package), {}};
  report.commands = commands_of(options, package, found.graphs);
  Files files;
  for (const EraGraph& graph : found.graphs) {
    stop_if_interrupted();
    const Diagram diagram = era_map(package.world, graph, layout, map);
    const std::string file =
        fmt::format("figures/{:02}-{}.svg", report.figures.size() + 1, file_stem(graph.era().id));
    report.figures.push_back({file, diagram.subtitle, diagram.description});
    files.emplace(file, to_svg(diagram));
  }
  const std::vector<EraBalance> balances = judged(found.graphs, {}, seconds_for_an_era);
  const std::vector<JudgedEra> eras = judged_eras(found.graphs, balances);
  const std::vector<Partition> blocs = two_blocs(eras);
  report.judged = eras;
  report.blocs = blocs;
  const Interruptible resampling;
  files.merge(written(report, progress_of("resamples")));
  const Uninterruptible writing;
  for (const auto& [name, bytes] : files)
    refuse_to_overwrite(options, std::filesystem::path(options.output) / name);
  write_files(options.output, files);
  return close(options, package);
}

}  // namespace entente
