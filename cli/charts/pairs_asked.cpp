#include <entente/cli/charts/pairs_asked.hpp>

#include <entente/cli/options/refusals.hpp>

namespace entente {

PairsAsked pairs_asked_of(const Words& words) {
  if (words.has("pair") && words.has("actors"))
    refuse("--pair names pairs, and --actors asks for all pairs of some actors; give one of them");
  return {names_of(words, "pair"), names_of(words, "actors")};
}

void choose(HistoryChoice& choice, const PairsAsked& asked, const ChartGround& ground) {
  choice.pairs = pairs_named(asked.pairs, ground.package, ground.folding);
  choice.actors = actors_named(asked.actors, ground.package, ground.folding);
  if (choice.actors.size() == 1)
    refuse("--actors of a chart of pairs wants two actors or more; see --ego of draw for the ties of one");
}

}  // namespace entente
