// A check of a line index that shares no code with its making: what a sceptic would do with the certificate
// in hand.
#pragma once

#include <entente/engine/balance/line_index/line_index.hpp>

#include <string>
#include <vector>

namespace entente {

/// What a check found. `by_cycles + by_trying + by_solver` is the lower bound claimed.
struct LineIndexCheck {
  std::vector<std::string> faults{};  ///< in plain words; none where all holds that can be checked
  std::int64_t by_cycles = 0;         ///< shown by packed cycles
  std::int64_t by_trying = 0;         ///< more, shown by trying every partition of small blocks
  std::int64_t by_solver = 0;         ///< the rest rests on the solver's word

  bool holds() const { return faults.empty(); }
};

/// Checks that the blocs break the ties named and no others, and that these weigh `upper`; that no tie is in
/// two blocks of the certificate; that every packed cycle is closed, meets no vertex twice, has an odd number
/// of negative ties, and that the cycles take no more of a tie than their share; that a block of at most 20
/// vertices that the solver proved has no better partition, by trying all; and that the bounds of the blocks
/// add up to `lower`. A block's bound holds for any set of ties, so the check needs no notion of a block.
/// O(ties + cycles + 2^20 ties of small blocks).
LineIndexCheck line_index_check(const SignedGraph& graph, const LineIndex& index);

}  // namespace entente
