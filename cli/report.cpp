// entente report: what a document embeds.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/figures.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/viz/render/svg.hpp>
#include <entente/viz/report/balance_part.hpp>
#include <entente/viz/report/blocs_tables.hpp>
#include <entente/viz/report/markdown_report.hpp>

#include <fmt/format.h>

namespace entente {

namespace {

/// Those that a reader of reports knows; `entente score` has them all.
const std::vector<std::string> measures_told = {"degree",       "strength_positive", "strength_negative",
                                                "strength_net", "betweenness",       "harmonic",
                                                "eigenvector",  "pagerank"};

constexpr double seconds_for_an_era = 10;

/// The balance and the camps of every era.
struct Judgement {
  std::vector<EraBalance> balances;
  std::vector<Partition> camps;

  std::vector<JudgedEra> eras(const std::vector<EraGraph>& graphs) const {
    std::vector<JudgedEra> both;
    for (std::size_t e = 0; e < graphs.size(); ++e) both.push_back({graphs[e], balances[e]});
    return both;
  }
};

Judgement judgement(const std::vector<EraGraph>& graphs) {
  Judgement found;
  for (const EraGraph& graph : graphs) {
    stop_if_interrupted();
    found.balances.push_back(era_balance(graph, {.should_stop = time_limit(seconds_for_an_era)}));
    found.camps.push_back(
        blocs(graph, {.method = BlocMethod::two_camps, .should_stop = time_limit(seconds_for_an_era)}));
  }
  stop_if_interrupted();
  found.camps = carried(std::move(found.camps));
  return found;
}

}  // namespace

int run_report(const Options& options) {
  if (options.target != "md" && !options.target.empty())
    throw Error(Failure::usage,
                fmt::format("--to \"{}\" is not known; write md", printable(options.target, 40)));
  if (options.output.empty()) throw Error(Failure::usage, "a report is several files; write -o FOLDER");
  const Input read_in = input(options);
  const Package& package = read_in.package;
  const Study found = study(package.world, chosen_eras(options, package), fold_options(options, package),
                            chosen_measures(measures_told), show_progress);
  const Layout layout = layout_of(options, read_in, found.graphs);
  const EraMapOptions map = map_options(options, package);
  MarkdownReport report{package, found, map.fold, chosen_pairs(options, package), {}};
  Files files;
  for (const EraGraph& graph : found.graphs) {
    stop_if_interrupted();
    const Diagram diagram = era_map(package.world, graph, layout, map);
    const std::string file =
        fmt::format("figures/{:02}-{}.svg", report.figures.size() + 1, file_stem(graph.era().id));
    report.figures.push_back({file, diagram.subtitle, diagram.description});
    files.emplace(file, to_svg(diagram));
  }
  const Judgement judged = judgement(found.graphs);
  const std::vector<JudgedEra> eras = judged.eras(found.graphs);
  report.balance = balance_part(report, eras, judged.camps);
  files.merge(written(report));
  files["balance.csv"] = printed(balance_table(package.world, eras), TableForm::csv);
  files["blocs.csv"] = printed(blocs_table(package.world, judged.camps), TableForm::csv);
  write_files(options.output, files);
  return close(options, package);
}

}  // namespace entente
