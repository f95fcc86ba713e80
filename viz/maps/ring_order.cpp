#include <entente/viz/maps/ring_order.hpp>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace entente {
namespace {

constexpr std::size_t most_tried = 8;

using RingOrder = std::vector<std::uint32_t>;

/// Two chords, and in how many eras both are seen.
struct CrossingPair {
  const Chord *first, *second;
  std::size_t eras = 0;
};

std::vector<CrossingPair> pairs_of(std::span<const Chord> chords) {
  std::vector<CrossingPair> pairs;
  for (std::size_t i = 0; i < chords.size(); ++i)
    for (std::size_t j = i + 1; j < chords.size(); ++j) {
      std::vector<std::uint32_t> both;
      std::ranges::set_intersection(chords[i].eras, chords[j].eras, std::back_inserter(both));
      if (!both.empty()) pairs.push_back({&chords[i], &chords[j], both.size()});
    }
  return pairs;
}

std::size_t crossings(const RingOrder& order, const std::vector<CrossingPair>& pairs) {
  std::vector<std::uint32_t> place(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::size_t sum = 0;
  for (const auto& [first, second, eras] : pairs) {
    const auto [low, high] = std::minmax(place[first->a], place[first->b]);
    const auto is_within = [low = low, high = high](std::uint32_t at) { return at > low && at < high; };
    const auto is_end = [low = low, high = high](std::uint32_t at) { return at == low || at == high; };
    const std::uint32_t c = place[second->a], d = place[second->b];
    if (!is_end(c) && !is_end(d) && is_within(c) != is_within(d)) sum += eras;
  }
  return sum;
}

RingOrder best_of_all(RingOrder order, const std::vector<CrossingPair>& pairs) {
  RingOrder best = order;
  std::size_t fewest = crossings(order, pairs);
  while (fewest > 0 && std::next_permutation(order.begin() + 1, order.end())) {
    const std::size_t now = crossings(order, pairs);
    if (now >= fewest) continue;
    fewest = now;
    best = order;
  }
  return best;
}

/// Exchanges two places as long as that saves crossings.
RingOrder exchanged(RingOrder order, const std::vector<CrossingPair>& pairs) {
  std::size_t fewest = crossings(order, pairs);
  for (bool is_better = true; is_better;) {
    is_better = false;
    for (std::size_t i = 1; i < order.size(); ++i)
      for (std::size_t j = i + 1; j < order.size(); ++j) {
        std::swap(order[i], order[j]);
        const std::size_t now = crossings(order, pairs);
        if (now < fewest) {
          fewest = now;
          is_better = true;
        } else {
          std::swap(order[i], order[j]);
        }
      }
  }
  return order;
}

}  // namespace

std::size_t ring_crossings(const std::vector<std::uint32_t>& order, std::span<const Chord> chords) {
  return crossings(order, pairs_of(chords));
}

std::vector<std::uint32_t> ring_order(std::size_t n, std::span<const Chord> chords) {
  RingOrder order(n);
  std::iota(order.begin(), order.end(), 0U);
  if (n < 4) return order;
  const std::vector<CrossingPair> pairs = pairs_of(chords);
  return n <= most_tried ? best_of_all(std::move(order), pairs) : exchanged(std::move(order), pairs);
}

}  // namespace entente
