// What the words of a command line say, and what it says of itself.
#include <entente/cli/options/arguments.hpp>

#include <entente/cli/commands/pages.hpp>
#include <entente/cli/options/option_list.hpp>
#include <entente/cli/options/table_choice.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

namespace entente {
namespace {

bool takes(const Command& command, std::string_view name) {
  if (name == "quiet" || name == "color") return true;
  return std::find(command.options.begin(), command.options.end(), name) != command.options.end();
}

[[noreturn]] void refuse_in(const Command& command, const std::string& text) {
  throw Error(Failure::usage, fmt::format("{} (see entente {} -h)", text, command.name));
}

/// Whether `word` is one of the spellings of an option, `-o` or `--output`.
bool is_spelt(const Option& option, std::string_view word) {
  return fmt::format(",{},", option.spelling).find(fmt::format(",{},", word)) != std::string::npos;
}

/// `; it is an option of score`: the commands that have this option; nothing where none has.
std::string takers(std::string_view option) {
  std::vector<std::string_view> found;
  for (const Command& command : commands())
    if (std::ranges::any_of(option_list(), [&](const Option& known) {
          return takes(command, known.name) && is_spelt(known, option);
        }))
      found.push_back(command.name);
  return found.empty() ? "" : fmt::format("; it is an option of {}", fmt::join(found, ", "));
}

/// Options of an earlier version, and what took their place.
struct RetiredOption {
  std::string_view command, option, today;
};
constexpr auto retired_options = std::to_array<RetiredOption>({
    {"compare", "--ranks", "--table ranks"},
    {"compare", "--leave-one-out", "--table leave-one-out"},
    {"compare", "--sensitivity", "--table robustness"},
    {"compare", "--parts", "--table attribution --by"},
    {"compare", "--networks", "--table networks"},
    {"compare", "--test", "--table permutation"},
});

[[noreturn]] void refuse_unknown(const Command& command, const std::string& word) {
  std::vector<std::string> known = {"--help"};
  for (const Option& option : option_list())
    if (takes(command, option.name)) known.push_back(fmt::format("--{}", option.name));
  const std::string name = word.substr(0, word.find('='));
  for (const RetiredOption& retired : retired_options)
    if (retired.command == command.name && retired.option == name)
      refuse_in(command, fmt::format("{} is {} today", name, retired.today));
  const auto meant = nearest(name, known);
  refuse_in(command, fmt::format("unknown option \"{}\"{}", printable(name, 60),
                                 meant ? fmt::format("; did you mean {}?", *meant) : takers(name)));
}

std::string options_text(const Command& command) {
  std::string text = tables_text(command.name) + "Options\n";
  for (const Option& option : option_list()) {
    const bool told_with_table = option.value.empty() && asks_for_table(command.name, option.name);
    if (!takes(command, option.name) || told_with_table) continue;
    std::string spelling(option.spelling);
    if (const auto comma = spelling.find(','); comma != std::string::npos) spelling.replace(comma, 1, ", ");
    text += fmt::format("  {:<28} {}\n", fmt::format("{} {}", spelling, option.value), option.help);
  }
  return text + fmt::format("  {:<28} {}\n", "-h, --help", "in brief, whole");
}

/// The option of the command that a word of the line spells, up to its `=`.
const Option* option_spelt(const Command& command, std::string_view word) {
  const std::string_view name = word.substr(0, word.find('='));
  for (const Option& option : option_list())
    if (takes(command, option.name) && is_spelt(option, name)) return &option;
  return nullptr;
}

void refuse_value(const Command& command, const Option& option, std::string_view name,
                  std::string_view value) {
  // An empty value is a slip, of a script with an empty variable, and not the default.
  if (value.empty()) refuse_in(command, fmt::format("{}: the value is empty", name));
  const bool stray_comma =
      value.front() == ',' || value.back() == ',' || value.find(",,") != std::string_view::npos;
  if (option.takes == Takes::words && stray_comma)
    refuse_in(command, fmt::format("{} \"{}\" has a comma too many", name, printable(value, 60)));
}

/// Throws for a flag with a value, and for an option without one, before which CLI11 would put the next word.
void refuse_slips(const Command& command, const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const Option* option = option_spelt(command, word);
    if (option == nullptr) continue;
    const auto equals = word.find('=');
    const std::string name = word.substr(0, equals);
    if (option->takes == Takes::nothing) {
      if (equals != std::string::npos)
        refuse_in(command, fmt::format("{} takes no value; write it alone", name));
    } else if (equals != std::string::npos) {
      refuse_value(command, *option, name, std::string_view(word).substr(equals + 1));
    } else if (++i == words.size() || option_spelt(command, words[i]) != nullptr) {
      refuse_in(command, fmt::format("{} wants a value, {}{}", name, option->value,
                                     i == words.size() ? ""
                                                       : fmt::format("; if it is {} indeed, write {}={}",
                                                                     printable(words[i], 40), name,
                                                                     printable(words[i], 40))));
    } else {
      refuse_value(command, *option, name, words[i]);
    }
  }
}

/// Throws for an option of one value that is given several times with different ones: each may be meant.
void refuse_contradictions(const Command& command, const Words& words) {
  for (const Option& option : option_list()) {
    const std::vector<std::string>& given = words.all(option.name);
    if (option.takes != Takes::word || option.name == "table" || given.empty()) continue;
    const auto other = std::ranges::find_if(given, [&](const auto& one) { return one != given.front(); });
    if (other != given.end())
      refuse_in(command, fmt::format("--{} is given twice, with \"{}\" and \"{}\"; give it once", option.name,
                                     printable(given.front(), 40), printable(*other, 40)));
  }
}

CLI::Option* added(CLI::App& app, const Option& option) {
  const std::string spelling(option.spelling);
  if (option.takes == Takes::nothing) return app.add_flag(spelling)->disable_flag_override();
  CLI::Option* adding = app.add_option(spelling)->expected(1)->allow_extra_args(false);
  if (option.takes == Takes::words) adding->delimiter(',');
  return adding->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

/// The lines of the first fenced block of a page.
std::string examples(std::string_view text) {
  const auto open = text.find("```sh\n");
  if (open == std::string_view::npos) return {};
  const auto close = text.find("```", open + 6);
  std::string found;
  std::string_view block = text.substr(open + 6, close - open - 6);
  while (!block.empty()) {
    const auto end = std::min(block.find('\n'), block.size());
    found += fmt::format("  {}\n", block.substr(0, end));
    block.remove_prefix(std::min(end + 1, block.size()));
  }
  return found;
}

/// What is left of the line when options are read, and all that stands behind `--`.
std::vector<std::string> operands(const Command& command, std::vector<std::string> left,
                                  const std::vector<std::string>& behind) {
  for (const std::string& word : left)
    if (word.size() > 1 && word.front() == '-') refuse_unknown(command, word);
  left.insert(left.end(), behind.begin(), behind.end());
  if (left.size() > command.most_operands)
    refuse_in(command,
              fmt::format("\"{}\" is one word too many", printable(left[command.most_operands], 60)));
  return left;
}

}  // namespace

Arguments arguments(const Command& command, std::vector<std::string> words) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  bool brief = false, whole = false;
  app.add_flag("-h", brief);
  app.add_flag("--help", whole);
  std::vector<std::pair<std::string_view, const CLI::Option*>> taken;
  for (const Option& option : option_list())
    if (takes(command, option.name)) taken.emplace_back(option.name, added(app, option));
  // Behind `--` everything is an operand, whatever it begins with.
  const auto dashes = std::find(words.begin(), words.end(), "--");
  const std::vector<std::string> behind(dashes == words.end() ? dashes : dashes + 1, words.end());
  words.erase(dashes, words.end());
  refuse_slips(command, words);
  std::reverse(words.begin(), words.end());  // CLI11 takes them from the back
  try {
    app.parse(words);
  } catch (const CLI::ParseError& fault) {
    refuse_in(command, printable(fault.what()));
  }
  Arguments read;
  read.help = whole ? Help::whole : brief ? Help::brief : Help::none;
  for (const auto& [name, option] : taken)
    if (option->count() != 0) read.words.options.emplace(name, option->results());
  read.words.operands = operands(command, app.remaining(), behind);
  if (read.help != Help::none) return read;
  refuse_contradictions(command, read.words);
  read.words.table = table_of(command.name, read.words);
  return read;
}

std::string brief_help(const Command& command) {
  return fmt::format("{}: {}\n\n{}\nentente {} {} [options]\n\n{}", command.name, command.sentence,
                     examples(page(command.name)), command.name, command.operands, options_text(command));
}

std::string whole_help(const Command& command) {
  return fmt::format("{}\n{}", page(command.name), options_text(command));
}

}  // namespace entente
