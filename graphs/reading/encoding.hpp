// Bytes as spreadsheets export them, made UTF-8.
#pragma once

#include <entente/graphs/model/problem.hpp>

#include <string>
#include <string_view>

namespace entente {

/// The text of a file as UTF-8 without byte-order mark: from UTF-8, UTF-16 (by its mark) or, when it holds no
/// valid UTF-8 beyond ASCII, Windows-1252 (with a notice). A NUL byte or broken UTF-8 is an error at its
/// line; the text is then empty. O(length).
std::string utf8_text(std::string bytes, const std::string& file, Problems& problems);

/// The same of a table: a file that foreign_file() knows is an error that names what it is.
std::string table_text(std::string bytes, const std::string& file, Problems& problems);

}  // namespace entente
