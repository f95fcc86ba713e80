// The best segmentation of the first t observations ends in a segment after the best one of the first s:
// both searches fill that table, and differ in which s they look at.
#include <entente/engine/change_points/segmentation.hpp>

#include <entente/engine/change_points/segment_cost.hpp>
#include <entente/engine/near.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace entente {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();

/// Of the first t observations: the least cost, penalties included, and where the last segment begins.
struct CostTable {
  std::vector<double> least;
  std::vector<std::size_t> begins;
};

CostTable empty_table(std::size_t n) {
  return {std::vector<double>(n + 1, never), std::vector<std::size_t>(n + 1, 0)};
}

/// A table in which the empty beginning alone is known: before the first segment there is no change to pay.
CostTable begun_table(std::size_t n, double penalty) {
  CostTable table = empty_table(n);
  table.least[0] = -penalty;
  return table;
}

void try_beginning(CostTable& table, std::size_t s, std::size_t t, double cost) {
  if (cost >= table.least[t]) return;
  table.least[t] = cost;
  table.begins[t] = s;
}

/// The cost of the segments between the changes.
double cost_of(const SegmentCost& cost, const std::vector<std::size_t>& changes) {
  double sum = 0;
  std::size_t first = 0;
  for (const std::size_t change : changes) {
    sum += cost(first, change);
    first = change;
  }
  return first < cost.size() ? sum + cost(first, cost.size()) : sum;
}

Segmentation read_off(const CostTable& table, const SegmentCost& cost) {
  Segmentation found;
  for (std::size_t t = table.begins.back(); t > 0; t = table.begins[t]) found.changes.push_back(t);
  std::reverse(found.changes.begin(), found.changes.end());
  found.cost = cost_of(cost, found.changes);
  return found;
}

/// The whole series as one segment.
Segmentation undivided(const SegmentCost& cost) { return {{}, cost_of(cost, {})}; }

/// Beginnings that may still win, and for how long those that cannot must be kept.
class Beginnings {
 public:
  Beginnings(std::size_t min_segment, double allowance) : min_segment_(min_segment), allowance_(allowance) {}

  void add(std::size_t s) { kept_.push_back({s, std::numeric_limits<std::size_t>::max()}); }

  /// Fills the table at `t`, and marks what has lost: a segment from s to any later end costs more than one
  /// change at t, as soon as a segment after t is long enough to be one.
  void settle(CostTable& table, const SegmentCost& cost, double penalty, std::size_t t) {
    std::erase_if(kept_, [t](const Beginning& one) { return one.until <= t; });
    for (Beginning& one : kept_) {
      one.cost = table.least[one.s] + cost(one.s, t);
      try_beginning(table, one.s, t, one.cost + penalty);
    }
    const double rounding = same_share * std::max(1.0, std::abs(table.least[t]));
    for (Beginning& one : kept_)
      if (one.cost - allowance_ > table.least[t] + rounding)
        one.until = std::min(one.until, t + min_segment_);
  }

 private:
  struct Beginning {
    std::size_t s = 0, until = 0;
    double cost = 0;
  };
  std::vector<Beginning> kept_;
  std::size_t min_segment_;
  double allowance_;
};

}  // namespace

Segmentation pelt(std::span<const double> series, double penalty, const SegmentationOptions& options) {
  const SegmentCost cost(series, options);
  const std::size_t n = series.size(), shortest = options.min_segment;
  if (n < 2 * shortest) return undivided(cost);
  CostTable table = begun_table(n, penalty);
  Beginnings beginnings(shortest, cost.loss_by_cut());
  for (std::size_t t = shortest; t <= n; ++t) {
    beginnings.add(t - shortest);
    beginnings.settle(table, cost, penalty, t);
  }
  return read_off(table, cost);
}

std::optional<Segmentation> segment_neighbourhood(std::span<const double> series, std::size_t changes,
                                                  const SegmentationOptions& options) {
  const SegmentCost cost(series, options);
  const std::size_t n = series.size(), shortest = options.min_segment;
  if (changes == 0) return undivided(cost);
  if (n / shortest <= changes) return std::nullopt;
  std::vector<CostTable> by_changes(changes + 1, empty_table(n));
  for (std::size_t t = shortest; t <= n; ++t) by_changes[0].least[t] = cost(0, t);
  for (std::size_t k = 1; k <= changes; ++k)
    for (std::size_t t = (k + 1) * shortest; t <= n; ++t)
      for (std::size_t s = k * shortest; s + shortest <= t; ++s)
        try_beginning(by_changes[k], s, t, by_changes[k - 1].least[s] + cost(s, t));
  Segmentation found;
  std::size_t t = n;
  for (std::size_t k = changes; k > 0; --k) found.changes.push_back(t = by_changes[k].begins[t]);
  std::reverse(found.changes.begin(), found.changes.end());
  found.cost = cost_of(cost, found.changes);
  return found;
}

}  // namespace entente
