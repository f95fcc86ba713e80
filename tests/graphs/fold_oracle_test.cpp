// A second, slow way to the level of a pair: day by day, on random worlds.
#include "packages.hpp"

#include <entente/graphs/folding/fold.hpp>

#include <fmt/format.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>

using namespace entente;

namespace {

/// A claim that counts: the days on which it may hold or have happened, one by one.
struct DaysOfClaim {
  const Claim* claim;
  bool state;
  std::vector<Date> possible, in_era;
};

/// Looks at every day from 1930 to 2030 in turn.
DaysOfClaim days_of(const Chronicle& world, const Claim& claim, Interval era) {
  DaysOfClaim days{
      &claim,
      holds_over_time(world.codebook[claim.relation].duration) && claim.when.extent != Extent::once_within,
      {},
      {}};
  for (Date day = *civil_day(1930, 1, 1); day < *civil_day(2030, 1, 1); day = day + 1) {
    const bool alive =
        world.roster[claim.from].life().contains(day) && world.roster[claim.to].life().contains(day);
    const bool held = claim.when.span().contains(day) && day <= world.as_of;
    if (!alive || !held) continue;
    days.possible.push_back(day);
    if (era.contains(day)) days.in_era.push_back(day);
  }
  return days;
}

/// What the rows of one event come to: on each day the mean of the states that hold on it, events standing
/// by; and the mean of the events.
double event_level(const std::vector<DaysOfClaim>& claims, Interval era, double persistence) {
  const auto length = static_cast<double>(era.days());
  const auto events = static_cast<double>(
      std::count_if(claims.begin(), claims.end(), [](const DaysOfClaim& c) { return !c.state; }));
  double sum = 0;
  for (const DaysOfClaim& claim : claims)
    if (!claim.state)
      sum += claim.claim->signed_weight() * std::min(1.0, persistence / length) *
             static_cast<double>(claim.in_era.size()) / static_cast<double>(claim.possible.size()) /
             static_cast<double>(claims.size());
  for (Date day = era.first; day < era.past; day = day + 1) {
    double of_day = 0, holding = events;
    for (const DaysOfClaim& claim : claims)
      if (claim.state && std::binary_search(claim.in_era.begin(), claim.in_era.end(), day)) {
        of_day += claim.claim->signed_weight();
        ++holding;
      }
    if (holding > 0) sum += of_day / holding / length;
  }
  return sum;
}

std::map<Pair, double> levels(const Chronicle& world, Interval era, double persistence) {
  std::map<std::pair<Pair, std::string>, std::vector<DaysOfClaim>> events;
  for (std::size_t i = 0; i < world.claims.size(); ++i) {
    const Claim& claim = world.claims[i];
    if (!counted_by_default.test(static_cast<std::size_t>(claim.status)) ||
        world.codebook[claim.relation].duration == Duration::judgement)
      continue;
    DaysOfClaim days = days_of(world, claim, era);
    if (days.in_era.empty()) continue;
    const std::string event = claim.event == EventId::none
                                  ? fmt::format("#{}", i)
                                  : world.events[static_cast<std::size_t>(claim.event)];
    events[{{std::min(claim.from, claim.to), std::max(claim.from, claim.to)}, event}].push_back(
        std::move(days));
  }
  std::map<Pair, double> sums;
  for (const auto& [key, claims] : events) sums[key.first] += event_level(claims, era, persistence);
  return sums;
}

std::string random_date(std::mt19937& dice) {
  const auto below = [&](unsigned n) { return static_cast<int>(dice() % n); };
  const int year = 1940 + below(70);
  const std::string day = fmt::format("{}-{:02}-{:02}", year, 1 + below(12), 1 + below(28));
  switch (below(7)) {
    case 0:
      return fmt::format("{}", year);
    case 1:
      return fmt::format("{}-{:02}", year, 1 + below(12));
    case 2:
      return fmt::format("{}/{}", day, year + 1 + below(20));
    case 3:
      return fmt::format("[{}..{}]", year, year + below(9));
    case 4:
      return day + "/..";
    case 5:
      return day + "/";
    default:
      return day;
  }
}

}  // namespace

TEST_CASE("levels folded are levels counted day by day") {
  const unsigned seed = GENERATE(range(1U, 9U));
  std::mt19937 dice(seed);
  const char* relations[] = {"alliance", "war",    "talks",       "condemns",
                             "distrust", "offers", "judged_warm", "requests"};
  const char* statuses[] = {"", "", "reported", "planned"};
  std::string claims = "from,to,relation,date,weight,status,event\n";
  for (int i = 0; i < 40; ++i) {
    const auto a = dice() % 5, b = (a + 1 + dice() % 4) % 5;
    claims += fmt::format("A{},A{},{},{},{},{},{}\n", a, b, relations[dice() % 8], random_date(dice),
                          static_cast<double>(dice() % 40) / 4, statuses[dice() % 4],
                          dice() % 3 == 0 ? fmt::format("e{}", dice() % 4) : "");
  }
  const Package read = packages::package(
      claims, {{"actors.csv", "id,start,end\nA0,1947-08-14,\nA1,,1991-12-25\nA2,1950,1999\nA3,,\nA4,,\n"},
               {"entente.toml", "as_of = \"2005-06-30\"\n"}});
  REQUIRE_FALSE(read.has_errors());
  for (const Era& era :
       {packages::era("a", "1945", "1954"), packages::era("b", "1955-03", "1990"),
        packages::era("c", "1991-02-03", "1993"), packages::era("d", "2000", "2005-06-30")}) {
    const EraGraph graph = fold(read.world, era);
    const auto expected = levels(read.world, era.span, FoldOptions{}.persistence);
    CHECK(graph.ties().size() == expected.size());
    for (const Tie& tie : graph.ties()) {
      const auto at = expected.find(graph.pair(tie));
      REQUIRE(at != expected.end());
      CHECK(tie.level() == Approx(at->second).margin(1e-9));
    }
  }
}
