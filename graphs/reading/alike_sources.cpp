// A citation is compared as its words: runs of letters and of digits, folded.
#include <entente/graphs/reading/alike_sources.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/author_year.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace entente {
namespace {

using Sources = std::vector<UnlistedSource>;
using Words = std::vector<std::string>;

Words words_in(std::string_view text) {
  const std::string key = folded(text);
  Words words;
  for (std::size_t at = 0; at < key.size();) {
    std::size_t past = at;
    while (past < key.size() && is_letter(key[past])) ++past;
    if (past == at)
      while (past < key.size() && is_digit(key[past])) ++past;
    if (past != at) words.push_back(key.substr(at, past - at));
    at = std::max(past, at + 1);
  }
  return words;
}

std::string spaced(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += word + ' ';
  return text;
}

/// A citation without the letter behind its year, and that letter: `Mabon 2013` and `a`.
std::pair<std::string, std::string> without_letter(const std::string& id) {
  if (id.size() < 6) return {id, {}};
  const std::size_t at = id.size() - 5;
  return year_length(id, at) == 5 ? std::pair(id.substr(0, id.size() - 1), id.substr(id.size() - 1))
                                  : std::pair(id, std::string{});
}

/// The texts that two citations share when they are one letter apart: each long word in turn without each of
/// its letters, or whole.
std::vector<std::string> nearly(const std::string& id) {
  constexpr std::size_t shortest = 4;
  const auto [stem, letter] = without_letter(id);
  Words words = words_in(stem);
  std::vector<std::string> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = words[i];
    if (word.size() < shortest || is_digit(word[0])) continue;
    for (std::size_t out = 0; out <= word.size(); ++out) {
      words[i] = word.substr(0, out) + (out == word.size() ? "" : word.substr(out + 1));
      found.push_back(fmt::format("{}{}:{}", spaced(words), i, letter));
    }
    words[i] = word;
  }
  return found;
}

class Told {
 public:
  Told(const std::string& file, Problems& problems) : file_(file), problems_(problems) {}

  /// Each pair once, under the first thing that is said of it.
  void tell(Severity severity, const UnlistedSource& x, const UnlistedSource& y, std::string_view how) {
    const UnlistedSource &first = x.id < y.id ? x : y, &second = x.id < y.id ? y : x;
    if (!pairs_.emplace(first.id, second.id).second) return;
    const CellPlace& later = first.place.line < second.place.line ? second.place : first.place;
    problems_.add({severity, file_, later.line, later.column,
                   fmt::format("sources \"{}\" and \"{}\" {}, and count as two", printable(first.id, 60),
                               printable(second.id, 60), how),
                   "write one of them, or list both in sources.csv"});
  }

 private:
  const std::string& file_;
  Problems& problems_;
  std::set<std::pair<std::string, std::string>> pairs_;
};

/// Neighbours in the order of `keys`: pairs of a text and the place of the source that has it.
template <class Tell>
void for_each_shared(std::vector<std::pair<std::string, std::size_t>> keys, Tell tell) {
  std::sort(keys.begin(), keys.end());
  for (std::size_t i = 1; i < keys.size(); ++i)
    if (keys[i - 1].first == keys[i].first && keys[i - 1].second != keys[i].second)
      tell(keys[i - 1].second, keys[i].second);
}

void tell_variants(const Sources& sources, Told& told) {
  std::vector<std::pair<std::string, std::size_t>> same, near;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    same.emplace_back(spaced(words_in(sources[i].id)), i);
    for (std::string& text : nearly(sources[i].id)) near.emplace_back(std::move(text), i);
  }
  for_each_shared(std::move(same), [&](std::size_t x, std::size_t y) {
    told.tell(Severity::warning, sources[x], sources[y], "differ by marks, spaces or capitals alone");
  });
  for_each_shared(std::move(near), [&](std::size_t x, std::size_t y) {
    told.tell(Severity::warning, sources[x], sources[y], "are one letter apart");
  });
}

