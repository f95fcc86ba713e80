// Blocs over eras and the matrix of an era as pictures: what is drawn, and in which words.
#include <entente/viz/charts/alluvial_chart.hpp>
#include <entente/viz/charts/band_headings.hpp>
#include <entente/viz/charts/matrix_chart.hpp>
#include <entente/viz/report/alluvial_table.hpp>
#include <entente/viz/report/matrix_table.hpp>

#include <entente/engine/analysis/balance_of_eras.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/model/problem.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/viz/maps/bloc_words.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>

using namespace entente;

namespace {

std::size_t times(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

/// Bland goes over from Aland to Cland and Dland, who are enemies of Aland; Eland has no tie. In the third
/// era three are enemies of each other. Dland and Eland are even in the second.
struct World {
  explicit World(const std::string& of_b = "Bland")
      : package(read(Files{
            {"ties.csv",
             "from,to,relation,start,end,weight\nA,B,alliance,1950,1959,2\nC,D,alliance,1950,1959,2\n"
             "A,C,war,1950,1959,2\nB,C,alliance,1960,1969,2\nC,D,alliance,1960,1969,3\nA,B,war,1960,1969,2\n"
             "A,C,war,1960,1969,2\nA,B,war,1970,1979,12\nB,C,war,1970,1979,1\nA,C,war,1970,1979,1\n"
             "C,D,alliance,1970,1979,1\nD,E,alliance,1960,1969,1\nD,E,rivalry,1960,1969,1\n"},
            {"actors.csv", "id,label,start,end\nA,Aland,1940,\nB,\"" + of_b +
                               "\",1940,\nC,Cland,1940,\nD,Dland,1940,\nE,Eland,1940,1969\n"},
            {"eras.csv",
             "id,label,start,end\nfirst,First,1950,1959\nsecond,Second,1960,1969\nthird,Third,1970,"
             "1979\n"}})),
        graphs(fold(package.world, package.eras, {})),
        found(blocs_of_eras(graphs, {.method = BlocMethod::two_blocs})) {}

  std::string alluvial(const ChartOptions& options = {}, const StreamChoice& choice = {}) const {
    const BlocStreams streams = bloc_streams(graphs, found, choice);
    return alluvial_chart(package.world, {package.eras, found, streams}, options);
  }
  std::string matrix(std::size_t era, const ChartOptions& options = {}) const {
    const BlocMatrix shown = bloc_matrix(graphs[era], found[era]);
    return matrix_chart(package.world, {package.eras[era], shown, found[era]}, options);
  }

  Package package;
  std::vector<EraGraph> graphs;
  std::vector<Partition> found;
};

}  // namespace

TEST_CASE("alluvial: who changes blocs is told and drawn deep where it is certain") {
  const std::string svg = World().alluvial({.title = "Two & more", .source_note = "Source: 00ff"});
  CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"180mm\""));
  CHECK(svg.find("Two &amp; more</title>") != std::string::npos);
  CHECK(svg.find(
            "Two blocs that break the fewest ties: hostile within, cooperative across. 4 actors in 3 eras. "
            "From First to Second: Bland: with Aland, then not with Aland. From Second to "
            "Third: ") != std::string::npos);
  CHECK(svg.find("Bland, First, 1950–1959: with Aland, by every best partition</title>") !=
        std::string::npos);
  CHECK(svg.find("Bland, Third, 1970–1979: not with Aland; by another best partition") != std::string::npos);
  CHECK(svg.find("; by another best partition elsewhere</title>") != std::string::npos);
  CHECK(times(svg, ">With Aland<") == 1);
  CHECK(times(svg, ">Not with Aland<") == 1);
  CHECK(times(svg, ">Ties broken<") == 1);
  CHECK(times(svg, ">changes blocs<") == 1);
  // One stream is certain to change: the path in the colour of Cland's bloc, once beside the key.
  const std::string deep = std::string("fill=\"") + std::string(style::bloc_fills[1].certain) + "\" stroke=";
  CHECK(times(svg, "All 4 actors") == 1);
  CHECK(times(svg, deep) + times(svg, std::string("stroke=\"") + std::string(style::bloc_fills[1].certain)) ==
        1);
  CHECK(svg == World().alluvial({.title = "Two & more", .source_note = "Source: 00ff"}));
}

