// One word for one thing: what GLOSSARY.md retired stands in no page, golden document or shipped report.
#include "shell.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace documents;

namespace {

const fs::path source = ENTENTE_SOURCE_DIR;

/// What is said today in place of a retired word.
struct Retired {
  std::string word;
  std::string instead;
};

const std::vector<Retired>& retired_words() {
  static const std::vector<Retired> words = {
      {"bonds?", "tie"},
      {"dyads?|dyadic", "pair"},
      {"camps?|two-camps|camp_score|factions?", "bloc"},
      {"divisions?|best_splits", "partition"},
      {"warm|warmer|warmest|warmth", "cooperative"},
      {"friendly|friendlier", "cooperative of a claim, positive of a tie"},
      {"contributions?", "share"},
      {"turning points?", "change point"},
  };
  return words;
}

/// Each line of a text that holds a retired word, with the word and what to say instead.
std::vector<std::string> slips(const std::string& where, const std::string& text) {
  std::vector<std::string> found;
  for (const auto& [word, instead] : retired_words()) {
    const std::regex pattern("(^|[^A-Za-z_])(" + word + ")($|[^A-Za-z_])", std::regex::icase);
    std::istringstream lines(text);
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      if (std::smatch match; std::regex_search(line, match, pattern))
        found.push_back(where + ":" + std::to_string(number) + ": \"" + match.str(2) + "\", say " + instead +
                        ": " + line.substr(0, 160));
    }
  }
  return found;
}

void check(const std::string& where, const std::string& text) {
  REQUIRE_FALSE(text.empty());
  for (const std::string& slip : slips(where, text)) FAIL_CHECK(slip);
}

void check_files(const fs::path& folder, const std::set<std::string>& endings,
                 const std::string& except = {}) {
  std::size_t read = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path& path = entry.path();
    if (!endings.contains(path.extension().string()) || path.filename() == except) continue;
    check(path.lexically_relative(source).string(), text_of(path));
    ++read;
  }
  CHECK(read > 0);
}

}  // namespace

TEST_CASE("a retired word is found, and only as a word") {
  CHECK(slips("x", "the bond of both").size() == 1);
  CHECK(slips("x", "one\nTurning points of a series")
            .front()
            .starts_with("x:2: \"Turning points\", say change point"));
  CHECK(slips("x", "judged_warm, a campaign, vagabonds").empty());
}

TEST_CASE("no page holds a retired word") {
  for (const char* page : {"README.md", "engine/MEASURES.md", "graphs/FORMAT.md"})
    check(page, text_of(source / page));
  check_files(source / "cli", {".md"});
}

TEST_CASE("no golden document holds a retired word but the one about them") {
  check_files(source / "tests/cli", {".test"}, "retired_words.test");
}

TEST_CASE("no help holds a retired word") {
  const fs::path folder = empty_folder("vocabulary-help");
  const std::string list = run("entente help", folder).out;
  check("help", list);
  const std::regex row("^  ([a-z]+)  ");
  std::size_t commands = 0;
  std::istringstream lines(list);
  for (std::string line; std::getline(lines, line);)
    if (std::smatch match; std::regex_search(line, match, row)) {
      ++commands;
      for (const char* form : {" -h", " --help"})
        check("entente " + match.str(1) + form, run("entente " + match.str(1) + form, folder).out);
    }
  CHECK(commands >= 14);
  check("help measures", run("entente help measures", folder).out);
}

TEST_CASE("no shipped report holds a retired word") {
  for (const char* package : {"pakistan-russia", "european-alliances-1872-1907"}) {
    const fs::path folder = empty_folder(std::string("vocabulary-") + package);
    fs::copy(source / "graphs/curated" / package, folder / package, fs::copy_options::recursive);
    const Answer answer = run("entente report " + std::string(package) + " --to md -o report -q", folder);
    INFO(answer.err);
    REQUIRE(answer.exit_code == 0);
    check_files(folder / "report", {".md", ".csv", ".svg"});
  }
}
