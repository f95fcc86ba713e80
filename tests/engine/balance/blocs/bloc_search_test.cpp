// The search for blocs: what it sums, what it heeds, and how often it finds the best.
#include <entente/engine/balance/blocs/bloc_search.hpp>

#include <entente/engine/balance/blocs/balanced_blocs.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/assignment_oracle.hpp"
#include "engine/balance/partition_oracle.hpp"

using namespace entente;

namespace {

double positive(const SignedGraph& graph) {
  double sum = 0;
  for (const SignedTie& tie : graph.ties) sum += tie.negative() ? 0 : std::abs(tie.level);
  return sum;
}

}  // namespace

TEST_CASE("without a null model the value of blocs is what their violations leave of the positive ties") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const SignedGraph graph = worlds::random_signed_graph(seed, 10);
    const LinkGraph links = link_graph(graph, Counted::levels, NullModel::none);
    const FoundBlocs found = found_blocs(links, {.starts = 2});
    CHECK(found.value == joint_value(links, found.labels));
    CHECK(found.value == positive(graph) - violations(graph, found.labels, Counted::levels));
    CHECK(found.starts.size() == (graph.ties.empty() ? 0 : 2));
  }
}

TEST_CASE("the search keeps to the limit of blocs and mostly finds the best") {
  std::size_t best = 0, all = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const SignedGraph graph = worlds::random_signed_graph(seed, 8);
    const LinkGraph links = link_graph(graph, Counted::ties, NullModel::none);
    for (std::size_t k = 1; k <= 4; ++k) {
      const FoundBlocs found = found_blocs(links, {.at_most = k});
      CHECK(bloc_count(found.labels) <= k);
      const double fewest = oracles::fewest_violations(graph, k, Counted::ties);
      CHECK(violations(graph, found.labels) >= fewest);
      best += violations(graph, found.labels) == fewest ? 1U : 0U;
      ++all;
    }
  }
  CHECK(best >= all * 19 / 20);
}

TEST_CASE("blocs of blocs are worth what their vertices are") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const SignedGraph graph = worlds::random_signed_graph(seed, 9);
    const LinkGraph links = link_graph(graph, Counted::levels, NullModel::strength);
    std::vector<std::uint32_t> thirds;
    Labels halves;
    for (Vertex v = 0; v < graph.vertices; ++v) {
      thirds.push_back(v % 3);
      halves.push_back(v % 3 == 0 ? 1 : 2);
    }
    Labels apart = thirds;
    for (std::uint32_t& label : apart) ++label;
    const double joined = joint_value(links, halves) - joint_value(links, apart);
    CHECK(joint_value(coarse(links, thirds), {1, 2, 2}) == Approx(joined).margin(1e-12));
  }
}

TEST_CASE("the search ends once it has found enough") {
  const SignedGraph graph = worlds::random_signed_graph(7, 12);
  const LinkGraph links = link_graph(graph, Counted::ties, NullModel::none);
  CHECK(found_blocs(links, {.starts = 5, .enough = 0}).starts.size() == 1);
  CHECK(found_blocs(links, {.starts = 5}).starts.size() == 5);
}
