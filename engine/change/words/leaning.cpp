// The claims with p count as they are, those with q with the other sign; what they sum to is the leaning.
#include <entente/engine/change/words/leaning.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/change/resampling/resampled_shifts.hpp>
#include <entente/engine/change/words/movement.hpp>
#include <entente/graphs/model/problem.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace entente {

namespace {

using PartsOfTies = std::map<std::uint32_t, Parts>;

PartsOfTies parts_of_ties(const EraGraph& graph, const Between& between) {
  PartsOfTies parts;
  for (const auto& [other, sign] : {std::pair(between.p, 1.0), std::pair(between.q, -1.0)})
    for (const Bond* bond : bonds_of(graph, {between.actor, other}))
      for (const Contribution& row : graph.contributions(*bond)) {
        const double value = sign * row.value;
        (value >= 0 ? parts[row.tie].warm : parts[row.tie].hostile) += std::abs(value);
      }
  return parts;
}

/// What the rows of a claim add to the leaning in an era; nothing where none of them counts there.
std::optional<Parts> sum(const Claim& claim, const PartsOfTies& parts) {
  std::optional<Parts> found;
  for (const std::uint32_t tie : claim.ties)
    if (const auto at = parts.find(tie); at != parts.end()) {
      if (!found) found.emplace();
      found->warm += at->second.warm;
      found->hostile += at->second.hostile;
    }
  return found;
}

/// The claims of the actor with p and with q.
std::vector<Claim> claims_between(const Record& record, const Between& between) {
  const PartsOfTies before = parts_of_ties(record.before, between);
  const PartsOfTies after = parts_of_ties(record.after, between);
  std::vector<Claim> found = claims(record.chronicle, record.before, record.after, {between.actor, {}});
  for (Claim& claim : found) {
    const auto then = sum(claim, before), now = sum(claim, after);
    claim.in_before = then.has_value();
    claim.in_after = now.has_value();
    claim.before = then.value_or(Parts{});
    claim.after = now.value_or(Parts{});
  }
  std::erase_if(found, [](const Claim& claim) { return !claim.in_before && !claim.in_after; });
  return found;
}

bool excludes_zero(const Bounds& bounds, double side) {
  if (!bounds.low.defined() || !bounds.high.defined()) return false;
  return side > 0 ? bounds.low.number() > 0 : bounds.high.number() < 0;
}

std::optional<LeaningMove> move_of(const Record& record, const Leaning& found) {
  if (!found.shift.defined() || record.before.era().span.past != record.after.era().span.first)
    return std::nullopt;
  if (!bears_a_word(found.interval)) return std::nullopt;
  const double was = found.before.number(), is = found.after.number();
  if (was * is < 0 && excludes_zero(found.before_bounds, was) && excludes_zero(found.after_bounds, is))
    return LeaningMove::realignment;
  if (was * is > 0 && excludes_zero(found.interval.bounds, is - was)) return LeaningMove::tilt;
  return std::nullopt;
}

/// The leaning before, after, and its shift, of weighted claims.
std::array<double, 3> leanings(const std::vector<Claim>& claims, const EraWeights& weights) {
  const Sums found = sums(claims, weights.before, weights.after);
  const double before = found.before.level(), after = found.after.level();
  return {before, after, after - before};
}

void resample(Leaning& found, const std::vector<Claim>& units, const Resampling& resampling,
              const IntervalOptions& options) {
  const std::array<Value, 3> observed = {found.before, found.after, found.shift};
  const auto size = [&](std::size_t drawn) {
    return resampling.fewest() ? std::optional(drawn) : std::nullopt;
  };
  const std::array<std::optional<std::size_t>, 3> sizes = {size(resampling.before()),
                                                           size(resampling.after()), resampling.fewest()};
  std::array<Bootstrap, 3> bootstraps;
  found.interval.exact =
      visit_resamples(resampling, options.replicates, options.seed, [&](const Resample& one) {
        const auto values = leanings(units, {one.weights, one.weights});
        for (std::size_t i = 0; i < 3; ++i) bootstraps[i].replicates.push_back({values[i], one.probability});
      });
  if (options.method == IntervalMethod::bca)
    for (const EraWeights& weights : resampling.leaving_one_out()) {
      const auto values = leanings(units, weights);
      for (std::size_t i = 0; i < 3; ++i) bootstraps[i].leaving_one_out.push_back(values[i]);
    }
  std::array<Bounds*, 3> ends = {&found.before_bounds, &found.after_bounds, &found.interval.bounds};
  for (std::size_t i = 0; i < 3; ++i) {
    bootstraps[i].observed = observed[i];
    bootstraps[i].units = sizes[i];
    *ends[i] = bounds(bootstraps[i], options.method, options.confidence);
  }
  found.interval.replicates = bootstraps[0].replicates.size();
}

}  // namespace

Leaning leaning(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                const Between& between, const IntervalOptions& options) {
  const auto& [actor, p, q] = between;
  if (actor == p || actor == q || p == q)
    throw Error(Failure::usage, "an actor leans between two others; name three");
  const Record record{chronicle, before, after};
  Leaning found{.before = level(before, actor, p) - level(before, actor, q),
                .after = level(after, actor, p) - level(after, actor, q)};
  found.shift = found.after - found.before;
  const std::vector<Claim> units = claims_between(record, between);
  const Resampling resampling(units, options.drawn.value_or(sources_or(Drawn::each_claim, units)));
  found.interval.method = options.method;
  found.interval.confidence = options.confidence;
  found.interval.seed = options.seed;
  found.interval.drawn = resampling.drawn();
  found.interval.claims = units.size();
  found.interval.sources = sources_of(units).size();
  found.interval.drawn_before = resampling.before();
  found.interval.drawn_after = resampling.after();
  const auto why_not = found.shift.defined() ? resampling.too_few() : found.shift.reason();
  if (why_not) {
    found.before_bounds = found.after_bounds = found.interval.bounds = {*why_not, *why_not};
    return found;
  }
  resample(found, units, resampling, options);
  found.move = move_of(record, found);
  return found;
}

}  // namespace entente
