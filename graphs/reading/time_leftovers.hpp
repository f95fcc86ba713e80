// Columns that no name of time explains: what their cells say.
#pragma once

#include <entente/graphs/reading/time_cells.hpp>
#include <entente/graphs/reading/time_columns.hpp>
#include <entente/graphs/reading/time_remarks.hpp>

#include <functional>
#include <optional>
#include <vector>

namespace entente {

/// The columns of a sheet that nobody reads yet, and what their cells look like.
struct LeftColumns {
  const Sheet& sheet;
  std::string_view text;                                    ///< the sheet's
  std::function<bool(std::size_t)> is_settled;              ///< kept as text, or told already
  std::function<const CellTimes&(std::size_t)> cell_times;  ///< looked at when asked for
};

/// The one column of dates in a table of claims of which no name speaks of time; nothing, with an error,
/// where there are several, where years, or columns for something else, may be the dates, and where names of
/// time stand over other cells (`unread`) or over months and days without a year (`yearless`). O(columns) and
/// what `cell_times` costs.
std::optional<std::size_t> date_by_cells(const LeftColumns& left, const std::vector<std::size_t>& unread,
                                         const std::vector<std::size_t>& yearless, TimeRemarks& remarks);

/// Tells of columns of times beside those that are read: an error where one may be the date that counts, or
/// the other side of a span; a warning where it may be an end, or where the sheet of lives or offices tells
/// no start or no end. `is_own`: the date stands under a name of FORMAT.md. O(columns) and what `cell_times`
/// costs.
void tell_leftovers(const LeftColumns& left, const TimeColumns& found, TimeSides sides, bool is_own,
                    TimeRemarks& remarks);

}  // namespace entente
