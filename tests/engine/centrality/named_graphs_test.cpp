// Every actor of three graphs of the literature, against published and recomputed values.
#include <entente/engine/centrality/centrality.hpp>

#include <catch2/catch.hpp>
#include "engine/centrality/named_graphs.hpp"
#include "worlds.hpp"

using namespace entente;
using worlds::NamedGraph;

namespace {

EraGraph graph_of(const NamedGraph& named, std::size_t isolates = 0) {
  std::vector<worlds::DrawnClaim> claims;
  for (const auto& [a, b] : named.ties) claims.push_back({a, b});
  return worlds::world(named.actors.size() + isolates, claims);
}

void check(const NamedGraph& named, const Scores& scores, double worlds::Known::*known, double scale,
           double tolerance) {
  for (std::size_t i = 0; i < named.actors.size(); ++i) {
    CAPTURE(scores.measure, named.actors[i].name);
    CHECK(scores.values[i].number() ==
          Approx(named.actors[i].*known * scale).epsilon(tolerance).margin(tolerance));
  }
}

void check_all(const NamedGraph& named, const EraGraph& graph) {
  const auto n = static_cast<double>(graph.size());
  check(named, degree(graph), &worlds::Known::degree, 1, 1e-15);
  check(named, degree(graph, {.normalized = true}), &worlds::Known::degree, 1 / (n - 1), 1e-15);
  check(named, betweenness(graph, {.normalized = false}), &worlds::Known::betweenness, 1, 1e-12);
  check(named, betweenness(graph), &worlds::Known::betweenness, 2 / ((n - 1) * (n - 2)), 1e-12);
  check(named, harmonic(graph, {.normalized = false}), &worlds::Known::harmonic, 1, 1e-12);
  check(named, harmonic(graph), &worlds::Known::harmonic, 1 / (n - 1), 1e-12);
  check(named, eigenvector(graph), &worlds::Known::eigenvector, 1, 1e-11);
  check(named, katz(graph, {.alpha = 0.1}), &worlds::Known::katz, 1, 1e-12);
}

}  // namespace

TEST_CASE("the Krackhardt kite has its published scores") {
  const EraGraph graph = graph_of(worlds::krackhardt_kite);
  check_all(worlds::krackhardt_kite, graph);
  check(worlds::krackhardt_kite, pagerank(graph), &worlds::Known::pagerank, 1, 1e-9);
  const auto places = ranks(betweenness(graph));
  CHECK(places[7] == 1);  // Heather
  CHECK(places[5] == 2);  // Fernando and Garth share the second place
  CHECK(places[6] == 2);
  CHECK(places[8] == 4);  // Ike
}

TEST_CASE("the Florentine families have their published scores") {
  const EraGraph graph = graph_of(worlds::florentine_marriages);
  check_all(worlds::florentine_marriages, graph);
  check(worlds::florentine_marriages, pagerank(graph), &worlds::Known::pagerank, 1, 1e-9);
  CHECK(betweenness(graph).values[1].number() == Approx(0.521978021978022).epsilon(1e-12));
}

TEST_CASE("an isolate lowers the normalised scores of all others, and nothing else") {
  const EraGraph graph = graph_of(worlds::florentine_marriages, 1);
  check_all(worlds::florentine_marriages, graph);
  CHECK(betweenness(graph).values[1].number() == Approx(0.452380952380952).epsilon(1e-12));
  for (const Scores& scores : {degree(graph), betweenness(graph), harmonic(graph), eigenvector(graph)}) {
    CHECK(scores.values[15] == Value(0.0));
  }
  CHECK(katz(graph).values[15] == Value(1.0));
  const Scores shares = pagerank(graph);
  for (std::size_t i = 0; i < graph.size(); ++i) {
    CHECK(shares.values[i].number() == Approx(worlds::florentine_pagerank_with_pucci[i]).epsilon(1e-9));
  }
}

TEST_CASE("the karate club has its published scores") {
  const EraGraph graph = graph_of(worlds::karate_club);
  check_all(worlds::karate_club, graph);
  check(worlds::karate_club, pagerank(graph), &worlds::Known::pagerank, 1, 1e-9);
}