TEST_CASE("alluvial: those without a signed tie have a band of their own, and so have the absent") {
  const std::string svg = World().alluvial({}, {.actors = {actor_id(1), actor_id(4)}});
  CHECK(times(svg, ">No signed tie<") == 1);
  CHECK(svg.find("Eland, Second, 1960–1969: no signed tie</title>") != std::string::npos);
  CHECK(times(svg, ">Absent from the era<") == 1);
  CHECK(times(svg, "Eland, Third, 1970–1979: absent</title>") == 1);
  CHECK(times(svg, ">Eland<") == 3);
  CHECK(times(World().alluvial(), ">Absent from the era<") == 0);  // Eland is not among them
  CHECK(times(World().alluvial(), ">No signed tie<") == 0);
}

TEST_CASE("alluvial: where an era has three blocs nobody is said to be with the anchor") {
  const World world;
  const std::vector<Partition> found = blocs_of_eras(world.graphs, {.method = BlocMethod::free_k});
  REQUIRE(found[2].k == 3);
  const BlocStreams streams = bloc_streams(world.graphs, found, {.actors = {actor_id(0), actor_id(1)}});
  CHECK_FALSE(streams.faced);
  const std::string svg = alluvial_chart(world.package.world, {world.package.eras, found, streams});
  CHECK(times(svg, ">With ") == 0);
  CHECK(times(svg, ">The bloc of ") > 0);
}

TEST_CASE("alluvial: names, codes or bare cells, by the room there is") {
  const World kingdom("Kingdom of Bland");
  for (const double width : {180.0, 110.0}) CHECK(times(kingdom.alluvial({.width = width}), ">Aland<") == 3);
  CHECK(times(kingdom.alluvial({.width = 110}), ">Kingdom of Bland<") == 3);
  CHECK(times(kingdom.alluvial({.width = 60}), ">of Bland<") == 3);  // in two lines
  const World world("Bland-and-the-Dominions");
  CHECK(times(world.alluvial({.width = 110}), ">Aland<") == 2);  // on both sides
  CHECK(times(world.alluvial({.width = 110}), ">A<") == 3);
  CHECK(times(world.alluvial({.width = 110}), "Codes:") == 0);
  // Without room beside the columns, names stay in cells where they fit.
  CHECK(times(world.alluvial({.width = 60}), ">Aland<") == 3);
  CHECK(times(world.alluvial({.width = 60}), ">B<") == 3);
  CHECK(times(world.alluvial({.width = 60}), ">Codes: B Bland-and-the-Dominions.<") == 1);
  const std::vector<Era> many(200, world.package.eras.front());
  const std::vector<EraGraph> graphs = fold(world.package.world, many, {});
  const std::vector<Partition> found = blocs_of_eras(graphs, {.method = BlocMethod::two_blocs});
  const BlocStreams streams = bloc_streams(graphs, found);
  CHECK_THROWS_WITH(alluvial_chart(world.package.world, {many, found, streams}, {.width = 60}),
                    "200 eras are too many for a page of 60 mm; take fewer, or a wider page");
}

TEST_CASE("alluvial: its table") {
  const World world;
  const BlocStreams streams = bloc_streams(world.graphs, world.found, {.actors = {actor_id(1), actor_id(4)}});
  CHECK(printed(alluvial_table(world.package.world, world.found, streams), TableForm::csv) ==
        "era,actor,bloc,certain,violations,status,best_partitions,method,label,why\n"
        "first,B,1,yes,0,proved,1,two-blocs,Bland,\n"
        "second,B,1,yes,0,proved,1,two-blocs,Bland,\n"
        "third,B,1,yes,1,proved,3,two-blocs,Bland,\n"
        "first,E,,,0,proved,1,two-blocs,Eland,bloc: isolated\n"
        "second,E,,,0,proved,1,two-blocs,Eland,bloc: isolated\n"
        "third,E,,,1,proved,3,two-blocs,Eland,bloc: absent\n");
}

