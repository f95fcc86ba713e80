// A share holds an event's value times the part of the era that it is felt: here that part is taken out
// again.
#include <entente/engine/alignment/events.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/near.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace entente {

namespace {

/// One event, or the part of it that one of its rows stands for.
struct EventPart {
  const Claim& claim;
  double part = 0;  ///< probability that it fell in the era, divided by the rows of the event
  int actor = 0;    ///< +1 the pair's a, -1 its b, 0 both alike
};

/// The part of an event's weight that an era of this length feels.
double felt_part(const EraGraph& graph) {
  return std::min(1.0, graph.folding().persistence / static_cast<double>(graph.era().span.days()));
}

/// The events behind a pair's tie, seen from `a`, in canonical order; none without a tie.
std::vector<EventPart> event_parts(const Chronicle& chronicle, const EraGraph& graph, ActorId a, ActorId b) {
  std::vector<EventPart> found;
  const Tie* tie = graph.tie(a, b);
  if (tie == nullptr) return found;
  const double factor = felt_part(graph);
  for (const ClaimShare& share : graph.shares(*tie)) {
    const Claim& claim = chronicle.claims[share.claim];
    if (!chronicle.is_event(claim)) continue;
    const double part = share.factor / factor;
    const bool whole = std::abs(part - 1) < 1e-12;  // but for rounding
    found.push_back({claim, whole ? 1 : part, a < b ? share.actor : -share.actor});
  }
  return found;
}

/// A tally while it grows.
struct Growing {
  EventTally tally;
  Amounts values;
  EventId last = EventId::none;  ///< rows of one event follow one another

  void add(const EventPart& event, const std::optional<QuadClass>& quad) {
    if (event.claim.event == EventId::none || event.claim.event != last) ++tally.events;
    last = event.claim.event;
    tally.expected += event.part;
    const double value = event.claim.signed_weight() * event.part;
    (value >= 0 ? values.cooperative : values.hostile) += std::abs(value);
    (quad ? tally.quads[static_cast<std::size_t>(*quad)] : tally.unclassed) += event.part;
  }
};

EventTally tally_of(const Growing& growing) {
  EventTally tally = growing.tally;
  const auto& [cooperative, hostile] = growing.values;
  if (tally.events == 0) {
    tally.net = tally.mean = tally.cooperation = tally.conflict = tally.balance = Reason::no_events;
    return tally;
  }
  const double net = growing.values.level();
  tally.net = net;
  tally.mean = net / tally.expected;
  tally.cooperation = cooperative;
  tally.conflict = hostile;
  tally.balance = polarity(growing.values);
  return tally;
}

/// What events left behind, where there was one.
struct Felt {
  SettledSum sum;
  bool any = false;

  void add(double value) {
    sum.add(value);
    any = true;
  }
  Value value() const { return any ? Value(sum.value()) : Value(Reason::no_events); }
};

/// Mean of 2^(-(day - d) / half_life) over the days d of a stretch, all of them past.
double remembered_part(Interval days, Date day, double half_life) {
  const double rate = std::log(2.0) / half_life, count = static_cast<double>(days.days());
  const double since_last = static_cast<double>(day.day) - static_cast<double>(days.past.day - 1);
  return std::exp2(-since_last / half_life) * std::expm1(-rate * count) / (count * std::expm1(-rate));
}

double remembered_part(const Days& days, Date day, double half_life) {
  if (days.gaps.empty()) return remembered_part(days.hull, day, half_life);
  double sum = 0;
  for (const Interval& stretch : days.stretches())
    sum += static_cast<double>(stretch.days()) * remembered_part(stretch, day, half_life);
  return sum / static_cast<double>(days.count());
}

}  // namespace

EventRecord event_record(const Chronicle& chronicle, const EraGraph& graph, ActorId a, ActorId b) {
  EventRecord record{.a = a, .b = b};
  if (!graph.vertex(a) || !graph.vertex(b)) return record;
  Growing forward, backward, mutual, all;
  for (const EventPart& event : event_parts(chronicle, graph, a, b)) {
    const auto quad = quad_class(chronicle.codebook[event.claim.relation].plover);
    (event.actor > 0 ? forward : event.actor < 0 ? backward : mutual).add(event, quad);
    all.add(event, quad);
  }
  record.forward = tally_of(forward);
  record.backward = tally_of(backward);
  record.mutual = tally_of(mutual);
  record.all = tally_of(all);
  return record;
}

Interaction decayed_interaction(const Chronicle& chronicle, const EraGraph& memory, ActorId a, ActorId b,
                                const DecayOptions& options) {
  assert(options.half_life > 0);
  if (!memory.vertex(a) || !memory.vertex(b)) return {};
  Felt forward, backward, mutual, all;
  const Date day = options.day.value_or(memory.era().span.past + -1);
  for (const EventPart& event : event_parts(chronicle, memory, a, b)) {
    const Days days = common_days(chronicle.extent(event.claim), memory.era().span);
    if (days.hull.past > day + 1) continue;
    const double value =
        event.claim.signed_weight() * event.part * remembered_part(days, day, options.half_life);
    (event.actor > 0 ? forward : event.actor < 0 ? backward : mutual).add(value);
    all.add(value);
  }
  return {forward.value(), backward.value(), mutual.value(), all.value()};
}

}  // namespace entente
