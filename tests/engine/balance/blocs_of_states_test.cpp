// Balanced blocs of the state system in three windows of years, where the tables of the Correlates of War are
// at hand.
#include <entente/engine/balance/blocs/balanced_blocs.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

using namespace entente;

namespace {

const std::filesystem::path table =
    std::filesystem::path(ENTENTE_SOURCE_DIR) / "../shared/conformance/cow_1946_1999_edges.json";

SignedGraph states(const nlohmann::json& rows) {
  std::map<std::string, Vertex> places;
  for (const auto& row : rows) places[row[0]] = places[row[1]] = 0;
  Vertex next = 0;
  for (auto& [code, place] : places) place = next++;
  SignedGraph graph{.vertices = places.size()};
  for (const auto& row : rows) {
    const auto [a, b] = std::minmax({places[row[0]], places[row[1]]});
    graph.ties.push_back({a, b, row[2].get<double>()});
  }
  std::ranges::sort(graph.ties, {}, [](const SignedTie& tie) { return std::pair(tie.a, tie.b); });
  return graph;
}

struct Window {
  const char* years;
  double two_blocs, any_number;
};

}  // namespace

TEST_CASE("the states of three windows of years have the known violations, proved") {
  std::ifstream file(table);
  if (!file) {
    WARN("skipped: no " + table.string());
    return;
  }
  const nlohmann::json windows = nlohmann::json::parse(file);
  for (const auto& [years, two_blocs, any_number] :
       {Window{"1946-1949", 17, 12}, Window{"1972-1975", 29, 21}, Window{"1996-1999", 45, 33}}) {
    CAPTURE(years);
    const SignedGraph graph = states(windows.at(years));
    const BalancedBlocs free = balanced_blocs(graph);
    CHECK(free.certainty == Optimality::proved);
    CHECK(free.violations == any_number);
    const BalancedBlocs two = balanced_blocs(graph, {.at_most = 2});
    CHECK(two.certainty == Optimality::proved);
    CHECK(two.violations == two_blocs);
    double last = two_blocs;
    for (std::size_t k = 3; k <= 5; ++k) {
      const BalancedBlocs limited = balanced_blocs(graph, {.at_most = k});
      CHECK(limited.certainty == Optimality::proved);
      CHECK(limited.violations <= last);
      CHECK(limited.violations >= any_number);
      last = limited.violations;
    }
  }
}
