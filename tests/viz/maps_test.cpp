// Era maps, small multiples and change maps: what is on them, and where.
#include "diagrams.hpp"

#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/era_map.hpp>
#include <entente/viz/maps/map_sheet.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/small_multiples.hpp>
#include <entente/viz/render/legend.hpp>
#include <entente/viz/render/shape.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>

namespace entente {

TEST_CASE("every era has the same map and every actor the same place") {
  const Scene scene;
  const EraMapOptions all{.ghosts = Ghosts::shown, .memberships = Memberships::shown};
  const Diagram first = scene.map(0, all), second = scene.map(1, all);
  CHECK(first.canvas.width == second.canvas.width);
  CHECK(first.map == second.map);
  REQUIRE(first.nodes.size() == second.nodes.size());
  for (std::size_t i = 0; i < first.nodes.size(); ++i) CHECK(first.nodes[i].at == second.nodes[i].at);
  const Diagram plain = scene.map(0), later = scene.map(1);
  CHECK(plain.map == later.map);
  CHECK(node(plain, "PAK").at == node(later, "PAK").at);
}

TEST_CASE("who is absent or without a tie is told below the map, or drawn when asked") {
  const Scene scene;
  CHECK(node(scene.map(0), "rebels").presence == Presence::present);
  const Diagram told = scene.map(1);
  CHECK(node_of(told, "rebels") == nullptr);
  CHECK(node_of(told, "NATO") == nullptr);
  CHECK(note(told, "Absent in this era") == "Rebels of the hills");
  CHECK(note(told, "Without a tie") ==
        "North Atlantic Treaty Organization, Benazir Bhutto, Karakoram Highway, Third World");
  CHECK(note(told, "Memberships").empty());  // NATO is not drawn
  CHECK(note(scene.map(0), "Absent in this era").empty());
  const Diagram ghosts = scene.map(1, {.ghosts = Ghosts::shown});
  CHECK(node(ghosts, "rebels").presence == Presence::ghost);
  CHECK(note(ghosts, "Absent in this era").empty());
  CHECK(ghosts.map == told.map);
  CHECK(link(told, "IND", "USA") != nullptr);
}

//   S -- O1 ... S -- O9 (each with U as a member, and the last one with T as well)
TEST_CASE("memberships are told of those drawn, the largest first, as many as a few lines hold") {
  std::string actors =
      "id,label,kind,start,end\nS,Sealand,state,1940,\nT,Tealand,state,1940,\n"
      "U,Uland,state,1940,\n";
  std::string ties = "from,to,relation,start,end\nS,T,alliance,1950,1959\nS,U,alliance,1950,1959\n";
  std::string members = "member,group,role,start,end\nT,O9,observer,1945,\nU,O9,observer,1945,1955\n";
  for (const char one : std::string_view("123456789")) {
    actors +=
        fmt::format("O{0},Organization of number {0} for all affairs of the sea,organization,1945,\n", one);
    ties += fmt::format("S,O{},alliance,1950,1959\n", one);
    members += fmt::format("U,O{},member,1945,\n", one);
  }
  actors += "X,Club,organization,1945,\n";
  members += "U,X,member,1945,\n";  // who has no tie
  const sample::World world =
      sample::folded({{"actors.csv", actors},
                      {"ties.csv", ties},
                      {"affiliations.csv", members},
                      {"eras.csv", "id,label,start,end\nfirst,The fifties,1950,1959\n"}});
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  const auto told = [&](double page) {
    return note(era_map(world.chronicle, world.graphs[0], layout, {.page_width = page}), "Memberships");
  };
  CHECK(told(180).starts_with(
      "Organization of number 9 for all affairs of the sea: Tealand (observer), Uland; "));
  const std::string wide = told(180);
  const auto named = std::ranges::count(wide, ':');
  CHECK(named < 9);
  CHECK(wide.ends_with(fmt::format("; and {} more", 9 - named)));
  CHECK(note_plan({{"Memberships", wide}}, {}, map_width(180)).texts.size() == 3);
  CHECK(told(85).starts_with("O9: "));
  CHECK(told(85).find("more") == std::string::npos);
  CHECK(told(180).find("Club") == std::string::npos);
}

TEST_CASE("a pair is one line that tells sign, strength, direction and level") {
  const Scene scene;
  const Diagram map = scene.map(0);
  const Link* friends = link(map, "PAK", "CHN");
  REQUIRE(friends != nullptr);
  CHECK(friends->tone == Tone::cooperative);
  // An alliance of 8 through the era, and arms of 6 for 2191 of its 11323 days, of which three years count.
  CHECK(friends->badge == short_level(scene.world.graphs[0].ties().front().level()));
  CHECK(friends->badge.starts_with("+"));
  CHECK(link(scene.map(0, {.labels = TieLabels::claims}), "PAK", "CHN")->badge == "×2");
  CHECK(link(scene.map(0, {.labels = TieLabels::none}), "PAK", "CHN")->badge.empty());
  const Link* rivals = link(map, "PAK", "IND");
  REQUIRE(rivals != nullptr);
  CHECK(rivals->tone == Tone::hostile);
  CHECK(rivals->direction == Direction::none);
  const Link* arms = link(map, "USA", "rebels");
  REQUIRE(arms != nullptr);
  CHECK(arms->direction != Direction::none);
  CHECK(arms->badge.empty());  // a level below 4 is told by the width
  CHECK(link(map, "IND", "USA") == nullptr);
}

TEST_CASE("memberships are thin lines between those present where they are asked for") {
  const Scene scene;
  const EraMapOptions shown{.memberships = Memberships::shown};
  REQUIRE(link(scene.map(0, shown), "USA", "NATO") != nullptr);
  CHECK(link(scene.map(0, shown), "USA", "NATO")->tone == Tone::membership);
  CHECK(link(scene.map(1, shown), "lead", "PAK") == nullptr);
  CHECK(link(scene.map(0), "USA", "NATO") == nullptr);
  CHECK(node(scene.map(0, shown), "road").presence == Presence::present);
}

TEST_CASE("a map of some actors shows them alone, and is as large as they need") {
  const Scene scene;
  const ActorId pakistan = *scene.world.chronicle.roster.by_code("PAK"),
                india = *scene.world.chronicle.roster.by_code("IND");
  const Diagram map = scene.map(0, {.only = {pakistan, india}});
  CHECK(map.nodes.size() == 2);
  CHECK(map.links.size() == 1);
  CHECK(map.map.size.height < scene.map(0).map.size.height);
}

TEST_CASE("under lineage a state has the name that it had on the last day of the era") {
  Files files = sample::files();
  files["actors.csv"] =
      "id,label,kind,start,end,successor_of\nSUN,Soviet Union,state,1922,1991-12-25,\n"
      "RUS,Russia,state,1991-12-26,,SUN\nUSA,United States,state,1776,,\n";
  files["ties.csv"] =
      "from,to,relation,start,end,cite\nSUN,USA,rivalry,1960,1991-12-25,one\nRUS,USA,trade,1992,2000,one\n";
  files.erase("affiliations.csv");
  const FoldOptions fold{.lineage = true};
  const sample::World world = sample::folded(files, fold);
  const Layout layout = union_layout(world.chronicle, world.graphs, {}, {.fold = fold}).layout;
  const auto name = [&](std::size_t era) {
    const Diagram map = era_map(world.chronicle, world.graphs[era], layout, {.fold = fold});
    std::string words;
    for (const std::string& line : node(map, "RUS").lines) words += (words.empty() ? "" : " ") + line;
    return words;
  };
  CHECK(name(0) == "Soviet Union");  // up to 1990
  CHECK(name(1) == "Russia");        // 1991 to 2000
}

TEST_CASE("the strongest ties are drawn where not all are, and the others are counted") {
  const Scene scene;
  const Diagram strong = scene.map(0, {.most_ties = 1});
  REQUIRE(strong.links.size() == 1);
  CHECK(link(strong, "PAK", "CHN") != nullptr);
  CHECK(note(strong, "Weaker ties only") == "India, United States, Rebels of the hills");
  CHECK(strong.subtitle.find("3 ties") != std::string::npos);
  CHECK(strong.subtitle.find(" and 1 of 3 ties drawn (levels of ") != std::string::npos);
  CHECK(scene.map(0, {.min_level = 4}).links.size() == 2);
  CHECK(scene.map(0, {.min_level = 1000}).links.empty());
  CHECK(scene.map(0, {.min_level = 1000}).subtitle.find(" and 0 of 3 ties drawn, ") != std::string::npos);
  CHECK(scene.map(0).subtitle.find("Drawn") == std::string::npos);
  const sample::World crowd = sample::ring(120);
  const Diagram map =
      era_map(crowd.chronicle, crowd.graphs[0], union_layout(crowd.chronicle, crowd.graphs).layout);
  CHECK(map.links.size() == 40);
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
    CHECK(map.page_width == width);
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
    CHECK(sheet.page_width == width);
    CHECK(style::small_size * width / 25.4 * 72 / sheet.canvas.width >= 7);
  }
}

