// One word for one thing: what GLOSSARY.md retired stands in no page, golden document or shipped report.
#include "shell.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace documents;

namespace {

const fs::path source = ENTENTE_SOURCE_DIR;

/// Words of one kind, and what is said today in their place.
struct Retired {
  std::vector<std::string> words;
  std::string instead;
};

const std::vector<Retired>& retired_words() {
  static const std::vector<Retired> words = {
      {{"bond", "bonds"}, "tie"},
      {{"dyad", "dyads", "dyadic"}, "pair"},
      {{"camp", "camps", "two-camps", "camp_score", "faction", "factions"}, "bloc"},
      {{"division", "divisions", "best_splits"}, "partition"},
      {{"warm", "warmer", "warmest", "warmth"}, "cooperative"},
      {{"friendly", "friendlier"}, "cooperative of a claim, positive of a tie"},
      {{"contribution", "contributions"}, "share"},
      {{"turning point", "turning points"}, "change point"},
  };
  return words;
}

bool is_of_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Whether `line`, in small letters, holds the word with no letter before or behind it.
bool holds(const std::string& line, const std::string& word) {
  for (auto at = line.find(word); at != std::string::npos; at = line.find(word, at + 1)) {
    const auto past = at + word.size();
    if ((at == 0 || !is_of_word(line[at - 1])) && (past == line.size() || !is_of_word(line[past])))
      return true;
  }
  return false;
}

/// Each line of a text that holds a retired word, with the word and what to say instead.
std::vector<std::string> slips(const std::string& where, const std::string& text) {
  std::vector<std::string> found;
  std::istringstream lines(text);
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    std::string small = line;
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return std::tolower(c); });
    for (const auto& [words, instead] : retired_words())
      for (const std::string& word : words)
        if (holds(small, word))
          found.push_back(where + ":" + std::to_string(number) + ": \"" + word + "\", say " + instead + ": " +
                          line.substr(0, 160));
  }
  return found;
}

void check(const std::string& where, const std::string& text) {
  REQUIRE_FALSE(text.empty());
  for (const std::string& slip : slips(where, text)) FAIL_CHECK(slip);
}

/// The files below a folder, but one; `label` is a word of the data.
void check_files(const fs::path& folder, const std::set<std::string>& endings, const std::string& except = {},
                 const std::string& label = {}) {
  std::size_t read = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path& path = entry.path();
    if (!endings.contains(path.extension().string()) || path.filename() == except) continue;
    std::string text = text_of(path);
    if (!label.empty())
      for (auto at = text.find(label); at != std::string::npos; at = text.find(label, at))
        text.erase(at, label.size());
    check(path.filename().string(), text);
    ++read;
  }
  CHECK(read > 0);
}

}  // namespace

TEST_CASE("a retired word is found, and only as a word") {
  CHECK(slips("x", "the bond of both").size() == 1);
  CHECK(slips("x", "one\nTurning points of a series")
            .front()
            .starts_with("x:2: \"turning points\", say change point"));
  CHECK(slips("x", "judged_warm, a campaign, vagabonds").empty());
}

TEST_CASE("no page holds a retired word") {
  for (const char* page : {"README.md", "engine/MEASURES.md", "graphs/FORMAT.md"})
    check(page, text_of(source / page));
  check_files(source / "cli/commands", {".md"});
}

TEST_CASE("no golden document holds a retired word but the one about them") {
  check_files(source / "tests/cli", {".test"}, "retired_words.test");
}

TEST_CASE("no help holds a retired word") {
  const fs::path folder = empty_folder("vocabulary-help");
  const std::string list = run("entente help", folder).out;
  check("help", list);
  std::size_t commands = 0;
  std::istringstream lines(list);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string name;
    if (!line.starts_with("  ") || line.starts_with("  entente") || !(words >> name)) continue;
    ++commands;
    for (const char* form : {" -h", " --help"})
      check("entente " + name + form, run("entente " + name + form, folder).out);
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
    check_files(folder / "report", {".md", ".csv", ".svg"}, {}, "Turning point");  // an era of the first
  }
}
