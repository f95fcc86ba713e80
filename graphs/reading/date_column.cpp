// EDTF first, then what the column as a whole says, then what a text says by itself.
#include <entente/graphs/reading/date_column.hpp>

#include <entente/graphs/model/date_pieces.hpp>
#include <entente/graphs/model/date_slips.hpp>
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/delimited.hpp>

#include <fmt/format.h>

namespace entente {
namespace {

constexpr std::string_view by_day = "with the day first", by_month = "with the month first";

/// A date with its day and month in either order, without the time of day.
std::optional<DayMonthOrder> day_and_month(std::string_view text) {
  return day_month_order(without_time_of_day(text).value_or(text));
}

/// In which orders there is such a day.
struct Orders {
  bool day_first = false, month_first = false;
};

Orders orders_of(const DayMonthOrder& date) {
  return {calendar_day(date.year, date.second, date.first).has_value(),
          calendar_day(date.year, date.first, date.second).has_value()};
}

/// The date with an end that means none, open.
std::optional<std::string> with_open_end(const When& when, DateRole role) {
  if (when.extent == Extent::single && role == DateRole::last && is_no_end(when.text)) return "..";
  const auto slash = when.text.find('/');
  if (when.extent == Extent::throughout && slash != std::string::npos &&
      is_no_end(trimmed(std::string_view(when.text).substr(slash + 1))))
    return when.text.substr(0, slash) + "/..";
  return std::nullopt;
}

/// The year of `1901-02` and what stands behind it, each of the digits of their length; nothing for others.
struct YearAndTwo {
  int year = 0, two = 0;
};
std::optional<YearAndTwo> year_and_two(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto year = whole_number_in(text.substr(0, 4)), two = whole_number_in(text.substr(5));
  return year && two ? std::optional(YearAndTwo{*year, *two}) : std::nullopt;
}

/// `1962-65` and `1950-1954`, which are no months.
bool is_hyphened_span(std::string_view text) {
  if (const auto parts = year_and_two(text)) return parts->two > 12 && parts->two > parts->year % 100;
  return text.size() == 9 && text[4] == '-' && whole_number_in(text.substr(0, 4)) &&
         whole_number_in(text.substr(5));
}

}  // namespace

bool ColumnHabits::concern(std::string_view cell) {
  return is_hyphened_span(cell) || year_and_two(cell) || day_and_month(cell);
}

void ColumnHabits::add(std::string_view cell) {
  has_spans_ |= is_hyphened_span(cell);
  const auto date = day_and_month(cell);
  if (!date) return;
  const Orders orders = orders_of(*date);
  Seen& seen = seen_[date->sign];
  seen.day_first |= orders.day_first && !orders.month_first;
  seen.month_first |= orders.month_first && !orders.day_first;
}

ColumnHabits ColumnHabits::of(std::string_view text, const std::string& file,
                              std::span<const std::size_t> columns) {
  ColumnHabits found;
  for_each_row_below_header(text, file, [&](const Row& row) {
    for (const std::size_t column : columns)
      if (column < row.cells.size()) found.add(row.cells[column]);
  });
  return found;
}

DateOrder ColumnHabits::order(char sign) const {
  const auto at = seen_.find(sign);
  if (at == seen_.end() || at->second.day_first == at->second.month_first) return DateOrder::refuse;
  return at->second.day_first ? DateOrder::day_first : DateOrder::month_first;
}

const ColumnHabits& DateColumn::habits() {
  if (!habits_) habits_ = options_.habits ? options_.habits() : ColumnHabits{};
  return *habits_;
}

const Reading<When>& DateColumn::read(std::string_view text, std::size_t line) {
  const std::uint32_t number = texts_.number(text);
  if (number == read_.size()) read_.push_back(reading_of(text));
  const Read& found = read_[number];
  if (!found.manner.empty()) {
    Met& met = manners_[found.manner];
    if (met.count++ == 0) met = {1, line, std::string(text), found.reading.value->text};
  }
  return found.reading;
}

/// What a column of spans makes of `1901-02` and `1999-00`, which have two readings anywhere else; nothing
/// for other texts.
std::optional<DateColumn::Read> DateColumn::reading_of_years(std::string_view text) {
  const auto parts = year_and_two(text);
  const bool new_century = parts && parts->two == 0 && parts->year % 100 == 99;
  const bool month_or_year = parts && parts->two > parts->year % 100 && parts->two <= 12;
  if (!new_century && !(month_or_year && habits().has_spans())) return std::nullopt;
  if (new_century && habits().has_spans())
    return Read{{edtf(fmt::format("{0}/{1}", parts->year, parts->year + 1)), {}, {}},
                "as a span with a dash or a word"};
  Slip slip = date_slip(text);
  return Read{{std::nullopt, std::move(slip.fault), std::move(slip.hint)}, {}};
}

/// `9999-12-31` under any other name than that of an end.
bool DateColumn::is_for_none(const When& when) const {
  return options_.role != DateRole::last && is_beyond_all_dates(when.text);
}

DateColumn::Read DateColumn::for_none(std::string_view text) {
  return {{std::nullopt, fmt::format("date \"{}\" is what programs write for none", printable(text, 40)),
           "leave it empty where it is not known"},
          {}};
}

DateColumn::Read DateColumn::reading_of(std::string_view text) {
  if (auto years = reading_of_years(text)) return *years;
  if (const auto plain = edtf(text)) {
    if (is_for_none(*plain)) return for_none(text);
    const auto open = with_open_end(*plain, options_.role);
    if (!open) return {{plain, {}, {}}, {}};
    return {{edtf(*open), {}, {}}, "as no end"};
  }
  if (const auto writing = writing_of(text))
    if (const auto meant = edtf(writing->edtf)) {
      if (is_for_none(*meant)) return for_none(text);
      const auto open = with_open_end(*meant, options_.role);
      return {{open ? edtf(*open) : meant, {}, {}}, writing->manner};
    }
  if (options_.role != DateRole::whole)
    if (const auto span = date_writing(text); span && !span->edtf.empty())
      return {{std::nullopt, fmt::format("\"{}\" tells {}", printable(text, 40), span->edtf),
               "start and end hold one date each: write the first day under start, the last under end"},
              {}};
  return {parse_when(text), {}};
}

std::optional<DateWriting> DateColumn::writing_of(std::string_view text) {
  if (auto day = day_in_order(text)) return day;
  if (options_.unix_time)
    if (const auto day = unix_day(text)) return DateWriting{*day, "as seconds or milliseconds since 1970"};
  return date_writing(text, options_.role);
}

/// Without an order that was asked for, what has one reading is read so, and the rest as the column decides.
std::optional<DateWriting> DateColumn::day_in_order(std::string_view text) {
  const auto date = day_and_month(text);
  if (!date) return std::nullopt;
  const Orders orders = orders_of(*date);
  const bool known = options_.order != DateOrder::refuse;
  DateOrder order = options_.order;
  if (!known && orders.day_first != orders.month_first)
    order = orders.day_first ? DateOrder::day_first : DateOrder::month_first;
  if (!known && date->first == date->second) order = DateOrder::day_first;
  if (order == DateOrder::refuse) order = habits().order(date->sign);
  const auto day = spreadsheet_day(without_time_of_day(text).value_or(text), order);
  if (!day) return std::nullopt;
  return DateWriting{to_string(*day), asked_                          ? std::string_view{}
                                      : order == DateOrder::day_first ? by_day
                                                                      : by_month};
}

void DateColumn::tell(const std::string& file, std::size_t column, Problems& problems) const {
  for (const auto& [manner, met] : manners_)
    problems.add(
        {Severity::notice, file, met.line, column,
         fmt::format("{} \"{}\" {}", met.count == 1 ? "the date" : fmt::format("{} dates such as", met.count),
                     printable(met.text, 60),
                     met.meant.empty()
                         ? fmt::format("{} taken as not known", met.count == 1 ? "is" : "are")
                         : fmt::format("{} read as {}", met.count == 1 ? "is" : "are", met.meant)),
         fmt::format("written {}; entente check --fix writes EDTF", manner)});
}

}  // namespace entente
