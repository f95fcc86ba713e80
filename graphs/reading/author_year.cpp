// The first number of a citation by author and year is the year.
#include <entente/graphs/reading/author_year.hpp>

#include <entente/graphs/model/text.hpp>

#include <algorithm>
#include <array>

namespace entente {
namespace {

/// Years that are not known yet, or never.
constexpr std::array<std::string_view, 2> undated_years = {"n.d.", "forthcoming"};

/// What stands before the year of a newspaper or a season's issue, by its first three letters.
bool is_month(std::string_view word) {
  static constexpr std::array<std::string_view, 31> names = {
      "january",   "february", "march",    "april",    "may",    "june",   "july",     "august",
      "september", "october",  "november", "december", "jan",    "feb",    "mar",      "apr",
      "jun",       "jul",      "aug",      "sep",      "sept",   "oct",    "nov",      "dec",
      "spring",    "summer",   "autumn",   "fall",     "winter", "easter", "christmas"};
  std::string key = folded(word);
  while (key.ends_with('.') || key.ends_with(',')) key.pop_back();
  return std::find(names.begin(), names.end(), key) != names.end();
}

bool parts_words(char c) { return c == ' ' || c == '(' || c == '[' || c == ','; }

/// The bytes of the year, of any kind, that stands at `at`; 0 when none does.
std::size_t any_year_length(std::string_view text, std::size_t at) {
  if (at != 0 && !parts_words(text[at - 1])) return 0;
  if (const std::size_t length = year_length(text, at)) return length;
  for (const std::string_view word : undated_years)
    if (text.substr(at).starts_with(word) &&
        (at + word.size() == text.size() || !is_letter(text[at + word.size()])))
      return word.size();
  return 0;
}

/// `to` must not hold `from`.
void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from))
    text.replace(at, from.size(), to);
}

/// The authors in their one spelling; empty when the text is no list of authors.
std::string authors_in(std::string_view text) {
  while (!text.empty() && std::string_view(" ,([").find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  const std::string_view last = text.substr(text.find_last_of(' ') + 1);
  if (!std::any_of(text.begin(), text.end(), is_letter) || is_month(last) ||
      text.find_first_of("()[]{};:/\"") != std::string_view::npos)
    return {};
  std::string authors(text);
  replace_all(authors, " & ", " and ");
  replace_all(authors, ", and ", " and ");
  replace_all(authors, ", et al", " et al");
  if (authors.ends_with(" et al")) authors += '.';
  return authors;
}

}  // namespace

std::string to_string(const AuthorYear& work) { return work.authors + " " + work.year + work.letter; }

std::size_t year_length(std::string_view text, std::size_t at) {
  const std::string_view year = text.substr(at, 4);
  if (year.size() != 4 || !std::all_of(year.begin(), year.end(), is_digit)) return 0;
  if (at != 0 && is_digit(text[at - 1])) return 0;
  if (year[0] != '1' && !year.starts_with("20")) return 0;
  const std::string_view behind = text.substr(at + 4);
  if (behind.empty() || (!is_digit(behind[0]) && !is_letter(behind[0]))) return 4;
  const bool alone = behind.size() == 1 || (!is_digit(behind[1]) && !is_letter(behind[1]));
  return behind[0] >= 'a' && behind[0] <= 'z' && alone ? 5 : 0;
}

std::optional<LeadingAuthorYear> leading_author_year(std::string_view citation) {
  for (std::size_t at = 1; at < citation.size(); ++at) {
    const std::size_t length = any_year_length(citation, at);
    if (length == 0 && is_digit(citation[at])) return std::nullopt;
    if (length == 0) continue;
    LeadingAuthorYear found{{authors_in(citation.substr(0, at)), {}, {}}, at + length};
    if (found.work.authors.empty()) return std::nullopt;
    const bool lettered = is_digit(citation[at]) && length == 5;
    found.work.year = citation.substr(at, length - (lettered ? 1 : 0));
    if (lettered) found.work.letter = citation[at + 4];
    const char close = citation[at - 1] == '(' ? ')' : citation[at - 1] == '[' ? ']' : '\0';
    if (found.past < citation.size() && close != '\0' && citation[found.past] == close) ++found.past;
    return found;
  }
  return std::nullopt;
}

std::optional<AuthorYear> author_year(std::string_view citation) {
  auto found = leading_author_year(citation);
  if (!found || citation.find_first_not_of(" .,;:", found->past) != std::string_view::npos)
    return std::nullopt;
  return std::move(found->work);
}

bool ends_with_year(std::string_view citation) {
  if (author_year(citation)) return true;
  while (!citation.empty() && std::string_view(" .,;:)]").find(citation.back()) != std::string_view::npos)
    citation.remove_suffix(1);
  for (const std::size_t length : {4U, 5U}) {
    if (citation.size() <= length) continue;
    const std::size_t at = citation.size() - length;
    if (parts_words(citation[at - 1]) && year_length(citation, at) == length)
      return std::any_of(citation.begin(), citation.begin() + static_cast<std::ptrdiff_t>(at), is_letter);
  }
  return false;
}

bool is_author_year_key(std::string_view word) {
  const std::size_t at = std::min(word.find_first_of("0123456789"), word.size());
  const auto of_a_name = [](char c) { return is_letter(c) || c == '-' || c == '_' || c == '\''; };
  return at != 0 && is_letter(word[0]) &&
         std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(at), of_a_name) &&
         year_length(word, at) == word.size() - at && at != word.size();
}

}  // namespace entente
