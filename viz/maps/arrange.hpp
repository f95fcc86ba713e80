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

/// The room that the centres of these actors have on a sheet of their own.
Size room_for(const std::vector<Node>& nodes);

/// How much longer than they wish the tethers between fixed actors are; 1 when nothing tells.
double stretch(const Cast& cast);

/// The centres. When nobody is fixed, the rough layout is turned, spread over a sheet sized by the names, and
/// polished from several starts, of which the best stays; else only newcomers move. The same on any number of
/// threads.
std::vector<Point> arranged(const Cast& cast, const std::vector<Point>& rough, std::size_t threads = 1);

/// The centres of actors who had these places among others, on a sheet of their own: spread over it in the
/// order from left to right and from top to bottom that they had, and moved a little where lines run clearer.
std::vector<Point> spread_anew(const Cast& cast, const std::vector<Point>& places);

/// The centres of actors who exchange these places until lines run clear; fixed ones stay.
std::vector<Point> exchanged(const Cast& cast, const std::vector<Point>& places);

}  // namespace entente
