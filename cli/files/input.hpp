// A package as a command line asks for it: read, and complained about.
#pragma once

#include <entente/cli/options/view_options.hpp>
#include <entente/graphs/reading/package.hpp>

#include <filesystem>
#include <string>

namespace entente {

/// A package and where it lies. `folder` is empty for a lone table or standard input.
struct Input {
  Package package;
  std::filesystem::path folder;
};

/// Reads a package. Its faults and notices go to standard error; errors end the run with Error(data), unless
/// --rejects set the bad rows aside, which close() writes. `output` is where the result will go: what it must
/// not overwrite is refused before anything is read.
Input input(const ReadingOptions& asked, const std::string& output = {});

/// The same without a word: faults stay in the package.
Input silent_input(const ReadingOptions& asked);

/// Tells the warnings and notices of a package, and its errors, on standard error.
void complain_about(const Package& package);

/// The closing line of a run on one package, `read 254 rows: 251 claims, 3 rejected; 76 actors; 8 eras`, and
/// the exit code: 1 when rows were set aside.
int close(const ReadingOptions& asked, const Package& package);

}  // namespace entente
