// What a timeline says: its finding, the years of its eras, and the claims it names.
#include <entente/viz/charts/timeline_words.hpp>

#include "viz/chart_metrics.hpp"
#include "viz/occurrences.hpp"

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/era_headings.hpp>
#include <entente/viz/charts/timeline_chart.hpp>
#include <entente/viz/render/svg_parts.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

using namespace entente;

namespace {

std::vector<PairTimeline> courses_of(const Package& package, ActorId a = actor_id(0),
                                     ActorId b = actor_id(1)) {
  const std::vector<Pair> pairs = {{a, b}};
  return pair_timelines(package.world, fold(package.world, package.eras, {}), pairs);
}

Package package_of(const std::string& rows, const std::string& eras = "e,1950,1959\nf,1960,1969\n") {
  return read(Files{{"ties.csv", "from,to,relation,date,start,end,weight,status\n" + rows},
                    {"eras.csv", "id,start,end\n" + eras}});
}

Date new_year(int year) { return *civil_day(year, 1, 1); }

}  // namespace

TEST_CASE("timeline: where the level is lowest and highest, or which pair moved furthest") {
  const std::string eras = "e,1950,1959\nf,1960,1969\ng,1970,1979\n";
  const auto found = [&](const std::string& rows) {
    const Package package = package_of(rows, eras);
    return timeline_finding(package.world, package.eras, courses_of(package), {});
  };
  const std::string rows = "A,B,rivalry,,1950,1959,5,\nA,B,trade,,1970,1979,2,\n";
  CHECK(found(rows) == "The level is lowest in 1950–1959, −5.0, and highest in 1970–1979, +2.0.");
  CHECK(found(rows + "A,B,rivalry,,1960,1969,5,\n") ==
        "The level is lowest in 1950–1959 and 1960–1969, −5.0, and highest in 1970–1979, +2.0.");
  CHECK(found("A,B,rivalry,,1950,1979,5,\n") == "The level is −5.0 in 1950–1959, 1960–1969 and 1970–1979.");
  const Package package = package_of(rows + "A,C,trade,,1950,1959,1,\n", eras);
  std::vector<PairTimeline> both = courses_of(package);
  both.push_back(courses_of(package, actor_id(0), actor_id(2)).front());
  CHECK(timeline_finding(package.world, package.eras, both, {}) ==
        "A – B moved furthest, between −5.0 and +2.0.");
}

TEST_CASE("timeline: where eras are short for their names, years stand above and the names beneath") {
  std::string eras, rows;
  for (int year = 1950; year < 1974; year += 2) {
    eras += fmt::format("e{0},The long name of {0},{0},{1}\n", year, year + 1);
    rows += fmt::format("A,B,alliance,{0},{1},{2}\n", year, year + 1, year - 1949);
  }
  const Package package = read(Files{{"ties.csv", "from,to,relation,start,end,weight\n" + rows},
                                     {"eras.csv", "id,label,start,end\n" + eras}});
  const std::string svg = timeline_chart(package.world, package.eras, courses_of(package), {.width = 85});
  CHECK(times(svg, ">Eras: 1950 The long name of 1950; 1952 The") == 1);
  for (int year = 1950; year < 1974; year += 2) CHECK(times(svg, fmt::format(">{}</text>", year)) >= 1);
  CHECK(chart_metrics(svg).overlaps == 0);
  CHECK(times(timeline_chart(package.world, package.eras, courses_of(package)), "Eras:") == 0);
}

TEST_CASE(
    "timeline: a year that has no room stands a row higher, with a line to its era that hides no other") {
  //   1950 ......... 1957 1958 ....  the eras of 1957 and 1958 are narrower than a year
  std::vector<Era> eras(3);
  const std::array<int, 4> bounds = {1950, 1957, 1958, 1970};
  for (std::size_t era = 0; era < 3; ++era) {
    eras[era].id = "a name of no use here " + std::to_string(era);
    eras[era].span = {new_year(bounds[era]), new_year(bounds[era + 1])};
  }
  ChartSheet sheet("headings", 60);
  const TimeScale scale({new_year(1950), new_year(1970)}, 80, 180);
  CHECK_FALSE(add_era_headings(sheet, eras, scale));
  const std::string svg = sheet.finished("", "");
  const auto y_of = [&](const std::string& year) {
    const auto end = svg.find(">" + year + "</text>");
    REQUIRE(end != std::string::npos);
    const auto begin = svg.rfind(" y=\"", end) + 4;
    return std::stod(svg.substr(begin));
  };
  CHECK(y_of("1950") == y_of("1958"));
  CHECK(y_of("1957") == y_of("1958") - 12);
  CHECK(times(svg, fmt::format("<path d=\"M{} ", svg::number(scale.x(new_year(1957))))) == 1);
  CHECK(times(svg, "<path d=\"M") == 1);
}

