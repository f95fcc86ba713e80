// One era as a map: actors at their places, one line for each pair, absent actors as ghosts.
#pragma once

#include <entente/viz/maps/layout.hpp>
#include <entente/viz/render/diagram.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Actors that are absent from an era: told below its map, or drawn in grey.
enum class Ghosts : std::uint8_t { listed, shown };
/// Memberships and offices, and actors of the era that have no tie: told below the map, or drawn as grey
/// lines and their ends.
enum class Memberships : std::uint8_t { listed, shown };
/// What stands on a line: its level if it has the third width or more, and on a map that draws up to 30 of
/// more ties in any case; the number of its claims; or nothing.
enum class TieLabels : std::uint8_t { level, claims, none };
inline constexpr std::array<std::string_view, 3> tie_label_names = {"level", "claims", "none"};

/// One actor, whoever is at most so many ties away in the era, and the ties among all of them.
struct Ego {
  ActorId actor{};
  std::size_t hops = 1;
};

struct EraMapOptions {
  FoldOptions fold{};           ///< as the graph was folded: decides the view and is told in the subtitle
  std::vector<ActorId> only{};  ///< these actors and the ties among them; all when empty
  std::optional<Ego> ego{};     ///< of them only its network
  Ghosts ghosts = Ghosts::listed;
  Memberships memberships = Memberships::listed;
  TieLabels labels = TieLabels::level;
  /// Ties of a smaller size of level are not drawn, but counted; nothing: few of many, see most_drawn().
  std::optional<double> min_level{};
  std::size_t most_ties = 0;  ///< of the others the strongest so many; 0: all, unless min_level is nothing
  WidthSteps strength_steps = usual_widths;  ///< common_steps() of all figures that are to be compared
  std::vector<ActorId> principals{};         ///< sorted; their names are bold. See principals_of()
  double page_width = 0;       ///< of the page in millimetres; 0: what the layout needs. See refitted()
  std::string title{};         ///< instead of the era's label
  std::string package_hash{};  ///< told in the source note when not empty
  std::size_t threads = 1;     ///< figures are the same on any number

  bool is_ego(ActorId one) const { return ego && ego->actor == one; }
};

/// The map of an era, made for a page of that width, or, without one, for print 180 mm wide when the layout
/// has up to 40 actors, and 277 mm wide (A4 on its side) when it has more: Diagram::page_width tells. No
/// text is smaller than 7 pt there. Below 120 mm names are short and lines thin. Every era of one layout has
/// the same canvas. Ties are one line per pair: colour and head by the sign of the level, width by its size
/// in four or five steps, dash by the surest status, arrow where one direction carries 90 % of the weight.
/// Actors without a place in the layout are left out and counted in the subtitle. O(claims + actors * ties);
/// EraMaps does for many eras what they have in common once.
Diagram era_map(const Chronicle& chronicle, const EraGraph& graph, const Layout& layout,
                const EraMapOptions& options = {});

}  // namespace entente
