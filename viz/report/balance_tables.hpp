// Structural balance as tables: a row for each era, each triad, each actor and tie, or each third party.
#pragma once

#include <entente/engine/analysis/balance_of_eras.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/report/table.hpp>

#include <span>
#include <string>
#include <vector>

namespace entente {

/// `3`, or `>=1000` where there may be more.
std::string partitions_text(const PartitionCount& partitions);

/// era, actors, ties, negative, line_index, lower, upper, status, degree_of_balance, ppp, ppn, pnn, nnn,
/// triangle_index, walk_index, why, counted, mixed, mixed_rule, weakly_balanced, best_partitions, proof,
/// contradiction, blamed: a row for each era. `status` is proved or bounds; line_index is empty unless
/// proved. `contradiction` is a shortest cycle that balance cannot explain; `blamed` the ties that the
/// partition found breaks, each with whether every best partition does.
Table balance_table(const Chronicle& chronicle, std::span<const JudgedEra> eras);

/// era, a, b, c, triad, balanced, a_b, a_c, b_c, rows: closed triads, the unbalanced ones or all, with the
/// levels of their ties and the rows behind them; `triads` by era.
Table triads_table(const Chronicle& chronicle, std::span<const JudgedEra> eras,
                   std::span<const std::vector<Triangle>> triads);

/// era, subject, kind, level, triads, unbalanced, share, broken, blame, why: the tension of every actor with
/// a tie and of every tie of each era, most unbalanced triads first.
Table tension_table(const Chronicle& chronicle, std::span<const JudgedEra> eras);

/// era, pair, row, level, pressure, net, share, third_parties, third_party, level_a, level_b, push, why: what
/// third parties push the pairs to; a row for the pair in each era, then one for each third party, whose
/// cells of the pair are empty; `row` says which.
Table pressure_table(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                     std::span<const PairPressure> rows);

}  // namespace entente
