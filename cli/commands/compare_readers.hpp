// The tables of entente compare: what each one reads of the command line, and how it is made of a study.
#pragma once

#include <entente/cli/options/words.hpp>
#include <entente/engine/analysis/comparison.hpp>
#include <entente/viz/report/table.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// What a table is made of.
struct Compared {
  const Chronicle& world;
  const Study& study;
  std::span<const Comparison> eras;
  std::vector<Pair> pairs{};  ///< those that are named
  std::vector<ActorId> actors{};
  std::optional<Pair> between{};
  FoldOptions folding{};  ///< what the eras were folded with
  std::size_t threads = 1;
};

/// A table before anything is read: the measures that the study takes for it, and how to make it.
struct AskedTable {
  std::vector<Measure> measures{};
  std::function<Table(const Compared&)> make{};
};

/// Each reads the options of its table, and throws Error(usage) for what they cannot mean.
AskedTable shifts_asked(const Words& words);
AskedTable drivers_asked(const Words& words);
AskedTable leave_one_out_asked(const Words& words);
AskedTable robustness_asked(const Words& words);
AskedTable attribution_asked(const Words& words);
AskedTable lean_asked(const Words& words);
AskedTable ranks_asked(const Words& words);
AskedTable networks_asked(const Words& words);
AskedTable permutation_asked(const Words& words);

}  // namespace entente
