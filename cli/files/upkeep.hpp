// Writing into a package what the program can: mended sheets and their description.
#pragma once

#include <string>

namespace entente {

struct ReadingOptions;

/// Mends the sheets of a package, each whole or not at all. Returns a line for
/// each change. Throws Error(usage) for standard input, Error(io) where a sheet cannot be written.
std::string mend_sheets(const ReadingOptions& asked);

/// Writes datapackage.json into the package's folder; returns a line if that changed it. Nothing for a lone
/// table, which has no folder of its own, nor for what cannot be read.
std::string write_datapackage(const ReadingOptions& asked);

/// Throws Error(usage) for standard input, in which nothing can be mended.
void require_place(const ReadingOptions& asked);
/// Throws Error(usage) for a lone table too: --datapackage describes a folder.
void require_folder(const ReadingOptions& asked);

}  // namespace entente
