#include <entente/engine/analysis/explained_scores.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <utility>

namespace entente {
namespace {

std::vector<TieOfScore> ties_of_score(const EraGraph& graph, ActorId actor, Layer layer) {
  std::vector<TieOfScore> ties;
  const auto vertex = graph.vertex(actor);
  if (!vertex) return ties;
  for (const Arc& arc : graph.arcs(*vertex))
    ties.push_back({alignment(graph, actor, graph.actors()[arc.to]), weight(graph.ties()[arc.tie], layer)});
  return ties;
}

}  // namespace

std::vector<ExplainedScore> explained_scores(const Study& study, ActorId actor) {
  std::vector<ExplainedScore> found;
  for (std::size_t e = 0; e < study.graphs.size(); ++e)
    for (std::size_t m = 0; m < study.measures.size(); ++m) {
      const Scores& scores = study.scores[e][m];
      found.push_back({e, m, scores[actor], ranks(scores)[index(actor)],
                       ties_of_score(study.graphs[e], actor, scores.layer)});
    }
  return found;
}

}  // namespace entente