void tell_of_one_year(const Sources& sources, Told& told) {
  std::map<std::string, std::size_t> works;
  for (std::size_t i = 0; i < sources.size(); ++i)
    if (author_year(sources[i].id)) works.emplace(sources[i].id, i);
  for (const UnlistedSource& source : sources) {
    auto lead = leading_author_year(source.id);
    if (!lead) continue;
    const bool goes_on = !author_year(source.id);
    if (!goes_on) lead->work.letter.clear();
    const auto bare = works.find(to_string(lead->work));
    if (bare == works.end() || bare->first == source.id) continue;
    told.tell(Severity::notice, sources[bare->second], source, "have one author and year");
  }
}

/// `Report, 45` beside `Report`: the number may be a page.
void tell_pages(const Sources& sources, Told& told) {
  std::map<std::string_view, const UnlistedSource*> known;
  for (const UnlistedSource& source : sources) known.emplace(source.id, &source);
  for (const UnlistedSource& source : sources) {
    const auto comma = source.id.rfind(", ");
    if (comma == std::string::npos || source.id.size() > comma + 6) continue;
    if (source.id.find_first_not_of("0123456789-", comma + 2) != std::string::npos) continue;
    const auto work = known.find(std::string_view(source.id).substr(0, comma));
    if (work != known.end()) told.tell(Severity::notice, *work->second, source, "may be one, with a page");
  }
}

/// `Mabon 2013, 2015` and `Stora 1991 p. 12, Horne 1977`.
bool names_two_years(const std::string& id) {
  const auto lead = leading_author_year(id);
  if (!lead) return false;
  const std::size_t next = id.find_first_not_of(" ,;", lead->past);
  if (next != std::string::npos && next != lead->past && year_length(id, next) != 0) return true;
  for (std::size_t at = id.find(", ", lead->past); at != std::string::npos; at = id.find(", ", at + 1))
    if (leading_author_year(std::string_view(id).substr(at + 2))) return true;
  return false;
}

/// `[1], [2]` and `1,2,5`: several marks of a list, and no name.
bool is_list_of_marks(const std::string& id) {
  return id.find_first_not_of("0123456789[]() ,") == std::string::npos && id.find(',') != std::string::npos;
}

bool has_two_addresses(const std::string& id) {
  const auto first = id.find("://");
  return first != std::string::npos && id.find("://", first + 3) != std::string::npos;
}

bool is_one_for_several(const std::string& id) {
  const bool parted = id.find(';') != std::string::npos && id.find("://") == std::string::npos;
  return parted || has_two_addresses(id) || is_list_of_marks(id) || names_two_years(id);
}

/// `ibid.` and `Khan, op. cit.`: sources that other rows name.
bool stands_for_another(const std::string& id) {
  const std::string words = ' ' + spaced(words_in(id));
  static constexpr std::string_view said[] = {" ibid ", " ibidem ", " op cit ", " loc cit ", " idem "};
  return std::any_of(std::begin(said), std::end(said),
                     [&](std::string_view one) { return words.find(one) != std::string::npos; });
}

}  // namespace

void tell_alike_sources(std::vector<UnlistedSource> sources, const std::string& file, Problems& problems) {
  constexpr std::size_t most_sources = 5000, longest = 120;
  std::erase_if(sources, [](const UnlistedSource& source) { return source.id.size() > longest; });
  for (const UnlistedSource& source : sources)
    if (stands_for_another(source.id))
      problems.add({Severity::warning, file, source.place.line, source.place.column,
                    fmt::format("\"{}\" stands for another source, and counts as one of its own",
                                printable(source.id, 60)),
                    "write out the source that it stands for"});
    else if (is_one_for_several(source.id))
      problems.add({Severity::notice, file, source.place.line, source.place.column,
                    fmt::format("\"{}\" counts as one source", printable(source.id, 60)),
                    "if it is several, part them with |"});
  std::erase_if(sources,
                [](const UnlistedSource& source) { return source.id.find("://") != std::string::npos; });
  if (sources.size() > most_sources) return;
  std::sort(sources.begin(), sources.end(), [](const auto& x, const auto& y) { return x.id < y.id; });
  Told told(file, problems);
  tell_variants(sources, told);
  tell_of_one_year(sources, told);
  tell_pages(sources, told);
}

}  // namespace entente
