// Alignment of a pair: its own claims, and the two portfolios of ties to third parties.
#include <entente/engine/alignment/alignment.hpp>

#include <entente/engine/alignment/kendall.hpp>
#include <entente/engine/alignment/portfolio.hpp>
#include <entente/engine/near.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>
#include <utility>

namespace entente {

namespace {

/// The level of the claims in which one end acts: `actor` as in ClaimShare.
Value level_by(const EraGraph& graph, const Tie& tie, int actor) {
  const std::optional<Amounts> amounts = acted_by(graph, tie, actor);
  return amounts ? Value(amounts->level()) : Value(Reason::no_ties);
}

/// Why two actors have no tie.
Reason why_no_tie(const EraGraph& graph, ActorId a, ActorId b) {
  return graph.vertex(a) && graph.vertex(b) ? Reason::no_ties : Reason::absent;
}

/// What two actors hold of one to whom at least one of them is tied.
struct Held {
  ActorId third{};
  double by_a = 0, by_b = 0;
  bool speaks = false;  ///< there is a claim that is not neutral
};

void hold(double& holding, Held& held, const EraGraph& graph, const Arc& arc) {
  const Value value = polarity(graph.ties()[arc.tie].amounts());
  held.speaks = held.speaks || value.defined();
  holding = value.defined() ? value.number() : 0;
}

/// Everyone but the two themselves to whom one of them is tied, by actor.
std::vector<Held> holdings(const EraGraph& graph, Vertex u, Vertex v) {
  std::vector<Held> found;
  const auto rows_u = graph.arcs(u), rows_v = graph.arcs(v);
  auto i = rows_u.begin();
  auto j = rows_v.begin();
  while (i != rows_u.end() || j != rows_v.end()) {
    const bool in_u = i != rows_u.end() && (j == rows_v.end() || i->to <= j->to);
    const bool in_v = j != rows_v.end() && (i == rows_u.end() || j->to <= i->to);
    const Vertex third = in_u ? i->to : j->to;
    Held held{.third = graph.actors()[third]};
    if (in_u) hold(held.by_a, held, graph, *i++);
    if (in_v) hold(held.by_b, held, graph, *j++);
    if (third != u && third != v) found.push_back(held);
  }
  return found;
}

/// The vectors that are compared, party by party.
struct Portfolios {
  std::vector<double> of_a, of_b;
  std::vector<double> weights;  ///< empty when none were given
  std::uint32_t speaking = 0;
};

constexpr double polarity_top = 1, polarity_range = 2;

/// Whom the options name as third parties, the two themselves included where they may enter.
std::vector<ActorId> parties(const EraGraph& graph, const std::vector<Held>& held, const Alignment& pair,
                             const AlignmentOptions& options) {
  if (options.third_parties == ThirdParties::listed) return options.listed;
  if (options.third_parties == ThirdParties::era) return graph.actors();
  std::vector<ActorId> tied = {pair.a, pair.b};
  for (const Held& one : held) tied.push_back(one.third);
  std::sort(tied.begin(), tied.end());
  return tied;
}

Portfolios portfolios(const EraGraph& graph, Vertex u, Vertex v, const Alignment& pair,
                      const AlignmentOptions& options) {
  Portfolios result;
  const std::vector<Held> held = holdings(graph, u, v);
  const Tie* tie = graph.tie(u, v);
  const Value direct = tie == nullptr ? Value(Reason::no_ties) : polarity(tie->amounts());
  const double between = direct.defined() ? direct.number() : 0;
  const std::vector<ActorId> all = parties(graph, held, pair, options);
  for (std::size_t i = 0; i < all.size(); ++i) {
    Held one{.third = all[i]};
    if (all[i] == pair.a || all[i] == pair.b) {
      if (options.own == OwnTie::exclude) continue;
      one.by_a = all[i] == pair.a ? polarity_top : between;
      one.by_b = all[i] == pair.b ? polarity_top : between;
    } else {
      const auto at = std::lower_bound(held.begin(), held.end(), all[i],
                                       [](const Held& x, ActorId third) { return x.third < third; });
      if (at != held.end() && at->third == all[i]) one = *at;
    }
    result.of_a.push_back(one.by_a);
    result.of_b.push_back(one.by_b);
    result.speaking += one.speaks ? 1 : 0;
    if (!options.weights.empty()) result.weights.push_back(options.weights[i]);
  }
  return result;
}

void fill_likeness(Alignment& result, const Portfolios& held) {
  const auto& [x, y, weights, speaking] = held;
  result.kappa = cohen_kappa(x, y);
  result.pi = scott_pi(x, y);
  result.s = signorino_ritter_s(x, y, {.range = polarity_range});
  result.s_squared = signorino_ritter_s(x, y, {.range = polarity_range, .distance = Distance::squared});
  result.s_weighted = Reason::no_weights;
  if (!weights.empty())
    result.s_weighted = signorino_ritter_s(x, y, {.range = polarity_range, .weights = weights});
  result.tau_b = kendall_tau_b(x, y);
  result.cosine = cosine(x, y);
  result.third_parties = static_cast<std::uint32_t>(x.size());
  result.speaking = speaking;
}

/// -1, 0 or 1; 0 for what is not defined or differs from 0 by rounding only.
int sign(const Value& value) {
  if (!value.defined() || std::abs(value.number()) <= same_share) return 0;
  return value.number() > 0 ? 1 : -1;
}

AlignmentFlags flags_of(const Alignment& pair) {
  constexpr std::uint32_t few = 3;
  const int signs[] = {sign(pair.kappa), sign(pair.s), sign(pair.tau_b), sign(pair.cosine)};
  const auto [least, largest] = std::minmax_element(std::begin(signs), std::end(signs));
  AlignmentFlags flags;
  const auto raise = [&](AlignmentFlag flag, bool raised) {
    flags.set(static_cast<std::size_t>(flag), raised);
  };
  raise(AlignmentFlag::indices_disagree, *least < 0 && *largest > 0);
  raise(AlignmentFlag::tie_disagrees, sign(pair.level) * sign(pair.kappa) < 0);
  raise(AlignmentFlag::few_third_parties, pair.speaking < few);
  raise(AlignmentFlag::empty_portfolio, pair.cosine == Value(Reason::empty_portfolio));
  return flags;
}

void fill_direct_tie(Alignment& result, const EraGraph& graph, const Tie& tie, int forward_actor) {
  const Amounts amounts = tie.amounts();
  result.level = amounts.level();
  result.cooperative = amounts.cooperative;
  result.hostile = amounts.hostile;
  result.polarity = polarity(amounts);
  result.forward = level_by(graph, tie, forward_actor);
  result.backward = level_by(graph, tie, -forward_actor);
  result.mutual = level_by(graph, tie, 0);
  result.claims = tie.claims;
  result.sources = tie.sources;
  result.effective_claims = tie.effective_claims;
}

}  // namespace

Value level(const EraGraph& graph, ActorId a, ActorId b) {
  const Tie* tie = graph.tie(a, b);
  return tie == nullptr ? Value(why_no_tie(graph, a, b)) : Value(tie->level());
}

Value polarity(const Amounts& amounts) {
  const std::optional<double> found = amounts.polarity();
  return found ? Value(*found) : Value(Reason::no_signed_claims);
}

Value polarity(const EraGraph& graph, ActorId a, ActorId b) {
  const Tie* tie = graph.tie(a, b);
  return tie == nullptr ? Value(why_no_tie(graph, a, b)) : polarity(tie->amounts());
}

Alignment alignment(const EraGraph& graph, ActorId a, ActorId b, const AlignmentOptions& options) {
  assert(options.weights.empty() || options.weights.size() == options.listed.size());
  Alignment result{.a = a, .b = b};
  const std::optional<Vertex> u = graph.vertex(a), v = graph.vertex(b);
  if (!u || !v) return result;
  const Value none = Reason::no_ties;
  result.level = result.cooperative = result.hostile = result.polarity = result.forward = result.backward =
      result.mutual = none;
  if (const Tie* tie = graph.tie(*u, *v)) fill_direct_tie(result, graph, *tie, a < b ? 1 : -1);
  fill_likeness(result, portfolios(graph, *u, *v, result, options));
  result.flags = flags_of(result);
  return result;
}

std::vector<Alignment> alignments(const EraGraph& graph, const AlignmentOptions& options) {
  std::vector<Alignment> result;
  result.reserve(graph.ties().size());
  for (const Tie& tie : graph.ties()) {
    const auto [a, b] = graph.pair(tie);
    result.push_back(alignment(graph, a, b, options));
  }
  return result;
}

}  // namespace entente
