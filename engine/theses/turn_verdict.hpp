// The verdict on a thesis that a tie turned: whether a test of its claims bears a turn out, then and that
// way.
#pragma once

#include <entente/engine/change_points/tested_turns.hpp>
#include <entente/engine/theses/verdicts.hpp>
#include <entente/graphs/model/date.hpp>

#include <vector>

namespace entente {

/// The days on which a claim or turn meets the date of a thesis: those of `when`, and tolerance() years of
/// 365.25 days on either side. Precondition: the thesis has a date.
Interval days_that_meet(const Thesis& thesis);

/// The turns that lie on days_that_meet(), whichever of their days they are of; in order of time.
std::vector<TestedTurn> turns_there(const Thesis& thesis, const TestedTurns& turns);

/// The verdict on a thesis of ThesisKind::turning_point, given the turns of its pair.
///
/// - Holds where one of turns_there() goes the way of the direction, any where none is stated; with `+-` one
///   of each. Fails where some are there and none of them does; with `0` where any is there.
/// - Open where none is there, also with `0`: that no test bears a turn out is no proof that there was none.
///   Open too where one may lie there and as well elsewhere: its date is not borne out.
/// - Untested without a date of its own. ClaimTrials leave it open where the days allowed hold every
///   beginning of the record, as such a thesis says nothing of when. O(turns).
Finding turn_verdict(const Thesis& thesis, const TestedTurns& turns);

}  // namespace entente
