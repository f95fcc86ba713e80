// Places: the same in every run, kept once given, and never one name upon another.
#include "sample_world.hpp"

#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/layout.hpp>
#include <entente/viz/maps/overlap.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <thread>

namespace entente {
namespace {

/// How many pairs of names overlap, fixed ones apart.
int overlaps(const Chronicle& chronicle, const Places& places) {
  std::vector<Box> boxes;
  for (const auto& [code, place] : places) {
    Node node = actor_node(chronicle.roster[*chronicle.roster.by_code(code)]);
    node.at = place.at;
    boxes.push_back(node.box());
  }
  int count = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i)
    for (std::size_t j = i + 1; j < boxes.size(); ++j) count += boxes[i].overlaps(boxes[j]) ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("every actor that is ever present gets a place, and no two overlap") {
  for (const int actors : {1, 2, 7, 40, 120}) {
    const sample::World world = sample::ring(actors);
    const UnionLayout made = union_layout(world.chronicle, world.graphs);
    INFO(actors << " actors");
    CHECK(made.layout.places("").size() == world.graphs[0].size());
    CHECK(overlaps(world.chronicle, made.layout.places("")) == 0);
  }
}

TEST_CASE("no actors make an empty layout") {
  const UnionLayout made = union_layout(Chronicle{}, {});
  CHECK(made.placed == 0);
  CHECK(made.layout.places("").empty());
}

TEST_CASE("a layout is the same in every run and in every thread") {
  const sample::World world = sample::small_world();
  const std::string once = to_csv(union_layout(world.chronicle, world.graphs).layout);
  CHECK(to_csv(union_layout(world.chronicle, world.graphs).layout) == once);
#ifdef __SANITIZE_ADDRESS__
  WARN(
      "threads are skipped: a child forked while another thread holds the sanitizer's own lock waits for "
      "ever");
  return;
#endif
  std::string a, b;
  std::thread first([&] { a = to_csv(union_layout(world.chronicle, world.graphs).layout); });
  std::thread second([&] { b = to_csv(union_layout(world.chronicle, world.graphs).layout); });
  first.join();
  second.join();
  CHECK(a == once);
  CHECK(b == once);
}

TEST_CASE("the order of rows does not matter") {
  Files files = sample::files();
  const sample::World world = sample::folded(files);
  files["affiliations.csv"] =
      "member,group,role,start,end,cite\nUSA,NATO,member,1949,,one\nlead,PAK,prime "
      "minister,1988-12-02,1990-08-06,one\n";
  const sample::World turned = sample::folded(files);
  CHECK(to_csv(union_layout(world.chronicle, world.graphs).layout) ==
        to_csv(union_layout(turned.chronicle, turned.graphs).layout));
}

TEST_CASE("kept actors stay to the cent, and newcomers go around them") {
  const sample::World world = sample::small_world();
  Layout some;
  some.views[""]["PAK"] = {{10, 20}, true};
  some.views[""]["CHN"] = {{310.25, 40.5}, false};
  some.views[""]["GONE"] = {{5, 5}, false};
  const UnionLayout made = union_layout(world.chronicle, world.graphs, some);
  const Places& places = made.layout.places("");
  CHECK(places.at("PAK") == some.views[""]["PAK"]);
  CHECK(places.at("CHN") == some.views[""]["CHN"]);
  CHECK(places.contains("GONE"));
  CHECK(made.placed ==
        world.graphs[0].size() + 1 - 2 - (world.graphs[1].size() > world.graphs[0].size() ? 0 : 1));
  Places real = places;
  real.erase("GONE");
  CHECK(overlaps(world.chronicle, real) == 0);
  const UnionLayout again = union_layout(world.chronicle, world.graphs, made.layout);
  CHECK(again.placed == 0);
  CHECK(again.layout == made.layout);
}

TEST_CASE("keeping only what was pinned moves the others") {
  const sample::World world = sample::small_world();
  Layout some;
  some.views[""]["PAK"] = {{10, 20}, true};
  some.views[""]["CHN"] = {{9000, 9000}, false};
  const Layout made =
      union_layout(world.chronicle, world.graphs, some, {.fold = {}, .keep = Keep::pinned}).layout;
  CHECK(made.places("").at("PAK") == some.views[""]["PAK"]);
  CHECK(made.places("").at("CHN").at.x < 5000);
}

TEST_CASE("strangers do not drift away") {
  const sample::World world = sample::folded(
      {{"ties.csv",
        "from,to,relation,start,end\nA,B,alliance,1990-01-01,1999-12-31\nB,C,alliance,1990-01-01,1999-12-31\n"
        "X,Y,rivalry,1990-01-01,1999-12-31\n"},
       {"eras.csv", "id,label,start,end\ne,E,1990-01-01,1999-12-31\n"}});
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  for (const auto& [code, place] : layout.places("")) CHECK(length(place.at) < 600);
}

TEST_CASE("layout.csv is read back as it was written") {
  Layout layout;
  layout.views[""]["PAK"] = {{1.25, -3.5}, true};
  layout.views["state+lineage"]["a,\"b\""] = {{100, 200.01}, false};
  const std::string text = to_csv(layout);
  const LayoutReading reading = parse_layout(text);
  CHECK(reading.problems.empty());
  CHECK(reading.layout == layout);
  CHECK(to_csv(reading.layout) == text);
}

TEST_CASE("a bad row of layout.csv is told with its line") {
  const LayoutReading reading = parse_layout("actor,x,y\nPAK,1,2\nIND,one,2\n,3,4\nCHN,nan,2\nUSA,7\n");
  REQUIRE(reading.problems.size() == 4);
  CHECK(reading.problems[0].line == 3);
  CHECK(reading.layout.places("").size() == 1);
  CHECK(parse_layout("actor,x\nPAK,1\n").problems.size() == 1);
  CHECK(parse_layout("").problems.empty());
}

TEST_CASE("places that no page has, second places and views that are none are told") {
  const LayoutReading reading = parse_layout(
      "actor,x,y,pinned,view\nPAK,7200,-7200,yes,\nIND,7201,1e300,,\nPAK,3,4,,\nPAK,3,4,,state\n"
      "CHN,1,2,,stat\n");
  std::vector<std::string> told;
  for (const Problem& problem : reading.problems) told.push_back(to_string(problem));
  REQUIRE(told.size() == 4);
  CHECK(told[0].starts_with("layout.csv:3:2: error: x is more than 7200 points from the middle"));
  CHECK(told[1].starts_with("layout.csv:3:3: error: y is more than 7200 points from the middle"));
  CHECK(told[2] == "layout.csv:4:1: error: \"PAK\" has a place on line 2 already; keep one of the two rows");
  CHECK(told[3] == "layout.csv:6:5: error: no view is called \"stat\"; did you mean \"state\"?");
  CHECK(reading.layout.places("").at("PAK") == Place{{7200, -7200}, true});
  CHECK(reading.layout.places("state").size() == 1);
}

TEST_CASE("a place that is pinned for nobody is told, others are left alone") {
  const sample::World world = sample::folded(sample::files());
  const LayoutReading reading =
      parse_layout("actor,x,y,pinned\nPKA,1,2,yes\nOLD,3,4,\nIND,5,6,yes\n", &world.chronicle.roster);
  REQUIRE(reading.problems.size() == 1);
  CHECK(to_string(reading.problems[0]) ==
        "layout.csv:2:1: warning: \"PKA\" is pinned and is no actor of the package; did you mean \"PAK\"?");
  CHECK(reading.layout.places("").size() == 3);
}

TEST_CASE("two that are pinned on one place are told, unless they never live at the same time") {
  const Package package = read(Files{
      {"ties.csv", "from,to,relation,start,end\nURS,PAK,alliance,1950,1959\nRUS,PAK,alliance,2000,2009\n"},
      {"actors.csv", "id,label,start,end\nURS,Soviet Union,1922,1991\nRUS,Russia,1992,\nPAK,Pakistan,,\n"}});
  const LayoutReading reading = parse_layout(
      "actor,x,y,pinned,view\nURS,10,10,yes,\nRUS,10,10,yes,\nPAK,21,-1,yes,\nPAK,21,-1,yes,state\n"
      "URS,60,60,yes,state\nRUS,60,72,yes,state\n",
      &package.world.roster);
  REQUIRE(reading.problems.size() == 1);
  CHECK(
      to_string(reading.problems[0]) ==
      "layout.csv:4:2: warning: \"PAK\" is pinned where \"URS\" is, on line 2; move one of the two, or their "
      "names cover each other");
  CHECK(reading.layout.places("").size() == 3);
}

TEST_CASE("views have names") {
  CHECK(view_of({}).empty());
  FoldOptions rolled;
  rolled.roll_up = RollUp::state;
  rolled.lineage = true;
  CHECK(view_of(rolled) == "state+lineage");
}

TEST_CASE("boxes that cannot be pushed apart find room elsewhere") {
  std::vector<Tile> tiles(30, Tile{{{0, 0}, {60, 20}}, false});
  tiles[0].fixed = true;
  const std::vector<Point> centres = separated(tiles);
  CHECK(centres[0] == Point{30, 10});
  for (std::size_t i = 0; i < centres.size(); ++i)
    for (std::size_t j = i + 1; j < centres.size(); ++j)
      CHECK((std::abs(centres[i].x - centres[j].x) >= 65.9 || std::abs(centres[i].y - centres[j].y) >= 25.9));
}

TEST_CASE("a crowd is refused before any work is done") {
  std::string ties = "from,to,relation,date\n";
  for (int i = 1; i <= 1001; ++i) ties += "A0,A" + std::to_string(i) + ",talks,1990\n";
  const Package read_in = read(Files{{"ties.csv", ties}});
  const std::vector<EraGraph> graphs = fold(read_in.world, periods(read_in));
  CHECK_THROWS_AS(union_layout(read_in.world, graphs), Error);
}

TEST_CASE("sixty actors who all know one another are placed without delay") {
  std::string ties = "from,to,relation,date\n";
  for (int i = 0; i < 60; ++i)
    for (int j = 0; j < i; ++j) ties += "A" + std::to_string(i) + ",A" + std::to_string(j) + ",talks,1990\n";
  const Package read_in = read(Files{{"ties.csv", ties}});
  const std::vector<EraGraph> graphs = fold(read_in.world, periods(read_in));
  CHECK(union_layout(read_in.world, graphs).placed == 60);
}

}  // namespace entente
