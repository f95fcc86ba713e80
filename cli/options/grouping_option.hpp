// --by: what parts are put together by.
#pragma once

#include <entente/cli/options/arguments.hpp>
#include <entente/engine/attribution/attribution.hpp>

namespace entente {

/// The word of --by; the first Grouping where it is not there. Refuses another word.
Grouping grouping_in(const Words& words);

}  // namespace entente
