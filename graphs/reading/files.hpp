// Bytes in and out of the file system: whole files, all or nothing.
#pragma once

#include <entente/graphs/model/problem.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// The bytes of a file. Throws Error(io) that says what stands in the way: missing, a folder, not permitted,
/// above 2 GiB.
std::string file_bytes(const std::filesystem::path& path);

/// The bytes of a sheet of a package, which must be a regular file (or a link to one): a folder from
/// elsewhere may hold a pipe or a device in its place. Throws Error(io) otherwise as above.
std::string sheet_bytes(const std::filesystem::path& path);

/// Writes a file so that it is there whole or not at all: a temporary file beside it, then a rename. A file
/// that already holds `bytes` is not touched, one that does not keeps its permissions, and what is no regular
/// file (/dev/stdout, a pipe) is written as it stands; missing folders are made. Throws Error(io) when the
/// folder cannot be written or the disk is full, and leaves no temporary file. Returns whether the file
/// changed.
bool write_file(const std::filesystem::path& path, std::string_view bytes);

/// Writes several files below `folder`, by relative name: all of them are there afterwards, or none has
/// changed. Throws as write_file().
void write_files(const std::filesystem::path& folder, const std::map<std::string, std::string>& files);

}  // namespace entente
