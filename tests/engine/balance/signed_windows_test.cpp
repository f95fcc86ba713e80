// The state system from 1946 to 1999 in three windows: run where a checkout has the data beside it.
#include <entente/engine/balance/line_index/blame.hpp>
#include <entente/engine/balance/line_index/line_index.hpp>
#include <entente/engine/balance/line_index/line_index_check.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

using namespace entente;

namespace {

SignedGraph window_of(const nlohmann::json& ties) {
  std::map<std::string, Vertex> states;
  for (const auto& tie : ties) states[tie[0]], states[tie[1]];
  SignedGraph graph;
  for (auto& [state, vertex] : states) vertex = static_cast<Vertex>(graph.vertices++);
  for (const auto& tie : ties) {
    const auto [a, b] = std::minmax(states.at(tie[0]), states.at(tie[1]));
    graph.ties.push_back({a, b, tie[2]});
  }
  std::ranges::sort(graph.ties, {}, [](const SignedTie& tie) { return std::pair(tie.a, tie.b); });
  return graph;
}

}  // namespace

TEST_CASE("the line index of the state system, proved by cycles") {
  const std::filesystem::path path = ENTENTE_SOURCE_DIR "/../shared/conformance/cow_1946_1999_edges.json";
  std::ifstream file(path);
  if (!file) {
    WARN("skipped: the state system's ties are not beside this checkout");
    return;
  }
  const std::map<std::string, std::int64_t> expected = {
      {"1946-1949", 17}, {"1972-1975", 29}, {"1996-1999", 45}};
  const auto windows = nlohmann::json::parse(file);
  for (const auto& [name, index] : expected) {
    CAPTURE(name);
    const SignedGraph graph = window_of(windows.at(name));
    const LineIndex found = line_index(graph);
    REQUIRE(found.proved());
    CHECK(found.upper == index);
    const LineIndexCheck check = line_index_check(graph, found);
    CHECK(check.holds());
    CHECK(check.by_cycles == index);
    const std::vector<Blame> blames = blame(graph, found);
    for (const std::uint32_t tie : found.broken)
      CHECK((blames[tie] == Blame::always || blames[tie] == Blame::sometimes));
    CHECK(std::ranges::count(blames, Blame::unknown) == 0);
  }
}
