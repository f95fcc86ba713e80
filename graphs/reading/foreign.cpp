// Signatures of bytes first, then what the text begins with.
#include <entente/graphs/reading/foreign.hpp>

#include <entente/graphs/model/text.hpp>

#include <algorithm>
#include <string>

namespace entente {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view as_csv = "save or export it as CSV UTF-8, one file for each sheet",
                           edges_as_csv = "export its edges as CSV (from, to, and what is known of each)";

struct Signature {
  std::string_view bytes;
  ForeignFile file;
};

constexpr Signature signatures[] = {
    {"\x1f\x8b"sv, {"a gzip file", "unpack it first: gunzip"}},
    {"BZh"sv, {"a bzip2 file", "unpack it first: bunzip2"}},
    {"\xfd\x37\x7a\x58\x5a"sv, {"an xz file", "unpack it first: unxz"}},
    {"\x28\xb5\x2f\xfd"sv, {"a Zstandard file", "unpack it first: unzstd"}},
    {"7z\xbc\xaf\x27\x1c"sv, {"a 7-Zip file", "unpack it first"}},
    {"Rar!"sv, {"a RAR file", "unpack it first"}},
    {"\xd0\xcf\x11\xe0"sv, {"an old workbook (XLS) or other Office file", as_csv}},
    {"%PDF"sv, {"a PDF", "a table is expected; copy it into a sheet and save that as CSV UTF-8"}},
    {"\x89PNG"sv, {"a picture (PNG)", "a table is expected"}},
    {"\xff\xd8\xff"sv, {"a picture (JPEG)", "a table is expected"}},
    {"SQLite format 3"sv, {"an SQLite database", "export the table of claims as CSV"}},
    {"PAR1"sv, {"a Parquet file", "export it as CSV"}},
    {"ARROW1"sv, {"an Arrow file", "export it as CSV"}},
    {"FEA1"sv, {"a Feather file", "export it as CSV"}},
    {"\x89HDF"sv, {"an HDF5 file", "export the table of claims as CSV"}},
    {"<stata_dta>"sv, {"a Stata file", "export it as CSV: export delimited"}},
    {"$FL2"sv, {"an SPSS file", "save it as CSV"}},
    {"$FL3"sv, {"an SPSS file", "save it as CSV"}},
    {"RDX"sv, {"an R file", "write it as CSV: write.csv(x, row.names = FALSE)"}},
};

ForeignFile zip(std::string_view bytes) {
  // The names of what is packed stand at the front of each part, and again at the end.
  constexpr std::size_t looked_at = 16'384;
  const auto holds = [&](std::string_view name) {
    return bytes.substr(0, looked_at).find(name) != std::string_view::npos ||
           bytes.substr(bytes.size() - std::min(bytes.size(), looked_at)).find(name) !=
               std::string_view::npos;
  };
  if (holds("xl/")) return {"a workbook (XLSX)", as_csv};
  if (holds("opendocument.spreadsheet")) return {"a workbook (ODS)", as_csv};
  if (holds("word/") || holds("opendocument.text")) return {"a text document", "a table is expected"};
  return {"a zip file", "unpack it first: unzip"};
}

/// The text behind a byte-order mark and white space.
std::string_view beginning(std::string_view bytes) {
  constexpr std::size_t looked_at = 4096;
  return trimmed(bytes.substr(0, looked_at));
}

std::optional<ForeignFile> markup(std::string_view text) {
  if (!text.starts_with("<?xml") && !text.starts_with("<!") && !text.starts_with("<g") &&
      !text.starts_with("<h"))
    return std::nullopt;
  if (text.find("<gexf") != std::string_view::npos) return ForeignFile{"a GEXF file (Gephi)", edges_as_csv};
  if (text.find("<graphml") != std::string_view::npos) return ForeignFile{"a GraphML file", edges_as_csv};
  if (text.find("<html") != std::string_view::npos || text.starts_with("<!doctype html"))
    return ForeignFile{"a page of the web (HTML)", "save the table on it as CSV UTF-8"};
  return text.starts_with("<?xml") || text.starts_with("<!doctype")
             ? std::optional(ForeignFile{"an XML file", "export the table of claims as CSV"})
             : std::nullopt;
}

std::optional<ForeignFile> json(std::string_view text) {
  if (text.size() < 2 || (text[0] != '{' && text[0] != '[')) return std::nullopt;
  const std::string_view next = trimmed(text.substr(1));
  constexpr std::string_view in_object = "\"}", in_array = "{[]\"-0123456789tfn";
  if (next.empty() || (text[0] == '{' ? in_object : in_array).find(next[0]) == std::string_view::npos)
    return std::nullopt;
  // A bracket may begin the first header of a table: `[a],[b]`.
  if (text[0] == '[' && text.find(']') < text.find('\n') && text.find("],") < text.find('\n'))
    return std::nullopt;
  return ForeignFile{"a JSON file", edges_as_csv};
}

/// The first line that is no comment and not empty.
std::string_view first_line(std::string_view text, std::string_view comment) {
  while (!text.empty()) {
    const std::string_view line = trimmed(text.substr(0, text.find('\n')));
    if (!line.empty() && !line.starts_with(comment)) return line;
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  }
  return {};
}

bool has_line_beginning(std::string_view text, std::string_view word) {
  return text.starts_with(word) || text.find("\n" + std::string(word)) != std::string_view::npos;
}

/// Whether some line holds `word` alone but for spaces, and `sign` comes next: `graph [`.
bool has_block(std::string_view text, std::string_view word, char sign) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool at_line = at == 0 || trimmed(text.substr(0, at)).empty() || text[at - 1] == '\n';
    const std::string_view rest = trimmed(text.substr(at + word.size()));
    if (at_line && !rest.empty() && rest.front() == sign) return true;
  }
  return false;
}

