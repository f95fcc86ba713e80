// A program outside the tree: reads a package, folds its eras, prints how every pair stood, and draws the
// last era.
#include <entente/graphs/model/fold.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/viz/maps/era_map.hpp>
#include <entente/viz/maps/layout.hpp>
#include <entente/viz/render/svg.hpp>

#include <fstream>
#include <iostream>
#include <vector>

int main(int count, char** words) {
  if (count != 3) {
    std::cerr << "consumer PACKAGE FILE.svg\n";
    return 2;
  }
  const entente::Package package = entente::read(words[1]);
  const entente::Roster& roster = package.world.roster;
  const std::vector<entente::EraGraph> graphs = entente::fold(package.world, package.eras);

  for (const entente::EraGraph& graph : graphs)
    for (const entente::Bond& bond : graph.bonds())
      std::cout << graph.era().id << ',' << roster[graph.actors()[bond.a]].code << ','
                << roster[graph.actors()[bond.b]].code << ',' << bond.level() << '\n';

  const entente::Layout layout = entente::union_layout(package.world, graphs).layout;
  std::ofstream(words[2]) << entente::to_svg(entente::era_map(package.world, graphs.back(), layout));
}
