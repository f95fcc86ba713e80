// How levels become widths of lines where they are much larger than curated packages have them.
#pragma once

#include <entente/viz/render/diagram.hpp>

#include <span>

namespace entente {

/// Steps for lines of such levels: the usual ones unless a level is more than five times the last of them;
/// then round numbers (1, 2 or 5 times a power of ten) about as many times apart from one to the next, but
/// for the smallest tenth of the levels, with lines of every width where there are as many, and beyond the
/// last step no more than a fifth. O(levels).
StrengthSteps fitting_steps(std::span<const double> levels);

/// fitting_steps() and, for a fifth width of lines, the round number nearest to half of the largest level
/// where that is at least twice the last of them; else infinite. O(levels).
WidthSteps width_steps(std::span<const double> levels);

}  // namespace entente
