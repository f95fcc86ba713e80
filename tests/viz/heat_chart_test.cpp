// Pairs by eras as a picture: what is drawn, in which colour, and in which words.
#include <entente/viz/charts/heat_chart.hpp>
#include <entente/viz/charts/heat_words.hpp>
#include <entente/viz/charts/level_cell.hpp>
#include <entente/viz/report/heat_table.hpp>

#include "viz/occurrences.hpp"
#include "viz/two_lands.hpp"

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/model/problem.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>

namespace {

/// The chart of all pairs of two lands, with 6.0 and -10.0.
std::string chart(const ChartOptions& options = {}, const HistoryChoice& choice = {}) {
  const Package package = world();
  const Study study = studied(package);
  return heat_chart(package.world, study.eras(), pair_histories(package.world, study.graphs, choice),
                    options);
}

}  // namespace

TEST_CASE("heat: a cell has the colour and the number of its level") {
  const std::string svg = chart({.title = "Two & more", .source_note = "Source: 00ff"});
  CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"180mm\""));
  CHECK(svg.find("Two &amp; more</title>") != std::string::npos);
  CHECK(times(svg, ">+6.0<") == 1);
  CHECK(times(svg, ">−10<") == 1);
  CHECK(times(svg, ">−16<") == 1);  // the change
  CHECK(svg.find("First, 1950–1959: level +6.0; 1 claim</title>") != std::string::npos);
  CHECK(svg.find("00ff") != std::string::npos);
  CHECK(svg.find("<desc id=\"heat-desc\">Aland – Beland fell from +6.0 to −10. Table of the level of 1 "
                 "pair in 2 "
                 "eras. Aland – Beland: +6.0 in First, −10 in Second, change −16, first and last differ in "
                 "sign.</desc>") != std::string::npos);
  CHECK(times(svg, ">first and last differ in sign</text>") == 1);
  CHECK(times(svg, "spans from −10 to +6.0.</text>") == 0);  // a title was given
  CHECK(times(chart(), ">Aland – Beland fell from +6.0 to −10.</text>") == 1);
  CHECK(times(svg, ">change<") + times(svg, ">first<") + times(svg, ">to last<") == 3);
  CHECK(times(svg, ">Note: A lasting relation counts") == 1);
  CHECK(svg == chart({.title = "Two & more", .source_note = "Source: 00ff"}));
}

TEST_CASE("heat: what is not told is no number") {
  const std::string svg = chart({}, {.pairs = {{actor_id(0), actor_id(2)}}});
  CHECK(times(svg, ">·<") == 3);  // with that of the legend
  CHECK(svg.find("Aland – Celand: no claim.</desc>") != std::string::npos);
  CHECK(times(svg, "differ in sign") == 0);
  CHECK(svg.find(": no claim</title>") != std::string::npos);
}

TEST_CASE("heat: many eras are bare cells under years, and too many are refused") {
  const Package package = world();
  std::vector<Era> eras;
  for (int year = 1950; year < 1970; ++year) {
    Era era;
    era.id = std::to_string(year);
    era.span = {*civil_day(year, 1, 1), *civil_day(year + 1, 1, 1)};
    eras.push_back(era);
  }
  const std::vector<EraGraph> graphs = fold(package.world, eras, {});
  const std::string svg =
      heat_chart(package.world, eras, pair_histories(package.world, graphs), {.width = 85});
  CHECK(times(svg, ">+6.0<") == 0);
  CHECK(times(svg, ">1950<") == 1);
  CHECK(times(svg, ">1951<") == 0);
  CHECK(times(svg, ": level +6.0; 1 claim") == 10);
  const std::vector<Era> many(500, eras.front());
  const std::vector<EraGraph> crowd = fold(package.world, many, {});
  CHECK_THROWS_WITH(heat_chart(package.world, many, pair_histories(package.world, crowd), {.width = 60}),
                    "500 eras are too many for a page of 60 mm; take fewer, or a wider page");
}

