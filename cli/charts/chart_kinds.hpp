// The kinds of charts: each reads its words before the package is read, and makes its chart afterwards.
#pragma once

#include <entente/cli/options/words.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/viz/charts/chart_options.hpp>
#include <entente/viz/report/table.hpp>

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What a chart is made of.
struct ChartGround {
  const Package& package;
  const FoldOptions& folding;
  std::span<const EraGraph> graphs;
  std::span<const Era> eras;  ///< of the graphs
};

/// A figure of a chart, and what it is made of.
struct ChartFigure {
  std::string stem;  ///< of its file, where several go to a folder; empty: the name of the kind
  std::span<const EraGraph> graphs;
  std::function<std::string(const ChartOptions&)> svg;
};

/// The figures of a chart, and its numbers; of the two one is asked for.
struct MadeChart {
  std::vector<ChartFigure> figures;
  std::function<Table()> table;
};

using ChartMaker = std::function<MadeChart(const ChartGround&)>;

struct ChartKind {
  std::string_view name;
  std::vector<std::string_view> takes;  ///< of the options that some kinds take and others do not
  ChartMaker (*asked)(const Words&);    ///< throws Error(usage) for words that no chart can be made of
};

/// In the order in which they are told.
std::span<const ChartKind> chart_kinds();

/// One figure of all graphs.
MadeChart one_figure(const ChartGround& ground, std::function<std::string(const ChartOptions&)> svg,
                     std::function<Table()> table);

/// Whether the page is narrower than 120 mm: charts choose less for it.
bool has_narrow_page(const Words& words);

ChartMaker alluvial_asked(const Words& words);
ChartMaker heat_asked(const Words& words);
ChartMaker matrix_asked(const Words& words);
ChartMaker slope_asked(const Words& words);
ChartMaker timeline_asked(const Words& words);

}  // namespace entente
