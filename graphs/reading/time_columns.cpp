// Names first; cells are looked at only where names leave something open.
#include <entente/graphs/model/date_pieces.hpp>
#include <entente/graphs/model/date_writings.hpp>
#include <entente/graphs/model/gephi_spells.hpp>
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/model/when.hpp>
#include <entente/graphs/reading/time_cells.hpp>
#include <entente/graphs/reading/time_columns.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace entente {
namespace {

struct Candidate {
  std::size_t place = 0;
  TimeHeader header;
};

class Search {
 public:
  Search(Sheet& sheet, std::string_view text, TimeSides sides, std::span<const std::string> kept)
      : sheet_(sheet), text_(text), sides_(sides) {
    for (const std::string& header : kept) kept_.push_back(header_key(header));
  }

  TimeColumns found() {
    collect();
    drop_unlikely();
    drop_other_way();
    for (const TimeSide side : {TimeSide::date, TimeSide::start, TimeSide::end}) settle(side);
    settle_spells();
    if (sides_ == TimeSides::all && !any_found()) look_at_cells();
    if (any_found()) warn_of_an_end();
    tell();
    return found_;
  }

 private:
  bool is_kept(std::size_t place) const {
    return std::find(kept_.begin(), kept_.end(), header_key(sheet_.header()[place])) != kept_.end();
  }

  std::string shown(std::size_t place) const { return printable(sheet_.header()[place], 40); }

