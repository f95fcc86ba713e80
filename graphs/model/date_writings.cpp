// Spans and words around the forms of one date.
#include <entente/graphs/model/date_writings.hpp>

#include <entente/graphs/model/date_pieces.hpp>
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/model/when.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

constexpr std::string_view undated[] = {"n.d.",    "n. d.", "n.d",     "nd",        "s.d.",
                                        "s. d.",   "s.a.",  "unknown", "unk",       "undated",
                                        "no date", "?",     "unclear", "not known", "date unknown"};
constexpr std::string_view going_on[] = {"present", "the present", "ongoing", "on-going", "today",
                                         "to date", "still",       "now",     "current",  "continuing",
                                         "open",    "to present",  "till now"};

template <std::size_t N>
bool among(const std::string_view (&words)[N], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// One date in EDTF, or in another form.
std::optional<std::string> date_in(std::string_view text) {
  const auto plain = edtf(text);
  if (plain && plain->extent == Extent::single && plain->dated()) return plain->text;
  const auto form = date_form(text);
  if (!form || form->edtf.empty()) return std::nullopt;
  return form->edtf;
}

/// The days that a date in EDTF may mean.
Interval days_of(const std::string& date) { return edtf(date).value_or(When{}).span(); }

/// The date one day or, of a year alone, one year away, as `before` and `after` have it.
std::string beyond(const std::string& date, int direction) {
  const Interval days = days_of(date);
  const Date next = direction < 0 ? days.first + -1 : days.past;
  if (date.size() == 4 && whole_number_in(date)) return fmt::format("{:04}", civil(next).year);
  return to_string(next);
}

using Writing = std::optional<DateWriting>;

/// `before 1914` and its like; the word decides, with what the cell dates.
Writing of_relation(std::string_view key, DateRole role) {
  const auto parting = key.find_first_of(" -");
  if (parting == std::string_view::npos) return std::nullopt;
  std::string_view word = key.substr(0, parting), rest = trimmed(key.substr(parting + 1));
  if (key[parting] == '-' && word != "pre" && word != "post") return std::nullopt;
  if (word == "pre") word = "before";
  if (word == "post") word = "after";
  if (word == "prior" && rest.starts_with("to ")) word = "before", rest = trimmed(rest.substr(3));
  const auto date = date_in(rest);
  if (!date) return std::nullopt;
  constexpr std::string_view manner = "with before, after, by, since or until";
  if (word == "before" && days_of(*date).first > *civil_day(1, 12, 31))
    return DateWriting{fmt::format("[..{}]", beyond(*date, -1)), manner};
  if (word == "after" && days_of(*date).past < *civil_day(9999, 1, 1))
    return DateWriting{fmt::format("[{}..]", beyond(*date, 1)), manner};
  if (word == "by") return DateWriting{fmt::format("[..{}]", *date), manner};
  const bool of_first = word == "since" || word == "from",
             of_last = word == "until" || word == "till" || word == "to";
  if (of_first && role == DateRole::first) return DateWriting{*date, manner};
  if (of_last && role == DateRole::last) return DateWriting{*date, manner};
  if (word == "since" && role == DateRole::whole) return DateWriting{*date + "/..", manner};
  if (of_last && word != "to" && role == DateRole::whole) return DateWriting{"/" + *date, manner};
  return std::nullopt;
}

Writing of_words(std::string_view key, DateRole role) {
  if (among(undated, key)) return DateWriting{"", "as not known"};
  if (role == DateRole::last && among(going_on, key)) return DateWriting{"..", "as still going on"};
  return of_relation(key, role);
}

/// Where a span is parted into its two ends, and how long the sign between them is.
struct Parting {
  std::size_t at = std::string_view::npos;
  std::size_t length = 0;
};

/// Words and typographic dashes part a span wherever they stand; a hyphen with spaces around it, too.
Parting parting(std::string_view text) {
  for (const std::string_view sign :
       {"\u2013", "\u2014", "\u2012", "\u2212", " - ", " to ", " through ", " until "})
    if (const auto at = text.find(sign); at != std::string_view::npos) return {at, sign.size()};
  return {};
}

/// The year that two digits behind another mean: `1989/90`, `1962-65`. Not where they may be a month.
std::optional<std::string> later_year(const std::string& first, std::string_view digits) {
  const auto year = whole_number_in(first), last = whole_number_in(digits);
  if (first.size() != 4 || !year || !last || digits.size() != 2) return std::nullopt;
  if (*last == 0 && *year % 100 == 99) return fmt::format("{:04}", *year + 1);
  if (*last <= *year % 100 || *last <= 12) return std::nullopt;
  return fmt::format("{:04}", *year / 100 * 100 + *last);
}

Writing span(const std::string& first, const std::string& last, std::string_view manner) {
  const std::string text = first + "/" + last;
  if (!edtf(text)) return std::nullopt;
  return DateWriting{text, manner};
}

Writing of_parted(std::string_view text) {
  if (text.starts_with("from ") || text.starts_with("From ")) text = trimmed(text.substr(5));
  const Parting cut = parting(text);
  if (cut.at == std::string_view::npos) return std::nullopt;
  const auto first = date_in(trimmed(text.substr(0, cut.at)));
  const std::string_view rest = trimmed(text.substr(cut.at + cut.length));
  if (!first || rest.empty()) return std::nullopt;
  const std::string last = folded(rest);
  constexpr std::string_view manner = "as a span with a dash or a word";
  if (among(going_on, last)) return DateWriting{*first + "/..", manner};
  if (among(undated, last)) return DateWriting{*first + "/", manner};
  if (const auto year = later_year(*first, last)) return span(*first, *year, manner);
  const auto date = date_in(rest);
  return date ? span(*first, *date, manner) : std::nullopt;
}

/// `1947-1991`, `1962-65`, `1989/90`, `1991-present`, `1955/open`: parted by a plain hyphen or a slash.
Writing of_years(std::string_view key) {
  if (key.size() < 6 || !whole_number_in(key.substr(0, 4)) || (key[4] != '-' && key[4] != '/'))
    return std::nullopt;
  const std::string first(key.substr(0, 4));
  const std::string_view rest = key.substr(5);
  const std::string_view manner =
      key[4] == '-' ? "as a span with a dash or a word" : "as a span of two years";
  if (among(going_on, rest)) return DateWriting{first + "/..", manner};
  if (among(undated, rest)) return DateWriting{first + "/", manner};
  if (key[4] == '-' && rest.size() == 4 && whole_number_in(rest))
    return span(first, std::string(rest), manner);
  const auto year = later_year(first, rest);
  return year ? span(first, *year, manner) : std::nullopt;
}

bool is_time_of_day(std::string_view text) {
  std::size_t at = 0;
  const auto digits = [&](std::size_t most) {
    const std::size_t from = at;
    while (at < text.size() && at - from < most && text[at] >= '0' && text[at] <= '9') ++at;
    return text.substr(from, at - from);
  };
  const auto up_to = [&](int most) {
    const auto number = whole_number_in(digits(2));
    return number && *number <= most;
  };
  if (!up_to(24) || at >= text.size() || text[at] != ':') return false;
  ++at;
  const std::size_t minutes = at;
  if (!up_to(59) || at != minutes + 2) return false;
  if (at < text.size() && text[at] == ':') {
    const std::size_t seconds = ++at;
    if (!up_to(60) || at != seconds + 2) return false;
    if (at < text.size() && (text[at] == '.' || text[at] == ',')) ++at, digits(9);
  }
  std::string zone = folded(text.substr(at));
  if (zone.empty() || zone == "z" || zone == "utc" || zone == "gmt" || zone == "am" || zone == "pm")
    return true;
  if (zone.front() != '+' && zone.front() != '-') return false;
  std::erase(zone, ':');
  return (zone.size() == 3 || zone.size() == 5) &&
         whole_number_in(std::string_view(zone).substr(1)).has_value();
}

}  // namespace

