// Half-years are counted once, and a year is two of them beside each other.
#include <entente/engine/change_points/burst.hpp>

#include <entente/engine/near.hpp>
#include <entente/engine/random.hpp>
#include <entente/engine/shifts/work.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace entente {
namespace {

/// How many half-years on both sides of a year say how much is usual there.
constexpr std::size_t around = 6;

/// The half-years of a record, from January or July on, and what begins and ends in each.
class HalfYears {
 public:
  /// All days of the claims.
  explicit HalfYears(Interval days) : first_(days.first), first_year_(civil(days.first).year) {
    for (Date day = days.first; day < days.past; day = day + 1) {
      const Civil parts = civil(day);
      places_.push_back(2 * static_cast<std::size_t>(parts.year - first_year_) + (parts.month > 6 ? 1 : 0));
    }
    balance_.resize(places_.back() + 2);
    count_.resize(balance_.size());
  }

  std::size_t size() const { return count_.size(); }

  void clear() {
    std::fill(balance_.begin(), balance_.end(), 0);
    std::fill(count_.begin(), count_.end(), 0);
  }

  void add(Date day, int sign) {
    const std::size_t at = place(day);
    balance_[at] += sign;
    ++count_[at];
  }

  BurstTest most_one_sided() const {
    std::size_t best = 0;
    double largest = -1;
    for (std::size_t i = 0; i + 1 < count_.size(); ++i)
      if (const double size = one_sidedness(i); size > largest) best = i, largest = size;
    return {.year = {start(best), start(best + 2)},
            .balance = balance_[best] + balance_[best + 1],
            .count = static_cast<std::size_t>(count_[best] + count_[best + 1]),
            .statistic = largest};
  }

 private:
  std::size_t place(Date day) const { return places_[static_cast<std::size_t>(day.day - first_.day)]; }
  /// The first day of a half-year.
  Date start(std::size_t at) const {
    return *civil_day(first_year_ + static_cast<int>(at / 2), at % 2 == 0 ? 1 : 7, 1);
  }
  double one_sidedness(std::size_t at) const {
    return std::abs(balance_[at] + balance_[at + 1]) / std::sqrt(1 + usual_count(at));
  }
  /// How much a year has on average around the year that begins here, as far as the record goes.
  double usual_count(std::size_t at) const {
    const std::size_t from = at - std::min(at, around), past = std::min(at + 2 + around, count_.size() - 1);
    int sum = 0;
    for (std::size_t i = from; i < past; ++i) sum += count_[i];
    return 2.0 * sum / static_cast<double>(past - from);
  }

  Date first_;
  int first_year_;
  std::vector<std::size_t> places_;  // of each day
  std::vector<int> balance_, count_;
};

/// A day moved, and thrown back where it leaves `within`.
Date moved(Date day, std::int32_t days, Interval within) {
  const auto length = static_cast<std::int32_t>(within.days() - 1);
  if (length == 0) return within.first;
  std::int32_t along = (day.day - within.first.day + days) % (2 * length);
  if (along < 0) along += 2 * length;
  return within.first + std::min(along, 2 * length - along);
}

void add(HalfYears& years, const BurstClaim& claim, std::int32_t days) {
  if (claim.begins) years.add(moved(*claim.begins, days, claim.within), claim.sign);
  if (claim.ends) years.add(moved(*claim.ends, days, claim.within), -claim.sign);
}

std::size_t moments_of(std::span<const BurstClaim> claims) {
  std::size_t count = 0;
  for (const BurstClaim& claim : claims)
    count += std::size_t{claim.begins.has_value()} + claim.ends.has_value();
  return count;
}

Interval days_of(std::span<const BurstClaim> claims) {
  Interval all = claims.front().within;
  for (const BurstClaim& claim : claims)
    all = {std::min(all.first, claim.within.first), std::max(all.past, claim.within.past)};
  return all;
}

}  // namespace

BurstTest burst_test(std::span<const BurstClaim> claims, const TurnOptions& options) {
  if (moments_of(claims) < least_moments) return {.statistic = Reason::n_too_small, .p = Reason::n_too_small};
  const Interval all = days_of(claims);
  HalfYears years(all);
  for (const BurstClaim& claim : claims) add(years, claim, 0);
  BurstTest found = years.most_one_sided();
  refuse_too_long({.times = options.permutations,
                   .draws = static_cast<double>(claims.size() + years.size()),
                   .of = fmt::format("replicates of {} claims", claims.size()),
                   .instead = "fewer claims"});
  std::uint64_t as_large = 0;
  for (std::uint32_t replicate = 0; replicate < options.permutations; ++replicate) {
    Random random(options.seed, "burst", replicate);
    years.clear();
    for (const BurstClaim& claim : claims)
      add(years, claim, static_cast<std::int32_t>(random.below(2 * farthest_moved + 1)) - farthest_moved);
    as_large += years.most_one_sided().statistic.number() >= found.statistic.number() * (1 - rounding_share);
  }
  found.p = static_cast<double>(as_large + 1) / static_cast<double>(options.permutations + std::uint64_t{1});
  return found;
}

}  // namespace entente
