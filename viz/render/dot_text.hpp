// Texts of users in DOT: labels, names and values that come out as they went in, in whatever reads the file.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace entente {

/// A label that Graphviz shows as these lines: its escapes and entities undone beforehand.
std::string dot_label(std::span<const std::string> lines);
std::string dot_label(const std::string& line);

/// The name of a node or graph, or a value that no one draws: as it is, but with backslashes doubled, one of
/// which would swallow the closing quote. Reads at most `longest` bytes.
std::string dot_name(std::string_view text, std::size_t longest);

/// What cgraph writes, as pydot, and with it networkx, can read it too: with quotes around letters beyond
/// ASCII and around names that are negative numbers, where they lose their way, and without the last
/// semicolon, behind which they find a node called newline. For DOT without comments and HTML-like labels.
/// O(bytes).
std::string portable_dot(std::string_view dot);

}  // namespace entente
