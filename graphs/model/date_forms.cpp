// A text is brought to its shape, `d m Y` for `7 October 2015`; a table says what each shape means.
#include <entente/graphs/model/date_forms.hpp>

#include <entente/graphs/model/date_pieces.hpp>
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/model/when.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace entente {
namespace {

/// Runs of letters and digits as one letter each: `Y` four digits, `d` one or two, `D` eight, `m` the name of
/// a month, `w` another word, `?` other digits; signs and spaces as they stand.
struct Shaped {
  std::string shape;
  std::vector<int> numbers;        ///< of Y and d, in order
  std::vector<std::string> words;  ///< of w, in order
  std::string_view digits;         ///< of D
};

bool is_ordinal(std::string_view word) {
  return word == "st" || word == "nd" || word == "rd" || word == "th";
}

void add_number(Shaped& made, std::string_view digits) {
  made.shape += digits.size() == 4 ? 'Y' : digits.size() <= 2 ? 'd' : digits.size() == 8 ? 'D' : '?';
  if (digits.size() == 8) made.digits = digits;
  if (digits.size() == 4 || digits.size() <= 2) made.numbers.push_back(*whole_number_in(digits));
}

void add_word(Shaped& made, std::string_view word) {
  if (made.shape.ends_with('d') && is_ordinal(word)) return;
  if (const auto month = month_named(word)) {
    made.shape += 'm';
    made.numbers.push_back(*month);
    return;
  }
  made.shape += 'w';
  made.words.emplace_back(word);
}

/// `key` is folded, and outlives the result.
Shaped shaped(std::string_view key) {
  Shaped made;
  for (std::size_t at = 0; at < key.size();) {
    const auto past = [&](bool (*belongs)(char)) {
      return std::find_if_not(key.begin() + static_cast<std::ptrdiff_t>(at), key.end(), belongs) -
             key.begin();
    };
    const auto end = static_cast<std::size_t>(is_digit(key[at])    ? past(is_digit)
                                              : is_letter(key[at]) ? past(is_letter)
                                                                   : static_cast<std::ptrdiff_t>(at + 1));
    if (is_digit(key[at]))
      add_number(made, key.substr(at, end - at));
    else if (is_letter(key[at]))
      add_word(made, key.substr(at, end - at));
    else
      made.shape += key[at];
    at = end;
  }
  return made;
}

std::optional<DateWriting> said(std::optional<std::string> edtf, std::string_view manner) {
  if (!edtf) return std::nullopt;
  return DateWriting{std::move(*edtf), manner};
}

std::optional<DateWriting> of_day_in_words(const Shaped& date) {
  static constexpr std::string_view day_first[] = {"d m Y", "d m, Y", "d-m-Y", "d. m Y",
                                                   "d/m/Y", "d.m.Y",  "dmY"};
  static constexpr std::string_view month_first[] = {"m d Y", "m d, Y", "m. d, Y", "m-d-Y", "m. d Y"};
  static constexpr std::string_view year_first[] = {"Y m d", "Y-m-d", "Y, m d", "Y m. d"};
  const auto among = [&](const auto& shapes) {
    return std::find(std::begin(shapes), std::end(shapes), date.shape) != std::end(shapes);
  };
  constexpr std::string_view manner = "with its month in words";
  const auto& n = date.numbers;
  // No day 0: `0 May 1950` says nothing.
  const auto day = [&](int year, int month, int number) {
    return number == 0 ? std::nullopt : said(date_text(year, month, number), manner);
  };
  if (among(day_first)) return day(n[2], n[1], n[0]);
  if (among(month_first)) return day(n[2], n[0], n[1]);
  if (among(year_first)) return day(n[0], n[1], n[2]);
  return std::nullopt;
}

/// `20-24 December 1956`, `July 11-18, 1961`, `June-July 1962`.
std::optional<DateWriting> of_days_in_words(const Shaped& date) {
  const auto& n = date.numbers;
  const auto between = [](std::optional<std::string> first, std::optional<std::string> last) {
    const auto span = first && last ? std::optional(*first + "/" + *last) : std::nullopt;
    return span && edtf(*span) ? said(span, "as a span with a dash or a word") : std::nullopt;
  };
  const auto days = [&](int year, int month, int first, int last) {
    return first == 0 || last == 0 ? std::nullopt
                                   : between(date_text(year, month, first), date_text(year, month, last));
  };
  if (date.shape == "d-d m Y") return days(n[3], n[2], n[0], n[1]);
  if (date.shape == "m d-d, Y" || date.shape == "m d-d Y") return days(n[3], n[0], n[1], n[2]);
  if (date.shape == "m-m Y" || date.shape == "m/m Y")
    return between(date_text(n[2], n[0]), date_text(n[2], n[1]));
  return std::nullopt;
}

std::optional<DateWriting> of_month_in_words(const Shaped& date) {
  static constexpr std::string_view month_first[] = {"m Y", "m, Y", "m-Y", "m. Y", "m/Y", "m.Y"};
  static constexpr std::string_view year_first[] = {"Y m", "Y-m", "Y, m", "Y/m"};
  const auto among = [&](const auto& shapes) {
    return std::find(std::begin(shapes), std::end(shapes), date.shape) != std::end(shapes);
  };
  const auto& n = date.numbers;
  if (among(month_first)) return said(date_text(n[1], n[0]), "with its month in words");
  if (among(year_first)) return said(date_text(n[0], n[1]), "with its month in words");
  return std::nullopt;
}

/// `2015/10/07`, `2015.10.07`, `2015-1-7`, `1949-05-00`, `1949-00-00`, `1949-00`, `10-2015`.
std::optional<DateWriting> of_numbers(const Shaped& date) {
  const auto& n = date.numbers;
  if (n.size() == 3 && n[0] == 1900 && n[1] == 1 && n[2] == 0) return std::nullopt;  // an empty cell of Excel
  if (date.shape == "Y-d-d" || date.shape == "Y/d/d" || date.shape == "Y.d.d") {
    const std::string_view manner =
        n[1] == 0 || n[2] == 0 ? "with 0 for what is not known" : "with other signs than dashes";
    return said(date_text(n[0], n[1], n[2]), manner);
  }
  if (date.shape == "Y-d" && n[1] == 0 && n[0] % 100 != 99)
    return said(date_text(n[0]), "with 0 for what is not known");
  if ((date.shape == "d-Y" || date.shape == "d/Y" || date.shape == "d.Y") && n[0] >= 1 && n[0] <= 12)
    return said(date_text(n[1], n[0]), "with the month first");
  // 1877-8 may be two years; 1985-4 cannot.
  if (date.shape == "Y-d" && n[1] < 10 && n[1] <= n[0] % 10)
    return said(date_text(n[0], n[1]), "with other signs than dashes");
  // 1911/12 may be two years; 2015/10 cannot.
  if (date.shape == "Y/d" && n[1] >= 1 && n[1] <= 12 && n[1] <= n[0] % 100)
    return said(date_text(n[0], n[1]), "with other signs than dashes");
  return std::nullopt;
}

/// `20151007`, and `19490500` with 0 for what is not known.
std::optional<DateWriting> of_eight_digits(const Shaped& date) {
  if (date.shape != "D") return std::nullopt;
  const int year = *whole_number_in(date.digits.substr(0, 4));
  if (year < 1400 || year > 2199) return std::nullopt;
  return said(
      date_text(year, *whole_number_in(date.digits.substr(4, 2)), *whole_number_in(date.digits.substr(6))),
      "as eight digits");
}

/// Stata's `1960q1` and `2001m4`, and `Q1 1960`.
std::optional<DateWriting> of_period(const Shaped& date) {
  static constexpr std::string_view year_first[] = {"Ywd", "Y-wd", "Y wd", "Y:wd"},
                                    year_last[] = {"wd Y", "wd-Y", "wd/Y"};
  const bool first =
      std::find(std::begin(year_first), std::end(year_first), date.shape) != std::end(year_first);
  const bool last = std::find(std::begin(year_last), std::end(year_last), date.shape) != std::end(year_last);
  if (!first && !last) return std::nullopt;
  const int year = date.numbers[first ? 0 : 1], part = date.numbers[first ? 1 : 0];
  if (date.words[0] == "q" && part >= 1 && part <= 4 && year > 0)
    return DateWriting{fmt::format("{:04}-Q{}", year, part), "as a quarter"};
  if (date.words[0] == "m" && first && part >= 1 && part <= 12)
    return said(date_text(year, part), "as a month of Stata");
  return std::nullopt;
}

/// `1950s`; the 1900s may be ten years or a hundred.
std::optional<DateWriting> of_decade(const Shaped& date) {
  if (date.shape != "Yw" && date.shape != "Y'w") return std::nullopt;
  const int year = date.numbers[0];
  if (date.words[0] != "s" || year % 10 != 0 || year % 100 == 0 || year < 10) return std::nullopt;
  return DateWriting{fmt::format("{:03}X", year / 10), "as a decade in words"};
}

/// `early 1990s`, `mid-1970s`, `late 1980s`: its first four years, three in the middle, its last four.
std::optional<DateWriting> of_part_of_decade(const Shaped& date) {
  static constexpr std::string_view shapes[] = {"w Yw", "w-Yw", "w Y'w", "w-Y'w"};
  if (std::find(std::begin(shapes), std::end(shapes), date.shape) == std::end(shapes)) return std::nullopt;
  const int decade = date.numbers[0];
  if (date.words[1] != "s" || decade % 10 != 0 || decade % 100 == 0 || decade < 10) return std::nullopt;
  const std::string& part = date.words[0];
  const auto years = [&](int first, int last) {
    return DateWriting{fmt::format("[{:04}..{:04}]", decade + first, decade + last), "as a part of a decade"};
  };
  if (part == "early") return years(0, 3);
  if (part == "mid" || part == "middle") return years(4, 6);
  if (part == "late") return years(6, 9);
  return std::nullopt;
}

std::optional<DateWriting> of_century(const Shaped& date) {
  if (date.shape != "d w" && date.shape != "d w.") return std::nullopt;
  const bool century = date.words[0] == "century" || date.words[0] == "c" || date.words[0] == "cent";
  if (!century || date.numbers[0] < 11 || date.numbers[0] > 22) return std::nullopt;
  return DateWriting{fmt::format("{:02}XX", date.numbers[0] - 1), "as a century"};
}

/// A winter is of two years, so that it is not taken.
std::optional<DateWriting> of_season(const Shaped& date) {
  static constexpr std::string_view names[] = {"spring", "summer", "autumn", "fall"};
  static constexpr std::string_view season_first[] = {"w Y", "w, Y", "w of Y", "w w Y"};
  const bool first =
      std::find(std::begin(season_first), std::end(season_first), date.shape) != std::end(season_first);
  if (!first && date.shape != "Y w") return std::nullopt;
  if (date.words.size() == 2 && date.words[1] != "of") return std::nullopt;
  const auto name = std::find(std::begin(names), std::end(names), date.words[0]);
  if (name == std::end(names)) return std::nullopt;
  return DateWriting{fmt::format("{:04}-{}", date.numbers[0], 21 + std::min<std::ptrdiff_t>(name - names, 2)),
                     "with its season in words"};
}

/// `1962.0`: a year that went through a float.
std::optional<DateWriting> of_decimal(std::string_view key) {
  if (key.size() < 6 || key[4] != '.' || !whole_number_in(key.substr(0, 4))) return std::nullopt;
  const std::string_view rest = key.substr(5);
  if (!std::all_of(rest.begin(), rest.end(), [](char c) { return c == '0'; })) return std::nullopt;
  return said(date_text(*whole_number_in(key.substr(0, 4))), "as a decimal number");
}

/// `198u` and `19uu`, letters of the draft of 2012.
std::optional<DateWriting> of_draft(std::string_view key) {
  const auto u = key.find('u');
  if (key.size() != 4 || u < 2 || u == std::string_view::npos || !whole_number_in(key.substr(0, u)))
    return std::nullopt;
  if (key.find_first_not_of('u', u) != std::string_view::npos) return std::nullopt;
  return DateWriting{std::string(key.substr(0, u)) + std::string(4 - u, 'X'),
                     "with letters of the draft of 2012"};
}

/// `ca. 1955`, `1955 (?)`: a date and how sure it is.
std::optional<DateWriting> of_doubt(std::string_view key) {
  const auto with = [](std::string_view rest, char qualifier,
                       std::string_view manner) -> std::optional<DateWriting> {
    const std::string text(trimmed(rest));
    if (const auto plain = edtf(text + qualifier); plain && plain->extent == Extent::single)
      return DateWriting{text + qualifier, manner};
    const auto form = of_doubt(rest) ? std::nullopt : date_form(rest);
    if (!form || form->edtf.empty() || !edtf(form->edtf + qualifier)) return std::nullopt;
    return DateWriting{form->edtf + qualifier, manner};
  };
  for (const std::string_view about : {"c. ", "ca. ", "ca ", "circa ", "c.", "ca.", "c ", "about ", "around ",
                                       "approx. ", "approximately ", "~"})
    if (key.starts_with(about)) return with(key.substr(about.size()), '~', "with \"about\" in words");
  if (key.size() > 4 && key[0] == 'c' && is_digit(key[1]))
    return with(key.substr(1), '~', "with \"about\" in words");
  for (const std::string_view doubt : {"(?)", "?"})
    if (key.ends_with(doubt))
      return with(key.substr(0, key.size() - doubt.size()), '?', "with its doubt apart");
  return std::nullopt;
}

}  // namespace

std::optional<DateWriting> date_form(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.size() > longest) return std::nullopt;
  std::string key = folded(text);
  if (key.starts_with("the ")) key.erase(0, 4);
  for (const auto rule : {of_decimal, of_draft, of_doubt})
    if (auto found = rule(key)) return found;
  const Shaped date = shaped(key);
  for (const auto rule : {of_numbers, of_day_in_words, of_days_in_words, of_month_in_words, of_eight_digits,
                          of_period, of_decade, of_part_of_decade, of_century, of_season})
    if (auto found = rule(date)) return found;
  return std::nullopt;
}

}  // namespace entente
