// The level of a pair, era by era, over a time scale.
#pragma once

#include <entente/engine/analysis/pair_timelines.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/level_scale.hpp>
#include <entente/viz/charts/time_scale.hpp>

#include <optional>
#include <span>
#include <string>

namespace entente {

/// Draws the levels in a panel of this height below what is there: a line for each era with its number, the
/// tint of its interval, named once, and an arrow into an era where the shift may be said. Where eras have
/// less room than numbers need there are none.
void add_level_panel(ChartSheet& sheet, const PairTimeline& pair, std::span<const Era> eras,
                     const TimeScale& scale, const LevelScale& levels, double height);

/// The verdict on the shift into an era; nothing where there is none.
const ComparedShift* shift_into(const PairTimeline& pair, std::size_t era);

}  // namespace entente
