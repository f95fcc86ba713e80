// Maps that are made for a page: as wide as it, legible, and alike in all eras.
#include "diagrams.hpp"

#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/era_maps.hpp>
#include <entente/viz/maps/fitting.hpp>
#include <entente/viz/maps/map_sheet.hpp>
#include <entente/viz/maps/occurring.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/refit.hpp>
#include <entente/viz/maps/small_multiples.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/legend.hpp>
#include <entente/viz/render/style.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string_view>
#include <variant>
#include <vector>

namespace entente {

TEST_CASE("a map is as wide as the page, its text large enough, its names apart and in place in every era") {
  const sample::World world = sample::ring(40);
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  for (const double page : {85.0, 119.0, 130.0, 180.0, 254.0, 400.0}) {
    INFO(page);
    const EraMapOptions options{.most_ties = 1000, .page_width = page};
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
      CHECK(one.at.y - first.map.corner.y == Approx(other->at.y - second.map.corner.y));
    }
  CHECK(both > 1);
  CHECK(first.canvas.width == second.canvas.width);
  CHECK(note(first, "Codes").find("PAK") == std::string::npos);
  CHECK(node_of(first, "PAK")->lines == std::vector<std::string>{"Pakistan"});
  for (const Link& line : first.links) CHECK(line.scale == small_scale);
}

TEST_CASE(
    "names on a narrow page are whole where they are no wider than two codes or, of states, than a column "
    "allows, and never cut") {
  const auto named = [](const char* code, const char* label) {
    Actor actor;
    actor.code = code;
    actor.label = label;
    actor.kind = Kind::state;
    return narrow_actor_node(actor).lines;
  };
  using Rows = std::vector<std::string>;
  CHECK(named("PAK", "Pakistan") == Rows{"Pakistan"});
  CHECK(named("USA", "United States") == Rows{"United", "States"});
  CHECK(named("AFG", "Afghanistan") == Rows{"Afghanistan"});
  CHECK(named("RUS", "Russia / Soviet Union") == Rows{"Russia /", "Soviet Union"});
  CHECK(named("AUT", "Austria-Hungary") == Rows{"AUT"});
  CHECK(named("SCO", "Shanghai Cooperation Organisation") == Rows{"SCO"});
  const Rows cabinet = named("x1", "Cabinet / Council of Ministers / Advisors (United States)");
  CHECK(cabinet.back().ends_with("States)"));

  // A single word that is wider than a column is cut, lest it press the whole map together.
  Actor endless;
  endless.code = endless.label = std::string(75, 'm');
  CHECK(narrow_actor_node(endless).size.width < 150);
  CHECK(actor_node(endless).size.width < 300);
}

TEST_CASE("what a narrow map tells runs in behind its heading, and goes on below it") {
  const std::vector<Note> notes = {
      {"Absent", "Aland, Beland, Celand, Deland, Eland, Feland, Geland, Heland"}};
  const NotePlan narrow = note_plan(notes, {4, 100}, 200), wide = note_plan(notes, {4, 100}, 700);
  REQUIRE(narrow.texts.size() == 2);
  CHECK(narrow.texts[0].at.y == narrow.headings[0].at.y);
  CHECK(narrow.texts[0].at.x > 4 + text_width("Absent", style::small_size, Weight::bold));
  CHECK(narrow.texts[1].at.x == 4);
  for (const auto& line : narrow.texts) CHECK(line.at.x + text_width(line.text, style::small_size) <= 204);
  CHECK(wide.texts.size() == 1);
}

TEST_CASE("the keys of all widths of lines stand in one row of a column") {
  Occurring what;
  what.cooperative = what.hostile = what.arrows = what.lone_tees = true;
  what.strengths = {true, true, true, true, false};
  const double inner = map_width(85);
  const LegendPlan plan = legend_plan(map_legend(what, TieLabels::level), {4, 0}, inner);
  std::map<std::string, double> rows;
  for (const auto& text : plan.texts) {
    rows[text.text] = text.at.y;
    CHECK(text.at.x + text_width(text.text, style::small_size) <= 4 + inner);
  }
  CHECK(rows.at("below 1") == rows.at("10 or more"));
  CHECK(rows.contains("at least 90 % of the claims go one way"));
  CHECK(plan.height == 3 * 16);
}

TEST_CASE("what a key says goes on below itself where a page has no room for it") {
  const std::string words = "at least 90 % of the claims go one way, says the longest of all these keys";
  const std::vector<LegendRow> rows = {{"Direction", {{{}, words}, {{}, "short"}}}, {"Sign", {{{}, "next"}}}};
  const double inner = map_width(60);
  const LegendPlan plan = legend_plan(rows, {4, 0}, inner);
  std::string joined;
  for (const auto& text : plan.texts) {
    CHECK(text.at.x + text_width(text.text, style::small_size) <= 4 + inner);
    joined += text.text + ' ';
  }
  CHECK(joined == words + " short next ");
  REQUIRE(plan.texts.size() >= 4);
  for (std::size_t i = 1; i < plan.texts.size(); ++i) CHECK(plan.texts[i].at.y > plan.texts[i - 1].at.y);
  CHECK(plan.texts[1].at.x == plan.texts[0].at.x);
  CHECK(plan.height > plan.texts.back().at.y);
}

TEST_CASE("names fit on a sheet that is as tall as told, however they stood") {
  Fitting fitting{.from = {{0, 0}, {100, 100}}, .shares_places = false};
  for (std::size_t i = 0; i < 20; ++i) {
    Node node;
    node.id = std::to_string(i);
    node.size = {60, 24};
    node.at = {50, 50};
    fitting.nodes.push_back(node);
    fitting.eras.push_back({0});
  }
  const std::vector<Node> made = nodes_within(fitting, {316, 240});
  for (std::size_t i = 0; i < made.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(made[i].box().overlaps(made[j].box()));
  CHECK(around(made).size.width <= 316);
  CHECK(around(made).size.height <= 240);
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

TEST_CASE("the only map of a layout is no taller than what it draws, everyone where the others have it") {
  const Scene scene;
  const EraMaps maps(scene.world.chronicle, scene.layout, {.most_ties = 1});
  const Diagram all = maps.of(scene.world.graphs[0]), alone = maps.alone(scene.world.graphs[0]);
  REQUIRE(alone.nodes.size() == 2);
  CHECK(alone.map.size.width == all.map.size.width);
  CHECK(alone.canvas.height < all.canvas.height);
  const Point one = alone.nodes[0].at - all.nodes[0].at, other = alone.nodes[1].at - all.nodes[1].at;
  CHECK(one.x == Approx(other.x));
  CHECK(one.y == Approx(other.y));
}

TEST_CASE("the keys of hostile lines have a minus and bars only as lines have them") {
  Diagram diagram;
  diagram.nodes.resize(2);
  Link numbered;
  numbered.to = 1;
  numbered.tone = Tone::hostile;
  numbered.direction = Direction::forward;
  numbered.badge = "−5.0";
  diagram.links = {numbered};
  const auto keys = [&](std::string_view heading) {
    const std::vector<LegendRow> rows = map_legend(occurring(diagram, {}), TieLabels::level);
    const auto row = std::ranges::find(rows, heading, &LegendRow::heading);
    std::vector<Link> links;
    for (std::size_t i = 0; row != rows.end() && i < row->items.size(); ++i)
      links.push_back(std::get<Link>(row->items[i].sample));
    return links;
  };
  REQUIRE(keys("Sign").size() == 1);
  CHECK(keys("Sign")[0].bare);
  CHECK(keys("Sign")[0].direction == Direction::forward);
  REQUIRE(keys("Direction").size() == 1);
  CHECK(keys("Direction")[0].bare);
  CHECK(keys("Direction")[0].tone == Tone::hostile);
  diagram.links[0].badge.clear();
  diagram.links[0].direction = Direction::none;
  CHECK_FALSE(keys("Sign")[0].bare);
  CHECK(keys("Sign")[0].direction == Direction::none);
  CHECK(keys("Direction").empty());
  diagram.links.push_back(numbered);
  diagram.links.back().tone = Tone::cooperative;
  diagram.links.push_back(numbered);
  CHECK(keys("Direction").size() == 2);
}

}  // namespace entente
