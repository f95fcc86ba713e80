// Suggestions are made as for the cells of a sheet.
#include <entente/cli/options/refusals.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/graphs/reading/relations.hpp>

#include <fmt/format.h>

#include <array>

namespace entente {
namespace {

/// Words that options took once, and those that took their place: too unlike for a guess by spelling.
constexpr std::array<std::string_view, 4> retired_words = {"warm", "two-camps", "camp_score", "best_splits"};
constexpr std::array<std::string_view, 4> words_today = {"cooperative", "two-blocs", "bloc_score",
                                                         "best_partitions"};

}  // namespace

void refuse(const std::string& text) { throw Error(Failure::usage, text); }

std::string or_rather(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string meant = did_you_mean(word, candidates);
  return meant.empty() ? meant : "; " + meant;
}

std::string in_place_of(std::string_view word, std::span<const std::string_view> known) {
  const auto retired = place_among(retired_words, word);
  if (retired && place_among(known, words_today[*retired]))
    return fmt::format("did you mean \"{}\"?", words_today[*retired]);
  return suggestion(word, known);
}

std::size_t place_of(const Words& words, std::string_view option, std::span<const std::string_view> known,
                     std::string_view unasked) {
  return place_of_word(words.word(option, unasked), option, known);
}

std::size_t place_of_word(std::string_view word, std::string_view option,
                          std::span<const std::string_view> known) {
  if (const auto place = place_among(known, word)) return *place;
  refuse(fmt::format("--{} \"{}\" is not known; {}", option, printable(word, 40), in_place_of(word, known)));
}

}  // namespace entente
