// EDTF first, then what the column as a whole says, then what a text says by itself.
#include <entente/graphs/model/date_pieces.hpp>
#include <entente/graphs/model/date_slips.hpp>
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/date_column.hpp>
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

}  // namespace

DateOrder order_in_column(std::string_view text, const std::string& file, std::size_t column) {
  Problems ignored;
  DelimitedText rows(text, file, ignored);
  bool day_first = false, month_first = false;
  for (Row row; rows.next(row);) {
    const auto date = column < row.cells.size() ? day_and_month(row.cells[column]) : std::nullopt;
    if (!date) continue;
    const Orders orders = orders_of(*date);
    day_first |= orders.day_first && !orders.month_first;
    month_first |= orders.month_first && !orders.day_first;
  }
  if (day_first == month_first) return DateOrder::refuse;
  return day_first ? DateOrder::day_first : DateOrder::month_first;
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

DateColumn::Read DateColumn::reading_of(std::string_view text) {
  if (const auto plain = edtf(text)) {
    const auto open = with_open_end(*plain, options_.role);
    if (!open) return {{plain, {}, {}}, {}};
    return {{edtf(*open), {}, {}}, "as no end"};
  }
  if (const auto writing = writing_of(text))
    if (const auto meant = edtf(writing->edtf)) {
      const auto open = with_open_end(*meant, options_.role);
      return {{open ? edtf(*open) : meant, {}, {}}, writing->manner};
    }
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
  if (order == DateOrder::refuse && options_.decide) {
    options_.order = order = options_.decide();
    options_.decide = {};
  }
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
