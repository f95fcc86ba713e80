// What a command line says, word for word; what the words mean, the files beside this one tell.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The words behind the name of a command.
struct Words {
  std::vector<std::string> operands{};  ///< packages, eras, actors
  /// What is given to each option, by its name without `--`, in the order of the line. A flag has one word
  /// for each time that it is given, which says nothing.
  std::map<std::string, std::vector<std::string>, std::less<>> options{};
  std::string_view table{};  ///< of tables_of() the command; empty where that has none

  bool has(std::string_view option) const;
  /// The word of an option; `unasked` where it is not given.
  std::string word(std::string_view option, std::string_view unasked = {}) const;
  /// Every word of an option; none where it is not given.
  const std::vector<std::string>& all(std::string_view option) const;
};

}  // namespace entente
