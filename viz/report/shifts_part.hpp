// The part of a report on shifts: the headline shifts in sentences, then every one of the pairs told.
#pragma once

#include <entente/engine/analysis/comparison.hpp>
#include <entente/viz/report/markdown_report.hpp>

#include <span>
#include <string>

namespace entente {

/// Markdown. `shifts` are those of all pairs and consecutive eras, with intervals. The headline shifts are
/// the largest of the pairs told, and all that have a word. Words are those of movement() alone.
std::string shifts_part(const MarkdownReport& report, std::span<const ComparedShift> shifts);

}  // namespace entente
