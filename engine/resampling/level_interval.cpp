// The claims of one era stand where a shift has its later ones.
#include <entente/engine/resampling/level_interval.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/resampling/sum_intervals.hpp>

#include <array>

namespace entente {

LevelInterval level_interval(const Chronicle& chronicle, const EraGraph& graph, ActorId a, ActorId b,
                             const IntervalOptions& options) {
  LevelInterval found{.level = level(graph, a, b), .polarity = polarity(graph, a, b)};
  const std::array<SumStatistic, 2> statistics = {
      {{.observed = found.level, .of = level_after, .eras = ErasSeen::after},
       {.observed = found.polarity,
        .of = polarity_after,
        .eras = ErasSeen::after,
        .few_sources = Drawn::claims,
        .furthest = 1}}};
  const auto intervals = sum_intervals(counted_claims(chronicle, graph, {a, b}), statistics, options);
  found.level_bounds = intervals[0].bounds;
  found.polarity_bounds = intervals[1].bounds;
  found.drawn = intervals[0].drawn;
  found.claims = intervals[0].claims;
  found.sources = intervals[0].sources;
  found.drawn_from = intervals[0].drawn_after;
  found.replicates = intervals[0].replicates;
  found.exact = intervals[0].exact;
  return found;
}

}  // namespace entente
