// A pair over time as a picture: what is drawn, where, and in which words.
#include <entente/viz/charts/timeline_chart.hpp>

#include "viz/chart_metrics.hpp"
#include "viz/occurrences.hpp"
#include "viz/two_lands.hpp"

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/claim_mark.hpp>
#include <entente/viz/charts/lanes.hpp>
#include <entente/viz/charts/level_marks.hpp>
#include <entente/viz/charts/level_panel.hpp>
#include <entente/viz/charts/time_scale.hpp>
#include <entente/viz/report/timeline_table.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>

namespace {

std::vector<PairTimeline> timelines(const Package& package, ActorId a = actor_id(0), ActorId b = actor_id(1),
                                    const TimelineOptions& options = {}) {
  const std::vector<Pair> pairs = {{a, b}};
  return pair_timelines(package.world, fold(package.world, package.eras, {}), pairs, options);
}

std::string chart(const Package& package, const ChartOptions& options = {}) {
  return timeline_chart(package.world, package.eras, timelines(package), options);
}

Package of_rows(const std::string& rows, const std::string& eras = "e,1950,1959\nf,1960,1969\n") {
  return read(Files{{"ties.csv", "from,to,relation,date,start,end,weight,status\n" + rows},
                    {"eras.csv", "id,start,end\n" + eras}});
}

Date day(int year, unsigned month = 1) { return *civil_day(year, month, 1); }

}  // namespace

TEST_CASE("timeline: a level for each era, a mark for each claim, and the words for them") {
  const Package package = world();
  const std::string svg = chart(package, {.source_note = "Source: 00ff"});
  CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"180mm\""));
  CHECK(times(svg, ">Aland – Beland, 1950–1969</t") == 2);  // <title>, and the heading
  CHECK(times(svg, ">+6.0<") == 1);
  CHECK(times(svg, ">−10<") == 2);  // and the tick of the axis
  CHECK(times(svg, "<title>First, 1950–1959: level +6.0; 1 claim</title>") == 1);
  CHECK(times(svg, ">1 standing<") == 2);
  CHECK(times(svg, "row pact</title>") == 1);
  CHECK(times(svg, "row fight</title>") == 1);
  CHECK(svg.find(">The level is lowest in 1960–1969, −10, and highest in 1950–1959, +6.0. Timeline. Aland – "
                 "Beland: level +6.0 in First and −10 in Second. Beneath, 1 cooperative and 1 "
                 "hostile claims as marks and bars along the time.") != std::string::npos);
  CHECK(times(svg, ">Claims that moved the level most, and by how much<") == 1);
  CHECK(times(svg, ">Beland is at war with Aland") == 0);
  CHECK(times(svg, ">Aland is an ally of Beland, 1950 to 1959: +6.0, at its end −6.0<") == 1);
  CHECK(times(svg, "font-weight=\"bold\" text-anchor=\"middle\">1</text>") == 2);  // at its mark too
  CHECK(svg.find("00ff") != std::string::npos);
  CHECK(svg == chart(package, {.source_note = "Source: 00ff"}));
}

TEST_CASE("timeline: what is not sure is hollow or dashed, and what is vague fades") {
  const std::string sure = chart(of_rows("A,B,state_visit,1955-03,,,5,\n"));
  CHECK(times(sure, "<circle") == 4);  // with its key, and those of weight
  CHECK(times(sure, "fill=\"#FFFFFF\" stroke=\"#003F88\"") == 0);
  const std::string reported = chart(of_rows("A,B,state_visit,1955-03,,,5,reported\n"));
  CHECK(times(reported, "fill=\"#FFFFFF\" stroke=\"#003F88\"") == 2);  // and its key
  CHECK(times(reported, ">reported<") == 1);
  const std::string vague = chart(of_rows("A,B,state_visit,[1951..1958],,,5,\n"));
  CHECK(times(vague, "url(#cooperative-within)") == 2);  // and its key
  CHECK(times(vague, ">on some day within<") == 1);
  CHECK(times(sure, ">on some day within<") == 0);
  CHECK(times(vague, "<circle") == 2);  // the key of weight
  const std::string dashed = chart(of_rows("A,B,rivalry,,1951,1958,5,reported\n"));
  CHECK(times(dashed, "stroke=\"#D55E00\" stroke-width=\"3.25\" stroke-dasharray") >= 1);
  const std::string unknown = chart(of_rows("A,B,rivalry,,1951,,5,\n"));
  CHECK(times(unknown, "url(#hostile-goes)") == 1);
  CHECK(times(unknown, ">end not told<") == 1);
  const std::string open = chart(of_rows("A,B,rivalry,,1951,..,5,\n"));
  CHECK(times(open, "url(#hostile-goes)") == 0);
  CHECK(times(open, ">goes on<") == 1);
}

