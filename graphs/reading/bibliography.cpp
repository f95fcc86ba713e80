// Every way in which an entry may be cited is a key; an author is a surname or a full name.
#include <entente/graphs/reading/bibliography.hpp>

#include <entente/graphs/model/text.hpp>

#include <algorithm>

namespace entente {
namespace {

constexpr std::size_t most_authors = 12, longest_authors = 1000;

std::vector<std::string> pieces(std::string_view text, std::string_view mark) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at <= text.size() && found.size() <= most_authors;) {
    const std::size_t end = std::min(text.find(mark, at), text.size());
    if (const auto piece = trimmed(text.substr(at, end - at)); !piece.empty()) found.emplace_back(piece);
    at = end + mark.size();
  }
  return found;
}

/// The words of a name without its initials: `van`, `der`, `berg` of `J. van der Berg`.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words = pieces(name, " ");
  std::erase_if(words, [](const std::string& word) {
    return word.ends_with('.') || (word.size() == 1 && is_letter(word[0]));
  });
  return words;
}

std::string joined_from(std::size_t first, const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = first; i < words.size(); ++i) text += (i == first ? "" : " ") + words[i];
  return text;
}

/// A name in the two forms by which it is cited, both folded.
struct Author {
  std::string surname;  ///< the last word, with the small words before it: `van der berg`
  std::string full;     ///< all words
  char initial = ' ';   ///< of the name before the surname; a space where there is none
};

Author author(std::string_view name) {
  const std::vector<std::string> words = words_of(name);
  if (words.empty()) return {folded(name), folded(name)};
  std::size_t first = words.size() - 1;
  while (first != 0 && words[first - 1][0] >= 'a' && words[first - 1][0] <= 'z') --first;
  Author found{folded(joined_from(first, words)), folded(joined_from(0, words))};
  if (const std::string said = folded(name); !said.starts_with(found.surname)) found.initial = said[0];
  return found;
}

/// `Khan, Ahmed` in the order in which it is spoken.
std::string in_spoken_order(const std::string& name) {
  const auto comma = name.find(',');
  if (comma == std::string::npos) return name;
  return std::string(trimmed(std::string_view(name).substr(comma + 1))) + " " + name.substr(0, comma);
}

using Authors = std::vector<Author>;

/// The two readings of a list of authors: commas stand within names (`Khan, Ahmed; Roy, B.`), or between
/// them (`Smith, Jones and Lee`; pieces that are initials alone are left out).
std::vector<Authors> readings(std::string_view text) {
  std::string list(text);
  std::replace_if(
      list.begin(), list.end(), [](char c) { return c == '|' || c == '&'; }, ';');
  for (auto at = list.find(" and "); at != std::string::npos; at = list.find(" and ", at))
    list.replace(at, 5, ";");
  Authors within, between;
  for (const std::string& name : pieces(list, ";")) {
    const std::string spoken = in_spoken_order(name);
    Author one = author(spoken);
    if (spoken != name) one.surname = author(name.substr(0, name.find(','))).full;
    within.push_back(one);
    for (const std::string& piece : pieces(name, ","))
      if (!words_of(piece).empty()) between.push_back(author(piece));
  }
  return {within, between};
}

/// That of the first author of a list; a space where it tells none.
char initial_of(std::string_view authors) {
  const Authors within = readings(authors).front();
  return within.empty() ? ' ' : within.front().initial;
}

/// The keys of the first `count` authors: all by surname, and all in full.
std::vector<std::string> keys_of(const Authors& authors, std::size_t count, std::string_view year) {
  std::string surnames(year), full(year);
  for (std::size_t i = 0; i < count; ++i) {
    surnames += '\n' + authors[i].surname;
    full += '\n' + authors[i].full;
  }
  return {surnames, full};
}

std::string without_and(const std::string& names) {
  std::string letters;
  for (const std::string& name : pieces(names, " and ")) letters += name;
  return letters;
}

/// The letters and digits of a text, folded.
std::string squeezed(std::string_view text) {
  std::string key = folded(text);
  std::erase_if(key, [](char c) { return !is_letter(c) && !is_digit(c); });
  return key;
}

}  // namespace

Bibliography::Bibliography(std::span<const Source> sources) {
  for (const Source& source : sources)
    if (!source.inferred) ids_.push_back(source.id);
  std::sort(ids_.begin(), ids_.end());
  initials_.assign(ids_.size(), ' ');
  for (const Source& source : sources) {
    if (source.inferred) continue;
    const auto place =
        static_cast<std::uint32_t>(std::lower_bound(ids_.begin(), ids_.end(), source.id) - ids_.begin());
    by_id_.emplace_back(squeezed(source.id), place);
    const std::string_view year = std::string_view(source.date).substr(0, 4);
    if (source.author.size() > longest_authors || year_length(year, 0) == 0) continue;
    initials_[place] = initial_of(source.author);
    for (const Authors& authors : readings(source.author)) {
      if (authors.empty() || authors.size() > most_authors) continue;
      for (std::string& key : keys_of(authors, authors.size(), year))
        by_authors_.emplace_back(std::move(key), place);
      for (std::size_t count = 1; count < std::min<std::size_t>(authors.size(), 3); ++count)
        for (std::string& key : keys_of(authors, count, year))
          by_first_authors_.emplace_back(std::move(key), place);
    }
  }
  for (Keys* keys : {&by_id_, &by_authors_, &by_first_authors_}) {
    std::sort(keys->begin(), keys->end());
    keys->erase(std::unique(keys->begin(), keys->end()), keys->end());
  }
}

bool Bibliography::has(std::string_view id) const { return std::binary_search(ids_.begin(), ids_.end(), id); }

void Bibliography::add_entries(std::vector<std::uint32_t>& found, const Keys& keys, const std::string& key) {
  constexpr std::size_t most_entries = 3;
  auto at = std::lower_bound(keys.begin(), keys.end(), std::pair(key, std::uint32_t{0}));
  for (std::size_t i = 0; i < most_entries && at != keys.end() && at->first == key; ++i, ++at)
    found.push_back(at->second);
}

std::vector<std::string> Bibliography::meant_by(const AuthorYear& work) const {
  if (ids_.empty() || work.authors.size() > longest_authors) return {};
  std::string names = work.authors;
  if (names.ends_with(" et al.")) names.resize(names.size() - 7);
  std::vector<std::uint32_t> found;
  for (const Keys* keys : {&by_authors_, &by_first_authors_})
    for (const Authors& authors : readings(names))
      if (found.empty() && !authors.empty())
        add_entries(found, *keys, keys_of(authors, authors.size(), work.year)[1]);
  const char initial = initial_of(names);
  std::erase_if(found, [&](std::uint32_t place) {
    return initial != ' ' && initials_[place] != ' ' && initials_[place] != initial;
  });
  const std::string year = work.year + work.letter;
  for (const std::string& letters : {work.authors, names, without_and(names)})
    add_entries(found, by_id_, squeezed(letters + year));
  std::vector<std::string> ids;
  for (const std::uint32_t place : found)
    if (work.letter.empty() || ids_[place].ends_with(year)) ids.push_back(ids_[place]);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

}  // namespace entente
