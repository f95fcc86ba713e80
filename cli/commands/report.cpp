// entente report: what a document embeds.
#include <entente/cli/command.hpp>
#include <entente/cli/commands/judged.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/files/figures.hpp>
#include <entente/cli/files/input.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/options/measure_options.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/cli/options/spelling.hpp>
#include <entente/cli/options/view_options.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/graphs/reading/write.hpp>
#include <entente/viz/maps/era_maps.hpp>
#include <entente/viz/render/svg.hpp>
#include <entente/viz/report/markdown_report.hpp>

#include <fmt/format.h>

#include <array>
#include <filesystem>

namespace entente {

namespace {

/// Those that a reader of reports knows; `entente score` has them all.
const std::vector<std::string> measures_told = {"degree",       "strength_positive", "strength_negative",
                                                "strength_net", "betweenness",       "harmonic",
                                                "eigenvector",  "pagerank"};

constexpr double seconds_for_an_era = 10;

struct ReportAsked {
  View view;
  std::string folder;
  Names pairs;
  std::size_t threads = 0;
  Commands commands;  ///< without the ids of the eras
};

ReportAsked report_asked(const Words& words) {
  static constexpr std::array<std::string_view, 1> forms = {"md"};
  place_of(words, "to", forms, "md");
  const std::string folder = words.word("output", "-");
  std::error_code fault;
  if (folder == "-" ||
      (std::filesystem::exists(folder, fault) && !std::filesystem::is_directory(folder, fault)))
    refuse("a report is several files; write -o FOLDER");
  return {.view = view_of(words),
          .folder = folder,
          .pairs = names_of(words, "pair"),
          .threads = threads_of(words),
          .commands = commands_of(words)};
}

/// The map of each era, drawn into `files` and listed in the report.
void draw_figures(const Study& study, const Layout& layout, const EraMapOptions& map, MarkdownReport& report,
                  Files& files) {
  const EraMaps maps(report.package.world, layout, map);
  for (const EraGraph& graph : study.graphs) {
    stop_if_interrupted();
    const Diagram diagram = maps.of(graph);
    const std::string file =
        fmt::format("figures/{:02}-{}.svg", report.figures.size() + 1, file_stem(graph.era().id));
    report.figures.push_back({file, diagram.finding + " " + diagram.subtitle, diagram.description});
    files.emplace(file, to_svg(diagram));
  }
}

}  // namespace

int run_report(const Words& words) {
  const ReportAsked asked = report_asked(words);
  const Input read_in = input(asked.view.reading, asked.folder);
  const Package& package = read_in.package;
  const FoldOptions folding = folding_in(package, asked.view.folding);
  const std::vector<Pair> pairs = pairs_named(asked.pairs, package, folding);
  const Study found = study(package.world, eras_in(package, asked.view.periods), folding,
                            measures_named(measures_told), progress_of("scores"), asked.threads);
  const std::vector<EraGraph> all = graphs_of_layout(package, folding, found.graphs);
  const Layout layout = layout_of(read_in, all, folding);
  EraMapOptions map{.fold = folding, .package_hash = fingerprint(package)};
  map.strength_steps = common_steps(all, map);
  map.principals = principals_of(all, map);
  MarkdownReport report{package, found, folding, pairs, {}};
  report.commands = asked.commands;
  for (const EraGraph& graph : found.graphs) report.commands.ids.push_back(name_of(package, graph.era()));
  Files files;
  draw_figures(found, layout, map, report, files);
  const std::vector<EraBalance> balances = judged(found.graphs, {}, seconds_for_an_era);
  const std::vector<JudgedEra> eras = judged_eras(found.graphs, balances);
  const std::vector<Partition> blocs = two_blocs(eras);
  report.judged = eras;
  report.blocs = blocs;
  const Interruptible resampling;
  files.merge(written(report, progress_of("resamples"), asked.threads));
  const Uninterruptible writing;
  write_result(asked.view.reading, asked.folder, files);
  return close(asked.view.reading, package);
}

}  // namespace entente
