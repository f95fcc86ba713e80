// The commands that print a report's numbers again, spelt so that pasting them into a shell works.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A word of a POSIX shell command that means this text, whatever is in it; quoted only where it must be.
/// Characters that no line can hold are made visible.
std::string shell_word(std::string_view text);

/// ` --era thaw`, quoted for a shell; ` --era=-1` where the value begins like an option.
std::string option_text(std::string_view name, std::string_view value);

/// What was typed for a report, without what each of its commands adds.
struct Commands {
  std::string package = ".";  ///< as it was typed
  std::string view{};         ///< ` --lineage --roll-up state`, quoted for a shell
  std::string periods{};      ///< ` --eras coarse`, quoted likewise
  /// By era of the study: the id that picks it alone, where one does.
  std::vector<std::optional<std::string>> ids{};

  /// `entente align PACKAGE --pair PAK:RUS --lineage --era thaw`: of these eras (places in the study), or of
  /// all where some era has no id of its own; without eras, of all. `options` are quoted by who gives them.
  std::string line(std::string_view command, const std::vector<std::string>& operands,
                   const std::string& options, const std::vector<std::size_t>& eras = {}) const;
};

/// Lines as a block of Markdown.
std::string code_block(const std::vector<std::string>& lines);

}  // namespace entente
