// An era that leaves nothing out.
#include <entente/engine/analysis/whole_time.hpp>

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/periods.hpp>

namespace entente {

EraGraph graph_of_whole_time(const Chronicle& chronicle, const FoldOptions& folding) {
  Era all;
  all.id = "all";
  all.span = whole_time(chronicle);
  return fold(chronicle, all, folding);
}

std::vector<ActorId> actors_of_whole_time(const Chronicle& chronicle, const FoldOptions& folding) {
  return graph_of_whole_time(chronicle, folding).actors();
}

}  // namespace entente
