// What each era rests on, as a table.
#pragma once

#include <entente/engine/analysis/era_sources.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// era, source, title, claims, share, why: for each era and each source of its claims, how many claims that
/// count cite it, and how much of the era's amounts, cooperative and hostile alike, they make (0 to 1). A
/// claim with several sources stands in the row of each, so shares may add up to more than 1; claims without
/// any have a row with an empty source. An era without claims has one row, and `why` says so. Rows by era,
/// then share, then source.
Table source_table(const Chronicle& chronicle, std::span<const Era> eras, std::span<const EraSource> rows);

}  // namespace entente
