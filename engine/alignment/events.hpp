// Events of a pair: how many, how cooperative, of which class, and what of them is still felt. States are no
// events and do not enter.
#pragma once

#include <entente/engine/alignment/quad_class.hpp>
#include <entente/engine/scores.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <array>
#include <cstdint>
#include <optional>

namespace entente {

/// Events counted together. An event whose date is vague counts in an era by the probability that it fell
/// there, and rows of one event count once: they share it equally.
struct EventTally {
  std::uint32_t events = 0;  ///< that may have happened in the era, rows of one event once
  double expected = 0;       ///< their number by probability; at most `events`
  Value net{};               ///< sum of the events' values (sign * weight), cooperative above zero
  Value mean{};              ///< net / expected: the tone of an event, whatever their number
  Value cooperation{};       ///< sum of the values above zero
  Value conflict{};          ///< sum of the sizes of the values below zero
  /// (cooperation - conflict) / (cooperation + conflict), -1 ... 1; undefined(no-signed-claims) when both are
  /// 0
  Value balance{};
  std::array<double, quad_class_names.size()> quads{};  ///< `expected` by QuadClass
  double unclassed = 0;  ///< `expected` of those whose relation has no PLOVER class

  friend bool operator==(const EventTally&, const EventTally&) = default;
};

/// The events of a pair in an era, divided by who acted.
struct EventRecord {
  ActorId a{}, b{};
  EventTally forward{};   ///< a acts on b
  EventTally backward{};  ///< b acts on a
  EventTally mutual{};    ///< both act alike (undirected)
  EventTally all{};       ///< all three together
  friend bool operator==(const EventRecord&, const EventRecord&) = default;
};

/// The events of `a` and `b` in the era of `graph`, which was folded from `chronicle`.
///
/// - Values are those of the codebook or the rows, on the scale of event scores (Goldstein's, to about 10).
///   The persistence of events plays no part: an event counts whole.
/// - Edge cases: the values of a tally are undefined(absent) when one of the two is not in the era, and
///   undefined(no-events) when it holds no event.
/// - Cost: O(claims of the pair).
/// - Reference: Goldstein 1992, doi:10.1177/0022002792036002007; classes: quad_class().
EventRecord event_record(const Chronicle& chronicle, const EraGraph& graph, ActorId a, ActorId b);

/// What is still felt of the events of a pair, by who acted.
struct Interaction {
  Value forward{}, backward{}, mutual{}, all{};
  friend bool operator==(const Interaction&, const Interaction&) = default;
};

struct DecayOptions {
  std::optional<Date> day{};      ///< what is felt on this day; by default the last day of the memory
  double half_life = 2 * 365.25;  ///< days in which an event loses half of its value; > 0
};

/// The values of past events, each halved with every half-life since it happened.
///
/// - Formula: A(t) = sum of v 2^(-(t - d) / h) over events that had happened by day t; of an event that may
///   have happened on several days d, the mean over them. Our own, in the spirit of Crescenzi & Enterline
///   2001, International Studies Quarterly 45. Additive in events.
/// - `memory` is the graph of a period that holds all that is remembered, commonly the whole time: events
///   outside it do not enter, nor those that may have happened after the day.
/// - Edge cases: undefined(absent) when one of the two is not in `memory`; undefined(no-events) where no
///   event enters, which is not 0.
/// - Cost: O(claims of the pair).
Interaction decayed_interaction(const Chronicle& chronicle, const EraGraph& memory, ActorId a, ActorId b,
                                const DecayOptions& options = {});

}  // namespace entente
