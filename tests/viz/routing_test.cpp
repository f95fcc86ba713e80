// Lines on maps: no tie under an actor that is not its own, no mark on another.
#include "sample_world.hpp"

#include <entente/graphs/reading/files.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/viz/maps/change_map.hpp>
#include <entente/viz/maps/small_multiples.hpp>
#include <entente/viz/render/mark.hpp>
#include <entente/viz/render/routing.hpp>
#include <entente/viz/render/shape.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

/// The ties that run through the box of a present third actor: `PAK-IRN under AFG`. Those drawn over it
/// count too where `above` says so.
enum class Above : std::uint8_t { counts, passes };
std::vector<std::string> trespassers(const Diagram& map, Above above) {
  std::vector<std::string> found;
  for (const Link& link : map.links) {
    if (link.tone == Tone::membership || (link.above && above == Above::passes)) continue;
    const Curve curve = visible(map, link);
    for (std::size_t n = 0; n < map.nodes.size(); ++n) {
      if (n == link.from || n == link.to || map.nodes[n].presence != Presence::present) continue;
      bool met = false;
      for (int i = 0; i <= 400; ++i) met = met || map.nodes[n].box().contains(curve.at(i / 400.0));
      if (met)
        found.push_back(map.nodes[link.from].id + "-" + map.nodes[link.to].id + " under " + map.nodes[n].id);
    }
  }
  return found;
}

int stacked_marks(const Diagram& map) {
  std::vector<Box> boxes;
  for (const Link& link : map.links)
    if (const auto badge = mark(link, visible(map, link))) boxes.push_back(badge->box());
  int stacked = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i)
    for (std::size_t j = i + 1; j < boxes.size(); ++j) stacked += boxes[i].overlaps(boxes[j]) ? 1 : 0;
  return stacked;
}

/// The package that ships with the program, on its own layout where it has one.
struct Shipped {
  Package package;
  Layout layout;
  std::vector<EraGraph> fine, coarse;
};

Shipped shipped(const FoldOptions& fold_options) {
  const std::string folder = std::string(ENTENTE_SOURCE_DIR) + "/graphs/curated/pakistan-russia";
  Shipped made{read(folder), parse_layout(file_bytes(folder + "/layout.csv")).layout, {}, {}};
  made.fine = fold(made.package.world, periods(made.package, {.eras = "fine"}), fold_options);
  made.coarse = fold(made.package.world, periods(made.package, {.eras = "coarse"}), fold_options);
  made.layout = union_layout(made.package.world, made.fine, made.layout, {.fold = fold_options}).layout;
  return made;
}

const FoldOptions whole_cast, states{.roll_up = RollUp::state, .lineage = true};
const std::vector<std::string> none;

}  // namespace

TEST_CASE("no tie of the shipped package runs under a third actor") {
  for (const FoldOptions& view : {whole_cast, states}) {
    const Shipped shown = shipped(view);
    for (const EraGraph& graph : shown.fine) {
      INFO(view_of(view) << " " << graph.era().id);
      CHECK(trespassers(era_map(shown.package.world, graph, shown.layout, {.fold = view}), Above::counts) ==
            none);
    }
  }
}

TEST_CASE("nor in its small multiples and its changes, unless it is drawn above it") {
  const Shipped shown = shipped(states);
  const Chronicle& world = shown.package.world;
  for (const auto* graphs : {&shown.fine, &shown.coarse}) {
    CHECK(trespassers(small_multiples(world, *graphs, shown.layout, {.fold = states}), Above::passes) ==
          none);
    CHECK(trespassers(change_map(world, graphs->front(), graphs->back(), shown.layout, {.fold = states}),
                      Above::passes) == none);
  }
}

TEST_CASE("no tie of a small world runs under a third actor unless it is drawn above it") {
  for (const int actors : {5, 12, 25, 40}) {
    const sample::World world = sample::ring(actors);
    const Layout layout = union_layout(world.chronicle, world.graphs).layout;
    INFO(actors);
    CHECK(trespassers(era_map(world.chronicle, world.graphs[0], layout), Above::passes) == none);
  }
  const sample::World small = sample::small_world();
  const Layout layout = union_layout(small.chronicle, small.graphs).layout;
  for (const EraGraph& graph : small.graphs)
    CHECK(trespassers(era_map(small.chronicle, graph, layout), Above::counts) == none);
}