TEST_CASE("alluvial: who changes blocs, and when") {
  const World world;
  const BlocStreams streams = bloc_streams(world.graphs, world.found);
  const std::string all =
      streams_finding(world.package.world, {world.package.eras, world.found, streams}, {});
  CHECK(all.starts_with("Bland changes blocs between 1950–1959 and 1960–1969"));
  const std::span<const Era> first(world.package.eras.data(), 1);
  CHECK(streams_finding(world.package.world, {first, world.found, streams}, {}) == "No actor changes blocs.");
  BlocStreams restless = streams;
  for (std::uint32_t i = 0; i < restless.rows.size(); ++i)
    for (std::size_t era = 0; era < 3; ++era)
      restless.rows[i].places[era] = {{.bloc = static_cast<std::uint32_t>(1 + era % 2)},
                                      i == 0 ? BlocCertainty::certain : BlocCertainty::choice};
  restless.faced = false;
  CHECK(streams_finding(world.package.world, {world.package.eras, world.found, restless}, {}) ==
        fmt::format("{0} of {0} actors change blocs, {1} times in all, 2 of them with certainty.",
                    restless.rows.size(), 2 * restless.rows.size()));
}

TEST_CASE("matrix: each pair has one cell, in the order of blocs") {
  const std::string svg = World().matrix(0);
  CHECK(
      svg.find(
          "Matrix of the levels of 4 actors in First, 1950–1959. Bloc A: Aland and Bland. Bloc B: Cland and "
          "Dland. Most cooperative: Aland – Bland +2.0 and Cland – Dland +2.0. Most hostile: Aland – Cland "
          "−2.0.</desc>") != std::string::npos);
  CHECK(times(svg, ">+2.0<") == 2);
  CHECK(times(svg, ">−2.0<") == 1);
  CHECK(times(svg, "Cland – Aland: level −2.0; 1 claim</title>") == 1);
  CHECK(times(svg, "Aland – Cland: ") == 0);
  CHECK(times(svg, ">Aland<") == 2);  // of its row and of its column
  CHECK(times(svg, "rotate(-90 ") == 0);
  CHECK(times(World("Kingdom of Bland").matrix(0), "rotate(-90 ") == 4);
  CHECK(times(svg, ">Levels of pairs: First, 1950–1959<") == 2);  // with <title>
  CHECK(times(World().matrix(0, {.width = 300}),
              "across (0 ties broken), within each the largest levels first. Two") == 1);
  CHECK(times(svg, "4 of 4 actors, 3 of 3 ties.") == 1);
  CHECK(times(svg, ">level 0.0<") == 0);
  CHECK(times(World().matrix(1), ">level 0.0<") == 1);  // D and E are even
}

TEST_CASE("matrix: letters and keys tell the blocs, and who is in none") {
  const std::string svg = World().matrix(0);
  CHECK(times(svg, ">A</text>") == 3);  // Aland, Bland and the key
  CHECK(times(svg, ">B</text>") == 3);
  CHECK(times(svg, ">bloc of Aland and 1 other<") == 1);
  CHECK(times(svg, ">bloc of Cland and 1 other<") == 1);
  CHECK(times(svg, "in no bloc") == 0);
  const std::string second = World().matrix(1);  // B, C and D against A; E without a signed tie
  CHECK(times(second, ">Aland alone<") == 1);
  CHECK(times(second, ">in no bloc: Eland<") == 1);
  CHECK(bloc_letter(26) == "Z");
  CHECK(bloc_letter(27) == "AA");
  CHECK(bloc_letter(0).empty());
}

TEST_CASE("matrix: who is left out is named") {
  const World world;
  const BlocMatrix two = bloc_matrix(world.graphs[0], world.found[0], {.most = 2});
  CHECK(two.left_out ==
        std::vector<ActorId>{actor_id(1), actor_id(3)});  // Aland and Cland have a war as well
  const std::string svg = matrix_chart(world.package.world, {world.package.eras[0], two, world.found[0]});
  CHECK(times(svg, ">Left out, with smaller levels: Bland and Dland.<") == 1);
  CHECK(times(World().matrix(0), "Left out") == 0);
}

TEST_CASE("matrix: long names are short where few are, and all are where most are") {
  const World world("Kingdom of Bland and of the Dominions beyond the Seas");
  const std::string svg = world.matrix(0, {.width = 60});
  CHECK(times(svg, ">KBD") + times(svg, ">B</text>") >= 2);
  CHECK(times(svg, ">Codes: B Kingdom of Bland and of the Dominions") == 1);
  CHECK(times(svg, ">Aland<") == 2);
  CHECK(times(svg, "…<") == 0);
}

