#include <entente/viz/words/date_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

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

constexpr std::array<std::string_view, 12> short_months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// The number that these digits are; nothing for what is no number.
std::optional<std::size_t> digits_of(std::string_view text) {
  std::size_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = 10 * number + static_cast<std::size_t>(c - '0');
  }
  return number;
}

/// `1979-12-24` or `1979-12`; anything else as it is.
std::string spoken_day(std::string_view word) {
  const bool has_day = word.size() == 10;
  if ((!has_day && word.size() != 7) || word[4] != '-' || (has_day && word[7] != '-'))
    return std::string(word);
  const auto year = digits_of(word.substr(0, 4)), month = digits_of(word.substr(5, 2)),
             day = digits_of(has_day ? word.substr(8) : "1");
  if (!year || !month || !day || *month < 1 || *month > short_months.size()) return std::string(word);
  return fmt::format("{}{} {}", has_day ? fmt::format("{} ", *day) : "", short_months[*month - 1],
                     word.substr(0, 4));
}

/// The year of what spoken_day() would change; anything else as it is.
std::string year_of_day(std::string_view word) {
  return std::string(spoken_day(word) == word ? word : word.substr(0, 4));
}

/// Words with a space between them, each changed.
std::string each_word(std::string_view words, std::string (*changed)(std::string_view)) {
  std::string text;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    text += changed(words.substr(0, end));
    words.remove_prefix(end);
    if (!words.empty()) text += ' ', words.remove_prefix(1);
  }
  return text;
}

}  // namespace

std::string spoken_days(std::string_view words) { return each_word(words, spoken_day); }

std::string spoken_years(std::string_view words) {
  const std::string years = each_word(words, year_of_day);
  for (const auto& [before, between] : {std::pair("", " to "), std::pair("between ", " and ")}) {
    const std::string_view first(before), middle(between);
    if (years.size() != first.size() + 8 + middle.size() || !years.starts_with(first)) continue;
    const std::string year = years.substr(first.size(), 4);
    if (years == fmt::format("{}{}{}{}", first, year, middle, year)) return year;
  }
  return years;
}

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
