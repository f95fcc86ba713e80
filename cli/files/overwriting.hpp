// What a result must not take the place of.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace entente {

struct ReadingOptions;

/// Throws Error(usage) where a result at `path` would take the place of what people wrote: a sheet of a
/// package, there or not yet, a file that this run reads, under whatever name or link, or that of --rejects.
void refuse_to_overwrite(const ReadingOptions& read, const std::filesystem::path& path);

/// The same of the files that --rejects and -o name, which must be two. Folders are for others to look into.
void refuse_results(const ReadingOptions& read, const std::string& output);

}  // namespace entente
