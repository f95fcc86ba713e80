// Change points beside tested turns and named eras: which turn does a step show, do the eras begin where the
// record turns, and which eras would?
#pragma once

#include <entente/engine/change_points/detection.hpp>
#include <entente/engine/change_points/tested_turns.hpp>
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

/// A change point, a tested turn, or both, by their places in the lists.
struct PointOrTurn {
  std::size_t period = 0;  ///< of the change point, else the one of the middle of the turn's days
  std::optional<std::size_t> point{}, turn{};
  friend bool operator==(const PointOrTurn&, const PointOrTurn&) = default;
};

/// All change points and all tested turns of a series, in order of time. A turn is shown by a change point
/// that goes its way, in a period of its days or beside these: by the nearest to the middle of its days,
/// the earlier of two. Of turns that one change point would show it shows that of the smallest p, the
/// earlier of two. Empty for a series without periods. O(turns * points).
std::vector<PointOrTurn> points_and_turns(const ChangePoints& turns, std::span<const TestedTurn> tested);

/// A scheme `turns` of eras that cover all periods of one or more series, which are the same, and begin where
/// these turn. `tests` are empty, or the tested turns of each series.
///
/// - An era may begin at a change point, and in the period of a tested turn that none shows. Of beginnings
///   less than `min_segment` periods apart that of the smallest p of a test is taken, those without a test
///   last; then the stronger change point, the better supported, the earlier.
/// - An era's note says which series turn where it begins, by the names given, one for each series.
/// - Without a change point and a turn there is one era; without a period none.
std::vector<Era> proposed_eras(std::span<const ChangePoints> turns, std::span<const std::string> names,
                               std::size_t min_segment, std::span<const TestedTurns> tests = {});

}  // namespace entente
