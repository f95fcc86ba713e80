// Adjusted p values by hand, and what the adjustment promises.
#include <entente/engine/resampling/holm.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"

#include <algorithm>

using namespace entente;

// In ascending order 0.005 * 4, 0.01 * 3, 0.03 * 2, and 0.04 * 1, which may not be below the one before.
TEST_CASE("holm: four tests, by hand") {
  const std::vector<Value> adjusted = holm(std::vector<Value>{0.01, 0.04, 0.03, 0.005});
  CHECK(adjusted[0].number() == Approx(0.03));
  CHECK(adjusted[1].number() == Approx(0.06));
  CHECK(adjusted[2].number() == Approx(0.06));
  CHECK(adjusted[3].number() == Approx(0.02));
}

TEST_CASE("holm: one test stays as it is, none is nothing, and no p is above 1") {
  CHECK(holm(std::vector<Value>{0.2}) == std::vector<Value>{0.2});
  CHECK(holm({}).empty());
  CHECK(holm(std::vector<Value>{0.6, 1.0}) == std::vector<Value>{1.0, 1.0});
}

TEST_CASE("holm: what was not tested counts for nothing") {
  const std::vector<Value> p = {Reason::n_too_small, 0.01, Reason::no_ties, 0.02};
  CHECK(holm(p) == std::vector<Value>{Reason::n_too_small, 0.02, Reason::no_ties, 0.02});
}

// The second way looks at every p that is no larger. Those below alpha are the findings of the step-down
// rule.
TEST_CASE("holm: against the definition, of many p in any order") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    worlds::Random random(seed);
    std::vector<Value> p;
    for (std::uint64_t i = 0; i < 1 + seed; ++i) p.emplace_back(static_cast<double>(random.below(30)) / 200);
    const std::vector<Value> adjusted = holm(p);
    const auto smaller = [&](double than) {
      return std::count_if(p.begin(), p.end(), [&](const Value& value) { return value.number() < than; });
    };
    for (std::size_t i = 0; i < p.size(); ++i) {
      double largest = 0;
      for (const Value& other : p)
        if (other.number() <= p[i].number())
          largest = std::max(largest,
                             (static_cast<double>(p.size()) - static_cast<double>(smaller(other.number()))) *
                                 other.number());
      CHECK(adjusted[i].number() == Approx(std::min(1.0, largest)));
    }
  }
}
