// Runs every golden document of this folder (document.hpp tells what one looks like). With ENTENTE_ACCEPT=1
// in the environment the documents are rewritten with what the commands answer, to be read in the diff before
// they are committed.
#include "difference.hpp"
#include "document.hpp"
#include "shell.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace documents;

namespace {

std::vector<fs::path> all_documents() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(ENTENTE_SOURCE_DIR "/tests/cli"))
    if (entry.path().extension() == ".test") found.push_back(entry.path());
  std::ranges::sort(found);
  return found;
}

void write(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

/// The document with the answers that its commands gave.
Document play(Document document, const fs::path& folder) {
  for (Part& part : document) {
    if (const auto* file = std::get_if<File>(&part)) write(folder / file->name, file->text);
    if (auto* command = std::get_if<Command>(&part)) command->expected = run(command->text, folder);
  }
  return document;
}

/// Straight to standard output: the test framework would fold the lines.
void report(const fs::path& file, const std::string& differences) {
  std::cout << file.filename().string() << " (- expected, + got):\n" << differences << std::endl;
  FAIL(file.filename().string() << " is not kept; the difference stands above");
}

}  // namespace

TEST_CASE("every document is kept") {
  const bool accept = std::getenv("ENTENTE_ACCEPT") != nullptr;
  REQUIRE_FALSE(all_documents().empty());
  for (const fs::path& file : all_documents()) {
    DYNAMIC_SECTION(file.stem().string()) {
      const Document expected = parse(text_of(file));
      const Document played = play(expected, empty_folder("document-" + file.stem().string()));
      if (accept)
        write(file, print(played));
      else if (print(played) != print(expected))
        report(file, difference(print(expected), print(played)));
      SUCCEED();
    }
  }
}

TEST_CASE("a document reads back as it was written") {
  const Document document = {Prose{"# why: every mark of a document is used once\n"},
                             Prose{"# A second paragraph.\n"},
                             File{"folder/ties.csv", "from,to\n\n# not prose\nPAK,RUS\n\n"},
                             File{"empty", ""},
                             Command{"printf 'a\n$ b' | cat", {0, "a\n$ b", ""}},
                             Command{"false", {2, "", "[exit 3]\n\n"}}};
  const std::string text = print(document);
  INFO(text);
  CHECK(print(parse(text)) == text);
  CHECK(std::get<File>(parse(text)[2]).text == std::get<File>(document[2]).text);
  CHECK(std::get<Command>(parse(text)[4]).text == std::get<Command>(document[4]).text);
  CHECK(std::get<Command>(parse(text)[4]).expected == std::get<Command>(document[4]).expected);
  CHECK(std::get<Command>(parse(text)[5]).expected == std::get<Command>(document[5]).expected);
}

TEST_CASE("a document that is not well formed is refused with its line") {
  CHECK_THROWS_WITH(parse("$ true\n"), "line 1: a document begins with '# why: '");
  CHECK_THROWS_WITH(parse("# why: x\n\nstray\n"), Catch::StartsWith("line 3: this is neither"));
  CHECK_THROWS_WITH(parse("# why: x\n$ true\nstray\n"),
                    Catch::StartsWith("line 3: expected text two blanks in"));
}

TEST_CASE("a difference shows what is missing and what is new") {
  CHECK(difference("a\nb\nc\n", "a\nx\nc\n") == " a\n-b\n+x\n c\n");
  CHECK(difference("", "new\n") == "+new\n");
  CHECK(difference("same\n", "same\n") == " same\n");
}
