// How often turns() finds a break that was planted in made-up chronicles, and how often it finds one where
// there is none. The figures stand in MEASURES.md; the full study is slow and hidden: engine_tests "breaks:
// the full study*".
#include <entente/engine/change_points/change_points.hpp>

#include <catch2/catch.hpp>
#include <entente/engine/random.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/periods.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace entente;

namespace {

double normal(Random& random, double mean, double deviation) {
  const double radius = std::sqrt(-2 * std::log(1 - random.unit()));
  return mean + deviation * radius * std::cos(2 * std::numbers::pi * random.unit());
}

int poisson(Random& random, double mean) {
  int count = 0;
  for (double product = random.unit(); product > std::exp(-mean); product *= random.unit()) ++count;
  return count;
}

/// What changes when the tie turns.
enum class Break : std::uint8_t {
  none,
  pact,  ///< a standing state begins, that two sources tell of
  tone,  ///< events become so much more cooperative
};

/// How a record comes about: four sources with leanings of their own tell of so many events a year each,
/// beside two states that hold throughout.
struct Making {
  int years = 30;
  double at = 0.5;  ///< of the years, where the break lies
  Break what = Break::pact;
  double size = 3;    ///< of the break, in standard deviations of a year
  double events = 1;  ///< of each source in a year, on average
};

constexpr int sources = 4, first_year = 1950;
constexpr double leaning = 0.5, deviation = 1.5, tone = 0.5;

/// The standard deviation of what the events of a year come to, their number a matter of chance, when the
/// tone of each has risen by so much.
double noise(const Making& making, double rise = 0) {
  const double mean = tone + rise;
  return std::sqrt(sources * making.events * (deviation * deviation + leaning * leaning + mean * mean));
}

/// By how much the tone of an event must rise for a break of this size: larger events vary more, so that the
/// size is in units of the mean of both variances.
double rise_of_tone(const Making& making) {
  double low = 0, high = 100;
  for (int step = 0; step < 60; ++step) {
    const double middle = (low + high) / 2;
    const double both = std::hypot(noise(making), noise(making, middle)) / std::numbers::sqrt2;
    (sources * making.events * middle < making.size * both ? low : high) = middle;
  }
  return low;
}

class Maker {
 public:
  Maker(const Making& making, std::uint64_t run) : making_(making), random_(1, "breaks", run) {}

  Date day_of_break() {
    const int year = first_year + static_cast<int>(std::lround(making_.at * making_.years));
    return *civil_day(year, 1, 1) + static_cast<std::int32_t>(random_.below(365));
  }

  Chronicle make(Date turn) {
    Relation visit, pact;
    visit.id = "visit";
    pact.id = "pact";
    pact.duration = Duration::state;
    world_.codebook = Codebook({visit, pact});
    Actor a, b;
    a.code = "A";
    b.code = "B";
    world_.roster = Roster({a, b});
    const Interval all = {*civil_day(first_year, 1, 1), *civil_day(first_year + making_.years, 1, 1)};
    add("pact", {0}, 2, all);
    add("pact", {1}, -1, all);
    if (making_.what == Break::pact) add("pact", {0, 1}, making_.size * noise(making_), {turn, all.past});
    std::vector<double> leanings;
    for (int source = 0; source < sources; ++source) {
      world_.sources.emplace_back().id = fmt::format("s{}", source);
      leanings.push_back(normal(random_, 0, leaning));
    }
    const double rise = making_.what == Break::tone ? rise_of_tone(making_) : 0;
    for (int year = 0; year < making_.years; ++year)
      for (std::uint32_t source = 0; source < sources; ++source)
        for (int left = poisson(random_, making_.events); left > 0; --left) {
          const Date day =
              *civil_day(first_year + year, 1, 1) + static_cast<std::int32_t>(random_.below(365));
          const double mean = tone + leanings[source] + (day < turn ? 0 : rise);
          add("visit", {source}, normal(random_, mean, deviation), {day, day + 1});
        }
    sort_canonically(world_.claims);
    return std::move(world_);
  }

