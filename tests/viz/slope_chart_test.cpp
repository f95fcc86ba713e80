// Levels and ranks as lines from era to era.
#include <entente/viz/charts/slope_pictures.hpp>

#include "viz/two_lands.hpp"

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/model/problem.hpp>
#include <entente/viz/render/style.hpp>

#include <catch2/catch.hpp>

namespace {

std::size_t times(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

/// Of two lands, whose level is 6.0 and then -10.0.
SlopePicture levels(const Package& package) {
  const Study study = studied(package);
  return slope_of_levels(package.world, study.eras(), pair_histories(package.world, study.graphs), {});
}

SlopePicture ranks(const Package& package, std::size_t most) {
  const Study study = studied(package);
  return slope_of_ranks(package.world, study, rankings(package.world, study), most, {});
}

}  // namespace

TEST_CASE("slope: levels stand on one scale, with their names and numbers on both sides") {
  const Package package = world();
  const SlopePicture picture = levels(package);
  REQUIRE(picture.lines.size() == 1);
  CHECK(picture.lines[0].stressed);
  CHECK(picture.description == "Levels of 1 pair in 2 eras. Aland – Beland: +6.0 in First, −10 in Second.");
  const std::string svg =
      slope_chart(package.eras, picture, {.title = "A & B", .source_note = "Source: 00ff"});
  CHECK(svg.find("A &amp; B</title>") != std::string::npos);
  CHECK(times(svg, ">Aland – Beland +6.0<") == 1);
  CHECK(times(svg, ">Aland – Beland −10<") == 1);
  CHECK(times(svg, "Aland – Beland, First, 1950–1959: level +6.0</title>") == 1);
  CHECK(times(svg, ">cooperative<") == 1);
  CHECK(times(svg, ">one claim only<") == 1);
  CHECK(times(svg, ">level 0.0<") == 0);
  CHECK(svg.find("00ff") != std::string::npos);
}

TEST_CASE("slope: ranks stand below each other, equal ones all or none") {
  const Package package = world();
  // Strengths +6, +6, 0 and then -10, -10, 0: ranks 1, 1, 3 and 2, 2, 1; Celand has no tie and is not there.
  const SlopePicture all = ranks(package, 3);
  REQUIRE(all.lines.size() == 2);
  CHECK(all.lines[0].points[0]->number == "1");
  CHECK(all.lines[1].points[0]->number == "1");
  CHECK(all.lines[1].points[0]->at == 2);
  CHECK(all.lines[0].points[1]->number == "2");
  CHECK_FALSE(all.lines[0].stressed);
  CHECK(ranks(package, 1).lines.empty());  // of two who share a rank there is room for one
  CHECK(all.subtitle.find("strength_net, layer signed;") == 0);
  CHECK(all.subtitle.find("First 3 of 3 actors; those with a tie in the era, of equal ranks all or none.") !=
        std::string::npos);
  const std::string svg = slope_chart(package.eras, all, {});
  CHECK(times(svg, ">Beland<") == 2);
  CHECK(times(svg, "Beland, Second, 1960–1969: rank 2</title>") == 1);
}

TEST_CASE("slope: a line that is in neither the first nor the last era is told below") {
  const Package package = read(Files{
      {"ties.csv", "from,to,relation,start,end\nA,B,alliance,1950,1979\nA,C,alliance,1960,1969\n"},
      {"eras.csv", "id,label,start,end\ne1,First,1950,1959\ne2,Second,1960,1969\ne3,Third,1970,1979\n"}});
  const SlopePicture picture = levels(package);
  REQUIRE(picture.lines.size() == 2);
  const std::string svg = slope_chart(package.eras, picture, {});
  CHECK(picture.inner.find("A – C (+") != std::string::npos);
  CHECK(picture.inner.find(" in Second).") != std::string::npos);
  CHECK(times(svg, "Without a name beside them: A – C") == 1);
  CHECK(times(svg, ">A – C +") == 0);
}

TEST_CASE("slope: what cannot be drawn is refused, and no label acts as markup") {
  const Package package = world();
  CHECK_THROWS_WITH(slope_chart(std::span(package.eras).first(1), {}, {}),
                    "chart slope wants two eras or more; see --eras, --every and --cut");
  const std::vector<Era> many(200, package.eras.front());
  CHECK_THROWS_WITH(slope_chart(many, {}, {.width = 60}),
                    "200 eras are too many for a page of 60 mm; take fewer, or a wider page");
  SlopePicture picture = levels(package);
  picture.lines[0].points[0]->name = "<script>";
  picture.inner = "<script>";
  const std::string svg = slope_chart(package.eras, picture, {});
  CHECK(svg.find("<script>") == std::string::npos);
  CHECK(times(svg, "&lt;script&gt;") >= 3);
}
