// How well charts can be read, in numbers that only get better, on a column and on a page. The table stands
// in chart_metrics.csv; with ENTENTE_ACCEPT=1 in the environment it is rewritten, to be read in the diff.
#include "viz/chart_metrics.hpp"

#include "viz/shipped_views.hpp"

#include <entente/engine/analysis/balance_of_eras.hpp>
#include <entente/engine/analysis/pair_timelines.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/viz/charts/alluvial_chart.hpp>
#include <entente/viz/charts/bump_chart.hpp>
#include <entente/viz/charts/heat_chart.hpp>
#include <entente/viz/charts/matrix_chart.hpp>
#include <entente/viz/charts/slope_pictures.hpp>
#include <entente/viz/charts/timeline_chart.hpp>
#include <entente/viz/maps/words.hpp>

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <map>

namespace entente {
namespace {

using Charts = std::map<std::string, std::string>;  ///< SVG by kind

Charts charts_of(const views::View& view, double width) {
  const Chronicle& world = view.package.world;
  const std::vector<Era> eras = periods(view.package);
  const std::vector<EraGraph> graphs = fold(world, eras, view.fold);
  const ChartOptions how{
      .width = width, .fold = view.fold, .source_note = source_note(world, graphs, view.fold, "00ff")};
  const PairHistories histories = pair_histories(world, graphs, {.most = 10});
  const std::vector<Partition> blocs = blocs_of_eras(graphs, {.method = BlocMethod::two_blocs});
  const BlocStreams streams = bloc_streams(graphs, blocs);
  const std::vector<BlocSides> sides = bloc_sides(graphs, blocs);
  const BlocMatrix matrix = bloc_matrix(graphs.back(), sides.back(), {.most = most_matrix_actors(width)});
  const Study measured = study(world, eras, view.fold, std::span(find_measure("strength_net"), 1));
  Charts made;
  made["heat"] = heat_chart(world, eras, histories, how);
  made["timeline"] = timeline_chart(
      world, eras, pair_timelines(world, graphs, std::span(&histories.rows.front().pair, 1), {}), how);
  made["alluvial"] = alluvial_chart(world, {eras, blocs, streams}, how);
  made["matrix"] = matrix_chart(world, {eras.back(), matrix, blocs.back(), sides.back()}, how);
  made["slope of levels"] = slope_chart(eras, slope_of_levels(world, eras, histories, view.fold), how);
  made["slope of ranks"] =
      bump_chart(eras, slope_of_ranks(world, measured, first_ranks(measured, 8), 8, view.fold), how);
  return made;
}

const std::string chart_header = "figure,overlaps,off_page,cut,smallest_text,least_contrast\n";

std::string row(const std::string& name, const ChartMetrics& found) {
  return fmt::format("{},{},{},{},{:.2f},{:.1f}\n", name, found.overlaps, found.off_page, found.cut,
                     found.smallest_text, found.least_contrast);
}

}  // namespace

TEST_CASE("charts are as easy to read as they were, or easier") {
  const std::string table_file = std::string(ENTENTE_SOURCE_DIR) + "/tests/viz/chart_metrics.csv";
  const FoldOptions states{.roll_up = RollUp::state, .lineage = true};
  std::string found = chart_header;
  for (const views::View& view :
       {views::shipped("pakistan-russia by state", "pakistan-russia", states),
        views::shipped("pakistan-russia", "pakistan-russia", {}),
        views::shipped("european-alliances", "european-alliances-1872-1907", {}), views::events(30, 400)})
    for (const double width : {85.0, 180.0})
      for (const auto& [kind, svg] : charts_of(view, width)) {
        const ChartMetrics metrics = chart_metrics(svg);
        const std::string name = fmt::format("{} {} {:.0f} mm", view.name, kind, width);
        INFO(name);
        CHECK(metrics.texts > 3);
        CHECK(metrics.smallest_text >= 7);
        CHECK(metrics.off_page == 0);
        CHECK(metrics.least_contrast >= 4.5);
        found += row(name, metrics);
      }
  if (std::getenv("ENTENTE_ACCEPT") != nullptr) std::ofstream(table_file) << found;
  CHECK(file_bytes(table_file) == found);
}

TEST_CASE("chart metrics: texts that touch, leave the page, are cut, small or pale") {
  const std::string head =
      "<svg width=\"25.4mm\" height=\"25.4mm\" viewBox=\"0 0 72 72\"><rect width=\"72\" height=\"72\" "
      "fill=\"#FFFFFF\"/>";
  const ChartMetrics fine = chart_metrics(
      head +
      "<text x=\"4\" y=\"20\" font-size=\"10\" fill=\"#000000\">ab</text><text x=\"4\" y=\"32\" "
      "font-size=\"10\" fill=\"#000000\">ab</text></svg>");
  CHECK(fine.texts == 2);
  CHECK(fine.overlaps == 0);
  CHECK(fine.off_page == 0);
  CHECK(fine.cut == 0);
  CHECK(fine.smallest_text == Approx(10));
  CHECK(fine.least_contrast == Approx(21));
  CHECK(fine.height == 25.4);
  const ChartMetrics bad = chart_metrics(
      head +
      "<rect x=\"0\" y=\"0\" width=\"72\" height=\"72\" fill=\"#777777\"/><text x=\"60\" y=\"20\" "
      "font-size=\"8\" fill=\"#FFFFFF\">abc…</text><g transform=\"rotate(-90 64 40)\"><text x=\"64\" "
      "y=\"40\" "
      "font-size=\"8\" fill=\"#FFFFFF\">abcdefgh</text></g></svg>");
  CHECK(bad.overlaps == 1);
  CHECK(bad.off_page == 1);
  CHECK(bad.cut == 1);
  CHECK(bad.smallest_text == Approx(8));
  CHECK(bad.least_contrast == Approx(4.48).margin(0.01));
}

}  // namespace entente
