// What may be said of a shift, in words for a reader.
#pragma once

#include <entente/engine/analysis/comparison.hpp>

#include <span>
#include <string>

namespace entente {

/// Why the verdict is what it is: of one that is said what it rests on, `tone +12.5 (95% +4.1 to +20.3); 5 of
/// 5 sources point up; 36 of 36 choices`; of the others the first doubt, `the sign hangs on khan2016`.
/// Empty without a verdict.
std::string reason_text(const Chronicle& chronicle, const ComparedShift& row);

/// The word, or the direction, with its verdict: `rapprochement (supported: ...)`, `open: rests on one
/// source`. Empty without a verdict.
std::string verdict_text(const Chronicle& chronicle, const ComparedShift& row);

/// How many of the shifts looked at together are said, and how many of so many would be if nothing had
/// changed: `24 shifts were looked at together: 1 is supported, 2 are indicated;
/// ...`. Empty where fewer than
/// two have a verdict, or none is said.
std::string family_text(std::span<const ComparedShift> rows);

}  // namespace entente
