// How well maps can be read, in numbers that only get better. The table stands in figure_metrics.csv; with
// ENTENTE_ACCEPT=1 in the environment it is rewritten, to be read in the diff.
#include "viz/figure_metrics.hpp"

#include "viz/shipped_views.hpp"

#include <entente/engine/analysis/balance_of_eras.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/viz/maps/bloc_maps.hpp>
#include <entente/viz/maps/change_map.hpp>
#include <entente/viz/maps/core_multiples.hpp>
#include <entente/viz/maps/era_maps.hpp>
#include <entente/viz/maps/refit.hpp>
#include <entente/viz/maps/small_multiples.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <cmath>
#include <cstdlib>
#include <fstream>

namespace entente {
namespace {

const std::string table_file = std::string(ENTENTE_SOURCE_DIR) + "/tests/viz/figure_metrics.csv";
const std::string header =
    "figure,crossings,over_names,marks_hit,numbers_on_lines,names_overlap,shortest_strong,shortest_busy,"
    "smallest_text\n";

std::string row(const std::string& figure, const FigureMetrics& found) {
  return fmt::format("{},{},{},{},{},{},{:.0f},{:.0f},{:.2f}\n", figure, found.crossings, found.over_names,
                     found.marks_hit, found.numbers_on_lines, found.labels_overlap, found.shortest_strong,
                     found.shortest_busy, found.smallest_text);
}

/// The era maps of a view, its small multiples and the changes from era to era.
std::string rows_of(const views::View& view) {
  const Chronicle& world = view.package.world;
  const std::vector<EraGraph> graphs = fold(world, periods(view.package), view.fold);
  const Layout layout = union_layout(world, graphs, view.layout, {.fold = view.fold}).layout;
  const EraMapOptions options{.fold = view.fold};
  const EraMapOptions in_column{.fold = view.fold, .page_width = 85};
  const EraMaps in_columns(world, refitted(world, graphs, layout, in_column), in_column);
  FigureMetrics maps, columns, changes, panels, rings;
  const EraMaps of_era(world, layout, options);
  for (std::size_t i = 0; i < graphs.size(); ++i) {
    add(maps, of_era.of(graphs[i]));
    add(columns, in_columns.of(graphs[i]));
    if (i > 0) add(changes, change_map(world, graphs[i - 1], graphs[i], layout, options));
  }
  add(panels, small_multiples(world, graphs, layout, options));
  add(rings, core_multiples(world, graphs, 6, options));
  return row(view.name + " maps", maps) + row(view.name + " maps in a column", columns) +
         row(view.name + " changes", changes) + row(view.name + " small multiples", panels) +
         row(view.name + " core of six", rings);
}

/// The maps of a view by blocs, wide and in a column.
std::string bloc_rows_of(const views::View& view) {
  const Chronicle& world = view.package.world;
  const std::vector<EraGraph> graphs = fold(world, periods(view.package), view.fold);
  const std::vector<Partition> found = blocs_of_eras(graphs, {.method = BlocMethod::two_blocs});
  const std::vector<BlocSides> sides = bloc_sides(graphs, found);
  std::string rows;
  for (const auto& [name, width] : {std::pair{" blocs", 0.0}, {" blocs in a column", 85.0}}) {
    const BlocMaps maps(world, graphs, {found, sides}, {.fold = view.fold, .page_width = width});
    FigureMetrics sums;
    for (std::size_t i = 0; i < graphs.size(); ++i) add(sums, maps.of(i));
    rows += row(view.name + name, sums);
  }
  return rows;
}

/// What is worse than the table says; empty where nothing is.
std::string worse(const std::string& now, const std::string& before) {
  const auto cells = [](const std::string& line) {
    std::vector<std::string> found(1);
    for (const char c : line)
      if (c == ',')
        found.emplace_back();
      else
        found.back() += c;
    return found;
  };
  const std::vector<std::string> is = cells(now), was = cells(before), names = cells(header);
  std::string told;
  for (std::size_t i = 1; i < is.size() && was.size() == is.size(); ++i) {
    const double a = std::stod(is[i]), b = std::stod(was[i]);
    if (i < 6 ? a > b : a < b - 0.011) told += fmt::format(" {} {} (was {})", names[i], is[i], was[i]);
  }
  return was.size() == is.size() ? told : " has no row";
}

}  // namespace

TEST_CASE("figures are as easy to read as they were, or easier") {
  const FoldOptions states{.roll_up = RollUp::state, .lineage = true};
  std::string found = header;
  for (const views::View& view :
       {views::shipped("pakistan-russia by state", "pakistan-russia", states),
        views::shipped("pakistan-russia", "pakistan-russia", {}),
        views::shipped("european-alliances", "european-alliances-1872-1907", {}), views::events(30, 400)})
    found += rows_of(view) + bloc_rows_of(view);
  if (std::getenv("ENTENTE_ACCEPT") != nullptr) {
    std::ofstream(table_file) << found;
    return;
  }
  const std::string kept = file_bytes(table_file);
  std::size_t at = header.size();
  while (at < found.size()) {
    const std::string line = found.substr(at, found.find('\n', at) - at);
    at += line.size() + 1;
    const std::string name = line.substr(0, line.find(',') + 1);
    const auto place = kept.find("\n" + name);
    const std::string before =
        place == std::string::npos ? "" : kept.substr(place + 1, kept.find('\n', place + 1) - place - 1);
    INFO(name << worse(line, before));
    CHECK(worse(line, before).empty());
  }
}

TEST_CASE("figure metrics: two lines that cross, and one that runs over a name") {
  Diagram diagram;
  diagram.canvas = {720, 300};
  const auto add_node = [&](const char* id, Point at) {
    Node node;
    node.id = id;
    node.at = at;
    node.size = {40, 20};
    node.presence = Presence::present;
    diagram.nodes.push_back(node);
  };
  add_node("A", {50, 50});
  add_node("B", {250, 250});
  add_node("C", {50, 250});
  add_node("D", {250, 50});
  add_node("E", {120, 180});
  const auto add_link = [&](std::size_t from, std::size_t to, int strength) {
    Link link;
    link.from = from;
    link.to = to;
    link.tone = Tone::cooperative;
    link.strength = strength;
    diagram.links.push_back(link);
  };
  add_link(0, 1, 4);
  add_link(2, 3, 1);
  FigureMetrics found;
  add(found, diagram);
  CHECK(found.straight_crossings == 1);
  CHECK(found.crossings == 1);
  CHECK(found.over_names == 1);  // C to D over E
  CHECK(found.labels_overlap == 0);
  // 200 * sqrt(2), less 10 / sin(45) and a point at each end
  CHECK(found.shortest_strong == Approx(200 * std::sqrt(2.0) - 2 * 10 * std::sqrt(2.0) - 2).margin(3));
  CHECK(found.smallest_text == Approx(10 * 180 / (720 * 25.4 / 72)).epsilon(0.001));
  CHECK(found.numbers_on_lines == 0);
  diagram.links[0].badge = "+9.0";  // in the middle of its line, where the other crosses it
  FigureMetrics numbered;
  add(numbered, diagram);
  CHECK(numbered.numbers_on_lines == 1);
  diagram.links[0].mark = 0.3;
  FigureMetrics moved;
  add(moved, diagram);
  CHECK(moved.numbers_on_lines == 0);
  diagram.nodes[4].at = {60, 60};
  FigureMetrics again;
  add(again, diagram);
  CHECK(again.labels_overlap == 1);
}

}  // namespace entente
