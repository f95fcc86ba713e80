// What a command is: a row of the one list that help and arguments read.
#pragma once

#include <entente/cli/options/words.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace entente {

struct Command {
  std::string_view name;
  std::string_view sentence;  ///< what it does, for the list
  std::string_view operands;  ///< `[PACKAGE]`
  std::size_t most_operands = 1;
  /// By their names in option_list(); those of every command are left out.
  std::vector<std::string_view> options;
  int (*run)(const Words&) = nullptr;  ///< returns the exit code
};

/// Every command, in the order in which help shows them.
std::span<const Command> commands();

/// The command of this name; null when there is none.
const Command* find_command(std::string_view name);

int run_check(const Words& words);
int run_score(const Words& words);
int run_align(const Words& words);
int run_compare(const Words& words);
int run_balance(const Words& words);
int run_blocs(const Words& words);
int run_turns(const Words& words);
int run_theses(const Words& words);
int run_explain(const Words& words);
int run_diff(const Words& words);
int run_chart(const Words& words);
int run_draw(const Words& words);
int run_report(const Words& words);
int run_export(const Words& words);
int run_help(const Words& words);
int run_version(const Words& words);

}  // namespace entente
