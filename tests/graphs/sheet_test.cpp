// Named columns over delimited text.
#include "packages.hpp"

#include <entente/graphs/reading/sheet.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

const std::vector<Column> known = {{"id", {"code"}}, {"successor_of", {}}, {"label", {"name"}}};

}  // namespace

TEST_CASE("headers match without regard to case, space, underscore and dash") {
  Problems problems;
  Sheet sheet("CODE,Successor Of,my own\nPAK,IND,x\n", "f.csv", known, problems);
  REQUIRE(sheet.next());
  CHECK(sheet.cell("id") == "PAK");
  CHECK(sheet.cell("successor_of") == "IND");
  CHECK(sheet.cell("label").empty());
  CHECK(sheet.extra() == std::vector<std::pair<std::string, std::string>>{{"my own", "x"}});
  CHECK_FALSE(sheet.next());
  CHECK_FALSE(problems.has_errors());
}

TEST_CASE("a header near a known one is remarked on, unless that one is there") {
  Problems problems;
  Sheet near("id,lable\n", "f.csv", known, problems);
  Sheet beside("id,label,lable\n", "f.csv", known, problems);
  CHECK(packages::lines(problems.sorted()) ==
        std::vector<std::string>{"f.csv:1:2: warning: unknown column \"lable\"; did you mean \"label\"? it "
                                 "is kept, but not used"});
}

TEST_CASE("missing markers are empty for values and text for names") {
  Problems problems;
  Sheet sheet("id,label\nNA,NA\n-,None\nN/A,n/a\n", "f.csv", known, problems);
  sheet.next();
  CHECK(sheet.cell("id") == "NA");
  CHECK(sheet.value("label").empty());
  sheet.next();
  CHECK(sheet.value("id").empty());
  CHECK(sheet.value("label").empty());
  sheet.next();
  CHECK(sheet.value("id").empty());
  CHECK(sheet.value("label").empty());
}

TEST_CASE("the name of a column has its length") {
  Problems problems;
  Sheet sheet("id," + std::string(300, 'x') + "\n", "f.csv", known, problems);
  CHECK(packages::lines(problems.sorted()) ==
        std::vector<std::string>{
            "f.csv:1:2: error: the name of the column holds more than 200 bytes; shorten it"});
  CHECK(sheet.extras().empty());
}

TEST_CASE("numbers are read without a locale") {
  CHECK(number("2.5", false) == 2.5);
  CHECK(number("2,5", true) == 2.5);
  CHECK(number("2.5", true) == 2.5);
  CHECK(number("+3", false) == 3);
  CHECK(number("\u22123", false) == -3);
  CHECK(number("1e3", false) == 1000);
  for (const char* text : {"", "2,5", "x", "1.2.3", "inf", "nan", "1e400", "+-3", "++3", "2 ", "0x10"}) {
    INFO(text);
    CHECK_FALSE(number(text, false));
  }
}

TEST_CASE("lists are parted by |") {
  CHECK(list_items("a| b |c") == std::vector<std::string_view>{"a", "b", "c"});
  CHECK(list_items("|a||") == std::vector<std::string_view>{"a"});
  CHECK(list_items("").empty());
}
