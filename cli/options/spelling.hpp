// How a command line is spelt again: the package, the view and the eras that were typed.
#pragma once

#include <entente/cli/options/words.hpp>
#include <entente/graphs/model/era.hpp>
#include <entente/viz/report/report_commands.hpp>

#include <optional>
#include <string>

namespace entente {

struct Package;

/// The commands of a report with the same package, view and eras, without the ids of these. Nothing is in
/// them that was not typed.
Commands commands_of(const Words& words);

/// What --era takes for this era of the package alone: its id where that is enough, else `scheme:id`; nothing
/// where neither is.
std::optional<std::string> name_of(const Package& package, const Era& era);

}  // namespace entente
