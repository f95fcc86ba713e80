// What charts of blocs have in common.
#include "viz/bloc_world.hpp"

#include <entente/viz/maps/bloc_words.hpp>

#include <catch2/catch.hpp>

using namespace entente;
using bloc_world::World;

TEST_CASE("partitions: how well they divide") {
  Partition era;
  CHECK(partition_words(era, Counted::ties).ends_with("cooperative across"));
  era.k = 2;
  era.violations = 1;
  era.method = BlocMethod::two_blocs;
  era.certainty = Optimality::proved;
  CHECK(partition_words(era, Counted::ties).ends_with("cooperative across (1 tie broken)"));
  CHECK(partition_words(era, Counted::levels).ends_with("cooperative across (level 1 broken)"));
  era.method = BlocMethod::modularity;
  era.modularity = -0.125;
  CHECK(partition_words(era, Counted::ties) == "Blocs of the highest signed modularity found (Q = −0.12)");
}

TEST_CASE("charts of blocs: no label acts as markup") {
  const World world("<script>&B\"\"\xe2\x80\xae" + std::string(300, 'w'));
  for (const std::string& svg : {world.alluvial({.width = 85}), world.matrix(0, {.width = 85})}) {
    CHECK(svg.find("<script>") == std::string::npos);
    CHECK(svg.find("&lt;script&gt;") != std::string::npos);
    CHECK(svg.find("\xe2\x80\xae") == std::string::npos);
  }
}
