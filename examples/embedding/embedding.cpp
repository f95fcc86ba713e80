// Embeds entente in a program: reads a package, studies its eras, prints how a pair stood in each of them and
// a table of what shifted between them, and draws every era.
#include <entente/entente.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
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

std::string shifts_table(const Chronicle& world, const Study& found, const Pair& pair) {
  const std::vector<ComparedShift> shifts =
      compared_shifts(world, found, consecutive(found), {.choice = {.pairs = {pair}}});
  return printed(dated(compare_table(world, shifts), found.eras()), TableForm::text);
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
    const Study found = study(package.world, periods(package), options, {});
    tell(found.graphs, *a, *b);
    std::cout << '\n' << shifts_table(package.world, found, {*a, *b}) << '\n';
    const Layout layout = union_layout(package.world, found.graphs, {}, {.fold = options}).layout;
    for (const EraGraph& graph : found.graphs)
      std::ofstream(std::filesystem::path(words[4]) / (graph.era().id + ".svg"))
          << to_svg(era_map(package.world, graph, layout, {.fold = options}));
  } catch (const Error& error) {
    std::cerr << error.what() << '\n';
    return static_cast<int>(error.failure());
  }
}
