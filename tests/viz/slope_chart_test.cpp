// Levels and ranks as lines from era to era.
#include <entente/viz/charts/slope_letters.hpp>
#include <entente/viz/charts/slope_names.hpp>
#include <entente/viz/charts/slope_pictures.hpp>

#include "viz/chart_metrics.hpp"
#include "viz/occurrences.hpp"
#include "viz/two_lands.hpp"

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/model/problem.hpp>
#include <entente/viz/render/style.hpp>

#include <catch2/catch.hpp>

namespace {

/// Of two lands, whose level is 6.0 and then -10.0.
SlopePicture levels(const Package& package) {
  const Study study = studied(package);
  return slope_of_levels(package.world, study.eras(), pair_histories(package.world, study.graphs), {});
}

}  // namespace

TEST_CASE("slope: levels stand on one scale, with their names and numbers on both sides") {
  const Package package = world();
  const SlopePicture picture = levels(package);
  REQUIRE(picture.lines.size() == 1);
  CHECK(picture.lines[0].stressed);
  CHECK(picture.description ==
        "Aland – Beland fell from +6.0 to −10. Levels of 1 pair in 2 eras. "
        "Aland – Beland: +6.0 in First, "
        "−10 in Second.");
  const std::string svg =
      slope_chart(package.eras, picture, {.title = "A & B", .source_note = "Source: 00ff"});
  CHECK(svg.find("A &amp; B</title>") != std::string::npos);
  CHECK(times(svg, ">Aland – Beland +6.0<") == 1);
  CHECK(times(svg, ">Aland – Beland −10<") == 1);
  CHECK(times(svg, "Aland – Beland, First, 1950–1959: level +6.0</title>") == 1);
  CHECK(times(svg, ">one claim only<") == 1);
  CHECK(times(svg, "fill=\"#FFFFFF\" stroke=\"" + std::string(slope_colour(0))) == 2);
  CHECK(svg.find("00ff") != std::string::npos);
}

TEST_CASE("slope: a line that ends before the last era is named at its end") {
  const Package package = read(Files{
      {"ties.csv", "from,to,relation,start,end\nA,B,alliance,1950,1979\nA,C,alliance,1960,1969\n"},
      {"eras.csv", "id,label,start,end\ne1,First,1950,1959\ne2,Second,1960,1969\ne3,Third,1970,1979\n"}});
  const SlopePicture picture = levels(package);
  REQUIRE(picture.lines.size() == 2);
  const std::string svg = slope_chart(package.eras, picture, {});
  CHECK(times(svg, ">A – C<") == 1);
  CHECK(times(svg, ">A – C +") == 0);
  CHECK(times(svg, ">A – B +") == 2);  // on both sides
}

TEST_CASE("slope: a gap in a line, and eras of unlike length, are told") {
  const std::string ties =
      "from,to,relation,start,end\nA,B,alliance,1950,1959\nA,B,alliance,1970,1979\n"
      "A,C,alliance,1950,1969\n";
  const auto picture_with = [&](const std::string& last) {
    const Package package = read(Files{
        {"ties.csv", ties},
        {"eras.csv", "id,label,start,end\ne1,First,1950,1959\ne2,Second,1960,1969\ne3,Third,1970," + last}});
    return levels(package);
  };
  const SlopePicture even = picture_with("1979\n"), uneven = picture_with("1972\n");
  CHECK(even.chosen == "A line is broken where its pair has no claim.");
  CHECK(even.note.starts_with("Note: A lasting relation"));
  CHECK(uneven.note.starts_with("Note: Eras stand evenly apart, however long they are. A lasting relation"));
  CHECK(levels(world()).chosen.empty());
}

