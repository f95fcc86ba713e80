// A pair over time: its level, and beneath it every claim that makes it.
#pragma once

#include <entente/engine/analysis/pair_timelines.hpp>
#include <entente/viz/charts/chart_options.hpp>

#include <cstddef>
#include <span>
#include <string>

namespace entente {

/// How many claims are named beneath a timeline, unless it is said otherwise.
inline constexpr std::size_t claims_named_in_timelines = 8;
/// The same on a page less than 120 mm wide; there their words tell years alone.
inline constexpr std::size_t claims_named_on_narrow_pages = 5;

/// The chart as a stand-alone SVG document, pairs below each other over one scale of time and of levels.
///
/// - A line is the level of an era, its tint the interval; an arrow leads into an era where the shift is
///   supported or indicated, and the finding says so; of several pairs each has a note of its own.
/// - A mark is a claim: bars hold, symbols happened, fading spans happened at some time within. What is drawn
///   thicker, or larger, weighs more; dashed, or hollow, is not confirmed.
/// - The `named` claims that move the level most have numbers, the largest first, and are told in words
///   (largest_parts()).
/// - <desc> tells the levels, the shifts that may be said, and the claims that are named.
/// - The eras are those of the graphs, in order of time. Errors: Error(usage) where they overlap, and where
///   there is no pair. O(claims + eras^2).
std::string timeline_chart(const Chronicle& chronicle, std::span<const Era> eras,
                           std::span<const PairTimeline> pairs, const ChartOptions& options = {},
                           std::size_t named = claims_named_in_timelines);

}  // namespace entente
