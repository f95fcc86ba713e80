// Over whom --third-parties and --own compare portfolios.
#pragma once

#include <entente/cli/options/words.hpp>
#include <entente/engine/alignment/alignment.hpp>
#include <entente/graphs/folding/fold_options.hpp>

#include <string>

namespace entente {

struct Package;

/// AlignmentOptions whose third parties are not looked up yet.
struct ThirdPartyOptions {
  AlignmentOptions known{};  ///< but for those that are listed
  bool all = false;          ///< all actors of the package are listed
  std::string sheet{};       ///< the file that lists them; empty: none does
};

/// What --own and --third-parties ask for. A word that is neither known nor a file is refused.
ThirdPartyOptions third_parties_of(const Words& words);

/// With the actors listed. A list is read from its file; its faults go to standard error, all at once, and
/// end the run with Error(data).
AlignmentOptions alignment_in(const Package& package, const ThirdPartyOptions& asked,
                              const FoldOptions& folding);

}  // namespace entente
