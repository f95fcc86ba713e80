// Small readers without a word of their own.
#include <entente/graphs/model/date_pieces.hpp>

#include <entente/graphs/model/text.hpp>

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace entente {
namespace {

constexpr std::array<std::string_view, 12> month_names = {"january",   "february", "march",    "april",
                                                          "may",       "june",     "july",     "august",
                                                          "september", "october",  "november", "december"};

}  // namespace

std::optional<int> whole_number_in(std::string_view text) {
  int value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || fault != std::errc{} || end != text.data() + text.size() || value < 0)
    return std::nullopt;
  return value;
}

std::vector<std::string_view> pieces_of(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> found;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    if (end > at) found.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return found;
}

std::optional<int> month_named(std::string_view word) {
  std::string key = folded(word);
  if (key.ends_with('.')) key.pop_back();
  if (key == "sept") key = "sep";
  for (std::size_t m = 0; m < month_names.size(); ++m)
    if (key.size() >= 3 && month_names[m].starts_with(key)) return static_cast<int>(m) + 1;
  return std::nullopt;
}

std::optional<Date> calendar_day(int year, int month, int day) {
  if (month < 1 || day < 1) return std::nullopt;
  return civil_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

std::optional<std::string> date_text(int year, int month, int day) {
  if (!calendar_day(year, month == 0 ? 1 : month, day == 0 ? 1 : day) || (month == 0 && day != 0))
    return std::nullopt;
  if (month == 0) return fmt::format("{:04}", year);
  if (day == 0) return fmt::format("{:04}-{:02}", year, month);
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::optional<DayMonthOrder> day_month_order(std::string_view text) {
  for (const char separator : {'/', '.', '-'}) {
    const auto found = pieces_of(text, std::string_view(&separator, 1));
    if (found.size() != 3 || found[2].size() != 4 || found[0].size() > 2 || found[1].size() > 2) continue;
    const auto a = whole_number_in(found[0]), b = whole_number_in(found[1]), year = whole_number_in(found[2]);
    if (a && b && year) return DayMonthOrder{*a, *b, *year, separator};
  }
  return std::nullopt;
}

}  // namespace entente
