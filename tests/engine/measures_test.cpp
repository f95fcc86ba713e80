// The list of measures, and what must hold for every one of them.
#include <entente/engine/measures.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"
#include "worlds.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

using namespace entente;

namespace {

void check_alike(const Value& x, const Value& y) {
  REQUIRE(x.defined() == y.defined());
  if (x.defined()) {
    CHECK(x.number() == Approx(y.number()).epsilon(1e-9).margin(1e-9));
  } else {
    CHECK(x == y);
  }
}

/// `0, 1, 2 ...` in an order of its own for each seed.
std::vector<std::uint32_t> shuffled(std::uint32_t size, std::uint64_t seed) {
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0);
  worlds::Random random(seed);
  for (std::uint32_t i = size; i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
  return order;
}

std::vector<worlds::DrawnClaim> scaled(std::vector<worlds::DrawnClaim> claims, double factor) {
  for (worlds::DrawnClaim& claim : claims) claim.level *= factor;
  return claims;
}

/// What a pair scores in the world whose actor i is called order[i].
Value renumbered_pair(const EraGraph& other, const Scores& others, const Pair& pair,
                      const std::vector<std::uint32_t>& order) {
  return value_of(other, others, actor_id(order[index(pair.first)]), actor_id(order[index(pair.second)]));
}

}  // namespace

TEST_CASE("every measure is described and found by its name") {
  std::set<std::string_view> names;
  for (const Measure& measure : measures()) {
    CAPTURE(measure.name);
    CHECK(names.insert(measure.name).second);
    CHECK(find_measure(measure.name) == &measure);
    CHECK_FALSE(measure.sentence.empty());
    CHECK_FALSE(measure.range.empty());
    CHECK(measure.in_units_of_level == (measure.range.find("units of the level") != std::string_view::npos));
    const Scores scores = measure.scores(worlds::world(3, {{0, 1, 2}, {1, 2, -1}}));
    CHECK(scores.measure == measure.name);
    CHECK(scores.layer == measure.layer);
    CHECK(scores.subjects == measure.subjects);
    CHECK(scores.values.size() == (measure.subjects == Subjects::pairs ? 2 : 3));
  }
  CHECK(find_measure("Degree") == nullptr);
  CHECK(find_measure("") == nullptr);
}

TEST_CASE("an empty graph leaves everybody absent") {
  for (const Measure& measure : measures()) {
    CAPTURE(measure.name);
    const bool of_actors = measure.subjects == Subjects::actors;
    const Scores scores = measure.scores(worlds::world(3, {}, {.present = std::vector<std::uint32_t>{}}));
    CHECK(scores.values == std::vector<Value>(of_actors ? 3 : 0, Reason::absent));
    CHECK(scores.actors == 0);
    CHECK(measure.scores(EraGraph()).values.empty());
  }
}

TEST_CASE("one actor alone has the value that its measure promises") {
  const EraGraph alone = worlds::world(3, {}, {.present = {{1}}});
  for (const Measure& measure : measures()) {
    if (measure.subjects == Subjects::pairs) continue;
    CAPTURE(measure.name);
    const Value value = measure.scores(alone).values[1];
    if (measure.isolate == Isolate::undefined) CHECK_FALSE(value.defined());
    if (value.defined()) {
      CHECK((measure.isolate == Isolate::own || value == Value(0.0)));
    } else {
      const std::set<Reason> known = {Reason::n_too_small, Reason::no_ties, Reason::isolated};
      CHECK(known.contains(value.reason()));
    }
  }
}

TEST_CASE("no measure depends on the numbers of actors or the order of claims") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const std::uint32_t n = worlds::random_size(seed);
    const std::vector<worlds::DrawnClaim> claims = worlds::random_claims(seed, n);
    const std::vector<std::uint32_t> order = shuffled(n, seed);
    std::vector<worlds::DrawnClaim> renumbered = claims;
    for (worlds::DrawnClaim& claim : renumbered) claim.a = order[claim.a], claim.b = order[claim.b];
    std::reverse(renumbered.begin(), renumbered.end());
    const EraGraph graph = worlds::world(n, claims), other = worlds::world(n, renumbered);
    for (const Measure& measure : measures()) {
      const Scores scores = measure.scores(graph), others = measure.scores(other);
      REQUIRE(others.values.size() == scores.values.size());
      for (std::uint32_t i = 0; i < scores.values.size(); ++i) {
        CAPTURE(seed, measure.name, i);
        check_alike(measure.subjects == Subjects::actors
                        ? others.values[order[i]]
                        : renumbered_pair(other, others, scores.pairs[i], order),
                    scores.values[i]);
      }
    }
  }
}

