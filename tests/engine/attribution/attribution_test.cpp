// Parts of shifts by group, by hand and by sweep.
#include <entente/engine/attribution/attribution.hpp>

#include "engine/random_worlds.hpp"
#include "engine/shifts/two_eras.hpp"

#include <entente/engine/shifts/counted_claims.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <filesystem>

using namespace entente;
using two_eras::World;

namespace {

const std::string rows =
    "A,B,visit,2001-02-01,+,4,,x,\n"
    "A,B,visit,2002-02-01,+,6,,x|y,C|D\n"
    "B,A,aid,2002-03-01,+,3,,y,C\n"
    "A,B,aid,2002-03-01,-,5,,,\n"
    "A,B,pact,2001-01-01/2002-12-31,+,2,,z,\n"
    "A,C,visit,2002-01-01,+,1,,x,\n";

Subject pair(const World& world) { return {world.actor("A"), world.actor("B")}; }

std::vector<GroupPart> parts(const World& world, Grouping grouping) {
  return grouped(world.world, world.before, world.after, pair(world), grouping);
}

double sum(const std::vector<GroupPart>& groups) {
  double total = 0;
  for (const GroupPart& group : groups) total += group.difference();
  return total;
}

}  // namespace

TEST_CASE("attribution: of a pair, by hand") {
  const World world(rows);
  CHECK(parts(world, Grouping::family) == std::vector<GroupPart>{{"help", {}, {3, 5}},
                                                                 {"talks", {4, 0}, {6, 0}},
                                                                 {"treaties", {2, 0}, {2, 0}}});
  CHECK(parts(world, Grouping::source) ==
        std::vector<GroupPart>{
            {"y", {}, {6, 0}}, {"", {}, {0, 5}}, {"x", {4, 0}, {3, 0}}, {"z", {2, 0}, {2, 0}}});
  CHECK(parts(world, Grouping::third_party) ==
        std::vector<GroupPart>{{"", {6, 0}, {2, 5}}, {"C", {}, {6, 0}}, {"D", {}, {3, 0}}});
  CHECK(parts(world, Grouping::direction) == std::vector<GroupPart>{{"forward", {}, {0, 5}},
                                                                    {"backward", {}, {3, 0}},
                                                                    {"mutual", {6, 0}, {8, 0}}});
}

TEST_CASE("attribution: an actor's claims with everybody, and directions from the other side") {
  const World world(rows);
  const auto of_a = grouped(world.world, world.before, world.after, {world.actor("A"), {}}, Grouping::family);
  CHECK(sum(of_a) == Approx(world.shift("strength_net", "A").shift.number()));
  const auto from_b = grouped(world.world, world.before, world.after, {world.actor("B"), world.actor("A")},
                              Grouping::direction);
  CHECK(from_b[0] == GroupPart{"backward", {}, {0, 5}});
  CHECK_THROWS_AS(grouped(world.world, world.before, world.after, {}, Grouping::direction), Error);
}

TEST_CASE("attribution: an actor's partners, and claims one by one") {
  const World world(rows);
  const Subject a{world.actor("A"), {}};
  CHECK(grouped(world.world, world.before, world.after, a, Grouping::partner) ==
        std::vector<GroupPart>{{"C", {}, {1, 0}}, {"B", {6, 0}, {11, 5}}});
  CHECK_THROWS_AS(parts(world, Grouping::partner), Error);
  CHECK_THROWS_AS(grouped(world.world, world.before, world.after, {}, Grouping::partner), Error);
  const auto claims = parts(world, Grouping::claim);
  CHECK(claims.size() == 5);
  CHECK(claims[0].after == Amounts{6, 0});
  CHECK(claims[4] == GroupPart{claims[4].name, {2, 0}, {2, 0}});
}

