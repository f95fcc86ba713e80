// Alignment: what the claims about a pair come to in an era, and how alike the two treat third parties.
#pragma once

#include <entente/engine/scores.hpp>
#include <entente/graphs/model/era_graph.hpp>

#include <cstdint>
#include <vector>

namespace entente {

/// The level of a pair: warm less hostile (MEASURES.md, "level"). Undefined: absent, when one of them is not
/// in the era; no-ties, when no claim is. The same for (a, b) and (b, a). O(log).
Value level(const EraGraph& graph, ActorId a, ActorId b);

/// (P - N) / (P + N), P the warm and N the hostile amount: -1 all hostile ... 1 all warm. Undefined as
/// level(), and no-signed-claims when both amounts are 0. O(log).
Value polarity(const EraGraph& graph, ActorId a, ActorId b);

/// All indicators of a pair in an era. Every Value is undefined(absent) when one of the two is not in the
/// era; those about the direct tie are undefined(no-ties) when the pair has no claim in it.
struct Alignment {
  ActorId a{}, b{};
  Value level{};     ///< warm less hostile, claims of both directions and mutual ones together
  Value positive{};  ///< the warm amount, >= 0
  Value negative{};  ///< the hostile amount, >= 0
  Value polarity{};  ///< -1 ... 1; undefined(no-signed-claims) where both amounts are 0
  Value forward{};   ///< level of what a alone does to b; undefined(no-ties) where no claim says so
  Value backward{};  ///< level of what b alone does to a; undefined(no-ties) where no claim says so
  /// level of the claims in which both act alike (undirected); undefined(no-ties) where there is none
  Value mutual{};
  std::uint32_t claims = 0;     ///< claims that touch the era, neutral ones included
  std::uint32_t sources = 0;    ///< distinct sources cited
  double effective_claims = 0;  ///< Kish's effective number; 0 when every claim is neutral
  Value kappa{};                ///< cohen_kappa() of the two portfolios
  Value s{};                    ///< signorino_ritter_s() of the two portfolios, absolute

  friend bool operator==(const Alignment&, const Alignment&) = default;
};

/// The alignment of `a` and `b`, seen from `a`. An actor has no tie with itself.
///
/// - Portfolios: a choice among several. An actor's value for a third party is the polarity of their bond, in
///   -1 ... 1, and 0 where they have none or only neutral claims; the range of the scale is 2.
/// - Third parties: the actors present, except a and b, who have a claim with a or b or both, all of one
///   weight. Those tied to neither are left out, because agreeing to have nothing to do with a far actor is
///   no evidence.
/// - Edge cases: where nobody is left, kappa and s are undefined(no-third-parties).
/// - Cost: O(degree of a + degree of b + claims of the pair).
Alignment alignment(const EraGraph& graph, ActorId a, ActorId b);

/// The alignment of every pair with at least one claim, in the order of (a, b), a < b.
std::vector<Alignment> alignments(const EraGraph& graph);

}  // namespace entente
