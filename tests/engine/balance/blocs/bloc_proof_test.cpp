// The proof of blocs on its own: from the poorest start, and without a packing, it must find the best by
// itself.
#include <entente/engine/balance/blocs/bloc_proof.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/assignment_oracle.hpp"
#include "engine/balance/named_signed_graphs.hpp"
#include "engine/balance/partition_oracle.hpp"

#include <limits>

using namespace entente;

namespace {

/// Started with everybody in one bloc.
double proved_price(const SignedGraph& graph, std::size_t at_most, const PackedCycles& packed = {}) {
  const WholeWeights whole = whole_weights(graph, Counted::levels);
  const BlocProblem problem{graph, whole.weights, at_most};
  const BlocProof proof = bloc_proof(problem, packed, Labels(graph.vertices, 1));
  CHECK(bloc_count(proof.labels) <= at_most);
  CHECK(price(problem, proof.labels) == proof.lower);
  return whole.amount(proof.lower);
}

}  // namespace

TEST_CASE("the proof needs no help to find the best blocs") {
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    const SignedGraph graph = worlds::random_signed_graph(seed, 7);
    if (graph.ties.empty()) continue;
    const WholeWeights whole = whole_weights(graph, Counted::levels);
    const PackedCycles packed = packed_cycles(graph, whole.weights);
    for (const std::size_t k : {std::size_t{2}, std::size_t{3}, std::size_t{4}, graph.vertices}) {
      CAPTURE(seed, k);
      const double fewest = oracles::fewest_violations(graph, k, Counted::levels);
      CHECK(proved_price(graph, k) == fewest);
      CHECK(proved_price(graph, k, packed) == fewest);
    }
  }
}

TEST_CASE("the proof solves the highland tribes from one bloc") {
  const SignedGraph tribes = worlds::highland_tribes();
  CHECK(proved_price(tribes, 2) == 7);
  CHECK(proved_price(tribes, 3) == 2);
  CHECK(proved_price(tribes, std::numeric_limits<std::size_t>::max()) == 2);
}
