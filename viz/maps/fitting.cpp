// Places are scaled, names pushed apart, which widens the sheet again, and then moved where lines cross less.
#include <entente/viz/maps/fitting.hpp>

#include <entente/engine/threads.hpp>
#include <entente/viz/maps/overlap.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/sheet_places.hpp>
#include <entente/viz/maps/union_graph.hpp>

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr int most_tries = 8;
constexpr double growth = 1.03;          ///< of a sheet on which the names do not fit
constexpr double work_of_fitting = 1e8;  ///< see Annealing

/// The nodes spread over a sheet, apart wherever they must be.
std::vector<Node> spread(const Fitting& fitting, Size sheet) {
  std::vector<Node> nodes = scaled_nodes(fitting, sheet);
  std::vector<Tile> tiles;
  for (const Node& node : nodes) tiles.push_back({node.box(), node.emphasised});
  const auto apart = [&](std::size_t i, std::size_t j) {
    return !fitting.shares_places || ever_together(fitting.eras[i], fitting.eras[j]);
  };
  const std::vector<Point> centres = separated(tiles, {.gap = fitting.gap, .apart = apart});
  for (std::size_t i = 0; i < centres.size(); ++i) nodes[i].at = centres[i];
  return nodes;
}

/// Names that were pushed over the edges of a sheet of that width, in rows below the others.
void put_below(std::vector<Node>& nodes, double width, double gap) {
  const Box all = around(nodes);
  const double left = all.centre().x - width / 2, right = left + width;
  double x = left, y = all.bottom() + gap, tallest = 0;
  for (Node& node : nodes) {
    const Box box = node.box();
    if (box.corner.x >= left && box.right() <= right) continue;
    if (x > left && x + box.size.width > right) {
      x = left;
      y += tallest + gap;
      tallest = 0;
    }
    node.at = {x + box.size.width / 2, y + box.size.height / 2};
    x += box.size.width + gap;
    tallest = std::max(tallest, box.size.height);
  }
}

/// The nodes where lines cross and touch names least.
std::vector<Node> untangled(std::vector<Node> nodes, const Fitting& fitting, const Box& sheet) {
  LayoutScene scene{.eras = fitting.eras,
                    .tethers = fitting.tethers,
                    .sheet = sheet,
                    .gap = fitting.gap,
                    .clearance = fitting.clearance,
                    .shares_places = fitting.shares_places};
  for (const Node& node : nodes) scene.tiles.push_back({node.box(), node.emphasised});
  std::vector<Annealed> tried(fitting.tries);
  in_parallel(tried.size(), fitting.threads, [&](std::size_t i) {
    tried[i] = annealed(scene, {.work = work_of_fitting, .heat = fitting.heat, .seed = i + 1});
  });
  const Annealed& best = *std::ranges::min_element(tried, {}, &Annealed::cost);
  for (std::size_t i = 0; i < nodes.size(); ++i) nodes[i].at = best.centres[i];
  return nodes;
}

}  // namespace

std::vector<Tether> tethers_of(const UnionGraph& all, const Stand& stand, double scale) {
  std::vector<Tether> made;
  for (Tether tether : all.tethers) {
    const auto a = stand.place_of(all.actors[tether.a]), b = stand.place_of(all.actors[tether.b]);
    if (tether.eras.empty() || !a || !b) continue;
    tether.a = *a;
    tether.b = *b;
    tether.length *= scale;
    tether.room *= scale;
    made.push_back(std::move(tether));
  }
  return made;
}

double room(const Fitting& fitting) {
  const auto area = [&](const Node& node) {
    return (node.size.width + fitting.gap) * (node.size.height + fitting.gap);
  };
  std::vector<double> areas(1, 0);
  for (std::size_t i = 0; i < fitting.nodes.size(); ++i) {
    if (!fitting.shares_places) areas[0] += area(fitting.nodes[i]);
    for (const std::uint32_t era : fitting.eras[i]) {
      if (!fitting.shares_places) break;
      if (areas.size() <= era) areas.resize(era + 1, 0);
      areas[era] += area(fitting.nodes[i]);
    }
  }
  return std::ranges::max(areas) / fitting.covered;
}

std::vector<Node> fitted_nodes(const Fitting& fitting, Size sheet) {
  const double widest = sheet.width;
  std::vector<Node> made;
  for (int i = 0; i < most_tries; ++i) {
    made = spread(fitting, sheet);
    const double width = around(made).size.width;
    if (width <= widest + 0.01) break;
    sheet.width *= 0.98 * widest / width;
    sheet.height *= growth;
  }
  if (around(made).size.width > widest + 0.01) put_below(made, widest, fitting.gap);
  const Box all = around(made);
  return made.empty() ? made : untangled(std::move(made), fitting, all);
}

std::vector<Node> nodes_within(const Fitting& fitting, Size sheet) {
  if (fitting.nodes.empty()) return {};
  for (const Node& node : fitting.nodes)
    sheet = {std::max(sheet.width, node.size.width), std::max(sheet.height, node.size.height)};
  std::optional<std::vector<Node>> made;
  while (!(made = sheet_places(fitting, sheet))) sheet.height *= growth;
  return untangled(std::move(*made), fitting, {{-sheet.width / 2, -sheet.height / 2}, sheet});
}

Box around(const std::vector<Node>& nodes) {
  Box box = nodes.empty() ? Box{} : nodes.front().box();
  for (const Node& node : nodes) box = joined(box, node.box());
  return box;
}

}  // namespace entente
