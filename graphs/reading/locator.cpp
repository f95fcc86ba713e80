// A word such as `p.` may stand in a title or be the initial of a name, so what follows it decides.
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/author_year.hpp>
#include <entente/graphs/reading/locator.hpp>

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// A word for a place in a work.
struct PlaceWord {
  enum class Where { anywhere, at_the_end };  // a whole word may stand in a title: `Chapter 7 and after`
  std::string_view word;
  Where where = Where::anywhere;
};

constexpr auto at_the_end = PlaceWord::Where::at_the_end;
constexpr std::array<PlaceWord, 62> place_words = {{
    {"p"},
    {"pp"},
    {"pg"},
    {"pgs"},
    {"par"},
    {"para"},
    {"paras"},
    {"ch"},
    {"chs"},
    {"chap"},
    {"chaps"},
    {"fn"},
    {"n"},
    {"nn"},
    {"l"},
    {"ll"},
    {"fol"},
    {"s"},
    {"p\u00e1g"},
    {"p\u00e1gs"},
    {"p\u00e1rr"},
    {"\u0441"},
    {"\u0441\u0442\u0440"},
    {"\u00a7"},
    {"\u00a7\u00a7"},
    {"\u00b6"},
    {"\u00b6\u00b6"},
    {"page", at_the_end},
    {"pages", at_the_end},
    {"paragraph", at_the_end},
    {"paragraphs", at_the_end},
    {"chapter", at_the_end},
    {"chapters", at_the_end},
    {"section", at_the_end},
    {"sections", at_the_end},
    {"sec", at_the_end},
    {"secs", at_the_end},
    {"sect", at_the_end},
    {"line", at_the_end},
    {"lines", at_the_end},
    {"note", at_the_end},
    {"notes", at_the_end},
    {"footnote", at_the_end},
    {"footnotes", at_the_end},
    {"column", at_the_end},
    {"columns", at_the_end},
    {"col", at_the_end},
    {"article", at_the_end},
    {"articles", at_the_end},
    {"art", at_the_end},
    {"arts", at_the_end},
    {"table", at_the_end},
    {"figure", at_the_end},
    {"fig", at_the_end},
    {"slide", at_the_end},
    {"kap", at_the_end},
    {"cap", at_the_end},
    {"abs", at_the_end},
    {"rn", at_the_end},
    {"anm", at_the_end},
    {"abstract", at_the_end},
    {"tab", at_the_end},
}};

/// Places without a number, behind an author and a year.
constexpr std::array<std::string_view, 8> whole_places = {
    "passim", "introduction", "preface", "foreword", "conclusion", "conclusions", "afterword", "abstract"};

/// The bytes of the dash that stands at `at`; 0 when none does.
std::size_t dash_length(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 6> dashes = {"-",      "\u2010", "\u2011",
                                                             "\u2012", "\u2013", "\u2014"};
  for (const std::string_view dash : dashes)
    if (text.substr(at).starts_with(dash)) return dash.size();
  return 0;
}

std::size_t past_spaces(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(' ', at), text.size());
}

bool ends_a_word(std::string_view text, std::size_t at) {
  return at >= text.size() || dash_length(text, at) != 0 || (!is_letter(text[at]) && !is_digit(text[at]));
}

std::size_t past_any_of(std::string_view text, std::size_t at, std::string_view letters) {
  return std::min(text.find_first_not_of(letters, at), text.size());
}

/// Behind one number of a list: `12`, `12f.`, `12ff`, `3a`, `51(1)(b)`, `xiv`; none when there is no number.
std::size_t past_number(std::string_view text, std::size_t at) {
  std::size_t past = past_any_of(text, at, "0123456789");
  if (past == at)
    past = std::max(past_any_of(text, at, "ivxl"), past_any_of(text, at, "IVXL"));
  else if (text.substr(past).starts_with("ff"))
    past += 2;
  else if (past < text.size() && text[past] >= 'a' && text[past] <= 'z')
    past += 1;
  if (past == at || !ends_a_word(text, past)) return none;
  while (past < text.size() && text[past] == '(') {
    const std::size_t close = text.substr(0, past + 6).find(')', past);
    if (close == none || close == past + 1 || text.substr(past, close - past).find(' ') != none) break;
    past = close + 1;
  }
  return past;
}

/// Behind what joins two numbers of a list; none when nothing does.
std::size_t past_joint(std::string_view text, std::size_t at) {
  for (const std::string_view word : {" and ", " to ", " & "})
    if (text.substr(at).starts_with(word)) return at + word.size();
  const std::size_t mark = past_spaces(text, at);
  if (const std::size_t dash = dash_length(text, mark)) return past_spaces(text, mark + dash);
  if (mark < text.size() && (text[mark] == ',' || text[mark] == '/')) return past_spaces(text, mark + 1);
  return none;
}

