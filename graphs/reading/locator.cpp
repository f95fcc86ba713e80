// A word such as `p.` may stand in a title or be the initial of a name: what follows it decides.
#include <entente/graphs/reading/locator.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/author_year.hpp>

#include <algorithm>

namespace entente {
namespace {

/// Words for a place, in English, French, German, Spanish and Russian.
constexpr std::string_view place_words =
    " p pp pg pgs page pages par para paras paragraph paragraphs ch chs chap chaps chapter chapters sec secs "
    "sect "
    "section sections art arts article articles col cols column columns line lines note notes fn footnote "
    "footnotes fol fig figure table tab slide cap kap abs pág págs párr стр § §§ ¶ ¶¶ ";
/// Those that mean something else without a dot: `n 3` is a road.
constexpr std::string_view dotted_words = " n nn s с ";

std::size_t past_any_of(std::string_view text, std::size_t at, std::string_view letters) {
  return std::min(text.find_first_not_of(letters, at), text.size());
}

/// Behind a number: `12`, `3-5`, `12ff`, `12 ff.`, `51(1)(b)`, `xiv`, `A1`; `at` when none stands there.
std::size_t past_number(std::string_view text, std::size_t at) {
  const std::size_t past = std::min(text.find_first_of(" ,;", at), text.size());
  const bool roman = past_any_of(text, at, "ivxlcIVXLC-.)]") >= past;
  const bool lettered = at + 1 < past && text[at] >= 'A' && text[at] <= 'Z' && is_digit(text[at + 1]);
  if (past == at || !(is_digit(text[at]) || roman || lettered)) return at;
  for (const std::string_view further : {" ff.", " ff", " f."})
    if (text.substr(past).starts_with(further)) return past + further.size();
  return past;
}

/// Behind a list of numbers; `at` when none stands there. A year behind a comma is no page.
std::size_t past_numbers(std::string_view text, std::size_t at) {
  std::size_t past = past_number(text, at);
  while (past != at) {
    std::size_t next = past_any_of(text, past, " ,");
    const bool comma = text.substr(past, next - past).find(',') != std::string_view::npos;
    for (const std::string_view joint : {"and ", "to ", "& ", "- ", "\u2013 "})
      if (text.substr(next).starts_with(joint)) next += joint.size();
    const std::size_t further = comma && year_length(text, next) != 0 ? next : past_number(text, next);
    if (further == next) return past;
    past = further;
  }
  return at;
}

/// Behind a place that begins at `at` with its word; `at` when none does.
std::size_t past_place(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_word = 12;
  std::size_t end = at;
  while (end < text.size() && is_letter(text[end]) && end - at <= longest_word) ++end;
  const bool dot = end < text.size() && text[end] == '.';
  const std::string_view said = text.substr(at, end - at);
  if (end == at || (said == "P" && !dot)) return at;  // the P5 are states
  const std::string word = ' ' + folded(said) + ' ';
  if (place_words.find(word) == std::string_view::npos &&
      !(dot && dotted_words.find(word) != std::string_view::npos))
    return at;
  const std::size_t numbers = past_any_of(text, end + (dot ? 1 : 0), " ");
  const std::size_t past = past_numbers(text, numbers);
  return past == numbers ? at : past;
}

/// Behind the places that follow one another from `at` on.
std::size_t past_places(std::string_view text, std::size_t at) {
  for (std::size_t past = past_place(text, at), next = at; past != next; past = past_place(text, next)) {
    at = past;
    next = past_any_of(text, at, " ,;");
    for (const std::string_view word : {"and ", "& "})
      if (text.substr(next).starts_with(word)) next += word.size();
  }
  return at;
}

bool is_the_end(std::string_view text, std::size_t at) {
  return past_any_of(text, at, " .,;)]") == text.size();
}

std::size_t past_first_year(std::string_view text) {
  for (std::size_t at = text.find_first_of("12"); at != std::string_view::npos;
       at = text.find_first_of("12", at + 1))
    if (const std::size_t length = year_length(text, at)) return at + length;
  return 0;
}

/// Whether behind a comma another work is named by its author and year.
bool names_another_work(std::string_view text) {
  constexpr std::size_t farthest = 200;
  text = text.substr(0, farthest);
  for (std::size_t at = text.find(", "); at != std::string_view::npos; at = text.find(", ", at + 1))
    if (leading_author_year(text.substr(at + 2))) return true;
  return false;
}

/// Where the place begins right behind an author and a year that end at `past`; npos when none does.
std::size_t place_behind(std::string_view citation, std::size_t past) {
  const std::size_t at = past_any_of(citation, past, " ,:;([");
  if (at == past || at == citation.size()) return std::string_view::npos;
  if (past_place(citation, at) != at)
    return names_another_work(citation.substr(at)) ? std::string_view::npos : at;
  const bool marked = citation.substr(past, at - past).find_first_of(",:") != std::string_view::npos;
  const bool page = is_digit(citation[at]) && year_length(citation, at) == 0;
  const std::size_t end = past_numbers(citation, at);
  return marked && page && is_the_end(citation, end) ? at : std::string_view::npos;
}

}  // namespace

std::size_t place_in_work(std::string_view citation) {
  if (const auto work = leading_author_year(citation))
    if (const std::size_t at = place_behind(citation, work->past); at != std::string_view::npos) return at;
  for (std::size_t at = past_first_year(citation); at < citation.size(); ++at) {
    if (at != 0 && std::string_view(" ,:;([").find(citation[at - 1]) == std::string_view::npos) continue;
    const std::size_t end = past_places(citation, at);
    if (end == at) continue;
    if (is_the_end(citation, end)) return at;
    at = end - 1;  // whichever of these places is looked at first, they end alike
  }
  return citation.size();
}

}  // namespace entente
