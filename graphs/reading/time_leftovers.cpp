// What is told already says how much the others may still mean.
#include <entente/graphs/reading/time_leftovers.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/time_header.hpp>

#include <algorithm>

namespace entente {
namespace {

class Leftovers {
 public:
  Leftovers(const LeftColumns& left, const TimeColumns& found, TimeRemarks& remarks)
      : left_(left), found_(found), remarks_(remarks) {}

  /// Another column of dates may be the one that counts, beside one that is not under a name of ours, and
  /// beside a year alone.
  void beside_date(bool is_own) {
    const TimeColumn& date = found_.date;
    if (date.whole == Sheet::absent || (is_own && !date.of_years)) return;
    std::vector<std::size_t> all = {date.whole};
    for_each([&](std::size_t place, const CellTimes& cells) {
      const bool finer = cells.dates > 0 || 2 * cells.eight_digits >= cells.filled;
      if (cells.are_times() && finer &&
          (!is_own || tell_the_same_year(left_.text, left_.sheet.file(), date.whole, place)))
        all.push_back(place);
    });
    if (all.size() > 1) remarks_.several(all, "seem to tell the same date");
  }

  /// A quarter beside a year says more than the year.
  void beside_year() {
    if (!found_.date.of_years) return;
    for_each([&](std::size_t place, const CellTimes& cells) {
      if (names_part_of_year(left_.sheet.header()[place]) && cells.filled > 0 &&
          2 * cells.parts >= cells.filled)
        remarks_.part_of_year(place);
    });
  }

  /// A beginning alone means that the end is not known, an end alone that the beginning is not.
  void beside_one_side() {
    if (found_.start.is_there() == found_.end.is_there() || found_.date.is_there()) return;
    for_each([&](std::size_t place, const CellTimes& cells) {
      const bool times = cells.filled > 0 && cells.times() == cells.filled;
      if (times && found_.end.is_there()) remarks_.maybe_start(place);
      if (times && found_.start.is_there()) remarks_.maybe_end(place);
      if (folded(left_.sheet.header()[place]).find("duration") != std::string::npos && cells.filled > 0)
        remarks_.duration(place);
    });
  }

  void in_a_sheet_of_lives() {
    if (found_.start.is_there() && found_.end.is_there()) return;
    for_each([&](std::size_t place, const CellTimes& cells) {
      if (cells.are_times() && cells.dates > 0) remarks_.maybe_side(place);
    });
  }

 private:
  template <class Look>
  void for_each(Look look) {
    for (const std::size_t place : left_.sheet.extras())
      if (!left_.is_settled(place) && !speaks_of_record(left_.sheet.header()[place]))
        look(place, left_.cell_times(place));
  }

  const LeftColumns& left_;
  const TimeColumns& found_;
  TimeRemarks& remarks_;
};

/// The columns of dates, and those of years.
struct ByCells {
  std::vector<std::size_t> dates{}, years{};
};

ByCells columns_of_times(const LeftColumns& left, const std::vector<std::size_t>& unread) {
  ByCells found;
  for (const std::size_t place : left.sheet.extras()) {
    const bool is_unread = std::find(unread.begin(), unread.end(), place) != unread.end();
    if (left.is_settled(place) || is_unread || !left.cell_times(place).are_times()) continue;
    const bool of_dates = left.cell_times(place).dates > 0 && !speaks_of_record(left.sheet.header()[place]);
    (of_dates ? found.dates : found.years).push_back(place);
  }
  return found;
}

/// Who acts on whom stands elsewhere where `from` and `to` are years.
void refuse_times_as_actors(const LeftColumns& left, TimeRemarks& remarks) {
  const auto from = left.sheet.column("from"), to = left.sheet.column("to");
  const auto are_times = [&](std::size_t place) {
    const CellTimes& cells = left.cell_times(place);
    return !left.is_settled(place) && cells.filled > 0 && cells.times() == cells.filled;
  };
  if (from && to && are_times(*from) && are_times(*to)) remarks.instead_of_actors(*from, *to);
}

/// No time is told anywhere, and a column for something else holds dates.
void refuse_times_as_text(const LeftColumns& left, TimeRemarks& remarks) {
  for (const std::string_view name : {"event", "id", "stated", "note", "quote", "coder"}) {
    const auto place = left.sheet.column(name);
    if (!place || left.is_settled(*place)) continue;
    const CellTimes& cells = left.cell_times(*place);
    if (cells.dates > 0 && cells.are_times()) remarks.unnamed(*place, "dates");
  }
}

}  // namespace

std::optional<std::size_t> date_by_cells(const LeftColumns& left, const std::vector<std::size_t>& unread,
                                         const std::vector<std::size_t>& yearless, TimeRemarks& remarks) {
  refuse_times_as_actors(left, remarks);
  auto [dates, years] = columns_of_times(left, unread);
  if (dates.size() == 1 && unread.empty()) return dates.front();
  if (!dates.empty()) {
    dates.insert(dates.end(), unread.begin(), unread.end());
    remarks.several(dates, "seem to hold dates, and none is called date, start or end");
  } else if (years.size() > 1) {
    remarks.several(years, "seem to hold years, and no column tells when");
  } else if (years.size() == 1) {
    const bool of_dates = left.cell_times(years.front()).dates > 0;
    remarks.unnamed(years.front(), of_dates ? "dates" : "years");
  } else {
    refuse_times_as_text(left, remarks);
    if (!yearless.empty()) remarks.yearless(yearless.front());
    for (const std::size_t place : unread)
      if (!left.is_settled(place)) remarks.unread(place, left.cell_times(place).example);
  }
  return std::nullopt;
}

void tell_leftovers(const LeftColumns& left, const TimeColumns& found, TimeSides sides, bool is_own,
                    TimeRemarks& remarks) {
  Leftovers leftovers(left, found, remarks);
  if (sides == TimeSides::start_and_end) return leftovers.in_a_sheet_of_lives();
  leftovers.beside_date(is_own);
  leftovers.beside_year();
  leftovers.beside_one_side();
}

}  // namespace entente
