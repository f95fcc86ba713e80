// Reading ties.csv, or another table of claims.
#pragma once

#include <entente/graphs/reading/drafts.hpp>

#include <string>
#include <string_view>

namespace entente {

/// The claims of a table, before names are resolved. `text` must outlive the drafts.
ClaimDrafts read_claims(const Reader& reader, std::string_view text, const std::string& file,
                        const Codebook& codebook, const Bibliography& known, Tally& tally);

}  // namespace entente
