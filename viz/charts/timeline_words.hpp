// What a timeline says in words.
#pragma once

#include <entente/engine/analysis/pair_timelines.hpp>
#include <entente/graphs/folding/fold_options.hpp>

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A claim that is named beneath a timeline.
struct NamedClaim {
  std::size_t place = 0;  ///< in PairTimeline::claims
  std::string words{};    ///< `Russia sells arms to Pakistan, 2015: +4.4 in “Pact”`
};

/// The claims of largest_parts() in order of time.
std::vector<NamedClaim> named_claims(const Chronicle& chronicle, std::span<const Era> eras,
                                     const PairTimeline& pair, std::size_t most);

/// What stands above the claims that are named.
inline constexpr std::string_view named_heading = "Claims that moved the level most from era to era";

/// `A rapprochement is indicated from “Pacts” to “Thaw”: +5.3 to +17.9. 7 other shifts from era to
/// era are open: the record does not settle their direction.` Empty without verdicts.
std::string shifts_sentence(std::span<const Era> eras, const PairTimeline& pair);

/// In which eras the level of a pair is lowest and highest; of several pairs widest_span_words().
std::string timeline_finding(const Chronicle& chronicle, std::span<const Era> eras,
                             std::span<const PairTimeline> pairs, const FoldOptions& fold);

/// Alt text: the finding, the levels, the shifts that may be said, the claims counted, and those that are
/// named.
std::string timeline_description(const Chronicle& chronicle, std::span<const Era> eras,
                                 std::span<const PairTimeline> pairs,
                                 std::span<const std::vector<NamedClaim>> named, const FoldOptions& fold);

}  // namespace entente
