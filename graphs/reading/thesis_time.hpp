// The time that a thesis speaks of, how near it must be met, and the theses that cannot be true beside it.
#pragma once

#include <entente/graphs/model/thesis.hpp>
#include <entente/graphs/reading/date_column.hpp>
#include <entente/graphs/reading/sheet.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Reads `when`, by the reader of that column, `within` and `documents` of the sheet's row into a thesis
/// whose kind and measure are read. Faults: a cell that the kind has no use for, a time that has no first or
/// last day, a number out of range, and a kind that lacks the time it needs.
void read_own_time(Sheet& sheet, Thesis& thesis, DateColumn& when);

/// The ids of all rows of a sheet, sound or not, sorted: theses may be against later ones.
std::vector<std::string> thesis_ids(std::string_view text);

/// Reads `against`. Faults: an id that is none of `ids`, which are sorted, and the thesis itself.
void read_rivals(Sheet& sheet, const std::vector<std::string>& ids, Thesis& thesis);

}  // namespace entente
