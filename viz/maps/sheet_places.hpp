// Names put on a sheet one after another, each where it is free.
#pragma once

#include <entente/viz/maps/fitting.hpp>

#include <optional>
#include <vector>

namespace entente {

/// The nodes where they stood, on the scale of a sheet around the origin, whether they lie on each other or
/// not.
std::vector<Node> scaled_nodes(const Fitting& fitting, Size sheet);

/// The same, each moved to the nearest place on the sheet where it touches none of those before it, the
/// largest first; nothing where one finds no place. O(nodes^2 * places).
std::optional<std::vector<Node>> sheet_places(const Fitting& fitting, Size sheet);

}  // namespace entente
