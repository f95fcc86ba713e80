// Small worlds for tests: an EraGraph from ties written down as (a, b, level).
#pragma once

#include <entente/graphs/model/era_graph.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente::worlds {

/// One claim between two actors, given by their places in the roster. Several claims of a pair make one bond.
struct Claim {
  std::uint32_t a = 0, b = 0;
  double level = 1;                    ///< hostile below zero
  bool directed = false;               ///< a acts on b
  std::optional<std::uint32_t> tie{};  ///< place in Chronicle::ties; by default the claim's place in the list
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

inline void add(Bond& bond, const Contribution& claim) {
  Parts& parts = claim.actor == 0 ? bond.mutual : claim.actor > 0 ? bond.from_a : bond.from_b;
  (claim.value >= 0 ? parts.warm : parts.hostile) += std::abs(claim.value);
}

inline double kish(const std::vector<Contribution>& claims) {
  double sum = 0, squares = 0;
  for (const Contribution& claim : claims) {
    sum += std::abs(claim.value);
    squares += claim.value * claim.value;
  }
  return squares > 0 ? sum * sum / squares : 0;
}

}  // namespace detail

/// The graph of `roster` actors with these claims. Every claim counts as one, from one source.
inline EraGraph world(std::size_t roster, const std::vector<Claim>& claims, const Setting& setting = {}) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Contribution>> pairs;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    const auto& [a, b, level, directed, tie] = claims[i];
    const int actor = !directed ? 0 : a < b ? 1 : -1;
    pairs[{std::min(a, b), std::max(a, b)}].push_back(
        {.tie = tie.value_or(i), .value = level, .share = 1, .actor = static_cast<std::int8_t>(actor)});
  }
  const std::vector<ActorId> actors = detail::present(roster, setting);
  const auto vertex = [&](std::uint32_t place) {
    return static_cast<Vertex>(std::lower_bound(actors.begin(), actors.end(), actor_id(place)) -
                               actors.begin());
  };
  std::vector<Bond> bonds;
  std::vector<Contribution> contributions;
  for (const auto& [pair, of_pair] : pairs) {
    Bond bond;
    bond.a = vertex(pair.first);
    bond.b = vertex(pair.second);
    bond.claims = static_cast<std::uint32_t>(of_pair.size());
    bond.sources = 1;
    bond.effective_claims = detail::kish(of_pair);
    bond.first = static_cast<std::uint32_t>(contributions.size());
    bond.past = bond.first + bond.claims;
    for (const Contribution& claim : of_pair) detail::add(bond, claim);
    contributions.insert(contributions.end(), of_pair.begin(), of_pair.end());
    bonds.push_back(bond);
  }
  Era era;
  era.id = setting.era;
  return {era, roster, actors, std::move(bonds), std::move(contributions)};
}

}  // namespace entente::worlds
