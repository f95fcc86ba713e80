// Intervals of shifts: by hand where all resamples can be listed, and two ways against each other.
#include <entente/engine/resampling/intervals.hpp>

#include "engine/shifts/two_eras.hpp"

#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

using namespace entente;
using two_eras::World;

namespace {

std::vector<ShiftInterval> all_intervals(const World& world, const IntervalOptions& options = {}) {
  return shift_intervals(world.world, world.before, world.after, shifts(world.before, world.after), options);
}

ShiftInterval interval(const World& world, const Shift& shift, const IntervalOptions& options = {}) {
  return shift_intervals(world.world, world.before, world.after, std::span(&shift, 1), options).front();
}

// Before: 1 and 3. After: 2, 4 and -9.
const std::string five =
    "A,B,visit,2001-02-01,+,1,,x,\nA,B,visit,2001-03-01,+,3,,y,\n"
    "A,B,visit,2002-02-01,+,2,,x,\nA,B,visit,2002-03-01,+,4,,y,\nA,B,visit,2002-04-01,-,9,,y,\n";

/// `count` visits in each year, each in a source of its own, of sizes that differ.
std::string many(int count, const std::string& pair = "A,B") {
  std::string rows;
  for (int i = 0; i < count; ++i)
    for (const int year : {2001, 2002})
      rows += fmt::format("{},visit,{}-03-{:02},+,{},,{}{},\n", pair, year, i + 1,
                          1 + (year % 2 == 0 ? i * i % 7 : i * 3 % 5), pair[2], i);
  return rows;
}

}  // namespace

const std::string sixth = "A,B,visit,2001-04-01,+,2,,x,\n";

// Each claim twice or not at all: of 32 shifts the least is 2 (-1 - 3 - 9), the largest 2 (2 + 4).
TEST_CASE("interval: of five claims, by hand") {
  const World world(five);
  const Shift shift = world.shift("level", "A", "B");
  CHECK(shift.shift == Value(-7.0));
  const ShiftInterval found = interval(world, shift, {.method = IntervalMethod::percentile});
  CHECK(found.bounds == Bounds{-26.0, 12.0});
  CHECK(found.exact);
  CHECK(found.replicates == 32);
  CHECK(found.drawn == Drawn::each_claim);
  CHECK(found.claims == 5);
  CHECK(found.sources == 2);
  CHECK(found.drawn_before == 2);
  CHECK(found.drawn_after == 3);
  CHECK(interval(world, shift).bounds == found.bounds);
  CHECK(interval(world, shift).method == IntervalMethod::expanded);
}

// As many as there are, from three and three: variances of the sums 3 * 2/3 and 3 * 98/3, Student's
// t 4.302653.
TEST_CASE("interval: of six claims drawn with replacement, by hand") {
  const World world(five + sixth);
  const ShiftInterval found = interval(world, world.shift("level", "A", "B"), {.drawn = Drawn::claims});
  CHECK(found.exact);
  CHECK(found.replicates == 100);
  CHECK(found.bounds.low.number() == Approx(-9 - 4.302653 * 10 * std::sqrt(1.5)));
  CHECK(found.bounds.high.number() == Approx(-9 + 4.302653 * 10 * std::sqrt(1.5)));
}

TEST_CASE("interval: a ratio does not ask how many claims there are, and keeps within its range") {
  const World world(five + sixth);
  const Shift shift = world.shift("polarity", "A", "B");
  const ShiftInterval found = interval(world, shift, {.method = IntervalMethod::percentile});
  CHECK(found.drawn == Drawn::claims);
  // From all cooperative to all hostile (1/27), and to all cooperative (8/27).
  CHECK(found.bounds == Bounds{-2.0, 0.0});
  CHECK(interval(world, shift).bounds == Bounds{-2.0, 2.0});
  const World few(five);
  CHECK(interval(few, few.shift("polarity", "A", "B")).bounds.low == Value(Reason::two_claims));
}

