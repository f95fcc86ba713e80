// The dates of one column: each text is read once, and a column decides as a whole.
#pragma once

#include <entente/graphs/model/date_writings.hpp>
#include <entente/graphs/model/when.hpp>
#include <entente/graphs/reading/names.hpp>

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace entente {

/// How the dates of a column are written, or of the columns of a start and its end, as far as their cells
/// tell.
class ColumnHabits {
 public:
  /// O(bytes of the sheet).
  static ColumnHabits of(std::string_view text, const std::string& file,
                         std::span<const std::size_t> columns);

  /// Whether a cell may show them, or hang on them: `25/12/2014`, `12/01/2014`, `1962-65`, `1901-02`.
  static bool concern(std::string_view cell);

  /// What the day comes before in dates parted by this sign (`12/01/2014`): the cells that can be read in one
  /// order only decide. Refused where none does, or where they disagree.
  DateOrder order(char sign) const;
  /// Whether some cells are spans of years with a hyphen (`1962-65`), so that `1901-02` may be one.
  bool has_spans() const { return has_spans_; }

 private:
  void add(std::string_view cell);

  struct Seen {
    bool day_first = false, month_first = false;
  };
  std::map<char, Seen> seen_;
  bool has_spans_ = false;
};

struct DateColumnOptions {
  DateRole role = DateRole::whole;
  DateOrder order = DateOrder::refuse;     ///< as the reader was told; else the habits of the column decide
  std::function<ColumnHabits()> habits{};  ///< asked once, and only where a cell has two readings
  bool unix_time = false;                  ///< numbers are seconds or milliseconds since 1970
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
  bool is_for_none(const When& when) const;
  static Read for_none(std::string_view text);
  std::optional<Read> reading_of_years(std::string_view text);
  std::optional<DateWriting> writing_of(std::string_view text);
  std::optional<DateWriting> day_in_order(std::string_view text);
  const ColumnHabits& habits();

  DateColumnOptions options_;
  bool asked_;  ///< the order of day and month was: reading by it is no news
  std::optional<ColumnHabits> habits_;
  NameTable texts_;
  std::deque<Read> read_;  // by number of the text
  std::map<std::string_view, Met> manners_;
};

}  // namespace entente
