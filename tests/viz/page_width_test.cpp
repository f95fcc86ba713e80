// Maps that are made for a page: as wide as it, legible, and alike in all eras.
#include "diagrams.hpp"

#include <entente/viz/maps/era_maps.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/refit.hpp>
#include <entente/viz/maps/small_multiples.hpp>
#include <entente/viz/render/style.hpp>

#include <catch2/catch.hpp>

namespace entente {

TEST_CASE("a map is as wide as the page, its text large enough, its names apart and in place in every era") {
  const sample::World world = sample::ring(40);
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  for (const double page : {85.0, 119.0, 130.0, 180.0, 254.0, 400.0}) {
    INFO(page);
    const EraMapOptions options{.page_width = page};
    const Diagram map = era_map(world.chronicle, world.graphs[0],
                                refitted(world.chronicle, world.graphs, layout, options), options);
    CHECK(map.page_width == page);
    CHECK(map.canvas.width == Approx(4 * page));
    CHECK(style::small_size * page / 25.4 * 72 / map.canvas.width >= 7);
    CHECK(map.nodes.size() == 40);
    for (std::size_t i = 0; i < map.nodes.size(); ++i) {
      CHECK(map.map.contains(map.nodes[i].box().corner));
      CHECK(map.map.contains(Point{map.nodes[i].box().right(), map.nodes[i].box().bottom()}));
      for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(map.nodes[i].box().overlaps(map.nodes[j].box()));
    }
  }
}

TEST_CASE("every era of a layout stands on the page alike") {
  const Scene scene;
  const EraMapOptions options{.page_width = 85};
  const Layout layout = refitted(scene.world.chronicle, scene.world.graphs, scene.layout, options);
  const EraMaps maps(scene.world.chronicle, layout, options);
  const Diagram first = maps.of(scene.world.graphs[0]), second = maps.of(scene.world.graphs[1]);
  std::size_t both = 0;
  for (const Node& one : first.nodes)
    if (const Node* other = node_of(second, one.id)) {
      ++both;
      CHECK(one.at.x == Approx(other->at.x));
      CHECK(one.at.y == Approx(other->at.y));
    }
  CHECK(both > 1);
  CHECK(first.canvas.width == second.canvas.width);
  CHECK(note(first, "Codes").find("PAK Pakistan") != std::string::npos);
  for (const Link& line : first.links) CHECK(line.scale == small_scale);
}

TEST_CASE("a layout that fills the page stays, and so it does where no page is named") {
  const sample::World world = sample::ring(40);
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  CHECK(refitted(world.chronicle, world.graphs, layout, {}) == layout);
  CHECK(refitted(world.chronicle, world.graphs, layout, {.page_width = 180}) == layout);
  CHECK_FALSE(refitted(world.chronicle, world.graphs, layout, {.page_width = 130}) == layout);
  CHECK(refitted(world.chronicle, world.graphs, Layout{}, {.page_width = 130}) == Layout{});
  const Layout once = refitted(world.chronicle, world.graphs, layout, {.page_width = 130});
  CHECK(refitted(world.chronicle, world.graphs, layout, {.page_width = 130}) == once);
}

TEST_CASE("a page has as many panels side by side as there is room for") {
  const sample::World world = sample::small_world();
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  const std::vector<EraGraph> graphs(4, world.graphs[0]);
  for (const auto& [page, across] : {std::pair{85.0, 1}, {180.0, 2}, {254.0, 3}, {400.0, 4}, {600.0, 4}}) {
    const Diagram sheet = small_multiples(world.chronicle, graphs, layout, {.page_width = page});
    INFO(page);
    CHECK(sheet.rules.size() + 1 == static_cast<std::size_t>(across));
    CHECK(sheet.page_width == page);
    CHECK(sheet.canvas.width == Approx(4 * page));
  }
}

}  // namespace entente
