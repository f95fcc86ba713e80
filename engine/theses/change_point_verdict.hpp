// The verdict on a thesis that a tie turned: whether the record has a change point there, and that way.
#pragma once

#include <entente/engine/change_points/detection.hpp>
#include <entente/engine/theses/verdicts.hpp>
#include <entente/graphs/model/date.hpp>

namespace entente {

/// The verdict on a thesis of ThesisKind::change_point, given the change points of its pair's yearly series
/// and the days of its eras. Holds where a change point lies in a year that the eras touch, or in the year
/// before or after, upwards or downwards as the direction asks; with `+-` one of each; with `0`, where there
/// is none. Undecided where the change points are undefined, and where no such year has a value. O(n).
Finding change_point_verdict(const Thesis& thesis, const ChangePoints& turns, Interval eras);

/// Whether any year that the eras touch has a value.
bool is_observed(const Series& series, Interval eras);

}  // namespace entente
