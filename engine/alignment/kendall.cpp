// Kendall's tau-b in O(n log n), by Knight's way: sort by one vector and count the exchanges that sorting by
// the other takes.

#include <entente/engine/alignment/kendall.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <vector>

namespace entente {

namespace {

/// Places of a value in both vectors.
using TwoPlaces = std::pair<std::size_t, std::size_t>;

/// The place of each value among all, values within the tolerance of ranks() sharing one.
std::vector<std::size_t> places(std::span<const double> values) {
  std::vector<std::size_t> found;
  for (const auto& rank : ranks({.values = {values.begin(), values.end()}})) found.push_back(*rank);
  return found;
}

/// How many pairs of neighbours in sorted order are alike: n(n - 1) / 2 for each run of n.
template <class T, class Alike>
std::int64_t pairs_alike(const std::vector<T>& sorted, Alike alike) {
  std::int64_t pairs = 0, run = 0;
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    run = alike(sorted[i - 1], sorted[i]) ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/// Sorts, and counts the pairs that stood in the wrong order.
std::int64_t inversions(std::span<std::size_t> values) {
  if (values.size() < 2) return 0;
  const auto left = values.first(values.size() / 2), right = values.subspan(values.size() / 2);
  std::int64_t count = inversions(left) + inversions(right);
  auto behind = left.begin();
  for (const std::size_t value : right) {
    while (behind != left.end() && *behind <= value) ++behind;
    count += left.end() - behind;
  }
  std::inplace_merge(values.begin(), right.begin(), values.end());
  return count;
}

}  // namespace

Value kendall_tau_b(std::span<const double> x, std::span<const double> y) {
  assert(x.size() == y.size());
  if (x.empty()) return Reason::no_third_parties;
  const std::vector<std::size_t> places_x = places(x), places_y = places(y);
  std::vector<TwoPlaces> both;
  for (std::size_t i = 0; i < x.size(); ++i) both.emplace_back(places_x[i], places_y[i]);
  std::sort(both.begin(), both.end());
  std::vector<std::size_t> by_x;
  for (const TwoPlaces& one : both) by_x.push_back(one.second);
  const std::int64_t discordant = inversions(by_x);  // by_x is now sorted by y

  const auto n = static_cast<std::int64_t>(x.size());
  const std::int64_t pairs = n * (n - 1) / 2;
  const std::int64_t alike_x =
      pairs_alike(both, [](const TwoPlaces& a, const TwoPlaces& b) { return a.first == b.first; });
  const std::int64_t alike_y = pairs_alike(by_x, [](std::size_t a, std::size_t b) { return a == b; });
  const std::int64_t alike_both =
      pairs_alike(both, [](const TwoPlaces& a, const TwoPlaces& b) { return a == b; });
  const auto untied_x = static_cast<double>(pairs - alike_x), untied_y = static_cast<double>(pairs - alike_y);
  if (untied_x == 0 || untied_y == 0) return Reason::zero_variance;
  const auto agreement = static_cast<double>(pairs - alike_x - alike_y + alike_both - 2 * discordant);
  return agreement / std::sqrt(untied_x * untied_y);
}

}  // namespace entente
