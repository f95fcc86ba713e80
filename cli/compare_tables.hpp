// The tables of entente compare: what each one reads of the command line, and how it is made of a study.
#pragma once

#include <entente/cli/options.hpp>
#include <entente/engine/analysis/comparison.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/viz/report/table.hpp>

#include <functional>
#include <span>
#include <vector>

namespace entente {

/// What a table is made of.
struct Compared {
  const Options& options;
  const Package& package;
  const Study& study;
  std::span<const Comparison> eras;
};

/// A table before anything is read: the measures that the study takes for it, and how to make it.
struct AskedTable {
  std::vector<Measure> measures{};
  std::function<Table(const Compared&)> table{};
};

/// Each reads the options of its table, and throws Error(usage) for what they cannot mean.
AskedTable shifts_asked(const Options& options);
AskedTable leave_one_out_asked(const Options& options);
AskedTable robustness_asked(const Options& options);
AskedTable attribution_asked(const Options& options);
AskedTable lean_asked(const Options& options);
AskedTable ranks_asked(const Options& options);
AskedTable networks_asked(const Options& options);
AskedTable permutation_asked(const Options& options);

}  // namespace entente
