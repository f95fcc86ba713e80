// The fewest violations of any partition into blocs, proved: by cycles with one negative tie while the number
// of blocs is free, by colours where it is limited.
#pragma once

#include <entente/engine/balance/blocs/labels.hpp>
#include <entente/engine/balance/blocs/positive_paths.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente {

/// What is to be divided, and what violating each tie costs.
struct BlocProblem {
  const SignedGraph& graph;
  const std::vector<std::int64_t>& prices;  ///< by tie, 0 or more; their sum below 2^62
  std::size_t at_most = 1;                  ///< blocs
};

/// What the violated ties cost: negative ones within a bloc, positive ones across. O(ties).
std::int64_t price(const BlocProblem& problem, const Labels& labels);

struct BlocProof {
  Labels labels{};         ///< the best partition known, of at most so many blocs
  std::int64_t lower = 0;  ///< no such partition costs less
};

/// Starts from a partition that fits and the cycles packed; ends when price(labels) == lower, or when
/// stopped. Limited blocs are not tried beyond 20 million ties x blocs: the bound of free blocs stays.
///
/// - Method: implicit hitting sets (Moreno-Centeno & Karp 2013, doi:10.1287/opre.1120.1139) over core-guided
///   MaxSAT; one literal for each actor and bloc where blocs are limited.
BlocProof bloc_proof(const BlocProblem& problem, const PackedCycles& packed, Labels labels,
                     const ShouldStop& should_stop = {});

}  // namespace entente
