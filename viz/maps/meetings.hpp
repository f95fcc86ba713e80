// Which lines of a layout meet which lines and boxes, counted in eras.
#pragma once

#include <entente/viz/render/geometry.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

struct LayoutScene;
struct Tether;

/// Straight lines and boxes in columns, so that a line is held against several others at a time. Places are
/// rounded to single precision, an error of less than a thousandth of a point on a sheet of a metre; counts
/// are whole numbers, so that their order does not matter. O(lines * (lines + boxes)) memory.
class Meetings {
 public:
  /// The lines are the tethers of the scene that are seen in some era, in their order. Boxes are wider by
  /// `clearance` on every side for lines that are not their own.
  Meetings(const LayoutScene& scene, double clearance);

  /// Puts a box, and the ends of its lines, elsewhere.
  void move(std::size_t box, Point to);

  /// The lines that cross one without a common end, each counted for every era in which both are seen.
  std::int32_t crossings(std::size_t line) const;
  /// Of these crossings those of less than 23 degrees, where two lines look like one.
  std::int32_t shallow_crossings(std::size_t line) const;
  /// The boxes that a line runs through which are not its ends, counted likewise.
  std::int32_t boxes_through(std::size_t line) const;
  /// The lines through a box, counted likewise.
  std::int32_t lines_through(std::size_t box) const;

  /// In how many eras both of two lines are seen.
  std::int32_t together(std::size_t line, std::size_t other) const {
    return together_[line * lines_.size() + other];
  }

 private:
  /// Of lines the start and the end, of boxes the middle and half the size.
  struct Columns {
    std::vector<float> x, y, to_x, to_y;
    std::size_t size() const { return x.size(); }
  };
  using Counts = std::vector<std::int32_t>;

  void count_eras(const LayoutScene& scene, const std::vector<const Tether*>& seen);

  Columns lines_, boxes_;
  std::vector<std::vector<std::uint32_t>> starting_, ending_;  ///< lines, by box
  Counts together_;                                            ///< by line and line
  Counts strangers_;                                           ///< the same, none for lines with a common end
  Counts met_;                                                 ///< by line and box, none for its ends
  Counts met_by_;                                              ///< by box and line
};

}  // namespace entente
