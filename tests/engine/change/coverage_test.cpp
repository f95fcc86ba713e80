// How often an interval holds the truth, in chronicles made up around a planted shift and planted levels. The
// figures stand in MEASURES.md; the full studies are slow and hidden: engine_tests "[.slow]".
#include <entente/engine/change/resampling/intervals.hpp>
#include <entente/engine/change/resampling/level_interval.hpp>

#include <catch2/catch.hpp>
#include <entente/engine/chance.hpp>
#include <entente/graphs/model/fold.hpp>

#include <fmt/format.h>

#include <cmath>
#include <numbers>

using namespace entente;

namespace {

double normal(Chance& chance, double mean, double deviation) {
  const double radius = std::sqrt(-2 * std::log(1 - chance.unit()));
  return mean + deviation * radius * std::cos(2 * std::numbers::pi * chance.unit());
}

int poisson(Chance& chance, double mean) {
  int count = 0;
  for (double product = chance.unit(); product > std::exp(-mean); product *= chance.unit()) ++count;
  return count;
}

enum class Number : std::uint8_t { fixed, poisson };

/// How a record comes about: each source tells so many events of each era, whose weights vary around a mean
/// of the era and around the source's own leaning; and so many states hold through both eras.
struct Making {
  int sources = 1;
  double events_before = 12, events_after = 12;  ///< of each source
  Number number = Number::fixed;
  double leaning = 0;  ///< standard deviation between sources
  int states = 0;
};

constexpr double mean_before = 2, mean_after = 3, deviation = 2;

double planted_shift(const Making& making) {
  return making.sources * (making.events_after * mean_after - making.events_before * mean_before);
}

const Interval before_days = {*civil_day(1991, 1, 1), *civil_day(2001, 1, 1)};
const Interval after_days = {*civil_day(2001, 1, 1), *civil_day(2011, 1, 1)};

struct Simulated {
  Chronicle world;
  EraGraph before, after;
};

class Maker {
 public:
  Maker(const Making& making, std::uint64_t run) : making_(making), chance_(1, "coverage", run) {}

  Simulated made() {
    Relation visit, pact;
    visit.id = "visit";
    pact.id = "pact";
    pact.duration = Duration::state;
    world_.codebook = Codebook({visit, pact});
    Actor a, b;
    a.code = "A";
    b.code = "B";
    world_.roster = Roster({a, b});
    for (int source = 0; source < making_.sources; ++source) {
      world_.sources.emplace_back().id = fmt::format("s{:03}", source);
      const double leaning = normal(chance_, 0, making_.leaning);
      add_events(source, making_.events_before, mean_before + leaning, before_days);
      add_events(source, making_.events_after, mean_after + leaning, after_days);
    }
    for (int state = 0; state < making_.states; ++state)
      add("pact", state % making_.sources, normal(chance_, 3, 3), {before_days.first, after_days.past});
    sort_canonically(world_.ties);
    const FoldOptions options{.persistence = 1e9};
    EraGraph before = folded("before", before_days, options), after = folded("after", after_days, options);
    return {std::move(world_), std::move(before), std::move(after)};
  }

 private:
  void add_events(int source, double mean, double weight, Interval days) {
    const int count = making_.number == Number::fixed ? static_cast<int>(mean) : poisson(chance_, mean);
    for (int i = 0; i < count; ++i) {
      const Date date = days.first + static_cast<std::int32_t>(chance_.below(3650));
      add("visit", source, normal(chance_, weight, deviation), {date, date + 1});
    }
  }

  void add(const char* relation, int source, double level, Interval days) {
    Tie tie;
    tie.key = fmt::format("{}", world_.ties.size());
    tie.from = actor_id(0);
    tie.to = actor_id(1);
    tie.relation = *world_.codebook.find(relation);
    tie.when.begins = {days.first, days.first + 1};
    tie.when.ends = {days.past + -1, days.past};
    tie.when.start_edge = tie.when.end_edge = Edge::known;
    tie.sign = level < 0 ? Sign::hostile : Sign::warm;
    tie.weight = std::abs(level);
    tie.cites = {{SourceId{static_cast<std::uint32_t>(source)}, ""}};
    world_.ties.push_back(tie);
  }

  EraGraph folded(const char* id, Interval days, const FoldOptions& options) const {
    Era era;
    era.id = id;
    era.span = days;
    return fold(world_, era, options);
  }

