// Small cases on which programs differ, with what is right: equal paths, an isolate, two components,
// direction.
#include <entente/engine/centrality/centrality.hpp>

#include <catch2/catch.hpp>
#include "worlds.hpp"

using namespace entente;

namespace {

struct Case {
  std::vector<worlds::DrawnClaim> claims;
  std::vector<double> strength, betweenness, closeness_component, closeness_wasserman_faust, harmonic;
};

void check(const Scores& scores, const std::vector<double>& expected) {
  REQUIRE(scores.values.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(scores.measure, i);
    CHECK(scores.values[i].number() == Approx(expected[i]).epsilon(1e-12).margin(1e-12));
  }
}

void check(const Case& known) {
  const EraGraph graph = worlds::world(known.strength.size(), known.claims);
  check(strength_positive(graph), known.strength);
  check(strength_positive_in(graph), known.strength);
  check(strength_positive_out(graph), known.strength);
  check(betweenness(graph, {.normalized = false}), known.betweenness);
  check(closeness_component(graph), known.closeness_component);
  check(closeness_wasserman_faust(graph), known.closeness_wasserman_faust);
  check(harmonic(graph, {.normalized = false}), known.harmonic);
}

}  // namespace

TEST_CASE("a ring of four has two shortest paths between opposite corners") {
  check({.claims = {{0, 1}, {1, 2}, {2, 3}, {3, 0}},
         .strength = {2, 2, 2, 2},
         .betweenness = {0.5, 0.5, 0.5, 0.5},
         .closeness_component = {0.75, 0.75, 0.75, 0.75},
         .closeness_wasserman_faust = {0.75, 0.75, 0.75, 0.75},
         .harmonic = {2.5, 2.5, 2.5, 2.5}});
}

TEST_CASE("1/2 + 1/2 is as long as 1/3 + 2/3") {
  check({.claims = {{0, 1, 2}, {1, 2, 2}, {0, 3, 3}, {3, 2, 1.5}},
         .strength = {5, 4, 3.5, 4.5},
         .betweenness = {1, 0.5, 0, 0.5},
         .closeness_component = {18.0 / 11, 18.0 / 11, 18.0 / 13, 18.0 / 11},
         .closeness_wasserman_faust = {18.0 / 11, 18.0 / 11, 18.0 / 13, 18.0 / 11},
         .harmonic = {6, 5.2, 4.5, 5.7}});
}

TEST_CASE("0.1 + 0.2 is as long as 0.15 + 0.15") {
  check({.claims = {{0, 1, 1 / 0.1}, {1, 2, 1 / 0.2}, {0, 3, 1 / 0.15}, {3, 2, 1 / 0.15}},
         .strength = {50.0 / 3, 15, 35.0 / 3, 40.0 / 3},
         .betweenness = {1, 0.5, 0, 0.5},
         .closeness_component = {60.0 / 11, 60.0 / 11, 60.0 / 13, 60.0 / 11},
         .closeness_wasserman_faust = {60.0 / 11, 60.0 / 11, 60.0 / 13, 60.0 / 11},
         .harmonic = {20, 19, 15, 52.0 / 3}});
}

TEST_CASE("decimal weights sum to decimal strengths") {
  const EraGraph graph = worlds::world(4, {{0, 1, 0.1}, {1, 2, 0.2}, {0, 3, 0.15}, {3, 2, 0.15}});
  check(strength_positive(graph), {0.25, 0.3, 0.35, 0.3});
}

TEST_CASE("a path of three beside an isolate") {
  check({.claims = {{0, 1}, {1, 2}},
         .strength = {1, 2, 1, 0},
         .betweenness = {0, 1, 0, 0},
         .closeness_component = {2.0 / 3, 1, 2.0 / 3, 0},
         .closeness_wasserman_faust = {4.0 / 9, 2.0 / 3, 4.0 / 9, 0},
         .harmonic = {1.5, 2, 1.5, 0}});
}

TEST_CASE("a path of three beside a pair") {
  check({.claims = {{0, 1}, {1, 2}, {3, 4}},
         .strength = {1, 2, 1, 1, 1},
         .betweenness = {0, 1, 0, 0, 0},
         .closeness_component = {2.0 / 3, 1, 2.0 / 3, 1, 1},
         .closeness_wasserman_faust = {1.0 / 3, 0.5, 1.0 / 3, 0.25, 0.25},
         .harmonic = {1.5, 2, 1.5, 1, 1}});
}

//   0 -> 1 -> 2 -> 0,  2 -> 3       and 0 =3=> 1, 0 -> 2, 1 -> 2
TEST_CASE("strength goes out and comes in by direction") {
  const EraGraph ring =
      worlds::world(4, {{0, 1, 1, true}, {1, 2, 1, true}, {2, 0, 1, true}, {2, 3, 1, true}});
  check(strength_positive_out(ring), {1, 1, 2, 0});
  check(strength_positive_in(ring), {1, 1, 1, 1});
  check(degree_out(ring), {1, 1, 2, 0});
  check(degree_in(ring), {1, 1, 1, 1});
  const EraGraph weighted = worlds::world(3, {{0, 1, 3, true}, {0, 2, 1, true}, {1, 2, 1, true}});
  check(strength_positive_out(weighted), {4, 1, 0});
  check(strength_positive_in(weighted), {0, 3, 2});
}