TEST_CASE("absent actors change nothing") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const std::uint32_t n = worlds::random_size(seed);
    std::vector<worlds::DrawnClaim> apart = worlds::random_claims(seed, n);
    const EraGraph graph = worlds::world(n, apart);
    for (worlds::DrawnClaim& claim : apart) claim.a *= 2, claim.b *= 2;
    std::vector<std::uint32_t> even(n);
    for (std::uint32_t i = 0; i < n; ++i) even[i] = 2 * i;
    const EraGraph spaced = worlds::world(2 * n, apart, {.present = even});
    for (const Measure& measure : measures()) {
      const Scores scores = measure.scores(graph), others = measure.scores(spaced);
      CAPTURE(seed, measure.name);
      if (measure.subjects == Subjects::pairs) {
        CHECK(others.values == scores.values);
        continue;
      }
      for (std::uint32_t i = 0; i < n; ++i) {
        CAPTURE(i);
        CHECK(others.values[2 * i] == scores.values[i]);
        CHECK(others.values[2 * i + 1] == Value(Reason::absent));
      }
    }
  }
}

TEST_CASE("an isolate has the value that its measure promises, and moves nobody's rank") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const std::uint32_t n = worlds::random_size(seed);
    const std::vector<worlds::DrawnClaim> claims = worlds::random_claims(seed, n);
    for (const Measure& measure : measures()) {
      CAPTURE(seed, measure.name);
      Scores before = measure.scores(worlds::world(n, claims));
      Scores after = measure.scores(worlds::world(n + 1, claims));
      if (measure.subjects == Subjects::actors) {
        const Value& isolate = after.values[n];
        if (measure.isolate == Isolate::undefined) CHECK_FALSE(isolate.defined());
        if (measure.isolate == Isolate::zero && isolate.defined()) CHECK(isolate == Value(0.0));
        after.values.pop_back();
      }
      if (!measure.counts_isolates) CHECK(ranks(after) == ranks(before));
    }
  }
}

TEST_CASE("the unit of weights matters to measures in that unit alone") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const std::uint32_t n = worlds::random_size(seed);
    const std::vector<worlds::DrawnClaim> claims = worlds::random_claims(seed, n);
    for (const double unit : {0.5, 100.0}) {
      for (const Measure& measure : measures()) {
        const Scores scores = measure.scores(worlds::world(n, claims));
        const Scores others = measure.scores(worlds::world(n, scaled(claims, unit)));
        for (std::uint32_t i = 0; i < scores.values.size(); ++i) {
          CAPTURE(seed, unit, measure.name, i);
          const Value& value = scores.values[i];
          const bool grows = value.defined() && measure.in_units_of_level;
          check_alike(others.values[i], grows ? Value(value.number() * unit) : value);
        }
      }
    }
  }
}

TEST_CASE("weights from 1e-18 to 1e18 and worlds of one sign give numbers or reasons") {
  std::vector<worlds::DrawnClaim> wide, hostile;
  for (std::uint32_t i = 0; i < 13; ++i) wide.push_back({i, i + 1, std::pow(10.0, 3.0 * i - 18), i % 2 == 0});
  for (std::uint32_t i = 0; i < 6; ++i)
    for (std::uint32_t j = i + 1; j < 6; ++j) hostile.push_back({i, j, -2.0});
  for (const Measure& measure : measures()) {
    CAPTURE(measure.name);
    for (const EraGraph& graph : {worlds::world(14, wide), worlds::world(6, hostile), worlds::world(5, {})})
      for (const Value& value : measure.scores(graph).values)
        if (value.defined()) CHECK(std::isfinite(value.number()));
  }
}

TEST_CASE("ten thousand isolates take no measure down") {
  const EraGraph graph = worlds::world(10'003, {{0, 5'000, 2}, {5'000, 10'002, 1}, {0, 10'002, -1}});
  for (const Measure& measure : measures()) {
    CAPTURE(measure.name);
    const Scores scores = measure.scores(graph);
    CHECK(scores.actors == 10'003);
    CHECK(scores.values.size() == (measure.subjects == Subjects::pairs ? 3 : 10'003));
  }
}

TEST_CASE("measuring twice gives the same bits") {
  const EraGraph graph = worlds::random_world(7);
  for (const Measure& measure : measures()) CHECK(measure.scores(graph) == measure.scores(graph));
}

TEST_CASE("a measure of any unsigned layer sees that layer, and no other than it names") {
  // A positive tie of 2 and a negative one of 3, which the absolute layer holds like any other.
  const EraGraph graph = worlds::world(3, {{0, 1, 2}, {1, 2, -3}});
  for (const Measure& measure : measures()) {
    CAPTURE(measure.name);
    CHECK(is_defined_on(measure, measure.layer));
    if (measure.layers == Layers::own) {
      CHECK_FALSE(is_defined_on(measure, Layer::absolute));
      continue;
    }
    CHECK_FALSE(is_defined_on(measure, Layer::signed_level));
    const Scores scores = measure.function(graph, Layer::absolute);
    CHECK(scores.layer == Layer::absolute);
    CHECK(scores.ties == 2);
    CHECK(measure.function(graph, Layer::hostile).ties == 1);
  }
}
