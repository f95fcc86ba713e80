// How often an interval holds the truth, in chronicles made up around a planted shift and planted levels. The
// figures stand in MEASURES.md; the full study is slow and hidden: engine_tests "coverage: the full study*".
#include <entente/engine/resampling/intervals.hpp>
#include <entente/engine/resampling/level_interval.hpp>

#include <catch2/catch.hpp>
#include "engine/shifts/made_up_records.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

using namespace entente;

namespace {

/// Bounds found in a made-up record, and what they should hold.
struct Found {
  Bounds bounds{};
  double truth = 0;
};
using Finder = std::optional<Found> (*)(const Making&, const Simulated&, const IntervalOptions&);

/// Of the level's shift.
std::optional<Found> shift_of_level(const Making& making, const Simulated& simulated,
                                    const IntervalOptions& options) {
  std::vector<Shift> shift = shifts(simulated.before, simulated.after, {});
  if (shift.empty()) return std::nullopt;
  shift.resize(1);
  const ShiftInterval found =
      shift_intervals(simulated.world, simulated.before, simulated.after, shift, options).front();
  return Found{found.bounds, planted_shift(making)};
}

/// Of the level in the later era alone.
std::optional<Found> later_level(const Making& making, const Simulated& simulated,
                                 const IntervalOptions& options) {
  const LevelInterval found =
      level_interval(simulated.world, simulated.after, actor_id(0), actor_id(1), options);
  return Found{found.level_bounds, making.sources * making.events_after * mean_after};
}

/// The share of runs whose interval holds the truth, of those that have an interval.
double coverage(Finder finder, const Making& making, const IntervalOptions& asked, std::uint64_t runs) {
  double held = 0, defined = 0;
  for (std::uint64_t run = 0; run < runs; ++run) {
    IntervalOptions options = asked;
    options.seed = run;
    const auto found = finder(making, Maker(making, run).make(), options);
    if (!found || !found->bounds.low.defined()) continue;
    ++defined;
    if (found->bounds.low.number() <= found->truth && found->truth <= found->bounds.high.number()) ++held;
  }
  return held / defined;
}

struct Case {
  std::string what;
  Making making;
  std::optional<Drawn> drawn;  ///< none: as it comes
  double least, most;          ///< what coverage by default is let be
};

constexpr double low = 0.92, high = 0.97;

std::vector<Case> of_claims() {
  const Making twelve, any_twelve{.number = Number::poisson};
  std::vector<Case> cases;
  for (const int n : {3, 4, 6, 12, 40})
    cases.push_back({fmt::format("{} + {} claims", n, n),
                     {.events_before = double(n), .events_after = double(n)},
                     Drawn::claims,
                     low,
                     0.99});
  const Making uneven{.events_before = 6, .events_after = 24};
  cases.push_back({"6 + 24 claims", uneven, Drawn::claims, low, 1});
  cases.push_back({"12 + 12 claims, 8 states through both eras", {.states = 8}, Drawn::claims, low, 0.98});
  cases.push_back({"about 12 + 12 claims", any_twelve, Drawn::claims, 0.78, 0.88});
  for (const int n : {2, 3, 6, 12, 40})
    cases.push_back({fmt::format("about {} + {} claims", n, n),
                     {.events_before = double(n), .events_after = double(n), .number = Number::poisson},
                     {},
                     low,
                     n < 6 ? 1 : high});
  cases.push_back({"12 + 12 claims", twelve, {}, 0.98, 1});
  cases.push_back({"about 12 + 12 claims of one leaning source",
                   {.number = Number::poisson, .leaning = 1.5},
                   {},
                   low,
                   high});
  cases.push_back({"about 6 + 24 claims of one leaning source",
                   {.events_before = 6, .events_after = 24, .number = Number::poisson, .leaning = 1.5},
                   {},
                   0.65,
                   0.85});
  return cases;
}

/// Leaning sources, about 3 + 6 claims each.
Making leaning(int sources, Speaking speaking = Speaking::of_both, Sizes sizes = Sizes::equal) {
  return {.sources = sources,
          .events_before = 3,
          .events_after = 6,
          .number = Number::poisson,
          .leaning = 1.5,
          .speaking = speaking,
          .sizes = sizes};
}

std::vector<Case> of_sources() {
  std::vector<Case> cases;
  for (const int n : {2, 3, 4, 5, 6, 7, 8, 12, 20})
    cases.push_back({fmt::format("{} leaning sources", n), leaning(n), {}, n == 2 ? 0.85 : low, high});
  for (const int n : {3, 4, 5, 6, 7})
    cases.push_back(
        {fmt::format("{} + {} leaning sources", n, n), leaning(n, Speaking::of_one), {}, low, 0.99});
  for (const int n : {4, 6})
    cases.push_back({fmt::format("{} + {} leaning sources, half of them the same", n, n),
                     leaning(n, Speaking::half_of_both),
                     {},
                     low,
                     0.98});
  for (const int n : {3, 4, 5, 6, 7})
    cases.push_back({fmt::format("{} leaning sources, one with 6 in 10 of the claims", n),
                     leaning(n, Speaking::of_both, Sizes::one_tells_most),
                     {},
                     n == 3 ? 0.90 : low,
                     0.98});
  for (const int n : {3, 5})
    cases.push_back({fmt::format("{} + {} leaning sources, one with 6 in 10 of the claims", n, n),
                     leaning(n, Speaking::of_one, Sizes::one_tells_most),
                     {},
                     n == 3 ? 0.90 : low,
                     1});
  Making brief = leaning(5), fixed = leaning(5), alike = leaning(5);
  brief.events_before = 1;
  brief.events_after = 2;
  fixed.number = Number::fixed;
  alike.leaning = 0;
  cases.push_back({"5 leaning sources, about 1 + 2 claims each", brief, {}, low, high});
  cases.push_back({"5 leaning sources, 3 + 6 claims each", fixed, {}, low, high});
  cases.push_back({"5 sources without leaning", alike, {}, low, high});
  cases.push_back({"5 leaning sources, drawn by claim", leaning(5), Drawn::claims, 0.70, 0.90});
  cases.push_back({"5 leaning sources, each claim by itself", leaning(5), Drawn::each_claim, 0.80, 0.97});
  for (const int n : {5, 12})
    cases.push_back({fmt::format("{} leaning sources of exponential sizes", n),
                     leaning(n, Speaking::of_both, Sizes::exponential),
                     {},
                     0.82,
                     0.95});
  return cases;
}

/// Of one era: what is told of the other makes no difference.
std::vector<Case> of_one_era() {
  std::vector<Case> cases;
  for (const int n : {2, 3, 6, 12, 40})
    cases.push_back({fmt::format("about {} claims", n),
                     {.events_after = double(n), .number = Number::poisson},
                     {},
                     0.85,
                     0.97});
  cases.push_back({"12 claims", {}, {}, 0.98, 1});
  for (const int n : {2, 3, 4, 5, 6, 8, 12})
    cases.push_back({fmt::format("{} leaning sources", n), leaning(n), {}, n == 2 ? 0.75 : low, 0.98});
  for (const int n : {3, 5})
    cases.push_back({fmt::format("{} leaning sources, one with 6 in 10 of the claims", n),
                     leaning(n, Speaking::of_both, Sizes::one_tells_most),
                     {},
                     0.85,
                     1});
  return cases;
}

void study(Finder finder, const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    std::string line = fmt::format("{:60}", one.what);
    for (const IntervalMethod method :
         {IntervalMethod::percentile, IntervalMethod::bca, IntervalMethod::expanded}) {
      const double share = coverage(finder, one.making, {.method = method, .drawn = one.drawn}, 500);
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
  const IntervalOptions quick{.replicates = 200};
  CHECK(coverage(shift_of_level, {.number = Number::poisson}, quick, 100) > 0.87);
  CHECK(coverage(shift_of_level, leaning(8), quick, 100) > 0.87);
  CHECK(coverage(shift_of_level, leaning(4), quick, 100) > 0.87);
  CHECK(coverage(later_level, {.number = Number::poisson}, quick, 100) > 0.87);
  CHECK(coverage(later_level, leaning(8), quick, 100) > 0.87);
  CHECK(coverage(later_level, leaning(4), quick, 100) > 0.87);
}

TEST_CASE("coverage: the full study of claims", "[.slow]") { study(shift_of_level, of_claims()); }

TEST_CASE("coverage: the full study of sources", "[.slow]") { study(shift_of_level, of_sources()); }

TEST_CASE("coverage: the full study of one era", "[.slow]") { study(later_level, of_one_era()); }
