// Day counts and civil dates, by the standard calendar arithmetic of <chrono>.
#include <entente/graphs/model/date.hpp>

#include <fmt/format.h>

#include <chrono>

namespace entente {

std::optional<Date> civil_day(int year, unsigned month, unsigned day) {
  if (year < 1 || year > 9999) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{day}};
  if (!date.ok()) return std::nullopt;
  return Date{static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

Civil civil(Date date) {
  const std::chrono::year_month_day parts{std::chrono::sys_days{std::chrono::days{date.day}}};
  return {static_cast<int>(parts.year()), static_cast<unsigned>(parts.month()),
          static_cast<unsigned>(parts.day())};
}

std::string to_string(Date date) {
  if (date == distant_past || date == distant_future) return {};
  const Civil parts = civil(date);
  return fmt::format("{:04}-{:02}-{:02}", parts.year, parts.month, parts.day);
}

std::string to_string(Interval interval) {
  const std::string first = to_string(interval.first);
  const std::string last = interval.past == distant_future ? "" : to_string(interval.past + -1);
  return fmt::format("{} to {}", first.empty() ? ".." : first, last.empty() ? ".." : last);
}

}  // namespace entente
