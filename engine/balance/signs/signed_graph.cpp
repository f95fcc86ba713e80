// One rule for ties with cooperative and hostile amounts.
#include <entente/engine/balance/signs/signed_graph.hpp>

#include <entente/graphs/folding/era_graph.hpp>

namespace entente {

namespace {

double level_of(const Amounts& amounts, Mixed mixed) {
  const bool both = amounts.cooperative > 0 && amounts.hostile > 0;
  if (!both || mixed == Mixed::net) return amounts.level();
  return mixed == Mixed::drop_mixed ? 0 : -amounts.hostile;
}

}  // namespace

SignedGraph signed_graph(const EraGraph& graph, Mixed mixed) {
  SignedGraph result{.vertices = graph.size()};
  for (std::uint32_t place = 0; place < graph.ties().size(); ++place) {
    const Tie& tie = graph.ties()[place];
    const Amounts amounts = tie.amounts();
    result.mixed += amounts.cooperative > 0 && amounts.hostile > 0;
    if (const double level = level_of(amounts, mixed); level != 0)
      result.ties.push_back({tie.a, tie.b, level, place});
  }
  return result;
}

std::vector<double> signed_sizes(std::span<const EraGraph> graphs, Mixed mixed, Counted counted) {
  std::vector<double> sizes;
  for (const EraGraph& graph : graphs) {
    double& sum = sizes.emplace_back(0);
    for (const SignedTie& tie : signed_graph(graph, mixed).ties) sum += tie.size(counted);
  }
  return sizes;
}

}  // namespace entente
