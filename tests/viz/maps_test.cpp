// Era maps, small multiples and change maps: what is on them, and where.
#include "sample_world.hpp"

#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/change_map.hpp>
#include <entente/viz/maps/era_map.hpp>
#include <entente/viz/maps/map_sheet.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/small_multiples.hpp>
#include <entente/viz/render/shape.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

namespace entente {
namespace {

const Node& node(const Diagram& diagram, const std::string& id) {
  const auto found =
      std::find_if(diagram.nodes.begin(), diagram.nodes.end(), [&](const Node& n) { return n.id == id; });
  REQUIRE(found != diagram.nodes.end());
  return *found;
}

const Link* link(const Diagram& diagram, const std::string& a, const std::string& b) {
  for (const Link& candidate : diagram.links) {
    const std::string& from = diagram.nodes[candidate.from].id;
    const std::string& to = diagram.nodes[candidate.to].id;
    if ((from == a && to == b) || (from == b && to == a)) return &candidate;
  }
  return nullptr;
}

struct Scene {
  sample::World world = sample::small_world();
  Layout layout = union_layout(world.chronicle, world.graphs).layout;
  Diagram map(std::size_t era, const EraMapOptions& options = {}) const {
    return era_map(world.chronicle, world.graphs[era], layout, options);
  }
};

}  // namespace

TEST_CASE("every era has the same canvas and every actor the same place") {
  const Scene scene;
  const Diagram first = scene.map(0), second = scene.map(1);
  CHECK(first.canvas == second.canvas);
  CHECK(first.map == second.map);
  REQUIRE(first.nodes.size() == second.nodes.size());
  for (std::size_t i = 0; i < first.nodes.size(); ++i) CHECK(first.nodes[i].at == second.nodes[i].at);
}

TEST_CASE("absent actors are ghosts, or left out when asked, on the same canvas") {
  const Scene scene;
  CHECK(node(scene.map(0), "rebels").presence == Presence::present);
  CHECK(node(scene.map(1), "rebels").presence == Presence::ghost);
  const Diagram hidden = scene.map(1, {.ghosts = Ghosts::hidden});
  CHECK(
      std::none_of(hidden.nodes.begin(), hidden.nodes.end(), [](const Node& n) { return n.id == "rebels"; }));
  CHECK(hidden.canvas == scene.map(1).canvas);
  CHECK(link(hidden, "IND", "USA") != nullptr);
}

TEST_CASE("a pair is one line that tells sign, strength, direction and number of claims") {
  const Scene scene;
  const Diagram map = scene.map(0);
  const Link* friends = link(map, "PAK", "CHN");
  REQUIRE(friends != nullptr);
  CHECK(friends->tone == Tone::cooperative);
  CHECK(friends->badge == "×2");
  const Link* rivals = link(map, "PAK", "IND");
  REQUIRE(rivals != nullptr);
  CHECK(rivals->tone == Tone::hostile);
  CHECK(rivals->direction == Direction::none);
  const Link* arms = link(map, "USA", "rebels");
  REQUIRE(arms != nullptr);
  CHECK(arms->direction != Direction::none);
  CHECK(link(map, "IND", "USA") == nullptr);
}

TEST_CASE("memberships are thin lines between those present") {
  const Scene scene;
  REQUIRE(link(scene.map(0), "USA", "NATO") != nullptr);
  CHECK(link(scene.map(0), "USA", "NATO")->tone == Tone::membership);
  CHECK(link(scene.map(1), "lead", "PAK") == nullptr);
  CHECK(link(scene.map(0, {.memberships = Memberships::hidden}), "USA", "NATO") == nullptr);
}

TEST_CASE("a map of some actors shows them alone") {
  const Scene scene;
  const ActorId pakistan = *scene.world.chronicle.roster.by_code("PAK"),
                india = *scene.world.chronicle.roster.by_code("IND");
  const Diagram map = scene.map(0, {.only = {pakistan, india}});
  CHECK(map.nodes.size() == 2);
  CHECK(map.links.size() == 1);
  CHECK(map.canvas == scene.map(0).canvas);
}

TEST_CASE("nodes lie on the map and lines end at outlines") {
  const Scene scene;
  const Diagram map = scene.map(0);
  for (const Node& n : map.nodes) {
    CHECK(map.map.contains(n.box().corner));
    CHECK(map.map.contains(Point{n.box().right(), n.box().bottom()}));
  }
  for (const Link& l : map.links) {
    const Curve curve = visible(map, l);
    CHECK_FALSE(inside(outline(map.nodes[l.from]), curve.start));
    CHECK_FALSE(inside(outline(map.nodes[l.to]), curve.end));
    CHECK(length(curve.start - map.nodes[l.from].at) < map.nodes[l.from].size.width);
  }
}

TEST_CASE("text is 7 pt or more at the width that a map is made for") {
  for (const auto& [actors, width] : {std::pair{5, 180.0}, {40, 180.0}, {70, 277.0}}) {
    const sample::World world = sample::ring(actors);
    const Diagram map =
        era_map(world.chronicle, world.graphs[0], union_layout(world.chronicle, world.graphs).layout);
    INFO(actors);
    CHECK(print_width(map) == width);
    CHECK(style::small_size * width / 25.4 * 72 / map.canvas.width >= 7);
  }
}

TEST_CASE("panels stand two across for 180 mm or three for 277 mm, with few holes") {
  const sample::World world = sample::small_world();
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  for (const auto& [panels, across, width] :
       {std::tuple{1, 1, 180.0}, {2, 2, 180.0}, {3, 3, 277.0}, {4, 2, 180.0}, {6, 3, 277.0}, {9, 3, 277.0}}) {
    const std::vector<EraGraph> graphs(static_cast<std::size_t>(panels), world.graphs[0]);
    const Diagram sheet = small_multiples(world.chronicle, graphs, layout);
    INFO(panels);
    CHECK(sheet.rules.size() + 1 == static_cast<std::size_t>(across));
    CHECK(print_width(sheet) == width);
    CHECK(style::small_size * width / 25.4 * 72 / sheet.canvas.width >= 7);
  }
}

TEST_CASE("an actor without a place is told, not dropped in silence") {
  const Scene scene;
  const Diagram map = era_map(scene.world.chronicle, scene.world.graphs[0], Layout{});
  CHECK(map.nodes.empty());
  CHECK(map.links.empty());
  CHECK(map.subtitle.find("without a place") != std::string::npos);
}

TEST_CASE("small multiples repeat one arrangement") {
  const Scene scene;
  const Diagram sheet = small_multiples(scene.world.chronicle, scene.world.graphs, scene.layout);
  const Node &pakistan = node(sheet, "first/PAK"), &china = node(sheet, "first/CHN");
  const Node &pakistan2 = node(sheet, "second/PAK"), &china2 = node(sheet, "second/CHN");
  CHECK(china.at.x - pakistan.at.x == Approx(china2.at.x - pakistan2.at.x));
  CHECK(china.at.y - pakistan.at.y == Approx(china2.at.y - pakistan2.at.y));
  CHECK(node(sheet, "second/rebels").presence == Presence::dot);
  CHECK(sheet.captions.size() == 2);
  CHECK(sheet.captions[0].below.find("4 claims") != std::string::npos);
  CHECK(small_multiples(scene.world.chronicle, {}, scene.layout).nodes.empty());
}

TEST_CASE("names of actors that are present together do not overlap in small multiples") {
  const Scene scene;
  const Diagram sheet = small_multiples(scene.world.chronicle, scene.world.graphs, scene.layout);
  for (std::size_t i = 0; i < sheet.nodes.size(); ++i)
    for (std::size_t j = i + 1; j < sheet.nodes.size(); ++j)
      if (sheet.nodes[i].presence == Presence::present && sheet.nodes[j].presence == Presence::present)
        CHECK_FALSE(sheet.nodes[i].box().overlaps(sheet.nodes[j].box()));
}

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
  CHECK(words == "formed, dissolved, no longer recorded, sign flipped, ");
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

TEST_CASE("a level that rounds to nothing keeps its sign") {
  CHECK(tone_of(0.01) == Tone::cooperative);
  CHECK(tone_of(-0.01) == Tone::hostile);
  CHECK(tone_of(0) == Tone::neutral);
}

TEST_CASE("the legend has keys for what occurs and for nothing else") {
  const Scene scene;
  std::string words;
  for (const LegendRow& row : scene.map(0).legend) {
    words += row.heading + ":";
    for (const LegendItem& item : row.items) words += " " + item.text + ",";
  }
  CHECK(words.find("membership or office") != std::string::npos);
  CHECK(words.find("Direction:") != std::string::npos);
  CHECK(words.find("reported") == std::string::npos);
  CHECK(words.find("contested") == std::string::npos);
  CHECK(words.find("neutral") == std::string::npos);
}

TEST_CASE("ties that rest on states of unknown end are marked") {
  Files files = sample::files();
  files["ties.csv"] =
      "from,to,relation,start,end,cite\nPAK,CHN,alliance,1960-01-01,,one\nPAK,IND,rivalry,1960-01-01,..,"
      "one\n";
  const sample::World world = sample::folded(files);
  const Diagram map =
      era_map(world.chronicle, world.graphs[0], union_layout(world.chronicle, world.graphs).layout);
  CHECK(link(map, "PAK", "CHN")->end_unknown);
  CHECK_FALSE(link(map, "PAK", "IND")->end_unknown);
}

TEST_CASE("a leader's short name keeps its particles") {
  Actor leader;
  leader.code = "leader";
  leader.kind = Kind::leader;
  for (const auto& [full, last] : {std::pair{"Osama bin Laden", "bin Laden"},
                                   {"Benazir Bhutto", "Bhutto"},
                                   {"Plato", "Plato"},
                                   {"Ursula von der Leyen", "von der Leyen"}}) {
    leader.label = full;
    std::string words;
    for (const std::string& line : small_actor_node(leader).lines) words += (words.empty() ? "" : " ") + line;
    CHECK(words == last);
  }
}

}  // namespace entente
