// What a timeline says in words.
#pragma once

#include <entente/engine/analysis/pair_timelines.hpp>
#include <entente/graphs/folding/fold_options.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// How precisely words tell when something was.
enum class Dating : std::uint8_t { days, years };

/// A claim that is named beneath a timeline.
struct NamedClaim {
  std::size_t place = 0;  ///< in PairTimeline::claims
  /// `Russia sells arms to Pakistan, 2015: +4.4`; the era where the days do not say it.
  std::string words{};
};

/// The claims of largest_parts() in its order; brief ones tell years alone.
std::vector<NamedClaim> named_claims(const Chronicle& chronicle, std::span<const Era> eras,
                                     const PairTimeline& pair, std::size_t most,
                                     Dating dating = Dating::days);

/// What stands above the claims that are named.
inline constexpr std::string_view named_heading = "Claims that moved the level most, and by how much";

/// `A deepening is indicated from 2001–2010 (+5.3) to 2011–2014 (+18); the record leaves the other 7
/// shifts open.` Supported ones come first, up to three are told. Empty without verdicts.
std::string shifts_sentence(std::span<const Era> eras, const PairTimeline& pair);

/// What the intervals of levels are drawn from, `Intervals come from resampled claims.`, and where a shift is
/// said why intervals may overlap. Empty without intervals.
std::string intervals_sentence(std::span<const PairTimeline> pairs);

/// Of a pair shifts_sentence() where a shift may be said; else in which eras its level is lowest and highest,
/// and that its shifts are open. Of several pairs widest_span_words().
std::string timeline_finding(const Chronicle& chronicle, std::span<const Era> eras,
                             std::span<const PairTimeline> pairs, const FoldOptions& fold);

/// Alt text: the finding, the levels, of several pairs the shifts, the claims counted, and those that are
/// named.
std::string timeline_description(const Chronicle& chronicle, std::span<const Era> eras,
                                 std::span<const PairTimeline> pairs,
                                 std::span<const std::vector<NamedClaim>> named, const FoldOptions& fold);

}  // namespace entente
