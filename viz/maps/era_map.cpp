// One of the maps of a view.
#include <entente/viz/maps/era_map.hpp>

#include <entente/viz/maps/era_maps.hpp>

namespace entente {

Diagram era_map(const Chronicle& chronicle, const EraGraph& graph, const Layout& layout,
                const EraMapOptions& options) {
  return EraMaps(chronicle, layout, options).of(graph);
}

}  // namespace entente
