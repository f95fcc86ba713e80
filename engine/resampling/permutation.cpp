// All permutations where they are few, random ones where they are many.
#include <entente/engine/resampling/permutation.hpp>

#include <entente/engine/near.hpp>
#include <entente/engine/random.hpp>
#include <entente/engine/shifts/counted_claims.hpp>
#include <entente/engine/shifts/network_distance.hpp>
#include <entente/engine/shifts/work.hpp>
#include <entente/graphs/folding/among.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

/// Counts permutations that give as much as was observed.
class ExtremeTally {
 public:
  /// `scale`: the size of the sums that the statistic is made of, whose rounding is forgiven.
  ExtremeTally(double observed, double scale)
      : observed_(settled(observed, scale)), near_(rounding_share * scale) {}

  void add(double statistic) {
    ++all_;
    if (statistic >= observed_ - near_) ++greater_;
    if (std::abs(statistic) >= std::abs(observed_) - near_) ++further_;
  }

  PermutationTest exact() const { return result(0, true); }
  PermutationTest random() const { return result(1, false); }

 private:
  PermutationTest result(std::uint64_t given, bool exact) const {
    const auto share = [&](std::uint64_t count) {
      return static_cast<double>(count + given) / static_cast<double>(all_ + given);
    };
    return {observed_, share(greater_), share(further_), exact, all_};
  }

  double observed_, near_;
  std::uint64_t all_ = 0, greater_ = 0, further_ = 0;
};

PermutationTest undefined(Reason reason) {
  return {.statistic = reason, .p_greater = reason, .p_two_sided = reason};
}

void refuse_too_long(const PermutationOptions& options, std::size_t values) {
  if (options.permutations == 0) throw Error(Failure::usage, "0 permutations show nothing; ask for 9999");
  entente::refuse_too_long({.times = options.permutations,
                            .draws = static_cast<double>(values),
                            .of = fmt::format("permutations of {} values", values),
                            .instead = "fewer values"});
}

double sum_of(std::span<const double> values) { return std::accumulate(values.begin(), values.end(), 0.0); }

double sum_of_sizes(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0,
                         [](double sum, double value) { return sum + std::abs(value); });
}

double mean_of_sample(std::span<const double> values) {
  return settled(sum_of(values), sum_of_sizes(values)) / static_cast<double>(values.size());
}

/// Calls `visit` with the sum of every choice of `left` of the values.
template <class Visit>
void for_each_choice(std::span<const double> values, std::size_t left, double sum, const Visit& visit) {
  if (left == 0) return visit(sum);
  for (std::size_t i = 0; i + left <= values.size(); ++i)
    for_each_choice(values.subspan(i + 1), left - 1, sum + values[i], visit);
}

}  // namespace

PermutationTest two_samples(std::span<const double> a, std::span<const double> b,
                            const PermutationOptions& options) {
  if (a.empty() || b.empty()) return undefined(Reason::n_too_small);
  std::vector<double> all(a.begin(), a.end());
  all.insert(all.end(), b.begin(), b.end());
  const double total = sum_of(all);
  const auto size_a = static_cast<double>(a.size()), size_b = static_cast<double>(b.size());
  const auto difference = [&](double sum_a) { return sum_a / size_a - (total - sum_a) / size_b; };
  ExtremeTally tally(difference(sum_of(a)), sum_of_sizes(all) / std::min(size_a, size_b));
  if (choices(all.size(), a.size()) <= most_permutations) {
    // The smaller sample is chosen: the recursion is as deep as what is chosen.
    const bool first = a.size() <= b.size();
    for_each_choice(all, first ? a.size() : b.size(), 0,
                    [&](double sum) { tally.add(difference(first ? sum : total - sum)); });
    return tally.exact();
  }
  refuse_too_long(options, all.size());
  for (std::uint32_t i = 0; i < options.permutations; ++i) {
    Random random(options.seed, "two samples", i);
    std::vector<double> shuffled = all;
    shuffle(std::span(shuffled), random);
    tally.add(difference(sum_of(std::span(shuffled).first(a.size()))));
  }
  return tally.random();
}

PermutationTest sign_flips(std::span<const double> differences, const PermutationOptions& options) {
  if (differences.empty()) return undefined(Reason::n_too_small);
  const auto n = static_cast<double>(differences.size());
  ExtremeTally tally(sum_of(differences) / n, sum_of_sizes(differences) / n);
  const auto mean_with = [&](const auto& is_flipped) {
    double sum = 0;
    for (std::size_t i = 0; i < differences.size(); ++i)
      sum += is_flipped(i) ? -differences[i] : differences[i];
    return sum / n;
  };
  if (std::exp2(n) <= most_permutations) {
    for (std::uint64_t signs = 0; signs < std::uint64_t{1} << differences.size(); ++signs)
      tally.add(mean_with([signs](std::size_t i) { return (signs >> i & 1U) != 0; }));
    return tally.exact();
  }
  refuse_too_long(options, differences.size());
  for (std::uint32_t i = 0; i < options.permutations; ++i) {
    Random random(options.seed, "sign flips", i);
    tally.add(mean_with([&random](std::size_t) { return random.below(2) == 1; }));
  }
  return tally.random();
}

