// Writing the column `why`, and reading it back.
#include <entente/viz/report/reasons.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace entente {
namespace {

/// The parts of a text between separators.
std::vector<std::string_view> parts(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> found;
  for (auto at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
    found.push_back(text.substr(0, at));
    text.remove_prefix(at + separator.size());
  }
  found.push_back(text);
  return found;
}

}  // namespace

std::string reasons(const std::vector<NamedValue>& values) {
  std::vector<Reason> met;
  std::vector<std::string> found;
  for (const NamedValue& first : values) {
    if (first.value.defined()) continue;
    const Reason reason = first.value.reason();
    if (std::find(met.begin(), met.end(), reason) != met.end()) continue;
    met.push_back(reason);
    std::vector<std::string_view> columns;
    for (const NamedValue& other : values)
      if (other.value == Value(reason)) columns.push_back(other.column);
    found.push_back(fmt::format("{}: {}", fmt::join(columns, ", "), name(reason)));
  }
  return fmt::format("{}", fmt::join(found, "; "));
}

std::string reasons_without(std::string_view why, std::span<const std::string> left_out) {
  const auto hidden = [&](std::string_view column) {
    return std::find(left_out.begin(), left_out.end(), column) != left_out.end();
  };
  std::vector<std::string> kept;
  for (const std::string_view part : parts(why, "; ")) {
    const auto colon = part.find(": ");
    if (colon == std::string_view::npos) {
      kept.emplace_back(part);
      continue;
    }
    std::vector<std::string_view> columns = parts(part.substr(0, colon), ", ");
    std::erase_if(columns, hidden);
    if (!columns.empty()) kept.push_back(fmt::format("{}{}", fmt::join(columns, ", "), part.substr(colon)));
  }
  return fmt::format("{}", fmt::join(kept, "; "));
}

}  // namespace entente
