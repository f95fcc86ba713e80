// Structural balance as a command line asks for it: under which rules, and for how long.
#pragma once

#include <entente/cli/options.hpp>
#include <entente/engine/analysis/balance_of_eras.hpp>
#include <entente/viz/report/table.hpp>

#include <span>
#include <vector>

namespace entente {

/// What --mixed and --weighted say.
EraBalanceOptions balance_options(const Options& options);

/// Between two eras, each of which may take its whole limit: tells the progress, or stops where interrupted.
void step_of_era(std::size_t done, std::size_t all);

/// The balance of each graph, with so many seconds for each.
std::vector<EraBalance> judged(std::span<const EraGraph> graphs, const EraBalanceOptions& asked,
                               double seconds);

/// Tells on standard error what `proved` in the column `status` of a table means.
void say_what_is_proved(const Table& table);

}  // namespace entente