std::optional<std::string_view> without_time_of_day(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (text.size() > longest) return std::nullopt;
  for (std::size_t at = 6; at + 3 < text.size(); ++at) {
    const bool parted = text[at] == ' ' || (text[at] == 'T' && text[at - 1] >= '0' && text[at - 1] <= '9');
    if (parted && is_time_of_day(trimmed(text.substr(at + 1)))) return trimmed(text.substr(0, at));
  }
  return std::nullopt;
}

std::optional<DateWriting> date_writing(std::string_view text, DateRole role) {
  constexpr std::size_t longest = 80;
  if (text.size() > longest) return std::nullopt;
  if (const auto day = without_time_of_day(text))
    if (const auto date = date_in(*day)) return DateWriting{*date, "with a time of day, which is left out"};
  const std::string key = folded(text);
  if (auto found = of_words(key, role)) return found;
  if (auto found = of_parted(text)) return found;
  if (auto found = of_years(key)) return found;
  return date_form(text);
}

bool says_undated(std::string_view text) {
  constexpr std::size_t longest = 12;
  return !text.empty() && text.size() <= longest && among(undated, folded(text));
}

bool is_beyond_all_dates(std::string_view edtf) {
  // 2262-04-11 is the last day that 64 bits of nanoseconds can tell.
  return (edtf.starts_with("9999") && (edtf.size() == 4 || edtf.size() == 7 || edtf.size() == 10)) ||
         edtf == "2262-04-11";
}

bool is_no_end(std::string_view edtf) {
  if (is_beyond_all_dates(edtf)) return true;
  const auto year = edtf.size() == 10 ? whole_number_in(edtf.substr(0, 4)) : std::nullopt;
  return year && *year >= 2099 && (edtf.ends_with("-12-31") || edtf.ends_with("-01-01"));
}

std::optional<std::string> unix_day(std::string_view text) {
  const auto point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point),
                         fraction = text.substr(std::min(point + 1, text.size()));
  const auto are_digits = [](std::string_view digits) {
    return std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (!are_digits(whole) || !are_digits(fraction) || whole.size() < 9 || whole.size() > 14)
    return std::nullopt;
  std::int64_t seconds = 0;
  for (const char c : whole) seconds = seconds * 10 + (c - '0');
  if (whole.size() >= 12) seconds /= 1000;
  constexpr std::int64_t first = 100'000'000, last = 100'000'000'000;
  if (seconds < first || seconds >= last) return std::nullopt;
  return to_string(Date{static_cast<std::int32_t>(seconds / 86'400)});
}

}  // namespace entente
