// Files that are no tables are named for what they are.
#include "packages.hpp"

#include <entente/graphs/reading/foreign.hpp>

#include <catch2/catch.hpp>

using namespace entente;
using namespace std::string_literals;

namespace {

std::string what(const std::string& bytes) {
  const auto found = foreign_file(bytes);
  return found ? std::string(found->what) : "a table";
}

}  // namespace

TEST_CASE("files of other programs are named") {
  CHECK(what("\x1f\x8b\x08\0\0"s) == "a gzip file");
  CHECK(what("BZh91AY"s) == "a bzip2 file");
  CHECK(what("PK\x03\x04\x14\0\x06\0[Content_Types].xml....xl/workbook.xml"s) == "a workbook (XLSX)");
  CHECK(what("PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK"s) ==
        "a workbook (ODS)");
  CHECK(what("PK\x03\x04....word/document.xml"s) == "a text document");
  CHECK(what("PK\x03\x04....ties.csv"s) == "a zip file");
  CHECK(what("\xd0\xcf\x11\xe0\xa1\xb1"s) == "an old workbook (XLS) or other Office file");
  CHECK(what("%PDF-1.7\n") == "a PDF");
  CHECK(what("SQLite format 3\0"s) == "an SQLite database");
  CHECK(what("<?xml version='1.0'?>\n<gexf xmlns='x' version='1.3'>") == "a GEXF file (Gephi)");
  CHECK(what("\xef\xbb\xbf<?xml version=\"1.0\"?>\n<graphml>") == "a GraphML file");
  CHECK(what("<graphml>\n<graph/>") == "a GraphML file");
  CHECK(what("<?xml version=\"1.0\"?>\n<claims/>") == "an XML file");
  CHECK(what("<!DOCTYPE html>\n<html>") == "a page of the web (HTML)");
  CHECK(what("{\"nodes\": [], \"links\": []}") == "a JSON file");
  CHECK(what("[\n  {\"from\": 1}\n]") == "a JSON file");
  CHECK(what("{\"from\":\"A\"}\n{\"from\":\"B\"}\n") == "a JSON file");
  CHECK(what("digraph G {\n a -> b\n}") == "a DOT file (Graphviz)");
  CHECK(what("/* made by hand */\nstrict graph \"my graph\" { a -- b }") == "a DOT file (Graphviz)");
  CHECK(what("graph{a--b}") == "a DOT file (Graphviz)");
  CHECK(what("Creator \"igraph\"\nVersion 1\ngraph\n[\n  node [ id 1 ]\n]") == "a GML file");
  CHECK(what("graph [\n directed 1\n]") == "a GML file");
  CHECK(what("*Vertices 3\n1 \"a\"\n*Edges\n1 2") == "a Pajek file");
  CHECK(what("% a comment\n*Network trade\n*Vertices 3\n") == "a Pajek file");
  CHECK(what("made in 1999\n*vertices 2\n") == "a Pajek file");
  CHECK(what("dl n=3 format=edgelist1\ndata:\n1 2\n") == "a DL file (UCINET)");
  CHECK(what("@article{khan2016,\n  title = {A study},\n}") == "a BibTeX file");
}

TEST_CASE("tables are tables") {
  for (const std::string& table :
       {"from,to,sign\nA,B,+\n"s, "graph,to,from\n{a},b,c\n"s, "graph_id,from,to\n1,A,\"[x]\"\n"s,
        "[from],[to]\nA,B\n"s, "# a comment\nfrom,to\n"s, "{from},{to}\nA,B\n"s, "digraph,to\nA,B\n"s,
        "dlc,from,to\n"s, "@id,from,to\n"s, ""s, "\n\n"s, "creator,from,to\nx,graph,y\n"s,
        "version;from;to\n"s, "PKZ,from,to\n"s, "<from>,<to>\nA,B\n"s})
    CHECK(what(table) == "a table");
}

TEST_CASE("a foreign file is an error that says what to do, in every sheet") {
  const auto lines = [](Files files) { return packages::lines(read(files)); };
  CHECK(lines({{"ties.csv", "{\"links\": []}"}}) ==
        std::vector<std::string>{
            "ties.csv: error: this is a JSON file, and no table; export its edges as CSV (from, to, and "
            "what is known of each)"});
  CHECK(lines({{"ties.csv", "from,to,relation\nA,B,talks\n"},
               {"actors.csv", "PK\x03\x04....xl/workbook.xml"}}) ==
        std::vector<std::string>{
            "actors.csv: error: this is a workbook (XLSX), and no table; save or export it as CSV UTF-8, "
            "one file for each sheet"});
  // Settings may begin with brackets.
  CHECK(
      lines({{"ties.csv", "from,to,relation\nA,B,talks\n"}, {"entente.toml", "[[notes]]\na = 1\n"}}).size() ==
      1);
}