TEST_CASE("slope: of more than three eras the levels have an axis, and narrow pages have codes") {
  const Package package = read(Files{
      {"ties.csv", "from,to,relation,start,end,weight\nA,B,alliance,1950,1959,20\nA,B,war,1960,1989,10\n"},
      {"actors.csv", "id,label\nA,Aland of the North\nB,Beland of the South\n"},
      {"eras.csv", "id,start,end\na,1950,1959\nb,1960,1969\nc,1970,1979\nd,1980,1989\n"}});
  const SlopePicture picture = levels(package);
  const std::string wide = slope_chart(package.eras, picture, {}),
                    narrow = slope_chart(package.eras, picture, {.width = 60});
  for (const char* tick : {">+20<", ">+10<", ">0<", ">−10<"}) CHECK(times(wide, tick) == 1);
  CHECK(times(wide, ">Aland of the North – Beland of the South −10<") == 1);
  CHECK(times(wide, ">largest changes, first to last<") == 1);
  CHECK(times(wide, ">other pairs<") == 0);
  CHECK(times(wide, "Codes:") == 0);
  CHECK(times(narrow, ">A–B −10<") == 1);
  CHECK(times(narrow, ">Codes: A Aland of the North, B Beland of the") == 1);
  for (const char* year : {">1950<", ">1960<", ">1970<", ">1980<"}) CHECK(times(narrow, year) == 1);
}

TEST_CASE("slope: letters of stressed lines go from above, and stand on the line and before its name") {
  SlopePicture picture{.stressed = "largest changes", .others = "other pairs"};
  for (const double last : {-4.0, 6.0, 1.0}) {
    SlopeLine& line = picture.lines.emplace_back();
    line.stressed = last != 1;
    for (int era = 0; era < 4; ++era) {
      const double level = era == 3 ? last : last / 2;
      line.points.push_back(SlopePoint{.at = level, .number = std::to_string(level), .name = "Pair"});
    }
  }
  const std::vector<Era> eras(4, world().eras.front());
  const std::string svg = slope_chart(eras, picture, {});
  CHECK(times(svg, ">A</text>") == 2);  // on the line, and before the name
  CHECK(times(svg, ">B</text>") == 2);
  CHECK(times(svg, ">C</text>") == 0);
  CHECK(svg.find(">Pair 6.000000</text>") > svg.find(">A</text>"));
  CHECK(times(slope_chart(eras, picture, {.width = 85}), ">A</text>") == 2);
  for (const std::size_t place : {0U, 1U}) CHECK(svg.find(std::string(slope_colour(place))) != svg.npos);
}

TEST_CASE(
    "slope: dots have the colour of their line, whatever their sign, and those of other lines are small") {
  SlopePicture picture{.stressed = "largest changes", .others = "other pairs"};
  for (const bool stressed : {true, false}) {
    SlopeLine& line = picture.lines.emplace_back();
    line.stressed = stressed;
    for (const double level : {-5.0, 5.0, 8.0, 9.0})
      line.points.push_back(SlopePoint{.at = level, .number = "n", .hollow = level == 8, .name = "Pair"});
  }
  const std::vector<Era> eras(4, world().eras.front());
  const std::string svg = slope_chart(eras, picture, {}), colour(slope_colour(0));
  CHECK(times(svg, "r=\"3.2\" fill=\"" + colour + "\"") == 3);
  CHECK(times(svg, "r=\"3.2\" fill=\"#FFFFFF\"") == 1);
  CHECK(times(svg, "r=\"1.1\" fill=\"#949494\"") == 3);
  CHECK(svg.rfind("r=\"1.1\"") < svg.find("r=\"3.2\""));  // none lies on a stressed one
  CHECK(times(svg, "r=\"2\" fill=\"#FFFFFF\"") == 2);     // and the key
  for (const Tone tone : {Tone::cooperative, Tone::hostile}) CHECK(times(svg, style::colour(tone)) == 0);
}

namespace {

/// A line of these levels, which may be missing.
SlopeLine course(const std::string& code, const std::vector<std::optional<double>>& levels, bool stressed) {
  SlopeLine line{.code = code, .stressed = stressed};
  for (const auto& level : levels)
    line.points.push_back(level ? std::optional(SlopePoint{.at = *level, .number = "n", .name = code + "."})
                                : std::nullopt);
  return line;
}

}  // namespace

