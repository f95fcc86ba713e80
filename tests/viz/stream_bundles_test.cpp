// Of many streams those of which nothing changes are drawn as one.
#include <entente/viz/charts/alluvial_chart.hpp>
#include <entente/viz/charts/stream_bundles.hpp>

#include "viz/occurrences.hpp"

#include <entente/engine/analysis/balance_of_eras.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>

#include <catch2/catch.hpp>

using namespace entente;

// Aland and eleven friends in both eras; Mland is Aland's friend and then its enemy.
TEST_CASE("alluvial: of many, those of whom nothing changes are one field with their names") {
  std::string ties = "from,to,relation,start,end,weight\nM,A,alliance,1950,1959,3\nM,A,war,1960,1969,3\n",
              actors = "id,label\nM,Mland\n";
  for (char code = 'A'; code < 'M'; ++code) {
    actors += std::string(1, code) + ',' + code + "land\n";
    if (code > 'A') ties += std::string("A,") + code + ",alliance,1950,1969,2\n";
  }
  const Package package = read(Files{
      {"ties.csv", ties}, {"actors.csv", actors}, {"eras.csv", "id,start,end\ne,1950,1959\nf,1960,1969\n"}});
  const std::vector<EraGraph> graphs = fold(package.world, package.eras, {});
  const std::vector<Partition> found = blocs_of_eras(graphs, {.method = BlocMethod::two_blocs});
  const BlocStreams streams = bloc_streams(graphs, found, {.anchor = actor_id(1)});
  REQUIRE(streams.rows.size() == 13);
  const BundledStreams parts = bundled(streams);
  REQUIRE(parts.bundles.size() == 1);
  CHECK(parts.bundles[0].bloc == 1);
  CHECK(parts.bundles[0].actors.size() == 11);
  REQUIRE(parts.rest.rows.size() == 2);  // the anchor, and Mland
  const std::string svg = alluvial_chart(package.world, {package.eras, found, streams});
  CHECK(times(svg, ">11 in every era and every best division:") == 1);
  CHECK(times(svg, "Cland") == 1);
  CHECK(times(svg, ">Mland<") == 2);
  BlocStreams few = streams;
  few.rows.pop_back();
  CHECK(bundled(few).bundles.empty());
  CHECK(bundled(few).rest.rows.size() == 12);
}
