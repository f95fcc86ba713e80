// Draws units (claims or sources) of three kinds: in the era before only, in both, in the era after only.
#include <entente/engine/resampling/resampling.hpp>

#include <entente/engine/shifts/work.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <numeric>
#include <utility>

namespace entente {

namespace {

/// The units of each claim by provisional number, and which eras each unit is in.
struct Units {
  std::vector<std::vector<std::uint32_t>> of_claim;
  std::vector<char> before, after;
};

/// Every claim its own unit.
Units claims_alone(const std::vector<CountedClaim>& claims) {
  Units units;
  for (std::uint32_t i = 0; i < claims.size(); ++i) units.of_claim.push_back({i});
  return units;
}

/// Every source a unit, and one more for claims without any.
Units sources_alone(const std::vector<CountedClaim>& claims) {
  const std::vector<SourceId> sources = sources_of(claims);
  const auto unnamed = static_cast<std::uint32_t>(sources.size());
  Units units;
  for (const CountedClaim& claim : claims) {
    std::vector<std::uint32_t>& of_claim = units.of_claim.emplace_back();
    for (const SourceId source : claim.sources)
      of_claim.push_back(static_cast<std::uint32_t>(std::lower_bound(sources.begin(), sources.end(), source) -
                                                    sources.begin()));
    if (of_claim.empty()) of_claim.push_back(unnamed);
  }
  return units;
}

void note_eras(Units& units, const std::vector<CountedClaim>& claims) {
  std::uint32_t last = 0;
  for (const auto& of_claim : units.of_claim) last = std::max(last, of_claim.back());
  units.before.assign(last + std::size_t{1}, 0);
  units.after = units.before;
  for (std::size_t i = 0; i < claims.size(); ++i)
    for (const std::uint32_t unit : units.of_claim[i]) {
      if (claims[i].in_before) units.before[unit] = 1;
      if (claims[i].in_after) units.after[unit] = 1;
    }
}

/// The logarithm of the Poisson probability of `draws` from `units`, but for a constant; draws from nothing
/// have none.
double log_poisson(std::size_t draws, std::size_t units) {
  if (units == 0) return draws == 0 ? 0 : -HUGE_VAL;
  const auto count = static_cast<double>(draws);
  return count * std::log(static_cast<double>(units)) - boost::math::lgamma(count + 1);
}

}  // namespace

Drawn sources_or(Drawn otherwise, const std::vector<CountedClaim>& claims) {
  std::vector<CountedClaim> before, after;
  for (const CountedClaim& claim : claims) {
    if (claim.in_before) before.push_back(claim);
    if (claim.in_after) after.push_back(claim);
  }
  for (const auto& era : {before, after})
    if (!era.empty() && sources_of(era).size() < fewest_drawn) return otherwise;
  return claims.empty() ? otherwise : Drawn::sources;
}

Resampling::Resampling(const std::vector<CountedClaim>& claims, Drawn drawn) : drawn_(drawn) {
  Units units = drawn_ == Drawn::sources ? sources_alone(claims) : claims_alone(claims);
  note_eras(units, claims);
  const auto kind = [&](std::size_t unit) { return units.after[unit] ? (units.before[unit] ? 1U : 2U) : 0U; };
  std::vector<std::uint32_t> number(units.before.size());
  Draws next{};
  for (std::size_t unit = 0; unit < number.size(); ++unit)
    if (units.before[unit] || units.after[unit]) ++sizes_[kind(unit)];
  std::exclusive_scan(sizes_.begin(), sizes_.end(), next.begin(), std::size_t{0});
  for (std::size_t unit = 0; unit < number.size(); ++unit)
    if (units.before[unit] || units.after[unit])
      number[unit] = static_cast<std::uint32_t>(next[kind(unit)]++);
  for (const auto& of_claim : units.of_claim) {
    for (const std::uint32_t unit : of_claim) units_.push_back(number[unit]);
    first_.push_back(static_cast<std::uint32_t>(units_.size()));
  }
  common_ = common_draws();
}

std::optional<std::size_t> Resampling::fewest() const {
  if (drawn_ == Drawn::each_claim) return std::nullopt;
  return std::min(before(), after());
}

std::optional<Reason> Resampling::too_few() const {
  if (before() == 1 || after() == 1 || before() + after() == 0) return Reason::one_claim;
  if ((before() == 2 || after() == 2) && drawn_ != Drawn::each_claim) return Reason::two_claims;
  return std::nullopt;
}

std::vector<Resampling::Common> Resampling::common_draws() const {
  const std::size_t most = sizes_[1] == 0 ? 0 : std::min(before(), after());
  std::vector<Common> all;
  double largest = -HUGE_VAL;
  for (std::size_t common = 0; common <= most; ++common) {
    const Draws draws = draws_with(common);
    double logarithm = 0;
    for (std::size_t kind = 0; kind < 3; ++kind) logarithm += log_poisson(draws[kind], sizes_[kind]);
    all.push_back({common, logarithm});
    largest = std::max(largest, logarithm);
  }
  double sum = 0;
  for (Common& common : all) sum += common.probability = std::exp(common.probability - largest);
  for (Common& common : all) common.probability /= sum;
  std::erase_if(all, [](const Common& common) { return common.probability == 0; });
  return all;
}

std::vector<double> Resampling::by_claim(std::span<const double> times) const {
  std::vector<double> weights(first_.size() - 1);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    for (std::uint32_t at = first_[i]; at < first_[i + 1]; ++at) weights[i] += times[units_[at]];
    weights[i] /= first_[i + 1] - first_[i];
  }
  return weights;
}

