// Delimited text as spreadsheets make it.
#include "packages.hpp"

#include <entente/graphs/reading/delimited.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

using Cells = std::vector<std::vector<std::string>>;

struct Rows {
  Cells cells;
  std::vector<std::size_t> lines;
  std::vector<std::string> problems;
};

Rows rows(const std::string& text) {
  Problems problems;
  DelimitedText reader(text, "f.csv", problems);
  Rows found;
  for (Row row; reader.next(row);) {
    found.cells.emplace_back(row.cells.begin(), row.cells.end());
    found.lines.push_back(row.line);
  }
  found.problems = packages::lines(problems.sorted());
  return found;
}

}  // namespace

TEST_CASE("the delimiter is sniffed from the header or said by sep=") {
  const Cells expected = {{"a", "b"}, {"1", "2"}};
  for (const char* text : {"a,b\n1,2\n", "a;b\n1;2\n", "a\tb\n1\t2\n", "a|b\n1|2", "sep=;\na;b\n1;2\n",
                           "sep=,\r\na,b\r\n1,2\r\n", "a,b\r1,2\r", "\n\n# note; a; b; c\na,b\n\n,\n1,2\n"}) {
    INFO(text);
    CHECK(rows(text).cells == expected);
  }
  CHECK(rows("\"a,b,c\";d\n").cells == Cells{{"a,b,c", "d"}});
  CHECK(rows("sep=x\naxb\n").cells == Cells{{"sep=x"}, {"axb"}});
}

TEST_CASE("quoted cells hold delimiters, quotes and line breaks") {
  const Rows read = rows("a,b\n\"1,\"\"x\"\"\n2\",3\r\n4,\"\"\n5, \"6,7\"\n");
  CHECK(read.cells == Cells{{"a", "b"}, {"1,\"x\"\n2", "3"}, {"4", ""}, {"5", "6,7"}});
  CHECK(read.lines == std::vector<std::size_t>{1, 2, 4, 5});
  CHECK(read.problems.empty());
  CHECK(rows("a\n\"x\ry\"\nz\n").lines == std::vector<std::size_t>{1, 2, 4});
}

TEST_CASE("empty rows, empty columns and comments are passed over") {
  CHECK(rows("a,b\n,,,\n   ,\t\n#x\n1,2,,\n\n").cells == Cells{{"a", "b"}, {"1", "2", "", ""}});
  CHECK(rows("").cells.empty());
  CHECK(rows("# only a comment").cells.empty());
}

TEST_CASE("a cell of a megabyte is an error and comes empty") {
  const Rows read = rows("a,b\nx," + std::string(1 << 20, 'y') + "\n1,2\n");
  CHECK(read.problems ==
        std::vector<std::string>{"f.csv:2:2: error: the cell holds 1048576 bytes, more than the 65536 "
                                 "allowed; is a quote missing above? else shorten the text"});
  CHECK(read.cells == Cells{{"a", "b"}, {"x", ""}, {"1", "2"}});
}

TEST_CASE("a row of a million cells is an error and keeps no more than its due") {
  const Rows read = rows("a,b\n" + std::string(1'000'000, ',') + "\n1,2\n");
  CHECK(read.problems == std::vector<std::string>{"f.csv:2: error: the row has 1000001 cells, more than the "
                                                  "1000 allowed; is a quote or a line end missing?"});
  CHECK(read.cells.at(1).size() == 1000);
}

TEST_CASE("a row with a fault is given even when it is empty") {
  const Rows read = rows("a\n\"\"x\n1\n");
  CHECK(read.problems.size() == 1);
  CHECK(read.lines == std::vector<std::size_t>{1, 2, 3});
}

TEST_CASE("what is written as a cell is read as the same text") {
  for (const std::string text :
       {"plain", "NA", "a,b", "a\"b", "\"", "a\nb", "a\r\nb", "#5", "a;b", "a|b", "\u00e9", "=1+1", "x\ty"}) {
    INFO(text);
    CHECK(rows("h,i\n" + csv_cell(text) + ",z\n").cells.at(1) == std::vector<std::string>{text, "z"});
  }
  CHECK(csv_cell("plain") == "plain");
  CHECK(csv_cell(" a") == "\" a\"");
  CHECK(csv_cell("a;b", ';') == "\"a;b\"");
  CHECK(csv_cell("NA") == "\"NA\"");
  CHECK(csv_cell("NA", '\t') == "NA");
  CHECK(csv_cell("NAM") == "NAM");
}
