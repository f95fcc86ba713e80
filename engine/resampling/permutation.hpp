// Permutation tests: how often chance alone would give as much, if labels meant nothing.
#pragma once

#include <entente/engine/scores.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

struct CountedClaim;

/// What a permutation test came to. Exact: every permutation was looked at once, the given one among them,
/// and p is the share of them that give as much. Otherwise p = (c + 1) / (R + 1) for c of R random ones
/// (Phipson & Smyth 2010, doi:10.2202/1544-6115.1585). Values within 1e-12 of the observed one, relatively,
/// count as as much.
struct PermutationTest {
  Value statistic{};
  Value p_greater{};    ///< chance of a statistic as large or larger
  Value p_two_sided{};  ///< chance of one as far from 0 or further
  bool exact = false;
  std::uint64_t permutations = 0;  ///< looked at; of an exact test the given one is among them
  friend bool operator==(const PermutationTest&, const PermutationTest&) = default;
};

struct PermutationOptions {
  std::uint32_t permutations = 9999;  ///< random ones, where there are too many to look at all
  std::uint64_t seed = 1;
};

/// Up to so many permutations are all looked at: splits of two samples, and signs.
inline constexpr double most_permutations = 1e6;
/// Up to so many actors all orders of them are looked at (8! = 40,320).
inline constexpr std::size_t most_actors_permuted = 8;

/// The difference of two means, mean(a) - mean(b), when which value belongs to which sample means nothing.
/// Undefined(n-too-small) when a sample is empty. Exact where there are up to most_permutations splits.
/// Throws Error(usage) for more permutations than can be afforded (work.hpp). Fisher 1935; Pitman
/// 1937, doi:10.2307/2984124.
PermutationTest two_samples(std::span<const double> a, std::span<const double> b,
                            const PermutationOptions& options = {});

/// The mean of paired differences, when the sign of each means nothing. Undefined(n-too-small) without a
/// difference. Exact up to 19 of them. Errors as two_samples().
PermutationTest sign_flips(std::span<const double> differences, const PermutationOptions& options = {});

/// Square, one row and one column for each actor; the diagonal is not looked at.
using SquareMatrix = std::vector<std::vector<double>>;

/// Quadratic assignment: Pearson's r of two matrices over all ordered pairs, when the actors of the second
/// are permuted, rows and columns together. It tests association, given who is who, and not equality.
/// Undefined(n-too-small) for fewer than 3 actors; undefined(zero-variance) where all entries of one are
/// alike. Exact up to most_actors_permuted. Errors as two_samples(). O(permutations * (n + entries of x that
/// are not 0)). Hubert & Schultz 1976, doi:10.1111/j.2044-8317.1976.tb00714.x; Krackhardt 1988,
/// doi:10.1016/0378-8733(88)90004-4.
PermutationTest qap(const SquareMatrix& x, const SquareMatrix& y, const PermutationOptions& options = {});

/// qap() of the levels of two eras of one chronicle, over the actors present in both; 0 for a pair without a
/// tie. Undefined(too-large) for more than most_actors_compared of them. O(permutations * (actors +
/// ties)).
PermutationTest qap(const EraGraph& x, const EraGraph& y, const PermutationOptions& options = {});

/// What a test of era labels compared, and what it came to.
struct EraLabelTest {
  std::size_t before = 0, after = 0;  ///< claims of one era alone
  std::size_t in_both = 0;            ///< claims left out
  /// The mean signed weight of the claims of an era; undefined(no-ties) without one.
  Value mean_before = Reason::no_ties, mean_after = Reason::no_ties;
  PermutationTest test{};  ///< its statistic is mean_after - mean_before
  friend bool operator==(const EraLabelTest&, const EraLabelTest&) = default;
};

/// Whether claims of the later era are more cooperative: the mean signed weight of claims after less that of
/// claims before, when their era means nothing. Weights, not shares: those depend on how long the eras are. A
/// claim of several rows has their mean. Claims of both eras cannot tell and are left out. Undefined and
/// refused as two_samples().
EraLabelTest era_labels(const Chronicle& chronicle, const std::vector<CountedClaim>& claims,
                        const PermutationOptions& options = {});

}  // namespace entente
