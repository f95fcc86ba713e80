// Level and polarity are read from the same draws; the claims of one era stand where a shift has its later
// ones.
#include <entente/engine/change/resampling/level_interval.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/change/resampling/sum_bounds.hpp>

#include <array>

namespace entente {

LevelInterval level_interval(const Chronicle& chronicle, const EraGraph& graph, ActorId a, ActorId b,
                             const IntervalOptions& options) {
  const std::vector<Claim> units = claims(chronicle, graph, {a, b});
  const Resampling resampling(units, options.drawn);
  LevelInterval found{.level = level(graph, a, b), .polarity = polarity(graph, a, b)};
  found.drawn = resampling.drawn();
  found.claims = units.size();
  found.sources = sources_of(units).size();
  found.drawn_from = resampling.after();
  if (!found.level.defined() || !resampling.can_vary()) {
    const Value none = found.level.defined() ? Reason::one_claim : found.level.reason();
    const Value no_polarity = found.polarity.defined() ? none : found.polarity;
    found.level_bounds = {none, none};
    found.polarity_bounds = {no_polarity, no_polarity};
    return found;
  }
  const std::array<SumStatistic, 2> statistics = {
      {{found.level, level_after, found.drawn_from}, {found.polarity, polarity_after, found.drawn_from}}};
  const SumBounds drawn = sum_bounds(units, resampling, statistics, options);
  found.level_bounds = drawn.bounds[0];
  found.polarity_bounds = drawn.bounds[1];
  found.replicates = drawn.replicates;
  found.exact = drawn.exact;
  return found;
}

}  // namespace entente