TEST_CASE("attribution: excluded sources have no part") {
  const World plain(rows);
  const World world(rows, {.without_sources = {plain.source("y")}});
  for (const GroupPart& group : parts(world, Grouping::source)) CHECK(group.name != "y");
  CHECK(sum(parts(world, Grouping::source)) == Approx(world.shift("level", "A", "B").shift.number()));
}

TEST_CASE("attribution: the parts of every shift of the shipped package sum to it") {
  const Package package = read(std::filesystem::path(ENTENTE_SOURCE_DIR "/graphs/curated/pakistan-russia"));
  const std::vector<EraGraph> graphs = fold(package.world, package.eras);
  std::size_t looked_at = 0;
  for (std::size_t e = 0; e + 1 < graphs.size(); ++e)
    for (const Shift& shift : shifts(graphs[e], graphs[e + 1])) {
      if (shift.drivers.empty() || !shift.shift.defined()) continue;
      for (const Grouping grouping :
           {Grouping::family, Grouping::source, Grouping::third_party, Grouping::direction}) {
        const auto groups = grouped(package.world, graphs[e], graphs[e + 1], {shift.a, shift.b}, grouping);
        CHECK(sum(groups) == Approx(shift.shift.number()).margin(1e-9));
        ++looked_at;
      }
    }
  CHECK(looked_at > 100);
}

// Polarity 1 before, (2 + 6 + 3 - 5) / 16 after. Four groups, so the orders are checked in shapley_test.
TEST_CASE("attribution: shares in a shift of polarity sum to it") {
  const World world(rows);
  for (const Grouping grouping : {Grouping::family, Grouping::source, Grouping::direction}) {
    const PolarityShares found =
        polarity_shares(world.world, world.before, world.after, pair(world), grouping);
    CHECK(found.shapley.total.number() == Approx(6 / 16.0 - 1));
    double total = 0;
    for (const Value& share : found.shapley.shares) total += share.number();
    CHECK(total == Approx(6 / 16.0 - 1));
    CHECK(found.names.size() == found.shapley.shares.size());
  }
}

TEST_CASE("attribution: polarity of nothing is refused unless declared") {
  const World world("A,B,visit,2001-02-01,+,4,,x,\nA,B,aid,2002-02-01,-,6,,y,\n");
  CHECK(polarity_shares(world.world, world.before, world.after, pair(world), Grouping::source)
            .shapley.shares[0] == Value(Reason::no_signed_claims));
  const PolarityShares found = polarity_shares(world.world, world.before, world.after, pair(world),
                                               Grouping::source, {.of_nothing = 0.0});
  CHECK(found.names == std::vector<std::string>{"y", "x"});
  // With y passed the record is 4 cooperative and 6 hostile; with x passed alone it is nothing.
  CHECK(found.shapley.shares[0].number() == Approx(((-0.2 - 1) + (-1 - 0)) / 2));
  CHECK(found.shapley.shares[1].number() == Approx(((0 - 1) + (-1 + 0.2)) / 2));
}

// 20 claims of one sort: each has the same share, but for chance.
TEST_CASE("attribution: many groups share a polarity with a standard error") {
  std::string many = "A,B,visit,2001-02-01,+,20,,x,\n";
  for (int i = 10; i < 30; ++i) many += "A,B,aid,2002-03-" + std::to_string(i) + ",-,1,,y,\n";
  const World world(many + "A,B,pact,2001-01-01/2002-12-31,+,2,,z,\n");
  const PolarityShares found =
      polarity_shares(world.world, world.before, world.after, pair(world), Grouping::claim);
  CHECK_FALSE(found.shapley.exact);
  REQUIRE(found.names.size() == 22);
  REQUIRE(found.shapley.standard_errors.size() == 22);
  double total = 0;
  for (const Value& share : found.shapley.shares) total += share.number();
  CHECK(total == Approx((2 - 20) / 22.0 - 1));
  const double visit = found.shapley.shares[0].number(), each = (total - visit) / 20;
  for (std::size_t i = 1; i <= 20; ++i)
    CHECK(std::abs(found.shapley.shares[i].number() - each) < 5 * found.shapley.standard_errors[i]);
  CHECK_THROWS_AS(polarity_shares(world.world, world.before, world.after, pair(world), Grouping::claim,
                                  {.shapley = {.permutations = 10'000'000}}),
                  Error);
}

