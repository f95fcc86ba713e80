// Each of the three levels is judged by itself.
#include <entente/engine/verdicts/hedging.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>

namespace entente {

namespace {

enum class HedgedSide : std::uint8_t { not_below, below };

std::optional<HedgingFault> fault(const LevelInterval& found, HedgedSide side) {
  const auto lies_there = [&](double end) { return (side == HedgedSide::below) == (end < 0); };
  if (!lies_there(found.level.number())) return HedgingFault::other_side;
  if (!bears_a_word(found)) return HedgingFault::too_few;
  const auto& [low, high] = found.level_bounds;
  if (!low.defined()) return HedgingFault::no_interval;
  if (!lies_there(side == HedgedSide::below ? high.number() : low.number())) return HedgingFault::unsure;
  return std::nullopt;
}

HedgingLevel hedging_level(const Chronicle& chronicle, const EraGraph& graph, ActorId a, ActorId b,
                           HedgedSide side, const IntervalOptions& options) {
  HedgingLevel level{.found = level_interval(chronicle, graph, a, b, options)};
  level.fault = level.found.level.defined() ? fault(level.found, side) : HedgingFault::no_level;
  return level;
}

Hedging between_them(const Chronicle& chronicle, const EraGraph& graph, const Between& between,
                     const HedgingLevel& of_p_and_q, const IntervalOptions& options) {
  refuse_fewer_than_three(between);
  Hedging found{.between = between, .of_p_and_q = of_p_and_q};
  found.with_p = hedging_level(chronicle, graph, between.actor, between.p, HedgedSide::not_below, options);
  found.with_q = hedging_level(chronicle, graph, between.actor, between.q, HedgedSide::not_below, options);
  found.lean = found.with_p.found.level - found.with_q.found.level;
  return found;
}

}  // namespace

bool bears_a_word(const LevelInterval& found) {
  if (found.sources == 0) return found.claims >= fewest_without_sources;
  return found.drawn == Drawn::sources && std::min(found.drawn_from, found.claims) >= fewest_drawn;
}

Hedging hedging(const Chronicle& chronicle, const EraGraph& graph, const Between& between,
                const IntervalOptions& options) {
  return between_them(chronicle, graph, between,
                      hedging_level(chronicle, graph, between.p, between.q, HedgedSide::below, options),
                      options);
}

std::vector<Hedging> hedging_of_all(const Chronicle& chronicle, const EraGraph& graph, ActorId p, ActorId q,
                                    const IntervalOptions& options) {
  const HedgingLevel of_p_and_q = hedging_level(chronicle, graph, p, q, HedgedSide::below, options);
  std::vector<Hedging> found;
  for (const ActorId actor : graph.actors())
    if (level(graph, actor, p).defined() && level(graph, actor, q).defined())
      found.push_back(between_them(chronicle, graph, {actor, p, q}, of_p_and_q, options));
  return found;
}

}  // namespace entente
