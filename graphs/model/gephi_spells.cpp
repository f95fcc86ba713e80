// Spells are parted by semicolons, times by commas.
#include <entente/graphs/model/gephi_spells.hpp>

#include <entente/graphs/model/date_pieces.hpp>
#include <entente/graphs/model/date_writings.hpp>
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/model/when.hpp>

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace entente {
namespace {

/// A time in EDTF; `..` for infinity.
std::optional<std::string> time_in(std::string_view text) {
  const std::string key = folded(text);
  if (key == "-infinity" || key == "infinity" || key == "+infinity" || key == "-inf" || key == "inf")
    return "..";
  double number = 0;
  const auto [end, fault] = std::from_chars(key.data(), key.data() + key.size(), number);
  if (fault == std::errc{} && end == key.data() + key.size()) {
    constexpr double first_millisecond = 1e11, past_last = 1e14;
    if (number >= first_millisecond && number < past_last)
      return to_string(Date{static_cast<std::int32_t>(std::floor(number / 86'400'000))});
    const bool year = number >= 1000 && number <= 9999 && number == std::floor(number);
    return year ? date_text(static_cast<int>(number)) : std::nullopt;
  }
  const auto plain = edtf(text);
  if (plain && plain->extent == Extent::single && plain->dated()) return plain->text;
  const auto writing = date_writing(text);
  return writing ? std::optional(writing->edtf) : std::nullopt;
}

/// The time before or behind one that its bracket leaves out: a year away from a year, else a day.
std::optional<std::string> beside(const std::string& time, int direction) {
  if (time == "..") return time;
  const Interval days = edtf(time).value_or(When{}).span();
  if (!days.bounded()) return std::nullopt;
  const Date next = direction < 0 ? days.first + -1 : days.past;
  return time.size() == 4 ? date_text(civil(next).year) : to_string(next);
}

std::optional<std::string> span_of(const std::string& first, const std::string& last, char opens,
                                   char closes) {
  // [2001, 2001) is the moment 2001.
  if (first == last) return first;
  const auto from = opens == '(' ? beside(first, 1) : first, to = closes == ')' ? beside(last, -1) : last;
  if (!from || !to) return std::nullopt;
  if (*from == *to) return from;
  const std::string text = *from + "/" + *to;
  return *from == ".." && *to == ".." ? std::optional<std::string>("..")
         : edtf(text)                 ? std::optional(text)
                                      : std::nullopt;
}

/// Adds the spells of one bracket; whether it could be read.
bool add_spells(std::vector<std::string>& spells, std::string_view bracket) {
  if (bracket.size() < 3) return false;
  const char opens = bracket.front(), closes = bracket.back();
  if ((opens != '[' && opens != '(') || (closes != ']' && closes != ')')) return false;
  std::vector<std::string> times;
  for (const std::string_view piece : pieces_of(bracket.substr(1, bracket.size() - 2), ",")) {
    auto time = time_in(trimmed(piece));
    if (!time || time->empty()) return false;
    times.push_back(std::move(*time));
  }
  if (times.size() != 2) {
    spells.insert(spells.end(), times.begin(), times.end());
    return !times.empty();
  }
  auto span = span_of(times[0], times[1], opens, closes);
  if (!span) return false;
  spells.push_back(std::move(*span));
  return true;
}

}  // namespace

bool is_gephi_list(std::string_view text) {
  return text.size() > 2 && text.front() == '<' && text.back() == '>';
}

std::optional<std::vector<std::string>> gephi_spells(std::string_view text) {
  if (!is_gephi_list(text)) return std::nullopt;
  std::vector<std::string> spells;
  for (const std::string_view piece : pieces_of(text.substr(1, text.size() - 2), ";"))
    if (!add_spells(spells, trimmed(piece))) return std::nullopt;
  return spells.empty() ? std::nullopt : std::optional(spells);
}

}  // namespace entente
