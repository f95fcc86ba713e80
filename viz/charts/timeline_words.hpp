// What a timeline says in words.
#pragma once

#include <entente/engine/analysis/pair_timelines.hpp>
#include <entente/graphs/folding/fold_options.hpp>

#include <map>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// A claim that is named beneath a timeline.
struct NamedClaim {
  std::size_t place = 0;  ///< in PairTimeline::claims
  std::string words{};    ///< `Russia sells arms to Pakistan, 2015: +4.4 into “Pact”`
};

/// The claims of largest_parts() in order of time.
std::vector<NamedClaim> named_claims(const Chronicle& chronicle, std::span<const Era> eras,
                                     const PairTimeline& pair, std::size_t most);

/// `Indicated: rapprochement into “Turning point” (+12.6). Open: 7 shifts.` Empty without verdicts.
std::string shifts_sentence(std::span<const Era> eras, const PairTimeline& pair);

/// Alt text: the levels, the shifts that may be said, the claims counted, and those that are named.
std::string timeline_description(const Chronicle& chronicle, std::span<const Era> eras,
                                 std::span<const PairTimeline> pairs,
                                 std::span<const std::vector<NamedClaim>> named, const FoldOptions& fold);

}  // namespace entente
