// Words that begin like options stand behind `--`.
#include <entente/viz/report/report_commands.hpp>

#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>

namespace entente {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("_-./:,+@%").find(c) != std::string_view::npos;
}

}  // namespace

std::string shell_word(std::string_view text) {
  const std::string shown = printable(text, std::numeric_limits<std::size_t>::max());
  if (!shown.empty() && std::ranges::all_of(shown, is_plain)) return shown;
  std::string quoted = "'";
  for (const char c : shown) quoted += c == '\'' ? "'\\''" : std::string(1, c);
  return quoted + "'";
}

std::string option_text(std::string_view name, std::string_view value) {
  return fmt::format(" --{}{}{}", name, value.starts_with('-') ? '=' : ' ', shell_word(value));
}

std::string Commands::line(std::string_view command, const std::vector<std::string>& operands,
                           const std::string& options, const std::vector<std::size_t>& eras) const {
  std::vector<std::string> chosen;
  for (const std::size_t era : eras)
    if (era < ids.size() && ids[era]) chosen.push_back(*ids[era]);
  const bool named = !eras.empty() && chosen.size() == eras.size();
  const std::string when = named ? option_text("era", fmt::format("{}", fmt::join(chosen, ","))) : periods;
  std::string words = " " + shell_word(package);
  for (const std::string& operand : operands) words += " " + shell_word(operand);
  const auto is_like_an_option = [](const std::string& word) { return word.starts_with('-') && word != "-"; };
  const bool behind = is_like_an_option(package) || std::ranges::any_of(operands, is_like_an_option);
  return fmt::format("entente {}{}{}{}{}{}", command, behind ? "" : words, options, view, when,
                     behind ? " --" + words : "");
}

std::string code_block(const std::vector<std::string>& lines) {
  return fmt::format("```sh\n{}\n```\n\n", fmt::join(lines, "\n"));
}

}  // namespace entente
