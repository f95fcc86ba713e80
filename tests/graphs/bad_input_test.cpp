// What can be wrong with the rows of claims as rows, and exactly what is said about it.
#include "faulty.hpp"

namespace {

using entente::packages::Case;

const std::vector<Case>& cases() {
  static const std::vector<Case> table = {
      {"whom it concerns is missing",
       {{"ties.csv", "from,to,relation,date\nPAK,,alliance,1955\n"}},
       {"ties.csv:2:2: error: whom it concerns is missing; name an actor"},
       0,
       1},
      {"who acts is missing",
       {{"ties.csv", "from,to,relation,date\n,SUN,alliance,1955\n"}},
       {"ties.csv:2:1: error: who acts is missing; name an actor"},
       0,
       1},
      {"the file is empty",
       {{"ties.csv", ""}},
       {"ties.csv:1: error: the file is empty; it needs a header with at least from,to,relation"},
       0,
       0},
      {"the header alone", {{"ties.csv", "from,to,relation,date\n"}}, {}, 0, 0},
      {"a column is missing",
       {{"ties.csv", "from,relation\nPAK,alliance\n"}},
       {"ties.csv:1: error: the header has no column \"to\"; it has from, relation"},
       0,
       0},
      {"source without target",
       {{"ties.csv", "source,to,relation\nPAK,SUN,alliance\n"}},
       {"ties.csv:1: error: the header has no column \"from\"; did you mean \"source\"?"},
       0,
       0},
      {"a claim to itself",
       {{"ties.csv", "from,to,relation,date\nPAK,PAK,alliance,1955\n"}},
       {"ties.csv:2:2: error: the claim joins \"PAK\" to itself; correct from or to"},
       0,
       1},
      {"several actors in from",
       {{"ties.csv", "from,to,relation,date\nPAK|RUS,SUN,talks,1955\n"}},
       {"ties.csv:2:1: error: from names several actors; write one row for each; only to and about take "
        "lists"},
       0,
       1},
      {"an id twice",
       {{"ties.csv", "id,from,to,relation,date\na,PAK,SUN,alliance,1955\na,PAK,SUN,talks,1956\n"}},
       {"ties.csv:3: error: id \"a\" stands already in line 2; give each row an id of its own, or leave the "
        "ids empty"},
       1,
       1},
      {"a row twice",
       {{"ties.csv", "from,to,relation,date\nPAK,SUN,alliance,1955\nPAK,SUN,alliance,1955\n"}},
       {"ties.csv:3: warning: the row repeats line 2; both count; remove one, or join accounts of one event "
        "by the column event"},
       2,
       0},
      {"a citation without a source",
       {{"ties.csv", "from,to,relation,date,cite\nPAK,SUN,talks,1955,\", p.3\"\n"}},
       {"ties.csv:2:5: error: citation \", p.3\" names no source; write the source's id, then the place: "
        "khan2016 p.3"},
       0,
       1},
      {"too many cells",
       {{"ties.csv", "from,to,relation,date\nPAK,SUN,talks,1955,and so on\n"}},
       {"ties.csv:2:5: error: the row has 5 cells, the header 4; quote a cell that holds the delimiter"},
       0,
       1},
      {"a quote that stays open",
       {{"ties.csv", "from,to,relation,date\nPAK,SUN,talks,\"1955\nPAK,SUN,talks,1956\n"}},
       {"ties.csv:2:4: error: a quote opened in this row is never closed; close it, or double a quote that "
        "belongs to the text"},
       0,
       1},
      {"text behind a quote",
       {{"ties.csv", "from,to,relation,date\nPAK,SUN,talks,\"1955\"x\n"}},
       {"ties.csv:2:4: error: text stands behind a closing quote; double a quote that belongs to the text"},
       0,
       1},
      {"a NUL byte",
       {{"ties.csv", std::string("from,to,relation,date\nPAK,SUN,ta") + '\0' + "lks,1955\n"}},
       {"ties.csv:2: error: the text holds a NUL byte; this is no text file, or a damaged one; export the "
        "sheet again as CSV UTF-8"},
       0,
       0},
      {"broken UTF-8",
       {{"ties.csv", std::string("from,to,relation,date\nPAK,SUN,talks,1955\nM\xc3\xbc"
                                 "nchen,SUN,talks,") +
                         '\xff' + "\n"}},
       {"ties.csv:3: error: broken UTF-8; part of the file is UTF-8 and part is not; save the sheet again as "
        "CSV UTF-8"},
       0,
       0},
      {"a column twice",
       {{"ties.csv", "from,to,relation,date,Date\nPAK,SUN,talks,1955,1956\n"}},
       {"ties.csv:1:5: error: the column \"Date\" stands twice; rename or remove one"},
       1,
       0},
      {"a misspelt column",
       {{"ties.csv", "from,to,relation,dat\nPAK,SUN,talks,1955\n"}},
       {"ties.csv:1:4: warning: unknown column \"dat\"; did you mean \"date\"? it is kept, but not used",
        "ties.csv:1:4: error: the column \"dat\" seems to hold years, and no column tells when; call it "
        "year, or start where something began then that went on; if it is something else, pass --keep "
        "\"dat\""},
       1,
       0},
      {"a misspelt needed column",
       {{"ties.csv", "from,too,relation\nPAK,SUN,talks\n"}},
       {"ties.csv:1: error: the header has no column \"to\"; it has from, too, relation",
        "ties.csv:1:2: warning: unknown column \"too\"; did you mean \"to\"? it is kept, but not used"},
       0,
       0},
      {"text without a header",
       {{"ties.csv", ",from,to,relation\n0,PAK,SUN,talks\n1,PAK,RUS,talks\n"}},
       {"ties.csv:2:1: warning: text stands in a column without a name; it is not read; name the column in "
        "the header"},
       2,
       0},
      {"spaces around text",
       {{"ties.csv",
         "from,to,relation,date\nPAK ,\xc2\xa0"
         "SUN,talks,1955\n"}},
       {"ties.csv: notice: spaces around the text of 2 cells are left out; some of them may be no-break "
        "spaces, which look like nothing"},
       1,
       0},
  };
  return table;
}

}  // namespace

TEST_CASE("each fault of a row of claims is told in a line of its own") { entente::packages::check(cases()); }

TEST_CASE("all faults of a package are told at once, and the sound rows are kept") {
  std::string claims = "from,to,relation,date,status,weight\n";
  for (int i = 0; i < 10; ++i) claims += "PAK,,aliance,12/01/2014,confirmd,much\nPAK,SUN,talks,1955,,\n";
  const entente::Package package = entente::packages::package(claims);
  CHECK(package.problems.size() == 50);
  CHECK(package.tally.rows == 20);
  CHECK(package.tally.rejected == 10);
  CHECK(package.tally.claims == 10);
}

TEST_CASE("a rejected row is kept as it stood") {
  const entente::Package package =
      entente::packages::package("from,to,relation\n\"PAK\", ,talks\nPAK,SUN|SUN,talks\nPAK,SUN,talks\n");
  REQUIRE(package.rejected.size() == 2);
  CHECK(package.rejected[0].raw == "\"PAK\", ,talks");
  CHECK(package.rejected[1].raw == "PAK,SUN|SUN,talks");
  CHECK(package.rejected[1].line == 3);
}
