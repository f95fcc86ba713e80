// What a chart of levels from era to era says beneath its lines.
#pragma once

#include <entente/engine/analysis/pair_histories.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/graphs/model/era.hpp>

#include <span>
#include <string>

namespace entente {

/// Whether the pairs are some of more, which nobody named.
bool is_chosen(const PairHistories& histories);

/// By what pairs were chosen, and `A line is broken where its pair has no claim.`, of each where it is so.
std::string course_sentence(const PairHistories& histories);

/// A sentence where one of the eras is more than three times as long as another, as they are drawn alike;
/// else empty.
std::string uneven_eras(std::span<const Era> eras);

/// `No claim in these eras: A – B.`; else empty.
std::string silent_pairs(const Chronicle& chronicle, const PairHistories& histories, const FoldOptions& fold);

}  // namespace entente