std::vector<double> Resampling::weights(Random& random) const {
  if (drawn_ == Drawn::each_claim) {
    std::vector<double> times(claims());
    for (double& each : times) each = 2 * random.below(2);
    return by_claim(times);
  }
  std::size_t common = common_.back().draws;
  if (common_.size() > 1) {
    double left = random.unit();
    for (const Common& choice : common_)
      if ((left -= choice.probability) < 0) {
        common = choice.draws;
        break;
      }
  }
  const Draws draws = draws_with(common);
  std::vector<double> times(sizes_[0] + sizes_[1] + sizes_[2], 0);
  std::size_t first = 0;
  for (std::size_t kind = 0; kind < 3; first += sizes_[kind++])
    for (std::size_t draw = 0; draw < draws[kind]; ++draw)
      ++times[first + random.below(static_cast<std::uint32_t>(sizes_[kind]))];
  return by_claim(times);
}

double Resampling::different() const {
  if (drawn_ == Drawn::each_claim) return std::exp2(static_cast<double>(claims()));
  double sum = 0;
  for (const Common& common : common_) {
    const Draws draws = draws_with(common.draws);
    double product = 1;
    for (std::size_t kind = 0; kind < 3; ++kind)
      if (draws[kind] > 0) product *= choices(sizes_[kind] + draws[kind] - 1, draws[kind]);
    sum += product;
  }
  return sum;
}

std::vector<Resample> Resampling::every_choice() const {
  std::vector<Resample> all(std::size_t{1} << claims());
  std::vector<double> times(claims());
  for (std::size_t choice = 0; choice < all.size(); ++choice) {
    for (std::size_t i = 0; i < times.size(); ++i) times[i] = (choice >> i & 1U) != 0 ? 2 : 0;
    all[choice] = {by_claim(times), 1 / static_cast<double>(all.size())};
  }
  return all;
}

std::vector<Resample> Resampling::every() const {
  if (drawn_ == Drawn::each_claim) return every_choice();
  std::vector<Resample> all;
  std::vector<double> times(sizes_[0] + sizes_[1] + sizes_[2], 0);
  // Unit by unit: of the draws left for a kind, the number that falls on the next of its units is binomial.
  const auto extend = [&](const auto& self, std::size_t unit, Draws left, double probability) -> void {
    if (unit == times.size()) return all.push_back({by_claim(times), probability});
    const std::size_t kind = unit < sizes_[0] ? 0 : unit < sizes_[0] + sizes_[1] ? 1 : 2;
    std::size_t past = 0;
    for (std::size_t k = 0; k <= kind; ++k) past += sizes_[k];
    const auto units_left = static_cast<double>(past - unit);
    const std::size_t draws = left[kind];
    for (std::size_t count = units_left == 1 ? draws : 0; count <= draws; ++count) {
      const auto n = static_cast<double>(draws), k = static_cast<double>(count);
      times[unit] = k;
      left[kind] = draws - count;
      self(self, unit + 1, left,
           probability * choices(draws, count) * std::pow(1 / units_left, k) *
               std::pow(1 - 1 / units_left, n - k));
    }
  };
  for (const Common& common : common_) extend(extend, 0, draws_with(common.draws), common.probability);
  return all;
}

std::vector<EraWeights> Resampling::leaving_one_out() const {
  const std::size_t units = sizes_[0] + sizes_[1] + sizes_[2];
  const auto without = [&](std::size_t unit, bool in_era, std::size_t drawn) {
    if (!in_era) return by_claim(std::vector<double>(units, 1));
    std::vector<double> times(units, static_cast<double>(drawn) / static_cast<double>(drawn - 1));
    times[unit] = 0;
    return by_claim(times);
  };
  std::vector<EraWeights> all;
  for (std::size_t unit = 0; unit < units; ++unit)
    all.push_back({without(unit, unit < before(), before()), without(unit, unit >= sizes_[0], after())});
  return all;
}

void refuse_too_many(std::size_t replicates, std::size_t statistics) {
  constexpr double most_values = 3e7;
  const double values = static_cast<double>(replicates) * static_cast<double>(statistics);
  if (values > most_values)
    throw Error(
        Failure::usage,
        fmt::format("{} replicates of {} statistics are more than can be held ({:.0e} values, at most "
                    "{:.0e}); ask for fewer of either",
                    replicates, statistics, values, most_values));
}

std::uint64_t resamples(const Resampling& resampling, std::uint32_t replicates) {
  if (replicates == 0) throw Error(Failure::usage, "0 replicates show nothing; ask for 2000");
  return static_cast<std::uint64_t>(std::min(resampling.different(), static_cast<double>(replicates)));
}

bool visit_resamples(const Resampling& resampling, std::uint32_t replicates, std::uint64_t seed,
                     const std::function<void(const Resample&)>& visit) {
  refuse_too_long({.times = resamples(resampling, replicates),
                   .draws = static_cast<double>(resampling.claims()),
                   .of = fmt::format("replicates of {} claims", resampling.claims()),
                   .instead = "fewer claims"});
  if (resampling.different() <= replicates) {
    for (const Resample& resample : resampling.every()) visit(resample);
    return true;
  }
  for (std::uint32_t replicate = 0; replicate < replicates; ++replicate) {
    Random random(seed, "bootstrap", replicate);
    visit({resampling.weights(random), 1.0 / replicates});
  }
  return false;
}

}  // namespace entente
