// Names first; cells are looked at only where names leave something open.
#include <entente/graphs/model/date_pieces.hpp>
#include <entente/graphs/model/date_writings.hpp>
#include <entente/graphs/model/gephi_spells.hpp>
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/model/when.hpp>
#include <entente/graphs/reading/time_cells.hpp>
#include <entente/graphs/reading/time_columns.hpp>
#include <entente/graphs/reading/time_remarks.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace entente {
namespace {

class Search {
 public:
  Search(Sheet& sheet, std::string_view text, TimeSides sides, std::span<const std::string> kept)
      : sheet_(sheet), text_(text), sides_(sides), remarks_(sheet) {
    for (const std::string& header : kept) kept_.push_back(header_key(header));
  }

  TimeColumns found() {
    if (sides_ == TimeSides::all) refuse_wide_table();
    collect();
    drop_unlikely();
    drop_other_way();
    for (const TimeSide side : {TimeSide::date, TimeSide::start, TimeSide::end}) settle(side);
    settle_spells();
    if (sides_ == TimeSides::all) {
      if (!any_found()) look_at_cells();
      if (any_found()) look_beside();
    }
    if (any_found()) warn_of_an_end();
    tell();
    return found_;
  }

 private:
  bool is_kept(std::size_t place) const {
    return std::find(kept_.begin(), kept_.end(), header_key(sheet_.header()[place])) != kept_.end();
  }

  /// Headers such as 1950, 1951 ... are the times of their cells, and no names.
  void refuse_wide_table() {
    std::vector<std::size_t> times;
    for (const std::size_t place : sheet_.extras())
      if (!is_kept(place) && is_time_itself(sheet_.header()[place])) times.push_back(place);
    if (times.size() > 1) remarks_.wide(times);
  }

  /// `1950`, `1950-54`, `y1950`, `X1950` as R writes it, `2015q1`.
  static bool is_time_itself(std::string_view header) {
    const bool lettered = header.size() > 4 &&
                          (header[0] == 'X' || header[0] == 'x' || header[0] == 'y' || header[0] == 'Y') &&
                          header[1] >= '0' && header[1] <= '9';
    return looks_like_time(lettered ? header.substr(1) : header);
  }

  void collect() {
    for (const std::string_view name : {"date", "start", "end"})
      if (const auto place = sheet_.column(name)) candidates_.push_back({*place, *time_header(name)});
    for (const std::size_t place : sheet_.extras()) {
      const auto header = time_header(sheet_.header()[place]);
      if (!header || is_kept(place)) continue;
      if (sides_ == TimeSides::start_and_end && header->side == TimeSide::date) continue;
      candidates_.push_back({place, *header});
    }
    std::stable_sort(candidates_.begin(), candidates_.end(), [](const TimeHeading& x, const TimeHeading& y) {
      return x.header.rank < y.header.rank;
    });
  }

  const CellTimes& times(std::size_t place) {
    if (times_.empty()) times_ = cell_times(text_, sheet_.file(), sheet_.header().size());
    return times_[place];
  }

  /// A name in which only a word speaks of time must be borne out by half of its cells.
  void drop_unlikely() {
    std::erase_if(candidates_, [&](const TimeHeading& one) {
      if (one.header.name != TimeName::likely) return false;
      const CellTimes& cells = times(one.place);
      if (one.header.unit == TimeUnit::month || one.header.unit == TimeUnit::day)
        return 2 * (cells.dates + cells.parts) < cells.filled;
      const std::size_t times = one.header.plain_years ? cells.times() : cells.dates;
      const bool borne_out = cells.filled > 0 && 2 * times >= cells.filled;
      if (!borne_out && cells.filled > 0) unread_.push_back(one.place);
      return !borne_out;
    });
  }

  /// A date, and start and end, are two ways to tell the same: the surer names count, and the others stay
  /// text. Where a date is told and only an end beside it, the date is the beginning.
  void drop_other_way() {
    const auto surest = [&](auto of_way) {
      TimeName best = TimeName::none;
      for (const TimeHeading& one : candidates_)
        if (of_way(one.header)) best = std::min(best, one.header.name);
      return best;
    };
    const auto tells_date = [](const TimeHeader& header) { return header.side == TimeSide::date; };
    const auto tells_start = [](const TimeHeader& header) { return header.side == TimeSide::start; };
    const auto tells_end = [](const TimeHeader& header) { return header.side == TimeSide::end; };
    const TimeName by_date = surest(tells_date), by_start = surest(tells_start), by_end = surest(tells_end);
    const bool dates_start = by_date < by_start && by_start == TimeName::none && by_end <= TimeName::known;
    if (by_date < std::min(by_start, by_end) && !dates_start)
      drop([&](const TimeHeader& header) { return !tells_date(header); });
    if (std::min(by_start, by_end) < by_date && by_start != TimeName::none) drop(tells_date);
  }

  template <class Which>
  void drop(Which which) {
    std::erase_if(candidates_, [&](const TimeHeading& one) {
      if (!which(one.header)) return false;
      left_.push_back(one.place);
      return true;
    });
  }

  TimeColumn& of(TimeSide side) {
    return side == TimeSide::date ? found_.date : side == TimeSide::start ? found_.start : found_.end;
  }

  /// The column that goes first for a unit: ours, or the only one. An error where several are as good; those
  /// beside ours are its rivals.
  std::optional<TimeHeading> first(TimeSide side, TimeUnit unit) {
    std::vector<TimeHeading> all;
    for (const TimeHeading& one : candidates_)
      if (one.header.side == side && one.header.unit == unit) all.push_back(one);
    if (all.empty()) return std::nullopt;
    std::vector<std::size_t> places;
    for (const TimeHeading& one : all) places.push_back(one.place);
    if (all.size() > 1 && all[0].header.name != TimeName::own) {
      remarks_.several(places, "seem to tell the same date");
      return std::nullopt;
    }
    for (std::size_t i = 1; i < places.size(); ++i) {
      of(side).rivals.push_back(places[i]);
      left_.push_back(places[i]);
    }
    return all.front();
  }

