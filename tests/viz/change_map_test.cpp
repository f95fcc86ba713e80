// Maps of change: what became of each tie.
#include <entente/viz/maps/change_map.hpp>

#include "diagrams.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace entente {

TEST_CASE("nothing changes from an era to itself") {
  const Scene scene;
  for (const EraGraph& graph : scene.world.graphs)
    CHECK(change_map(scene.world.chronicle, graph, graph, scene.layout).links.empty());
}

TEST_CASE("changes are told apart, and turn round with time") {
  const Scene scene;
  const auto& graphs = scene.world.graphs;
  const Diagram forth = change_map(scene.world.chronicle, graphs[0], graphs[1], scene.layout);
  const Diagram back = change_map(scene.world.chronicle, graphs[1], graphs[0], scene.layout);
  REQUIRE(link(forth, "IND", "USA") != nullptr);
  CHECK(link(forth, "IND", "USA")->change == Change::formed);
  CHECK(link(back, "IND", "USA")->change == Change::unrecorded);
  CHECK(link(forth, "USA", "rebels")->change == Change::unrecorded);
  CHECK(link(forth, "PAK", "IND") == nullptr);
  CHECK(link(forth, "PAK", "CHN")->change == Change::weakened);
  CHECK(link(back, "PAK", "CHN")->change == Change::strengthened);
  CHECK(forth.canvas.width == scene.map(0).canvas.width);
}

TEST_CASE("a tie is dissolved where a claim ends it, and else no longer recorded") {
  Files files = sample::files();
  files["ties.csv"] =
      "from,to,relation,start,end\nPAK,CHN,alliance,1960-01-01,1989-12-31\nPAK,IND,rivalry,1960-01-01,1970\n"
      "USA,IND,official_visit,1965-01-01,1965-12-31\nCHN,IND,alliance,1960,2000\nCHN,IND,rivalry,1995,2000\n";
  const sample::World world = sample::folded(files);
  const Diagram map = change_map(world.chronicle, world.graphs[0], world.graphs[1],
                                 union_layout(world.chronicle, world.graphs).layout);
  CHECK(link(map, "PAK", "CHN")->change == Change::dissolved);
  CHECK(link(map, "PAK", "CHN")->badge == "×");
  CHECK(link(map, "PAK", "CHN")->tooltip.find("dissolved, level +6.8 before and no claim after") !=
        std::string::npos);
  CHECK(link(map, "PAK", "IND")->change == Change::dissolved);
  CHECK(link(map, "PAK", "IND")->tone == Tone::hostile);
  CHECK(link(map, "USA", "IND")->change == Change::unrecorded);
  CHECK(link(map, "USA", "IND")->badge.empty());
  CHECK(link(map, "USA", "IND")->tooltip.find("no longer recorded, level ") != std::string::npos);
  CHECK(link(map, "CHN", "IND")->change == Change::weakened);  // two states at odds, and neither is over
  CHECK(map.subtitle.find("2 dissolved, 1 no longer recorded, 1 less cooperative") != std::string::npos);
  CHECK(map.description.find("no longer recorded") != std::string::npos);
  const auto keys = std::ranges::find(map.legend, "Change", &LegendRow::heading);
  REQUIRE(keys != map.legend.end());
  std::string words;
  for (const LegendItem& item : keys->items) words += item.text + ", ";
  CHECK(words == "dissolved, no longer recorded, less cooperative, ");
}

TEST_CASE(
    "a change keeps the head and the dash of the tie that is left to see, and tells what both eras rest "
    "on") {
  Files files = sample::files();
  files["ties.csv"] =
      "from,to,relation,start,end,status,cite\nPAK,CHN,arms_sale,1995-01-01,1995-12-31,reported,one\n"
      "USA,IND,arms_sale,1965-01-01,1965-12-31,alleged,two\n";
  const sample::World world = sample::folded(files);
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  const Diagram map = change_map(world.chronicle, world.graphs[0], world.graphs[1], layout);
  REQUIRE(link(map, "PAK", "CHN") != nullptr);
  CHECK(link(map, "PAK", "CHN")->direction != Direction::none);
  CHECK(link(map, "PAK", "CHN")->certainty == Certainty::reported);
  REQUIRE(link(map, "USA", "IND") != nullptr);
  CHECK(link(map, "USA", "IND")->direction != Direction::none);
  CHECK(link(map, "USA", "IND")->certainty == Certainty::contested);
  CHECK(map.subtitle.find("First era: ") != std::string::npos);
  CHECK(map.subtitle.find("1 claim from 1 source") != std::string::npos);
}

}  // namespace entente
