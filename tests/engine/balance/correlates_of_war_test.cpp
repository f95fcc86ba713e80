// Balance of the state system in three windows of the Correlates of War, where the files with its ties lie
// beside the tree.
#include <entente/engine/balance/signs/balance.hpp>
#include <entente/engine/balance/signs/triads.hpp>
#include <entente/engine/balance/signs/walk_balance.hpp>

#include "engine/balance/signed_worlds.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

using namespace entente;

namespace {

const std::filesystem::path folder = std::filesystem::path(ENTENTE_SOURCE_DIR) / "../shared/conformance";

nlohmann::json file(const std::string& name) {
  std::ifstream stream(folder / name);
  return nlohmann::json::parse(stream);
}

SignedGraph graph_of(const nlohmann::json& edges) {
  std::map<std::string, std::uint32_t> places;
  for (const auto& edge : edges)
    for (const std::size_t end : {0U, 1U}) places.emplace(edge[end].get<std::string>(), 0);
  std::uint32_t next = 0;
  for (auto& [state, place] : places) place = next++;
  std::vector<worlds::DrawnClaim> claims;
  for (const auto& edge : edges) claims.push_back({places[edge[0]], places[edge[1]], edge[2].get<double>()});
  return worlds::signed_world(places.size(), claims);
}

}  // namespace

TEST_CASE("the balance of the state system, 1946 to 1999") {
  if (!std::filesystem::exists(folder)) {
    WARN("skipped: ../shared/conformance is not there");
    return;
  }
  const nlohmann::json edges = file("cow_1946_1999_edges.json");
  const nlohmann::json expected = file("cow_1946_1999_expected_three_windows.json");
  for (const auto& row : expected["rows"]) {
    const std::string window = row["window"];
    INFO(window);
    const SignedGraph graph = graph_of(edges[window]);
    REQUIRE(graph.vertices == row["n"]);
    REQUIRE(graph.ties.size() == row["m"]);
    const TriangleCounts counts = triangle_counts(graph);
    CHECK(counts.ppp == row["tri_ppp"]);
    CHECK(counts.ppn == row["tri_ppn"]);
    CHECK(counts.pnn == row["tri_pnn"]);
    CHECK(counts.nnn == row["tri_nnn"]);
    CHECK(triangle_index(counts).number() == Approx(row["triangle_balance"].get<double>()).epsilon(1e-12));
    CHECK(walk_balance(graph).number() == Approx(row["walk_balance"].get<double>()).epsilon(1e-9));
    CHECK(contradiction(graph).value().ties.size() == 3);
    CHECK(weak_contradiction(graph).value().ties.size() == 3);
    for (const Value& local : local_walk_balance(graph)) CHECK(local.defined());
  }
}
