// When a row says that its claim held or happened: one cell, two, their parts, or a list of spells.
#pragma once

#include <entente/graphs/model/codebook.hpp>
#include <entente/graphs/reading/date_column.hpp>
#include <entente/graphs/reading/time_columns.hpp>

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// The dates of one side of a row: a whole cell or its parts.
class TimeReader {
 public:
  /// `sheet` and `text`, which is the sheet's, must outlive it.
  TimeReader(Sheet& sheet, std::string_view text, TimeColumn column, DateRole role, DateOrder order);

  /// Whether the row tells this date.
  bool is_told() const;
  /// The date of the row; nothing, with a fault, when it cannot be read. Undated where the row tells none.
  std::optional<When> read();
  /// Whether parts that stand beside a whole date say another year; 0 where they agree or are silent.
  int other_year(const When& whole) const;
  /// The column that faults are reported under.
  std::size_t place() const { return column_.whole != Sheet::absent ? column_.whole : column_.year; }
  const TimeColumn& column() const { return column_; }
  /// Tells in which manners the dates were written.
  void tell() const;

 private:
  std::optional<std::string> text_of_parts();
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

/// The dates of the rows of a table of ties.
class RowDates {
 public:
  RowDates(Sheet& sheet, std::string_view text, const TimeColumns& columns, DateOrder order);

  /// The dates of the row's claims: one, or one for each spell of a list. Faults are the sheet's; then none.
  /// `holds`: the claim is a state, or may be one, so that a lone start is a beginning whose end is not
  /// known.
  std::vector<RowDate> read(bool holds);
  void tell() const;

 private:
  std::vector<RowDate> spells(std::string_view text);
  std::vector<RowDate> between(bool holds);
  bool contradicts(const When& date, const When& start);

  Sheet& sheet_;
  TimeColumns columns_;
  TimeReader date_, start_, end_;
};

}  // namespace entente
