// What a record cannot say of the eras that are looked at.
#pragma once

#include <entente/engine/scores.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// Why something cannot be said.
enum class Limit : std::uint8_t {
  one_source,   ///< all claims of an era cite one source
  undated,      ///< a part of the amounts of an era is of claims without a date
  short_era,    ///< an era shorter than a tenth of the longest, in which no state holds
  silence,      ///< nobody tells anything of a pair before a day within the eras
  unseen_ends,  ///< most of a pair's amounts in an era rest on states whose end nobody tells
};

/// One thing that a record cannot say.
struct RecordLimit {
  Limit limit = Limit::one_source;
  std::size_t era = 0;         ///< place among the graphs; of silence the first in which anything is told
  std::optional<Pair> pair{};  ///< of silence and unseen_ends
  std::optional<SourceId> source{};  ///< of one_source
  double share = 0;                  ///< of undated and unseen_ends, 0 ... 1
  std::optional<Date> first_told{};  ///< of silence
  friend bool operator==(const RecordLimit&, const RecordLimit&) = default;
};

/// Less than this share of an era's amounts without a date is passed over.
inline constexpr double least_undated = 0.01;
/// Unseen ends are told from this share of a pair's amounts on.
inline constexpr double most_unseen_ends = 0.5;

/// The limits of each era, and then of each of `pairs`, in the order of the eras. The graphs are folds of
/// `chronicle`. Nothing is told of eras without claims. Silence is told of a pair whose first claim, as early
/// as its date may mean, lies a year or more behind the beginning of the first era. O(claims * citations).
std::vector<RecordLimit> record_limits(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                       std::span<const Pair> pairs);

}  // namespace entente
