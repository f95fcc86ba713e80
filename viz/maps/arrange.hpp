// From a rough layout to places on a landscape sheet where names do not overlap and lines run clear.
#pragma once

#include <entente/viz/maps/anneal.hpp>
#include <entente/viz/render/diagram.hpp>

#include <optional>
#include <vector>

namespace entente {

/// Actors as they will be drawn, those whose place is given, and what binds them.
struct Cast {
  std::vector<Node> nodes;
  std::vector<std::optional<Point>> fixed;
  std::vector<Tether> tethers;
  std::vector<std::vector<std::uint32_t>> eras;  ///< in which each is drawn, sorted
  bool any_fixed() const;
};

/// How much longer than they wish the tethers between fixed actors are; 1 when nothing tells.
double stretch(const Cast& cast);

/// The centres. When nobody is fixed, the rough layout is turned, spread over a sheet sized by the names, and
/// polished from several starts, of which the best stays; else only newcomers move. The same on any number of
/// threads.
std::vector<Point> arranged(const Cast& cast, const std::vector<Point>& rough, std::size_t threads = 1);

}  // namespace entente
