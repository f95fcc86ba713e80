// Shapley values: a change divided among those who make it, over all orders in which they may.
#pragma once

#include <entente/engine/scores.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace entente {

struct ShapleyOptions {
  std::uint32_t permutations = 2000;  ///< orders drawn, where there are too many players for all
  std::uint64_t seed = 1;
};

/// Up to so many players all coalitions are looked at (32,768 of them).
inline constexpr std::size_t most_players = 15;

/// The share of each player, undefined all of them where a coalition has no value, for its reason.
struct Shapley {
  std::vector<Value> shares{};
  std::vector<double> standard_errors{};  ///< of the shares; empty when exact
  Value total{};                          ///< value of all less value of none: what the shares sum to
  bool exact = true;
};

/// The value of a coalition: who has joined, player by player.
using CoalitionValue = std::function<Value(const std::vector<char>& joined)>;

/// The mean of what each player adds, over all orders of joining; with more than most_players players, over
/// random orders, with the standard error of the mean. Either way the shares sum to the total.
/// Throws Error(usage) for more random orders than can be afforded (10^8 values of coalitions), and for fewer
/// than 2. Exact: O(2^players) values of coalitions; else permutations * players.
/// Shapley 1953, doi:10.1515/9781400881970-018; sampling: Castro, Gomez & Tejada 2009,
/// doi:10.1016/j.cor.2008.04.004.
Shapley shapley(std::size_t players, const CoalitionValue& value, const ShapleyOptions& options = {});

}  // namespace entente
