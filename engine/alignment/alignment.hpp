// Alignment: what the claims about a pair come to in an era, and how alike the two treat third parties.
#pragma once

#include <entente/engine/scores.hpp>
#include <entente/graphs/folding/graph_words.hpp>

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

/// The level of a pair: cooperative less hostile (MEASURES.md, "level"). Undefined: absent, when one of them
/// is not in the era; no-ties, when no claim is. The same for (a, b) and (b, a). O(log).
Value level(const EraGraph& graph, ActorId a, ActorId b);

/// (P - N) / (P + N) of the cooperative amount P and the hostile amount N: -1 all hostile ... 1 all
/// cooperative. Undefined(no-signed-claims) when both amounts are 0.
Value polarity(const Amounts& amounts);

/// The polarity of all claims of a pair. Undefined as level(), and no-signed-claims. The same for (a, b) and
/// (b, a). O(log).
Value polarity(const EraGraph& graph, ActorId a, ActorId b);

/// What stands in a portfolio at the actor's own place.
enum class OwnTie : std::uint8_t {
  exclude,  ///< nothing: the two are no third parties, and their direct tie is told apart
  /// The top of the scale: each is wholly cooperative to itself, and the two are among the third parties.
  /// This adds their direct tie to the measure, as tables of Correlates of War and ATOP alliances do.
  top,
};

/// Over whom portfolios are compared.
enum class ThirdParties : std::uint8_t {
  tied,    ///< those who have a tie with one of the two, or with both
  era,     ///< everyone present in the era
  listed,  ///< those of AlignmentOptions::listed, present or not
};

struct AlignmentOptions {
  OwnTie own = OwnTie::exclude;
  ThirdParties third_parties = ThirdParties::tied;
  /// With ThirdParties::listed: the third parties, sorted and unique. Whoever is not in the era counts, as
  /// one of whom neither holds anything. With OwnTie::top a member of the pair enters where it is listed.
  std::vector<ActorId> listed = {};
  std::vector<double> weights = {};  ///< one for each of `listed`, >= 0; empty means that none were given
};

/// What a reader of an Alignment is warned of.
enum class AlignmentFlag : std::uint8_t {
  /// Of kappa, S (absolute), tau-b and cosine, one is above zero and another below it, both by more than
  /// 1e-9: whether the two are alike depends on what is meant by it.
  indices_disagree,
  tie_disagrees,      ///< the level and kappa are of opposite signs, both by more than 1e-9
  few_third_parties,  ///< fewer than three third parties speak
  empty_portfolio,    ///< one of the two holds nothing of anyone, so that kappa is 0 whatever the other holds
};
inline constexpr auto alignment_flag_names = std::to_array<std::string_view>(
    {"indices-disagree", "tie-disagrees", "few-third-parties", "empty-portfolio"});
constexpr std::string_view name(AlignmentFlag flag) {
  return alignment_flag_names[static_cast<std::size_t>(flag)];
}

/// A set of flags, one bit each.
using AlignmentFlags = std::bitset<alignment_flag_names.size()>;

/// All indicators of a pair in an era. Every Value is undefined(absent) when one of the two is not in the
/// era; those about the direct tie are undefined(no-ties) when the pair has no claim in it.
struct Alignment {
  ActorId a{}, b{};
  Value level{};        ///< cooperative less hostile, claims of both directions and mutual ones together
  Value cooperative{};  ///< the cooperative amount, >= 0
  Value hostile{};      ///< the hostile amount, >= 0
  Value polarity{};     ///< -1 ... 1; undefined(no-signed-claims) where both amounts are 0
  Value forward{};      ///< level of what a alone does to b; undefined(no-ties) where no claim says so
  Value backward{};     ///< level of what b alone does to a; undefined(no-ties) where no claim says so
  /// level of the claims in which both act alike (undirected); undefined(no-ties) where there is none
  Value mutual{};
  std::uint32_t claims = 0;     ///< claims that touch the era, neutral ones included
  std::uint32_t sources = 0;    ///< distinct sources cited
  double effective_claims = 0;  ///< Kish's effective number; 0 when every claim is neutral

  // Likeness of the two portfolios; all third parties weigh the same, except in s_weighted.
  Value kappa{};                    ///< cohen_kappa(), squared
  Value s{};                        ///< signorino_ritter_s(), absolute
  Value s_squared{};                ///< signorino_ritter_s(), squared
  Value s_weighted{};               ///< s with the weights given; undefined(no-weights) without them
  Value pi{};                       ///< scott_pi(), squared
  Value tau_b{};                    ///< kendall_tau_b()
  Value cosine{};                   ///< cosine()
  std::uint32_t third_parties = 0;  ///< over whom the portfolios were compared
  /// Those among them, the pair apart, who have a claim that is not neutral with one of the two.
  std::uint32_t speaking = 0;
  AlignmentFlags flags{};

  bool has(AlignmentFlag flag) const { return flags.test(static_cast<std::size_t>(flag)); }
  friend bool operator==(const Alignment&, const Alignment&) = default;
};

/// The alignment of `a` and `b`, seen from `a`. An actor has no tie with itself.
///
/// - Portfolios: a choice among several. An actor's value for a third party is the polarity of their tie, in
///   -1 ... 1, and 0 where they have none or only neutral claims; the range of the scale is 2, its top 1.
/// - Third parties: AlignmentOptions. By default those tied to neither are left out, because agreeing to have
///   nothing to do with a far actor is no evidence.
/// - Edge cases: where nobody is left, the indices are undefined(no-third-parties).
/// - Cost: O(degree of a + degree of b + claims of the pair + n log n), n the third parties.
Alignment alignment(const EraGraph& graph, ActorId a, ActorId b, const AlignmentOptions& options = {});

/// The alignment of every pair with at least one claim, in the order of (a, b), a < b.
std::vector<Alignment> alignments(const EraGraph& graph, const AlignmentOptions& options = {});

}  // namespace entente
