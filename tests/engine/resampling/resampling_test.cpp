// Drawing claims and sources anew: against every sequence of draws, one after the other.
#include <entente/engine/resampling/resampling.hpp>

#include <catch2/catch.hpp>
#include <entente/graphs/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace entente;

namespace {

enum class In : std::uint8_t { before, both, after };

CountedClaim claim(In in, std::vector<std::uint32_t> sources = {}) {
  CountedClaim made;
  for (const std::uint32_t source : sources) made.sources.push_back(SourceId{source});
  made.in_before = in != In::after;
  made.in_after = in != In::before;
  return made;
}

std::map<std::vector<double>, double> probabilities(const std::vector<Resample>& all) {
  std::map<std::vector<double>, double> found;
  for (const auto& [weights, probability] : all) found[weights] += probability;
  return found;
}

double factorial(double n) { return std::tgamma(n + 1); }

/// The definition: independent Poisson numbers of each claim, given the sums of both eras.
std::map<std::vector<double>, double> by_definition(const std::vector<CountedClaim>& claims) {
  const auto in_before = [](const CountedClaim& c) { return c.in_before; };
  const auto in_after = [](const CountedClaim& c) { return c.in_after; };
  const auto before = std::count_if(claims.begin(), claims.end(), in_before);
  const auto after = std::count_if(claims.begin(), claims.end(), in_after);
  const auto most = static_cast<double>(std::max(before, after));
  std::map<std::vector<double>, double> found;
  std::vector<double> times(claims.size(), 0);
  double sum = 0;
  while (true) {
    double of_before = 0, of_after = 0, chance = 1;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (claims[i].in_before) of_before += times[i];
      if (claims[i].in_after) of_after += times[i];
      chance /= factorial(times[i]);
    }
    if (of_before == static_cast<double>(before) && of_after == static_cast<double>(after)) {
      found[times] = chance;
      sum += chance;
    }
    std::size_t place = 0;
    while (place < times.size() && times[place] == most) times[place++] = 0;
    if (place == times.size()) break;
    ++times[place];
  }
  for (auto& [weights, probability] : found) probability /= sum;
  return found;
}

void check_alike(const std::map<std::vector<double>, double>& x,
                 const std::map<std::vector<double>, double>& y) {
  REQUIRE(x.size() == y.size());
  for (const auto& [weights, probability] : x) {
    REQUIRE(y.contains(weights));
    CHECK(y.at(weights) == Approx(probability));
  }
}

}  // namespace

// 27 sequences of three draws, as published with the design: their sorted means, and their spread.
TEST_CASE("resampling: the mean of 1, 2 and 6 over all resamples") {
  const Resampling resampling({claim(In::after), claim(In::after), claim(In::after)});
  CHECK(resampling.different() == 10);
  std::vector<double> means;
  for (const auto& [weights, probability] : resampling.every()) {
    const double mean = (weights[0] + 2 * weights[1] + 6 * weights[2]) / 3;
    means.insert(means.end(), static_cast<std::size_t>(std::lround(27 * probability)), mean);
  }
  std::sort(means.begin(), means.end());
  const std::vector<double> thirds = {3, 4, 4, 4,  5,  5,  5,  6,  8,  8,  8,  9,  9, 9,
                                      9, 9, 9, 10, 10, 10, 13, 13, 13, 14, 14, 14, 18};
  REQUIRE(means.size() == 27);
  double squares = 0;
  for (std::size_t i = 0; i < 27; ++i) {
    CHECK(means[i] == Approx(thirds[i] / 3).epsilon(1e-10));
    squares += (means[i] - 3) * (means[i] - 3);
  }
  CHECK(std::sqrt(squares / 27) == Approx(1.2472191289246473).epsilon(1e-10));
}

TEST_CASE("resampling: eras without common claims are drawn independently") {
  const Resampling resampling(
      {claim(In::before), claim(In::after), claim(In::before), claim(In::after), claim(In::after)});
  CHECK(resampling.before() == 2);
  CHECK(resampling.after() == 3);
  CHECK(resampling.different() == 3 * 10);
  const auto found = probabilities(resampling.every());
  CHECK(found.at({1, 3, 1, 0, 0}) == Approx(0.5 / 27));
  CHECK(found.at({2, 1, 0, 1, 1}) == Approx(0.25 * 6 / 27));
}