// Tone 6 / 2 before; after 6, 3, -5 and 2, each whole: 6 / 4.
TEST_CASE("attribution: a shift of tone, by hand") {
  const World world(rows);
  CHECK(tone(world.before, pair(world)) == Value(3.0));
  CHECK(tone(world.after, pair(world)) == Value(1.5));
  CHECK(tone(world.after, {world.actor("A"), {}}) == Value(7 / 5.0));
  CHECK(tone(world.before, {world.actor("C"), {}}) == Value(Reason::absent));
  CHECK(tone(world.after, {world.actor("B"), world.actor("C")}) == Value(Reason::no_ties));
  const ToneParts found = tone_parts(world.world, world.before, world.after, pair(world), Grouping::family);
  CHECK(found.names == std::vector<std::string>{"help", "talks", "treaties"});
  CHECK(found.rates.groups == std::vector<RatePart>{{Reason::absent, Reason::absent, -0.5, 0, -0.5},
                                                    {-1.25, 0.75, 0, 2, 1.5},
                                                    {-0.5, 0.0, 0, 1, 0.5}});
  CHECK(found.rates.total == Value(-1.5));
  const ToneParts none = tone_parts(world.world, world.before, world.after,
                                    {world.actor("A"), world.actor("C")}, Grouping::family);
  CHECK(none.rates.total == Value(Reason::no_ties));
  CHECK(none.names.empty());
}

namespace {

/// Up to 40 claims among 4 actors, of weights that may differ by 36 orders of magnitude.
std::string random_rows(std::uint64_t seed) {
  worlds::Random random(seed);
  const char* actors[] = {"A", "B", "C", "D"};
  const char* weights[] = {"1", "2", "0.5", "3", "1e-18", "1e18"};
  const char* relations[] = {"visit", "aid", "pact"};
  const char* sources[] = {"x", "y", "x|z", ""};
  const char* about[] = {"", "C", "C|D"};
  const std::uint64_t kinds_of_weight = seed % 4 == 0 ? 6 : 4;
  std::string found;
  for (std::uint64_t i = 0, count = 1 + random.below(40); i < count; ++i) {
    const std::uint64_t from = random.below(4), to = (from + 1 + random.below(3)) % 4, kind = random.below(3);
    const std::uint64_t day = 10 + random.below(18), year = 2001 + random.below(2);
    const std::string date = fmt::format("{}-0{}-{}", year, 1 + random.below(9), day);
    found += fmt::format("{},{},{},{},{},{},{},{},{}\n", actors[from], actors[to], relations[kind],
                         kind == 2 ? date + "/2002-11" : date, random.below(3) == 0 ? '-' : '+',
                         weights[random.below(kinds_of_weight)], random.below(5) == 0 ? "one" : "",
                         sources[random.below(4)], about[random.below(3)]);
  }
  return found;
}

/// What a subject's claims amount to, and the sum of their factors.
struct Size {
  double value = 0, factors = 0;
};

Size size_of(const EraGraph& graph, const Subject& subject) {
  Size sum;
  for (const Tie* tie : ties_of(graph, subject))
    for (const ClaimShare& row : graph.shares(*tie)) {
      sum.value += std::abs(row.value);
      sum.factors += row.factor;
    }
  return sum;
}

void check_level(const World& world, const Shift& shift, Grouping grouping) {
  const Subject subject{shift.a, shift.b};
  const auto groups = grouped(world.world, world.before, world.after, subject, grouping);
  const double size = size_of(world.before, subject).value + size_of(world.after, subject).value;
  CHECK(std::abs(sum(groups) - shift.shift.number()) <= 1e-9 * size);
}

void check_polarity(const World& world, const Shift& shift, Grouping grouping) {
  const PolarityShares found = polarity_shares(world.world, world.before, world.after, {shift.a, shift.b},
                                               grouping, {.of_nothing = 0, .shapley = {.permutations = 50}});
  double total = 0;
  for (const Value& share : found.shapley.shares) total += share.number();
  CHECK(total == Approx(shift.shift.number()).margin(1e-9));
}

void check_tone(const World& world, const Subject& subject, Grouping grouping) {
  const auto before = size_of(world.before, subject), after = size_of(world.after, subject);
  const double shift = (tone(world.after, subject) - tone(world.before, subject)).number();
  const double rounding = 1e-9 * (before.value / before.factors + after.value / after.factors);
  double differences = 0, sides = 0;
  for (const RatePart& part :
       tone_parts(world.world, world.before, world.after, subject, grouping).rates.groups) {
    differences += part.difference();
    sides += part.entry_exit;
    if (part.rate.defined()) sides += part.composition.number() + part.rate.number();
  }
  CHECK(std::abs(differences - shift) <= rounding);
  CHECK(std::abs(sides - shift) <= rounding);
}

}  // namespace