TEST_CASE(
    "timeline: what is contested has marks of its own, and a span that is not confirmed has a key of its "
    "own") {
  const std::string strike = "stroke=\"#003F88\" stroke-width=\"1\"/>";
  const std::string reported = chart(of_rows("A,B,state_visit,1955-03,,,5,reported\n"));
  CHECK(times(reported, strike) == 0);
  const std::string contested = chart(of_rows("A,B,state_visit,1955-03,,,5,contested\n"));
  CHECK(times(contested, strike) == 2);  // and its key
  CHECK(times(contested, ">contested, alleged, planned<") == 1);
  const std::string span = chart(of_rows("A,B,state_visit,[1951..1958],,,5,reported\n"));
  CHECK(times(span, ">on some day within<") == 1);
  CHECK(times(span, "stroke-width=\"1.5\" stroke-dasharray=\"6 3.35\"/>") == 1);
  CHECK(times(span, "url(#cooperative-within)") == 2);  // under it, and its key
  CHECK(times(span, ">reported<") == 1);
}

TEST_CASE("timeline: an interval that goes beyond the scale says so") {
  PairTimeline pair;
  const auto add = [&](double level, double low, double high) {
    PairAlignment& era = pair.eras.emplace_back();
    era.alignment.level = level;
    era.interval.emplace();
    era.interval->level_bounds = {low, high};
  };
  add(-10, -15, 0);
  add(10, 0, 15);
  const std::vector<Era> eras = world().eras;
  const TimeScale scale({day(1950), day(1970)}, 20, 300);
  const auto drawn_panel = [&] {
    ChartSheet sheet("panel", 85);
    add_level_panel(sheet, pair, eras, scale, level_scale(std::span(&pair, 1)), 150);
    return sheet.finished("", "");
  };
  const LevelScale whole = level_scale(std::span(&pair, 1));
  CHECK(whole.low == -15);
  CHECK(whole.high == 15);
  CHECK(times(drawn_panel(), "l-4 ") == 0);
  pair.eras[1].interval->level_bounds.high = 400;
  CHECK(level_scale(std::span(&pair, 1)).high == 16);  // 10, and a part of 20: 400 sets no scale
  CHECK(times(drawn_panel(), "l-4 4") == 1);
  CHECK(times(drawn_panel(), ">+400<") == 1);
}

TEST_CASE("timeline: the arrow into an era is as long as that of its key, however small the step") {
  PairTimeline pair;
  for (const double level : {1.0, 1.5, -40.0}) pair.eras.emplace_back().alignment.level = level;
  for (const std::size_t after : {1U, 2U}) {
    ComparedShift& shift = pair.shifts.emplace_back();
    shift.eras = {after - 1, after};
    shift.verdict.emplace().grade = Grade::indicated;
  }
  std::vector<Era> eras = world().eras;
  eras.push_back(eras.back());
  eras[2].span = {day(1970), day(1980)};
  ChartSheet sheet("panel", 85);
  add_level_panel(sheet, pair, eras, TimeScale({day(1950), day(1980)}, 20, 300),
                  level_scale(std::span(&pair, 1)), 100);
  const std::string svg = sheet.finished("", "");
  CHECK(times(svg, "l-3.6 6h7.2Z") == 2);   // up, once on paper
  CHECK(times(svg, "l-3.6 -6h7.2Z") == 2);  // down
  CHECK(shift_arrow({5, 20}, {5, 5}, false).find("M5 20V11\" stroke=\"#FFFFFF\"") != std::string::npos);
  CHECK(svg.rfind("l-3.6 6h7.2Z") > svg.find("level +1.5"));  // over the levels
}

TEST_CASE("timeline: what is thick weighs more") {
  const TimeScale scale({day(1950), day(1960)}, 0, 100);
  ClaimMark mark{.tone = Tone::cooperative, .weight = 2, .stretches = {{day(1951), day(1959)}}};
  CHECK(drawn(mark, scale, 50).find("height=\"1.9\"") != std::string::npos);
  mark.weight = 8;
  CHECK(drawn(mark, scale, 50).find("height=\"4.6\"") != std::string::npos);
  mark.weight = 1e6;
  CHECK(drawn(mark, scale, 50).find("height=\"5.5\"") != std::string::npos);
  mark.is_event = true;
  CHECK(reach_of(mark, scale).from == Approx(scale.x(day(1951))));
  CHECK_FALSE(is_symbol(mark, scale));
  mark.stretches = {{day(1951), day(1951) + 1}};
  CHECK(is_symbol(mark, scale));
}

TEST_CASE("timeline: claims that no lane can hold become columns") {
  std::string rows;
  for (int i = 0; i < 40; ++i) rows += "A,B,state_visit,1955-03-0" + std::to_string(1 + i % 9) + ",,,5,\n";
  const std::string svg = chart(of_rows(rows));
  CHECK(times(svg, "<circle") == 2);  // the key of weight
  CHECK(times(svg, ">40 at most<") == 1);
  CHECK(times(svg, "<title>40 events</title>") == 1);
  CHECK(times(svg, ">40 events<") == 2);
  CHECK(times(svg, ">how many claims there are<") == 1);
}

