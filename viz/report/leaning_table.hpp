// Where actors stand between two others in two eras, as a table.
#pragma once

#include <entente/engine/analysis/leanings.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// from_era, to_era, actor, between, before, before_low, before_high, after, after_low, after_high, shift,
/// low, high, drawn_by, drawn_from, word, why: where each actor stands between `p` and `q`. `word` is what
/// leaning() calls the shift, and to whom it leads.
Table leaning_table(const Chronicle& chronicle, std::span<const Era> eras,
                    std::span<const ComparedLeaning> rows);

}  // namespace entente
