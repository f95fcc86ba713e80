// The relations of a package: the codebook that its claims point into.
#pragma once

#include <entente/graphs/reading/drafts.hpp>

#include <vector>

namespace entente {

/// Points the claims' relations into the final codebook, decides what rows of free text hold, and leaves out
/// those that another mirrors. Claims and the raw rows of the sheets stand side by side.
void settle_relations(Chronicle& world, const Codebook& known, Sheets& sheets, const ReadOptions& options,
                      Tally& tally, std::vector<Rejected>& rejected, Problems& problems);

}  // namespace entente
