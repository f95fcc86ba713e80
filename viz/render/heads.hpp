// The heads of lines: which ends carry one, how large it is, and what it leaves of the stroke.
#pragma once

#include <entente/viz/render/diagram.hpp>

namespace entente {

struct Heads {
  bool at_start = false, at_end = false;
};

/// A line with a direction carries a head where it arrives; a hostile line without direction one at each end.
Heads heads_of(const Link& link);

/// From the tip of an arrow to its back, in points; smaller on a small map.
double arrow_length(const Link& link);

/// How far the back of an arrow reaches to either side.
double arrow_reach(const Link& link);

/// How far the bar of a hostile line reaches to either side, and how thick it is.
double bar_reach(const Link& link);
double bar_width(const Link& link);

/// How far the head of a line reaches to either side of it, whatever it is.
double head_reach(const Link& link);

/// The stroke of a line along its visible part, as far as its heads let it: to the back of an arrow, to the
/// middle of a bar.
Curve shaft(const Link& link, const Curve& visible);

}  // namespace entente