  void collect() {
    for (const std::string_view name : {"date", "start", "end"})
      if (const auto place = sheet_.column(name)) candidates_.push_back({*place, *time_header(name)});
    for (const std::size_t place : sheet_.extras()) {
      const auto header = time_header(sheet_.header()[place]);
      if (!header || is_kept(place)) continue;
      if (sides_ == TimeSides::start_and_end && header->side == TimeSide::date) continue;
      candidates_.push_back({place, *header});
    }
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const Candidate& x, const Candidate& y) { return x.header.rank < y.header.rank; });
  }

  const CellTimes& times(std::size_t place) {
    if (times_.empty()) times_ = cell_times(text_, sheet_.file(), sheet_.header().size());
    return times_[place];
  }

  /// A name in which only a word speaks of time must be borne out by half of its cells.
  void drop_unlikely() {
    std::erase_if(candidates_, [&](const Candidate& one) {
      if (one.header.name != TimeName::likely) return false;
      const CellTimes& cells = times(one.place);
      const bool part = one.header.unit == TimeUnit::month || one.header.unit == TimeUnit::day;
      if (part) return 2 * (cells.dates + cells.parts) < cells.filled;
      return 2 * (cells.dates + cells.years) < cells.filled || cells.filled == 0;
    });
  }

  /// A date, and start and end, are two ways to tell the same: the surer names count, and the others stay
  /// text. Where a date is told and only an end beside it, the date is the beginning.
  void drop_other_way() {
    const auto surest = [&](auto of_way) {
      TimeName best = TimeName::none;
      for (const Candidate& one : candidates_)
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
    std::erase_if(candidates_, [&](const Candidate& one) {
      if (!which(one.header)) return false;
      left_.push_back(one.place);
      return true;
    });
  }

  TimeColumn& of(TimeSide side) {
    return side == TimeSide::date ? found_.date : side == TimeSide::start ? found_.start : found_.end;
  }

  /// The column that goes first for a unit; an error where two likely ones are as good.
  std::optional<Candidate> first(TimeSide side, TimeUnit unit) {
    std::vector<Candidate> all;
    for (const Candidate& one : candidates_)
      if (one.header.side == side && one.header.unit == unit) all.push_back(one);
    if (all.empty()) return std::nullopt;
    if (all.size() > 1 && all[1].header.rank == all[0].header.rank) {
      name_both(all);
      return std::nullopt;
    }
    return all.front();
  }

  void name_both(const std::vector<Candidate>& all) {
    std::vector<std::size_t> places;
    for (const Candidate& one : all)
      if (one.header.rank == all[0].header.rank) places.push_back(one.place);
    name_all(places, "tell the same date");
  }

  void name_all(std::vector<std::size_t> places, std::string_view what) {
    std::sort(places.begin(), places.end());
    std::vector<std::string> names;
    for (const std::size_t place : places) names.push_back(fmt::format("\"{}\"", shown(place)));
    if (times_unclear_) return;
    times_unclear_ = true;
    sheet_.problems().add(
        {Severity::error, sheet_.file(), sheet_.line(), places.front() + 1,
         fmt::format("the columns {} {}", fmt::join(names, " and "), what),
         "call the one that counts date (or start, or end), and pass --keep with the others"});
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
      const Candidate lone = month ? *month : *day;  // `month` may hold 2001-05, `day` 2001-05-03
      if (times(lone.place).dates > 0) column.whole = take(lone);
    }
  }

  void settle_spells() {
    for (const Candidate& one : candidates_)
      if (one.header.unit == TimeUnit::spells && found_.spells == Sheet::absent) found_.spells = take(one);
  }

  std::size_t take(const Candidate& one) {
    if (one.header.name != TimeName::own) told_.push_back(one);
    sheet_.take(one.place);
    return one.place;
  }

  bool any_found() const {
    return found_.date.is_there() || found_.start.is_there() || found_.end.is_there() ||
           found_.spells != Sheet::absent;
  }

  /// No name speaks of time: is there a column whose every cell does?
  void look_at_cells() {
    std::vector<std::size_t> dates, years;
    for (const std::size_t place : sheet_.extras()) {
      if (is_kept(place)) continue;
      const CellTimes& cells = times(place);
      if (cells.filled == 0 || cells.dates + cells.years < cells.filled) continue;
      (cells.dates > 0 ? dates : years).push_back(place);
    }
    if (dates.size() == 1) {
      found_.date.whole = take({dates.front(), {}});
    } else if (!dates.empty()) {
      name_all(dates, "seem to hold dates, and none is called date, start or end");
    } else if (!years.empty()) {
      sheet_.problems().add(
          {Severity::error, sheet_.file(), sheet_.line(), years.front() + 1,
           fmt::format("the column \"{}\" seems to hold years, and no column tells when",
                       shown(years.front())),
           fmt::format("call it year; if it is something else, pass --keep \"{}\"", shown(years.front()))});
    }
  }

  /// A beginning alone means that the end is not known: a column of dates beside it may be that end.
  void warn_of_an_end() {
    if (!found_.start.is_there() || found_.end.is_there() || found_.date.is_there()) return;
    for (const std::size_t place : sheet_.extras()) {
      if (is_kept(place)) continue;
      const CellTimes& cells = times(place);
      if (cells.dates > 0 && cells.dates + cells.years == cells.filled)
        sheet_.problems().add(
            {Severity::warning, sheet_.file(), sheet_.line(), place + 1,
             fmt::format("the column \"{}\" seems to hold dates, and is not used", shown(place)),
             "call it end if it is the last day; else pass it to --keep"});
    }
  }

  void tell() {
    if (!left_.empty()) {
      std::sort(left_.begin(), left_.end());
      std::vector<std::string> names;
      for (const std::size_t place : left_) names.push_back(fmt::format("\"{}\"", shown(place)));
      sheet_.problems().add({Severity::notice, sheet_.file(), sheet_.line(), left_.front() + 1,
                             fmt::format("{} stay{} text: other columns tell when", fmt::join(names, ", "),
                                         names.size() == 1 ? "s" : ""),
                             "pass the others to --keep if these count"});
    }
    if (told_.empty()) return;
    std::sort(told_.begin(), told_.end(),
              [](const Candidate& x, const Candidate& y) { return x.place < y.place; });
    std::vector<std::string> words;
    for (const Candidate& one : told_)
      words.push_back(fmt::format("\"{}\" as {}", shown(one.place), meaning(one.header)));
    sheet_.problems().add({Severity::notice, sheet_.file(), sheet_.line(), told_.front().place + 1,
                           fmt::format("time is read from {}", fmt::join(words, ", ")),
                           "rename the column to be sure, or pass --keep to leave it as text"});
  }

  static std::string meaning(const TimeHeader& header) {
    static constexpr std::array<std::string_view, 3> sides = {"date", "start", "end"};
    static constexpr std::array<std::string_view, 4> parts = {"", "year of the ", "month of the ",
                                                              "day of the "};
    if (header.unit == TimeUnit::spells) return "spells";
    return fmt::format("{}{}", parts[static_cast<std::size_t>(header.unit)],
                       sides[static_cast<std::size_t>(header.side)]);
  }

  Sheet& sheet_;
  std::string_view text_;
  TimeSides sides_;
  std::vector<std::string> kept_;
  std::vector<Candidate> candidates_, told_;
  std::vector<CellTimes> times_;
  TimeColumns found_;
  std::vector<std::size_t> left_;
  bool times_unclear_ = false;
};

}  // namespace

TimeColumns time_columns(Sheet& sheet, std::string_view text, TimeSides sides,
                         std::span<const std::string> kept) {
  return Search(sheet, text, sides, kept).found();
}

}  // namespace entente
