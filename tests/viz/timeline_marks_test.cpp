// What the marks and texts of a timeline need to be read on a page that is narrow, or of eras that are short.
#include "viz/occurrences.hpp"
#include "viz/two_lands.hpp"

#include <entente/graphs/folding/fold.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/claim_mark.hpp>
#include <entente/viz/charts/level_panel.hpp>
#include <entente/viz/charts/level_scale.hpp>
#include <entente/viz/charts/time_scale.hpp>
#include <entente/viz/charts/timeline_chart.hpp>

#include <catch2/catch.hpp>

#include <cmath>

namespace {

std::string dated_chart(const std::string& rows, const std::string& eras, double width) {
  const Package package = read(Files{{"ties.csv", "from,to,relation,date,start,end,weight,status\n" + rows},
                                     {"eras.csv", "id,start,end\n" + eras}});
  const std::vector<Pair> pairs = {{actor_id(0), actor_id(1)}};
  return timeline_chart(package.world, package.eras,
                        pair_timelines(package.world, fold(package.world, package.eras, {}), pairs),
                        {.width = width});
}

Date first_day(int year, unsigned month = 1) { return *civil_day(year, month, 1); }

}  // namespace

TEST_CASE("timeline: a state that is not confirmed and too short for two dots is a mark of its weight") {
  const TimeScale scale({first_day(1950), first_day(1960)}, 0, 100);
  ClaimMark mark{.tone = Tone::hostile,
                 .certainty = Certainty::contested,
                 .weight = 5,
                 .stretches = {{first_day(1951), first_day(1951, 5)}}};
  CHECK(is_symbol(mark, scale));
  CHECK(times(drawn(mark, scale, 50), "l3.84 3.84l-3.84 3.84") == 1);  // hollow, of 1.2 times 1.8 + 5 * 0.28
  CHECK(times(drawn(mark, scale, 50), "<path") == 2);                  // and struck through
  mark.weight = 2;
  CHECK(times(drawn(mark, scale, 50), "l2.83 2.83l-2.83 2.83") == 1);
  mark.stretches = {{first_day(1951), first_day(1954)}};
  CHECK_FALSE(is_symbol(mark, scale));
  CHECK(times(drawn(mark, scale, 50), "stroke-linecap=\"round\"") == 1);
  mark.stretches = {{first_day(1951), first_day(1951, 5)}};
  mark.certainty = Certainty::confirmed;
  CHECK_FALSE(is_symbol(mark, scale));
  const std::string svg =
      dated_chart("A,B,rivalry,,1951-01,1951-02,5,contested\n", "e,1950,1959\nf,1960,1969\n", 180);
  CHECK(times(svg, "l3.84 3.84l-3.84 3.84") == 1);
  CHECK(times(svg, ">event<") == 0);  // what it is not
}

TEST_CASE("timeline: on a narrow page the texts of a short last era stand over it, and badges apart") {
  const std::string svg =
      dated_chart("A,B,rivalry,,1960,1990,5,\nA,B,war,,1960,1990,6,\nA,B,trade,,1989,1990,4,\n",
                  "e,1950,1959\nf,1960,1988\ng,1989,1990\n", 85);
  const auto number_after = [&](const std::string& mark, std::size_t from) {
    return std::stod(svg.substr(svg.find(mark, from) + mark.size()));
  };
  const auto x_of_text = [&](const std::string& text) {
    return number_after(" x=\"", svg.rfind("<text", svg.find(">" + text + "</text>")));
  };
  const double begins = number_after("d=\"M", svg.find("1989–1990: level"));
  CHECK(x_of_text("1989") == Approx(begins + 1).margin(0.01));
  const auto badge = svg.find("r=\"6\""), next = svg.find("r=\"6\"", badge + 1);
  const auto y_of = [&](std::size_t at) { return number_after("cy=\"", svg.rfind("<circle", at)); };
  CHECK(std::abs(y_of(next) - y_of(badge)) > 2 * 6 + 0.9);
}

TEST_CASE("timeline: where intervals go below zero a low panel has a tick there") {
  PairTimeline pair;
  for (const double low : {-37.0, -20.0}) {
    PairAlignment& era = pair.eras.emplace_back();
    era.alignment.level = low < -30 ? 1.0 : 41.0;
    era.interval.emplace().level_bounds = {low, 58.0};
  }
  ChartSheet sheet("panel", 85);
  add_level_panel(sheet, pair, world().eras, TimeScale({first_day(1950), first_day(1970)}, 20, 300),
                  level_scale(std::span(&pair, 1)), 98);
  const std::string svg = sheet.finished("", "");
  for (const char* tick : {">−20<", ">0<", ">+20<", ">+40<"}) CHECK(times(svg, tick) == 1);
}
