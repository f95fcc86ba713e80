#include <entente/viz/charts/spread.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace entente {
namespace {

/// Labels that touch: they stand together around the mean of where they would be without each other.
struct Pool {
  std::size_t count = 0;
  double sum = 0;
  double mean() const { return sum / static_cast<double>(count); }
};

}  // namespace

std::vector<double> spread(std::span<const double> wanted, double gap, double low, double high) {
  std::vector<std::size_t> order(wanted.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return wanted[i]; });
  std::vector<Pool> pools;
  for (std::size_t i = 0; i < order.size(); ++i) {
    pools.push_back({1, wanted[order[i]] - gap * static_cast<double>(i)});
    while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
      pools[pools.size() - 2].count += pools.back().count;
      pools[pools.size() - 2].sum += pools.back().sum;
      pools.pop_back();
    }
  }
  // Without gaps all places lie between these, or at the lower end where there is no room.
  const double last =
      std::max(low, high - gap * static_cast<double>(std::max<std::size_t>(1, order.size()) - 1));
  std::vector<double> places(wanted.size());
  std::size_t next = 0;
  for (const Pool& pool : pools)
    for (std::size_t i = 0; i < pool.count; ++i, ++next)
      places[order[next]] = std::clamp(pool.mean(), low, last) + gap * static_cast<double>(next);
  return places;
}

}  // namespace entente
