// What the lower bound of a line index adds up from, part by part, for a reader who wants to check it.
#pragma once

#include <entente/engine/balance/line_index/line_index.hpp>
#include <entente/engine/balance/signs/balance.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

/// What a part of a lower bound rests on.
enum class BoundBy : std::uint8_t {
  cycle,     ///< a packed cycle with an odd number of negative ties: every partition breaks one of its ties
  rounding,  ///< up to a whole step, where cycles that share ties come to less than one; below 0, what
             ///< levels without a common unit are rounded by
  solver,    ///< what the solver proved of a block beyond its cycles
};
inline constexpr std::array<std::string_view, 3> bound_by_names = {"cycle", "rounding", "solver"};
constexpr std::string_view name(BoundBy by) { return bound_by_names[static_cast<std::size_t>(by)]; }

struct BoundPart {
  BoundBy by = BoundBy::cycle;
  std::size_t block = 0;  ///< place in LineIndex::certificate
  Cycle cycle{};          ///< of a part by cycle
  double amount = 0;      ///< in ties or units of level
};

/// The parts of the lower bound of an index of this graph, block by block: cycles first, each with its amount
/// / share, then what is left. They add up to the bound, up to rounding; none where it is 0. O(ties of the
/// cycles).
std::vector<BoundPart> bound_parts(const SignedGraph& graph, const LineIndex& index);

}  // namespace entente
