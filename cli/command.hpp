// What a command is: a row of the one list that help and arguments read.
#pragma once

#include <entente/cli/options.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace entente {

struct Command {
  std::string_view name;
  std::string_view sentence;  ///< what it does, for the list
  std::string_view operands;  ///< `[PACKAGE]`
  std::size_t most_operands = 1;
  std::vector<std::string_view>
      options;  ///< long names of arguments.cpp, without `--`; those of every command are left out
  int (*run)(const Options&) = nullptr;  ///< returns the exit code
};

/// Every command, in the order in which help shows them.
std::span<const Command> commands();

/// The command of this name; null when there is none.
const Command* find_command(std::string_view name);

int run_check(const Options& options);
int run_score(const Options& options);
int run_align(const Options& options);
int run_compare(const Options& options);
int run_balance(const Options& options);
int run_blocs(const Options& options);
int run_turns(const Options& options);
int run_theses(const Options& options);
int run_explain(const Options& options);
int run_diff(const Options& options);
int run_draw(const Options& options);
int run_report(const Options& options);
int run_export(const Options& options);
int run_help(const Options& options);
int run_version(const Options& options);

}  // namespace entente
