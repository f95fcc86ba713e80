// What igraph and networkx read is what the graphs hold, attribute by attribute and to the last digit.
#include "graphs/formats/read_back.hpp"
#include "graphs/formats/worlds.hpp"

#include <entente/graphs/formats/export.hpp>
#include <entente/graphs/formats/graphml.hpp>

#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include <algorithm>

using namespace entente;
using exported::World;

namespace {

void check_read_back(const Export& graphs) {
  const std::string written = graphml(graphs);
  const read_back::Graph expected = read_back::expected(graphs);
  REQUIRE_FALSE(expected.nodes.empty());
  CHECK(read_back::differences(expected, read_back::by_igraph(written)) == "");
  if (read_back::has_networkx())
    CHECK(read_back::differences(expected, read_back::by_networkx(written)) == "");
}

FoldOptions states_with_lineage() {
  FoldOptions folding;
  folding.roll_up = RollUp::state;
  folding.lineage = true;
  return folding;
}

std::string data_of(const pugi::xml_node& element, const pugi::xml_node& document, const char* attribute) {
  for (const pugi::xml_node data : element.children("data")) {
    const auto key = document.find_child_by_attribute("key", "id", data.attribute("key").value());
    if (std::string(key.attribute("attr.name").value()) == attribute) return data.child_value();
  }
  return "(absent)";
}

}  // namespace

TEST_CASE("igraph and networkx read every actor and tie of the packages that ship") {
  const World pacts = exported::shipped("european-alliances-1872-1907");
  check_read_back(pacts.all());
  check_read_back(pacts.era(0));
  const World states = exported::shipped("pakistan-russia", states_with_lineage());
  check_read_back(states.all());
  check_read_back(states.era(states.graphs.size() - 1));
  check_read_back(exported::shipped("pakistan-russia").all());
}

TEST_CASE("igraph and networkx read a drawn world, and names that hurt") {
  check_read_back(exported::drawn().all());
  check_read_back(exported::hostile().all());
  check_read_back(exported::forged(exported::invisible_ends()).all());
}

TEST_CASE("GraphML of a drawn world") {
  const World world = exported::drawn();
  pugi::xml_document parsed;
  REQUIRE(parsed.load_string(graphml(world.all()).c_str()));
  const pugi::xml_node document = parsed.child("graphml"), graph = document.child("graph");
  const auto node = [&](const char* id) { return graph.find_child_by_attribute("node", "id", id); };
  CHECK(data_of(graph, document, "title") == "Drawn");
  CHECK(data_of(node("A"), document, "label") == "Aland");
  CHECK(data_of(node("A"), document, "aliases") == "Ay|Old@one");
  CHECK(data_of(node("A"), document, "eras") == "first|second");
  CHECK(data_of(node("A"), document, "eras_") == "many");
  CHECK(data_of(node("B"), document, "spells") == "1900/1955|1957/..");
  CHECK(data_of(node("C"), document, "part_of") == "A");
  CHECK(data_of(node("C"), document, "eras") == "first");
  CHECK(data_of(node("D"), document, "successor_of") == "E");
  CHECK(data_of(node("D"), document, "kind") == "(absent)");
  CHECK_FALSE(node("E"));
  const pugi::xml_node first = graph.child("edge");
  CHECK(data_of(first, document, "era") == "first");
  CHECK(data_of(first, document, "start") == "1950-01-01");
  CHECK(data_of(first, document, "end") == "1959-12-31");
  CHECK(data_of(first, document, "mutual") == data_of(first, document, "level"));
  CHECK(data_of(first, document, "forward") == "(absent)");
  CHECK(data_of(first, document, "cite") == "one|two");
  CHECK(data_of(first, document, "claim_ids") == "pact");
  const auto edge = [&](const char* a, const char* b) {
    return graph.find_child([&](const pugi::xml_node& child) {
      return std::string(child.attribute("source").value()) == a &&
             std::string(child.attribute("target").value()) == b;
    });
  };
  CHECK(data_of(edge("A", "C"), document, "claims") == "1");
  CHECK(data_of(edge("A", "C"), document, "claim_ids") == "talk|visit");
  CHECK(data_of(edge("B", "C"), document, "level") == "0");
  CHECK(data_of(edge("B", "C"), document, "sign") == "0");
  CHECK(data_of(edge("B", "C"), document, "polarity") == "(absent)");
  CHECK(data_of(edge("B", "C"), document, "cite") == "(absent)");
}

TEST_CASE("GraphML is well formed, whatever control characters names hold") {
  const World world = exported::forged({"\x01", "\x1b\ufffe"});
  pugi::xml_document parsed;
  REQUIRE(parsed.load_string(graphml(world.all()).c_str()));
  std::size_t replaced = 0;
  for (const pugi::xml_node node : parsed.child("graphml").child("graph").children("node"))
    replaced += std::string(node.attribute("id").value()).ends_with("\uFFFD") ? 1U : 0U;
  CHECK(replaced == world.package.world.roster.size());
}

TEST_CASE("nodes are told apart where XML cannot tell their ids apart") {
  Package package = read(Files{{"ties.csv", "from,to,sign\nA1,A2,+\n"}});
  std::vector<Actor> actors = package.world.roster.actors();
  actors[0].code = "A\x01";
  actors[1].code = "A\x02";
  package.world.roster = Roster(std::move(actors));
  const World world(std::move(package), {});
  pugi::xml_document parsed;
  REQUIRE(parsed.load_string(graphml(world.all()).c_str()));
  const pugi::xml_node edge = parsed.child("graphml").child("graph").child("edge");
  CHECK(edge.attribute("source").value() == std::string("A\uFFFD"));
  CHECK(edge.attribute("target").value() == std::string("A\uFFFD~2"));
}

TEST_CASE("GraphML does not depend on the order of rows") {
  Files files = exported::drawn_files();
  const std::string written = graphml(World(read(files), {}).all());
  std::string& ties = files["ties.csv"];
  const auto header = ties.find('\n') + 1, last = ties.rfind('\n', ties.size() - 2) + 1;
  ties = ties.substr(0, header) + ties.substr(last) + ties.substr(header, last - header);
  CHECK(graphml(World(read(files), {}).all()) == written);
}

TEST_CASE("GraphML of nothing is a graph without actors") {
  const World world = exported::drawn();
  Export none = world.all();
  none.graphs = {};
  pugi::xml_document parsed;
  REQUIRE(parsed.load_string(graphml(none).c_str()));
  CHECK_FALSE(parsed.child("graphml").child("graph").child("node"));
}
