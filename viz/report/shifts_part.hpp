// The part of a report on shifts: the headline shifts in sentences, then every one of the pairs told.
#pragma once

#include <entente/engine/analysis/comparison.hpp>
#include <entente/viz/report/markdown_report.hpp>

#include <span>
#include <string>

namespace entente {

/// Markdown. `shifts` are the levels of the pairs chosen, or of all, between consecutive eras, looked at
/// together. The headline shifts are all of the pairs told that are supported or indicated, and the largest
/// others.
std::string shifts_part(const MarkdownReport& report, std::span<const ComparedShift> shifts);

}  // namespace entente
