#include <entente/viz/charts/slope_words.hpp>

#include <entente/viz/maps/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace entente {
namespace {

constexpr double uneven = 3;  ///< times as long as another

/// Whether a pair has claims in eras before and after one without.
bool has_gaps(const PairHistories& histories) {
  return std::ranges::any_of(histories.rows, [](const PairHistory& row) {
    const auto first = std::ranges::find_if(row.levels, &Value::defined);
    const auto gap =
        std::find_if_not(first, row.levels.end(), [](const Value& one) { return one.defined(); });
    return std::find_if(gap, row.levels.end(), [](const Value& one) { return one.defined(); }) !=
           row.levels.end();
  });
}

/// By what pairs were chosen that nobody named; empty where all are shown.
std::string chosen_pairs(const PairHistories& histories) {
  if (!is_chosen(histories)) return {};
  return fmt::format(
      "Shown are the {} largest levels, all eras together, of pairs with a claim in {} eras or more; changes "
      "are from the first level to the last.",
      histories.rows.size(), histories.least_eras);
}

}  // namespace

bool is_chosen(const PairHistories& histories) {
  return histories.rows.size() < histories.all && histories.least_eras > 1;
}

std::string course_sentence(const PairHistories& histories) {
  const std::string chosen = chosen_pairs(histories);
  if (!has_gaps(histories)) return chosen;
  return chosen + (chosen.empty() ? "" : " ") + "A line is broken where its pair has no claim.";
}

std::string uneven_eras(std::span<const Era> eras) {
  double shortest = std::numeric_limits<double>::infinity(), longest = 0;
  for (const Era& era : eras) {
    const auto days = static_cast<double>(era.span.days());
    shortest = std::min(shortest, days);
    longest = std::max(longest, days);
  }
  return longest > uneven * shortest ? "Eras stand evenly apart, however long they are." : "";
}

std::string silent_pairs(const Chronicle& chronicle, const PairHistories& histories,
                         const FoldOptions& fold) {
  std::string text;
  for (const PairHistory& row : histories.rows)
    if (std::ranges::none_of(row.levels, &Value::defined))
      text += (text.empty() ? "No claim in these eras: " : ", ") + pair_words(chronicle, row.pair, fold);
  return text.empty() ? text : text + ".";
}

}  // namespace entente