 private:
  void add(const char* relation, const std::vector<std::uint32_t>& told_by, double level, Interval days) {
    Claim claim;
    claim.key = fmt::format("{}", world_.claims.size());
    claim.from = actor_id(0);
    claim.to = actor_id(1);
    claim.relation = *world_.codebook.find(relation);
    claim.when.begins = {days.first, days.first + 1};
    claim.when.ends = {days.past + -1, days.past};
    claim.when.start_edge = claim.when.end_edge = Edge::known;
    claim.sign = level < 0 ? Sign::hostile : Sign::cooperative;
    claim.weight = std::abs(level);
    for (const std::uint32_t source : told_by) claim.cites.push_back({SourceId{source}, ""});
    world_.claims.push_back(claim);
  }

  const Making& making_;
  Random random_;
  Chronicle world_;
};

/// Shares of runs.
struct Found {
  double strongest = 0;  ///< the strongest change point lies in the period of the break or beside it
  double any = 0;        ///< one of them does
  double elsewhere = 0;  ///< one of them does not
};

Found found(const Making& making, int runs) {
  Found shares;
  for (int run = 0; run < runs; ++run) {
    Maker maker(making, static_cast<std::uint64_t>(run));
    const Date turn = maker.day_of_break();
    const Chronicle world = maker.make(turn);
    const std::vector<EraGraph> graphs = fold(world, equal_periods(12, whole_time(world)));
    const ChangePoints turns =
        entente::turns(world, graphs, {actor_id(0), actor_id(1)}, {}, {.replicates = 0});
    const auto near = [&](const ChangePoint& point) {
      const auto& periods = turns.series.periods;
      const auto place = std::find_if(periods.begin(), periods.end(), [&](const Interval& one) {
        return one.first <= turn && turn < one.past;
      });
      const auto broken = static_cast<std::size_t>(place - periods.begin());
      return making.what != Break::none && point.period <= broken + 1 && broken <= point.period + 1;
    };
    const auto& points = turns.points;
    const auto strongest = std::max_element(
        points.begin(), points.end(),
        [](const ChangePoint& x, const ChangePoint& y) { return x.strength.penalty < y.strength.penalty; });
    if (strongest != points.end() && near(*strongest)) shares.strongest += 1.0 / runs;
    if (std::any_of(points.begin(), points.end(), near)) shares.any += 1.0 / runs;
    if (!std::all_of(points.begin(), points.end(), near)) shares.elsewhere += 1.0 / runs;
  }
  return shares;
}

}  // namespace

TEST_CASE("breaks: one of four times the noise is found") {
  CHECK(found({.size = 4}, 20).strongest >= 0.8);
  CHECK(found({.what = Break::none}, 20).elsewhere <= 0.2);
}

TEST_CASE("breaks: the full study of breaks", "[.slow]") {
  for (const auto& [what, events] : {std::pair(Break::pact, 1.0), std::pair(Break::tone, 4.0)})
    for (const int years : {12, 20, 30, 60})
      for (const double at : {0.5, 0.25, 0.85}) {
        std::string line =
            fmt::format("{} {:2} years at {:4}:", what == Break::pact ? "pact" : "tone", years, at);
        for (const double size : {1.0, 2.0, 3.0, 4.0, 6.0}) {
          if (what == Break::tone && size > 4) continue;
          const Found shares = found({years, at, what, size, events}, 500);
          line += fmt::format("  x{} {:.0f} {:.0f} {:.0f}", size, 100 * shares.strongest, 100 * shares.any,
                              100 * shares.elsewhere);
          const double left = std::min(at, 1 - at) * years;
          if (years >= 20 && left >= 5 && size >= 3)
            CHECK(shares.strongest >= (what == Break::pact ? 0.9 : 0.8));
          if (left >= 4 && size >= 4) CHECK(shares.strongest >= 0.9);
        }
        WARN(line);
      }
}

TEST_CASE("breaks: the full study of no break", "[.slow]") {
  for (const double events : {0.25, 1.0, 4.0})
    for (const int years : {12, 20, 30, 60, 120}) {
      const Found shares = found({.years = years, .what = Break::none, .events = events}, 500);
      WARN(
          fmt::format("{} events a year, {} years: {:.1f}", sources * events, years, 100 * shares.elsewhere));
      CHECK(shares.elsewhere <= 0.08);
    }
}
