// Over all coalitions, or over random orders.
#include <entente/engine/attribution/shapley.hpp>

#include <entente/engine/near.hpp>
#include <entente/engine/random.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <numeric>
#include <span>

namespace entente {

namespace {

Shapley undefined(std::size_t players, Reason reason) {
  return {
      .shares = std::vector<Value>(players, reason), .standard_errors = {}, .total = reason, .exact = true};
}

/// Efficiency: the shares sum to the total, but for rounding; `largest` is the size of the largest value of a
/// coalition.
[[maybe_unused]] bool sums_to_total(const Shapley& result, double largest) {
  double sum = 0, sizes = std::abs(result.total.number()) + largest;
  for (const Value& share : result.shares) {
    sum += share.number();
    sizes += std::abs(share.number());
  }
  return std::abs(sum - result.total.number()) <= same_share * sizes;
}

Shapley over_all_coalitions(std::size_t players, const CoalitionValue& value) {
  std::vector<double> values;
  double largest = 0;
  std::vector<char> joined(players);
  for (std::uint32_t coalition = 0; coalition < 1U << players; ++coalition) {
    for (std::size_t i = 0; i < players; ++i) joined[i] = static_cast<char>(coalition >> i & 1U);
    const Value of_coalition = value(joined);
    if (!of_coalition.defined()) return undefined(players, of_coalition.reason());
    values.push_back(of_coalition.number());
    largest = std::max(largest, std::abs(values.back()));
  }
  // The chance that exactly a given `size` others have joined before: size! (players - size - 1)! / players!
  std::vector<double> chance(players);
  for (std::size_t size = 0; size < players; ++size)
    chance[size] = size == 0
                       ? 1 / static_cast<double>(players)
                       : chance[size - 1] * static_cast<double>(size) / static_cast<double>(players - size);
  Shapley result{.total = Value(values.back()) - Value(values.front())};
  for (std::size_t i = 0; i < players; ++i) {
    const std::uint32_t player = 1U << i;
    SettledSum share;
    for (std::uint32_t coalition = 0; coalition < values.size(); ++coalition)
      if ((coalition & player) == 0)
        share.add(chance[static_cast<std::size_t>(std::popcount(coalition))] *
                  settled_difference(values[coalition | player], values[coalition]));
    result.shares.emplace_back(share.value());
  }
  assert(sums_to_total(result, largest));
  return result;
}

void refuse_too_many_orders(std::size_t players, const ShapleyOptions& options) {
  constexpr double most = 1e8;
  const auto n = static_cast<double>(players);
  if (options.permutations < 2)
    throw Error(Failure::usage, "a standard error asks for 2 permutations or more");
  if (options.permutations * n > most)
    throw Error(Failure::usage,
                fmt::format("{} permutations of {} players are more than can be afforded; ask for "
                            "{:.0f} or fewer",
                            options.permutations, players, std::floor(most / n)));
}

/// Mean and spread of what a player adds, order by order (Welford 1962).
class Running {
 public:
  void add(double value) {
    const double off = value - mean_;
    mean_ += off / ++count_;
    squares_ += off * (value - mean_);
    sizes_ += std::abs(value);
  }
  double mean() const { return settled(mean_, sizes_ / count_); }
  double standard_error() const { return std::sqrt(squares_ / (count_ - 1) / count_); }

 private:
  double count_ = 0, mean_ = 0, squares_ = 0, sizes_ = 0;
};

Shapley over_random_orders(std::size_t players, const CoalitionValue& value, const ShapleyOptions& options) {
  refuse_too_many_orders(players, options);
  std::vector<Running> added(players);
  const Value none = value(std::vector<char>(players, 0)), all = value(std::vector<char>(players, 1));
  const Value total = all - none;
  if (!total.defined()) return undefined(players, total.reason());
  std::vector<std::size_t> order(players);
  double largest = std::abs(none.number());
  for (std::uint32_t replicate = 0; replicate < options.permutations; ++replicate) {
    Random random(options.seed, "shapley", replicate);
    std::iota(order.begin(), order.end(), std::size_t{0});
    shuffle(std::span(order), random);
    std::vector<char> joined(players, 0);
    double last = none.number();
    for (const std::size_t player : order) {
      joined[player] = 1;
      const Value of_coalition = value(joined);
      if (!of_coalition.defined()) return undefined(players, of_coalition.reason());
      added[player].add(settled_difference(of_coalition.number(), last));
      last = of_coalition.number();
      largest = std::max(largest, std::abs(last));
    }
  }
  Shapley result{.total = total, .exact = false};
  for (const Running& of_player : added) {
    result.shares.emplace_back(of_player.mean());
    result.standard_errors.push_back(of_player.standard_error());
  }
  assert(sums_to_total(result, largest));
  return result;
}

}  // namespace

Shapley shapley(std::size_t players, const CoalitionValue& value, const ShapleyOptions& options) {
  return players <= most_players ? over_all_coalitions(players, value)
                                 : over_random_orders(players, value, options);
}

}  // namespace entente