TEST_CASE("heat: eras that begin in one year have their names above each column, in lines") {
  const Package package = read(Files{
      {"ties.csv", "from,to,relation,date\nA,B,state_visit,2014-02\nA,B,state_visit,2014-11\n"},
      {"eras.csv",
       "id,label,start,end\nq1,First quarter,2014-01-01,2014-03-31\nq2,Second quarter,2014-04-01,"
       "2014-06-30\nq3,Jul–Sep 2014,2014-07-01,2014-09-30\nq4,Fourth quarter,2014-10-01,2014-12-31\n"}});
  const std::vector<EraGraph> graphs = fold(package.world, package.eras, {});
  const PairHistories found = pair_histories(package.world, graphs);
  const std::string svg = heat_chart(package.world, package.eras, found, {.width = 60});
  for (const char* word : {">First<", ">Second<", ">Fourth<", ">Jul–Sep<"}) CHECK(times(svg, word) == 1);
  CHECK(times(svg, ">quarter<") == 3);
  CHECK(times(svg, ">2014<") == 4);  // once each, below the names or in the one that says it
  CHECK(times(heat_chart(package.world, package.eras, found, {.width = 180}), ">First quarter<") == 1);
}

TEST_CASE(
    "heat: on a narrow page codes make room for numbers, and lines tell what they and years stand for") {
  Files files = {{"ties.csv", "from,to,relation,date\n"},
                 {"actors.csv", "id,label\nALA,Kingdom of Aland and the Isles\nBEL,Republic of Beland\n"},
                 {"eras.csv", "id,label,start,end\n"}};
  for (int year = 1950; year < 1959; ++year) {
    files["ties.csv"] += fmt::format("ALA,BEL,state_visit,{}\n", year);
    files["eras.csv"] += fmt::format("e{0},Time {0},{0},{0}\n", year);
  }
  const Package package = read(files);
  const std::vector<EraGraph> graphs = fold(package.world, package.eras, {});
  const PairHistories found = pair_histories(package.world, graphs);
  const std::string narrow = heat_chart(package.world, package.eras, found, {.width = 85});
  CHECK(times(narrow, ">ALA–BEL<") == 1);
  CHECK(times(narrow, ">Codes: ALA Kingdom of Aland and the Isles, BEL Republic of") == 1);
  CHECK(times(narrow, ">Eras: 1950 Time 1950; 1951 Time 1951") == 1);
  CHECK(times(narrow, ">1950<") == 1);  // an era of one year
  CHECK(times(narrow, ">" + short_level(found.rows[0].levels[0].number()) + "<") >= 1);
  const std::string wide = heat_chart(package.world, package.eras, found, {.width = 180});
  CHECK(times(wide, "Codes:") == 0);
  CHECK(times(wide, "Eras:") == 0);
  CHECK(times(wide, ">Kingdom of Aland and the Isles –<") + times(wide, ">Kingdom of Aland and the<") == 1);
}

TEST_CASE("heat: rows by blocs have headings, and the page says by which") {
  const Package package = world();
  const Study study = studied(package);
  std::vector<Partition> blocs(2);
  for (Partition& era : blocs) era.members.assign(3, {});
  blocs[0].k = 1;
  blocs[0].method = BlocMethod::modularity;
  blocs[0].modularity = 0.314;
  blocs[0].members = {{.bloc = 1}, {.bloc = 1}, {}};
  std::vector<BlocSides> sides(2);
  for (BlocSides& era : sides) era.places.assign(3, {});
  sides[0].places[0].member.bloc = sides[0].places[1].member.bloc = 1;
  const HistoryChoice choice{.pairs = {{actor_id(0), actor_id(1)}, {actor_id(0), actor_id(2)}},
                             .order = HistoryOrder::blocs,
                             .blocs = blocs,
                             .sides = sides};
  const PairHistories found = pair_histories(package.world, study.graphs, choice);
  const std::string svg = heat_chart(package.world, study.eras(), found, {.width = 300});
  CHECK(times(svg, ">Within bloc A<") == 1);
  CHECK(times(svg, ">Aland and Beland<") == 1);
  CHECK(times(svg, " Within bloc A (Aland and Beland): 1 pair.") == 1);
  CHECK(times(svg, ">Not both in a bloc<") == 1);
  CHECK(svg.find(">Within bloc A") < svg.find(">Aland – Beland<"));
  CHECK(svg.find(">Aland – Beland<") < svg.find(">Not both in a bloc<"));
  CHECK(times(svg, "By the blocs of 1950–1959.") == 2);  // in the subtitle, and in <desc>
  CHECK(times(svg,
              "Blocs of the highest signed modularity found (Q = 0.31); that no division is better is not "
              "proved.") == 2);  // at the foot
  CHECK(times(chart(), "Within bloc") == 0);
  CHECK(times(chart(), "largest rise") == 0);  // of one row
  const HistoryChoice two{.pairs = choice.pairs}, by_name{.pairs = choice.pairs, .order = HistoryOrder::name};
  CHECK(times(chart({.width = 300}, two), "From the largest rise to the largest fall.") == 1);
  CHECK(times(chart({.width = 300}, by_name), "In the order of their codes.") == 1);
  CHECK(
      csv(heat_table(package.world, study.eras(), found))
          .starts_with("era,a,b,level,claims,change,flips,why,bloc_a,bloc_b\nfirst,A,B,6,1,-16,yes,,1,1\n"));
  CHECK(csv(heat_table(package.world, study.eras(), found))
            .find("first,A,C,,0,,no,\"level: no-ties; change: no-earlier-era\",1,\n") != std::string::npos);
}

