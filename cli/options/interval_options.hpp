// How --interval, --draw, --replicates and --seed have intervals.
#pragma once

#include <entente/cli/options/words.hpp>
#include <entente/engine/resampling/intervals.hpp>

#include <optional>

namespace entente {

/// The intervals asked for, the expanded ones where --interval names none; nothing for `--interval none`.
std::optional<IntervalOptions> intervals_of(const Words& words);

}  // namespace entente