TEST_CASE("resampling: common claims are drawn once for both eras, as defined") {
  for (const std::vector<CountedClaim>& world :
       {std::vector{claim(In::before), claim(In::both), claim(In::after)},
        std::vector{claim(In::both), claim(In::both), claim(In::both)},
        std::vector{claim(In::both), claim(In::both), claim(In::after)},
        std::vector{claim(In::before), claim(In::before), claim(In::both), claim(In::both),
                    claim(In::after)}}) {
    const Resampling resampling(world);
    const auto every = resampling.every();
    CHECK(resampling.different() == static_cast<double>(every.size()));
    check_alike(by_definition(world), probabilities(every));
  }
}

TEST_CASE("resampling: draws come out as often as they should") {
  const Resampling resampling({claim(In::before), claim(In::both), claim(In::after), claim(In::both)});
  const auto expected = probabilities(resampling.every());
  std::map<std::vector<double>, double> found;
  constexpr int draws = 20'000;
  for (std::uint64_t replicate = 0; replicate < draws; ++replicate) {
    Random random(1, "test", replicate);
    found[resampling.weights(random)] += 1.0 / draws;
  }
  for (const auto& [weights, probability] : found) {
    REQUIRE(expected.contains(weights));
    CHECK(std::abs(probability - expected.at(weights)) < 5 * std::sqrt(expected.at(weights) / draws));
  }
}

TEST_CASE("resampling: whole sources are drawn where three speak in each era") {
  const auto world = [](std::uint32_t before, std::uint32_t after) {
    std::vector<CountedClaim> claims;
    for (std::uint32_t i = 0; i < before; ++i) claims.push_back(claim(In::before, {i}));
    for (std::uint32_t i = 0; i < after; ++i) claims.push_back(claim(In::after, {i}));
    return claims;
  };
  for (const Drawn otherwise : {Drawn::claims, Drawn::each_claim}) {
    CHECK(sources_or(otherwise, world(3, 3)) == Drawn::sources);
    CHECK(sources_or(otherwise, world(0, 3)) == Drawn::sources);
    CHECK(sources_or(otherwise, world(8, 2)) == otherwise);
    CHECK(sources_or(otherwise, world(2, 8)) == otherwise);
    CHECK(sources_or(otherwise, world(0, 0)) == otherwise);
    CHECK(sources_or(otherwise, {claim(In::both), claim(In::both), claim(In::both)}) == otherwise);
  }
  CHECK(Resampling(world(2, 8), Drawn::sources).drawn() == Drawn::sources);
}

TEST_CASE("resampling: each claim by itself counts twice or not at all") {
  const Resampling resampling({claim(In::before), claim(In::both), claim(In::after)}, Drawn::each_claim);
  CHECK(resampling.different() == 8);
  CHECK(resampling.before() == 2);
  CHECK_FALSE(resampling.fewest());
  const auto found = probabilities(resampling.every());
  CHECK(found.size() == 8);
  for (const auto& [weights, probability] : found) {
    CHECK(probability == 0.125);
    for (const double weight : weights) CHECK((weight == 0 || weight == 2));
  }
  std::map<std::vector<double>, int> drawn;
  for (std::uint64_t replicate = 0; replicate < 8000; ++replicate) {
    Random random(1, "test", replicate);
    ++drawn[resampling.weights(random)];
  }
  CHECK(drawn.size() == 8);
  for (const auto& [weights, count] : drawn) {
    CHECK(found.contains(weights));
    CHECK(std::abs(count - 1000) < 5 * 30);
  }
  const Resampling large(std::vector<CountedClaim>(3000, claim(In::both)), Drawn::each_claim);
  CHECK(large.different() > 1e300);
}

// Sources 0 and 1, and the unnamed one; a claim of both sources counts by their mean.
TEST_CASE("resampling: a claim drawn by source weighs the mean of its sources") {
  const Resampling resampling(
      {claim(In::after, {0}), claim(In::after, {0, 1}), claim(In::after), claim(In::after, {1})},
      Drawn::sources);
  CHECK(resampling.after() == 3);
  const auto found = probabilities(resampling.every());
  CHECK(found.size() == 10);
  CHECK(found.at({1, 1, 1, 1}) == Approx(6 / 27.0));
  CHECK(found.at({2, 1, 1, 0}) == Approx(3 / 27.0));
  CHECK(found.at({0, 0, 3, 0}) == Approx(1 / 27.0));
  std::vector<double> expected(4, 0);
  for (const auto& [weights, probability] : found)
    for (std::size_t i = 0; i < 4; ++i) expected[i] += probability * weights[i];
  for (const double weight : expected) CHECK(weight == Approx(1));
}