TEST_CASE("heat: one number that is far wider than the others leaves no table bare") {
  const double usual = room_of_level(-3.8);
  std::vector<double> levels(19, -3.8);
  CHECK(room_of_levels(levels) == usual);
  levels.push_back(-1061);
  CHECK(room_of_levels(levels) == usual);
  CHECK(room_of_levels({-3.8, -1061}) == room_of_level(-1061));
  CHECK(room_of_levels({}) == 0);
  CHECK(usual < 23);
  ChartSheet sheet("one", 85);
  add_level_cell(sheet, {{0, 0}, {usual, 20}}, {-3.8, 2, "here"}, usual_steps, CellNumbers::fitting);
  CHECK(times(sheet.finished("", ""), ">−3.8<") == 1);
  ChartSheet bare("two", 85);
  add_level_cell(bare, {{0, 0}, {usual, 20}}, {-3.8, 2, "here"}, usual_steps, CellNumbers::none);
  add_level_cell(bare, {{0, 0}, {usual - 1, 20}}, {-3.8, 2, "here"}, usual_steps, CellNumbers::fitting);
  CHECK(times(bare.finished("", ""), ">−3.8<") == 0);
  CHECK(times(bare.finished("", ""), "<path d=") == 2);  // a minus in each
}

TEST_CASE("heat: rows are alike in height, and eras of several years have both ends above them") {
  Files files = {{"ties.csv", "from,to,relation,date\n"},
                 {"actors.csv", "id,label\nALA,Kingdom of Aland\nBEL,Republic of Beland\nC,Celand\n"},
                 {"eras.csv", "id,label,start,end\n"}};
  for (int year = 1950; year < 1962; year += 2) {
    files["ties.csv"] += fmt::format("ALA,BEL,state_visit,{0}\nALA,C,state_visit,{0}\n", year);
    files["eras.csv"] += fmt::format("e{0},Time {0},{0},{1}\n", year, year + 1);
  }
  const Package package = read(files);
  const std::vector<EraGraph> graphs = fold(package.world, package.eras, {});
  const std::string svg =
      heat_chart(package.world, package.eras, pair_histories(package.world, graphs), {.width = 85});
  CHECK(times(svg, ">Kingdom of Aland –<") == 2);
  CHECK(times(svg, "height=\"24\"") == 24);  // of every cell of two rows, and of its strokes
  CHECK(times(svg, ">1950<") == 1);
  CHECK(times(svg, ">–51<") == 1);
  const HistoryChoice short_one{.pairs = {{actor_id(0), actor_id(2)}}};
  CHECK(times(heat_chart(package.world, package.eras, pair_histories(package.world, graphs, short_one),
                         {.width = 180}),
              "height=\"20\"") == 12);
}

