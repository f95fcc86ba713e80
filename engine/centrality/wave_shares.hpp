// Shares of paths of fewest steps, from eight actors at once.
#pragma once

#include <entente/engine/centrality/path_shares.hpp>
#include <entente/engine/centrality/shortest_paths.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace entente {

/// How many steps it takes.
using Hops = std::uint32_t;

/// Shares of paths of fewest steps, every pair counted from both of its ends, from eight actors at once:
/// several times faster where few steps lead from anybody to anybody within reach. Nothing where there are
/// many.
std::optional<PathShares> wave_shares(const Steps<Hops>& steps, std::size_t ties);

}  // namespace entente
