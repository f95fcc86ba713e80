// Small worlds for tests: an EraGraph from claims written down as (a, b, level).
#pragma once

#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente::worlds {

/// One claim between two actors, given by their places in the roster. Several claims of a pair make one tie.
struct DrawnClaim {
  std::uint32_t a = 0, b = 0;
  double level = 1;                      ///< hostile below zero
  bool directed = false;                 ///< a acts on b
  std::optional<std::uint32_t> claim{};  ///< place in Chronicle::claims; by default that in the list
};

/// Whom a world holds beside those who have claims.
struct Setting {
  std::optional<std::vector<std::uint32_t>> present{};  ///< places in the roster; everybody when not given
  std::string era = "era";
};

namespace detail {

inline std::vector<ActorId> present(std::size_t roster, const Setting& setting) {
  std::vector<ActorId> actors;
  if (setting.present) {
    for (const std::uint32_t place : *setting.present) actors.push_back(actor_id(place));
  } else {
    for (std::size_t place = 0; place < roster; ++place) actors.push_back(actor_id(place));
  }
  std::sort(actors.begin(), actors.end());
  return actors;
}

inline void add(Tie& tie, const ClaimShare& share) {
  Amounts& amounts = share.actor == 0 ? tie.mutual : share.actor > 0 ? tie.from_a : tie.from_b;
  (share.value >= 0 ? amounts.cooperative : amounts.hostile) += std::abs(share.value);
}

inline double kish(const std::vector<ClaimShare>& shares) {
  double sum = 0, squares = 0;
  for (const ClaimShare& share : shares) {
    sum += std::abs(share.value);
    squares += share.value * share.value;
  }
  return squares > 0 ? sum * sum / squares : 0;
}

}  // namespace detail

/// The graph of `roster` actors with these claims. Every claim counts as one, from one source.
inline EraGraph world(std::size_t roster, const std::vector<DrawnClaim>& claims,
                      const Setting& setting = {}) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<ClaimShare>> pairs;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    const auto& [a, b, level, directed, claim] = claims[i];
    const int actor = !directed ? 0 : a < b ? 1 : -1;
    pairs[{std::min(a, b), std::max(a, b)}].push_back(
        {.claim = claim.value_or(i), .value = level, .factor = 1, .actor = static_cast<std::int8_t>(actor)});
  }
  const std::vector<ActorId> actors = detail::present(roster, setting);
  const auto vertex = [&](std::uint32_t place) {
    return static_cast<Vertex>(std::lower_bound(actors.begin(), actors.end(), actor_id(place)) -
                               actors.begin());
  };
  std::vector<Tie> ties;
  std::vector<ClaimShare> shares;
  for (const auto& [pair, of_pair] : pairs) {
    Tie tie;
    tie.a = vertex(pair.first);
    tie.b = vertex(pair.second);
    tie.claims = static_cast<std::uint32_t>(of_pair.size());
    tie.sources = 1;
    tie.effective_claims = detail::kish(of_pair);
    tie.first = static_cast<std::uint32_t>(shares.size());
    tie.past = tie.first + tie.claims;
    for (const ClaimShare& share : of_pair) detail::add(tie, share);
    shares.insert(shares.end(), of_pair.begin(), of_pair.end());
    ties.push_back(tie);
  }
  Era era;
  era.id = setting.era;
  return {era, roster, actors, std::move(ties), std::move(shares)};
}

}  // namespace entente::worlds
