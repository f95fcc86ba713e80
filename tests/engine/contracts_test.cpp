// A measure is described once, in the contract above its function: it agrees with the measure's row, the
// sections of engine/MEASURES.md are made of it, and engine/centrality/centrality.hpp gathers the headers
// that hold one. With ENTENTE_ACCEPT=1 in the environment both files are rewritten, to be read in the diff
// before they are committed.
#include "engine/contracts.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace fs = std::filesystem;
using namespace contracts;
using namespace entente;

namespace {

const fs::path source = ENTENTE_SOURCE_DIR;

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

Contracts all_contracts() {
  Contracts all;
  for (const auto& entry : fs::directory_iterator(source / "engine/centrality"))
    if (entry.path().extension() == ".hpp")
      all.merge(contracts_in(entry.path().filename().string(), text_of(entry.path())));
  return all;
}

/// Holds that `path` reads `wanted`, or writes it there.
void keep(const std::string& path, const std::string& wanted) {
  const std::string found = text_of(source / path);
  if (std::getenv("ENTENTE_ACCEPT") != nullptr) {
    std::ofstream(source / path, std::ios::binary) << wanted;
    SUCCEED();
  } else if (found != wanted) {
    const auto past = std::ranges::mismatch(found, wanted).in1;
    FAIL(path << ":" << std::count(found.begin(), past, '\n') + 1
              << " is not what the contracts of engine/centrality say; tests/run --accept writes it anew");
  }
}

constexpr const char* sound =
    "/// How many friends: it counts.\n"
    "/// Nobody has more.\n"
    "///\n"
    "/// - Formula: k.\n"
    "/// - Layer: positive, or any but the signed one.\n"
    "/// - Range: 0 to n² − 1; normalised\n"
    "///   0 to 1.\n"
    "/// - Edge cases: none.\n"
    "/// - Cost: O(1).\n"
    "/// - Reference: ours.\n"
    "Scores sound(const EraGraph& graph);\n";

const Measure row = {
    .name = "sound", .sentence = "How many friends", .range = "0 to n^2 - 1", .layers = Layers::any_unsigned};

/// The faults of the contract above with `right` written otherwise.
std::vector<std::string> faults_with(const std::string& right, const std::string& wrong) {
  std::string text = sound;
  text.replace(text.find(right), right.size(), wrong);
  return faults(row, contracts_in("s.hpp", text));
}

}  // namespace

TEST_CASE("every measure has a contract that agrees with its row") {
  const Contracts all = all_contracts();
  for (const Measure& measure : measures())
    for (const std::string& fault : faults(measure, all)) FAIL_CHECK(fault);
}

TEST_CASE("every section of a measure in MEASURES.md is kept") {
  const Contracts all = all_contracts();
  const std::string page = text_of(source / "engine/MEASURES.md");
  const auto opening = page.find("<!-- Sections of measures:"),
             closing = page.find("<!-- End of the sections");
  REQUIRE(opening < closing);
  REQUIRE(closing != std::string::npos);
  std::string wanted = page.substr(0, page.find("-->\n", opening)) + "-->\n\n";
  for (const Measure& measure : measures())
    if (const auto at = all.find(measure.name); at != all.end()) wanted += section(measure.name, at->second);
  keep("engine/MEASURES.md", wanted + page.substr(closing));
}

TEST_CASE("the header that gathers all measures is kept") {
  const Contracts all = all_contracts();
  std::set<std::string> headers;
  for (const Measure& measure : measures())
    if (const auto at = all.find(measure.name); at != all.end()) headers.insert(at->second.header);
  const std::string path = "engine/centrality/centrality.hpp", once = "#pragma once\n\n",
                    page = text_of(source / path);
  std::string wanted = page.substr(0, page.find(once)) + once;
  for (const std::string& header : headers) wanted += "#include <entente/engine/centrality/" + header + ">\n";
  keep(path, wanted);
}

TEST_CASE("a contract is printed as a section") {
  const Contracts all = contracts_in("s.hpp", "/// Of something else.\n\n" + std::string(sound));
  REQUIRE(all.size() == 1);
  CHECK(section("sound", all.at("sound")) ==
        "### `sound`\n\nHow many friends: it counts.\nNobody has more.\n\n- **Formula:** k.\n"
        "- **Layer:** positive, or any but the signed one.\n- **Range:** 0 to n² − 1; normalised\n  0 to 1.\n"
        "- **Edge cases:** none.\n- **Cost:** O(1).\n- **Reference:** ours.\n\n");
}

TEST_CASE("a contract that lacks something, or says another thing than its row, is told what to write") {
  using Told = std::vector<std::string>;
  const std::string where = "engine/centrality/s.hpp: the contract of sound ";
  CHECK(faults_with("k", "k") == Told{});
  CHECK(
      faults_with("Scores sound", "Scores other") ==
      Told{"sound has no contract: write it in /// above `Scores sound(const EraGraph& graph` in a header of "
           "engine/centrality"});
  CHECK(faults_with("friends:", "friends there are:") ==
        Told{where + "does not begin with the sentence of its row: How many friends."});
  CHECK(faults_with("/// - Cost: O(1).\n", "") ==
        Told{where + "lacks a line `/// - Cost: ...`: what its time grows with, such as O(actors + ties)"});
  CHECK(faults_with("n² − 1", "n²") ==
        Told{where + "does not begin its Range as its row has it: 0 to n^2 - 1"});
  CHECK(faults_with(", or any", ", not any") ==
        Told{where + "does not begin its Layer as its row has it: positive, or any but the signed one"});
}
