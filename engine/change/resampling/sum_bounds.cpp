// One pass over the resamples for all statistics.
#include <entente/engine/change/resampling/sum_bounds.hpp>

#include <entente/engine/change/resampling/bootstrap.hpp>

namespace entente {

SumBounds sum_bounds(const std::vector<Claim>& claims, const Resampling& resampling,
                     std::span<const SumStatistic> statistics, const IntervalOptions& options) {
  std::vector<Bootstrap> bootstraps;
  for (const SumStatistic& one : statistics)
    bootstraps.push_back({.observed = one.observed, .units = one.units});
  SumBounds found;
  found.exact = visit_resamples(resampling, options.replicates, options.seed, [&](const Resample& resample) {
    const Sums drawn = sums(claims, resample.weights, resample.weights);
    for (std::size_t i = 0; i < statistics.size(); ++i)
      bootstraps[i].replicates.push_back({statistics[i].of(drawn), resample.probability});
    ++found.replicates;
  });
  if (options.method == IntervalMethod::bca)
    for (const EraWeights& weights : resampling.leaving_one_out()) {
      const Sums left = sums(claims, weights.before, weights.after);
      for (std::size_t i = 0; i < statistics.size(); ++i)
        bootstraps[i].leaving_one_out.push_back(statistics[i].of(left));
    }
  for (const Bootstrap& bootstrap : bootstraps)
    found.bounds.push_back(bounds(bootstrap, options.method, options.confidence));
  return found;
}

ShiftInterval described(const std::vector<Claim>& claims, const Resampling& resampling,
                        const IntervalOptions& options) {
  ShiftInterval result;
  result.method = options.method;
  result.confidence = options.confidence;
  result.drawn = resampling.drawn();
  result.claims = claims.size();
  result.sources = sources_of(claims).size();
  result.drawn_before = resampling.before();
  result.drawn_after = resampling.after();
  result.seed = options.seed;
  return result;
}

}  // namespace entente