TEST_CASE("partitions: how well they divide") {
  Partition era;
  CHECK(partition_words(era, Counted::ties).ends_with("cooperative across"));
  era.k = 2;
  era.violations = 1;
  era.method = BlocMethod::two_blocs;
  era.certainty = Optimality::proved;
  CHECK(partition_words(era, Counted::ties).ends_with("cooperative across (1 tie broken)"));
  CHECK(partition_words(era, Counted::levels).ends_with("cooperative across (level 1 broken)"));
  era.method = BlocMethod::modularity;
  era.modularity = -0.125;
  CHECK(partition_words(era, Counted::ties) == "Blocs of the highest signed modularity found (Q = −0.12)");
}

TEST_CASE("alluvial: what stands beneath is told in words") {
  const std::string svg = World().alluvial({.width = 300});
  CHECK(times(svg,
              "Ties broken are hostile ones within a bloc and cooperative ones across. Best partitions are "
              "ways to "
              "divide the actors that break as few; bold where there are several, of which one is drawn.") ==
        1);
  CHECK(times(svg, ">on this side in every best partition<") == 1);
  CHECK(times(svg, ">on the other side in another best partition<") == 1);
}

// Two columns far apart; one stream goes down between them, so that the name of the lower band has room
// behind.
TEST_CASE("alluvial: names of bands stand where no stream runs through them") {
  StreamPlaces places;
  places.bands = {{.bloc = 1, .top = 15, .most = 1}, {.bloc = 2, .top = 60, .most = 1}};
  places.tops = {{15.0, 60.0, 60.0, 60.0, 60.0}};
  places.height = 90;
  StreamColumns columns;
  columns.columns = {4, 60, 5};
  columns.cell = 20;
  const auto start_of = [&](std::uint32_t bloc, const char* words) {
    ChartSheet sheet("bands", 85);
    add_band_headings(sheet, places, columns, {{1, "with A"}, {2, words}});
    const std::string svg = sheet.finished("", "");
    const std::string end = bloc == 1 ? ">With A<" : std::string(">") + words + "<";
    const std::string tag = svg.substr(0, svg.find(end));
    return std::stod(tag.substr(tag.rfind("<text x=\"") + 9));
  };
  CHECK(start_of(1, "Not with A") == 4);
  CHECK(start_of(2, "Not with A") == 84);  // the left edge of the second cell
  places.tops = {{60.0, 60.0, 60.0, 60.0, 15.0}};
  CHECK(start_of(2, "Not with A") == 4);
}

TEST_CASE("matrix: its table, and too many actors") {
  const World world;
  const BlocMatrix shown = bloc_matrix(world.graphs[0], world.found[0]);
  const MatrixRecord record{world.package.eras[0], shown, world.found[0]};
  CHECK(printed(matrix_table(world.package.world, std::span(&record, 1)), TableForm::csv) ==
        "era,a,b,level,claims,bloc_a,bloc_b,method\n"
        "first,A,B,2,1,1,1,two-blocs\n"
        "first,A,C,-2,1,1,2,two-blocs\n"
        "first,C,D,2,1,2,2,two-blocs\n");
  CHECK(most_matrix_actors(180) >= 40);
  CHECK(numbered_matrix_actors(85) == 12);
  CHECK(numbered_matrix_actors(60) < numbered_matrix_actors(85));
  BlocMatrix many;
  many.actors.resize(most_matrix_actors(60) + 1);
  many.cells.assign(many.actors.size(), std::vector<std::optional<MatrixCell>>(many.actors.size()));
  CHECK_THROWS_AS(
      matrix_chart(world.package.world, {world.package.eras[0], many, world.found[0]}, {.width = 60}), Error);
}

TEST_CASE("charts of blocs: no label acts as markup") {
  const World world("<script>&B\"\"\xe2\x80\xae" + std::string(300, 'w'));
  for (const std::string& svg : {world.alluvial({.width = 85}), world.matrix(0, {.width = 85})}) {
    CHECK(svg.find("<script>") == std::string::npos);
    CHECK(svg.find("&lt;script&gt;") != std::string::npos);
    CHECK(svg.find("\xe2\x80\xae") == std::string::npos);
  }
}
