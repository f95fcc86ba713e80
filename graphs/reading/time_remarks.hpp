// What is said of the columns of a table that seem to tell when: as what they are read, or why they cannot
// be.
#pragma once

#include <entente/graphs/reading/sheet.hpp>
#include <entente/graphs/reading/time_header.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A column and what its header says of time.
struct TimeHeading {
  std::size_t place = 0;
  TimeHeader header;
};

/// Errors, of which only the first is told because the others follow from it; and notices.
class TimeRemarks {
 public:
  explicit TimeRemarks(Sheet& sheet) : sheet_(sheet) {}

  /// Several columns may be the date; `what` they do, such as "tell the same date".
  void several(const std::vector<std::size_t>& places, std::string_view what);
  /// One column seems to hold `dates` or `years`, under another name.
  void unnamed(std::size_t place, std::string_view what);
  /// A name of time over cells that are none, for example this one.
  void unread(std::size_t place, std::string_view example);
  /// A table whose headers are times.
  void wide(const std::vector<std::size_t>& places);
  /// `from` and `to` are the times of actors that stand elsewhere.
  void instead_of_actors(std::size_t from, std::size_t to);
  /// Parts of a date without its year.
  void yearless(std::size_t place);

  /// A notice: these columns are read.
  void read_from(std::vector<TimeHeading> columns);
  /// A notice: these stay text, because others tell when.
  void left(const std::vector<std::size_t>& places);
  /// A notice, where the name is nothing but a word of time (`quarter`): it stays text beside the date.
  void unread_beside(std::size_t place, std::string_view example);
  /// A warning: an end may stand here, or how long it took, and no end is read.
  void maybe_end(std::size_t place);
  void duration(std::size_t place);
  /// An error: a beginning may stand here, and only an end is read.
  void maybe_start(std::size_t place);
  /// A warning: a start or an end may stand here, in a sheet that lacks one.
  void maybe_side(std::size_t place);
  /// An error: a quarter or half stands beside the year that is read.
  void part_of_year(std::size_t place);

 private:
  std::string shown(std::size_t place) const;
  std::string shown(std::vector<std::size_t> places, std::string_view between) const;
  void note(Severity severity, std::size_t place, std::string text, std::string hint);
  void tell(std::size_t place, std::string text, std::string hint);

  Sheet& sheet_;
  bool told_ = false;
};

}  // namespace entente
