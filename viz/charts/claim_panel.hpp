// Every claim about a pair, one mark each, over a time scale.
#pragma once

#include <entente/engine/analysis/pair_timelines.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/claim_mark.hpp>
#include <entente/viz/charts/lanes.hpp>
#include <entente/viz/charts/time_scale.hpp>

#include <map>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// Claims of one tone that happened, or that held.
struct ClaimSection {
  Tone tone = Tone::neutral;
  bool events = false;
  std::vector<ClaimMark> marks{};      ///< in order of time
  std::vector<std::string> numbers{};  ///< of each; empty for one without
  Lanes lanes{};

  /// Whether there are too many to draw each: how many there are along the time is drawn instead.
  bool is_crowded() const { return lanes.count > 24; }
};

/// Of marks on a page: less where it is narrow.
double mark_size(double page_width);

/// The sections that have a claim, from above: cooperative events and states, hostile states and events,
/// neutral ones. `numbers` are those of claims that are named beneath, by their place in `pair.claims`;
/// `size` is mark_size().
std::vector<ClaimSection> claim_sections(const Chronicle& chronicle, const PairTimeline& pair,
                                         const std::map<std::size_t, std::string>& numbers,
                                         const TimeScale& scale, double size = 1);

/// Draws them below what is there, with what they are and how many at the left of the scale. A crowded
/// section becomes columns.
void add_claim_panel(ChartSheet& sheet, std::span<const ClaimSection> sections, const TimeScale& scale);

}  // namespace entente
