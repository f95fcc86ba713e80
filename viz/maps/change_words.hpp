// Changes of ties in words.
#pragma once

#include <entente/viz/maps/change_map.hpp>

#include <span>
#include <string>
#include <string_view>

namespace entente {

/// The change as data has it, in a word that fits the sign: `flipped`, `less hostile`. Sentences say `ended`
/// for `dissolved`.
std::string_view name(Change change, Tone tone);

/// `China – Pakistan: less cooperative, level +6.8 before and level +4.5 after`; `no claim` where there is
/// none.
std::string change_words(const TieChange& tie);

/// What stands on the line, where it moved by style::least_labelled() or changed its sign: both levels, `+16
/// → +4.1`; of a tie that one era alone has `new +11` or `was +7.0`, after `×` where a claim ends it. Without
/// labels `▲` of a level that rose and `▼` of one that fell.
std::string change_badge(const TieChange& tie, TieLabels labels, const WidthSteps& steps = usual_widths);

/// What is to be seen: the largest of the changes that are drawn, or of all where none is.
std::string change_finding(std::span<const TieChange> changes);

/// `1 flipped, 3 formed`: the kinds of change that there are; `none changed`.
std::string change_tally(std::span<const TieChange> changes);

/// The first changes in sentences, and how many there are besides, each with a space before it.
std::string changes_told(std::span<const TieChange> changes);

/// ` 60 of 131 changes drawn, those of 3.2 or more.`, ` 12 changes drawn.` where all are; empty without any.
std::string changes_cut(std::span<const TieChange> changes);

/// ` The years 1992–2010 between the eras are not compared.`, or the time where more than a month of it lies
/// in no whole year; empty where none lies between two eras, whichever comes first.
std::string gap_words(Interval before, Interval after);

}  // namespace entente
