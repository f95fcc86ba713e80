// The part of a report on shifts: the headline shifts in sentences, then every one of the pairs told.
#pragma once

#include <entente/viz/report/markdown_report.hpp>

#include <string>

namespace entente {

/// Markdown. `shifts` is a compare_table() of all pairs and consecutive eras with intervals: the numbers are
/// taken from its rows. The headline shifts are the largest of the pairs told, and all that have a word.
/// Words are those of movement() alone.
std::string shifts_part(const MarkdownReport& report, const Table& shifts);

}  // namespace entente
