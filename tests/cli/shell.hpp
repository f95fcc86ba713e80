// Runs a command as a user would, in a bare environment, and keeps what it answered.
#pragma once

#include "document.hpp"

#include <filesystem>
#include <string>

namespace documents {

/// An empty folder of this name among the work folders of the build.
std::filesystem::path empty_folder(const std::string& name);

/// Runs `command` in `folder` with sh: PATH begins at the built tool, ENTENTE_SOURCE_DIR names the source
/// tree, LC_ALL is C, TZ is UTC, HOME and all else are unset, standard input is empty. A command that takes
/// longer than two minutes ends with 124.
Answer run(const std::string& command, const std::filesystem::path& folder);

std::string text_of(const std::filesystem::path& file);

}  // namespace documents
