// What nearly every command is asked: which package, how it is read, divided into eras and folded. Words
// become values here, before anything is read; names wait for the package, which alone knows them.
#pragma once

#include <entente/cli/options/name_options.hpp>
#include <entente/cli/options/words.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/era.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/graphs/reading/read_options.hpp>

#include <string>
#include <vector>

namespace entente {

/// Where a package lies, and how its sheets are read.
struct ReadingOptions {
  std::string package = ".";               ///< a folder, a table, or `-` for standard input
  std::vector<std::string> read_beside{};  ///< other files that the run reads
  ReadOptions how{};
  std::string rejects{};  ///< where bad rows are set aside; empty: they end the run
};

/// How claims become ties: FoldOptions whose sources and families are still to be looked up.
struct NamedFolding {
  FoldOptions known{};  ///< but for the sources
  Names without_sources{"--without-source"}, only_sources{"--only-source"};
};

struct View {
  ReadingOptions reading{};
  PeriodChoice periods{};
  NamedFolding folding{};
};

/// The first operand, --date-order, --rows, --mirrored, --keep and --rejects.
ReadingOptions reading_of(const Words& words);
/// The months of --every; 12 where it is not given.
int step_of(const Words& words);
/// --eras, --every and --cut.
PeriodChoice periods_of(const Words& words);
/// --roll-up, --lineage, --status, --only-status, --without-source, --only-source, --family and
/// --persistence.
NamedFolding folding_of(const Words& words);
/// All of them.
View view_of(const Words& words);

/// periods(), refused under the name of the option.
std::vector<Era> eras_in(const Package& package, const PeriodChoice& choice);
FoldOptions folding_in(const Package& package, const NamedFolding& folding);

}  // namespace entente
