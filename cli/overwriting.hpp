// What a result must not take the place of.
#pragma once

#include <entente/cli/options.hpp>

#include <filesystem>

namespace entente {

/// Throws Error(usage) where a result at `path` would take the place of what people wrote: a sheet of a
/// package, there or not yet, or a file that this run reads, under whatever name or link; and where the
/// result and the rejected rows are to go into one file.
void refuse_to_overwrite(const Options& options, const std::filesystem::path& path);

}  // namespace entente
