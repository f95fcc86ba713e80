// Every option once, with its help.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace entente {

/// What stands behind an option on a command line.
enum class Takes : std::uint8_t {
  nothing,
  word,   ///< of several the last counts
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

/// The options of all commands, in the order in which help shows them.
std::span<const Option> option_list();

}  // namespace entente
