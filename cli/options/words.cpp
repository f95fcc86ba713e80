// A misspelt option would never be given: each is looked up in the list of all.
#include <entente/cli/options/words.hpp>

#include <entente/cli/options/option_list.hpp>

#include <algorithm>
#include <cassert>

namespace entente {

bool Words::has(std::string_view option) const { return !all(option).empty(); }

std::string Words::word(std::string_view option, std::string_view unasked) const {
  const std::vector<std::string>& given = all(option);
  return given.empty() ? std::string(unasked) : given.back();
}

const std::vector<std::string>& Words::all(std::string_view option) const {
  static const std::vector<std::string> nothing;
  assert(std::ranges::find(option_list(), option, &Option::name) != option_list().end());
  const auto given = options.find(option);
  return given == options.end() ? nothing : given->second;
}

}  // namespace entente
