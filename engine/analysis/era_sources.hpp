// What each era rests on.
#pragma once

#include <entente/engine/scores.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// What a source has told of an era.
struct EraSource {
  std::size_t era = 0;               ///< place among the graphs
  std::optional<SourceId> source{};  ///< nothing: claims that cite none
  std::size_t claims = 0;            ///< claims that count and cite it; 0: the era has no claim at all
  /// Of the era's amounts, cooperative and hostile alike, 0 ... 1; undefined(no-signed-claims) where all
  /// claims are neutral, and no-ties where there are none. A claim with several sources counts for each.
  Value share{};
};

/// Every source of each era, the largest share first, equal ones by source and claims without one behind
/// them; an era without claims has one row. O(claims * citations).
std::vector<EraSource> sources_of_eras(const Chronicle& chronicle, std::span<const EraGraph> graphs);

}  // namespace entente
