// Where everyone stands on maps of blocs: each bloc in a field of its own, the same in all eras.
#pragma once

#include <entente/engine/analysis/bloc_sides.hpp>
#include <entente/viz/maps/bloc_fields.hpp>
#include <entente/viz/maps/panel.hpp>

#include <map>
#include <span>
#include <vector>

namespace entente {

/// The places of some eras.
struct BlocLayout {
  std::vector<Layout> eras{};  ///< for each era; who is not drawn in it stands in the middle, unseen
  std::map<std::uint32_t, Box> fields{};  ///< of each bloc; 0: of who is in none
  Box whole{};                            ///< around all fields and their names
  std::map<ActorId, Size> sizes{};        ///< at least, of shapes with many lines to other fields
};

/// What the names of blocs need.
struct BlocNameRoom {
  std::size_t lines = 1;
  double width = 96;  ///< of the widest
};

/// A place for everyone who has a tie that is drawn, in the field of its bloc, where lines cross little and
/// strong ties are short: the same in every era in which it is in the same bloc. The first bloc stands on
/// the left and the second one on the right, on a narrow page above and below; of three on a narrow page the
/// one with the most ties to others stands between them. Who is in none stands between two, or below more.
/// Blocs that never meet in one era share a field. Lines keep clear of the names of blocs below others. The
/// same input gives the same places. O(standers^2 + ties^2 + a fixed amount of work).
BlocLayout bloc_layout(const Chronicle& chronicle, std::span<const std::vector<ToldTie>> eras,
                       std::span<const BlocSides> sides, const EraMapOptions& options,
                       const BlocNameRoom& names = {});

/// How wide the map of blocs is: that of the page, or without one 180 mm or, for more than 40 actors in an
/// era, 277 mm.
double bloc_map_width(std::span<const std::vector<ToldTie>> eras, const EraMapOptions& options);

}  // namespace entente
