// A claim in words: its name, what it says, and who says so.
#pragma once

#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <string>

namespace entente {

/// The row's id; a row without one is told by what it says, and when.
std::string claim_name(const Chronicle& chronicle, const Claim& claim);

/// `khan2016 p.3; rais2019`: what a claim cites; in brackets what the view does not listen to.
std::string sources_text(const Chronicle& chronicle, const Claim& claim, const FoldOptions& view);

/// `Russia sold arms to Pakistan (alleged), 2015-08`: what a claim says, how sure it is, and when.
std::string claim_words(const Chronicle& chronicle, const Claim& claim);
/// The same for a reader of a figure: `..., Aug 2015`, as spoken_days().
std::string spoken_claim_words(const Chronicle& chronicle, const Claim& claim);
/// The same with years alone, `..., 2015`, as spoken_years().
std::string brief_claim_words(const Chronicle& chronicle, const Claim& claim);
/// The same with who says so: `... (iqbal2012 p.2)`, as sources_text().
std::string cited_claim_words(const Chronicle& chronicle, const Claim& claim, const FoldOptions& view);

}  // namespace entente
