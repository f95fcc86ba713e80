// Change points beside named eras: do the eras begin where the record turns, and which eras would?
#pragma once

#include <entente/engine/change_points/detection.hpp>
#include <entente/graphs/model/era.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// A day on which an era begins, or the day after one ends where none begins.
struct Boundary {
  Date date;
  std::string era;  ///< the id of the era that begins, the first by id; else of the one that has ended
  friend bool operator==(const Boundary&, const Boundary&) = default;
};

/// The boundaries of these eras on which a series can turn: those after the first day of its first
/// observation and before the end of its last. In order of time, each day once. O(eras log eras).
std::vector<Boundary> boundaries(std::span<const Era> eras, const Series& series);

/// Two that lie near each other in time.
struct Nearest {
  std::size_t place = 0;   ///< in the list that was searched
  std::int64_t later = 0;  ///< how many periods the change point comes after the boundary; below 0 before it
  /// As near as yearly figures can tell.
  bool meets() const { return -1 <= later && later <= 1; }
};

/// The change point nearest to a boundary, by periods, the earlier of two; nothing when there is none.
std::optional<Nearest> nearest_turn(const ChangePoints& turns, Date boundary);

/// The boundary nearest to a change point, by periods, the earlier of two; nothing when there is none.
std::optional<Nearest> nearest_boundary(const ChangePoints& turns, const ChangePoint& point,
                                        std::span<const Boundary> boundaries);

/// A scheme `turns` of eras that begin at the change points of one or more series over the same periods, and
/// cover them all. Of change points less than `min_segment` periods apart the stronger is taken, then the
/// better supported, then the earlier. An era's note says which series turn where it begins, by the names
/// given, one for each series. Without a change point there is one era.
std::vector<Era> proposed_eras(std::span<const ChangePoints> turns, std::span<const std::string> names,
                               std::size_t min_segment);

}  // namespace entente
