// How much a claim counts, in words.
#pragma once

#include <entente/graphs/folding/fold_options.hpp>

#include <span>
#include <string>

namespace entente {

struct Era;

/// `3 years`: how long an event is taken to last.
std::string persistence_words(const FoldOptions& fold);

/// How claims count, for the note at the foot of a figure: `A lasting relation counts for the share of the
/// era that it covers, an event as if it had lasted 3 years.`, or `in full` where no era is longer, and
/// joined_words().
std::string counting_words(std::span<const Era> eras, const FoldOptions& fold);

}  // namespace entente
