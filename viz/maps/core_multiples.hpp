// The eras side by side, each with the same few actors on a ring: nine of them on a page, whole names, levels
// on ties.
#pragma once

#include <entente/viz/maps/era_map.hpp>

#include <cstddef>
#include <span>

namespace entente {

/// How many actors a ring has room for.
inline constexpr std::size_t fewest_in_core = 3, most_in_core = 10;
/// Ties of a smaller size of level are left out, unless options say otherwise.
inline constexpr double least_in_core = 0.5;

/// The `most` actors with the largest levels, all eras together (or those of options.only), on a ring in an
/// order in which ties cross least, counted over all eras: ring_order(). Who has no tie with another of them
/// in an era is grey there. Where names would make the ring higher than wide,
/// codes stand for them. Above each panel stand how many of how many ties it shows, and on a wide page the
/// strongest of the others with a level of 4 or more. For a page as wide as the options say, or 180 mm; below
/// 170 mm two panels beside each other, below 80 one. `most` is clamped to what a ring has room for. O(ties +
/// ring_order() + ring_places()).
Diagram core_multiples(const Chronicle& chronicle, std::span<const EraGraph> graphs, std::size_t most,
                       const EraMapOptions& options = {});

/// What it draws, as options: who is on the ring, and from which level on ties are drawn.
EraMapOptions core_options(std::span<const EraGraph> graphs, std::size_t most, const EraMapOptions& options);

}  // namespace entente
