// What --fix changes, what it says, and what it leaves alone.
#include "packages.hpp"

#include <entente/graphs/checking/mend.hpp>
#include <entente/graphs/reading/delimited.hpp>
#include <entente/graphs/reading/write.hpp>

#include <catch2/catch.hpp>

using namespace entente;
using packages::package;

namespace {

using Texts = std::vector<std::string>;

Texts said(const Mended& made) {
  Texts lines;
  for (const Mending& change : made.changes) lines.push_back(to_string(change));
  return lines;
}

/// The mended text, after checking that mending it again changes nothing.
std::string mended_twice(const std::string& bytes, const std::string& sheet = "ties.csv") {
  const Mended once = mended(bytes, sheet), twice = mended(once.bytes, sheet);
  CHECK(twice.bytes == once.bytes);
  CHECK(said(twice) == Texts{});
  return once.bytes;
}

/// What becomes of one date.
std::string date(const std::string& text, DateOrder order = DateOrder::refuse) {
  const std::string made =
      mended("from,to,relation,date\nA,B,talks," + csv_cell(text) + "\n", "ties.csv", {.date_order = order})
          .bytes;
  return made.substr(made.rfind("talks,") + 6, made.size() - made.rfind("talks,") - 7);
}

}  // namespace

TEST_CASE("dates with one reading are mended") {
  CHECK(date("2015/10/07") == "2015-10-07");
  CHECK(date("2015-1-7") == "2015-01-07");
  CHECK(date("7 October 2015") == "2015-10-07");
  CHECK(date("October 7, 2015") == "2015-10-07");
  for (const char* doubtful :
       {"1877-8", "1914-5", "Dec 2015/16", "2015-10-07-", "-2015-10-07", "2015//10/07", "10 2015 Oct"})
    CHECK(date(doubtful) == doubtful);
  CHECK(date("7-Oct-2015") == "2015-10-07");
  CHECK(date("Oct 2015") == "2015-10");
  CHECK(date("13/01/2014") == "2014-01-13");
  CHECK(date("12/12/2014") == "2014-12-12");
  CHECK(date("1950s") == "195X");
  CHECK(date("1947-1991") == "1947/1991");
  CHECK(date("ca. 1955") == "1955~");
  CHECK(date("12/01/2014", DateOrder::day_first) == "2014-01-12");
  CHECK(date("12/01/2014", DateOrder::month_first) == "2014-12-01");
}

TEST_CASE("dates are mended as they are read: a start and its end decide together, and so does a header") {
  CHECK(mended_twice("from,to,relation,start,end\nA,B,alliance,10/7/2015,25/8/2015\n") ==
        "from,to,relation,start,end\nA,B,alliance,2015-07-10,2015-08-25\n");
  CHECK(mended_twice("id,start,end\nA,10/7/1915,25/8/2015\n", "actors.csv") ==
        "id,start,end\nA,1915-07-10,2015-08-25\n");
  CHECK(mended_twice("from,to,relation,Date (dd/mm/yyyy)\nA,B,talks,10/7/2015\n") ==
        "from,to,relation,Date (dd/mm/yyyy)\nA,B,talks,2015-07-10\n");
  CHECK(mended_twice("from,to,relation,Date (mm/dd/yyyy)\nA,B,talks,10/7/2015\n") ==
        "from,to,relation,Date (mm/dd/yyyy)\nA,B,talks,2015-10-07\n");
}

TEST_CASE("dates with two readings, and dates that are sound, are left alone") {
  for (const char* text :
       {"12/01/2014", "Oct-15", "7-Oct-15", "42278", "1900s", "1905s", "1911/12", "soon", "NA", "-",
        "2015-02-30", "Oct Nov 2015", "1955~", "[1947..1991]", "1947/..", "2015-21"})
    CHECK(date(text) == csv_cell(text));
}

TEST_CASE("words are mended to their one spelling") {
  CHECK(mended_twice("From,TO,Relationship,Sign,Status,Directed\nA,B,x,positive,Reported,TRUE\n") ==
        "from,to,relation,sign,status,directed\nA,B,x,+,reported,yes\n");
  CHECK(mended_twice("id,kind\nA,State\nB,aliance\n", "actors.csv") == "id,kind\nA,state\nB,aliance\n");
  CHECK(mended_twice("id,duration,sign,weight\nA,EVENT,-1,2\n", "relations.csv") ==
        "id,duration,sign,weight\nA,event,-,2\n");
}

