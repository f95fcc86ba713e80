// Sheets for some actors of a layout.
#pragma once

#include <entente/graphs/folding/graph_words.hpp>
#include <entente/viz/maps/era_map.hpp>
#include <entente/viz/maps/layout.hpp>

#include <span>

namespace entente {

/// The layout in which the view holds the actors of `options.only` and nobody else, placed so that they
/// fill a sheet: in the order from left to right and from top to bottom in which the whole layout has them
/// or, where there is an ego, around it, each in about the direction in which the layout has it.
///
/// - `graphs`: what will be drawn of each era, all on this layout. Who has no tie in any of them takes no
///   room, unless options draw those.
/// - Cost: O(ties^2 + a fixed amount of work).
Layout own_layout(const Chronicle& chronicle, std::span<const EraGraph> graphs, const Layout& layout,
                  const EraMapOptions& options);

/// The layout without the places of those of whom options draw no tie in any of the graphs, so that a sheet
/// is no larger than what is drawn; all of it where options draw actors without a tie, or nobody has one.
/// O(ties log ties).
Layout drawn_places(const Chronicle& chronicle, std::span<const EraGraph> graphs, Layout layout,
                    const EraMapOptions& options);

}  // namespace entente
