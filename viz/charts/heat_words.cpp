#include <entente/viz/charts/heat_words.hpp>

#include <entente/viz/maps/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>
#include <vector>

namespace entente {
namespace {

std::string sentence(const PairHistory& row, const std::string& label, std::span<const Era> eras) {
  std::vector<std::size_t> told;
  for (std::size_t era = 0; era < eras.size(); ++era)
    if (row.levels[era].defined()) told.push_back(era);
  if (told.empty()) return label + ": no claim.";
  const auto level_in = [&](std::size_t era) {
    return fmt::format("{} in {}", signed_number(row.levels[era].number()), era_name(eras[era]));
  };
  std::string text = fmt::format("{}: {}", label, level_in(told.front()));
  if (told.size() > 1)
    text += fmt::format(", {}, change {}{}", level_in(told.back()), signed_number(row.change.number()),
                        row.flips ? ", the sign flips" : "");
  if (const std::size_t silent = eras.size() - told.size(); silent > 0)
    text += "; no claim in " + counted(silent, "era");
  return text + ".";
}

}  // namespace

std::string heat_description(const Chronicle& chronicle, std::span<const Era> eras,
                             const PairHistories& histories, const FoldOptions& fold) {
  std::vector<const PairHistory*> rows;
  for (const PairHistory& row : histories.rows) rows.push_back(&row);
  std::ranges::stable_sort(rows, std::greater(), [](const PairHistory* row) {
    return std::pair(row->flips, row->change.defined() ? std::abs(row->change.number()) : 0);
  });
  std::string text = fmt::format("Table of the level of {} in {}.", counted(rows.size(), "pair"),
                                 counted(eras.size(), "era"));
  for (const PairHistory* row : rows)
    text += " " + sentence(*row, pair_words(chronicle, row->pair, fold), eras);
  return text;
}

}  // namespace entente