TEST_CASE("an actor without a place is told, not dropped in silence") {
  const Scene scene;
  const Diagram map = era_map(scene.world.chronicle, scene.world.graphs[0], Layout{});
  CHECK(map.nodes.empty());
  CHECK(map.links.empty());
  CHECK(map.reading_note.find("without a place") != std::string::npos);
}

TEST_CASE("small multiples repeat one arrangement") {
  const Scene scene;
  const Diagram sheet = small_multiples(scene.world.chronicle, scene.world.graphs, scene.layout);
  const Node &pakistan = node(sheet, "first/PAK"), &china = node(sheet, "first/CHN");
  const Node &pakistan2 = node(sheet, "second/PAK"), &china2 = node(sheet, "second/CHN");
  CHECK(china.at.x - pakistan.at.x == Approx(china2.at.x - pakistan2.at.x));
  CHECK(china.at.y - pakistan.at.y == Approx(china2.at.y - pakistan2.at.y));
  CHECK(node_of(sheet, "first/rebels") != nullptr);
  CHECK(node_of(sheet, "second/rebels") == nullptr);
  CHECK(sheet.captions.size() == 2);
  CHECK(sheet.captions[0].below.front().find("4 claims") != std::string::npos);
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

TEST_CASE("a level that rounds to nothing keeps its sign") {
  CHECK(tone_of(0.01) == Tone::cooperative);
  CHECK(tone_of(-0.01) == Tone::hostile);
  CHECK(tone_of(0) == Tone::neutral);
}

TEST_CASE("the legend has keys for what occurs and for nothing else") {
  const Scene scene;
  std::string words;
  for (const LegendRow& row : scene.map(0, {.memberships = Memberships::shown}).legend) {
    words += row.heading + ":";
    for (const LegendItem& item : row.items) words += " " + item.text + ",";
  }
  CHECK(words.find("membership or office") != std::string::npos);
  CHECK(words.find("Direction:") != std::string::npos);
  CHECK(words.find("reported") == std::string::npos);
  CHECK(words.find("contested") == std::string::npos);
  CHECK(words.find("neutral") == std::string::npos);
}

TEST_CASE("ties that rest on states of unknown end say so when pointed at") {
  Files files = sample::files();
  files["ties.csv"] =
      "from,to,relation,start,end,cite\nPAK,CHN,alliance,1960-01-01,,one\nPAK,IND,rivalry,1960-01-01,..,"
      "one\n";
  const sample::World world = sample::folded(files);
  const Diagram map =
      era_map(world.chronicle, world.graphs[0], union_layout(world.chronicle, world.graphs).layout);
  CHECK(link(map, "PAK", "CHN")->tooltip.find("whose end is not known") != std::string::npos);
  CHECK(link(map, "PAK", "IND")->tooltip.find("whose end is not known") == std::string::npos);
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
