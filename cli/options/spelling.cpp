// An option is spelt where it was given.
#include <entente/cli/options/spelling.hpp>

#include <entente/cli/options/option_list.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/periods.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>

namespace entente {
namespace {

/// Names may hold commas, so each stands where it was given.
std::string spelt(const Words& words, const Option& option) {
  if (option.takes == Takes::nothing) return fmt::format(" --{}", option.name);
  if (option.takes == Takes::word) return option_text(option.name, words.word(option.name));
  if (option.takes == Takes::words)
    return option_text(option.name, fmt::format("{}", fmt::join(words.all(option.name), ",")));
  std::string text;
  for (const std::string& name : words.all(option.name)) text += option_text(option.name, name);
  return text;
}

std::string spelt(const Words& words, std::span<const std::string_view> names) {
  std::string text;
  for (const std::string_view name : names)
    if (words.has(name)) text += spelt(words, *std::ranges::find(option_list(), name, &Option::name));
  return text;
}

/// Does a name, given to --era, mean this era alone?
bool picks(const Package& package, const Era& era, const std::string& name) {
  if (printable(name, std::string::npos) != name) return false;
  try {
    const std::vector<Era> found = periods(package, {.eras = name});
    // The era of a graph ends with the package's record, where the sheet leaves its end open.
    return found.size() == 1 && found[0].scheme == era.scheme && found[0].id == era.id &&
           found[0].span.contains(era.span);
  } catch (const Error&) {
    return false;  // an id that --era reads otherwise, as a list or a span
  }
}

}  // namespace

Commands commands_of(const Words& words) {
  Commands commands;
  if (!words.operands.empty()) commands.package = words.operands.front();
  commands.view = spelt(words, folding_options) + spelt(words, reading_options);
  commands.periods = spelt(words, period_options);
  return commands;
}

std::optional<std::string> name_of(const Package& package, const Era& era) {
  for (const std::string& name : {era.id, era.scheme + ":" + era.id})
    if (picks(package, era, name)) return name;
  return std::nullopt;
}

}  // namespace entente
