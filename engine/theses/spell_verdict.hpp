// The verdict on a thesis about spells: whether the cooperative ones of a pair are shorter than its hostile
// ones, or longer.
#pragma once

#include <entente/engine/change_points/series.hpp>
#include <entente/engine/theses/verdicts.hpp>
#include <entente/graphs/model/date.hpp>

namespace entente {

/// The verdict on a thesis of the kind `spells`, given the yearly series of its pair and the days of its
/// eras: the years that the eras touch are looked at, and spells that reach beyond them are cut there. With
/// `-` it holds where the middle length of the cooperative spells is below that of the hostile ones, with `+`
/// where it is above, however long the censored spells went on; it fails where it does not, however long they
/// did. Open where censored spells could tip it, and where there is no spell of one kind. O(years).
Finding spell_verdict(const Thesis& thesis, const Series& series, Interval eras);

}  // namespace entente
