// What the marks of a timeline mean, of those that are there.
#pragma once

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/claim_panel.hpp>
#include <entente/viz/charts/time_scale.hpp>

namespace entente {

/// Which marks are there.
struct TimelineSeen {
  bool cooperative_event = false, hostile_event = false, neutral_event = false;  ///< on a day
  bool vague_event = false;                                                      ///< a pale bar
  bool columns = false;                                                          ///< of a crowded section
  bool states = false, unknown = false, goes_on = false;
  bool reported = false, contested = false;
  bool cut = false;                           ///< an interval that goes further than the scale
  bool supported = false, indicated = false;  ///< steps from level to level
};

void note(TimelineSeen& seen, const ClaimSection& section, const TimeScale& scale);

/// Below what is there.
void add_timeline_legend(ChartSheet& sheet, const TimelineSeen& seen);

}  // namespace entente