/// Behind a list of numbers; none when there is no number. A year that follows a comma is no page.
std::size_t past_numbers(std::string_view text, std::size_t at) {
  std::size_t past = past_number(text, at);
  while (past != none) {
    const std::size_t next = past_joint(text, past);
    const bool dated =
        next != none && text.substr(past, next - past).find(',') != none && year_length(text, next) != 0;
    const std::size_t further = next == none || dated ? none : past_number(text, next);
    if (further == none) return past;
    past = further;
  }
  return none;
}

/// One place: where its numbers end, and whether its word may stand anywhere. `past` is none for no place.
struct Place {
  std::size_t past = none;
  PlaceWord::Where where = PlaceWord::Where::anywhere;
};

std::size_t past_word(std::string_view text, std::size_t at) {
  std::size_t past = at;
  while (past < text.size() && is_letter(text[past]) && dash_length(text, past) == 0) ++past;
  return past;
}

/// The place that begins at `at` with its word.
Place place_at(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_word = 12;
  const std::size_t end = past_word(text, at);
  if (end == at || end - at > longest_word) return {};
  const std::string_view said = text.substr(at, end - at);
  const std::string key = folded(said);
  const auto known = std::find_if(place_words.begin(), place_words.end(),
                                  [&](const PlaceWord& one) { return one.word == key; });
  if (known == place_words.end()) return {};
  const bool dot = end < text.size() && text[end] == '.';
  // `P5` is a group of states, `n 3` a road; `S.` is the German page, `s` a plural.
  const bool short_and_loose =
      key == "n" || key == "l" || key == "\u0441" || (said.size() == 1 && said != "p");
  if (short_and_loose && !dot) return {};
  if (key == "s" && said == "s") return {};
  const std::size_t number = past_spaces(text, end + (dot ? 1 : 0));
  if (number < text.size() && said.size() == 1 && !is_digit(text[number]) && said != "p") return {};
  return {past_numbers(text, number), known->where};
}

/// Behind the places that follow one another from `at` on.
std::size_t past_places(std::string_view text, std::size_t at) {
  for (;;) {
    std::size_t next = std::min(text.find_first_not_of(" ,;", at), text.size());
    for (const std::string_view word : {"and ", "& ", "on ", "in "})
      if (text.substr(next).starts_with(word)) next += word.size();
    const Place place = place_at(text, next);
    if (next == at || place.past == none) return at;
    at = place.past;
  }
}

bool is_the_end(std::string_view text, std::size_t at) {
  return text.find_first_not_of(" .,;)]", at) == none;
}

/// The first and the last year of a citation, by their places; none without one.
struct Years {
  std::size_t first = none, last = none;
};

Years years_in(std::string_view text) {
  Years years;
  for (std::size_t at = text.find_first_of("12"); at != none; at = text.find_first_of("12", at + 1)) {
    if (year_length(text, at) == 0) continue;
    if (years.first == none) years.first = at;
    years.last = at;
  }
  return years;
}

/// Whether `citation`, from an author and a year that end at `past` on, tells pages alone; where they begin.
std::size_t bare_place(std::string_view citation, std::size_t past) {
  const std::size_t mark = past_spaces(citation, past);
  if (mark == citation.size() || (citation[mark] != ':' && citation[mark] != ',')) return none;
  const std::size_t at = past_spaces(citation, mark + 1);
  const std::string word = folded(citation.substr(at, past_word(citation, at) - at));
  if (std::find(whole_places.begin(), whole_places.end(), word) != whole_places.end() &&
      is_the_end(citation, at + word.size()))
    return at;
  if (at == citation.size() || !is_digit(citation[at])) return none;
  if (citation[mark] == ',' && year_length(citation, at) != 0) return none;  // works of two years
  const std::size_t end = past_numbers(citation, at);
  return end != none && is_the_end(citation, end) ? at : none;
}

}  // namespace

std::size_t place_in_work(std::string_view citation) {
  if (const auto work = leading_author_year(citation))
    if (const std::size_t at = bare_place(citation, work->past); at != none) return at;
  const Years years = years_in(citation);
  for (std::size_t at = 0; at < citation.size(); ++at) {
    if (at != 0 && std::string_view(" ,:;([").find(citation[at - 1]) == none) continue;
    const Place place = place_at(citation, at);
    if (place.past == none) continue;
    if (years.last != none && years.first >= at) {  // the work has no other year: `Smith, P. 2013`
      at = place.past - 1;
      continue;
    }
    const std::size_t end = past_places(citation, place.past);
    if (is_the_end(citation, end) || (place.where == PlaceWord::Where::anywhere && at != 0)) return at;
    at = end - 1;  // whichever of these places is looked at first, they end alike
  }
  return citation.size();
}

}  // namespace entente
