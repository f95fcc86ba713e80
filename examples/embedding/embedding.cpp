// Embeds entente in a program: reads a package, folds its eras, prints how a pair stood and draws every era.
#include <entente/entente.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <vector>

using namespace entente;

namespace {

void tell(const std::vector<EraGraph>& graphs, ActorId a, ActorId b) {
  for (const EraGraph& graph : graphs) {
    const Value of_era = level(graph, a, b);
    std::cout << graph.era().id << ": ";
    if (of_era.defined())
      std::cout << of_era.number() << '\n';
    else
      std::cout << "no level (" << name(of_era.reason()) << ")\n";
  }
}

}  // namespace

int main(int count, char** words) {
  if (count != 5) {
    std::cerr << "embedding PACKAGE ACTOR ACTOR FOLDER\n";
    return 2;
  }
  try {
    const Package package = read(std::filesystem::path(words[1]));
    const auto a = package.world.roster.by_code(words[2]), b = package.world.roster.by_code(words[3]);
    if (!a || !b) throw Error(Failure::usage, "no such actor");
    const FoldOptions options{.roll_up = RollUp::state, .lineage = true};
    const std::vector<EraGraph> graphs = fold(package.world, periods(package), options);
    tell(graphs, *a, *b);
    const Layout layout = union_layout(package.world, graphs, {}, {.fold = options}).layout;
    for (const EraGraph& graph : graphs)
      std::ofstream(std::filesystem::path(words[4]) / (graph.era().id + ".svg"))
          << to_svg(era_map(package.world, graph, layout, {.fold = options}));
  } catch (const Error& error) {
    std::cerr << error.what() << '\n';
    return static_cast<int>(error.failure());
  }
}
