// What is pasted into a shell means what it was written for, whatever the names.
#include <entente/viz/report/report_commands.hpp>

#include <catch2/catch.hpp>

using namespace entente;

TEST_CASE("a word is quoted where a shell would read it") {
  CHECK(shell_word("graphs/curated/pakistan-russia") == "graphs/curated/pakistan-russia");
  CHECK(shell_word("1947-08-14..1991,thaw") == "1947-08-14..1991,thaw");
  CHECK(shell_word("") == "''");
  CHECK(shell_word("United States") == "'United States'");
  CHECK(shell_word("it's $(here) `there`") == "'it'\\''s $(here) `there`'");
  CHECK(shell_word("=ls") == "'=ls'");
  CHECK(shell_word("~/x") == "'~/x'");
  CHECK(shell_word("a\nb") == "'a\\x0ab'");
}

TEST_CASE("a command names its eras by their ids, and all of them where one has none") {
  const Commands commands{"p", " --lineage", " --eras coarse", {"cold war", std::nullopt, "thaw"}};
  CHECK(commands.line("align", {}, "") == "entente align p --lineage --eras coarse");
  CHECK(commands.line("align", {}, " --csv", {2}) == "entente align p --csv --lineage --era thaw");
  CHECK(commands.line("explain", {"A", "B C"}, "", {0, 2}) ==
        "entente explain p A 'B C' --lineage --era 'cold war,thaw'");
  CHECK(commands.line("align", {}, "", {1}) == "entente align p --lineage --eras coarse");
  CHECK(commands.line("align", {}, "", {7}) == "entente align p --lineage --eras coarse");
}

TEST_CASE("what begins like an option is kept from being one") {
  CHECK(Commands{}.line("explain", {"-x", "B"}, "") == "entente explain -- . -x B");
  CHECK(Commands{"-"}.line("align", {}, "") == "entente align -");
  CHECK(option_text("era", "-1") == " --era=-1");
  CHECK(option_text("era", "thaw") == " --era thaw");
  CHECK(Commands{".", "", "", {"-1"}}.line("align", {}, "", {0}) == "entente align . --era=-1");
}