TEST_CASE("heat: eras of one year have it below their names") {
  Files files = {{"ties.csv", "from,to,relation,date\n"},
                 {"actors.csv", "id,label\nA,A\nB,B\n"},
                 {"eras.csv", "id,label,start,end\n"}};
  for (int part = 1; part <= 6; ++part) {
    files["ties.csv"] += fmt::format("A,B,state_visit,1950-{:02}-10\n", 2 * part);
    files["eras.csv"] += fmt::format("t{0},T{0},1950-{1:02}-01,1950-{1:02}-28\n", part, 2 * part);
  }
  const Package package = read(files);
  const std::vector<EraGraph> graphs = fold(package.world, package.eras, {});
  const std::string svg =
      heat_chart(package.world, package.eras, pair_histories(package.world, graphs), {.width = 60});
  CHECK(times(svg, ">T1<") == 1);
  CHECK(times(svg, ">1950<") == 6);
}

TEST_CASE("heat: strokes of one claim are all around its number, dark on pale cells and white on deep ones") {
  const auto cell_of = [](double level, double width) {
    ChartSheet sheet("one", 85);
    add_level_cell(sheet, {{0, 0}, {width, 20}}, {level, 1, "here"}, usual_steps, CellNumbers::fitting);
    return sheet.finished("", "");
  };
  const auto plain_of = [&](double width) {
    const std::string svg = cell_of(2, width), after = svg.substr(svg.find(one_claim_fill(5)));
    return after.substr(after.find("<rect"), after.find("<text") - after.find("<rect"));
  };
  CHECK(plain_of(60).find("y=\"4.5\"") != std::string::npos);
  CHECK(plain_of(60).find("height=\"11\"") != std::string::npos);
  CHECK(plain_of(60).find("width=\"60\"") == std::string::npos);
  CHECK(plain_of(28).find("width=\"28\" height=\"11\"") != std::string::npos);
  for (const double level : {0.3, -0.3, 3.0, -7.0}) CHECK(times(cell_of(level, 60), one_claim_fill(3)) == 1);
  for (const double level : {30.0, -30.0}) CHECK(times(cell_of(level, 60), one_claim_fill(0)) == 1);
  CHECK(one_claim_fill(3) != one_claim_fill(0));
  CHECK(times(cell_of(0, 60), "one-claim") == 0);
}

TEST_CASE("heat: no label acts as markup, and long ones stay in their column") {
  Files files = {
      {"ties.csv", "from,to,relation,date\nA,B,state_visit,1955\n"},
      {"actors.csv", "id,label\nA,\"<script>alert(1)</script>" + std::string(300, 'x') + "\"\nB,\u202eB\n"},
      {"eras.csv", "id,label,start,end\nf,\"<b>\",1950,1959\n"}};
  const Package package = read(files);
  const std::vector<EraGraph> graphs = fold(package.world, package.eras, {});
  Partition blocs;
  blocs.k = 1;
  blocs.members = {{.bloc = 1}, {.bloc = 1}};
  BlocSides sides;
  sides.places = {{{.bloc = 1}}, {{.bloc = 1}}};
  const HistoryChoice by_blocs{
      .order = HistoryOrder::blocs, .blocs = std::span(&blocs, 1), .sides = std::span(&sides, 1)};
  for (const HistoryChoice& choice : {HistoryChoice{}, by_blocs})
    for (const double width : {60.0, 180.0}) {
      const std::string svg = heat_chart(package.world, package.eras,
                                         pair_histories(package.world, graphs, choice), {.width = width});
      CHECK(svg.find("<script") == std::string::npos);
      CHECK(svg.find("<b>") == std::string::npos);
      CHECK(svg.find("\u202e") == std::string::npos);
      CHECK(times(svg, ">Codes: ") == 1);  // for the long one
      CHECK(times(svg, "Within bloc A") == (choice.blocs.empty() ? 0 : 2));
    }
}

TEST_CASE("heat: its table has every cell") {
  const Package package = world();
  const Study study = studied(package);
  CHECK(csv(heat_table(package.world, study.eras(), pair_histories(package.world, study.graphs))) ==
        "era,a,b,level,claims,change,flips,why\nfirst,A,B,6,1,-16,yes,\nsecond,A,B,-10,1,-16,yes,\n");
}