namespace {

/// Mean and standard deviation off the diagonal.
struct Moments {
  double mean = 0, deviation = 0;
};

Moments moments(const SquareMatrix& matrix) {
  const auto pairs = static_cast<double>(matrix.size() * (matrix.size() - 1));
  Moments result;
  double largest = 0;
  for (std::size_t i = 0; i < matrix.size(); ++i)
    for (std::size_t j = 0; j < matrix.size(); ++j)
      if (i != j) {
        result.mean += matrix[i][j] / pairs;
        largest = std::max(largest, std::abs(matrix[i][j]));
      }
  if (largest == 0) return result;
  double squares = 0;
  for (std::size_t i = 0; i < matrix.size(); ++i)
    for (std::size_t j = 0; j < matrix.size(); ++j)
      if (i != j) squares += std::pow((matrix[i][j] - result.mean) / largest, 2);
  const double deviation = std::sqrt(squares / pairs);
  result.deviation = deviation <= 1e-12 ? 0 : largest * deviation;
  return result;
}

/// In units of standard deviations from the mean; 0 on the diagonal.
SquareMatrix standardised(const SquareMatrix& matrix, const Moments& of) {
  SquareMatrix result = matrix;
  for (std::size_t i = 0; i < matrix.size(); ++i)
    for (std::size_t j = 0; j < matrix.size(); ++j)
      result[i][j] = i == j ? 0 : (matrix[i][j] - of.mean) / of.deviation;
  return result;
}

struct SignEntry {
  std::size_t row = 0, column = 0;
  double value = 0;
};

/// What Pearson's r with a standardised matrix takes of the first one, to be multiplied entry by entry: the
/// other's entries sum to 0, so that the mean of the first need not be subtracted, and of few ties only those
/// are looked at.
std::vector<SignEntry> factors_of_r(const SquareMatrix& matrix, const Moments& of) {
  const std::size_t n = matrix.size(), pairs = n * (n - 1);
  std::vector<SignEntry> entries;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j)
      if (i != j && matrix[i][j] != 0) entries.push_back({i, j, matrix[i][j]});
  if (2 * entries.size() > pairs) {  // entries that hardly differ would drown in what they have in common
    entries.clear();
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j)
        if (i != j) entries.push_back({i, j, matrix[i][j] - of.mean});
  }
  for (SignEntry& entry : entries) entry.value /= of.deviation * static_cast<double>(pairs);
  return entries;
}

double correlation(const std::vector<SignEntry>& factors, const SquareMatrix& y,
                   const std::vector<std::size_t>& order) {
  double sum = 0;
  for (const auto& [row, column, value] : factors) sum += value * y[order[row]][order[column]];
  return sum;
}

}  // namespace

PermutationTest qap(const SquareMatrix& x, const SquareMatrix& y, const PermutationOptions& options) {
  if (x.size() != y.size()) throw Error(Failure::usage, "two matrices of one size are asked for");
  if (x.size() < 3) return undefined(Reason::n_too_small);
  const Moments of_x = moments(x), of_y = moments(y);
  if (of_x.deviation == 0 || of_y.deviation == 0) return undefined(Reason::zero_variance);
  const std::vector<SignEntry> first = factors_of_r(x, of_x);
  const SquareMatrix second = standardised(y, of_y);
  std::vector<std::size_t> order(x.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  ExtremeTally tally(correlation(first, second, order), 1);
  if (x.size() <= most_actors_permuted) {
    do tally.add(correlation(first, second, order));
    while (std::next_permutation(order.begin(), order.end()));
    return tally.exact();
  }
  refuse_too_long(options, x.size() + first.size());
  for (std::uint32_t i = 0; i < options.permutations; ++i) {
    Random random(options.seed, "qap", i);
    std::iota(order.begin(), order.end(), std::size_t{0});
    shuffle(std::span(order), random);
    tally.add(correlation(first, second, order));
  }
  return tally.random();
}

PermutationTest qap(const EraGraph& x, const EraGraph& y, const PermutationOptions& options) {
  std::vector<ActorId> common;
  std::set_intersection(x.actors().begin(), x.actors().end(), y.actors().begin(), y.actors().end(),
                        std::back_inserter(common));
  if (common.size() > most_actors_compared) return undefined(Reason::too_large);
  const auto levels = [&common](const EraGraph& graph) {
    SquareMatrix matrix(common.size(), std::vector<double>(common.size(), 0));
    const EraGraph those = among(graph, common);
    for (const Tie& tie : those.ties()) matrix[tie.a][tie.b] = matrix[tie.b][tie.a] = tie.level();
    return matrix;
  };
  return qap(levels(x), levels(y), options);
}

EraLabelTest era_labels(const Chronicle& chronicle, const std::vector<CountedClaim>& claims,
                        const PermutationOptions& options) {
  std::vector<double> before, after;
  for (const CountedClaim& claim : claims) {
    if (claim.in_before == claim.in_after) continue;
    double sum = 0;
    for (const std::uint32_t row : claim.rows) sum += chronicle.claims[row].signed_weight();
    (claim.in_before ? before : after).push_back(sum / static_cast<double>(claim.rows.size()));
  }
  EraLabelTest found{.before = before.size(), .after = after.size()};
  found.in_both = claims.size() - found.before - found.after;
  if (!before.empty()) found.mean_before = mean_of_sample(before);
  if (!after.empty()) found.mean_after = mean_of_sample(after);
  found.test = two_samples(after, before, options);
  return found;
}

}  // namespace entente
