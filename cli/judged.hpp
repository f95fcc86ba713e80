// Structural balance as a command line asks for it: under which rules, and for how long.
#pragma once

#include <entente/cli/options.hpp>
#include <entente/engine/balance/blocs/blocs.hpp>
#include <entente/viz/report/balance_tables.hpp>

#include <span>
#include <vector>

namespace entente {

/// What --mixed and --weighted say.
EraBalanceOptions balance_options(const Options& options);

/// The balance of each graph, with so many seconds for each.
std::vector<EraBalance> judged(std::span<const EraGraph> graphs, const EraBalanceOptions& asked,
                               double seconds);

/// The same side by side with the graphs. Refers to both.
std::vector<JudgedEra> judged_eras(std::span<const EraGraph> graphs, std::span<const EraBalance> found,
                                   Mixed mixed = Mixed::net);

/// Tells on standard error what `proved` in the column `status` of a table means.
void say_what_is_proved(const Table& table);

/// The two blocs of each era, carried from one to the next.
std::vector<Partition> two_blocs(std::span<const JudgedEra> eras);

}  // namespace entente
