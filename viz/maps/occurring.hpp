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
  bool arrows = false, lone_tees = false;     ///< lines with a direction: hostile ones have a tee
  bool mutual_tees = false, minuses = false;  ///< hostile lines without a direction, and without a level
  bool both_levels = false, new_levels = false, past_levels = false;  ///< on lines of changes
  bool absent = false;                                                ///< an actor that is not present
  bool badges = false, unlabelled = false;  ///< lines with a badge, and ties of an era without one
  bool ringed = false;                      ///< a line with a ring
  bool unsure = false;                      ///< an actor whose bloc is one of several, and no more
  bool unpartnered = false;                 ///< an actor without a cooperative tie in its bloc, and no more
  bool unsure_and_unpartnered = false;      ///< an actor of both kinds
  std::array<bool, 5> strengths{};          ///< of ties, from the weakest
  std::vector<std::pair<Change, Tone>> changes{};  ///< sorted
};

/// What occurs in a diagram whose ties rest on such statuses. O(nodes + links).
Occurring occurring(const Diagram& diagram, Statuses statuses);

}  // namespace entente
