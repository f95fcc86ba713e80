// How a view counts claims, in words: which ones, for whom, and how much.
#pragma once

#include <entente/graphs/folding/fold_options.hpp>

#include <span>
#include <string>
#include <string_view>

namespace entente {

struct Chronicle;
struct Era;

/// What the view leaves out, joins or adds, in sentences: `Successors and predecessors are one actor. Only
/// claims of siddiqi2010. Planned claims count too.` Empty when nothing was chosen.
std::string view_words(const Chronicle& chronicle, const FoldOptions& fold);

/// view_words() for what tells nothing else of a view, such as the head of a JSON table: with how long events
/// count, where that is not the default.
std::string head_words(const Chronicle& chronicle, const FoldOptions& fold);

/// The part of view_words() that says who is joined, and the part that says which claims count.
std::string joined_words(const FoldOptions& fold);
std::string chosen_words(const Chronicle& chronicle, const FoldOptions& fold);

/// `3 years`: how long an event is taken to last.
std::string persistence_words(const FoldOptions& fold);

/// How claims count, for the note at the foot of a figure: `A lasting relation counts for the share of the
/// era that it covers, an event as if it had lasted 3 years.`, or `in full` where no era is longer, and
/// joined_words().
std::string counting_words(std::span<const Era> eras, const FoldOptions& fold);

/// What the numbers of a figure are, `of_what` being `each tie`: `Level of each tie: cooperative minus
/// hostile claims, weighted.` and chosen_words().
std::string indicator_words(const Chronicle& chronicle, const FoldOptions& fold, std::string_view of_what);

}  // namespace entente
