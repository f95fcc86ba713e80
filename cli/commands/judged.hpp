// Structural balance within a limit of time, with what is said of it on a terminal.
#pragma once

#include <entente/engine/analysis/balance_of_eras.hpp>
#include <entente/viz/report/table.hpp>

#include <span>
#include <vector>

namespace entente {

/// The balance of each graph, with so many seconds for each.
std::vector<EraBalance> judged(std::span<const EraGraph> graphs, const EraBalanceOptions& asked,
                               double seconds);

/// Tells on standard error what `proved` in the column `status` of a table means.
void say_what_is_proved(const Table& table);

}  // namespace entente
