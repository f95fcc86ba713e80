// Names as keys.
#include <entente/graphs/model/text.hpp>

#include <catch2/catch.hpp>

using namespace entente;

TEST_CASE("white space, no-break spaces and marks around text are left out") {
  CHECK(trimmed("  a b\t\r\n") == "a b");
  CHECK(trimmed("\u00a0a\u202f\ufeff\u200b") == "a");
  CHECK(trimmed(" \u00a0 \t").empty());
  CHECK(trimmed("").empty());
  CHECK(trimmed("\u00e9") == "\u00e9");
}

TEST_CASE("the same name typed two ways has one key") {
  CHECK(folded("Soviet  UNION") == folded(" soviet union "));
  CHECK(folded("Cote d\u2019Ivoire") == folded("cote d'ivoire"));
  CHECK(folded("C\u00f4te") == folded("Co\u0302te"));
  CHECK(folded("Stra\u00dfe") == folded("STRASSE"));
  CHECK(folded("Indo\u2013Soviet") == folded("indo-soviet"));
  CHECK(folded("New\u00a0Delhi") == folded("new delhi"));
  CHECK(folded("\u201cAxis\u201d") == folded("\"axis\""));
  CHECK(folded("New\n\u00a0Delhi \u00e9") == "new delhi \u00e9");
}

TEST_CASE("headers match without case, space, underscore and dash") {
  CHECK(header_key("Successor_Of") == header_key("successor of"));
  CHECK(header_key("part-of") == "partof");
}

TEST_CASE("text is composed to NFC, and broken text stays as it is") {
  CHECK(normalized("e\u0301") == "\u00e9");
  CHECK(normalized("plain") == "plain");
  CHECK(normalized("\xff\xfe") == "\xff\xfe");
  CHECK_FALSE(is_utf8("a\xff"));
  CHECK(is_utf8("a\u00e9\U0001F600"));
  CHECK_FALSE(is_utf8("\xed\xa0\x80"));
}

TEST_CASE("a long row of combining marks is not put into order") {
  std::string marks = "a";
  for (int i = 0; i < 20000; ++i) marks += i % 2 == 0 ? "\u0301" : "\u0323";
  CHECK(normalized(marks) == marks);
  CHECK(folded(marks) == marks);
  CHECK(normalized("a\u0301\u0323") == "\u1ea1\u0301");
}

TEST_CASE("marks are taken off letters, and a row of marks without end is left alone") {
  CHECK(without_marks("C\u00f4te d'Ivoire") == "Cote d'Ivoire");
  CHECK(without_marks("Co\u0302te") == "Cote");
  CHECK(without_marks("Moscow") == "Moscow");
  CHECK(without_marks("\xff") == "\xff");
  std::string marked = "a";
  for (int i = 0; i < 20'000; ++i) marked += i % 2 == 0 ? "\u0301" : "\u0323";
  CHECK(without_marks(marked) == marked);
}

TEST_CASE("a column is named without regard to case, space, underscore and dash") {
  const std::vector<std::string> names = {"Last Year", "note"};
  CHECK(names_column(names, "last_year"));
  CHECK(names_column(names, "NOTE"));
  CHECK_FALSE(names_column(names, "year"));
  CHECK_FALSE(names_column({}, "year"));
}