TEST_CASE("timeline: a note says what intervals come from, and why they may overlap where a shift is said") {
  const Package package = package_of("A,B,trade,,1950,1969,5,\n", "e,1950,1959\nf,1960,1969\n");
  PairTimeline pair = courses_of(package).front();
  const auto said = [&] { return intervals_sentence(std::span(&pair, 1)); };
  for (PairAlignment& era : pair.eras) era.interval.reset();
  CHECK(said().empty());
  for (PairAlignment& era : pair.eras) {
    era.interval.emplace();
    era.interval->level_bounds = {1.0, 2.0};
    era.interval->drawn = Drawn::each_claim;
  }
  CHECK(said() == "Intervals come from resampled claims.");
  pair.eras[1].interval->drawn = Drawn::sources;
  CHECK(said() == "Intervals come from resampled claims, in some eras from whole sources.");
  pair.eras[0].interval->drawn = Drawn::sources;
  pair.shifts.resize(1);
  pair.shifts[0].shift.shift = 1.0;
  pair.shifts[0].verdict.emplace();
  pair.shifts[0].verdict->grade = Grade::open;
  CHECK(said() == "Intervals come from resampled whole sources.");
  pair.shifts[0].verdict->grade = Grade::indicated;
  CHECK(said().ends_with("by the claims in which its eras differ, so their intervals may overlap."));
}

TEST_CASE("timeline: the shifts that may be said are the finding, and the rest is left open") {
  const Package package = package_of("A,B,trade,,1950,1979,5,\n", "e,1950,1959\nf,1960,1969\ng,1970,1979\n");
  PairTimeline pair = courses_of(package).front();
  const auto finding = [&] { return timeline_finding(package.world, package.eras, std::span(&pair, 1), {}); };
  for (std::size_t era = 0; era < 3; ++era) pair.eras[era].alignment.level = std::array{-2.0, 5.3, 9.0}[era];
  CHECK(finding() == "The level is lowest in 1950–1959, −2.0, and highest in 1970–1979, +9.0.");
  const auto set = [&](std::size_t after, Grade grade, std::optional<Movement> movement) {
    ComparedShift& shift = pair.shifts[after - 1];
    shift.eras = {after - 1, after};
    shift.shift.shift = 1.0;
    shift.verdict.emplace();
    shift.verdict->grade = grade;
    shift.movement = movement;
  };
  pair.shifts.resize(2);
  set(1, Grade::open, {});
  set(2, Grade::open, {});
  CHECK(finding().ends_with("+9.0; the record leaves both shifts open."));
  set(1, Grade::indicated, Movement::rapprochement);
  CHECK(finding() ==
        "A rapprochement is indicated from 1950–1959 (−2.0) to 1960–1969 (+5.3); the record "
        "leaves the other shift open.");
  set(2, Grade::supported, Movement::deepening);
  CHECK(finding() ==
        "A deepening is supported from 1960–1969 (+5.3) to 1970–1979 (+9.0); a rapprochement is "
        "indicated from 1950–1959 (−2.0) to 1960–1969 (+5.3).");
  set(2, Grade::unchanged, {});
  CHECK(finding().ends_with("(+5.3); the record tells no change in 1 shift."));
  set(1, Grade::open, {});
  CHECK(finding().ends_with("; the record leaves 1 shift open and tells no change in 1 shift."));
}

TEST_CASE("timeline: a claim has the same number however many are named, and brief words tell years alone") {
  std::string rows, eras;
  const std::array<int, 8> weights = {1, 1, 7, 2, 6, 3, 5, 4};
  for (std::size_t i = 0; i < weights.size(); ++i) {
    rows += fmt::format("A,B,trade,,195{}-02-03,1969-04,{},\n", i, weights.at(i));
    eras += fmt::format("e{0},195{0},195{0}\n", i);
  }
  const Package package = package_of(rows, eras);
  const PairTimeline pair = courses_of(package).front();
  const auto begins = [&](std::size_t most, Dating dating) {
    std::vector<std::string> found;
    for (const NamedClaim& one : named_claims(package.world, package.eras, pair, most, dating))
      found.push_back(
          one.words.substr(one.words.find(", ") + 2, one.words.find(':') - one.words.find(", ") - 2));
    return found;
  };
  const std::vector<std::string> five = {"1952 to 1969", "1954 to 1969", "1956 to 1969", "1957 to 1969",
                                         "1955 to 1969"};  // 7, 6, 5, 4, 3
  CHECK(begins(5, Dating::years) == five);
  std::vector<std::string> eight = five;
  eight.insert(eight.end(), {"1953 to 1969", "1951 to 1969", "1950 to 1969"});
  CHECK(begins(8, Dating::years) == eight);
  CHECK(begins(8, Dating::days).front() == "3 Feb 1952 to Apr 1969");
}

TEST_CASE("timeline: the era of a claim's part is told where its days do not say it") {
  const Package package =
      package_of("A,B,trade,,1950,1965,5,\nA,B,rivalry,,1966,1969,3,\n", "e,1950,1959\nf,1960,1969\n");
  const auto named = named_claims(package.world, package.eras, courses_of(package).front(), 8);
  std::vector<std::string> words;
  for (const NamedClaim& one : named) words.push_back(one.words);
  REQUIRE(words.size() >= 1);
  CHECK(std::ranges::any_of(words, [](const std::string& one) {
    return one.find("rival") != std::string::npos && one.find(" in 19") == std::string::npos;
  }));
  const Package event = package_of("A,B,trade,,1950,1969,1,\nA,B,state_visit,1954-03-01,,,5,\n");
  const auto faded = named_claims(event.world, event.eras, courses_of(event).front(), 8);
  REQUIRE(faded.size() == 1);
  CHECK(faded[0].words.find(", as it fades −") != std::string::npos);
  CHECK(faded[0].words.ends_with(" in 1960–1969"));
}