  const Making& making_;
  Chance chance_;
  Chronicle world_;
};

/// An interval found in a made-up record, and what it should hold.
struct Held {
  Bounds bounds{};
  Drawn drawn{};
  double truth = 0;
};

/// Of the level's shift.
Held of_shift(const Making& making, const Simulated& simulated, const IntervalOptions& options) {
  const std::vector<Shift> shift(1, shifts(simulated.before, simulated.after, {}).front());
  const ShiftInterval found =
      shift_intervals(simulated.world, simulated.before, simulated.after, shift, options).front();
  return {found.bounds, found.drawn, planted_shift(making)};
}

/// Of the level in the later era.
Held of_level(const Making& making, const Simulated& simulated, const IntervalOptions& options) {
  const LevelInterval found =
      level_interval(simulated.world, simulated.after, actor_id(0), actor_id(1), options);
  return {found.level_bounds, found.drawn, making.sources * making.events_after * mean_after};
}

using Finder = Held (*)(const Making&, const Simulated&, const IntervalOptions&);

/// The share of runs whose interval holds the truth, of those that have an interval.
double coverage(Finder interval, const Making& making, IntervalMethod method, Drawn drawn, std::uint64_t runs,
                std::uint32_t replicates) {
  double held = 0, defined = 0;
  for (std::uint64_t run = 0; run < runs; ++run) {
    const Held found = interval(making, Maker(making, run).made(),
                                {.replicates = replicates, .seed = run, .method = method});
    if (!found.bounds.low.defined()) continue;
    CHECK(found.drawn == drawn);
    ++defined;
    if (found.bounds.low.number() <= found.truth && found.truth <= found.bounds.high.number()) ++held;
  }
  return held / defined;
}

struct Case {
  const char* what;
  Making making;
  Drawn drawn;
  double least, most;  ///< what coverage is let be by default
};

const std::vector<Case> cases = {
    {"2 + 2 claims", {.events_before = 2, .events_after = 2}, Drawn::claims, 0.60, 0.75},
    {"3 + 3 claims", {.events_before = 3, .events_after = 3}, Drawn::claims, 0.88, 0.95},
    {"4 + 4 claims", {.events_before = 4, .events_after = 4}, Drawn::claims, 0.92, 0.99},
    {"6 + 6 claims", {.events_before = 6, .events_after = 6}, Drawn::claims, 0.92, 0.97},
    {"12 + 12 claims", {}, Drawn::claims, 0.92, 0.97},
    {"40 + 40 claims", {.events_before = 40, .events_after = 40}, Drawn::claims, 0.92, 0.97},
    {"6 + 24 claims", {.events_before = 6, .events_after = 24}, Drawn::claims, 0.92, 0.995},
    {"12 + 12 claims and 8 states through both eras", {.states = 8}, Drawn::claims, 0.92, 0.98},
    {"8 leaning sources, 3 + 3 claims each",
     {.sources = 8, .events_before = 3, .events_after = 3, .leaning = 1.5},
     Drawn::sources,
     0.92,
     0.97},
    {"12 leaning sources, about 3 + 6 claims each",
     {.sources = 12, .events_before = 3, .events_after = 6, .number = Number::poisson, .leaning = 1.5},
     Drawn::sources,
     0.92,
     0.97},
    {"20 leaning sources, about 3 + 6 claims each",
     {.sources = 20, .events_before = 3, .events_after = 6, .number = Number::poisson, .leaning = 1.5},
     Drawn::sources,
     0.92,
     0.97},
    {"5 leaning sources, about 3 + 6 claims each",
     {.sources = 5, .events_before = 3, .events_after = 6, .number = Number::poisson, .leaning = 1.5},
     Drawn::claims,
     0.70,
     0.90},
    {"about 12 + 12 claims, their number a matter of chance too",
     {.number = Number::poisson},
     Drawn::claims,
     0.80,
     0.90},
};

/// Of one era: those of the other make no difference.
const std::vector<Case> level_cases = {
    {"2 claims", {.events_after = 2}, Drawn::claims, 0.40, 0.60},
    {"3 claims", {.events_after = 3}, Drawn::claims, 0.65, 0.85},
    {"4 claims", {.events_after = 4}, Drawn::claims, 0.80, 0.95},
    {"5 claims", {.events_after = 5}, Drawn::claims, 0.88, 0.97},
    {"6 claims", {.events_after = 6}, Drawn::claims, 0.90, 0.98},
    {"12 claims", {}, Drawn::claims, 0.92, 0.98},
    {"40 claims", {.events_after = 40}, Drawn::claims, 0.92, 0.98},
    {"8 leaning sources, 3 claims each",
     {.sources = 8, .events_after = 3, .leaning = 1.5},
     Drawn::sources,
     0.92,
     0.98},
    {"12 leaning sources, about 6 claims each",
     {.sources = 12, .events_after = 6, .number = Number::poisson, .leaning = 1.5},
     Drawn::sources,
     0.92,
     0.98},
    {"5 leaning sources, about 6 claims each",
     {.sources = 5, .events_after = 6, .number = Number::poisson, .leaning = 1.5},
     Drawn::claims,
     0.55,
     0.80},
    {"about 12 claims, their number a matter of chance too",
     {.number = Number::poisson},
     Drawn::claims,
     0.65,
     0.85},
};

void check_coverage(Finder interval, const std::vector<Case>& cases_of) {
  for (const Case& one : cases_of) {
    std::string line = fmt::format("{:60}", one.what);
    for (const IntervalMethod method :
         {IntervalMethod::percentile, IntervalMethod::bca, IntervalMethod::expanded}) {
      const double share = coverage(interval, one.making, method, one.drawn, 500, 2000);
      line += fmt::format("  {} {:.3f}", name(method), share);
      if (method != IntervalMethod::expanded) continue;
      CHECK(share >= one.least);
      CHECK(share <= one.most);
    }
    WARN(line);
  }
}

}  // namespace

TEST_CASE("coverage: the default interval holds the truth about as often as it says") {
  CHECK(coverage(of_shift, cases[4].making, IntervalMethod::expanded, Drawn::claims, 100, 200) > 0.87);
  CHECK(coverage(of_shift, cases[9].making, IntervalMethod::expanded, Drawn::sources, 100, 200) > 0.87);
  CHECK(coverage(of_level, cases[4].making, IntervalMethod::expanded, Drawn::claims, 100, 200) > 0.87);
  CHECK(coverage(of_level, cases[9].making, IntervalMethod::expanded, Drawn::sources, 100, 200) > 0.87);
}

TEST_CASE("coverage: the full study of shifts", "[.slow]") { check_coverage(of_shift, cases); }

TEST_CASE("coverage: the full study of levels", "[.slow]") { check_coverage(of_level, level_cases); }
