// Names first; cells are looked at only where names leave something open.
#include <entente/graphs/reading/time_columns.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/time_cells.hpp>
#include <entente/graphs/reading/time_leftovers.hpp>
#include <entente/graphs/reading/time_remarks.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace entente {
namespace {

class Search {
 public:
  Search(Sheet& sheet, std::string_view text, TimeSides sides, std::span<const std::string> kept)
      : sheet_(sheet), text_(text), sides_(sides), kept_(kept), remarks_(sheet) {}

  TimeColumns found() {
    if (sides_ == TimeSides::all) refuse_wide_table();
    collect();
    drop_unlikely();
    drop_verbs();
    drop_other_way();
    for (const TimeSide side : {TimeSide::date, TimeSide::start, TimeSide::end}) settle(side);
    settle_spells();
    if (sides_ == TimeSides::all && !any_found()) look_at_cells();
    if (sides_ == TimeSides::start_and_end || any_found()) look_beside();
    tell();
    return found_;
  }

 private:
  bool is_kept(std::size_t place) const { return names_column(kept_, sheet_.header()[place]); }

  /// Headers such as 1950, 1951 ... are the times of their cells, and no names.
  void refuse_wide_table() {
    std::vector<std::size_t> times;
    for (const std::size_t place : sheet_.extras())
      if (!is_kept(place) && is_time_itself(sheet_.header()[place])) times.push_back(place);
    if (times.size() > 1) remarks_.wide(times);
  }

  /// `1950`, `1950-54`, `y1950`, `X1950` as R writes it, `2015q1`, `Q1`.
  static bool is_time_itself(std::string_view header) {
    if (header.size() == 2 && (header[0] == 'Q' || header[0] == 'q'))
      return header[1] >= '1' && header[1] <= '4';
    const bool lettered = header.size() > 4 &&
                          (header[0] == 'X' || header[0] == 'x' || header[0] == 'y' || header[0] == 'Y') &&
                          header[1] >= '0' && header[1] <= '9';
    return looks_like_time(lettered ? header.substr(1) : header);
  }

  void collect() {
    for (const std::string_view name : {"date", "start", "end"}) {
      const auto place = sheet_.column(name);
      const bool leaves = place && sides_ == TimeSides::all && is_kept(*place);
      if (leaves) sheet_.leave(*place);
      if (place && !leaves) candidates_.push_back({*place, *time_header(name)});
    }
    for (const std::size_t place : sheet_.extras()) {
      auto header = time_header(sheet_.header()[place]);
      if (sides_ == TimeSides::start_and_end && !header) header = header_of_life(sheet_.header()[place]);
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

  /// No actors stand under `from` and `to` where only lives and offices are told.
  static std::optional<TimeHeader> header_of_life(std::string_view header) {
    const std::string key = header_key(header);
    if (key == "from") return TimeHeader{TimeSide::start, TimeUnit::whole, TimeName::known};
    if (key == "to") return TimeHeader{TimeSide::end, TimeUnit::whole, TimeName::known};
    return std::nullopt;
  }

  /// A name in which only a word speaks of time must be borne out by half of its cells.
  void drop_unlikely() {
    std::erase_if(candidates_, [&](const TimeHeading& one) {
      if (one.header.name == TimeName::own) return false;
      const CellTimes& cells = times(one.place);
      const bool of_side = one.header.unit != TimeUnit::month && one.header.unit != TimeUnit::day;
      if (of_side && cells.filled > 0 && cells.flags == cells.filled) return true;  // whether, not when
      if (one.header.name == TimeName::known) return false;
      if (one.header.unit == TimeUnit::month || one.header.unit == TimeUnit::day)
        return 2 * (cells.dates + cells.parts) < cells.filled;
      const std::size_t times = one.header.plain_years ? cells.times() : cells.dates;
      const bool borne_out = cells.filled > 0 && 2 * times >= cells.filled;
      if (!borne_out && cells.filled > 0 && one.header.name == TimeName::likely) unread_.push_back(one.place);
      return !borne_out;
    });
  }

  /// What happened then tells a date only where no name does.
  void drop_verbs() {
    for (const TimeSide side : {TimeSide::date, TimeSide::start, TimeSide::end}) {
      const auto is_sure = [&](const TimeHeading& one) {
        return one.header.side == side && one.header.name < TimeName::verb;
      };
      if (std::none_of(candidates_.begin(), candidates_.end(), is_sure)) continue;
      std::erase_if(candidates_, [&](const TimeHeading& one) {
        const bool stands_in = one.header.side == side && !is_sure(one);
        if (stands_in) of(side).stand_ins.push_back(one.place);
        return stands_in;
      });
    }
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
    if (by_date == TimeName::verb && by_start != TimeName::none) drop(tells_date);
    if (by_date != TimeName::own && by_date < by_start && by_start == TimeName::verb) refuse_two_beginnings();
    if (by_date < std::min(by_start, by_end) && !dates_start)
      drop([&](const TimeHeader& header) { return !tells_date(header); });
    if (std::min(by_start, by_end) < by_date && by_start != TimeName::none) drop(tells_date);
  }

  /// `date signed` and `entered into force`: which of them counts?
  void refuse_two_beginnings() {
    std::vector<std::size_t> places;
    for (const TimeHeading& one : candidates_)
      if (one.header.side != TimeSide::end && one.header.unit == TimeUnit::whole) places.push_back(one.place);
    if (places.size() > 1) remarks_.several(places, "seem to tell the same date");
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
    auto whole = first(side, TimeUnit::whole);
    const auto year = first(side, TimeUnit::year), month = first(side, TimeUnit::month),
               day = first(side, TimeUnit::day);
    if (whole && year && whole->header.name != TimeName::own && year->header.name == TimeName::own &&
        !tell_the_same_year(text_, sheet_.file(), year->place, whole->place)) {
      left_.push_back(whole->place);
      whole.reset();
    }
    if (whole) {
      column.whole = take(*whole);
      column.unix_time = whole->header.unix_time;
    }
    if (year && !month && column.whole == Sheet::absent) {
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
    const LeftColumns left = columns_but([this](std::size_t place) { return is_kept(place); });
    if (const auto place = date_by_cells(left, unread_, yearless_, remarks_))
      found_.date.whole = take({*place, {}});
  }

  LeftColumns columns_but(std::function<bool(std::size_t)> settled) {
    return {sheet_, text_, std::move(settled),
            [this](std::size_t place) -> const CellTimes& { return times(place); }};
  }

  void look_beside() {
    const bool borrowed = std::any_of(told_.begin(), told_.end(),
                                      [&](const auto& one) { return one.place == found_.date.whole; });
    std::vector<std::size_t> told = left_;
    for (const TimeColumn* one : {&found_.date, &found_.start, &found_.end})
      if (!one->of_years)  // what stands beside a year may be its day
        for (const auto* others : {&one->rivals, &one->stand_ins})
          told.insert(told.end(), others->begin(), others->end());
    const auto is_settled = [&](std::size_t place) {
      return is_kept(place) || std::find(told.begin(), told.end(), place) != told.end();
    };
    tell_leftovers(columns_but(is_settled), found_, sides_, !borrowed, remarks_);
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
  std::span<const std::string> kept_;
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
