#include "graphs/levels/written_dates.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace levels {

namespace {

using Found = std::vector<std::string>;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }

/// What `#` (a digit), `#?` (one or two) and `@` (a word) of a pattern stand for, runs of `#` as one; nothing
/// where the cell is no such writing.
Found match(std::string_view cell, std::string_view pattern) {
  Found found;
  std::size_t at = 0;
  for (std::size_t place = 0; place < pattern.size(); ++place) {
    const char wanted = pattern[place];
    if (wanted == '?' && place > 0 && pattern[place - 1] == '#') {
      if (at < cell.size() && is_digit(cell[at])) found.back() += cell[at++];
    } else if (wanted == '@') {
      found.emplace_back();
      while (at < cell.size() && is_letter(cell[at])) found.back() += cell[at++];
      if (found.back().empty()) return {};
    } else if (at == cell.size() || (wanted == '#' ? !is_digit(cell[at]) : cell[at] != wanted)) {
      return {};
    } else if (wanted == '#') {
      if (place == 0 || pattern[place - 1] != '#') found.emplace_back();
      found.back() += cell[at++];
    } else {
      ++at;
    }
  }
  return at == cell.size() ? found : Found{};
}

int last_day(int year, int month) {
  return month == 12 ? day_number(year, 12, 31) : day_number(year, month + 1, 1) - 1;
}

Stretch months(int year, int first, int count) {
  const int final = first - 1 + count - 1;
  return {day_number(year, first, 1), last_day(year + final / 12, final % 12 + 1)};
}

int number(const std::string& digits) { return std::stoi(digits); }

std::string with(std::string digits, char filler) {
  for (char& digit : digits) digit = digit == 'X' ? filler : digit;
  return digits;
}

