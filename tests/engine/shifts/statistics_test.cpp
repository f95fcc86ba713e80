// Statistics by name, and which way values of free sign face.
#include <entente/engine/shifts/statistics.hpp>

#include "engine/random_worlds.hpp"

#include <catch2/catch.hpp>

using namespace entente;

namespace {

double product(const Scores& x, const Scores& y) {
  double sum = 0;
  for (std::size_t i = 0; i < x.values.size(); ++i)
    if (x.values[i].defined() && y.values[i].defined()) sum += x.values[i].number() * y.values[i].number();
  return sum;
}

Shift shift_of(const std::string& measure, std::uint32_t actor) {
  Shift shift;
  shift.a = actor_id(actor);
  shift.measure = measure;
  return shift;
}

}  // namespace

TEST_CASE("statistics: where the sign of all values is open they face those they are compared with") {
  std::size_t turned = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const EraGraph graph = worlds::world(8, worlds::random_claims(seed, 8));
    const EraGraph other = worlds::world(8, worlds::random_claims(seed + 1000, 8));
    for (const Measure& measure : measures()) {
      if (!measure.sign_is_free) continue;
      const Scores base = measure.scores(graph), alone = measure.scores(other);
      Statistics first(graph), second(other, &first);
      Scores faced = alone;
      for (std::uint32_t actor = 0; actor < 8; ++actor)
        faced.values[actor] = second(shift_of(std::string(measure.name), actor));
      CHECK(product(base, faced) >= -1e-12);
      if (product(base, alone) < -1e-9) ++turned;
    }
  }
  CHECK(turned > 5);
}