TEST_CASE("slope: lines that end close to each other all have their names, with lines that lead to them") {
  SlopePicture picture{.stressed = "largest changes", .others = "other pairs"};
  for (int i = 0; i < 7; ++i) {
    const std::string code = "A" + std::to_string(i) + "–B";
    picture.lines.push_back(course(code, {-18.0 + i, 0.0, 5.0, i == 0 ? 19.5 : 6.0}, i < 3));
    picture.codes.push_back({"A" + std::to_string(i), "Name " + std::to_string(i)});
  }
  picture.codes.push_back({"ITA", "Italy"});
  const std::vector<Era> eras(4, world().eras.front());
  for (const double width : {85.0, 180.0}) {
    const std::string svg = slope_chart(eras, picture, {.width = width});
    CHECK(times(svg, "without a name") == 0);
    CHECK(times(svg, "–B. n</text>") + times(svg, "–B n</text>") == 7);
    CHECK(times(svg, "ITA") == 0);  // in no name
    CHECK(chart_metrics(svg).overlaps == 0);
    for (const char* tick : {">+20<", ">−20<"}) CHECK(times(svg, tick) == 1);  // beyond +19.5 and -18
  }
}

TEST_CASE("slope: the name and the years above a column keep one middle at the edge of the page") {
  SlopePicture picture{.stressed = "largest changes", .others = "other pairs"};
  picture.lines.push_back(course("A–B", {1.0, 2.0, 3.0, 4.0}, true));
  std::vector<Era> eras(4, world().eras.front());
  eras[0].label = "Constitutionalisation League";
  const std::string svg = slope_chart(eras, picture, {});
  const auto middle_of = [&](const std::string& text) {
    const auto end = svg.find(">" + text + "</text>");
    REQUIRE(end != std::string::npos);
    const auto from = svg.rfind(" x=\"", end) + 4;
    return svg.substr(from, svg.find('"', from) - from);
  };
  CHECK(middle_of("Constitutionalisation League") == middle_of("1950–59"));
}

TEST_CASE(
    "slope: a line that is not stressed is named where it breaks off, and where it begins, if there is "
    "room") {
  SlopePicture picture{.stressed = "largest changes", .others = "other pairs"};
  picture.lines.push_back(course("peak", {0.0, 26.0, 2.0, 1.0, 0.0, 0.0}, false));
  picture.lines.push_back(course("gap", {-20.0, -20.0, std::nullopt, -20.0, -12.0, -10.0}, false));
  const std::vector<Era> eras(6, world().eras.front());
  const std::string svg = slope_chart(eras, picture, {});
  CHECK(times(svg, ">peak.</text>") == 1);
  CHECK(times(svg, ">gap.</text>") == 2);  // at its first point, and at the last before it breaks off
  picture.lines.front().stressed = true;
  CHECK(times(slope_chart(eras, picture, {}), ">peak.</text>") == 0);
  picture.lines.front() = course("over", {0.0, 27.0, 20.0, 1.0, 0.0, 0.0}, false);
  picture.lines.push_back(course("under", {0.0, 26.0, -10.0, 0.0, 0.0, 0.0}, false));
  CHECK(times(slope_chart(eras, picture, {}), ">over.</text>") == 1);
  const std::string both = slope_chart(eras, picture, {});
  const auto y_of = [&](const std::string& text) {
    const auto from = both.rfind(" y=\"", both.find(">" + text + "</text>")) + 4;
    return std::stod(both.substr(from));
  };
  CHECK(times(both, ">under.</text>") == 1);
  CHECK(y_of("under.") > y_of("0"));  // not beneath 26, where the other line would be nearer
}

TEST_CASE("slope: lines that come together are named where they begin, and not at a point of both") {
  SlopePicture picture{.stressed = "largest changes", .others = "other pairs"};
  picture.lines.push_back(course("high", {30.0, 8.0, 8.0, 8.0}, false));
  picture.lines.push_back(course("low", {-30.0, 8.0, 8.0, 8.0}, false));
  picture.lines.push_back(course("wide", {-60.0, -60.0, -60.0, 60.0}, true));
  const std::vector<Era> eras(4, world().eras.front());
  const auto copies_of = [&](const std::string& text) { return times(slope_chart(eras, picture), text); };
  CHECK(copies_of(">high.</text>") == 1);
  CHECK(copies_of(">low.</text>") == 1);
  CHECK(copies_of(">high. n</text>") == 1);  // beside the last column
  picture.lines[1] = course("low", {30.0, 8.0, 8.0, 8.0}, false);
  CHECK(copies_of(">high.</text>") + copies_of(">low.</text>") == 0);
}