TEST_CASE("resampling: leaving one out scales the others up to the full number") {
  const Resampling resampling({claim(In::before), claim(In::both), claim(In::after), claim(In::after)});
  const auto left = resampling.leaving_one_out();
  REQUIRE(left.size() == 4);
  CHECK(left[0].before == std::vector<double>{0, 2, 2, 2});
  CHECK(left[0].after == std::vector<double>{1, 1, 1, 1});
  CHECK(left[1].before == std::vector<double>{2, 0, 2, 2});
  CHECK(left[1].after == std::vector<double>{1.5, 0, 1.5, 1.5});
  CHECK(left[3].before == std::vector<double>{1, 1, 1, 1});
  CHECK(left[3].after == std::vector<double>{1.5, 1.5, 1.5, 0});
}

TEST_CASE("resampling: from one claim in an era, and from two with replacement, nothing can be told") {
  const auto too_few = [](const std::vector<CountedClaim>& claims, Drawn drawn) {
    return Resampling(claims, drawn).too_few();
  };
  for (const Drawn drawn : {Drawn::claims, Drawn::each_claim}) {
    CHECK(too_few({}, drawn) == Reason::one_claim);
    CHECK(too_few({claim(In::after)}, drawn) == Reason::one_claim);
    CHECK(too_few({claim(In::before), claim(In::after), claim(In::after)}, drawn) == Reason::one_claim);
    CHECK(too_few({claim(In::both), claim(In::after)}, drawn) == Reason::one_claim);
    CHECK_FALSE(too_few({claim(In::after), claim(In::after), claim(In::after)}, drawn));
  }
  const std::vector<CountedClaim> two = {claim(In::both), claim(In::after), claim(In::before)};
  CHECK(too_few(two, Drawn::claims) == Reason::two_claims);
  CHECK_FALSE(too_few(two, Drawn::each_claim));
  CHECK(too_few({claim(In::both, {0}), claim(In::both, {1}), claim(In::both, {1})}, Drawn::sources) ==
        Reason::two_claims);
}

TEST_CASE("resampling: all resamples where they are few, draws where they are many") {
  const auto probability = [](const Resampling& resampling, std::uint32_t replicates) {
    double sum = 0;
    std::size_t count = 0;
    const bool exact = visit_resamples(resampling, replicates, 1, [&](const Resample& resample) {
      sum += resample.probability;
      ++count;
    });
    CHECK(sum == Approx(1));
    CHECK(count == (exact ? static_cast<std::size_t>(resampling.different()) : replicates));
    return exact;
  };
  const Resampling small(std::vector<CountedClaim>(3, claim(In::after)));
  const Resampling large(std::vector<CountedClaim>(300, claim(In::both)));
  CHECK(probability(small, 10));
  CHECK_FALSE(probability(small, 9));
  CHECK_FALSE(probability(large, 100));
  CHECK(large.different() > 1e100);
}

TEST_CASE("resampling: absurd numbers of replicates are refused with an estimate") {
  const Resampling resampling(std::vector<CountedClaim>(300, claim(In::both)));
  const auto never = [](const Resample&) { FAIL("a resample of a refused number"); };
  CHECK_THROWS_AS(visit_resamples(resampling, 0, 1, never), Error);
  CHECK_THROWS_WITH(
      visit_resamples(resampling, 4'000'000'000, 1, never),
      "4000000000 replicates of 300 claims come to 1e+12 draws, about 3 hours; ask for 200000000 "
      "or fewer, or for fewer claims");
  // Of ten claims there are 1024 different resamples, however many are asked for.
  std::size_t seen = 0;
  CHECK(visit_resamples(Resampling(std::vector<CountedClaim>(10, claim(In::both)), Drawn::each_claim),
                        4'000'000'000, 1, [&](const Resample&) { ++seen; }));
  CHECK(seen == 1024);
  CHECK_THROWS_AS(refuse_too_many(10'000, 10'000), Error);
  CHECK_NOTHROW(refuse_too_many(2'000, 10'000));
}
