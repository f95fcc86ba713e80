// Initials first; those that are alike get a letter more, round by round, and a number where letters end.
#include <entente/viz/charts/short_names.hpp>

#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/drawn_text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

constexpr std::size_t longest_sheet_code = 6, most_initials = 4, least_letters = 3;
constexpr std::size_t longest_whole = 4;       ///< letters of a word that is not abbreviated
constexpr std::size_t letters_of_telling = 2;  ///< of a word that stands for a name, beyond the least
constexpr std::size_t most_letter_rounds = 12;

/// Letters and digits of ASCII, and whatever is beyond it.
bool is_lettered(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// Whether a byte continues a character, or one of the accents that are characters of their own begins here.
bool is_joined(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if ((byte & 0xC0) == 0x80) return true;
  return byte == 0xCC ||
         (byte == 0xCD && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xB0);
}

using Letters = std::vector<std::string>;

bool is_small(const Letters& word) { return word.front() >= "a" && word.front() <= "z"; }

/// The words of a name, letter by letter.
std::vector<Letters> all_words(const std::string& name) {
  std::vector<Letters> words(1);
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (!is_lettered(name[at])) {
      if (!words.back().empty()) words.emplace_back();
    } else if (is_joined(name, at) && !words.back().empty()) {
      words.back().back() += name[at];
    } else {
      words.back().emplace_back(1, name[at]);
    }
  }
  std::erase_if(words, [](const Letters& word) { return word.empty(); });
  return words;
}

/// The same; small words such as `of` do not count beside others.
std::vector<Letters> name_words(const std::string& name) {
  std::vector<Letters> words = all_words(name);
  if (!std::ranges::all_of(words, is_small)) std::erase_if(words, is_small);
  return words;
}

std::string beginning_of(const Letters& word, std::size_t letters) {
  std::string text;
  for (std::size_t i = 0; i < std::min(letters, word.size()); ++i) text += word[i];
  return text;
}

/// The code of the sheet, where it is shorter than the name and has nothing that would not be drawn.
bool has_short_code(const Actor& actor, const std::string& label) {
  return actor.code.size() <= longest_sheet_code && actor.code.size() < label.size() &&
         std::ranges::all_of(actor.code, is_lettered) && clean(actor.code) == actor.code;
}

/// `AFG` of `Afg`: codes that differ by such letters alone would be taken for each other.
std::string in_capitals(std::string name) {
  for (char& c : name)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return name;
}

/// A capital, or a letter beyond ASCII, then small letters.
bool is_capitalised(const std::string& word) {
  const auto is_beyond = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  const auto is_low = [&](char c) { return (c >= 'a' && c <= 'z') || is_beyond(c); };
  return word.size() > 1 && ((word.front() >= 'A' && word.front() <= 'Z') || is_beyond(word.front())) &&
         std::all_of(word.begin() + 1, word.end(), is_low);
}

/// How the first words of names begin, in capitals, and of how many names each.
using Beginnings = std::map<std::string, std::size_t>;

std::string capital_beginning(const Letters& word) { return in_capitals(beginning_of(word, longest_whole)); }

Beginnings beginnings_of(const std::map<ActorId, std::string>& names) {
  Beginnings counts;
  for (const auto& [actor, name] : names)
    if (const std::vector<Letters> words = all_words(name); !words.empty())
      ++counts[capital_beginning(words.front())];
  return counts;
}

/// The first small word of a name all of whose capital words begin as names of others do (`Afghan` as
/// `Afghanistan`), with a capital; empty where one of them tells more, and where there is no small one.
std::string telling_word(const std::string& name, const Beginnings& beginnings) {
  const std::vector<Letters> words = all_words(name);
  const Letters* found = nullptr;
  std::size_t capitals = 0;
  for (const Letters& word : words) {
    if (is_small(word)) {
      if (found == nullptr && capitals > 0 && word.size() >= least_letters) found = &word;
      continue;
    }
    ++capitals;
    const auto others = beginnings.find(capital_beginning(word));
    if (others == beginnings.end() || others->second < (&word == &words.front() ? 2U : 1U)) return {};
  }
  if (found == nullptr) return {};
  return in_capitals(found->front()) + beginning_of({found->begin() + 1, found->end()}, found->size());
}

