// Every option once, with its help.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace entente {

/// What stands behind an option on a command line.
enum class Takes : std::uint8_t {
  nothing,
  word,   ///< one, however often it is given
  words,  ///< parted by commas; all count
  names,  ///< which may hold commas: they are parted where the package is known; all count
};

struct Option {
  std::string_view name;      ///< without `--`; Words know it by this
  std::string_view spelling;  ///< on a command line, several parted by commas
  std::string_view value;     ///< what stands behind it in help; empty for a flag
  std::string_view help;
  Takes takes = Takes::nothing;
};

/// What is asked of the folding of every view, and of the reading of every package.
inline constexpr auto folding_options =
    std::to_array<std::string_view>({"lineage", "roll-up", "status", "only-status", "without-source",
                                     "only-source", "family", "persistence"});
inline constexpr auto reading_options =
    std::to_array<std::string_view>({"date-order", "rows", "mirrored", "keep", "rejects"});
inline constexpr auto period_options = std::to_array<std::string_view>({"eras", "every", "cut"});
/// How a table is written.
inline constexpr auto table_options =
    std::to_array<std::string_view>({"csv", "tsv", "json", "jsonl", "md", "output"});

/// The options of all commands, in the order in which help shows them.
std::span<const Option> option_list();

}  // namespace entente
