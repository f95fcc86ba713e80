// Writing into a package what the program can: mended sheets and their description.
#pragma once

#include <entente/cli/options.hpp>

#include <string>

namespace entente {

/// Mends the sheets of the package that the first operand names, each whole or not at all. Returns a line for
/// each change. Throws Error(usage) for standard input, Error(io) where a sheet cannot be written.
std::string mend_sheets(const Options& options);

/// Writes datapackage.json into the package's folder; returns a line if that changed it. Nothing under --fix
/// for a lone table; Error(usage) under --datapackage.
std::string write_datapackage(const Options& options);

}  // namespace entente
