#include <entente/cli/charts/chart_kinds.hpp>

#include <entente/cli/options/number_options.hpp>
#include <entente/viz/render/style.hpp>

#include <utility>

namespace entente {
namespace {

constexpr double widest_narrow_page = style::narrow_canvas / style::page_units;  ///< millimetres

}  // namespace

std::span<const ChartKind> chart_kinds() {
  static const std::vector<ChartKind> kinds = {
      {"heat",
       {"pair", "top", "actors", "anchor", "order", "method", "k", "mixed", "weighted", "time-limit"},
       heat_asked},
      {"timeline", {"pair", "top", "interval", "draw", "replicates", "seed", "threads"}, timeline_asked},
      {"alluvial",
       {"top", "actors", "anchor", "method", "k", "mixed", "weighted", "time-limit"},
       alluvial_asked},
      {"matrix", {"top", "actors", "anchor", "method", "k", "mixed", "weighted", "time-limit"}, matrix_asked},
      {"slope", {"pair", "top", "actors", "measure", "layer", "threads"}, slope_asked}};
  return kinds;
}

MadeChart one_figure(const ChartGround& ground, std::function<std::string(const ChartOptions&)> svg,
                     std::function<Table()> table) {
  return {{{{}, ground.graphs, std::move(svg)}}, std::move(table)};
}

bool has_narrow_page(const Words& words) {
  return page_width_of(words).value_or(widest_narrow_page) < widest_narrow_page;
}

}  // namespace entente