/// How many have each name, whatever its capitals.
std::map<std::string, std::size_t> times_used(const std::map<ActorId, std::string>& names) {
  std::map<std::string, std::size_t> counts;
  for (const auto& [actor, name] : names) ++counts[in_capitals(name)];
  return counts;
}

}  // namespace

std::string abbreviated(const std::string& name, std::size_t more) {
  const std::vector<Letters> words = name_words(name);
  if (words.empty()) return beginning_of({name}, 1);
  if (words.size() == 1) {
    const bool is_whole = words.front().size() <= longest_whole;
    return beginning_of(words.front(), is_whole ? longest_whole : least_letters + more);
  }
  std::string text;
  const std::size_t last = std::min(words.size(), most_initials) - 1;
  for (std::size_t i = 0; i < last; ++i) text += words[i].front();
  const std::size_t letters = words[last].size();
  if (more == 0 && !is_small(words[last]) && letters >= least_letters && letters <= longest_whole)
    return text + " " + beginning_of(words[last], letters);
  return text + beginning_of(words[last], 1 + more);
}

std::string with_initials(const std::string& name) {
  std::string text;
  std::size_t words = 0;
  for (std::size_t at = 0; at < name.size(); ++words) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    const std::string word = name.substr(at, end - at);
    if (!is_capitalised(word)) return {};
    if (end < name.size()) {
      std::size_t first = 1;
      while (first < word.size() && is_joined(word, first)) ++first;
      text += word.substr(0, first) + ". ";
    } else {
      text += word;
    }
    at = end + 1;
  }
  return (words == 2 || words == 3) && !text.ends_with(' ') ? text : std::string();
}

std::string without_middle(const std::string& name) {
  const std::size_t first = name.find(' '), bracket = name.rfind(" (");
  if (bracket == std::string::npos || first >= bracket || !name.ends_with(')')) return {};
  return name.substr(0, first) + " …" + name.substr(bracket);
}

ShortNames::ShortNames(const Chronicle& chronicle, std::span<const ActorId> actors, const FoldOptions& fold) {
  for (const ActorId actor : actors) labels_[actor] = clean(label_of(chronicle, actor, fold));
  const Beginnings beginnings = beginnings_of(labels_);
  std::map<ActorId, std::size_t> more;
  std::map<ActorId, std::string> long_names;
  for (const auto& [actor, label] : labels_) {
    const bool has_code = has_short_code(chronicle.roster[actor], label);
    const std::string word = telling_word(label, beginnings);
    long_names[actor] = word.empty() ? label : word;
    if (!has_code) more[actor] = word.empty() ? 0 : letters_of_telling;
    names_[actor] = has_code ? chronicle.roster[actor].code : abbreviated(long_names[actor], more[actor]);
  }
  for (std::size_t round = 0; round < most_letter_rounds; ++round) {
    const auto counts = times_used(names_);
    for (auto& [actor, letters] : more)
      if (counts.at(in_capitals(names_[actor])) > 1)
        names_[actor] = abbreviated(long_names[actor], ++letters);
  }
  std::map<std::string, std::size_t> counts = times_used(names_), taken;
  for (auto& [actor, letters] : more) {
    const std::string alike = in_capitals(names_[actor]);
    if (counts.at(alike) < 2) continue;
    do names_[actor] = fmt::format("{}{}", abbreviated(long_names[actor], 0), ++taken[alike]);
    while (counts[in_capitals(names_[actor])]++ > 0);
  }
}

std::string ShortNames::told(std::span<const ActorId> actors) const {
  std::string text;
  for (const ActorId actor : actors)
    if (of(actor) != labels_.at(actor))
      text += fmt::format("{}{} {}", text.empty() ? "Codes: " : ", ", of(actor), labels_.at(actor));
  return text.empty() ? text : text + ".";
}

}  // namespace entente
