#include <entente/viz/words/date_words.hpp>

#include <fmt/format.h>

namespace entente {
namespace {

bool is_open(std::string_view end) { return end.empty() || end == ".."; }

/// One date, or one end of a span.
std::string day_words(std::string_view date) {
  const auto dots = date.find("..");
  if (!date.starts_with('[') || !date.ends_with(']') || dots == std::string_view::npos)
    return std::string(date);
  const std::string_view first = date.substr(1, dots - 1),
                         last = date.substr(dots + 2, date.size() - dots - 3);
  if (first.empty()) return fmt::format("by {}", last);
  if (last.empty()) return fmt::format("{} or later", first);
  return fmt::format("between {} and {}", first, last);
}

}  // namespace

std::string date_words(std::string_view edtf) {
  const auto slash = edtf.find('/');
  if (slash == std::string_view::npos) return day_words(edtf);
  const std::string_view first = edtf.substr(0, slash), last = edtf.substr(slash + 1);
  if (is_open(first) && is_open(last)) return std::string(edtf);
  if (is_open(last)) return fmt::format("since {}", day_words(first));
  if (is_open(first)) return fmt::format("until {}", day_words(last));
  return fmt::format("{} to {}", day_words(first), day_words(last));
}

}  // namespace entente
