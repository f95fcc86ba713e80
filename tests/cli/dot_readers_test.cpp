// What pydot, networkx, gvpr and neato read of maps in DOT is what the table of ties says, to the last digit.
#include "shell.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <optional>
#include <string>

namespace fs = std::filesystem;
using namespace documents;

namespace {

/// The Python that has pydot and networkx: Debian's, else the one in PATH. A machine that tests every change
/// must have one.
std::optional<std::string> python(const fs::path& folder) {
  for (const char* one : {"/usr/bin/python3", "python3"})
    if (run(fmt::format("{} -c 'import networkx, pydot'", one), folder).exit_code == 0) return one;
  if (std::getenv("CI") != nullptr) FAIL("pydot and networkx are missing");
  WARN("pydot and networkx (Debian: python3-pydot, python3-networkx) are not installed: this did not run");
  return std::nullopt;
}

/// The maps of all eras of a package in a view, read and compared with the table.
Answer read_back(const std::string& package, const std::string& view, const std::string& reader) {
  const fs::path folder = empty_folder("dot-readers");
  const auto entente = [&](const std::string& words) {
    REQUIRE(run("entente " + words, folder).exit_code == 0);
  };
  fs::copy(fs::path(ENTENTE_SOURCE_DIR "/graphs/curated") / package, folder / "package");
  entente(fmt::format("draw package {} --eras all --show memberships,ghosts -T dot -o maps -q", view));
  entente(fmt::format("export package {} --eras all --to ties-csv -o table.csv -q", view));
  return run(fmt::format("{} {}/tests/cli/read_dot.py maps table.csv", reader, ENTENTE_SOURCE_DIR), folder);
}

}  // namespace

TEST_CASE("pydot, networkx, gvpr and neato read every tie of the packages that ship") {
  const auto reader = python(empty_folder("dot-python"));
  if (!reader) return;
  const auto check = [&](const std::string& package, const std::string& view, const std::string& found) {
    INFO(package << ' ' << view);
    const Answer answer = read_back(package, view, *reader);
    CHECK(answer.out == found + '\n');
    CHECK(answer.err.empty());
  };
  check("european-alliances-1872-1907", "", "6 maps and 96 ties are the same");
  check("pakistan-russia", "--lineage --roll-up state", "9 maps and 164 ties are the same");
}