TEST_CASE("timeline: a pair of whom nothing is told, and a record without dates") {
  const Package package = world();
  const auto nobody = timelines(package, actor_id(0), actor_id(2));
  const std::string svg = timeline_chart(package.world, package.eras, nobody);
  CHECK(times(svg, ">no claim<") == 2);
  CHECK(times(svg, ">No claim in any era.<") == 1);
  CHECK(svg.find("Aland – Celand: no claim in any era. Beneath, 0 cooperative") != std::string::npos);
  const Package undated = read(Files{{"ties.csv", "from,to,relation,weight\nA,B,rivalry,3\nA,B,trade,1\n"}});
  const std::vector<Era> whole = {{}};
  const std::vector<Pair> pairs = {{actor_id(0), actor_id(1)}};
  const auto found = pair_timelines(undated.world, fold(undated.world, whole, {}), pairs);
  const std::string bare = timeline_chart(undated.world, whole, found);
  CHECK(times(bare, ">−2.0<") == 1);
  CHECK(times(bare, ">1970<") == 0);
}

TEST_CASE("timeline: eras that overlap are refused, and so is nobody") {
  const Package package = of_rows("A,B,rivalry,,1951,1958,5,\n", "e,1950,1959\nf,1955,1969\n");
  CHECK_THROWS_WITH(chart(package),
                    "a timeline wants eras one after the other, and f overlaps e; choose others with "
                    "--eras, or even ones with --every");
  CHECK_THROWS_WITH(timeline_chart(package.world, package.eras, {}),
                    "a timeline wants a pair and an era at least");
}

TEST_CASE("timeline: no label acts as markup") {
  const Package package = read(Files{{"ties.csv", "id,from,to,relation,date\n<x>,A,B,state_visit,1955\n"},
                                     {"actors.csv", "id,label\nA,\"<script>alert(1)</script>\"\nB,\u202eB\n"},
                                     {"eras.csv", "id,label,start,end\nf,\"<b>\",1950,1959\n"}});
  const std::string svg = chart(package);
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(svg.find("<b>") == std::string::npos);
  CHECK(svg.find("<x>") == std::string::npos);
  CHECK(svg.find("\u202e") == std::string::npos);
}

TEST_CASE("timeline: names of any length and script stay on the page, at both widths") {
  const Package package = read(Files{
      {"ties.csv", "from,to,relation,start,end,weight\nA,B,alliance,1950,1959,6\nA,B,war,1960,1969,3\n"},
      {"actors.csv", "id,label\nA," + std::string(200, 'x') + "\nB,جمهوری اسلامی ایران\n"},
      {"eras.csv", "id,label,start,end\ne," + std::string(200, 'y') + ",1950,1959\nf,۱۳۴۰,1960,1969\n"}});
  for (const double width : {85.0, 180.0}) {
    const ChartMetrics metrics = chart_metrics(chart(package, {.width = width}));
    CHECK(metrics.off_page == 0);
    CHECK(metrics.overlaps == 0);
  }
}

TEST_CASE("time scale: days are in their places, and ticks are round") {
  const TimeScale years({day(1947, 8), day(2019)}, 100, 700);
  CHECK(years.x(day(1947, 8)) == 100);
  CHECK(years.x(day(2019)) == 700);
  CHECK(years.x(distant_past) == 100);
  CHECK(years.x(distant_future) == 700);
  CHECK(years.x(day(1983)) == Approx(100 + 600 * 12937.0 / 26086));
  const auto ticks = years.ticks();
  REQUIRE(ticks.size() == 14);
  CHECK(ticks.front().text == "1950");
  CHECK(ticks.back().text == "2015");
  const TimeScale months({day(2014), day(2014, 6)}, 0, 400);
  REQUIRE(months.ticks().size() == 5);
  CHECK(months.ticks()[1].text == "Feb 2014");
  CHECK(months.ticks()[1].x == Approx(400.0 * 31 / 151));
  CHECK(TimeScale({*civil_day(1, 1, 1), *civil_day(9999, 12, 31)}, 0, 400).ticks().size() > 3);
}

TEST_CASE("lanes: marks that touch lie below each other, in as few lanes as can be") {
  const std::vector<LaneSpan> marks = {{0, 10}, {2, 4}, {3, 12}, {4, 6}, {10, 11}};
  const Lanes lanes = lanes_of(marks);
  CHECK(lanes.count == 3);
  CHECK(lanes.of == std::vector<std::size_t>{0, 1, 2, 1, 0});
  CHECK(lanes_of({}).count == 0);
}

TEST_CASE("timeline: its table has the levels and every claim") {
  const Package package = world();
  Table table = timeline_table(package.world, package.eras, timelines(package), {}, 1);
  CHECK(csv(table) ==
        "a,b,kind,era,value,low,high,claims,verdict,named,row,says,first_day,last_day,lasts,sign,weight,"
        "status,line,"
        "sources,why\n"
        "A,B,level,first,6,,,1,,,,,,,,,,,,,\n"
        "A,B,level,second,-10,,,1,,,,,,,,,,,,,\n"
        "A,B,claim,,,,,,,,pact,\"Aland is an ally of Beland, 1950 to 1959\",1950-01-01,1959-12-31,state,1,6,"
        "confirmed,2,one,\n"
        "A,B,claim,second,-10,,,,,1,fight,\"Aland is at war with Beland, 1960 to "
        "1969\",1960-01-01,1969-12-31,state,-1,"
        "10,confirmed,3,two,\n");
}
