// The part of a report on shifts: the headline shifts in sentences, then every one of the pairs told.
#pragma once

#include <entente/engine/analysis/comparison.hpp>
#include <entente/viz/report/markdown_report.hpp>

#include <span>
#include <string>

namespace entente {

/// Markdown. `shifts` are those of all pairs and consecutive eras, with verdicts. The headline shifts are all
/// of the pairs told that are supported or indicated, and the largest others.
std::string shifts_part(const MarkdownReport& report, std::span<const ComparedShift> shifts);

}  // namespace entente
