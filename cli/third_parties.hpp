// Over whom --third-parties and --own compare portfolios.
#pragma once

#include <entente/cli/options.hpp>
#include <entente/engine/alignment/alignment.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/reading/package.hpp>

namespace entente {

/// What --own and --third-parties ask for. A list is read from its file; its faults go to standard error, all
/// at once, and end the run with Error(data).
AlignmentOptions alignment_options(const Options& options, const Package& package,
                                   const FoldOptions& folding);

}  // namespace entente
