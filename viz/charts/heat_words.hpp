// What a table of pairs by eras says in words.
#pragma once

#include <entente/engine/analysis/pair_histories.hpp>
#include <entente/graphs/folding/fold_options.hpp>

#include <span>
#include <string>

namespace entente {

/// What the page is to say first: which pairs rose and which fell most, largest_rise_words(); of rows ordered
/// by blocs which of them break these: `Of these pairs India – Russia (+4.1) breaks the blocs of 2014–2018.`
std::string heat_headline(const Chronicle& chronicle, std::span<const Era> eras,
                          const PairHistories& histories, const FoldOptions& fold);

/// What the cells are, how many of how many pairs are shown, by which rule, and in which order.
std::string heat_subtitle(const Chronicle& chronicle, std::span<const Era> eras,
                          const PairHistories& histories, const FoldOptions& fold);

/// Whether the level of a row breaks the blocs, in their era.
bool breaks_blocs(const PairHistory& row, const HistoryBlocs& blocs);
/// The key of such cells, breaking_words(); empty where there is none.
std::string heat_breaking(const PairHistories& histories);

/// How these blocs were found, and how many others are as good; empty where rows are not ordered by any.
std::string heat_blocs(const PairHistories& histories);

/// The heading of rows ordered by blocs: `Within bloc A, with Russia`, of `China, Pakistan and Russia; only
/// by its opponents: Iran; not certain: Tajikistan`; `Across blocs`, of two `Between blocs A and B`. Members
/// are those whom any row names; only blocs have any.
struct GroupWords {
  std::string title{}, members{};
};
GroupWords group_words(const Chronicle& chronicle, std::span<const Era> eras, const PairHistories& histories,
                       const HistoryGroup& group, const FoldOptions& fold);

/// Alt text: every row, from the largest change down, those whose sign flips first: `Pakistan – Russia:
/// −3.8 in First years, +40.6 in Pact, change +44.4, first and last differ in sign.` What is not told is
/// no number. Of rows ordered by blocs the groups are told first.
std::string heat_description(const Chronicle& chronicle, std::span<const Era> eras,
                             const PairHistories& histories, const FoldOptions& fold);

}  // namespace entente