TEST_CASE("attribution: whatever is divided, the parts sum to the whole") {
  std::size_t polarities = 0, others = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const World world(random_rows(seed));
    for (const Shift& shift : shifts(world.before, world.after, std::span(find_measure("strength_net"), 1)))
      for (std::size_t by = 0; by < grouping_names.size() && shift.shift.defined(); ++by) {
        const auto grouping = static_cast<Grouping>(by);
        if (grouping == Grouping::partner && shift.b) continue;
        if (shift.measure == "polarity") {
          check_polarity(world, shift, grouping);
          ++polarities;
        } else {
          check_level(world, shift, grouping);
          check_tone(world, {shift.a, shift.b}, grouping);
          ++others;
        }
      }
  }
  CHECK(polarities > 200);
  CHECK(others > 500);
}

TEST_CASE("attribution: composition and rate, as exact fractions") {
  const RateParts found = rate_parts(std::vector<RateGroup>{{6, 2, 4, 1}, {3, -1, 4, 2}, {1, 5, 2, 4}});
  const double composition[] = {-3 / 10.0, 1 / 20.0, 9 / 20.0}, rate[] = {-1 / 2.0, 21 / 20.0, -3 / 20.0};
  REQUIRE(found.groups.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(found.groups[i].composition.number() == Approx(composition[i]).epsilon(1e-12));
    CHECK(found.groups[i].rate.number() == Approx(rate[i]).epsilon(1e-12));
    CHECK(found.groups[i].entry_exit == 0);
  }
  CHECK(found.total.number() == Approx(0.6).epsilon(1e-12));
}

// Rates 2 and -1, shares 3/4 and 1/4; later rates 4 and 6 with equal shares, of another second group.
TEST_CASE("attribution: a group of one era is entry or exit") {
  const RateParts found =
      rate_parts(std::vector<RateGroup>{{3, 2, 1, 4}, {1, -1, 0, 99}, {0, 99, 1, 6}, {0, 1, 0, 1}});
  CHECK(found.total.number() == Approx(5 - 1.25));
  CHECK(found.groups[0].composition.number() == Approx(-0.75));
  CHECK(found.groups[0].rate.number() == Approx(1.25));
  CHECK(found.groups[1] == RatePart{Reason::absent, Reason::absent, 0.25, -0.25, 0});
  CHECK(found.groups[2] == RatePart{Reason::absent, Reason::absent, 3, 0, 3});
  CHECK(found.groups[3].entry_exit == 0);
  CHECK(rate_parts(std::vector<RateGroup>{{3, 2, 0, 4}}).total == Value(Reason::no_ties));
  CHECK(rate_parts({}).total == Value(Reason::no_ties));
}
