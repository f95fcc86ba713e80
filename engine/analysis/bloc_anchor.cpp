#include <entente/engine/analysis/bloc_anchor.hpp>

#include <entente/engine/analysis/level_sizes.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente {

std::optional<ActorId> bloc_anchor(std::span<const EraGraph> graphs) {
  const std::vector<std::size_t> eras = eras_with_sign(graphs);
  const std::size_t most = eras.empty() ? 0 : *std::ranges::max_element(eras);
  if (most == 0) return std::nullopt;
  const std::vector<double> sizes = level_sizes(graphs);
  std::optional<ActorId> anchor;
  for (std::uint32_t i = 0; i < eras.size(); ++i)
    if (10 * eras[i] >= 9 * most && (!anchor || sizes[i] > sizes[index(*anchor)])) anchor = actor_id(i);
  return anchor;
}

}  // namespace entente
