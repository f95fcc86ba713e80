// A layout brought onto a page of another width: text keeps its size, so places move.
#pragma once

#include <entente/viz/maps/era_map.hpp>

#include <cstdint>
#include <span>

namespace entente {

/// Whether each era is a figure of its own, or several are seen on one; or the one figure shows a part of
/// what the layout was made for, and is fitted even where that would do.
enum class Figures : std::uint8_t { of_each_era, of_several_eras, of_a_part };

/// The layout of the actors that options show, fitted to their page: as wide as it, in `graphs` with as few
/// crossings as may be, no name on another of its figure; what does not fit makes it taller. The same layout
/// where options name no page, or where it fits already and at least half of the ties are drawn. O(actors^2
/// + ties^2), a second or two.
Layout refitted(const Chronicle& chronicle, std::span<const EraGraph> graphs, const Layout& layout,
                const EraMapOptions& options, Figures figures = Figures::of_each_era);

}  // namespace entente
