// The level of a pair, era by era, over a time scale.
#pragma once

#include <entente/engine/analysis/pair_timelines.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/time_scale.hpp>
#include <entente/viz/render/diagram.hpp>

#include <optional>
#include <span>
#include <string>

namespace entente {

/// Levels on the paper, from below.
struct LevelScale {
  double low = 0, high = 0;  ///< the levels at the lower and at the upper end
};

/// A scale for all levels of these pairs. Where intervals go further than the levels by more than one and a
/// half times their range, they are cut off.
LevelScale level_scale(std::span<const PairTimeline> pairs);

/// Draws the levels in a panel of this height below what is there: a line for each era with its number, the
/// tint of its interval, named once, and an arrow into an era where the shift may be said. Where eras have
/// less room than numbers need there are none.
void add_level_panel(ChartSheet& sheet, const PairTimeline& pair, std::span<const Era> eras,
                     const TimeScale& scale, const LevelScale& levels, double height);

/// Where an interval goes on beyond the scale, from its edge on: inwards is down, 1, or up, -1.
std::string cut_mark(Point edge, double inwards, Tone tone);

/// The verdict on the shift into an era; nothing where there is none.
const ComparedShift* shift_into(const PairTimeline& pair, std::size_t era);

}  // namespace entente
