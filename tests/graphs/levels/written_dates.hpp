// What a cell of a date means, by graphs/FORMAT.md, "Dates": read anew for the oracle, in days since 1970.
#pragma once

#include <optional>
#include <string>

namespace levels {

/// Days since 1970; both ends belong to it.
struct Stretch {
  int first = 0;
  int last = 0;
};

/// What a cell says: from a first possible day to a last one, each missing where it is open or not known.
struct Written {
  std::optional<int> first{};
  std::optional<int> last{};
  std::optional<int> latest{};  ///< the last day that it may mean; of one left open the last of its beginning
  bool said = false;            ///< the cell is not empty
  bool once = false;            ///< at some time within, `[1947..1991]`
  bool range = false;           ///< written as a span, `1947/1991`
};

int day_number(int year, int month, int day);

/// Of a cell `date`.
Written written(const std::string& cell);

/// Of a cell `start`, by itself.
Written written_start(const std::string& cell);

/// Of the cells `start` and `end`: from the first day of the one to the last day of the other.
Written written(const std::string& start, const std::string& end);

/// 4, 6 or 8 digits tell a year, a quarter or month, or a day; for panels.
bool is_one_period(const std::string& cell);

}  // namespace levels
