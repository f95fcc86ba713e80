// When a row says that its claim held or happened: one cell, two, their parts, or a list of spells.
#pragma once

#include <entente/graphs/model/codebook.hpp>
#include <entente/graphs/reading/date_column.hpp>
#include <entente/graphs/reading/time_columns.hpp>

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// In whose hand the dates of a column are written: for which side of a claim's span, the order of day and
/// month that the reader was told, and the columns that are written alike.
struct WrittenBy {
  DateRole role = DateRole::whole;
  DateOrder order = DateOrder::refuse;
  std::vector<std::size_t> alike{};
};

/// The reader of the column's whole dates. `sheet` and `text`, which is the sheet's, must outlive it.
DateColumn date_column(const Sheet& sheet, std::string_view text, const TimeColumn& column,
                       const WrittenBy& by);

/// The dates of one side of a row: a whole cell or its parts.
class TimeReader {
 public:
  /// `sheet` and `text`, which is the sheet's, must outlive it.
  TimeReader(Sheet& sheet, std::string_view text, const TimeColumn& column, const WrittenBy& by);

  /// Whether the row tells this date: `n.d.` and its like do not, and leave it to the parts.
  bool is_told() const;
  /// Whether anything stands there, be it `n.d.`.
  bool is_written() const;
  /// The date of the row; nothing, with a fault, when it cannot be read. Undated where the row tells none.
  std::optional<When> read();
  /// Warns where parts, or other columns, that stand beside the date of the row say another.
  void warn_of_others(const When& read) const;
  /// Warns where another column tells a time, and this one none.
  void warn_of_rivals() const;
  /// The column that faults are reported under.
  std::size_t place() const { return column_.whole != Sheet::absent ? column_.whole : column_.year; }
  const TimeColumn& column() const { return column_; }
  /// Tells in which manners the dates were written.
  void tell() const;

 private:
  std::string_view whole() const;
  std::optional<std::string> text_of_parts();
  std::string text_beside() const;
  void warn_of_other(const When& read, std::size_t place, const std::string& text) const;
  std::optional<int> part(std::size_t place, std::string_view what, int most);

  Sheet& sheet_;
  TimeColumn column_;
  DateColumn dates_;
};

/// When a claim held or happened, as its row says.
struct RowDate {
  When when;
  bool two_dates = false;  ///< told by a start or an end
};

/// The dates of the rows of a table of claims.
class RowDates {
 public:
  RowDates(Sheet& sheet, std::string_view text, const TimeColumns& columns, DateOrder order);

  /// The dates of the row's claims: one, or one for each spell of a list. Faults are the sheet's; then none.
  /// `holds`: the claim is a state, or may be one, so that a lone start is a beginning whose end is not
  /// known.
  std::vector<RowDate> read(bool holds);
  void tell() const;

 private:
  std::vector<RowDate> spells(std::string_view text, std::size_t place);
  std::vector<RowDate> between(bool holds);
  bool contradicts(const When& date, const When& start);

  Sheet& sheet_;
  TimeColumns columns_;
  TimeReader date_, start_, end_;
};

}  // namespace entente
