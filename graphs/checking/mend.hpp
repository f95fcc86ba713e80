// What is mechanical and has exactly one reading, mended in the text of a sheet. Rows, their order, comments
// and the cells that are sound stay byte for byte.
#pragma once

#include <entente/graphs/reading/read_options.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// One thing that was mended; line and column as in Problem.
struct Mending {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
  std::string text;
  friend auto operator<=>(const Mending&, const Mending&) = default;
};

/// `ties.csv:14:6: fixed: text`, with every control character made visible.
std::string to_string(const Mending& change);

struct Mended {
  std::string bytes;
  std::vector<Mending> changes;  ///< in order of lines; empty when `bytes` are as they were
};

/// The bytes of a sheet (`ties.csv`, ...) without what is mechanical: other encodings and marks (UTF-8 now),
/// CR line ends, spaces around cells, text that is not in Unicode form NFC, known headers spelt otherwise,
/// empty columns at the right end, dates that are no EDTF and have one reading, as reading has it (a column,
/// or `options.date_order`, gives one to 12/01/2014), and signs, statuses, outcomes, kinds, durations and
/// directions spelt otherwise. Rows whose quotes or cells are out of order, files that cannot be decoded, and
/// whatever has two readings are left alone. Mending again changes nothing; a sheet without faults reads the
/// same before and after. O(bytes).
Mended mended(std::string bytes, const std::string& sheet, const ReadOptions& options = {});

}  // namespace entente
