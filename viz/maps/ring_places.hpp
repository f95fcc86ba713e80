// Where actors stand on a ring so that every line among them is seen.
#pragma once

#include <entente/viz/render/geometry.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace entente {

/// A line between two places of a ring.
struct RingLine {
  std::size_t a = 0, b = 0;
  double eras = 1;    ///< in how many it is drawn
  double number = 0;  ///< how wide the number on it is; 0 for none
};

/// Who begins a ring, and whether right above its middle or half a step beside it.
struct RingStance {
  std::size_t first = 0;
  bool is_beside = false;
  friend bool operator==(const RingStance&, const RingStance&) = default;
};

/// Those who stand on a ring, in their order round it, and how wide the ring is with their names.
struct RingScene {
  std::vector<Size> names{};
  std::vector<RingLine> lines{};
  double width = 200;
  double flattest = 0.75;              ///< its least height, in widths; of few names less
  std::optional<RingStance> stance{};  ///< kept, where names have room so; nothing: the best
};

/// The places of a ring, from its middle.
struct RingPlaces {
  std::vector<Point> at{};
  Size size{};                         ///< with the names
  std::optional<RingStance> stance{};  ///< nothing for a column
};

/// Places on an ellipse, more or less square, that reaches the edges of the ring. How high it is, from the
/// flattest, or less for few names, to 1.2 and, where names would touch, more; how square, and
/// who begins above: what shows most of the lines and their numbers, none through a name. Names that no ring
/// has room for stand in a column. The same scene gives the same places. O(names^2 * lines).
RingPlaces ring_places(const RingScene& scene);

}  // namespace entente
