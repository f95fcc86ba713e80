// The figures of `entente draw`, each made when its turn comes.
#pragma once

#include <entente/cli/commands/draw_blocs.hpp>
#include <entente/cli/files/figures.hpp>
#include <entente/viz/maps/era_map.hpp>

#include <optional>
#include <vector>

namespace entente {

/// The graphs before and after a change.
struct ChangedEras {
  const EraGraph *before, *after;
};

/// Which figures are drawn: maps of eras, unless one of the others is asked for.
struct FiguresAsked {
  std::optional<ChangedEras> change{};  ///< a map of change
  bool small_multiples = false;         ///< all eras on one sheet
  std::optional<std::size_t> core{};    ///< so many actors on a ring, era by era
  bool expand = false;                  ///< a line for each claim
};

/// What figures are made of; all of it outlives them.
struct MapScene {
  const Chronicle& world;
  const std::vector<EraGraph>& graphs;  ///< that are drawn
  const EraMapOptions& map;
};

/// Figures on the kept layout, which `all` graphs share. It is brought onto their sheet when the first of
/// them is made.
std::vector<Figure> figures_on_layout(const MapScene& scene, const FiguresAsked& asked,
                                      const std::vector<EraGraph>& all, const Layout& kept);

/// A map by blocs for each graph.
std::vector<Figure> figures_by_blocs(const MapScene& scene, const BlocsOfGraphs& blocs);

}  // namespace entente
