// The figures of structural balance, each with the rows that add up to it.
#pragma once

#include <entente/engine/balance/blocs/blocs.hpp>
#include <entente/viz/report/balance_tables.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// The figures of balance_table() that are numbers, in its order.
inline constexpr std::array<std::string_view, 15> balance_figures = {
    "actors", "ties", "negative", "line_index",     "lower",      "upper", "degree_of_balance", "ppp",
    "ppn",    "pnn",  "nnn",      "triangle_index", "walk_index", "mixed", "best_partitions"};

struct BalanceFigures {
  std::vector<std::string_view> names = {};  ///< of balance_figures; none: all
  std::size_t most_rows = 1'000;             ///< listed of a figure in an era
};

/// era, figure, kind, subject, blocs, sign, level, blame, value, arithmetic, made_of, sources, why: in
/// each era and for each figure the rows whose values add up to it, then the figure itself (`kind` is
/// `figure`). Behind actors stand `actor`s with their blocs; behind ties, negative and mixed the `tie`s;
/// behind line_index and upper the ties that the partition breaks; behind lower the parts of bound_parts()
/// (`cycle`, `rounding`, `solver`); behind ppp to nnn the `triad`s; behind walk_index the actors'
/// walk_parts(); behind best_partitions the `partition`s of each block, whose numbers multiply.
/// degree_of_balance and triangle_index are quotients of other figures and have no rows. `kind` says which
/// cells a row has; `why` is the reason of a figure without a value. Rows beyond `most_rows` are one row,
/// `more`, with what they come to. `made_of` are the claims of a tie; the ties of a cycle, triad or
/// partition. `blocs` are two_blocs() of the eras, carried() or not.
Table explain_balance_table(const Chronicle& chronicle, std::span<const JudgedEra> eras,
                            std::span<const Partition> blocs, const BalanceFigures& figures = {});

}  // namespace entente