TEST_CASE("each change is said with its place") {
  CHECK(said(mended("From,to,relation,date,,\r\n A ,B,talks,2015/10/07,,\r\n", "ties.csv")) ==
        Texts{"ties.csv: fixed: line ends are LF now", "ties.csv:1:1: fixed: the column \"From\" is from now",
              "ties.csv:1:5: fixed: the 2 empty columns at the right end are gone",
              "ties.csv:2:1: fixed: the spaces around the text are gone",
              "ties.csv:2:4: fixed: \"2015/10/07\" is 2015-10-07 now"});
  CHECK(said(mended("id,label\nA,Cote\u0301\n", "actors.csv")) ==
        Texts{"actors.csv:2:2: fixed: the text is in Unicode form NFC now"});
}

TEST_CASE("the order of rows, comments, empty lines, unknown columns and quotes stay") {
  const std::string sheet =
      "# coded in May\nfrom,to,relation,My Note\nB,A,talks,\"x, y\"\n\n# "
      "later\nA,\"C\",talks,\"two\r\nlines\"\n";
  CHECK(mended_twice(sheet) == sheet);
  CHECK(mended_twice("# c\nfrom,to,relation,sign\n\n# d\nB,A,\"x, y\",positive") ==
        "# c\nfrom,to,relation,sign\n\n# d\nB,A,\"x, y\",+");
  CHECK(mended_twice("sep=;\nfrom;to;relation;weight;sign\nA;B;talks;2,5;positive\n") ==
        "sep=;\nfrom;to;relation;weight;sign\nA;B;talks;2,5;+\n");
}

TEST_CASE("encodings become UTF-8") {
  CHECK(mended_twice("\xef\xbb\xbf"
                     "from,to\nA,B\n") == "from,to\nA,B\n");
  CHECK(mended_twice(std::string("\xff\xfe"
                                 "i\0d\0\n\0\xe9\0\n\0",
                                 12),
                     "actors.csv") == "id\n\u00e9\n");
  CHECK(mended_twice("id\n\xe9\n", "actors.csv") == "id\n\u00e9\n");
}

TEST_CASE("what is damaged or contradicts itself is left alone") {
  for (const std::string& sheet : {std::string("from,to,sign\nA,B,\"positive\n"), std::string("a\0b", 3),
                                   std::string("from,\xe9\xc3\xa9\n"), std::string(), std::string(" \n")})
    CHECK(mended(sheet, "ties.csv").bytes == sheet);
  // Without its empty columns this header would be read as parted by bars.
  CHECK(mended_twice("a|b|c,x,,,\n1|2|3,4\n") == "a|b|c,x,,,\n1|2|3,4\n");
}

TEST_CASE("a package without faults is the same package when it is mended") {
  const Files files = {{"ties.csv",
                        "Source,Target,Type,Weight,start date,My Note\r\nA, B "
                        ",directed,2,1955,x\r\nB,C,directed,-1,1956,\r\n"},
                       {"actors.csv", "Code,Name,Kind\nB,Bee,State\nA,Ay,leader\nC,Cee,STATE\n"}};
  Files made;
  for (const auto& [name, bytes] : files) made[name] = mended(bytes, name).bytes;
  CHECK(made != files);
  CHECK(fingerprint(read(made)) == fingerprint(read(files)));
}

TEST_CASE("what may show which of two readings a cell has is left alone") {
  const std::string spans = "from,to,relation,date\nA,B,alliance,1901-02\nC,D,alliance,1962-65\n";
  CHECK(mended_twice(spans) == spans);
  const std::string dated = "id,date\nk1,1962-65\nk2,1901-02\n";
  CHECK(mended_twice(dated, "sources.csv") == dated);
  const std::string both =
      "from,to,relation,start,end\nA,B,alliance,10/7/2015,11/8/2015\nA,C,alliance,2015/7/1,2015/8/1\n";
  CHECK(mended_twice(both) ==
        "from,to,relation,start,end\nA,B,alliance,10/7/2015,11/8/2015\nA,C,alliance,2015-07-01,2015-08-01\n");
  CHECK(mended_twice("from,to,relation,date\nA,B,talks,soon\nA,B,talks,2015/8/1\n") ==
        "from,to,relation,date\nA,B,talks,soon\nA,B,talks,2015-08-01\n");
}

TEST_CASE("what is mended is read as before") {
  for (const char* row : {"n.d.,1950", "?,1950", "13/12/1990,1990", "9990s,"}) {
    INFO(row);
    const std::string text = std::string("from,to,sign,date,year\nA,B,+,") + row + "\nA,C,+,1974-05,\n";
    CHECK(packages::dates(package(mended(text, "ties.csv").bytes)) == packages::dates(package(text)));
  }
}
