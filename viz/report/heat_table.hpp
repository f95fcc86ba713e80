// The numbers of a table of pairs by eras.
#pragma once

#include <entente/engine/analysis/pair_histories.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// era, a, b, level, claims, change, flips, why: a row for each pair and era, in the order of the histories.
/// `change` is the pair's last level less its first, `flips` yes or no: whether these two differ in sign. Of
/// histories ordered by blocs also bloc_a and bloc_b, the blocs that order them, empty of who is in none.
Table heat_table(const Chronicle& chronicle, std::span<const Era> eras, const PairHistories& histories);

}  // namespace entente
