// The matrix of an era as a picture: what is drawn, and in which words.
#include "viz/bloc_world.hpp"

#include <entente/viz/charts/matrix_layout.hpp>
#include <entente/viz/charts/matrix_legend.hpp>
#include <entente/viz/charts/matrix_words.hpp>
#include <entente/viz/report/matrix_table.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/maps/bloc_words.hpp>
#include <entente/viz/render/style.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace entente;
using bloc_world::World;

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
              "Note: Two blocs that break the fewest ties, those hostile within a bloc or cooperative "
              "across; no other division "
              "does as well. Two actors") == 1);
  CHECK(times(svg, "All 4 actors with a tie, 3 ties.") == 1);
  CHECK(times(svg, ">level 0.0<") == 0);
  CHECK(times(World().matrix(1), ">level 0.0<") == 1);  // D and E are even
}

TEST_CASE("matrix: letters and keys tell the blocs, and who is in none") {
  const std::string svg = World().matrix(0);
  CHECK(times(svg, ">A</text>") == 3);  // Aland, Bland and the key
  CHECK(times(svg, ">B</text>") == 3);
  CHECK(times(svg, ">with Aland<") == 1);
  CHECK(times(svg, ">not with Aland<") == 1);
  CHECK(times(svg, "in no bloc") == 0);
  CHECK(times(svg, "bloc not certain") == 0);
  CHECK(times(svg, "stroke-dasharray=\"3 2\"") == 0);
  const std::string second = World().matrix(1);  // B, C and D against A; E without a signed tie
  CHECK(times(second, ">with Aland<") == 1);
  CHECK(times(second, ">in no bloc<") == 1);
  CHECK(bloc_letter(26) == "Z");
  CHECK(bloc_letter(27) == "AA");
  CHECK(bloc_letter(0).empty());
}

TEST_CASE("matrix: whom another best partition puts elsewhere is dashed") {
  // In the third era three are enemies of each other, so one tie is broken whoever is with whom.
  const World world;
  const std::string third = world.matrix(2);
  const BlocMatrix shown = bloc_matrix(world.graphs[2], world.sides[2]);
  const auto unsure = static_cast<std::size_t>(
      std::ranges::count_if(shown.actors, [](const MatrixActor& one) { return !is_sure(one); }));
  CHECK(unsure >= 2);
  CHECK(times(third, "stroke-dasharray=\"3 2\"") == unsure + 1);  // and the key
  CHECK(times(third, ">bloc not certain<") == 1);
  CHECK(times(third, "; 2 other divisions do as well. ") == 1);
}

TEST_CASE("matrix: of more than two blocs each is that of its largest") {
  const World world;
  const std::vector<Partition> found = blocs_of_eras(world.graphs, {.method = BlocMethod::free_k});
  const std::vector<BlocSides> sides = bloc_sides(world.graphs, found);
  const BlocMatrix shown = bloc_matrix(world.graphs[2], sides[2]);
  const MatrixRecord record{world.package.eras[2], shown, found[2], sides[2]};
  std::vector<std::string> words;
  for (const BlocKey& key : bloc_keys(world.package.world, record, {})) words.push_back(key.words);
  CHECK(std::ranges::count(words, "Aland alone") == 1);
  CHECK(std::ranges::count(words, "Bland alone") == 1);
  CHECK(std::ranges::count(words, "bloc of Cland") == 1);
}

// Three columns of 20 from 50 on, with names of one line.
TEST_CASE("matrix: what stands in the corner is clear of names") {
  MatrixLayout layout{.names = {{"Aland"}, {"Aland"}, {"Aland"}}, .left = 50, .pitch = 20};
  layout.offsets = {0, 20, 40};
  const double name = layout.name_height(2);
  CHECK(layout.rise() == name);
  CHECK(layout.has_corner({30, 40 - 8.5}, 150));        // beside the last column, above its name
  CHECK(layout.has_corner({30, 500}, 150));             // 120 is beyond all columns and what is around them
  CHECK_FALSE(layout.has_corner({35, 40.5 - 8}, 150));  // 115 is not
  CHECK(layout.has_corner({35, 39.5 - 8}, 150));
  CHECK_FALSE(layout.has_corner({120, 1}, 150));  // wider than the sheet beside the names of rows
}

TEST_CASE("matrix: who is left out is named") {
  const World world;
  const BlocMatrix two = bloc_matrix(world.graphs[0], world.sides[0], {.most = 2});
  CHECK(two.left_out == std::vector<ActorId>{actor_id(1), actor_id(3)});  // of one tie each
  const MatrixRecord record{world.package.eras[0], two, world.found[0], world.sides[0]};
  const std::string svg = matrix_chart(world.package.world, record, {.width = 300});
  CHECK(times(svg, ">Left out: Bland and Dland.<") == 1);
  CHECK(times(svg, " The 2 of 4 actors with a tie, those with the largest levels, 1 of 3 ties.<") == 1);
  CHECK(times(World().matrix(0), "Left out") == 0);
  BlocMatrix added = two;
  added.added = actor_id(2);
  CHECK(
      matrix_subtitle(world.package.world, {world.package.eras[0], added, world.found[0], world.sides[0]}, {})
          .ends_with(" Cland and the 1 of 4 actors with a tie that have the largest levels, 1 of 3 ties."));
  BlocMatrix many = two;
  many.left_out.resize(9);
  CHECK(left_out_words(world.package.world, {world.package.eras[0], many, world.found[0], world.sides[0]}, {})
            .empty());
}

