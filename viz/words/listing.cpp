#include <entente/viz/words/listing.hpp>

#include <fmt/format.h>

namespace entente {

std::string listed(const std::vector<std::string>& words, std::string_view last) {
  std::string made;
  for (std::size_t i = 0; i < words.size(); ++i)
    made += (i == 0 ? "" : i + 1 < words.size() ? ", " : fmt::format(" {} ", last)) + words[i];
  return made;
}

std::string capitalised(std::string words) {
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

std::string note_of(const std::vector<std::string>& sentences) {
  std::string note;
  for (const std::string& sentence : sentences)
    if (!sentence.empty()) note += (note.empty() ? "Note: " : " ") + sentence;
  return note;
}

}  // namespace entente
