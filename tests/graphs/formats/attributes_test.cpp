// The list of attributes keeps what every format relies on.
#include "graphs/formats/worlds.hpp"

#include <entente/graphs/formats/attributes.hpp>

#include <catch2/catch.hpp>

#include <set>

using namespace entente;

TEST_CASE("names of attributes are told apart, and none is weight or id") {
  const exported::World world = exported::drawn();
  std::set<std::string> of_ties, of_actors;
  for (const TieAttribute& one : tie_attributes()) CHECK(of_ties.insert(std::string(one.name)).second);
  for (const ActorAttribute& one : actor_attributes(world.package.world))
    CHECK(of_actors.insert(one.name).second);
  for (const std::set<std::string>& names : {of_ties, of_actors})
    for (const char* name : {"weight", "id", "key", "source", "target"}) CHECK_FALSE(names.contains(name));
  CHECK(of_actors.contains("region"));
  CHECK(of_actors.contains("eras_"));
  CHECK_FALSE(of_actors.contains("eras"));
}

TEST_CASE("values as text read back as the same number") {
  CHECK(to_string(AttributeValue(0.1)) == "0.1");
  CHECK(to_string(AttributeValue(1.0 / 3)) == "0.3333333333333333");
  CHECK(to_string(AttributeValue(3.0)) == "3");
  CHECK(to_string(AttributeValue(1e300)) == "1e+300");
  CHECK(to_string(AttributeValue(std::int64_t{-1})) == "-1");
  CHECK(to_string(AttributeValue()).empty());
}

TEST_CASE("an era without a bound has no day there") {
  CHECK(to_string(first_day({})).empty());
  CHECK(to_string(last_day({})).empty());
  CHECK(to_string(first_day({Date{0}, Date{1}})) == "1970-01-01");
  CHECK(to_string(last_day({Date{0}, Date{1}})) == "1970-01-01");
  CHECK(to_string(last_day({Date{1}, Date{1}})).empty());
}

TEST_CASE("the sources of a tie are those that the view hears") {
  const Package package = read(exported::drawn_files());
  FoldOptions folding;
  folding.without_sources = {package.world.source("two").value()};
  const exported::World world(package, folding);
  for (const EraGraph& graph : world.graphs)
    for (const Tie& tie : graph.ties())
      for (const TieAttribute& one : tie_attributes())
        if (one.name == "cite") {
          const std::string ids = to_string(one.of({world.package.world, graph, tie}));
          CHECK(ids.find("two") == std::string::npos);
          CHECK(tie.sources ==
                (ids.empty() ? 0U : 1U + static_cast<unsigned>(std::count(ids.begin(), ids.end(), '|'))));
        }
}
