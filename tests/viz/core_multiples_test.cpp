// The eras of a few actors, by hand.
//   first: A ==6== B, C ==5== D, A ==1== E      second: A ::10:: B, C ==5== A, D ==0.2== B
#include <entente/viz/maps/core_multiples.hpp>

#include "viz/diagrams.hpp"

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/viz/render/svg.hpp>

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace entente;

namespace {

struct World {
  Package package = read(
      Files{{"ties.csv",
             "from,to,relation,start,end,weight\nA,B,alliance,1950,1959,6\nC,D,alliance,1950,1959,5\n"
             "A,E,alliance,1950,1959,1\nA,B,war,1960,1969,10\nC,A,alliance,1960,1969,5\n"
             "D,B,alliance,1960,1969,0.2\n"},
            {"actors.csv",
             "id,label,kind\nA,Aland,state\nB,Beland,state\nC,Celand,state\nD,Deland,state\nE,Eland,state\n"},
            {"eras.csv", "id,label,start,end\nfirst,First,1950,1959\nsecond,Second,1960,1969\n"}});
  std::vector<EraGraph> graphs = fold(package.world, package.eras, {});

  Diagram core(std::size_t most, const EraMapOptions& options = {}) const {
    return core_multiples(package.world, graphs, most, options);
  }
};

}  // namespace

TEST_CASE("core: the few with the largest levels, in one place in every era") {
  const Diagram found = World().core(3);
  REQUIRE(found.nodes.size() == 6);  // A 22, B 16, C 15
  CHECK(found.links.size() == 3);    // A - B twice, A - C
  CHECK(found.page_width == 180);
  CHECK(node(found, "first/A").at.x - found.panels[0].corner.x ==
        Approx(node(found, "second/A").at.x - found.panels[1].corner.x));
  CHECK(node(found, "first/A").at.y == Approx(node(found, "second/A").at.y));
  CHECK(node(found, "first/C").presence == Presence::ghost);
  CHECK(node(found, "second/C").presence == Presence::present);
  REQUIRE(found.captions.size() == 2);
  CHECK(found.captions[0].below.front() == "1 of 3 ties; also Celand – Deland +5.0");
  CHECK(found.captions[1].below.front() == "2 of 3 ties");
  CHECK(found.reading_note.find("“Also” names the largest of the other ties") != std::string::npos);
  CHECK(found.finding.starts_with("Highest level"));
  CHECK(found.subtitle.find("Drawn are the 3 actors with the largest levels") != std::string::npos);
  CHECK(to_svg(found).find(">no tie of 0.5 or more to the others<") != std::string::npos);
}

TEST_CASE("core: ties below half a level are left out, unless one asks for them") {
  const World world;
  const auto lines = [](const Diagram& diagram) { return diagram.links.size(); };
  CHECK(lines(world.core(5)) == 5);
  CHECK(lines(world.core(5, {.min_level = 0.1})) == 6);
  CHECK(lines(world.core(5, {.min_level = 5})) == 4);
  const Diagram every = world.core(5, {.min_level = 0});
  CHECK(lines(every) == 6);
  CHECK(every.reading_note.find("Everyone keeps a place in all eras. ") != std::string::npos);
  CHECK(world.core(5).reading_note.find("ties of a level below 0.5 are left out") != std::string::npos);
}

// The fourth tie of four actors is of 11: ties from 10 on have numbers there, as printed.
TEST_CASE("core: on a narrow page ties of the upper widths alone have numbers") {
  Package package = read(Files{
      {"ties.csv",
       "from,to,relation,start,end,weight\nA,B,alliance,1950,1959,40\nB,C,alliance,1950,1959,30\n"
       "C,D,alliance,1950,1959,12\nD,A,war,1950,1959,11\nA,C,alliance,1950,1959,9.97\nB,D,war,1950,1959,8\n"},
      {"eras.csv", "id,label,start,end\nfirst,First,1950,1959\n"}});
  const std::vector<EraGraph> graphs = fold(package.world, package.eras, {});
  const auto numbers = [](const Diagram& found) {
    std::multiset<std::string> badges;
    for (const Link& one : found.links)
      if (!one.badge.empty()) badges.insert(one.badge);
    return badges;
  };
  const Diagram narrow = core_multiples(package.world, graphs, 4, {.page_width = 85});
  CHECK(narrow.links.size() == 6);
  CHECK(numbers(narrow) == std::multiset<std::string>{"+10", "+12", "+30", "+40", "−11"});
  const auto key = std::ranges::find(narrow.legend, "Number", &LegendRow::heading);
  REQUIRE(key != narrow.legend.end());
  CHECK(key->items.front().text == "level (below 10 not written)");
  CHECK(numbers(core_multiples(package.world, graphs, 4, {.page_width = 180})).size() == 6);
  CHECK(numbers(core_multiples(package.world, graphs, 4, {.labels = TieLabels::none, .page_width = 85}))
            .empty());
}

TEST_CASE("core: named actors alone, few eras, narrow pages, and what has no eras") {
  const World world;
  const Diagram named = world.core(3, {.only = {actor_id(2), actor_id(3)}});
  CHECK(named.nodes.size() == 4);
  CHECK(named.links.size() == 1);
  const Diagram narrow = world.core(4, {.page_width = 70});
  CHECK(narrow.panels[0].corner.x == narrow.panels[1].corner.x);
  CHECK(narrow.panels[0].corner.y < narrow.panels[1].corner.y);
  const Diagram column = world.core(4, {.page_width = 85});
  CHECK(column.panels[0].size.height < 0.8 * column.panels[0].size.width);
  CHECK(column.captions[0].below.front() == "2 of 3 ties");  // nothing of the others
  for (const Node& one : column.nodes) CHECK(one.small_print);
  CHECK(world.core(99).nodes.size() == 10);  // five have ties
  CHECK(core_multiples(world.package.world, {}, 5).nodes.empty());
}

TEST_CASE("core: everyone stands on the same side on every page") {
  const World world;
  const Diagram wide = world.core(5), narrow = world.core(5, {.page_width = 85});
  const auto side = [](const Diagram& map, const char* id) {
    const Point off = node(map, id).at - map.panels[0].centre();
    return std::pair(off.x < -1 ? -1 : off.x > 1 ? 1 : 0, off.y < 0);
  };
  for (const char* id : {"first/A", "first/B", "first/C", "first/D", "first/E"})
    CHECK(side(wide, id) == side(narrow, id));
}

TEST_CASE("core: names do not touch, however many and long they are") {
  std::string ties = "from,to,relation,start,end\n", actors = "id,label,kind\n";
  for (int i = 0; i < 10; ++i) {
    actors += "K" + std::to_string(i) + ",Confederation of " + std::string(1, static_cast<char>('A' + i)) +
              " and its many neighbours,organization\n";
    for (int j = 0; j < i; ++j)
      ties += "K" + std::to_string(i) + ",K" + std::to_string(j) + ",alliance,1950,1959\n";
  }
  const Package package = read(
      Files{{"ties.csv", ties}, {"actors.csv", actors}, {"eras.csv", "id,start,end\nfirst,1950,1959\n"}});
  const std::vector<EraGraph> graphs = fold(package.world, package.eras, {});
  for (const double width : {85.0, 180.0}) {
    const Diagram found = core_multiples(package.world, graphs, 10, {.page_width = width});
    REQUIRE(found.nodes.size() == 10);
    for (std::size_t i = 0; i < found.nodes.size(); ++i)
      for (std::size_t j = i + 1; j < found.nodes.size(); ++j)
        CHECK_FALSE(found.nodes[i].box().overlaps(found.nodes[j].box()));
  }
}
