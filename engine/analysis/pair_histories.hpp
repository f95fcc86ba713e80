// The levels of pairs through the eras, and which of them moved most: what a table of pairs by eras tells.
#pragma once

#include <entente/engine/analysis/bloc_sides.hpp>
#include <entente/engine/balance/blocs/blocs.hpp>
#include <entente/engine/scores.hpp>
#include <entente/engine/study.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
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

/// By what histories are ordered.
enum class HistoryOrder : std::uint8_t {
  change,  ///< the largest rise first and the largest fall last
  blocs,   ///< pairs within a bloc, bloc by bloc, then pairs across, then others; by change in each of these
  name,    ///< the codes of the pair
};
inline constexpr std::array<std::string_view, 3> history_order_names = {"change", "blocs", "name"};

/// Which pairs are asked for.
struct HistoryChoice {
  std::vector<Pair> pairs{};  ///< these alone; none: those told of in half of the eras, rounded down, or more
  std::vector<ActorId> actors{};  ///< without pairs: those of two of these, told of in any era; none: of all
  std::size_t most = 20;          ///< of these the ones with the largest levels, all eras together
  HistoryOrder order = HistoryOrder::change;
  std::span<const Partition> blocs{};  ///< of the graphs; HistoryOrder::blocs alone reads them
  Counted counted = Counted::ties;     ///< by what they were found
  std::span<const BlocSides> sides{};  ///< one for each of them
};

/// Where the blocs of an era put the two of a pair.
enum class PairStand : std::uint8_t {
  within,   ///< both in one
  across,   ///< in two
  outside,  ///< not both in any
};

/// Rows one after the other whose pairs stand alike.
struct HistoryGroup {
  PairStand stand = PairStand::outside;
  std::uint32_t bloc = 0;  ///< of pairs within one, as in HistoryBlocs::sides; else 0
  std::size_t rows = 0;    ///< so many
};

/// The blocs that order the rows: those of the last era that has any.
struct HistoryBlocs {
  std::size_t era = 0;
  Partition found{};
  BlocSides sides{};  ///< who is in which of them, the first that of the anchor
  Counted counted = Counted::ties;
  std::vector<HistoryGroup> groups{};  ///< of all rows, in their order
};

/// The histories chosen, and of how many.
struct PairHistories {
  std::vector<PairHistory> rows{};
  std::optional<HistoryBlocs> blocs{};        ///< where they are ordered by blocs, and there are any
  HistoryOrder order = HistoryOrder::change;  ///< that of the rows; HistoryOrder::blocs where these are there
  std::size_t all = 0;                        ///< pairs with a level in any era; of the actors asked for
  std::size_t told = 0;        ///< with one in least_eras, before the largest are taken; 0 of named ones
  std::size_t least_eras = 1;  ///< in how many eras those that were not named have a level
};

/// The histories of pairs through the eras of the graphs, which are folds of `chronicle`. Where no pair is
/// told of in half of the eras, all are taken. Named pairs are there even where nothing is told of them.
/// Where no era has blocs, HistoryOrder::blocs is that by change. The cost of pair_alignments().
PairHistories pair_histories(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                             const HistoryChoice& choice = {});

}  // namespace entente
