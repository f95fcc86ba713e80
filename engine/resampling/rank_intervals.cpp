// Ranks of resampled graphs.
#include <entente/engine/resampling/rank_intervals.hpp>

#include <entente/engine/resampling/resampling.hpp>
#include <entente/engine/shifts/work.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/reweighted.hpp>
#include <entente/graphs/model/problem.hpp>

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

/// The actors with a rank, and why nothing was drawn for them.
std::vector<RankInterval> ranked_actors(const EraGraph& graph, const Scores& scores,
                                        const Resampling& resampling, Reason why) {
  const auto rank = ranks(scores);
  std::vector<RankInterval> found;
  for (const ActorId actor : graph.actors())
    if (rank[index(actor)])
      found.push_back({.actor = actor,
                       .rank = *rank[index(actor)],
                       .bounds = {why, why},
                       .drawn = resampling.drawn(),
                       .drawn_from = resampling.after()});
  return found;
}

}  // namespace

std::vector<RankInterval> rank_intervals(const Chronicle& chronicle, const EraGraph& graph,
                                         const Measure& measure, const IntervalOptions& options,
                                         const Progress& progress) {
  if (measure.subjects != Subjects::actors)
    throw Error(Failure::usage,
                fmt::format("`{}` ranks no actors; choose a measure of actors", measure.name));
  const std::vector<CountedClaim> units = counted_claims(chronicle, graph);
  const Resampling resampling(units, options.drawn.value_or(sources_or(Drawn::claims, units)));
  const std::optional<Reason> unsure =
      measure.sign_is_free ? std::optional(Reason::free_sign) : resampling.too_few();
  std::vector<RankInterval> results =
      ranked_actors(graph, measure.scores(graph), resampling, unsure.value_or(Reason::one_claim));
  if (unsure) return results;
  refuse_too_many(options.replicates, results.size());
  refuse_too_long({.times = options.replicates,
                   .draws = static_cast<double>(units.size()) + draws_of(measure, graph),
                   .of = fmt::format("replicates of {} claims", units.size()),
                   .instead = "another measure"});
  std::vector<Bootstrap> bootstraps(results.size());
  std::size_t done = 0;
  visit_resamples(resampling, options.replicates, options.seed, [&](const Resample& resample) {
    if (progress) progress(done++, options.replicates);
    const Scores scores =
        measure.scores(reweighted(graph, factors(units, resample.weights, chronicle.claims.size())));
    const auto rank = ranks(scores);
    for (std::size_t i = 0; i < results.size(); ++i)
      bootstraps[i].replicates.push_back({rank_of(scores, rank, results[i].actor), resample.probability});
  });
  for (std::size_t i = 0; i < results.size(); ++i) {
    bootstraps[i].observed = static_cast<double>(results[i].rank);
    results[i].bounds = rank_bounds(bootstraps[i], options.confidence);
  }
  return results;
}

}  // namespace entente
