// What the maps of a view can show, and so what their legend must explain: the same for every era.
#pragma once

#include <entente/viz/maps/panel.hpp>

namespace entente {

struct Occurring {
  std::vector<Kind> kinds;  ///< sorted
  Statuses statuses;        ///< of the claims that count
  bool hostile = false, neutral = false, membership = false;
  bool one_sided = false;    ///< a claim with a direction
  bool end_unknown = false;  ///< a state of which nobody knows when it ended
  bool claims = false;       ///< a claim at all
};

/// What occurs among the actors that the maps show, in any era. O(claims + affiliations).
Occurring occurring(const Chronicle& chronicle, const Stand& stand, const EraMapOptions& options);

}  // namespace entente
