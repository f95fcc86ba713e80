// Alignment of a pair: its own claims, and the two portfolios of ties to third parties.
#include <entente/engine/alignment/alignment.hpp>

#include <entente/engine/alignment/portfolio.hpp>

#include <optional>
#include <utility>

namespace entente {

namespace {

using Pair = std::pair<Vertex, Vertex>;

std::optional<Pair> vertices_of(const EraGraph& graph, ActorId a, ActorId b) {
  const std::optional<Vertex> u = graph.vertex(a), v = graph.vertex(b);
  if (!u || !v) return std::nullopt;
  return Pair{*u, *v};
}

Value polarity_of(const Parts& parts) {
  const double total = parts.warm + parts.hostile;
  if (total == 0) return Reason::no_signed_claims;
  return parts.level() / total;
}

/// The level of the claims in which one end acts: `actor` is +1 for the bond's `a`, -1 for its `b`, 0 for
/// both alike.
Value acted_by(const EraGraph& graph, const Bond& bond, int actor) {
  const Parts& parts = actor == 0 ? bond.mutual : actor > 0 ? bond.from_a : bond.from_b;
  bool claimed = parts != Parts{};
  for (const Contribution& claim : graph.contributions(bond)) claimed = claimed || claim.actor == actor;
  if (!claimed) return Reason::no_ties;
  return parts.level();
}

/// What two actors hold of each third party, party by party.
struct Portfolios {
  std::vector<double> of_a, of_b;
};

double holding(const EraGraph& graph, const Arc& arc) {
  const Value value = polarity_of(graph.bonds()[arc.bond].parts());
  return value.defined() ? value.number() : 0;
}

Portfolios portfolios(const EraGraph& graph, Vertex u, Vertex v) {
  Portfolios result;
  const auto rows_u = graph.arcs(u), rows_v = graph.arcs(v);
  auto i = rows_u.begin();
  auto j = rows_v.begin();
  while (i != rows_u.end() || j != rows_v.end()) {
    const bool in_u = i != rows_u.end() && (j == rows_v.end() || i->to <= j->to);
    const bool in_v = j != rows_v.end() && (i == rows_u.end() || j->to <= i->to);
    const Vertex third = in_u ? i->to : j->to;
    const double held_by_u = in_u ? holding(graph, *i++) : 0;
    const double held_by_v = in_v ? holding(graph, *j++) : 0;
    if (third == u || third == v) continue;
    result.of_a.push_back(held_by_u);
    result.of_b.push_back(held_by_v);
  }
  return result;
}

void fill_direct_tie(Alignment& result, const EraGraph& graph, const Bond& bond, int forward_actor) {
  const Parts parts = bond.parts();
  result.level = parts.level();
  result.positive = parts.warm;
  result.negative = parts.hostile;
  result.polarity = polarity_of(parts);
  result.forward = acted_by(graph, bond, forward_actor);
  result.backward = acted_by(graph, bond, -forward_actor);
  result.mutual = acted_by(graph, bond, 0);
  result.claims = bond.claims;
  result.sources = bond.sources;
  result.effective_claims = bond.effective_claims;
}

}  // namespace

Value level(const EraGraph& graph, ActorId a, ActorId b) {
  const auto pair = vertices_of(graph, a, b);
  if (!pair) return Reason::absent;
  const Bond* bond = graph.bond(pair->first, pair->second);
  return bond == nullptr ? Value(Reason::no_ties) : Value(bond->level());
}

Value polarity(const EraGraph& graph, ActorId a, ActorId b) {
  const auto pair = vertices_of(graph, a, b);
  if (!pair) return Reason::absent;
  const Bond* bond = graph.bond(pair->first, pair->second);
  return bond == nullptr ? Value(Reason::no_ties) : polarity_of(bond->parts());
}

Alignment alignment(const EraGraph& graph, ActorId a, ActorId b) {
  Alignment result{.a = a, .b = b};
  const auto pair = vertices_of(graph, a, b);
  if (!pair) return result;
  const auto [u, v] = *pair;
  const Value none = Reason::no_ties;
  result.level = result.positive = result.negative = result.polarity = result.forward = result.backward =
      result.mutual = none;
  if (const Bond* bond = graph.bond(u, v)) fill_direct_tie(result, graph, *bond, u < v ? 1 : -1);
  constexpr double polarity_range = 2;
  const Portfolios held = portfolios(graph, u, v);
  result.kappa = cohen_kappa(held.of_a, held.of_b);
  result.s = signorino_ritter_s(held.of_a, held.of_b, {.range = polarity_range});
  return result;
}

std::vector<Alignment> alignments(const EraGraph& graph) {
  std::vector<Alignment> result;
  result.reserve(graph.bonds().size());
  for (const Bond& bond : graph.bonds()) {
    result.push_back(alignment(graph, graph.actors()[bond.a], graph.actors()[bond.b]));
  }
  return result;
}

}  // namespace entente
