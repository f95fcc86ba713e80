// The dates of one column: each text is read once, and a column decides as a whole.
#pragma once

#include <entente/graphs/model/date_writings.hpp>
#include <entente/graphs/model/when.hpp>
#include <entente/graphs/reading/names.hpp>

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace entente {

/// What the day comes before in `12/01/2014`, as far as the cells of one column tell: those that can be read
/// in one order only decide. Refused where none does, or where they disagree. O(bytes of the sheet).
DateOrder order_in_column(std::string_view text, const std::string& file, std::size_t column);

struct DateColumnOptions {
  DateRole role = DateRole::whole;
  DateOrder order = DateOrder::refuse;  ///< as the reader was told; else `decide` is asked, once
  std::function<DateOrder()> decide{};
  bool unix_time = false;  ///< numbers are seconds or milliseconds since 1970
};

/// Reads the cells of a column as dates: EDTF, and what has one reading (date_writing()), which is told in
/// one notice for each manner.
class DateColumn {
 public:
  explicit DateColumn(DateColumnOptions options)
      : options_(std::move(options)), asked_(options_.order != DateOrder::refuse) {}

  /// The date of a cell in this line. An empty text is undated.
  const Reading<When>& read(std::string_view text, std::size_t line);

  /// One notice for each manner in which dates were written that is no EDTF.
  void tell(const std::string& file, std::size_t column, Problems& problems) const;

 private:
  struct Read {
    Reading<When> reading;
    std::string_view manner;  ///< empty for EDTF
  };
  /// How often a manner was met, and where first.
  struct Met {
    std::size_t count = 0, line = 0;
    std::string text, meant;
  };

  Read reading_of(std::string_view text);
  std::optional<DateWriting> writing_of(std::string_view text);
  std::optional<DateWriting> day_in_order(std::string_view text);

  DateColumnOptions options_;
  bool asked_;  ///< the order of day and month was: reading by it is no news
  NameTable texts_;
  std::deque<Read> read_;  // by number of the text
  std::map<std::string_view, Met> manners_;
};

}  // namespace entente
