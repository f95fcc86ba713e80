#include "graphs/levels/written_dates.hpp"

#include <array>
#include <chrono>
#include <regex>
#include <stdexcept>
#include <string_view>

namespace levels {

namespace {

using std::regex;
using std::regex_match;
using std::smatch;

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

const regex open_digits("([0-9X]{4})(-XX)?(-XX)?");
const regex year_month("(\\d{4})-(\\d\\d)(-XX)?");
const regex quarter("(\\d{4})-Q([1-4])");
const regex whole_day("(\\d{4})-(\\d\\d)-(\\d\\d)");
const regex once_within("\\[([^\\]]*?)\\.\\.([^\\]]*)\\]");
const regex since_year("since (\\d{4})");
const regex until_year("until (\\d{4})");
const regex one_period("\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?");
const regex throughout("([^/]*)/([^/]*)");

/// Years, months, days, seasons, quarters and digits left open.
Stretch plain(std::string text) {
  while (!text.empty() && std::string_view("?~%").find(text.back()) != std::string_view::npos) text.pop_back();
  smatch found;
  if (regex_match(text, found, open_digits)) {
    return {day_number(number(with(found[1], '0')), 1, 1), day_number(number(with(found[1], '9')), 12, 31)};
  }
  if (regex_match(text, found, year_month)) {
    const int month = number(found[2]);
    return month > 12 ? months(number(found[1]), 3 * (month - 20), 3) : months(number(found[1]), month, 1);
  }
  if (regex_match(text, found, quarter)) {
    return months(number(found[1]), 3 * number(found[2]) - 2, 3);
  }
  if (regex_match(text, found, whole_day)) {
    const int day = day_number(number(found[1]), number(found[2]), number(found[3]));
    return {day, day};
  }
  throw std::invalid_argument("no date: " + text);
}

void begin_with(Written& meant, const std::string& text) {
  if (!text.empty() && text != "..") meant.first = plain(text).first;
}

void end_with(Written& meant, const std::string& text) {
  if (!text.empty() && text != "..") meant.last = plain(text).last;
}

/// A cell in EDTF.
Written edtf(const std::string& cell) {
  Written meant;
  meant.said = true;
  smatch found;
  if (regex_match(cell, found, once_within)) {
    meant.once = true;
  } else if (regex_match(cell, found, throughout)) {
    meant.range = true;
  } else {
    meant.once = cell.find('X') != std::string::npos;
    meant.first = plain(cell).first;
    meant.last = plain(cell).last;
    return meant;
  }
  begin_with(meant, found[1]);
  end_with(meant, found[2]);
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

std::string years(int first, int last) {
  return "[" + std::to_string(first) + ".." + std::to_string(last) + "]";
}

std::string season_called(const std::string& word) {
  return word == "spring" ? "21" : word == "summer" ? "22" : word == "autumn" ? "23" : "24";
}

std::string part_of_decade(const std::string& part, int decade) {
  if (part == "early") return years(decade, decade + 3);
  return part == "mid" ? years(decade + 4, decade + 6) : years(decade + 6, decade + 9);
}

std::string with_zeros(const smatch& found) {
  return found[1].str() + "-" + two_digits(number(found[2])) + "-" + two_digits(number(found[3]));
}

/// One manner of writing dates in words and what it is in EDTF.
struct Manner {
  regex pattern;
  std::string (*meant)(const smatch&);
};

const std::array<Manner, 24>& manners() {
  using M = const smatch&;
  static const std::array<Manner, 24> all{{
      {regex("(\\d{4}-\\d\\d-\\d\\d)[T ].*"), [](M m) { return m[1].str(); }},
      {regex("(\\d{4})(\\d\\d)(\\d\\d)"), with_zeros},
      {regex("(\\d{4})[/.](\\d\\d?)[/.](\\d\\d?)"), with_zeros},
      {regex("(\\d{4})-(\\d\\d?)-(\\d)"), with_zeros},
      {regex("(\\d\\d?)[ -]([A-Z][a-z]+)[ -](\\d{4})"),
       [](M m) { return m[3].str() + "-" + month_called(m[2]) + "-" + two_digits(number(m[1])); }},
      {regex("([A-Z][a-z]+) (\\d\\d?), (\\d{4})"),
       [](M m) { return m[3].str() + "-" + month_called(m[1]) + "-" + two_digits(number(m[2])); }},
      {regex("([A-Z][a-z]+) (\\d{4})"), [](M m) { return m[2].str() + "-" + month_called(m[1]); }},
      {regex("(spring|summer|autumn) (\\d{4})"), [](M m) { return m[2].str() + "-" + season_called(m[1]); }},
      {regex("(\\d{4})(\\.0|-00-00)"), [](M m) { return m[1].str(); }},
      {regex("(\\d{4}-\\d\\d)-00"), [](M m) { return m[1].str(); }},
      {regex("(\\d{4})q([1-4])"), [](M m) { return m[1].str() + "-Q" + m[2].str(); }},
      {regex("(\\d{4})m(\\d\\d?)"), [](M m) { return m[1].str() + "-" + two_digits(number(m[2])); }},
      {regex("(\\d{4})(-| to )(\\d{4})"), [](M m) { return m[1].str() + "/" + m[3].str(); }},
      {regex("(\\d\\d)(\\d\\d)[-/]([3-9]\\d)"),
       [](M m) { return m[1].str() + m[2].str() + "/" + m[1].str() + m[3].str(); }},
      {regex("(\\d{4})-present|since (\\d{4})"), [](M m) { return m[1].str() + m[2].str() + "/.."; }},
      {regex("(\\d{3})0s"), [](M m) { return m[1].str() + "X"; }},
      {regex("(early|mid|late)[- ](\\d{4})s"), [](M m) { return part_of_decade(m[1], number(m[2])); }},
      {regex("(\\d\\d)th century"), [](M m) { return std::to_string(number(m[1]) - 1) + "XX"; }},
      {regex("before (\\d{4})"), [](M m) { return "[.." + std::to_string(number(m[1]) - 1) + "]"; }},
      {regex("by (\\d{4})"), [](M m) { return "[.." + m[1].str() + "]"; }},
      {regex("after (\\d{4})"), [](M m) { return "[" + std::to_string(number(m[1]) + 1) + "..]"; }},
      {regex("until (\\d{4})"), [](M m) { return "/" + m[1].str(); }},
      {regex("ca\\. (\\d{4})|(\\d{4}) \\(\\?\\)"), [](M m) { return m[1].str() + m[2].str() + "~"; }},
      {regex("(\\d\\d)[./](\\d\\d)[./](\\d{4})"), [](M m) { return m[3].str() + "-" + m[2].str() + "-" + m[1].str(); }},
  }};
  return all;
}

std::string in_edtf(const std::string& cell) {
  smatch found;
  for (const Manner& manner : manners()) {
    if (regex_match(cell, found, manner.pattern)) return manner.meant(found);
  }
  return cell;
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
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  return std::chrono::sys_days(date).time_since_epoch().count();
}

Written written(const std::string& cell) { return says_nothing(cell) ? Written{} : edtf(in_edtf(cell)); }

Written written(const std::string& start, const std::string& end) {
  Written meant;
  smatch found;
  const bool since = regex_match(start, found, since_year);
  if (!says_nothing(start) && start != "..") meant.first = written(since ? found[1].str() : start).first;
  const bool until = regex_match(end, found, until_year);
  if (!says_nothing(end) && !still_goes_on(end)) meant.last = written(until ? found[1].str() : end).last;
  meant.said = !says_nothing(start) || !says_nothing(end);
  meant.range = meant.said;
  return meant;
}

bool is_one_period(const std::string& cell) {
  return regex_match(cell, one_period);
}

}  // namespace levels
