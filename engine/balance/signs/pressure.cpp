// Two sorted rows of arcs, and whoever stands in both.
#include <entente/engine/balance/signs/pressure.hpp>

#include <entente/engine/near.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cassert>
#include <optional>

namespace entente {

namespace {

double level_of(const EraGraph& graph, const Arc& arc) { return graph.ties()[arc.tie].level(); }

std::vector<ThirdParty> third_parties(const EraGraph& graph, Vertex a, Vertex b, std::vector<ActorId> only) {
  std::sort(only.begin(), only.end());
  std::vector<ThirdParty> found;
  const auto of_b = graph.arcs(b);
  auto other = of_b.begin();
  for (const Arc& arc : graph.arcs(a)) {
    while (other != of_b.end() && other->to < arc.to) ++other;
    if (other == of_b.end()) break;
    const ThirdParty third{graph.actors()[arc.to], level_of(graph, arc), level_of(graph, *other)};
    if (other->to != arc.to || third.level_with_a == 0 || third.level_with_b == 0) continue;
    if (only.empty() || std::binary_search(only.begin(), only.end(), third.actor)) found.push_back(third);
  }
  return found;
}

}  // namespace

Pressure pressure(const EraGraph& graph, ActorId a, ActorId b, const PressureOptions& options) {
  assert(a != b);
  const std::optional<Vertex> u = graph.vertex(a), v = graph.vertex(b);
  if (!u || !v) return {};
  const Value nobody = Reason::no_third_parties;
  Pressure found{nobody, nobody, nobody, third_parties(graph, *u, *v, options.only)};
  if (found.third_parties.empty()) return found;
  SettledSum weighted;
  std::size_t together = 0;
  for (const ThirdParty& third : found.third_parties) {
    weighted.add(third.push());
    together += (third.level_with_a > 0) == (third.level_with_b > 0);
  }
  const auto count = static_cast<double>(found.third_parties.size()), pulling = static_cast<double>(together);
  found.weighted = weighted.value();
  found.net = 2 * pulling - count;
  found.share = pulling / count;
  return found;
}

}  // namespace entente
