// A second, slow way to the level of a pair: day by day, on random worlds.
#include "packages.hpp"

#include <entente/graphs/model/fold.hpp>

#include <fmt/format.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>

using namespace entente;

namespace {

/// A claim that counts: the days on which it may hold or have happened, one by one.
struct Claim {
  const Tie* tie;
  bool state;
  std::vector<Date> possible, in_era;
};

/// Looks at every day from 1930 to 2030 in turn.
Claim claim_of(const Chronicle& world, const Tie& tie, Interval era) {
  Claim claim{
      &tie,
      holds_over_time(world.codebook[tie.relation].duration) && tie.when.extent != Extent::once_within,
      {},
      {}};
  for (Date day = *civil_day(1930, 1, 1); day < *civil_day(2030, 1, 1); day = day + 1) {
    const bool alive =
        world.roster[tie.from].life().contains(day) && world.roster[tie.to].life().contains(day);
    const bool held = tie.when.span().contains(day) && day <= world.as_of;
    if (!alive || !held) continue;
    claim.possible.push_back(day);
    if (era.contains(day)) claim.in_era.push_back(day);
  }
  return claim;
}

/// What the claims of one event come to: on each day the mean of the states that hold on it, events standing
/// by; and the mean of the events.
double event_level(const std::vector<Claim>& claims, Interval era, double persistence) {
  const auto length = static_cast<double>(era.days());
  const auto events = static_cast<double>(
      std::count_if(claims.begin(), claims.end(), [](const Claim& c) { return !c.state; }));
  double sum = 0;
  for (const Claim& claim : claims)
    if (!claim.state)
      sum += claim.tie->signed_weight() * std::min(1.0, persistence / length) *
             static_cast<double>(claim.in_era.size()) / static_cast<double>(claim.possible.size()) /
             static_cast<double>(claims.size());
  for (Date day = era.first; day < era.past; day = day + 1) {
    double of_day = 0, holding = events;
    for (const Claim& claim : claims)
      if (claim.state && std::binary_search(claim.in_era.begin(), claim.in_era.end(), day)) {
        of_day += claim.tie->signed_weight();
        ++holding;
      }
    if (holding > 0) sum += of_day / holding / length;
  }
  return sum;
}

std::map<Dyad, double> levels(const Chronicle& world, Interval era, double persistence) {
  std::map<std::pair<Dyad, std::string>, std::vector<Claim>> events;
  for (std::size_t i = 0; i < world.ties.size(); ++i) {
    const Tie& tie = world.ties[i];
    if (!counted_by_default.test(static_cast<std::size_t>(tie.status)) ||
        world.codebook[tie.relation].duration == Duration::judgement)
      continue;
    Claim claim = claim_of(world, tie, era);
    if (claim.in_era.empty()) continue;
    const std::string event = tie.event == EventId::none ? fmt::format("#{}", i)
                                                         : world.events[static_cast<std::size_t>(tie.event)];
    events[{{std::min(tie.from, tie.to), std::max(tie.from, tie.to)}, event}].push_back(std::move(claim));
  }
  std::map<Dyad, double> sums;
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
  std::string ties = "from,to,relation,date,weight,status,event\n";
  for (int i = 0; i < 40; ++i) {
    const auto a = dice() % 5, b = (a + 1 + dice() % 4) % 5;
    ties += fmt::format("A{},A{},{},{},{},{},{}\n", a, b, relations[dice() % 8], random_date(dice),
                        static_cast<double>(dice() % 40) / 4, statuses[dice() % 4],
                        dice() % 3 == 0 ? fmt::format("e{}", dice() % 4) : "");
  }
  const Package read = packages::package(
      ties, {{"actors.csv", "id,start,end\nA0,1947-08-14,\nA1,,1991-12-25\nA2,1950,1999\nA3,,\nA4,,\n"},
             {"entente.toml", "as_of = \"2005-06-30\"\n"}});
  REQUIRE_FALSE(read.has_errors());
  for (const Era& era :
       {packages::era("a", "1945", "1954"), packages::era("b", "1955-03", "1990"),
        packages::era("c", "1991-02-03", "1993"), packages::era("d", "2000", "2005-06-30")}) {
    const EraGraph graph = fold(read.world, era);
    const auto expected = levels(read.world, era.span, FoldOptions{}.persistence);
    CHECK(graph.bonds().size() == expected.size());
    for (const Bond& bond : graph.bonds()) {
      const auto at = expected.find(graph.dyad(bond));
      REQUIRE(at != expected.end());
      CHECK(bond.level() == Approx(at->second).margin(1e-9));
    }
  }
}