TEST_CASE("interval: of what one of the pair does, from its own claims alone") {
  const std::string aid =
      "A,B,aid,2001-02-01,+,1,,x,\nA,B,aid,2001-03-01,+,3,,y,\n"
      "A,B,aid,2002-02-01,+,2,,x,\nA,B,aid,2002-03-01,+,4,,y,\n";
  const World alone(aid), world(aid + five + "B,A,aid,2001-06-01,-,5,,x,\nB,A,aid,2002-06-01,+,1,,y,\n");
  const auto of = [](const World& in, const std::string& measure, const std::string& a,
                     const std::string& b) {
    Shift shift = in.shift("level", "A", "B");
    shift.a = in.actor(a);
    shift.b = in.actor(b);
    shift.measure = measure;
    shift.shift = 2.0;
    return interval(in, shift);
  };
  const ShiftInterval level = of(alone, "level", "A", "B");
  CHECK(level.claims == 4);
  CHECK(of(world, "forward", "A", "B") == level);
  CHECK(of(world, "backward", "B", "A") == level);
  CHECK(of(World(five), "level", "A", "B").bounds == of(world, "mutual", "A", "B").bounds);
  CHECK(of(world, "backward", "A", "B").bounds == Bounds{Reason::one_claim, Reason::one_claim});
  CHECK(of(alone, "mutual", "B", "A").bounds == Bounds{Reason::no_ties, Reason::no_ties});
}

TEST_CASE("interval: a shift keeps its interval whatever stands beside it") {
  const World world(many(10) + many(9, "A,C") + five);
  const auto together = all_intervals(world);
  const auto listed = shifts(world.before, world.after);
  REQUIRE(together.size() == listed.size());
  std::size_t defined = 0;
  for (std::size_t i = 0; i < listed.size(); ++i) {
    CHECK(interval(world, listed[i]) == together[i]);
    defined += together[i].bounds.low.defined() ? 1U : 0U;
  }
  CHECK(defined > 6);
  CHECK(all_intervals(world) == together);
  CHECK(all_intervals(world, {.seed = 2}) != together);
}

TEST_CASE("interval: the order of rows changes nothing") {
  const std::string first = many(9), second = many(9, "A,C");
  const auto one = all_intervals(World(first + second)), other = all_intervals(World(second + first));
  CHECK(one == other);
}

// All claims are cooperative and of one pair: what the graphs give is what the sums give.
TEST_CASE("interval: sums of claims and reweighted graphs agree") {
  const World world(many(9));
  for (const auto method : {IntervalMethod::percentile, IntervalMethod::expanded, IntervalMethod::bca})
    for (const auto drawn : {Drawn::claims, Drawn::sources}) {
      const IntervalOptions options{.replicates = 200, .method = method, .drawn = drawn};
      const ShiftInterval level = interval(world, world.shift("level", "A", "B"), options);
      const ShiftInterval strength = interval(world, world.shift("strength_positive", "B"), options);
      CHECK(level.drawn == drawn);
      CHECK(strength.drawn == drawn);
      CHECK(strength.bounds.low.number() == Approx(level.bounds.low.number()));
      CHECK(strength.bounds.high.number() == Approx(level.bounds.high.number()));
      CHECK(strength.replicates == 200);
      CHECK(interval(world, world.shift("strength_net", "A"), options).bounds == level.bounds);
    }
}

TEST_CASE("interval: whole sources are drawn where there are enough of them") {
  CHECK(interval(World(many(2)), World(many(2)).shift("level", "A", "B")).drawn == Drawn::each_claim);
  CHECK(interval(World(many(2)), World(many(2)).shift("degree", "A")).drawn == Drawn::claims);
  CHECK(interval(World(many(3)), World(many(3)).shift("degree", "A")).drawn == Drawn::sources);
  const World world(many(8));
  const ShiftInterval found = interval(world, world.shift("level", "A", "B"));
  CHECK(found.drawn == Drawn::sources);
  CHECK(found.sources == 8);
  CHECK_FALSE(found.exact);
  CHECK(found.replicates == 2000);
}

// Drawn apart, the pact would count up to four times in one year and not at all in the other.
TEST_CASE("interval: a standing state makes no shift of its own") {
  const World world(
      "A,B,pact,2001-01-01/"
      "2002-12-31,+,1000,,x,\nA,B,visit,2001-02-01,+,1,,x,\nA,B,visit,2001-03-01,+,2,,x,\n"
      "A,B,visit,2002-02-01,+,2,,x,\nA,B,visit,2002-03-01,+,4,,x,\n");
  const ShiftInterval found = interval(world, world.shift("level", "A", "B"));
  CHECK(found.bounds.low.number() > -20);
  CHECK(found.bounds.high.number() < 20);
  CHECK(found.sources == 1);
}

