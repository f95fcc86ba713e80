// Maps of one actor and those around it, and sheets of their own for parts of a layout.
#include "diagrams.hpp"

#include <entente/viz/maps/change_map.hpp>
#include <entente/viz/maps/own_layout.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/small_multiples.hpp>
#include <entente/viz/render/style.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

ActorId actor(const Scene& scene, const std::string& code) {
  return *scene.world.chronicle.roster.by_code(code);
}

std::vector<std::string> ids(const Diagram& diagram) {
  std::vector<std::string> found;
  for (const Node& one : diagram.nodes) found.push_back(one.id);
  std::ranges::sort(found);
  return found;
}

/// Options for one actor in every era of the scene.
EraMapOptions around(const Scene& scene, const std::string& code, std::size_t hops = 1) {
  EraMapOptions options{.ego = Ego{actor(scene, code), hops}};
  std::vector<const EraGraph*> graphs;
  for (const EraGraph& graph : scene.world.graphs) graphs.push_back(&graph);
  options.only = ego_networks(graphs, *options.ego);
  return options;
}

Layout own_layout_for(const sample::World& world, const EraMapOptions& options) {
  std::vector<EraGraph> parts;
  for (const EraGraph& graph : world.graphs) parts.push_back(told_part(graph, options));
  return own_layout(world.chronicle, parts, union_layout(world.chronicle, world.graphs).layout, options);
}

}  // namespace

//   first era:  CHN ---- PAK :::: IND     USA ---- rebels       second era:  CHN ---- PAK :::: IND ---- USA
TEST_CASE("the map of an ego shows it, its partners and the ties among them") {
  const Scene scene;
  const EraMapOptions options = around(scene, "PAK");
  const Diagram map = scene.map(0, options);
  CHECK(ids(map) == std::vector<std::string>{"CHN", "IND", "PAK"});
  CHECK(map.links.size() == 2);
  CHECK(node(map, "PAK").emphasised);
  CHECK_FALSE(node(map, "IND").emphasised);
  CHECK(map.title.starts_with("Pakistan: First era, "));
  CHECK(map.subtitle.find("3 actors, 2 ties, 3 claims") != std::string::npos);
  CHECK(map.finding == "Pakistan has 2 ties, the largest with China, +7.6.");
  CHECK(map.reading_note.find("Shown are Pakistan, its partners and the ties among them.") !=
        std::string::npos);
  CHECK(ids(scene.map(1, around(scene, "PAK", 2))) == std::vector<std::string>{"CHN", "IND", "PAK", "USA"});
  CHECK(scene.map(1, around(scene, "PAK", 2)).reading_note.find("whoever is up to 2 ties away") !=
        std::string::npos);
  // In the second era India's partner is out of Pakistan's reach by one tie, and the rebels are gone.
  const Diagram india = scene.map(0, around(scene, "IND"));
  CHECK(ids(india) == std::vector<std::string>{"IND", "PAK"});
  CHECK(note(india, "Out of reach") == "United States");
  CHECK(note(india, "Absent in this era").empty());
}

TEST_CASE("an ego without a tie stands alone, and the map says why") {
  const Scene scene;
  const Diagram lone = scene.map(0, around(scene, "NATO"));
  CHECK(lone.links.empty());
  CHECK(node(lone, "NATO").presence == Presence::present);
  CHECK(lone.finding == "North Atlantic Treaty Organization has no tie in this era.");
  CHECK(lone.reading_note.find("Shown are") == std::string::npos);
  CHECK(lone.description.find("has no tie in this era.") != std::string::npos);
  CHECK(note(lone, "Without a tie").empty());
  const EraMapOptions rebels = around(scene, "rebels");
  const Layout layout = own_layout_for(scene.world, rebels);
  const Diagram gone = era_map(scene.world.chronicle, scene.world.graphs[1], layout, rebels);
  CHECK(gone.finding == "Rebels of the hills is absent from this era.");
  CHECK(node(gone, "rebels").presence == Presence::ghost);
  const Diagram sheet = small_multiples(scene.world.chronicle, scene.world.graphs, layout, rebels);
  CHECK(node(sheet, "first/rebels").emphasised);
  CHECK(node(sheet, "first/rebels").presence == Presence::present);
  CHECK(node(sheet, "second/rebels").presence == Presence::ghost);
  CHECK(node(sheet, "second/rebels").at.y == Approx(node(sheet, "first/rebels").at.y));
}

