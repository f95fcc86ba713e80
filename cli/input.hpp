// A package as a command line asks for it: read, complained about, folded.
#pragma once

#include <entente/cli/options.hpp>
#include <entente/engine/study.hpp>
#include <entente/graphs/model/fold.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/viz/report/table.hpp>
#include <entente/viz/report/tables.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace entente {

/// A package and where it lies. `folder` is empty for a lone table or standard input.
struct Input {
  Package package;
  std::filesystem::path folder;
};

/// Reads the package that the first operand names (`.` without one, `-` is standard input). Warnings and
/// errors go to standard error; errors end the run with Error(data), unless --rejects set the bad rows aside.
Input input(const Options& options);

/// The same without a word: faults stay in the package.
Input silent_input(const Options& options);

/// The closing line, `read 254 rows: 251 ties, 3 rejected; 76 actors; 8 eras`, and the exit code: 1 when rows
/// were set aside.
int close(const Options& options, const Package& package);

std::vector<Era> chosen_eras(const Options& options, const Package& package);
FoldOptions fold_options(const Options& options, const Package& package);
std::vector<Measure> chosen_measures(const std::vector<std::string>& names);
/// The pairs of --pair, each end resolved by code, label or alias and, under lineage and roll-up, to whom it
/// stands for.
std::vector<Pair> chosen_pairs(const Options& options, const Package& package);
std::vector<ActorId> chosen_actors(const Options& options, const Package& package);
Subject subject(const Package& package);

/// Prints a table in the form asked for, to standard output or -o FILE.
void print(const Options& options, const Package& package, const Table& table);

}  // namespace entente