TEST_CASE("interval: undefined with a reason") {
  const auto reason = [](const std::string& rows, const std::string& measure, const std::string& b) {
    const World world(rows);
    const ShiftInterval found = interval(world, world.shift(measure, "A", b));
    CHECK(found.bounds.low == found.bounds.high);
    CHECK(found.replicates == 0);
    return found.bounds.low.reason();
  };
  const std::string one = "A,B,visit,2001-02-01,+,1,,x,\n", two = "A,B,visit,2002-02-01,+,2,,x,\n",
                    third = "A,B,visit,2002-03-01,+,4,,x,\n", of_c = "A,C,visit,2001-02-01,+,1,,x,\n";
  CHECK(reason(two + third + of_c, "level", "B") == Reason::absent);
  CHECK(reason(two + third + of_c + "B,C,visit,2001-02-01,+,1,,x,\n", "level", "B") == Reason::no_ties);
  CHECK(reason(one + two + third, "level", "B") == Reason::one_claim);
  CHECK(reason(one + two + third, "betweenness", "") == Reason::n_too_small);
  CHECK(reason(one + two + third, "pagerank", "") == Reason::one_claim);
}

TEST_CASE("interval: claims all alike tell nothing") {
  const World world(
      "A,B,visit,2001-02-01,+,1,,x,\nA,B,visit,2001-03-01,+,1,,x,\n"
      "A,B,visit,2001-04-01,+,1,,x,\nA,B,visit,2002-02-01,+,1,,x,\nA,B,visit,2002-03-01,+,1,,x,\n"
      "A,B,visit,2002-04-01,+,1,,x,\n");
  const Shift shift = world.shift("level", "A", "B");
  CHECK(interval(world, shift, {.drawn = Drawn::claims}).bounds.low == Value(Reason::zero_variance));
  // There might have been more of them, or fewer: 1 in 64 that all are of one year, 6 that all but one are.
  CHECK(interval(world, shift).bounds == Bounds{-4.0, 4.0});
}

TEST_CASE("interval: all measures of many claims have sound bounds") {
  const World world(many(6) + many(5, "A,C") + many(4, "B,C") + many(4, "C,D"));
  for (const auto method : {IntervalMethod::percentile, IntervalMethod::expanded, IntervalMethod::bca})
    for (const ShiftInterval& found : all_intervals(world, {.replicates = 50, .method = method})) {
      CHECK(found.bounds.low.defined() == found.bounds.high.defined());
      if (found.bounds.low.defined()) CHECK(found.bounds.low.number() <= found.bounds.high.number());
    }
}

TEST_CASE("interval: what cannot be done is refused") {
  const World world(many(6));
  Shift shift = world.shift("level", "A", "B");
  CHECK_THROWS_AS(interval(world, shift, {.replicates = 0}), Error);
  CHECK(interval(world, shift, {.replicates = 4'000'000'000}).exact);  // 462 different resamples
  CHECK_THROWS_AS(interval(world, shift, {.confidence = 95}), Error);
  const World large(many(25) + many(25, "A,C"));
  CHECK_THROWS_AS(interval(large, large.shift("level", "A", "B"), {.replicates = 4'000'000'000}), Error);
  CHECK_THROWS_WITH(
      interval(large, large.shift("degree", "A"), {.replicates = 1'000'000'000}),
      "1000000000 replicates of 1 shift over 100 claims come to 1e+11 draws, about 18 minutes; ask "
      "for 500000000 or fewer, or for fewer shifts");
  shift.measure = "charm";
  CHECK_THROWS_AS(interval(world, shift), Error);
}

TEST_CASE("interval: progress counts the replicates of every shift of a sum and of every other measure") {
  const World world(many(6, "A,B") + many(6, "B,C"));
  const std::vector<Shift> asked = {world.shift("level", "A", "B"), world.shift("degree", "A"),
                                    world.shift("degree", "B")};
  std::vector<std::size_t> done;
  const auto note = [&](std::size_t now, std::size_t all) {
    CHECK(all == 20);
    done.push_back(now);
  };
  shift_intervals(world.world, world.before, world.after, asked, {.replicates = 10}, note);
  CHECK(done.front() == 0);
  CHECK(done.back() == 19);
  CHECK(std::is_sorted(done.begin(), done.end()));
  const auto stop = [](std::size_t now, std::size_t) {
    if (now == 15) throw Error(Failure::interrupted, "stopped");
  };
  CHECK_THROWS_WITH(shift_intervals(world.world, world.before, world.after, asked, {.replicates = 10}, stop),
                    "stopped");
}
