// Files that are no tables: named for what they are.
#pragma once

#include <optional>
#include <string_view>

namespace entente {

/// What a file is, in words that follow "this is", and what to do to have it read.
struct ForeignFile {
  std::string_view what;
  std::string_view way_on;
};

/// Recognises, by their first bytes, packed files (gzip, zip, xz ...), workbooks (XLSX, ODS, XLS), XML
/// (GraphML and GEXF among it), JSON, DOT, GML, Pajek, UCINET's DL, pages of the web, BibTeX, and binary
/// files of other programs. Nothing for tables, and for what it does not know. O(1): it looks at a few
/// kilobytes, and at a zip's end.
std::optional<ForeignFile> foreign_file(std::string_view bytes);

}  // namespace entente
