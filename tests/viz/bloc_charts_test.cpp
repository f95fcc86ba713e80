// Blocs over eras and the matrix of an era as pictures: what is drawn, and in which words.
#include <entente/viz/charts/alluvial_chart.hpp>
#include <entente/viz/charts/matrix_chart.hpp>
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
