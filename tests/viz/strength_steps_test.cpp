// Widths of lines for levels far larger than those of curated packages.
#include "diagrams.hpp"

#include <entente/viz/maps/change_map.hpp>
#include <entente/viz/maps/era_maps.hpp>
#include <entente/viz/maps/strength_steps.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/render/svg.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string>

namespace entente {

TEST_CASE("levels as curated packages have them keep the usual steps") {
  const double none = std::numeric_limits<double>::quiet_NaN();
  CHECK(fitting_steps({}) == usual_steps);
  CHECK(fitting_steps(std::vector<double>{0, none}) == usual_steps);
  CHECK(fitting_steps(std::vector<double>{-50, 3, 41}) == usual_steps);
}

TEST_CASE("a level has the step of the number that is printed of it") {
  const StrengthSteps large{100, 200, 500};
  const auto step = [&](double level) { return style::strength_step(level, large); };
  CHECK(step(499.4) == 3);
  CHECK(step(499.6) == 4);  // +500
  CHECK(step(-499.6) == 4);
  CHECK(style::strength_step(3.94, usual_steps) == 2);
  CHECK(style::strength_step(3.96, usual_steps) == 3);  // +4.0
  CHECK(style::strength_step(9.94, usual_steps) == 3);
  CHECK(style::strength_step(9.96, usual_steps) == 4);  // +10
  for (int tenth = 0; tenth <= 120000; tenth += 7) {
    const double level = tenth / 100.0 + 0.004;
    const double printed = std::stod(short_level(level));
    CHECK(printed_size(level) == printed);
    CHECK(style::strength_step(level, usual_steps) == style::strength_step(printed, usual_steps));
  }
  CHECK(printed_size(-1.2345e7) == 1.23e7);
  CHECK(style::strength_step(std::numeric_limits<double>::infinity(), usual_steps) == 4);
}

TEST_CASE("large levels get round steps about as far apart, with lines of every width") {
  // 51, 110, 240 and 520 are each 2.15 times the one before.
  // The last step leaves a fifth of them beyond it, which is one.
  CHECK(fitting_steps(std::vector<double>{51, 110, -240, 520, -1061}) == StrengthSteps{100, 200, 1000});
  // What is below 1 counts as 1: the even steps are 5.6, 31.6 and 178, and 20 is 1.58 times too small, 50 too
  // large by as much and a little.
  CHECK(fitting_steps(std::vector<double>{0.001, 1, 8, 60, 1000}) == StrengthSteps{5, 20, 200});
  // Three levels fill three widths.
  const StrengthSteps few = fitting_steps(std::vector<double>{60, 100, 900});
  CHECK(style::strength_step(60, few) < style::strength_step(100, few));
  CHECK(style::strength_step(100, few) < style::strength_step(900, few));
  CHECK(style::strength_step(-900, few) == style::strength_step(900, few));
}

TEST_CASE("beyond the last step are no more than a fifth of the levels, unless more are alike") {
  std::vector<double> levels = {20, 40, 80, 520, -640, 800};
  for (int i = 1; i <= 14; ++i) levels.push_back(150 + 20 * i);  // 170 to 430
  CHECK(fitting_steps(levels)[2] == 500);
  levels = {30, 60, 110, 210, 1020, -1030};  // a single small one stretches nothing
  for (int i = 0; i < 20; ++i) levels.push_back(120 + 40 * i);
  levels.push_back(0.5);
  CHECK(fitting_steps(levels)[0] == 100);
  levels.assign(20, 900);
  levels.insert(levels.end(), {60, 120, 240});
  CHECK(fitting_steps(levels)[2] <= 900);
}

TEST_CASE("steps rise, are round, and leave no width unused where levels are spread") {
  for (double low = 0.5; low < 1e6; low *= 3.7)
    for (double ratio = 20; ratio < 1e7; ratio *= 7.3) {
      std::vector<double> levels;
      for (int i = 0; i <= 40; ++i) levels.push_back((i % 2 == 0 ? 1 : -1) * low * std::pow(ratio, i / 40.0));
      if (low * ratio <= 50) continue;
      INFO(low << " to " << low * ratio);
      const StrengthSteps steps = fitting_steps(levels);
      std::set<int> used;
      for (const double level : levels) used.insert(style::strength_step(level, steps));
      CHECK(used.size() == 4);
      CHECK((steps[0] < steps[1] && steps[1] < steps[2]));
      for (const double step : steps) {
        const double digit = step / std::pow(10, std::floor(std::log10(step) + 1e-9));
        CHECK((digit == Approx(1) || digit == Approx(2) || digit == Approx(5)));
      }
    }
}

TEST_CASE("all eras are drawn by the steps of all their ties, and the legend tells them") {
  const sample::World world = sample::folded(
      {{"ties.csv",
        "from,to,relation,start,end,weight\nA,B,alliance,1990,1994,60\nA,C,alliance,1990,1994,150\n"
        "A,B,alliance,1995,1999,300\nB,C,war,1995,1999,1000\n"},
       {"eras.csv",
        "id,label,start,end\nfirst,First,1990-01-01,1994-12-31\nlast,Last,1995-01-01,1999-12-31\n"}});
  EraMapOptions options;
  options.strength_steps = common_steps(world.graphs, options);
  CHECK(options.strength_steps == WidthSteps{100, 200, 500, usual_widths.back()});
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  const EraMaps maps(world.chronicle, layout, options);
  const Diagram first = maps.of(world.graphs[0]), last = maps.of(world.graphs[1]);
  CHECK(link(first, "A", "B")->strength == 1);
  CHECK(link(first, "A", "C")->strength == 2);
  CHECK(link(last, "A", "B")->strength == 3);
  CHECK(link(last, "B", "C")->strength == 4);
  std::string told;
  for (const LegendRow& row : last.legend)
    if (row.heading == "Level")
      for (const LegendItem& item : row.items) told += item.text + "; ";
  CHECK(told == "200–500; 500 or more; ");
  const Diagram change = change_map(world.chronicle, world.graphs[0], world.graphs[1], layout, options);
  CHECK(link(change, "A", "B")->strength == 3);
  CHECK(link(change, "A", "C")->strength == 2);
  CHECK(link(change, "B", "C")->strength == 4);
  options.only = {world.graphs[0].actors()[0], world.graphs[0].actors()[1]};
  CHECK(common_steps(world.graphs, options) != WidthSteps{100, 200, 500, usual_widths.back()});
}

TEST_CASE("the widest lines begin at about half of the largest level, where that is far beyond the others") {
  const double none = usual_widths.back();
  CHECK(width_steps({}) == usual_widths);
  CHECK(width_steps(std::vector<double>{12, -39}) == usual_widths);
  CHECK(width_steps(std::vector<double>{12, -40}) == WidthSteps{1, 4, 10, 20});
  CHECK(width_steps(std::vector<double>{-50, 3, 41, none}) == WidthSteps{1, 4, 10, 20});
  CHECK(width_steps(std::vector<double>{51, 110, -240, 520, -1061}) == WidthSteps{100, 200, 1000, none});
  CHECK(style::strength_step(41, width_steps(std::vector<double>{41})) == 5);
  CHECK(style::strength_step(-12, width_steps(std::vector<double>{41})) == 4);
  CHECK(style::strength_step(41, usual_widths) == 4);
}

//   A == B == ... a star of seven around A, whose line to B is twice as strong as the others; all else alike
TEST_CASE("the three with the largest levels have bold names, an ego alone, and nobody among a few") {
  std::string ties = "from,to,relation,start,end,weight\n";
  std::string actors = "id,label,kind,start,end\nA,Aland,state,1940,\n";
  for (const char one : std::string_view("BCDEFG")) {
    actors += fmt::format("{},{}land,state,1940,\n", one, one);
    ties += fmt::format("A,{},alliance,1990,1994,{}\n", one, one == 'E' ? 9 : one == 'C' ? 6 : 3);
  }
  const sample::World world =
      sample::folded({{"actors.csv", actors},
                      {"ties.csv", ties},
                      {"eras.csv", "id,label,start,end\nfirst,First,1990-01-01,1994-12-31\n"}});
  const auto code = [&](const char* text) { return *world.chronicle.roster.by_code(text); };
  CHECK(principals_of(world.graphs, {}) == std::vector{code("A"), code("C"), code("E")});
  CHECK(principals_of(world.graphs, {.most_ties = 3}) == std::vector{code("A"), code("C"), code("E")});
  CHECK(principals_of(world.graphs, {.most_ties = 2}).empty());  // of six ties: few whom a reader sees
  CHECK(principals_of(world.graphs, {.ego = Ego{code("D")}}) == std::vector{code("D")});
  CHECK(principals_of(world.graphs, {.only = {code("A"), code("B"), code("C")}}).empty());
  EraMapOptions options;
  options.principals = principals_of(world.graphs, options);
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  const Diagram map = EraMaps(world.chronicle, layout, options).of(world.graphs[0]);
  const Diagram plain = EraMaps(world.chronicle, layout, {}).of(world.graphs[0]);
  CHECK(node_of(map, "E")->bold);
  CHECK_FALSE(node_of(map, "B")->bold);
  CHECK(node_of(map, "E")->size.width > node_of(plain, "E")->size.width);
  CHECK(map.reading_note.find("Bold: ") != std::string::npos);
  CHECK(plain.reading_note.find("Bold: ") == std::string::npos);
  CHECK(to_svg(map).find("font-weight=\"bold\" text-anchor=\"middle\">Eland<") != std::string::npos);
}

TEST_CASE("a column and a page draw a level as wide, though a column draws fewer ties") {
  std::string ties = "from,to,relation,start,end,weight\n";
  for (int i = 0; i < 60; ++i)
    ties += fmt::format("A{},B{},alliance,1990,1994,{}\n", i, i, std::round(20 * std::pow(1.1, i)));
  const sample::World world = sample::folded(
      {{"ties.csv", ties}, {"eras.csv", "id,label,start,end\nfirst,First,1990-01-01,1994-12-31\n"}});
  const EraMapOptions column{.page_width = 85}, page{.page_width = 180};
  CHECK(strongest_ties(world.graphs[0], column).size() == 20);
  CHECK(strongest_ties(world.graphs[0], page).size() == 60);
  CHECK(common_steps(world.graphs, column) == common_steps(world.graphs, page));
}

TEST_CASE("every line has its level where no more than forty of more ties are drawn") {
  const Scene scene;
  const WidthSteps high{1, 100, 200, 500};
  const auto numbers = [](const Diagram& map) {
    return std::ranges::count_if(map.links, [](const Link& one) { return !one.badge.empty(); });
  };
  CHECK(numbers(scene.map(0, {.strength_steps = high})) == 0);  // all three are drawn
  const Diagram part = scene.map(0, {.min_level = 4, .strength_steps = high});
  REQUIRE(part.links.size() == 2);
  CHECK(link(part, "PAK", "CHN")->badge.starts_with("+"));
  CHECK(link(part, "PAK", "IND")->badge.starts_with("−"));
  const auto key = std::ranges::find(part.legend, "Number", &LegendRow::heading);
  REQUIRE(key != part.legend.end());
  CHECK(key->items.at(0).text == "level");
  CHECK(numbers(scene.map(0, {.labels = TieLabels::none, .min_level = 4, .strength_steps = high})) == 0);
  const sample::World crowd = sample::ring(120);
  const Layout layout = union_layout(crowd.chronicle, crowd.graphs).layout;
  for (const auto& [drawn, numbered] : {std::pair{40, 40}, {41, 0}})
    CHECK(numbers(era_map(crowd.chronicle, crowd.graphs[0], layout,
                          {.most_ties = static_cast<std::size_t>(drawn), .strength_steps = high})) ==
          numbered);
}

}  // namespace entente