/// `strict digraph "name" {`, behind comments.
bool is_dot(std::string_view text) {
  while (text.starts_with("//") || text.starts_with("/*")) {
    const std::string_view end = text.starts_with("//") ? "\n" : "*/";
    const auto past = text.find(end);
    if (past == std::string_view::npos) return false;
    text = trimmed(text.substr(past + end.size()));
  }
  for (const std::string_view word : {"strict", "di", "graph"})
    if (text.starts_with(word))
      text = trimmed(text.substr(word.size()));
    else if (word == "graph")
      return false;
  const auto brace = text.find('{');
  const std::string_view name = trimmed(text.substr(0, brace));
  const bool one_word = name.find_first_of(",;\t\n") == std::string_view::npos;
  return brace != std::string_view::npos && one_word;
}

std::optional<ForeignFile> graph_text(std::string_view text) {
  for (const std::string_view word : {"*vertices", "*network", "*arcs", "*edges", "*matrix"})
    if (first_line(text, "%").starts_with(word) || (word == "*vertices" && has_line_beginning(text, word)))
      return ForeignFile{"a Pajek file", edges_as_csv};
  if (is_dot(text)) return ForeignFile{"a DOT file (Graphviz)", edges_as_csv};
  if (has_block(text, "graph", '[')) return ForeignFile{"a GML file", edges_as_csv};
  const std::string_view line = first_line(text, "%");
  if (line.starts_with("dl ") || line == "dl") return ForeignFile{"a DL file (UCINET)", edges_as_csv};
  if (line.starts_with("@") && line.find('{') != std::string_view::npos && line.find(',') + 1 == line.size())
    return ForeignFile{"a BibTeX file", "sources stand in sources.csv, claims in a table"};
  return std::nullopt;
}

}  // namespace

std::optional<ForeignFile> foreign_file(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return zip(bytes);
  for (const Signature& one : signatures)
    if (bytes.starts_with(one.bytes)) return one.file;
  const std::string text = in_small_letters(beginning(bytes));
  for (const auto rule : {markup, json, graph_text})
    if (const auto found = rule(text)) return found;
  return std::nullopt;
}

}  // namespace entente
