// Ranks of actors from era to era: who stands where, who shares a rank, and what the figure says of it.
#include <entente/viz/charts/bump_chart.hpp>

#include "viz/chart_metrics.hpp"
#include "viz/two_lands.hpp"

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/bump_rows.hpp>
#include <entente/viz/charts/rank_words.hpp>
#include <entente/viz/charts/slope_letters.hpp>
#include <entente/viz/charts/slope_pictures.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <vector>

namespace {

std::size_t copies(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

SlopePicture ranks(const Package& package, std::size_t most) {
  const Study study = studied(package);
  return slope_of_ranks(package.world, study, first_ranks(study, most), most, {});
}

/// Lines of these ranks, 0 where there is none.
std::vector<SlopeLine> lines_of(const std::vector<std::vector<int>>& ranks) {
  std::vector<SlopeLine> lines;
  for (const std::vector<int>& row : ranks) {
    SlopeLine& line = lines.emplace_back();
    for (const int rank : row)
      line.points.push_back(rank == 0 ? std::nullopt : std::optional(SlopePoint{static_cast<double>(rank)}));
  }
  return lines;
}

/// So many actors and eras, each era with the ranks turned on by one.
SlopePicture turning(int actors, int eras) {
  SlopePicture picture{.title = "Ranks", .stressed = "moved most"};
  for (int actor = 0; actor < actors; ++actor) {
    SlopeLine& line = picture.lines.emplace_back();
    line.code = "ACTOR" + std::to_string(actor);
    picture.codes.push_back({line.code, "Actor number " + std::to_string(actor)});
    for (int era = 0; era < eras; ++era) {
      const int rank = 1 + (actor + era) % actors;
      line.points.push_back(SlopePoint{.at = static_cast<double>(rank),
                                       .number = std::to_string(rank),
                                       .name = picture.codes.back().name});
    }
  }
  return picture;
}

std::vector<Era> decades(int count) {
  std::vector<Era> eras;
  for (int era = 0; era < count; ++era) {
    Era& one = eras.emplace_back();
    one.id = "e" + std::to_string(era);
    one.span = {*civil_day(1900 + 10 * era, 1, 1), *civil_day(1910 + 10 * era, 1, 1)};
  }
  return eras;
}

}  // namespace

TEST_CASE("bump rows: a rank is a row, and who shares it takes the rows after it") {
  //   ranks 1 2 2 4, then 1 1 3 and one away, then 2 1 3 4
  const BumpRows rows = bump_rows(lines_of({{1, 3, 2}, {2, 1, 1}, {2, 0, 3}, {4, 1, 4}}));
  CHECK(rows.of[0] == std::vector<std::optional<std::size_t>>{0, 2, 1});
  CHECK(rows.of[1] == std::vector<std::optional<std::size_t>>{1, 0, 0});
  CHECK(rows.of[2] == std::vector<std::optional<std::size_t>>{2, std::nullopt, 2});
  CHECK(rows.of[3] == std::vector<std::optional<std::size_t>>{3, 1, 3});
  CHECK(rows.count == 4);
  REQUIRE(rows.shared.size() == 2);
  CHECK(rows.shared[0].era == 0);
  CHECK(rows.shared[0].row == 1);
  CHECK(rows.shared[0].count == 2);
  CHECK(rows.shared[1].era == 1);
  CHECK(rows.shared[1].row == 0);
  CHECK(bump_rows({}).count == 0);
}

TEST_CASE("bump rows: those who share a rank stand in the order in which they stood before") {
  const BumpRows rows = bump_rows(lines_of({{2, 1}, {1, 1}}));
  CHECK(rows.of[0][1] == 1);
  CHECK(rows.of[1][1] == 0);
}

TEST_CASE("bump chart: ranks are those among actors with a tie, and equal ones are in one frame") {
  const Package package = world();
  // Strengths +6, +6 and then -10, -10; Celand has no tie, and its 0 ranks nobody.
  const SlopePicture all = ranks(package, 3);
  REQUIRE(all.lines.size() == 2);
  CHECK(all.lines[0].points[0]->number == "1=");
  CHECK(all.lines[1].points[0]->at == 1);
  CHECK(all.lines[1].points[1]->number == "1=");
  CHECK_FALSE(all.lines[0].stressed);
  CHECK(all.title == "Ranks by net strength, era by era");
  CHECK(all.subtitle ==
        "Net strength: cooperative minus hostile levels of all ties of an actor. Rank 1 is the largest. All "
        "actors with a tie in the era.");
  CHECK(ranks(package, 1).subtitle.ends_with(" First 1 of the 2 actors with a tie in the era."));
  CHECK(all.finding == "Aland and Beland are first in 2 of 2 eras each.");
  CHECK(all.note ==
        "Note: Actors with a tie, era by era: 2, 2. A lasting relation counts for the "
        "share of the era that it covers, an event as if it had lasted 3 years.");
  const std::string svg = bump_chart(package.eras, all, {.source_note = "Source: 00ff"});
  CHECK(copies(svg, "Beland, Second, 1960–1969: rank 1=; net strength −10</title>") == 1);
  CHECK(copies(svg, ">−10</text>") == 2);   // of each
  CHECK(copies(svg, ">+6.0</text>") == 3);  // and in the key
  CHECK(copies(svg, ">its net strength<") == 1);
  CHECK(copies(svg, ">Beland<") == 3);  // beside the last column and, a short word, in both boxes
  CHECK(copies(svg, ">equal rank<") == 1);
  CHECK(copies(svg, ">moved most<") == 0);
  CHECK(copies(svg, "Codes:") == 0);
  CHECK(copies(svg, "00ff") == 1);
  CHECK(svg == bump_chart(package.eras, all, {.source_note = "Source: 00ff"}));
}

TEST_CASE("bump chart: scores of two ranks are not written alike, and who stands beyond the ranks is told") {
  const Package package = read(Files{
      {"ties.csv",
       "from,to,relation,start,end,weight\nA,B,alliance,1950,1959,3.02\nC,D,alliance,1950,1959,3.04\n"
       "A,B,war,1960,1969,9\nC,D,alliance,1960,1969,2\nE,F,alliance,1960,1969,1\nG,H,alliance,1960,1969,4\n"
       "A,B,alliance,1970,1979,9\nC,D,alliance,1970,1979,2\n"},
      {"eras.csv", "id,label,start,end\ne1,First,1950,1959\ne2,Second,1960,1969\ne3,Third,1970,1979\n"}});
  const SlopePicture four = ranks(package, 4);
  std::vector<std::string> scores;
  for (const SlopeLine& line : four.lines)
    if (line.points[0]) scores.push_back(line.points[0]->score);
  CHECK(scores == std::vector<std::string>{"3.02", "3.02", "3.04", "3.04"});
  CHECK(four.note.starts_with("Note: Actors with a tie, era by era: 4, 8, 4. "));
  const Study study = studied(package, "strength_net");
  const std::vector<Ranking> shown = first_ranks(study, 4);
  CHECK(beyond_sentence(package.world, study, shown, {actor_id(0), actor_id(2)}, {}) ==
        "Beyond these ranks: A 7th in 1960–1969.");
  CHECK(beyond_sentence(package.world, study, shown, {actor_id(2)}, {}).empty());
}

TEST_CASE("bump chart: of two who share a rank there is room for both or for neither, which is said") {
  const Package package = world();
  const SlopePicture none = ranks(package, 1);
  CHECK(none.lines.empty());
  CHECK(none.left_out ==
        "Not shown: rank 1 of “First”, which 2 actors share, rank 1 of “Second”, which 2 actors share.");
  CHECK(copies(bump_chart(package.eras, none, {}), ">Not shown: rank 1") == 1);
}

TEST_CASE("bump chart: who is away in an era between has no line there, and a code that is explained") {
  SlopePicture picture = turning(3, 3);
  picture.lines[1].points[1].reset();
  picture.lines[2].points[0].reset();
  picture.lines[2].points[2].reset();
  const std::string svg = bump_chart(decades(3), picture, {});
  CHECK(copies(svg, "stroke-width=\"1.2\"") == 2);  // of the one who stays
  CHECK(copies(svg, ">Codes: ACTOR2 Actor number 2.<") == 1);
  CHECK(copies(svg, ">Actor number 1<") == 1);
  picture.lines[1].points[1] = SlopePoint{.at = 3, .number = "3", .name = "Actor number 1"};
  CHECK(copies(bump_chart(decades(3), picture, {}), "stroke-width=\"1.2\"") == 4);
}

TEST_CASE("bump chart: stressed lines have colours, and boxes are filled with them") {
  SlopePicture picture = turning(4, 3);  // ranks 123, 234, 341, 412
  picture.lines[1].stressed = picture.lines[3].stressed = true;
  CHECK(bump_rows(picture.lines).stressed ==
        std::vector<std::optional<std::size_t>>{std::nullopt, 0, std::nullopt, 1});
  const std::string svg = bump_chart(decades(3), picture, {});
  for (const std::size_t place : {0U, 1U}) {
    const std::string colour(slope_colour(place));
    CHECK(copies(svg, "fill=\"" + colour + "\" stroke=\"" + colour + "\"") == 3);
    CHECK(copies(svg, "stroke=\"" + colour + "\" stroke-width=\"2.6\"") == 3);  // and of the key
  }
  CHECK(copies(svg, std::string(slope_colour(2))) == 0);
  CHECK(svg.rfind("stroke-width=\"1.2\"") < svg.find("stroke-width=\"2.6\""));  // they lie above the others
}

TEST_CASE("bump chart: who moved most is asked of eight ranks, however few are shown") {
  //   X   X   X   X    A falls from the second place to the fifth, and D climbs from there. Of four ranks D
  //   A   B   A   D    has one, and A the same in the first era and the last where it is shown, but two
  //   B   C   B   B    others between.
  //   C   A   C   C
  //   D   D   D   A
  std::string rows;
  const std::vector<std::string> orders = {"ABCD", "BCAD", "ABCD", "DBCA"};
  for (int era = 0; era < 4; ++era)
    for (int place = 0; place < 4; ++place)
      rows += fmt::format("{},X,trade,,{},{},{}\n",
                          orders[static_cast<std::size_t>(era)].substr(static_cast<std::size_t>(place), 1),
                          1950 + 10 * era, 1959 + 10 * era, 9 - place);
  const Package package =
      read(Files{{"ties.csv", "from,to,relation,date,start,end,weight\n" + rows},
                 {"eras.csv", "id,start,end\na,1950,1959\nb,1960,1969\nc,1970,1979\nd,1980,1989\n"}});
  const auto stressed = [&](std::size_t most) {
    std::string codes;
    for (const SlopeLine& line : ranks(package, most).lines) codes += line.stressed ? line.code : "";
    return codes;
  };
  CHECK(stressed(8) == "AD");
  CHECK(stressed(4) == "A");
}

TEST_CASE("bump chart: all boxes are as wide as each other, so that no line runs behind one") {
  SlopePicture picture = turning(4, 3);
  picture.lines[1].code = picture.codes[1].code = "A";
  const std::string svg = bump_chart(decades(3), picture, {});
  std::set<std::string> widths;
  for (auto at = svg.find("rx=\"2.5\""); at != std::string::npos; at = svg.find("rx=\"2.5\"", at + 1)) {
    const auto from = svg.rfind(" width=\"", at) + 8;
    widths.insert(svg.substr(from, svg.find('"', from) - from));
  }
  CHECK(widths.size() == 1);
}

TEST_CASE(
    "bump chart: the finding tells a step from last to first, and how low the most frequent first falls") {
  //   A  C  A    A and B are allies, B and C at war; in the second era it is the other way round
  //   B  B  B
  //   C  A  C
  const Package package =
      read(Files{{"ties.csv",
                  "from,to,relation,start,end,weight\nA,B,alliance,1950,1959,5\nB,C,war,1950,1959,3\nA,B,war,"
                  "1960,1969,5\nB,C,alliance,1960,1969,3\nA,B,alliance,1970,1979,5\nB,C,war,1970,1979,3\n"},
                 {"eras.csv", "id,start,end\na,1950,1959\nb,1960,1969\nc,1970,1979\n"}});
  CHECK(ranks(package, 8).finding ==
        "C goes from last in 1950–1959 to first in 1960–1969; A is first in 2 of 3 eras and last in 1.");
  CHECK(ranks(package, 8).chosen == "A rank is empty where no more actors have a tie.");
  CHECK(ranks(package, 3).chosen.empty());
  CHECK(ranks(package, 2).chosen == "A line ends where its actor is not among these ranks in the next era.");
}

TEST_CASE("bump chart: on a narrow page eras go down it, and every code is whole or explained") {
  const std::string wide = bump_chart(decades(9), turning(6, 9), {}),
                    narrow = bump_chart(decades(9), turning(6, 9), {.width = 85});
  CHECK(copies(wide, ">Codes:") == 0);
  CHECK(copies(narrow, ">Codes: ") == 1);
  for (int era = 0; era < 9; ++era) CHECK(copies(narrow, ">e" + std::to_string(era) + "</text>") == 1);
  for (const std::string& svg : {wide, narrow}) {
    const ChartMetrics metrics = chart_metrics(svg);
    CHECK(metrics.overlaps == 0);
    CHECK(metrics.off_page == 0);
    CHECK(metrics.cut == 0);
    CHECK(metrics.smallest_text >= 7);
  }
}

TEST_CASE("bump chart: what cannot be drawn is refused") {
  CHECK_THROWS_WITH(bump_chart(decades(1), turning(2, 1), {}),
                    "chart slope wants two eras or more; see --eras, --every and --cut");
  CHECK_THROWS_WITH(bump_chart(decades(60), turning(30, 60), {.width = 60}),
                    "30 ranks in 60 eras are too many for a page of 60 mm; take fewer, or a wider page");
}

TEST_CASE("bump chart: no label acts as markup, and names of any length or script stay on the page") {
  SlopePicture picture = turning(4, 3);
  picture.lines[0].points[0]->name = "<script>";
  picture.codes[1] = {"<b>" + std::string(200, 'x'), std::string(200, 'y')};
  picture.lines[1].points[2]->name = std::string(200, 'y');
  picture.codes[2] = {"ايران", "جمهوری اسلامی ایران"};
  picture.lines[2].points[0]->name = picture.codes[2].name;
  for (const double width : {60.0, 85.0, 180.0}) {
    const std::string svg = bump_chart(decades(3), picture, {.width = width});
    CHECK(svg.find("<script>") == std::string::npos);
    CHECK(svg.find("<b>") == std::string::npos);
    CHECK(chart_metrics(svg).off_page == 0);
    CHECK(chart_metrics(svg).overlaps == 0);
  }
}
