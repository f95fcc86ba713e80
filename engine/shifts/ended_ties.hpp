// Which ties a claim ends between two eras. That nothing is recorded of a pair any more does not say that its
// tie is over.
#pragma once

#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <vector>

namespace entente {

/// The pairs with a tie in the earlier era, positive or negative, that a claim ends before the later one
/// begins: some state of the pair on the same side counts, its last day is known and lies in the earlier era
/// or between the two, no state of the pair, on either side, holds on into the later era or beyond, and no
/// cooperative or hostile event of the pair that counts may lie behind that day. Sorted.
///
/// - A state dated by one date alone is seen then, not ended by it. Events end nothing.
/// - Claims count, and for whom, as in the fold of the earlier graph. A state that lasts as long as an actor
///   does is not ended by its claim.
/// - Empty where the later era does not begin after the earlier one.
/// - Cost: O(claims + ties log ties).
std::vector<Pair> ended_ties(const Chronicle& chronicle, const EraGraph& earlier, const EraGraph& later);

}  // namespace entente
