// Below 1e15 two integers that differ are two numbers.
#include <entente/graphs/reading/number_names.hpp>

#include <entente/graphs/reading/sheet.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace entente {
namespace {

/// Where a name stands, for a fault in the place of `other`.
std::string place_of(const NamePlace& one, const NamePlace& other) {
  return one.file == other.file ? fmt::format("line {}", one.place.line)
                                : fmt::format("{}:{}", one.file, one.place.line);
}

}  // namespace

void tell_numbers_written_twice(std::vector<NamePlace> names, Problems& problems) {
  constexpr double too_great = 1e15;
  std::vector<std::pair<double, const NamePlace*>> numbers;
  for (const NamePlace& one : names)
    if (const auto value = number(one.name, false); value && std::abs(*value) < too_great)
      numbers.emplace_back(*value, &one);
  std::sort(numbers.begin(), numbers.end(), [](const auto& x, const auto& y) {
    const auto key = [](const auto& entry) {
      const NamePlace& one = *entry.second;
      return std::tuple(entry.first, std::tie(one.file, one.place.line, one.name));
    };
    return key(x) < key(y);
  });
  for (std::size_t first = 0, i = 1; i < numbers.size(); ++i) {
    if (numbers[i].first != numbers[first].first) {
      first = i;
      continue;
    }
    const NamePlace &known = *numbers[first].second, &other = *numbers[i].second;
    problems.add({Severity::warning, other.file, other.place.line, other.place.column,
                  fmt::format("\"{}\" and \"{}\" ({}) are one number and count as two actors",
                              printable(other.name, 40), printable(known.name, 40), place_of(known, other)),
                  "write one of them everywhere; a program may have rewritten the ids"});
  }
}

}  // namespace entente
