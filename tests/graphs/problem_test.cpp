// Faults as people read them.
#include <entente/graphs/model/problem.hpp>

#include <catch2/catch.hpp>

using namespace entente;

TEST_CASE("a problem is one line in the form of compilers") {
  CHECK(to_string(Problem{Severity::error, "ties.csv", 14, 6, "text", "hint"}) ==
        "ties.csv:14:6: error: text; hint");
  CHECK(to_string(Problem{Severity::warning, "ties.csv", 14, 0, "text", ""}) == "ties.csv:14: warning: text");
  CHECK(to_string(Problem{Severity::notice, "ties.csv", 0, 0, "text", ""}) == "ties.csv: notice: text");
}

TEST_CASE("nothing in a file can disturb the terminal") {
  CHECK(printable("a\x1b[31m\n\r\t\x7f") == "a\\x1b[31m\\x0a\\x0d\\x09\\x7f");
  CHECK(printable("\u202eevil\u2066\u2028") == "\\u202eevil\\u2066\\u2028");
  CHECK(printable("\u0085") == "\\u0085");
  CHECK(printable("\xff"
                  "a") == "\\xffa");
  CHECK(printable("\u00e9") == "\u00e9");
  CHECK(printable(std::string(1000, 'a'), 10) == "aaaaaaaaaa...");
  CHECK(to_string(Problem{Severity::error, "a\nb", 1, 0, "c\nd", "e\nf"}).find('\n') == std::string::npos);
}

TEST_CASE("problems beyond a thousand of a kind are counted and not kept") {
  Problems problems;
  for (std::size_t i = 0; i < 5000; ++i) problems.add({Severity::notice, "f", 5000 - i, 0, "n", ""});
  problems.add({Severity::error, "f", 1, 0, "e", ""});
  CHECK(problems.sorted().size() == Problems::kept_of_a_kind + 1);
  CHECK(problems.sorted().front().text == "e");
  CHECK(problems.count(Severity::notice) == 5000);
  CHECK(problems.unlisted() == 4000);
  CHECK(problems.has_errors());
}

TEST_CASE("the nearest word is the one likely meant") {
  const std::vector<std::string> words = {"alliance", "rivalry", "war", "state_visit"};
  CHECK(nearest("aliance", words) == "alliance");
  CHECK(nearest("ALLIANCE", words) == "alliance");
  CHECK(nearest("State_Vist", words) == "state_visit");
  CHECK_FALSE(nearest("xyzzy", words));
  CHECK_FALSE(nearest("", words));
  CHECK_FALSE(nearest(std::string(100, 'a'), {std::string(100, 'a')}));
  CHECK(nearest("ab", {"ax", "xb"}) == std::nullopt);
  CHECK(nearest("abc", {"abx", "xbc"}) == "abx");
  CHECK(did_you_mean("aliance", words, "see the list") == "did you mean \"alliance\"?");
  CHECK(did_you_mean("xyzzy", words, "see the list") == "see the list");
  CHECK(did_you_mean("xyzzy", words).empty());
}

TEST_CASE("searching for suggestions ends when it has cost too much") {
  Problems problems;
  const std::vector<std::string> many(10000, std::string(40, 'b'));
  int answered = 0;
  for (int i = 0; i < 1000; ++i)
    answered += problems.did_you_mean(std::string(39, 'b'), many).empty() ? 0 : 1;
  CHECK(answered > 0);
  CHECK(answered < 100);
}

TEST_CASE("faults that are alike are told once, and errors each") {
  const auto fault = [](Severity severity, std::size_t line, const std::string& text) {
    return Problem{severity, "ties.csv", line, 2, text, "add a row"};
  };
  std::vector<Problem> problems;
  for (std::size_t line = 2; line < 258; ++line)
    problems.push_back(fault(Severity::warning, line, "actor \"A" + std::to_string(line) + "\" is new"));
  const std::vector<Problem> told = gathered(problems);
  REQUIRE(told.size() == 1);
  CHECK(to_string(told[0]) ==
        "ties.csv:2:2: warning: actor \"A2\" is new (and 255 more like it, in lines 3 \"A3\", 4 "
        "\"A4\", 5 \"A5\" ...); add a row");
  problems.resize(3);
  CHECK(gathered(problems) == problems);
  problems.push_back(fault(Severity::warning, 9, "source \"A9\" is new"));
  CHECK(gathered(problems) == problems);
  std::vector<Problem> errors;
  for (std::size_t line = 2; line < 30; ++line) errors.push_back(fault(Severity::error, line, "no actor"));
  CHECK(gathered(errors) == errors);
  // What has no line is about a whole file, and stays.
  std::vector<Problem> files;
  for (std::size_t i = 0; i < 5; ++i) files.push_back(fault(Severity::notice, 0, "read as it is"));
  CHECK(gathered(files) == files);
  CHECK(gathered({}).empty());
}

TEST_CASE("what is told once stands where its first stands") {
  std::vector<Problem> problems;
  for (std::size_t line = 1; line <= 4; ++line) {
    problems.push_back(
        {Severity::notice, "a.csv", line, 0, "the date 195" + std::to_string(line) + " is far", ""});
    problems.push_back({Severity::error, "a.csv", line, 1, "no date", ""});
  }
  std::string lines;
  for (const Problem& problem : gathered(problems)) lines += to_string(problem) + "\n";
  CHECK(lines ==
        "a.csv:1: notice: the date 1951 is far (and 3 more like it, in lines 2, 3, 4)\na.csv:1:1: error: no "
        "date\n"
        "a.csv:2:1: error: no date\na.csv:3:1: error: no date\na.csv:4:1: error: no date\n");
}

TEST_CASE("faults with unlike hints are not told as one") {
  std::vector<Problem> faults;
  for (std::size_t line = 2; line < 6; ++line)
    faults.push_back({Severity::warning, "ties.csv", line, 1, "source \"x\" is not in sources.csv",
                      line == 2 ? "it may mean mab1 or mab2" : "add a row"});
  CHECK(gathered(faults) == faults);
  faults.push_back({Severity::warning, "ties.csv", 9, 1, "source \"y\" is not in sources.csv", "add a row"});
  CHECK(gathered(faults).size() == 2);
}
