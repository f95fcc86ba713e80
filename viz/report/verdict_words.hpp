// What may be said of a shift, in words for a reader.
#pragma once

#include <entente/engine/analysis/comparison.hpp>

#include <span>
#include <string>

namespace entente {

/// Why the verdict is what it is: of one that is said what it rests on, `the tone rose with probability 0.99
/// (change +12.50, 95% +4.10 to +20.30); 5 of 5 sources point up; the sign stands under all 36 other
/// choices`; of the others the first doubt, `the sign hangs on khan2016`. Empty without a verdict.
std::string reason_text(const Chronicle& chronicle, const ComparedShift& row);

/// The word, or the direction, with its verdict: `rapprochement (supported: ...)`, `open: rests on one
/// source`. Empty without a verdict.
std::string verdict_text(const Chronicle& chronicle, const ComparedShift& row);

/// How many of the shifts that were tested together are said, and how many would be if nothing had changed:
/// `of 24 shifts of level that could be tested 1 is supported and 2 indicated; ...`. Measures of which fewer
/// than two were are left out.
std::string family_text(std::span<const ComparedShift> rows);

}  // namespace entente
