// Most names are a noun and then what is said of it; those that a rule cannot read stand in a list.
#include <entente/viz/words/measure_words.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

using NameAndWords = std::pair<std::string_view, std::string_view>;

constexpr auto nouns =
    std::to_array<NameAndWords>({{"closeness_component", "closeness within a component"},
                                 {"closeness_wasserman_faust", "Wasserman–Faust closeness"},
                                 {"harmonic", "harmonic closeness"},
                                 {"eigenvector", "eigenvector centrality"},
                                 {"signed_eigenvector", "signed eigenvector centrality"},
                                 {"pagerank", "PageRank"},
                                 {"katz", "Katz centrality"},
                                 {"pn", "PN centrality"}});
constexpr auto before_nouns =
    std::to_array<NameAndWords>({{"_net", "net "}, {"_positive", "positive "}, {"_negative", "negative "}});
constexpr auto behind_nouns = std::to_array<NameAndWords>({{"_in", ", from others"},
                                                           {"_out", ", towards others"},
                                                           {"_directed", " along directed ties"},
                                                           {"_unweighted", " without weights"}});

/// The words of the first ending that the name has, which is taken from it; empty where it has none.
template <std::size_t Count>
std::string_view taken(std::string_view& name, const std::array<NameAndWords, Count>& endings) {
  for (const auto& [ending, words] : endings)
    if (name.ends_with(ending)) {
      name.remove_suffix(ending.size());
      return words;
    }
  return {};
}

std::string noun_words(std::string_view name) {
  const auto* const at = std::ranges::find(nouns, name, &NameAndWords::first);
  std::string words(at == nouns.end() ? name : at->second);
  std::ranges::replace(words, '_', ' ');
  return words;
}

}  // namespace

std::string measure_words(std::string_view name) {
  const std::string_view behind = taken(name, behind_nouns), before = taken(name, before_nouns);
  return std::string(before) + noun_words(name) + std::string(behind);
}

}  // namespace entente
