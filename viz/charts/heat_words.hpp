// What a table of pairs by eras says in words.
#pragma once

#include <entente/engine/analysis/pair_histories.hpp>
#include <entente/graphs/folding/fold_options.hpp>

#include <span>
#include <string>

namespace entente {

/// Alt text: every row, from the largest change down, those whose sign flips first: `Pakistan – Russia: −3.8
/// in First years, +40.6 in Pact, change +44.4, the sign flips.` What is not told is no number.
std::string heat_description(const Chronicle& chronicle, std::span<const Era> eras,
                             const PairHistories& histories, const FoldOptions& fold);

}  // namespace entente
