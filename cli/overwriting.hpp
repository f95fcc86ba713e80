// What a result must not take the place of.
#pragma once

#include <entente/cli/options.hpp>

#include <filesystem>

namespace entente {

/// Throws Error(usage) where a result at `path` would take the place of what people wrote: a sheet of a
/// package, there or not yet, or a file that this run reads, under whatever name or link.
void refuse_to_overwrite(const Options& options, const std::filesystem::path& path);

/// The same of the files that --rejects and -o name, which must be two. Folders are for others to look into.
void refuse_to_overwrite(const Options& options);

}  // namespace entente
