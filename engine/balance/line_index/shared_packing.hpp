// Packing unbalanced cycles that may share ties: a better bound where those that share none fall short.
#pragma once

#include <entente/engine/balance/line_index/packing.hpp>
#include <entente/engine/progress.hpp>

#include <cstddef>
#include <cstdint>

namespace entente {

struct SharedPackingOptions {
  std::int64_t enough = 0;                    ///< stop at this bound
  std::size_t rounds = 64;                    ///< the largest share
  std::size_t visits = std::size_t{1} << 23;  ///< about how many ties may be looked at in all
  ShouldStop should_stop{};
};

/// The best packing met in rounds: each gives every broken tie one more cycle, over the ties used least so
/// far, and raises the share by one. It comes near the best fractional packing, where disjoint cycles often
/// fall one short. O(broken ties x ties x log) a round.
///
/// Reference: Garg & Könemann 2007, doi:10.1137/S0097539704446232 (multiplicative weights).
Packing shared_cycles(const Block& block, const Links& links, const Bipartition& sides,
                      const SharedPackingOptions& options = {});

}  // namespace entente
