// One rule for ties that are positive and hostile at once.
#include <entente/engine/balance/signs/signed_graph.hpp>

namespace entente {

namespace {

double level_of(const Amounts& parts, Mixed mixed) {
  const bool both = parts.cooperative > 0 && parts.hostile > 0;
  if (!both || mixed == Mixed::net) return parts.level();
  return mixed == Mixed::drop_mixed ? 0 : -parts.hostile;
}

}  // namespace

SignedGraph signed_graph(const EraGraph& graph, Mixed mixed) {
  SignedGraph result{.vertices = graph.size()};
  for (std::uint32_t place = 0; place < graph.ties().size(); ++place) {
    const Tie& tie = graph.ties()[place];
    const Amounts parts = tie.amounts();
    result.mixed += parts.cooperative > 0 && parts.hostile > 0;
    if (const double level = level_of(parts, mixed); level != 0)
      result.ties.push_back({tie.a, tie.b, level, place});
  }
  return result;
}

}  // namespace entente