bool ends_in(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Years, months, days, seasons, quarters and digits left open.
Stretch plain(std::string text) {
  while (!text.empty() && std::string_view("?~%").find(text.back()) != std::string_view::npos)
    text.pop_back();
  while (ends_in(text, "-XX")) text.resize(text.size() - 3);
  if (text.size() == 4)
    return {day_number(number(with(text, '0')), 1, 1), day_number(number(with(text, '9')), 12, 31)};
  if (const Found found = match(text, "####-Q#"); !found.empty()) {
    return months(number(found[0]), 3 * number(found[1]) - 2, 3);
  }
  if (const Found found = match(text, "####-##"); !found.empty()) {
    const int month = number(found[1]);
    return month > 12 ? months(number(found[0]), 3 * (month - 20), 3) : months(number(found[0]), month, 1);
  }
  if (const Found found = match(text, "####-##-##"); !found.empty()) {
    const int day = day_number(number(found[0]), number(found[1]), number(found[2]));
    return {day, day};
  }
  throw std::invalid_argument("no date: " + text);
}

/// A span from one date to another, each of which may be open or missing.
Written between(const std::string& first, const std::string& last) {
  Written meant;
  meant.said = true;
  if (!first.empty() && first != "..") meant.first = plain(first).first;
  if (!last.empty() && last != "..") meant.last = plain(last).last;
  meant.latest = meant.last || !meant.first ? meant.last : std::optional(plain(first).last);
  return meant;
}

/// A cell in EDTF.
Written edtf(const std::string& cell) {
  if (cell.front() == '[') {
    const std::size_t dots = cell.find("..");
    Written meant = between(cell.substr(1, dots - 1), cell.substr(dots + 2, cell.size() - dots - 3));
    meant.once = true;
    if (!meant.last) meant.latest = meant.first;
    return meant;
  }
  const std::size_t slash = cell.find('/');
  Written meant = slash == std::string::npos ? between(cell, cell)
                                             : between(cell.substr(0, slash), cell.substr(slash + 1));
  meant.range = slash != std::string::npos;
  return meant;
}

std::string two_digits(int count) { return (count < 10 ? "0" : "") + std::to_string(count); }

std::string month_called(const std::string& word) {
  constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  for (std::size_t place = 0; place < names.size(); ++place) {
    if (std::string_view(word).substr(0, 3) == names[place]) return two_digits(static_cast<int>(place) + 1);
  }
  throw std::invalid_argument("no month: " + word);
}

std::string within(int first, int last) {
  return "[" + std::to_string(first) + ".." + std::to_string(last) + "]";
}

std::string dashed(const std::string& year, const std::string& month, const std::string& day) {
  return year + "-" + two_digits(number(month)) + "-" + two_digits(number(day));
}

/// One manner of writing dates and what it is in EDTF.
struct Manner {
  const char* pattern;
  std::string (*meant)(const Found&);
};

std::string first_of(const Found& m) { return m[0]; }
std::string in_digits(const Found& m) { return dashed(m[0], m[1], m[2]); }
std::string day_first(const Found& m) { return dashed(m[2], m[1], m[0]); }
std::string day_and_name(const Found& m) { return dashed(m[2], month_called(m[1]), m[0]); }
std::string same_century(const Found& m) { return m[0] + "/" + m[0].substr(0, 2) + m[1]; }
std::string from_to(const Found& m) { return m[0] + "/" + m[1]; }
std::string since(const Found& m) { return m[0] + "/.."; }
std::string about(const Found& m) { return m[0] + "~"; }

constexpr Manner manners[] = {
    {"####-##-##T##:##:##Z", [](const Found& m) { return m[0] + "-" + m[1] + "-" + m[2]; }},
    {"####-##-## #?:##", [](const Found& m) { return m[0] + "-" + m[1] + "-" + m[2]; }},
    {"########", [](const Found& m) { return dashed(m[0].substr(0, 4), m[0].substr(4, 2), m[0].substr(6)); }},
    {"####/#?/#?", in_digits},
    {"####.#?.#?", in_digits},
    {"####-#-#", in_digits},
    {"#? @ ####", day_and_name},
    {"#?-@-####", day_and_name},
    {"@ #?, ####", [](const Found& m) { return dashed(m[2], month_called(m[0]), m[1]); }},
    {"summer ####", [](const Found& m) { return m[0] + "-22"; }},
    {"before ####", [](const Found& m) { return "[.." + std::to_string(number(m[0]) - 1) + "]"; }},
    {"by ####", [](const Found& m) { return "[.." + m[0] + "]"; }},
    {"after ####", [](const Found& m) { return "[" + std::to_string(number(m[0]) + 1) + "..]"; }},
    {"until ####", [](const Found& m) { return "/" + m[0]; }},
    {"since ####", since},
    {"@ ####", [](const Found& m) { return m[1] + "-" + month_called(m[0]); }},
    {"####.0", first_of},
    {"####-00-00", first_of},
    {"####-##-00", [](const Found& m) { return m[0] + "-" + m[1]; }},
    {"####q#", [](const Found& m) { return m[0] + "-Q" + m[1]; }},
    {"####m#?", [](const Found& m) { return m[0] + "-" + two_digits(number(m[1])); }},
    {"####-####", from_to},
    {"#### to ####", from_to},
    {"####/##", same_century},
    {"####-present", since},
    {"####s", [](const Found& m) { return m[0].substr(0, 3) + "X"; }},
    {"early ####s", [](const Found& m) { return within(number(m[0]), number(m[0]) + 3); }},
    {"mid-####s", [](const Found& m) { return within(number(m[0]) + 4, number(m[0]) + 6); }},
    {"late ####s", [](const Found& m) { return within(number(m[0]) + 6, number(m[0]) + 9); }},
    {"##th century", [](const Found& m) { return std::to_string(number(m[0]) - 1) + "XX"; }},
    {"ca. ####", about},
    {"#### (?)", about},
    {"##-####", [](const Found& m) { return m[1] + "-" + m[0]; }},
    {"##.##.####", day_first},
    {"##/##/####", day_first},
};

std::string in_edtf(const std::string& cell) {
  for (const Manner& manner : manners) {
    if (const Found found = match(cell, manner.pattern); !found.empty()) return manner.meant(found);
  }
  const Found years = match(cell, "####-##");
  return !years.empty() && number(years[1]) > 24 ? same_century(years) : cell;
}

bool says_nothing(const std::string& cell) {
  for (const char* word : {"", "n.d.", "s.d.", "unknown", "undated", "NA", "-", "?"}) {
    if (cell == word) return true;
  }
  return false;
}

bool still_goes_on(const std::string& cell) {
  for (const char* word : {"present", "ongoing", "today", "to date", "still", "9999-12-31", ".."}) {
    if (cell == word) return true;
  }
  return false;
}

}  // namespace

int day_number(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  return static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count());
}

Written written(const std::string& cell) { return says_nothing(cell) ? Written{} : edtf(in_edtf(cell)); }

Written written_start(const std::string& cell) {
  const Found since_year = match(cell, "since ####");
  return written(since_year.empty() ? cell : since_year[0]);
}

Written written(const std::string& start, const std::string& end) {
  const Found until_year = match(end, "until ####");
  const Written first = start == ".." ? Written{} : written_start(start);
  const Written last = still_goes_on(end) ? Written{} : written(until_year.empty() ? end : until_year[0]);
  Written meant{first.first, last.last, last.last ? last.latest : first.latest};
  meant.said = !says_nothing(start) || !says_nothing(end);
  meant.range = meant.said;
  return meant;
}

bool is_one_period(const std::string& cell) {
  return !match(cell, "####").empty() || !match(cell, "####-Q#").empty() || !match(cell, "####-##").empty();
}

}  // namespace levels
