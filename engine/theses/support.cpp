// Draws claims, and asks for the verdict each time.
#include <entente/engine/theses/support.hpp>

#include <entente/engine/resampling/resampling.hpp>
#include <entente/engine/shifts/counted_claims.hpp>
#include <entente/engine/theses/trial.hpp>

#include <algorithm>

namespace entente {
namespace {

/// The claim of each of these rows, by place.
std::vector<std::size_t> claims_of_rows(const std::vector<CountedClaim>& claims,
                                        const std::vector<std::uint32_t>& rows) {
  std::vector<std::size_t> found(rows.size());
  for (std::size_t i = 0; i < claims.size(); ++i)
    for (const std::uint32_t row : claims[i].rows) {
      const auto place = std::lower_bound(rows.begin(), rows.end(), row) - rows.begin();
      found[static_cast<std::size_t>(place)] = i;
    }
  return found;
}

}  // namespace

Support support(const Trial& trial, Verdict verdict, const std::vector<CountedClaim>& claims,
                const TestOptions& options) {
  const Resampling resampling(claims, sources_or(Drawn::each_claim, claims));
  Support found{.drawn = resampling.drawn()};
  if (const auto reason = resampling.too_few()) {
    found.share = *reason;
    return found;
  }
  const std::vector<std::size_t> claim_of = claims_of_rows(claims, trial.evidence().claims());
  std::vector<double> times(claim_of.size());
  double same = 0, other = 0;
  found.exact = visit_resamples(resampling, options.replicates, options.seed, [&](const Resample& resample) {
    for (std::size_t i = 0; i < times.size(); ++i) times[i] = resample.weights[claim_of[i]];
    (trial.finding(times).verdict == verdict ? same : other) += resample.probability;
  });
  found.share = same / (same + other);
  return found;
}

}  // namespace entente
