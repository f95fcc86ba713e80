// The example of the format's page is a package without problems, and the page names what the code reads.
#include "packages.hpp"

#include <entente/graphs/checking/review.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/graphs/reading/periods.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

std::string page() { return file_bytes(std::filesystem::path(ENTENTE_SOURCE_DIR) / "graphs/FORMAT.md"); }

/// The fenced blocks by the file name in the line above each.
Files example() {
  const std::string text = page();
  Files files;
  for (auto fence = text.find("`:\n```"); fence != std::string::npos;
       fence = text.find("`:\n```", fence + 1)) {
    const auto name = text.rfind('`', fence - 1) + 1;
    const auto first = text.find('\n', fence + 3) + 1;
    files.emplace(text.substr(name, fence - name), text.substr(first, text.find("```", first) - first));
  }
  return files;
}

}  // namespace

TEST_CASE("the example of the page reads without a problem") {
  const Files files = example();
  CHECK(files.size() == 7);
  const Package read = entente::read(files);
  CHECK(packages::lines(read).empty());
  CHECK(read.tally.claims == 7);
  CHECK(read.world.title == "An example");
  CHECK(read.eras.size() == 2);
  CHECK(read.theses.size() == 1);
  CHECK(packages::lines(review(read, periods(read))).empty());
  for (const Claim& claim : read.world.claims)
    if (claim.key == "invasion") CHECK(read.world.roster[claim.from].code == "SUN");
}

TEST_CASE("the page names every word that the code knows") {
  const std::string text = page();
  const auto named = [&](std::string_view word) {
    INFO(word);
    CHECK(text.find("`" + std::string(word) + "`") != std::string::npos);
  };
  for (const std::string_view word : kind_names) named(word);
  for (const std::string_view word : status_names) named(word);
  for (const std::string_view word : duration_names) named(word);
  for (const std::string_view word : thesis_kind_names) named(word);
  for (const std::string_view word : thesis_measure_names) named(word);
  for (const std::string_view word : outcome_names)
    if (!word.empty()) named(word);
}
