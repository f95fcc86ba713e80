// One era as a map: actors at their places, one line for each pair, absent actors as ghosts.
#pragma once

#include <entente/viz/maps/layout.hpp>
#include <entente/viz/render/diagram.hpp>

#include <string>
#include <vector>

namespace entente {

enum class Ghosts : std::uint8_t { shown, hidden };
/// Grey lines of membership and office: `shown` on maps of up to 40 actors, absent ones included, since they
/// bury larger ones; `always` on those too.
enum class Memberships : std::uint8_t { shown, hidden, always };

struct EraMapOptions {
  FoldOptions fold{};           ///< as the graph was folded: decides the view and is told in the subtitle
  std::vector<ActorId> only{};  ///< these actors and the ties among them; all when empty
  Ghosts ghosts = Ghosts::shown;
  Memberships memberships = Memberships::shown;
  std::string title{};         ///< instead of the era's label
  std::string package_hash{};  ///< told in the source note when not empty
};

/// The map of an era, made for print 180 mm wide when the layout has up to 40 actors, and 277 mm wide (A4 on
/// its side) when it has more: print_width() tells. Every era of one layout has the same canvas. Ties are one
/// line per pair: colour and head by the sign of the level, width by its size in four fixed steps, dash by
/// the surest status, arrow where one direction carries 90 % of the weight. Actors without a place in the
/// layout are left out and counted in the subtitle. O(claims + actors * ties); EraMaps does for many eras
/// what they have in common once.
Diagram era_map(const Chronicle& chronicle, const EraGraph& graph, const Layout& layout,
                const EraMapOptions& options = {});

}  // namespace entente
