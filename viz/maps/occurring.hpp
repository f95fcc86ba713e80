// What a map shows, and so what its legend must explain.
#pragma once

#include <entente/graphs/model/status.hpp>
#include <entente/viz/render/diagram.hpp>

#include <array>
#include <vector>

namespace entente {

struct Occurring {
  std::vector<Kind> kinds{};  ///< of actors that are present, sorted
  Statuses statuses{};        ///< the surest of each tie
  bool cooperative = false, hostile = false, neutral = false, membership = false;
  bool one_sided = false;                          ///< a line with a direction
  bool absent = false;                             ///< an actor that is not present
  bool badges = false;                             ///< a line with a badge
  std::array<bool, 4> strengths{};                 ///< of ties, from the weakest
  std::vector<std::pair<Change, Tone>> changes{};  ///< sorted
};

/// What occurs in a diagram whose ties rest on such statuses. O(nodes + links).
Occurring occurring(const Diagram& diagram, Statuses statuses);

}  // namespace entente
