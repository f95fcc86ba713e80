// One rule for bonds that are friendly and hostile at once.
#include <entente/engine/balance/signs/signed_graph.hpp>

namespace entente {

namespace {

double level_of(const Parts& parts, Mixed mixed) {
  const bool both = parts.warm > 0 && parts.hostile > 0;
  if (!both || mixed == Mixed::net) return parts.level();
  return mixed == Mixed::drop_mixed ? 0 : -parts.hostile;
}

}  // namespace

SignedGraph signed_graph(const EraGraph& graph, Mixed mixed) {
  SignedGraph result{.vertices = graph.size()};
  for (std::uint32_t place = 0; place < graph.bonds().size(); ++place) {
    const Bond& bond = graph.bonds()[place];
    const Parts parts = bond.parts();
    result.mixed += parts.warm > 0 && parts.hostile > 0;
    if (const double level = level_of(parts, mixed); level != 0)
      result.ties.push_back({bond.a, bond.b, level, place});
  }
  return result;
}

}  // namespace entente
