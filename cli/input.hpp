// A package as a command line asks for it: read, and complained about.
#pragma once

#include <entente/cli/options.hpp>
#include <entente/graphs/reading/package.hpp>

#include <filesystem>

namespace entente {

/// A package and where it lies. `folder` is empty for a lone table or standard input.
struct Input {
  Package package;
  std::filesystem::path folder;
};

/// What --date-order says.
DateOrder date_order(const Options& options);

/// What --date-order, --rows, --mirrored and --keep say.
ReadOptions read_options(const Options& options);

/// Reads the package that the first operand names (`.` without one, `-` is standard input). Warnings and
/// errors go to standard error; errors end the run with Error(data), unless --rejects set the bad rows aside.
Input input(const Options& options);

/// The same without a word: faults stay in the package.
Input silent_input(const Options& options);

/// Tells the warnings and notices of a package, and its errors, on standard error.
void complain_about(const Package& package);

/// The closing line, `read 254 rows: 251 claims, 3 rejected; 76 actors; 8 eras`, and the exit code: 1 when
/// rows were set aside.
int close(const Options& options, const Package& package);

}  // namespace entente