  void settle(TimeSide side) {
    TimeColumn& column = of(side);
    if (const auto whole = first(side, TimeUnit::whole)) {
      column.whole = take(*whole);
      column.unix_time = whole->header.unix_time;
    }
    const auto year = first(side, TimeUnit::year), month = first(side, TimeUnit::month),
               day = first(side, TimeUnit::day);
    if (year && !month && !day && column.whole == Sheet::absent) {
      column.whole = take(*year);
      column.of_years = true;
    } else if (year) {
      // Beside a whole date the parts are told by it; they stay text.
      const bool alone = column.whole == Sheet::absent;
      column.year = alone ? take(*year) : year->place;
      if (month) column.month = alone ? take(*month) : month->place;
      if (day) column.day = alone ? take(*day) : day->place;
    } else if (column.whole == Sheet::absent && (month || day)) {
      const TimeHeading lone = month ? *month : *day;  // `month` may hold 2001-05, `day` 2001-05-03
      if (times(lone.place).dates > 0)
        column.whole = take(lone);
      else if (side == TimeSide::date && times(lone.place).filled > 0)
        yearless_.push_back(lone.place);
    }
  }

  void settle_spells() {
    for (const TimeHeading& one : candidates_)
      if (one.header.unit == TimeUnit::spells && found_.spells == Sheet::absent) found_.spells = take(one);
  }

  std::size_t take(const TimeHeading& one) {
    if (one.header.name != TimeName::own) told_.push_back(one);
    sheet_.take(one.place);
    return one.place;
  }

  bool any_found() const {
    return found_.date.is_there() || found_.start.is_there() || found_.end.is_there() ||
           found_.spells != Sheet::absent;
  }

  /// No name speaks of time: is there a column whose cells do?
  void look_at_cells() {
    refuse_times_as_actors();
    std::vector<std::size_t> dates, numbers;
    for (const std::size_t place : sheet_.extras()) {
      const bool unread = std::find(unread_.begin(), unread_.end(), place) != unread_.end();
      if (is_kept(place) || unread || !times(place).are_times()) continue;
      const bool of_dates = times(place).dates > 0 && !speaks_of_record(sheet_.header()[place]);
      (of_dates ? dates : numbers).push_back(place);
    }
    if (dates.size() == 1 && unread_.empty()) {
      found_.date.whole = take({dates.front(), {}});
    } else if (!dates.empty()) {
      dates.insert(dates.end(), unread_.begin(), unread_.end());
      remarks_.several(dates, "seem to hold dates, and none is called date, start or end");
    } else if (!numbers.empty()) {
      if (numbers.size() > 1)
        return remarks_.several(numbers, "seem to hold years, and no column tells when");
      remarks_.unnamed(numbers.front(), times(numbers.front()).dates > 0 ? "dates" : "years");
    } else {
      if (!yearless_.empty()) remarks_.yearless(yearless_.front());
      for (const std::size_t place : unread_)
        if (!is_kept(place)) remarks_.unread(place, times(place).example);
    }
  }

  /// Who acts on whom stands elsewhere where `from` and `to` are years.
  void refuse_times_as_actors() {
    const auto from = sheet_.column("from"), to = sheet_.column("to");
    const auto are_times = [&](std::size_t place) {
      return !is_kept(place) && times(place).filled > 0 && times(place).times() == times(place).filled;
    };
    if (from && to && are_times(*from) && are_times(*to)) remarks_.instead_of_actors(*from, *to);
  }

  /// Beside a date that is not under a name of ours, another column of dates may be the one that counts.
  void look_beside() {
    const TimeColumn& date = found_.date;
    const bool borrowed =
        date.whole != Sheet::absent &&
        std::any_of(told_.begin(), told_.end(), [&](const auto& one) { return one.place == date.whole; });
    if (!borrowed) return;
    std::vector<std::size_t> all = {date.whole};
    for (const std::size_t place : sheet_.extras())
      if (!is_kept(place) && times(place).are_times() && times(place).dates > 0 &&
          !speaks_of_record(sheet_.header()[place]))
        all.push_back(place);
    if (all.size() > 1) remarks_.several(all, "seem to tell the same date");
  }

  /// A beginning alone means that the end is not known: a column of dates beside it may be that end.
  void warn_of_an_end() {
    if (!found_.start.is_there() || found_.end.is_there() || found_.date.is_there()) return;
    for (const std::size_t place : sheet_.extras()) {
      if (is_kept(place)) continue;
      const CellTimes& cells = times(place);
      if (cells.dates > 0 && cells.times() == cells.filled) remarks_.maybe_end(place);
    }
  }

  void tell() {
    for (const std::size_t place : unread_)
      if (any_found()) remarks_.unread_beside(place, times(place).example);
    if (!left_.empty()) remarks_.left(left_);
    if (!told_.empty()) remarks_.read_from(told_);
  }

  Sheet& sheet_;
  std::string_view text_;
  TimeSides sides_;
  std::vector<std::string> kept_;
  std::vector<TimeHeading> candidates_, told_;
  std::vector<CellTimes> times_;
  TimeColumns found_;
  std::vector<std::size_t> left_, unread_, yearless_;
  TimeRemarks remarks_;
};

}  // namespace

TimeColumns time_columns(Sheet& sheet, std::string_view text, TimeSides sides,
                         std::span<const std::string> kept) {
  return Search(sheet, text, sides, kept).found();
}

}  // namespace entente
