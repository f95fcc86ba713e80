// The blocs of an era, actor by actor.
#include <entente/engine/balance/blocs/blocs.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"
#include "worlds.hpp"

using namespace entente;

namespace {

const std::vector<BlocMethod> methods = {BlocMethod::two_blocs, BlocMethod::at_most_k, BlocMethod::free_k,
                                         BlocMethod::modularity};

//   0 ---- 1      2 ---- 3      4 is present without a tie, 5 is absent
//   and 0 : 2, 1 : 3
EraGraph two_pairs() {
  return worlds::world(6, {{0, 1}, {2, 3}, {0, 2, -1}, {1, 3, -1}},
                       {.present = {{0, 1, 2, 3, 4}}, .era = "e"});
}

}  // namespace

TEST_CASE("every actor has a bloc or the reason why not") {
  for (const BlocMethod method : methods) {
    const Partition found = blocs(two_pairs(), {.method = method, .k = 3});
    CAPTURE(name(method));
    CHECK(found.era == "e");
    CHECK(found.k == 2);
    CHECK(found.alone == 0);
    CHECK(found.violations == 0);
    for (const std::uint32_t place : {0U, 1U}) CHECK(found[actor_id(place)].bloc == 1);
    for (const std::uint32_t place : {2U, 3U}) CHECK(found[actor_id(place)].bloc == 2);
    CHECK(!found[actor_id(4)].aligned());
    CHECK(found[actor_id(4)].why == Reason::isolated);
    CHECK(found[actor_id(5)].why == Reason::absent);
  }
}

TEST_CASE("what is proved is said, and what is not") {
  for (const BlocMethod method : methods) {
    const Partition found = blocs(two_pairs(), {.method = method});
    const bool by_modularity = method == BlocMethod::modularity;
    CHECK(found.certainty == Optimality::proved);
    CHECK(found.lower == Value(0));  // nothing is violated, whatever was asked for
    CHECK(found.spread == (by_modularity ? Value(0) : Value(Reason::not_proved_optimal)));
    CHECK(found.modularity.number() == Approx(0.5));
    CHECK(found.modularity_upper.number() >= 0.5);
    CHECK(found.best.partitions == (method == BlocMethod::two_blocs || by_modularity ? 1U : 0U));
  }
  std::vector<worlds::DrawnClaim> ring;
  for (std::uint32_t v = 0; v < 20; ++v) ring.push_back({v, (v + 1) % 20, -1});
  const Partition large = blocs(worlds::world(20, ring), {.method = BlocMethod::modularity});
  CHECK(large.certainty == Optimality::bounds);
  CHECK(large.modularity.number() < large.modularity_upper.number());
  CHECK(large.best.partitions == 0);
  const Partition stopped = blocs(worlds::random_world(4), {.should_stop = [] { return true; }});
  CHECK(stopped.lower.number() <= stopped.violations);
}

TEST_CASE("an era without signed ties has no blocs") {
  for (const BlocMethod method : methods) {
    for (const EraGraph& graph : {worlds::world(0, {}), worlds::world(3, {}), EraGraph{}}) {
      const Partition found = blocs(graph, {.method = method});
      CHECK(found.k == 0);
      CHECK(found.certainty == Optimality::proved);
      CHECK(found.violations == 0);
      CHECK(found.members.size() == graph.roster_size());
      CHECK(found.modularity == Reason::no_ties);
      for (const BlocMember& member : found.members) CHECK(member.why == Reason::isolated);
    }
  }
}

TEST_CASE("the rule for ties with both amounts decides who is with whom") {
  const EraGraph graph = worlds::world(2, {{0, 1, 2}, {0, 1, -1}});
  CHECK(blocs(graph).k == 1);
  CHECK(blocs(graph, {.mixed = Mixed::negative_wins}).k == 2);
  CHECK(blocs(graph, {.mixed = Mixed::drop_mixed}).k == 0);
  CHECK(blocs(graph, {.mixed = Mixed::negative_wins}).alone == 2);
}

TEST_CASE("levels and the limit of blocs are heeded") {
  const EraGraph graph = worlds::world(3, {{0, 1, -3}, {1, 2, -2}, {0, 2, -0.5}});
  const Partition found = blocs(graph, {.method = BlocMethod::two_blocs, .counted = Counted::levels});
  CHECK(found.violations == 0.5);
  CHECK(found[actor_id(0)] == found[actor_id(2)]);
  CHECK(blocs(graph, {.method = BlocMethod::at_most_k, .k = 1}).violations == 3);
  CHECK(blocs(graph, {.method = BlocMethod::at_most_k, .k = 3}).k == 3);
}

TEST_CASE("more freedom never violates more, in any world") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const EraGraph graph = worlds::random_world(seed);
    const double two = blocs(graph, {.method = BlocMethod::two_blocs}).violations;
    const double three = blocs(graph, {.method = BlocMethod::at_most_k, .k = 3}).violations;
    const double free = blocs(graph).violations;
    CHECK(three <= two);
    CHECK(free <= three);
    CHECK(free <= blocs(graph, {.method = BlocMethod::modularity}).violations);
  }
}
