// entente chart: figures that are no maps.
#include <entente/cli/charts/chart_kinds.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/files/figure_record.hpp>
#include <entente/cli/files/figures.hpp>
#include <entente/cli/files/input.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/cli/options/view_options.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/relations.hpp>
#include <entente/graphs/reading/write.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/report/era_days.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {
namespace {

struct ChartAsked {
  View view;
  std::string_view kind;
  ChartMaker maker;
  ChartOptions chart;
  FigureOutput figure{};               ///< where the chart goes
  std::optional<TableOutput> table{};  ///< its numbers are printed instead
};

const ChartKind& kind_of(const Words& words) {
  std::vector<std::string_view> known;
  for (const ChartKind& kind : chart_kinds()) known.push_back(kind.name);
  if (words.operands.empty()) refuse(fmt::format("chart wants a kind: {}", fmt::join(known, ", ")));
  const std::string& word = words.operands.front();
  const auto place = place_among(known, word);
  if (!place)
    refuse(
        fmt::format("chart: \"{}\" is no kind of chart; {}", printable(word, 40), suggestion(word, known)));
  return chart_kinds()[*place];
}

/// The kinds that take an option, as a list in words.
std::string takers_of(std::string_view option) {
  std::vector<std::string> names;
  for (const ChartKind& kind : chart_kinds())
    if (std::ranges::count(kind.takes, option) > 0) names.emplace_back(kind.name);
  return listed(names);
}

/// An option that other kinds take is refused.
void refuse_others(const Words& words, const ChartKind& kind) {
  for (const ChartKind& other : chart_kinds())
    for (const std::string_view option : other.takes)
      if (words.has(option) && std::ranges::count(kind.takes, option) == 0)
        refuse(
            fmt::format("--{} goes with chart {}, not with chart {}", option, takers_of(option), kind.name));
}

ChartAsked chart_asked(const Words& given) {
  const ChartKind& kind = kind_of(given);
  refuse_others(given, kind);
  Words words = given;
  words.operands.erase(words.operands.begin());
  ChartAsked asked{.view = view_of(words),
                   .kind = kind.name,
                   .maker = kind.asked(words),
                   .chart = {.width = page_width_of(words).value_or(180), .title = words.word("title")}};
  if (wants_table(words)) {
    asked.table = output_of(words);
    return asked;
  }
  asked.figure = figure_output_of(words);
  if (std::ranges::count(asked.figure.forms, Form::dot) > 0)
    refuse("a chart has no form dot; take svg, pdf or png");
  return asked;
}

/// The charts as files; refused where there are several and one place.
std::vector<Figure> figures_of(const ChartAsked& asked, const MadeChart& made, const Package& package,
                               const FoldOptions& folding) {
  if (asked.figure.one_place() && made.figures.size() > 1)
    refuse(
        fmt::format("{} eras need a folder: write -o FOLDER, or name one with --era", made.figures.size()));
  std::vector<Figure> figures;
  for (const ChartFigure& one : made.figures) {
    ChartOptions chart = asked.chart;
    chart.subject = package.world.title;
    chart.fold = folding;
    chart.source_note = source_note(package.world, one.graphs, folding, fingerprint(package));
    figures.push_back({one.stem.empty() ? std::string(asked.kind) : one.stem,
                       [svg = one.svg, chart] { return svg(chart); }});
  }
  return figures;
}

}  // namespace

int run_chart(const Words& words) {
  const ChartAsked asked = chart_asked(words);
  const Input read_in = input(asked.view.reading, words.word("output"));
  const Package& package = read_in.package;
  const FoldOptions folding = folding_in(package, asked.view.folding);
  const std::vector<EraGraph> graphs = fold(package.world, eras_in(package, asked.view.periods), folding);
  const std::vector<Era> eras = counted_eras(graphs);
  const ChartGround ground{package, folding, graphs, eras};
  const MadeChart made = asked.maker(ground);
  if (asked.table)
    print(*asked.table, package, folding, dated(made.table(), eras));
  else
    write_figures(asked.view.reading, asked.figure, figures_of(asked, made, package, folding),
                  recipe("chart", words, fingerprint(package), {}));
  return close(asked.view.reading, package);
}

}  // namespace entente