TEST_CASE("a line goes round an actor in its way, and over a wall that has no end") {
  Diagram diagram;
  diagram.map = {{0, 0}, {400, 300}};
  diagram.nodes = {Node{.id = "a", .lines = {}, .at = {40, 150}, .size = {50, 24}, .tooltip = {}},
                   Node{.id = "b", .lines = {}, .at = {360, 150}, .size = {50, 24}, .tooltip = {}},
                   Node{.id = "c", .lines = {}, .at = {200, 150}, .size = {80, 60}, .tooltip = {}}};
  diagram.links = {Link{.from = 0, .to = 1, .badge = {}, .tooltip = {}}};
  const Diagram round = routed(diagram);
  CHECK(trespassers(round, Above::counts) == none);
  CHECK_FALSE(round.links[0].above);
  diagram.nodes[2].size = {80, 900};
  CHECK(routed(diagram).links[0].above);
}

TEST_CASE("a line keeps off the heads of others") {
  Diagram diagram;
  diagram.map = {{-200, -200}, {600, 400}};
  const auto add = [&](const char* id, Point at) {
    Node node;
    node.id = id;
    node.at = at;
    node.size = {40, 20};
    diagram.nodes.push_back(node);
  };
  add("A", {0, 0});
  add("B", {200, 0});
  add("C", {26, -120});
  add("D", {26, 120});
  Link arrow, other;
  arrow.to = 1;
  arrow.tone = other.tone = Tone::cooperative;
  arrow.direction = Direction::backward;  // its head at A, where the other line would pass
  other.from = 2;
  other.to = 3;
  diagram.links = {arrow, other};
  const auto nearest_x = [](const Diagram& drawn) {
    const Curve way = visible(drawn, drawn.links[1]);
    double nearest = 1000;
    for (int i = 0; i <= 100; ++i)
      if (const Point p = way.at(i / 100.0); std::abs(p.y) < 5) nearest = std::min(nearest, p.x);
    return nearest;
  };
  CHECK(nearest_x(routed(diagram)) > 20 + 8);
  diagram.links[0].direction = Direction::none;
  CHECK(nearest_x(routed(diagram)) == Approx(26).margin(1));
}

TEST_CASE("lines are fastened side by side") {
  Diagram diagram;
  diagram.map = {{0, 0}, {400, 300}};
  diagram.nodes = {Node{.id = "hub", .lines = {}, .at = {60, 150}, .size = {60, 30}, .tooltip = {}}};
  for (int i = 0; i < 4; ++i) {
    diagram.nodes.push_back(Node{
        .id = std::to_string(i), .lines = {}, .at = {340, 60.0 + 60 * i}, .size = {40, 20}, .tooltip = {}});
    diagram.links.push_back(
        Link{.from = 0, .to = static_cast<std::size_t>(i) + 1, .badge = {}, .tooltip = {}});
  }
  const Diagram made = routed(diagram);
  for (std::size_t i = 1; i < made.links.size(); ++i)
    CHECK(visible(made, made.links[i]).start.y > visible(made, made.links[i - 1]).start.y + 2);
}

TEST_CASE("marks do not lie on one another") {
  for (const FoldOptions& view : {whole_cast, states}) {
    const Shipped shown = shipped(view);
    for (const EraGraph& graph : shown.fine) {
      INFO(view_of(view) << " " << graph.era().id);
      CHECK(stacked_marks(era_map(shown.package.world, graph, shown.layout, {.fold = view})) == 0);
    }
  }
}

TEST_CASE("every era of the shipped package has one map") {
  for (const FoldOptions& view : {whole_cast, states}) {
    const Shipped shown = shipped(view);
    const Diagram first = era_map(shown.package.world, shown.fine[0], shown.layout, {.fold = view});
    for (const EraGraph& graph : shown.fine) {
      const Diagram map = era_map(shown.package.world, graph, shown.layout, {.fold = view});
      CHECK(map.map == first.map);
      CHECK(map.canvas.width == first.canvas.width);
    }
  }
}

}  // namespace entente
