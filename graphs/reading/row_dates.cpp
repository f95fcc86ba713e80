// Faults stand under the column that they are about.
#include <entente/graphs/reading/row_dates.hpp>

#include <entente/graphs/model/date_pieces.hpp>
#include <entente/graphs/model/date_writings.hpp>
#include <entente/graphs/model/gephi_spells.hpp>
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/time_cells.hpp>

#include <fmt/format.h>

#include <utility>

namespace entente {
namespace {

/// The order that a header gives: `Date (dd/mm/yyyy)`.
DateOrder order_in_header(const Sheet& sheet, std::size_t place) {
  const std::string header = place < sheet.header().size() ? folded(sheet.header()[place]) : std::string{};
  for (const std::string_view sign : {"/", ".", "-"}) {
    if (header.find(fmt::format("dd{}mm", sign)) != std::string::npos) return DateOrder::day_first;
    if (header.find(fmt::format("mm{}dd{}y", sign, sign)) != std::string::npos) return DateOrder::month_first;
  }
  return DateOrder::refuse;
}

}  // namespace

DateColumn date_column(const Sheet& sheet, std::string_view text, const TimeColumn& column,
                       const WrittenBy& by) {
  const std::string& file = sheet.file();
  std::vector<std::size_t> columns = by.alike;
  if (columns.empty()) columns.push_back(column.whole);
  return DateColumn({.role = by.role,
                     .order = by.order == DateOrder::refuse ? order_in_header(sheet, column.whole) : by.order,
                     .habits = [text, &file, columns] { return ColumnHabits::of(text, file, columns); },
                     .unix_time = column.unix_time});
}

TimeReader::TimeReader(Sheet& sheet, std::string_view text, const TimeColumn& column, const WrittenBy& by)
    : sheet_(sheet), column_(column), dates_(date_column(sheet, text, column, by)) {}

std::string_view TimeReader::whole() const {
  const std::string_view cell = sheet_.value(column_.whole);
  return says_undated(cell) ? std::string_view{} : cell;
}

bool TimeReader::is_told() const {
  return !whole().empty() || !sheet_.value(column_.year).empty() || !sheet_.value(column_.month).empty() ||
         !sheet_.value(column_.day).empty();
}

bool TimeReader::is_written() const { return is_told() || !sheet_.value(column_.whole).empty(); }

std::optional<When> TimeReader::read() {
  std::string text(is_told() ? whole() : sheet_.value(column_.whole));
  if (text.empty() && column_.year != Sheet::absent) {
    auto of_parts = text_of_parts();
    if (!of_parts) return std::nullopt;
    text = std::move(*of_parts);
  }
  const Reading<When>& reading = dates_.read(text, sheet_.line());
  if (!reading.value) sheet_.fault_at(Severity::error, place(), reading.fault, reading.hint);
  return reading.value;
}

/// A number of a part, with nothing behind its decimal point but zeros; 0 is not known. Nothing, with a
/// fault, where it is none.
std::optional<int> TimeReader::part(std::size_t place, std::string_view what, int most) {
  const std::string_view cell = sheet_.value(place);
  if (cell.empty()) return 0;
  const std::string_view whole = cell.substr(0, cell.find('.'));
  const bool rest_is_zero = cell.find_first_not_of(".0", whole.size()) == std::string_view::npos;
  auto number = rest_is_zero ? whole_number_in(whole) : std::nullopt;
  if (!number && most == 12) number = month_named(cell);
  if (number && *number <= most) return number;
  sheet_.fault_at(
      Severity::error, place, fmt::format("{} \"{}\" is none", what, printable(cell, 40)),
      fmt::format("write a number up to {}; leave it empty, or write 0, where it is not known", most));
  return std::nullopt;
}

/// In EDTF; what year alone holds as it stands. Nothing, with a fault, where the parts make no date.
std::optional<std::string> TimeReader::text_of_parts() {
  const std::string_view year_cell = sheet_.value(column_.year);
  const auto month = part(column_.month, "month", 12), day = part(column_.day, "day", 31);
  if (!month || !day) return std::nullopt;
  if (*month == 0 && *day == 0) return std::string(year_cell);
  const auto year = year_cell.empty() ? std::nullopt : part(column_.year, "year", 9999);
  const auto text = year ? date_text(*year, *month, *day) : std::nullopt;
  if (!text && (year || year_cell.empty()))
    sheet_.fault_at(Severity::error, column_.year,
                    year_cell.empty() ? std::string("the year is missing beside month or day")
                                      : fmt::format("there is no day {}-{}-{}", *year, *month, *day),
                    "complete or correct year, month and day");
  return text;
}

void TimeReader::warn_of_others(const When& read) const {
  if (whole().empty()) return;
  warn_of_other(read, column_.year, text_beside());
  for (const std::size_t rival : column_.rivals) warn_of_other(read, rival, std::string(sheet_.value(rival)));
}

void TimeReader::warn_of_rivals() const {
  if (is_told() || place() == Sheet::absent) return;
  std::vector<std::size_t> others = column_.rivals;
  others.insert(others.end(), column_.stand_ins.begin(), column_.stand_ins.end());
  for (const std::size_t other : others)
    if (const std::string_view cell = sheet_.value(other); looks_like_time(cell))
      sheet_.fault_at(
          Severity::warning, other,
          fmt::format("\"{}\" stands under \"{}\", and nothing under \"{}\"", printable(cell, 40),
                      printable(sheet_.header()[other], 40), printable(sheet_.header()[place()], 40)),
          "if it is its date, put it there");
}

/// What the parts beside a whole date say, in EDTF; empty where they are silent or make no date.
std::string TimeReader::text_beside() const {
  const auto number = [&](std::size_t place) {
    const std::string_view cell = sheet_.value(place);
    return whole_number_in(cell.substr(0, cell.find('.'))).value_or(0);
  };
  const int year = number(column_.year), month = number(column_.month), day = number(column_.day);
  if (year == 0) return {};
  return date_text(year, month, month == 0 ? 0 : day).value_or(date_text(year).value_or(""));
}

/// Where another column tells a date that can be read and shares no day with this one.
void TimeReader::warn_of_other(const When& read, std::size_t place, const std::string& text) const {
  if (text.empty()) return;
  auto other = edtf(text);
  if (!other)
    if (const auto writing = date_writing(text)) other = edtf(writing->edtf);
  if (!other || !other->dated() || !intersection(read.span(), other->span()).empty()) return;
  sheet_.fault_at(Severity::warning, place,
                  fmt::format("{} stands beside the date {}", printable(text, 40), read.text),
                  "the date counts; correct one of them");
}

void TimeReader::tell() const {
  if (place() != Sheet::absent) dates_.tell(sheet_.file(), place() + 1, sheet_.problems());
}

RowDates::RowDates(Sheet& sheet, std::string_view text, const TimeColumns& columns, DateOrder order)
    : sheet_(sheet),
      columns_(columns),
      date_(sheet, text, columns.date, {DateRole::whole, order, {}}),
      start_(sheet, text, columns.start, {DateRole::first, order, {columns.start.whole, columns.end.whole}}),
      end_(sheet, text, columns.end, {DateRole::last, order, {columns.start.whole, columns.end.whole}}) {}

std::vector<RowDate> RowDates::read(bool holds) {
  for (const std::size_t place : {columns_.spells, columns_.date.whole}) {
    const std::string_view list = sheet_.value(place);
    if (!is_gephi_list(list) && (place != columns_.spells || list.empty())) continue;
    if (place == columns_.spells || (!start_.is_told() && !end_.is_told())) return spells(list, place);
    sheet_.fault_at(Severity::error, place, "both date and start or end are given",
                    "use date alone, or start and end alone");
    return {};
  }
  const bool date_begins = columns_.end.is_there() && !columns_.start.is_there();
  const bool date_counts = date_.is_told() && !date_begins;
  if (start_.is_told() || end_.is_told()) return between(holds);
  if (!date_counts && (date_.is_told() || start_.is_written() || end_.is_written())) return between(holds);
  const auto date = date_.read();
  if (!date) return {};
  date_.warn_of_others(*date);
  return {{*date, false}};
}

/// A start, an end, or both; where the sheet has no start, its date is the beginning.
std::vector<RowDate> RowDates::between(bool holds) {
  const bool date_is_start = !columns_.start.is_there();
  const auto start = date_is_start ? date_.read() : start_.read(), end = end_.read();
  if (!start || !end) return {};
  (date_is_start ? date_ : start_).warn_of_others(*start);
  end_.warn_of_others(*end);
  for (const TimeReader* side : {&start_, &end_}) side->warn_of_rivals();
  if (!date_is_start && date_.is_told()) {
    const auto date = date_.read();
    if (!date || contradicts(*date, *start)) return {};
  }
  if (!start->dated() && !end->dated()) return {RowDate{}};
  if (!end_.is_told() && !holds) return {{*start, true}};
  Reading<When> span = join(*start, *end);
  if (!span.value) {
    sheet_.fault_at(Severity::error, end_.is_told() ? end_.place() : start_.place(), span.fault, span.hint);
    return {};
  }
  return {{std::move(*span.value), true}};
}

/// Whether a date says something else than the start beside it: the year of the start says nothing new.
bool RowDates::contradicts(const When& date, const When& start) {
  const bool year_alone = columns_.date.of_years || sheet_.value(columns_.date.whole).empty();
  const bool same_year = date.span().bounded() && start.begins.bounded() &&
                         civil(date.span().first).year == civil(start.begins.first).year;
  if (year_alone && same_year) return false;
  sheet_.fault_at(Severity::error, date_.place(), "both date and start or end are given",
                  fmt::format("use date alone, or start and end alone; --keep \"{}\" leaves it as text",
                              printable(sheet_.header()[date_.place()], 40)));
  return true;
}

std::vector<RowDate> RowDates::spells(std::string_view text, std::size_t place) {
  std::vector<RowDate> found;
  const auto list = gephi_spells(text);
  if (!list && !is_gephi_list(text)) {  // `Interval` may hold a plain date
    if (const auto plain = edtf(text)) return {{*plain, false}};
  }
  if (!list)
    sheet_.fault_at(Severity::error, place, fmt::format("\"{}\" is no list of times", printable(text, 60)),
                    "write years or days, such as <[2001.0, 2005.0]> or <[2001-05-03, 2005-01-31]>");
  for (const std::string& spell : list.value_or(std::vector<std::string>{}))
    found.push_back({edtf(spell).value_or(When{}), false});
  return found;
}

void RowDates::tell() const {
  for (const TimeReader* side : {&date_, &start_, &end_}) side->tell();
}

}  // namespace entente
