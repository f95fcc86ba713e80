// The tables of each command that has several: their names, what help says of them, and which one a command
// line asks for. Only one is printed.
#pragma once

#include <entente/cli/options/words.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A table that a command prints.
struct TableChoice {
  std::string_view name;                     ///< the word of --table
  std::string_view sentence;                 ///< what it tells, for help
  std::string_view option{};                 ///< asks for it as --table does, without `--`; empty: none does
  std::vector<std::string_view> takes = {};  ///< of the options that some tables take and others do not
};

/// The tables of a command, in the order in which help and refusals list them; without --table it is the
/// first. Empty where there is nothing to choose.
std::span<const TableChoice> tables_of(std::string_view command);

/// Whether an option does no more than ask for a table of the command or for what it is about.
bool asks_for_table(std::string_view command, std::string_view option);

/// The name of the table that a command line asks for; empty where the command has none to choose from.
/// Throws Error(usage) for an unknown name, for two tables, and for an option that goes with other tables.
std::string_view table_of(std::string_view command, const Words& words);

/// The part of help that lists the tables; empty where there is nothing to choose.
std::string tables_text(std::string_view command);

}  // namespace entente
