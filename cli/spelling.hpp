// How a command line is spelt again: the package, the view and the eras that were typed.
#pragma once

#include <entente/cli/options.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/viz/report/report_commands.hpp>

#include <span>

namespace entente {

/// The commands of a report with these options on these graphs. Nothing is in them that was not typed.
Commands commands_of(const Options& options, const Package& package, std::span<const EraGraph> graphs);

}  // namespace entente
