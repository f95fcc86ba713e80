// What the README and the man pages tell a reader to type is typed here, in a copy of the tree, and must
// work.
#include "shell.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace documents;

namespace {

const fs::path source = ENTENTE_SOURCE_DIR;

std::vector<fs::path> pages() {
  std::vector<fs::path> found;
  if (fs::exists(source / "README.md")) found.push_back(source / "README.md");
  for (const char* room : {"cli", "graphs/curated"})
    for (const auto& entry : fs::recursive_directory_iterator(source / room))
      if (entry.path().extension() == ".md") found.push_back(entry.path());
  std::ranges::sort(found);
  return found;
}

/// The lines of the ```sh blocks that begin with `entente`, each with the lines that a `\` at its end joins
/// to it.
std::vector<std::string> commands(const fs::path& page) {
  std::vector<std::string> found;
  std::istringstream text(text_of(page));
  bool in_block = false, goes_on = false;
  for (std::string line; std::getline(text, line);) {
    if (line.starts_with("```")) {
      in_block = line == "```sh";
    } else if (goes_on) {
      found.back() += "\n" + line;
    } else if (in_block && line.starts_with("entente ")) {
      found.push_back(line);
    } else {
      continue;
    }
    goes_on = in_block && !found.empty() && found.back().ends_with("\\");
  }
  return found;
}

/// The ```text block that stands right behind a command's ```sh block: what the page says the command prints.
/// Empty where there is none.
std::string promised_output(const fs::path& page, const std::string& command) {
  const std::string text = text_of(page), opening = "```sh\n" + command + "\n```\n\n```text\n";
  const auto at = text.find(opening);
  if (at == std::string::npos) return {};
  const auto begin = at + opening.size();
  return text.substr(begin, text.find("```", begin) - begin);
}

/// `entente check x  # exit 1` is expected to end with 1; all others with 0.
int promised_exit(const std::string& command) {
  const auto at = command.rfind("# exit ");
  return at == std::string::npos ? 0 : std::stoi(command.substr(at + 7));
}

/// The tree as a clone has it, without what was built in it.
fs::path copy_of_tree(const std::string& name) {
  const fs::path copy = empty_folder(name);
  for (const auto& entry : fs::directory_iterator(source)) {
    const std::string file = entry.path().filename().string();
    if (file != "build" && !file.starts_with("."))
      fs::copy(entry.path(), copy / file, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
  }
  fs::create_directory(copy / "build");  // whoever has the tool has built it
  return copy;
}

}  // namespace

TEST_CASE("what the pages say to type works") {
  for (const fs::path& page : pages()) {
    DYNAMIC_SECTION(fs::relative(page, source).string()) {
      const auto lines = commands(page);
      if (lines.empty()) continue;
      const fs::path copy =
          copy_of_tree("page-" + page.parent_path().filename().string() + "-" + page.stem().string());
      for (const std::string& command : lines) {
        const Answer answer = run(command, copy);
        INFO(command << "\n" << answer.out.substr(0, 2000) << answer.err.substr(0, 2000));
        CHECK(answer.exit_code == promised_exit(command));
        if (const std::string promised = promised_output(page, command); !promised.empty())
          CHECK(answer.out == promised);
      }
    }
  }
}