// In the third era three are enemies of each other, so one hostile tie lies within a bloc.
TEST_CASE("matrix: an edge is around cells that break the blocs, and who has no friend there is white") {
  const World world;
  CHECK(times(world.matrix(0), ">breaks the blocs<") == 0);
  CHECK(times(world.matrix(0), " No tie breaks the blocs. Matrix of") == 1);
  CHECK(times(world.matrix(0), "no cooperative tie in its bloc") == 0);
  const std::string third = world.matrix(2);
  CHECK(world.sides[2].breaking.size() == 1);
  CHECK(times(third, " One tie breaks the blocs: ") == 2);  // and in <desc>
  CHECK(times(third, ">breaks the blocs<") == 1);
  CHECK(times(third, ">no cooperative tie in its bloc<") == 1);
  const BlocMatrix shown = bloc_matrix(world.graphs[2], world.sides[2]);
  const MatrixRecord record{world.package.eras[2], shown, world.found[2], world.sides[2]};
  std::size_t breaking = 0;
  for (std::size_t row = 0; row < shown.actors.size(); ++row)
    for (std::size_t column = 0; column < row; ++column)
      breaking += breaks_blocs(record, row, column) ? 1U : 0U;
  CHECK(breaking == 1);
  BlocSides more = world.sides[2];
  more.breaking.push_back({actor_id(3), actor_id(4)});  // who is not shown
  const MatrixRecord other{world.package.eras[2], shown, world.found[2], more};
  std::vector<std::string> words;
  for (const BlocKey& key : bloc_keys(world.package.world, other, {})) words.push_back(key.words);
  CHECK(std::ranges::count(words, "breaks the blocs (1 of 2 shown)") == 1);
}

TEST_CASE(
    "matrix: the edge of who has no friend in its bloc is there in small cells too, beside its letter") {
  for (const double pitch : {9.0, 20.0}) {
    ChartSheet sheet("matrix", 180);
    add_self_cell(sheet, {{10, 10}, {pitch, pitch}}, {.bloc = 1, .is_bare = true});
    const std::string svg = sheet.finished("", "");
    CHECK(times(svg, "fill=\"none\" stroke=\"" + std::string(style::bloc_fills[0].certain)) == 1);
    CHECK(times(svg, ">A<") == 1);
  }
}

TEST_CASE("matrix: a name with a gap in it is spelt out below") {
  const World world("Assembly of the provinces of all the valleys in the high country (Bland)");
  const std::string svg = world.matrix(0, {.width = 100});
  CHECK(times(svg, ">Assembly … (Bland)<") == 2);
  CHECK(times(svg, ">Assembly … (Bland): Assembly of the provinces") == 1);
  CHECK(times(world.matrix(0, {.width = 600}), "Assembly … (Bland)") == 0);
}

TEST_CASE("matrix: few actors have large cells in the middle of the page") {
  const World world;
  const BlocMatrix shown = bloc_matrix(world.graphs[0], world.sides[0]);
  const MatrixRecord record{world.package.eras[0], shown, world.found[0], world.sides[0]};
  const ChartSheet sheet("matrix", 180);
  const MatrixLayout layout = matrix_layout(sheet, world.package.world, record, {});
  CHECK(layout.pitch == 40);
  const double before = layout.left - layout.least_left();
  CHECK(before == Approx(sheet.right() - layout.right()));
  CHECK(before > 100);
  CHECK(most_numbered_actors(85) < most_matrix_actors(85));
}

TEST_CASE("matrix: long names are short where few are, and all are where most are") {
  const World world("Kingdom of Bland and of the Dominions beyond the Seas");
  const std::string svg = world.matrix(0, {.width = 60});
  CHECK(times(svg, ">KBD") + times(svg, ">B</text>") >= 2);
  CHECK(times(svg, ">Codes: B Kingdom of Bland and of the Dominions") == 1);
  CHECK(times(svg, ">Aland<") == 2);
  CHECK(times(svg, "…<") == 0);
}

TEST_CASE("matrix: its table, and too many actors") {
  const World world;
  const BlocMatrix shown = bloc_matrix(world.graphs[0], world.sides[0]);
  const MatrixRecord record{world.package.eras[0], shown, world.found[0], world.sides[0]};
  CHECK(printed(matrix_table(world.package.world, std::span(&record, 1)), TableForm::csv) ==
        "era,a,b,level,claims,bloc_a,bloc_b,method\n"
        "first,A,B,2,1,1,1,two-blocs\n"
        "first,A,C,-2,1,1,2,two-blocs\n"
        "first,C,D,2,1,2,2,two-blocs\n");
  CHECK(most_matrix_actors(180) >= 30);
  CHECK(has_room_for_numbers(world.package.world, record, {.width = 85}));
  CHECK_FALSE(has_room_for_numbers(world.package.world, record, {.width = 30}));
  BlocMatrix many;
  many.actors.resize(most_matrix_actors(60) + 1);
  many.cells.assign(many.actors.size(), std::vector<std::optional<MatrixCell>>(many.actors.size()));
  CHECK_THROWS_AS(matrix_chart(world.package.world,
                               {world.package.eras[0], many, world.found[0], world.sides[0]}, {.width = 60}),
                  Error);
}
