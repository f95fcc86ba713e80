// The levels of pairs through the eras, and which of them moved most: what a table of pairs by eras tells.
#pragma once

#include <entente/engine/scores.hpp>
#include <entente/engine/study.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// One pair in every era.
struct PairHistory {
  Pair pair{};
  std::vector<Value> levels{};        ///< one for each graph; undefined as Alignment::level
  std::vector<std::size_t> claims{};  ///< behind each level
  /// The last level less the first: no-earlier-era where only one era has a level.
  Value change = Reason::no_earlier_era;
  bool flips = false;  ///< the first level and the last are on two sides of zero
};

/// By what histories are ordered: the largest rise first and the largest fall last, or the codes of the pair.
enum class HistoryOrder : std::uint8_t { change, name };
inline constexpr std::array<std::string_view, 2> history_order_names = {"change", "name"};

/// Which pairs are asked for.
struct HistoryChoice {
  std::vector<Pair> pairs{};  ///< these alone; none: those told of in half of the eras, rounded down, or more
  std::size_t most = 20;      ///< of these the ones with the largest levels, all eras together
  HistoryOrder order = HistoryOrder::change;
};

/// The histories chosen, and of how many.
struct PairHistories {
  std::vector<PairHistory> rows{};
  std::size_t all = 0;         ///< pairs with a level in any era
  std::size_t least_eras = 1;  ///< in how many eras those that were not named have a level
};

/// The histories of pairs through the eras of the graphs, which are folds of `chronicle`. Where no pair is
/// told of in half of the eras, all are taken. Named pairs are there even where nothing is told of them. The
/// cost of pair_alignments().
PairHistories pair_histories(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                             const HistoryChoice& choice = {});

}  // namespace entente
