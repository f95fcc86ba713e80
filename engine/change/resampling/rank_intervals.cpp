// Ranks of resampled graphs.
#include <entente/engine/change/resampling/rank_intervals.hpp>

#include <entente/engine/change/work.hpp>
#include <entente/graphs/model/problem.hpp>
#include <entente/graphs/model/reweighted.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

Value rank_of(const Scores& scores, const std::vector<std::optional<std::size_t>>& ranked, ActorId actor) {
  if (const auto& rank = ranked[index(actor)]) return static_cast<double>(*rank);
  return scores[actor].reason();
}

/// Bounds of ranks: all replicates alike are a finding here, and no want of variation.
Bounds rank_bounds(const Bootstrap& bootstrap, double confidence) {
  const Bounds found = bounds(bootstrap, IntervalMethod::percentile, confidence);
  if (found.low != Value(Reason::zero_variance)) return found;
  const auto with_rank = std::find_if(bootstrap.replicates.begin(), bootstrap.replicates.end(),
                                      [](const Replicate& replicate) { return replicate.value.defined(); });
  return {with_rank->value, with_rank->value};
}

}  // namespace

std::vector<RankInterval> rank_intervals(const Chronicle& chronicle, const EraGraph& graph,
                                         const Measure& measure, const IntervalOptions& options) {
  if (measure.subjects != Subjects::actors)
    throw Error(Failure::usage,
                fmt::format("`{}` ranks no actors; choose a measure of actors", measure.name));
  const std::vector<Claim> units = claims(chronicle, graph);
  const Resampling resampling(units, options.drawn.value_or(sources_or(Drawn::claims, units)));
  const std::optional<Reason> too_few = resampling.too_few();
  const auto observed = ranks(measure.scores(graph));
  std::vector<RankInterval> results;
  for (const ActorId actor : graph.actors())
    if (const auto& rank = observed[index(actor)])
      results.push_back(
          {actor, *rank, {too_few.value_or(Reason::one_claim), too_few.value_or(Reason::one_claim)}});
  if (too_few) return results;
  refuse_too_many(options.replicates, results.size());
  refuse_too_long({.times = options.replicates,
                   .draws = static_cast<double>(units.size()) + draws_of(measure, graph),
                   .of = fmt::format("replicates of {} claims", units.size()),
                   .instead = "another measure"});
  std::vector<Bootstrap> bootstraps(results.size());
  visit_resamples(resampling, options.replicates, options.seed, [&](const Resample& resample) {
    const Scores scores =
        measure.scores(reweighted(graph, factors(units, resample.weights, chronicle.ties.size())));
    const auto ranked = ranks(scores);
    for (std::size_t i = 0; i < results.size(); ++i)
      bootstraps[i].replicates.push_back({rank_of(scores, ranked, results[i].actor), resample.probability});
  });
  for (std::size_t i = 0; i < results.size(); ++i) {
    bootstraps[i].observed = static_cast<double>(results[i].rank);
    results[i].bounds = rank_bounds(bootstraps[i], options.confidence);
  }
  return results;
}

}  // namespace entente
