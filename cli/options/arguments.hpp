// From the arguments of the program to Words. CLI11 is behind this door.
#pragma once

#include <entente/cli/command.hpp>

#include <string>
#include <vector>

namespace entente {

/// How much help was asked for instead of work.
enum class Help : std::uint8_t { none, brief, whole };

struct Arguments {
  Words words;
  Help help = Help::none;
};

/// Reads the words behind the command's name. Throws Error(usage), with the nearest option, for what it
/// cannot read.
Arguments arguments(const Command& command, std::vector<std::string> words);

/// Usage, first the examples of the page, then the options.
std::string brief_help(const Command& command);

/// The page, then the options.
std::string whole_help(const Command& command);

}  // namespace entente