TEST_CASE("slope: a name at the height of its point has a leader where those beside it have one") {
  std::vector<SlopeLine> lines;
  for (const char* code : {"a", "b", "c", "d"}) lines.push_back(course(code, {1.0}, false));
  const std::vector<ColumnName> names =
      column_names({{&lines[0], 95}, {&lines[1], 100}, {&lines[2], 105}, {&lines[3], 160}}, 0, 0, 200);
  REQUIRE(names.size() == 4);
  CHECK(names[1].at == Approx(100));
  CHECK(names[0].at == Approx(87.5));
  CHECK(names[1].has_leader);
  CHECK(names[2].has_leader);
  CHECK(names[3].at == Approx(160));
  CHECK_FALSE(names[3].has_leader);
}

TEST_CASE("slope: a letter stands on the piece of its line where it hides least") {
  const std::vector<std::optional<Point>> points = {{{0, 0}},  {{20, 0}},  {{40, 0}}, std::nullopt,
                                                    {{80, 0}}, {{100, 0}}, {{120, 0}}};
  const ChartInk ink{.texts = {{{5, -5}, {10, 10}}, {{85, -5}, {10, 10}}}};
  CHECK(letter_places(points, ink) == std::vector<Point>{{30, 0}, {110, 0}});
  CHECK(letter_places(std::span(points).first(3), {}) == std::vector<Point>{{10, 0}});
  CHECK(letter_places(std::span(points).first(1), {}).empty());
}

TEST_CASE("slope: levels beyond all that is usual have three digits") {
  const Package package = read(Files{
      {"ties.csv", "from,to,relation,start,end,weight\nA,B,alliance,1950,1959,1e18\nA,B,war,1960,1969,3\n"},
      {"eras.csv", "id,start,end\ne,1950,1959\nf,1960,1969\n"}});
  CHECK(levels(package).lines[0].points[0]->number == "+1e+18");
}

TEST_CASE("slope: a pair without a claim is told below") {
  const Package package = world();
  const Study study = studied(package);
  const std::vector<Pair> pairs = {{actor_id(0), actor_id(1)}, {actor_id(0), actor_id(2)}};
  const SlopePicture picture = slope_of_levels(
      package.world, study.eras(), pair_histories(package.world, study.graphs, {.pairs = pairs}), {});
  CHECK(picture.left_out == "No claim in these eras: Aland – Celand.");
  CHECK(times(slope_chart(package.eras, picture, {}), ">No claim in these eras: Aland – Celand.<") == 1);
}

TEST_CASE("slope: names of any length and script stay on the page, and numbers are whole") {
  const Package package = read(Files{
      {"ties.csv", "from,to,relation,start,end,weight\nA,B,alliance,1950,1959,6\nA,B,war,1960,1969,3\n"},
      {"actors.csv", "id,label\nA," + std::string(200, 'x') + "\nB,جمهوری اسلامی ایران\n"},
      {"eras.csv", "id,start,end\ne,1950,1959\nf,1960,1969\n"}});
  for (const double width : {60.0, 85.0, 180.0}) {
    const std::string svg = slope_chart(package.eras, levels(package), {.width = width});
    CHECK(chart_metrics(svg).off_page == 0);
    CHECK(chart_metrics(svg).overlaps == 0);
    CHECK(times(svg, " +6.0</text>") == 1);
    CHECK(times(svg, " −3.0</text>") >= 1);  // of the finding too, where a line ends with it
  }
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
  picture.left_out = "<script>";
  const std::string svg = slope_chart(package.eras, picture, {});
  CHECK(svg.find("<script>") == std::string::npos);
  CHECK(times(svg, "&lt;script&gt;") >= 3);
}
