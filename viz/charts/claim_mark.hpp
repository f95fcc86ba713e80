// A claim on a time scale: a bar while it holds, a mark where it happened, a fading span where nobody knows
// when.
#pragma once

#include <entente/engine/analysis/pair_timelines.hpp>
#include <entente/viz/charts/lanes.hpp>
#include <entente/viz/charts/time_scale.hpp>
#include <entente/viz/render/diagram.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct ClaimMark {
  Tone tone = Tone::neutral;
  Certainty certainty = Certainty::confirmed;
  double weight = 0;
  double size = 1;  ///< of all that is drawn; less where there is little room
  bool is_event = false;
  std::vector<Interval> stretches{};  ///< the days it touches
  /// The days that may be its first and its last; without days where it is not asked.
  Interval begins{{}, {}}, ends{{}, {}};
  bool start_unknown = false, end_unknown = false;  ///< within what is told
  bool goes_on = false;                             ///< to the last day of all that is told
  std::string tooltip{};
};

ClaimMark mark_of(const Chronicle& chronicle, const TimelineClaim& claim, std::string tooltip);

/// Whether it is an event whose day is known well enough for a symbol, or a state that is not confirmed and
/// too short to be seen dashed or dotted.
bool is_symbol(const ClaimMark& mark, const TimeScale& scale);

/// From where to where it is drawn.
LaneSpan reach_of(const ClaimMark& mark, const TimeScale& scale);

/// How high it is drawn.
double height_of(const ClaimMark& mark, const TimeScale& scale);

/// In a lane whose middle is at `y`: thicker, or larger, the more it weighs. Cooperative events are discs,
/// hostile ones diamonds, neutral ones squares; hollow, or dashed, is what is not confirmed, and struck
/// through, or dotted, what is contested.
std::string drawn(const ClaimMark& mark, const TimeScale& scale, double y);

/// The definitions that drawn() refers to, of one tone.
std::string fades(Tone tone);

}  // namespace entente
