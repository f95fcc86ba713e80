// Three eras of five lands, of whose blocs tests draw charts.
#pragma once

#include "viz/occurrences.hpp"

#include <entente/engine/analysis/balance_of_eras.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/viz/charts/alluvial_chart.hpp>
#include <entente/viz/charts/matrix_chart.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente::bloc_world {

/// Bland goes over from Aland to Cland and Dland, who are enemies of Aland; Eland has no tie. In the third
/// era three are enemies of each other. Dland and Eland are even in the second.
struct World {
  explicit World(const std::string& of_b = "Bland")
      : package(read(Files{
            {"ties.csv",
             "from,to,relation,start,end,weight\nA,B,alliance,1950,1959,2\nC,D,alliance,1950,1959,2\n"
             "A,C,war,1950,1959,2\nB,C,alliance,1960,1969,2\nC,D,alliance,1960,1969,3\nA,B,war,1960,1969,2\n"
             "A,C,war,1960,1969,2\nA,B,war,1970,1979,12\nB,C,war,1970,1979,1\nA,C,war,1970,1979,1\n"
             "C,D,alliance,1970,1979,1\nD,E,alliance,1960,1969,1\nD,E,rivalry,1960,1969,1\n"},
            {"actors.csv", "id,label,start,end\nA,Aland,1940,\nB,\"" + of_b +
                               "\",1940,\nC,Cland,1940,\nD,Dland,1940,\nE,Eland,1940,1969\n"},
            {"eras.csv",
             "id,label,start,end\nfirst,First,1950,1959\nsecond,Second,1960,1969\nthird,Third,1970,"
             "1979\n"}})),
        graphs(fold(package.world, package.eras, {})),
        found(blocs_of_eras(graphs, {.method = BlocMethod::two_blocs})),
        sides(bloc_sides(graphs, found)) {}

  std::string alluvial(const ChartOptions& options = {}, const StreamChoice& choice = {}) const {
    const BlocStreams streams = bloc_streams(graphs, found, choice);
    return alluvial_chart(package.world, {package.eras, found, streams}, options);
  }
  std::string matrix(std::size_t era, const ChartOptions& options = {}) const {
    const BlocMatrix shown = bloc_matrix(graphs[era], sides[era]);
    return matrix_chart(package.world, {package.eras[era], shown, found[era], sides[era]}, options);
  }

  Package package;
  std::vector<EraGraph> graphs;
  std::vector<Partition> found;
  std::vector<BlocSides> sides;
};

}  // namespace entente::bloc_world
