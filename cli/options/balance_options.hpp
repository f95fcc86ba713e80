// Structural balance as a command line asks for it: under which rules.
#pragma once

#include <entente/cli/options/words.hpp>
#include <entente/engine/balance/era_balance.hpp>

namespace entente {

/// What --mixed says.
Mixed mixed_of(const Words& words);
/// What --weighted says.
Counted counted_of(const Words& words);
/// What both say.
EraBalanceOptions balance_options_of(const Words& words);

}  // namespace entente
