// Maps by blocs: who stands where, what is marked, and what is said.
//   first (1950s)                       second (1960s)
//   A == B   C == D   A :: C  B :: D    A :: B  A :: C  B == D  C == D
//   A == D (weak, breaks)               F, H: absent
//   H == A  H == B  F == A  F :: H (either side of F breaks one)   E: its claims with A cancel
#include "diagrams.hpp"
#include "occurrences.hpp"

#include <entente/engine/analysis/balance_of_eras.hpp>
#include <entente/viz/maps/bloc_maps.hpp>
#include <entente/viz/maps/occurring.hpp>
#include <entente/viz/render/dot.hpp>
#include <entente/viz/render/mark.hpp>
#include <entente/viz/render/shape.hpp>
#include <entente/viz/render/svg.hpp>
#include <entente/viz/report/map_table.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>

namespace entente {
namespace {

Files bloc_files() {
  return {{"actors.csv",
           "id,label,kind,start,end\nA,Aland,state,1940,\nB,Beland,state,1940,\nC,Celand,state,1940,\n"
           "D,Deland,state,1940,\nE,Eland,state,1940,\nF,Farland,state,1940,1959\nG,Gland,state,1940,\n"
           "H,Highland,state,1940,1959\n"},
          {"ties.csv",
           "from,to,relation,start,end,weight\nA,B,alliance,1950,1959,6\nC,D,alliance,1950,1959,6\n"
           "A,C,rivalry,1950,1959,5\nB,D,rivalry,1950,1959,5\nA,D,trade,1950,1959,2\nF,A,trade,1950,1959,2\n"
           "F,H,rivalry,1950,1959,2\nA,H,alliance,1950,1959,6\nB,H,alliance,1950,1959,6\nE,A,alliance,1950,"
           "1959,3\nE,A,rivalry,1950,1959,3\n"
           "A,B,rivalry,1960,1969,5\nA,C,rivalry,1960,1969,5\nB,D,alliance,1960,1969,6\n"
           "C,D,alliance,1960,1969,6\n"},
          {"eras.csv", "id,label,start,end\nfirst,The fifties,1950,1959\nsecond,The sixties,1960,1969\n"}};
}

/// A world with its blocs, and maps of it.
struct BlocScene {
  explicit BlocScene(const Files& files = bloc_files(),
                     const BlocsOptions& how = {.method = BlocMethod::two_blocs},
                     const EraMapOptions& options = {})
      : world(sample::folded(files)),
        found(blocs_of_eras(world.graphs, how)),
        sides(bloc_sides(world.graphs, found)),
        maps(world.chronicle, world.graphs, {found, sides}, options) {}
  sample::World world;
  std::vector<Partition> found;
  std::vector<BlocSides> sides;
  BlocMaps maps;
};

std::string fact(const std::vector<Fact>& facts, const std::string& name) {
  const auto at = std::ranges::find(facts, name, &Fact::name);
  return at == facts.end() ? "" : at->value;
}

bool holds(const Box& outer, const Box& inner) {
  return outer.contains(inner.corner) && outer.contains({inner.right(), inner.bottom()});
}

}  // namespace

TEST_CASE("blocs stand left and right, and an actor moves only with its side") {
  const BlocScene scene;
  const Diagram first = scene.maps.of(0), second = scene.maps.of(1);
  REQUIRE(first.grounds.size() == 2);
  CHECK(first.grounds[0].lines == std::vector<std::string>{"With Aland"});
  CHECK(first.grounds[1].lines == std::vector<std::string>{"Not with Aland"});
  CHECK(first.grounds[0].box.right() < first.grounds[1].box.corner.x);
  for (const char* id : {"A", "B"}) CHECK(holds(first.grounds[0].box, node(first, id).box()));
  for (const char* id : {"C", "D"}) CHECK(holds(first.grounds[1].box, node(first, id).box()));
  CHECK(holds(second.grounds[1].box, node(second, "B").box()));
  for (const char* id : {"A", "C", "D"}) CHECK(node(first, id).at == node(second, id).at);
  CHECK(first.map == second.map);
  CHECK(first.canvas.width == second.canvas.width);
}

TEST_CASE("ties that break the blocs have a ring, and are counted") {
  const BlocScene scene;
  const Diagram first = scene.maps.of(0), second = scene.maps.of(1);
  CHECK(link(first, "A", "D")->ringed);
  CHECK_FALSE(link(first, "A", "B")->ringed);
  CHECK_FALSE(link(first, "A", "C")->ringed);
  CHECK(link(first, "A", "F")->ringed != link(first, "H", "F")->ringed);
  CHECK(std::ranges::count(first.links, true, &Link::ringed) == 2);
  CHECK(first.finding ==
        "2 of 10 ties break the two blocs: Aland – Deland (+2.0) and Farland – Highland (−2.0); 1 other "
        "division does as well.");
  CHECK(first.title.starts_with("Two blocs: The fifties, "));
  CHECK(first.description.starts_with(first.finding));
  CHECK(times(first.reading_note, "cooperative across. Two actors") == 1);
  CHECK(second.finding == "No tie breaks the two blocs; no other division does as well.");
  CHECK(fact(link(first, "A", "D")->facts, "breaks") == "yes");
  CHECK(fact(link(first, "A", "B")->facts, "breaks") == "no");
  CHECK(first.description.find("These break the blocs: Aland – Deland") != std::string::npos);
  const auto has_key = [](const Diagram& map, std::string_view text) {
    return std::ranges::any_of(map.legend, [&](const LegendRow& row) {
      return std::ranges::count(row.items, text, &LegendItem::text) > 0;
    });
  };
  CHECK(has_key(first, "breaks the blocs"));
  CHECK_FALSE(has_key(second, "breaks the blocs"));
  CHECK(has_key(first, "bloc not certain"));
}

TEST_CASE("whose side is a choice has a dashed outline, and who is in no bloc stands between") {
  const BlocScene scene;
  const Diagram first = scene.maps.of(0);
  CHECK(node(first, "F").unsure);
  CHECK_FALSE(node(first, "A").unsure);
  CHECK_FALSE(node(first, "D").unsure);
  CHECK(fact(node(first, "F").facts, "bloc_certain") == "no");
  CHECK(fact(node(first, "D").facts, "bloc") == "2");
  CHECK(note(first, "In no bloc") == "Eland");
  CHECK(fact(node(first, "E").facts, "bloc").empty());
  CHECK(node(first, "E").at.x > first.grounds[0].box.right());
  CHECK(node(first, "E").at.x < first.grounds[1].box.corner.x);
  CHECK(note(first, "Without a tie") == "Gland");
  CHECK(node_of(scene.maps.of(1), "F") == nullptr);
}

TEST_CASE("who has no cooperative tie in its bloc has a dotted outline, which a key explains") {
  Files files = bloc_files();
  files["actors.csv"] += "J,Jland,state,1940,\n";
  files["ties.csv"] += "J,C,rivalry,1950,1959,5\n";  // so that J is with A, whom C opposes
  const BlocScene scene(files);
  const Diagram first = scene.maps.of(0), second = scene.maps.of(1);
  CHECK(node(first, "J").unpartnered);
  CHECK_FALSE(node(first, "A").unpartnered);
  CHECK(fact(node(first, "J").facts, "bloc") == "1");
  CHECK(to_svg(first).find("stroke-dasharray=\"0.01 3\" stroke-linecap=\"round\"") != std::string::npos);
  const auto has_key = [](const Diagram& map) {
    return std::ranges::any_of(map.legend, [](const LegendRow& row) {
      return std::ranges::count(row.items, "placed only by its opponents", &LegendItem::text) > 0;
    });
  };
  CHECK(has_key(first));
  CHECK_FALSE(has_key(second));
  CHECK(note(first, "Memberships").empty());
  CHECK(to_svg(first).find("\"6 3.2 0.01 3.2\"") == std::string::npos);
  Diagram both = first;
  for (Node& one : both.nodes) one.unsure = one.unsure || one.id == "J";
  CHECK(to_svg(both).find("stroke-dasharray=\"6 3.2 0.01 3.2\" stroke-linecap=\"round\"") !=
        std::string::npos);
  CHECK_FALSE(occurring(first, {}).unsure_and_unpartnered);
  CHECK(occurring(both, {}).unsure_and_unpartnered);
  CHECK_FALSE(occurring(both, {}).unpartnered);  // nobody is that alone
}

TEST_CASE("the largest ties that break blocs are named, and the others counted") {
  Partition found;
  found.k = 2;
  const std::vector<NamedLevel> ties = {{"A – B", 5}, {"C – D", -3}, {"A – C", 2}, {"E – F", 1}};
  const std::span<const NamedLevel> all = ties;
  found.certainty = Optimality::proved;
  found.best.partitions = 8;
  const auto finding = [&](std::size_t count) { return bloc_finding(found, all.first(count), 9); };
  CHECK(finding(0) == "No tie breaks the two blocs; 7 other divisions do as well.");
  CHECK(finding(1) == "1 of 9 ties breaks the two blocs: A – B (+5.0); 7 other divisions do as well.");
  found.best.partitions = 1;
  CHECK(finding(3) ==
        "3 of 9 ties break the two blocs: A – B (+5.0), C – D (−3.0) and A – C (+2.0); no other division "
        "does as well.");
  found.certainty = Optimality::bounds;
  CHECK(finding(4) ==
        "4 of 9 ties break the two blocs: A – B (+5.0), C – D (−3.0) and 2 more; that no division is "
        "better is not proved.");
  found.k = 5;
  CHECK(finding(1).starts_with("1 of 9 ties breaks the 5 blocs: A – B (+5.0); "));
  found.k = 0;
  CHECK(finding(4) == "No tie has a sign, so there are no blocs.");
}

TEST_CASE("on a narrow page two blocs stand one above the other, and who is in none between them") {
  const BlocScene scene(bloc_files(), {.method = BlocMethod::two_blocs}, {.page_width = 85});
  const Diagram first = scene.maps.of(0);
  CHECK(first.canvas.width == 340);
  REQUIRE(first.grounds.size() == 2);
  const Box &above = first.grounds[0].box, &below = first.grounds[1].box;
  CHECK(above.size.width == Approx(first.map.size.width));
  CHECK(below.size.width == Approx(first.map.size.width));
  CHECK(above.corner.x == below.corner.x);
  CHECK(below.corner.y - above.bottom() > 80);
  CHECK(node(first, "E").box().corner.y > above.bottom());
  CHECK(node(first, "E").box().bottom() < below.corner.y);
  for (const Node& one : first.nodes) CHECK(holds(first.map, one.box()));
}

TEST_CASE("who has many lines to the other bloc has a taller shape, where these end apart") {
  Files files = bloc_files();
  for (const char* one : {"P", "Q", "R", "S"}) {
    files["actors.csv"] += fmt::format("{0},{0}land,state,1940,\n", one);
    files["ties.csv"] += fmt::format("{0},A,war,1950,1959,30\n{0},C,alliance,1950,1959,5\n", one);
  }
  const BlocScene scene(files, {.method = BlocMethod::two_blocs}, {.page_width = 180});
  const Diagram map = scene.maps.of(0);
  CHECK(node(map, "A").size.height > 1.4 * node(map, "P").size.height);
  CHECK(node(map, "A").size.height <= 56);
  std::vector<Point> ends;
  for (const Link& one : map.links)
    if (one.tone == Tone::hostile && map.nodes[one.from].id == "A") ends.push_back(visible(map, one).start);
  REQUIRE(ends.size() >= 4);
  for (std::size_t i = 0; i < ends.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) CHECK(length(ends[i] - ends[j]) > 4);
}

TEST_CASE("a narrow page names as many without a tie as two lines hold, a wide one all") {
  Files files = bloc_files();
  const auto lonely = [&](double width) {
    return note(BlocScene(files, {.method = BlocMethod::two_blocs}, {.page_width = width}).maps.of(0),
                "Without a tie");
  };
  std::string all = "Gland";
  for (int i = 10; i < 34; ++i) {
    if (i == 16) CHECK(lonely(85) == all);
    files["actors.csv"] += fmt::format("P{0},P{0}land,state,1940,\n", i);
    files["ties.csv"] += fmt::format("P{},A,alliance,1960,1969,5\n", i);
    all += fmt::format(", P{}land", i);
  }
  CHECK(lonely(180) == all);
  CHECK(lonely(85).starts_with("Gland, P10land, P11land, P12land"));
  CHECK(lonely(85).ends_with(" more"));
}

TEST_CASE("on a narrow page a corridor of 24 mm lies between blocs where nobody stands between them") {
  Files files = bloc_files();
  std::string& ties = files["ties.csv"];
  for (const std::string_view row : {"E,A,alliance,1950,1959,3\n", "E,A,rivalry,1950,1959,3\n"})
    ties.erase(ties.find(row), row.size());
  const BlocScene scene(files, {.method = BlocMethod::two_blocs}, {.page_width = 85});
  const Diagram first = scene.maps.of(0);
  REQUIRE(first.grounds.size() == 2);
  CHECK(first.grounds[1].box.corner.y - first.grounds[0].box.bottom() == Approx(96));
  const std::vector<Link>& links = first.links;
  for (const Link& one : links)
    if (const auto number = mark(one, visible(first, one)))
      for (const Ground& ground : first.grounds) CHECK_FALSE(number->box().overlaps(name_box(ground)));
}

TEST_CASE("every method gives each bloc a ground of its own that holds its actors, and the same map twice") {
  for (const int actors : {1, 4, 11})
    for (const BlocMethod method :
         {BlocMethod::two_blocs, BlocMethod::at_most_k, BlocMethod::free_k, BlocMethod::modularity})
      for (const double width : {0.0, 85.0}) {
        INFO(actors << " actors, " << name(method) << ", " << width << " mm");
        sample::World world = sample::ring(actors);
        const auto found = blocs_of_eras(world.graphs, {.method = method, .k = 3});
        const auto sides = bloc_sides(world.graphs, found);
        const BlocMaps maps(world.chronicle, world.graphs, {found, sides}, {.page_width = width});
        const Diagram map = maps.of(0);
        CHECK(map.grounds.size() == found[0].k);
        for (const Node& one : map.nodes) {
          const auto in =
              std::ranges::count_if(map.grounds, [&](const Ground& g) { return holds(g.box, one.box()); });
          CHECK(in == 1);
          for (const Node& other : map.nodes) CHECK((&one == &other || !one.box().overlaps(other.box())));
        }
        for (const Ground& one : map.grounds)
          for (const Ground& other : map.grounds) CHECK((&one == &other || !one.box.overlaps(other.box)));
        CHECK(std::ranges::count(map.links, true, &Link::ringed) ==
              static_cast<std::ptrdiff_t>(found[0].violations));
        if (actors == 11) continue;  // takes long, and tells no more
        const BlocMaps again(world.chronicle, world.graphs, {found, sides}, {.page_width = width});
        CHECK(to_svg(map) == to_svg(again.of(0)));
      }
}

TEST_CASE("names of blocs are text in SVG, whatever they hold") {
  Files files = bloc_files();
  files["actors.csv"] = "id,label,kind,start,end\nA,\"</text><script>\"\" \\N ]; x[\",state,1940,\n";
  const BlocScene scene(files);
  const std::string svg = to_svg(scene.maps.of(0));
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(svg.find("With &lt;/text&gt;&lt;script&gt;") != std::string::npos);
}

TEST_CASE("the numbers of maps by blocs tell the bloc of both ends and what breaks them") {
  const BlocScene scene;
  std::vector<std::vector<ToldTie>> told;
  for (const EraGraph& graph : scene.world.graphs) told.push_back(told_ties({&graph, 1}, {}));
  const Table table = bloc_map_table(scene.world.chronicle, told, scene.sides);
  REQUIRE(table.rows.size() == 14);
  const auto row_of = [&](const std::string& a, const std::string& b) {
    for (std::size_t i = 0; i < table.rows.size(); ++i)
      if (text_at(table, i, "a") == a && text_at(table, i, "b") == b) return i;
    return table.rows.size();
  };
  CHECK(text_at(table, row_of("A", "D"), "breaks") == "yes");
  CHECK(cell_at(table, row_of("A", "D"), "bloc_a") == Cell(std::int64_t{1}));
  CHECK(cell_at(table, row_of("A", "D"), "bloc_b") == Cell(std::int64_t{2}));
  CHECK(text_at(table, row_of("A", "B"), "breaks") == "no");
  CHECK(text_at(table, row_of("A", "E"), "breaks").empty());
  CHECK(cell_at(table, row_of("A", "E"), "bloc_b") == Cell());
}

}  // namespace entente