TEST_CASE("an ego's ties are drawn before stronger ones of others") {
  const sample::World world = sample::ring(130);
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  const EraMapOptions three{.most_ties = 3};
  CHECK(node_of(era_map(world.chronicle, world.graphs[0], layout, three), "S61") == nullptr);
  EraMapOptions options = three;
  options.ego = Ego{*world.chronicle.roster.by_code("S61"), 60};
  options.only = world.graphs[0].actors();
  const Diagram map = era_map(world.chronicle, world.graphs[0], layout, options);
  REQUIRE(map.links.size() == 3);
  CHECK(link(map, "S60", "S61") != nullptr);
  CHECK(link(map, "S61", "S62") != nullptr);
}

TEST_CASE("a change keeps the ties among whoever is around the ego in either era") {
  const Scene scene;
  const EraMapOptions options = around(scene, "USA");
  const Diagram map = change_map(scene.world.chronicle, scene.world.graphs[0], scene.world.graphs[1],
                                 own_layout_for(scene.world, options), options);
  CHECK(ids(map) == std::vector<std::string>{"IND", "USA", "rebels"});
  CHECK(link(map, "IND", "USA")->change == Change::formed);
  CHECK(link(map, "USA", "rebels")->change == Change::unrecorded);
  CHECK(map.title.starts_with("United States: First era"));
}

TEST_CASE("some actors of a layout get a sheet of their own, in their order") {
  const sample::World world = sample::ring(60);
  const Layout whole = union_layout(world.chronicle, world.graphs).layout;
  for (const int count : {1, 2, 3, 7, 25}) {
    EraMapOptions options;
    for (int i = 0; i < count; ++i)
      options.only.push_back(*world.chronicle.roster.by_code("S" + std::to_string(2 * i)));
    options.memberships = Memberships::shown;  // all of them are drawn, tied or not
    const Layout own = own_layout_for(world, options);
    CHECK(own == own_layout_for(world, options));
    REQUIRE(own.places("").size() == options.only.size());
    const Diagram map = era_map(world.chronicle, world.graphs[0], own, options);
    INFO(count);
    CHECK(map.nodes.size() == options.only.size());
    CHECK(map.canvas.width == style::narrowest_canvas);
    for (const auto& [code, place] : own.places(""))
      for (const auto& [other, there] : own.places("")) {
        const double apart = whole.places("").at(code).at.x - whole.places("").at(other).at.x;
        INFO(code << " " << other);
        if (apart > 250) CHECK(place.at.x > there.at.x);
      }
    for (std::size_t i = 0; i < map.nodes.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(map.nodes[i].box().overlaps(map.nodes[j].box()));
  }
}

TEST_CASE("who has no tie with the others takes no room on their sheet") {
  const sample::World world = sample::ring(60);
  const auto some = [&](const std::vector<std::string>& codes) {
    EraMapOptions options;
    for (const std::string& code : codes) options.only.push_back(*world.chronicle.roster.by_code(code));
    return era_map(world.chronicle, world.graphs[0], own_layout_for(world, options), options);
  };
  const Diagram with = some({"S0", "S1", "S30"}), without = some({"S0", "S1"});
  CHECK(ids(with) == std::vector<std::string>{"S0", "S1"});
  CHECK(node(with, "S0").at == node(without, "S0").at);
  CHECK(with.map == without.map);
  CHECK(note(with, "Without a tie") == "S30");
}

TEST_CASE("the sheet of an ego has it in the middle, and the others on all sides of it") {
  const sample::World world = sample::ring(24);
  for (const std::size_t hops : {1U, 2U, 3U}) {
    EraMapOptions options{.ego = Ego{*world.chronicle.roster.by_code("S6"), hops}};
    const EraGraph* const graphs[] = {&world.graphs[0]};
    options.only = ego_networks(graphs, *options.ego);
    const Places places = own_layout_for(world, options).places("");
    CHECK(places.at("S6").at == Point{});
    double left = 0, right = 0, up = 0, down = 0;
    for (const auto& [code, place] : places) {
      left = std::min(left, place.at.x);
      right = std::max(right, place.at.x);
      up = std::min(up, place.at.y);
      down = std::max(down, place.at.y);
    }
    INFO(hops);
    CHECK(left < -100);
    CHECK(right > 100);
    CHECK(up < (hops == 1 ? 0 : -50));
    CHECK(down > (hops == 1 ? 0 : 50));
  }
}

}  // namespace entente
