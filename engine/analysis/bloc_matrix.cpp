#include <entente/engine/analysis/bloc_matrix.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <optional>
#include <tuple>
#include <utility>

namespace entente {
namespace {

/// Everyone with a tie in the era, in roster order.
std::vector<MatrixActor> tied_actors(const EraGraph& graph, const BlocSides& sides) {
  std::vector<MatrixActor> found;
  for (Vertex v = 0; v < graph.size(); ++v) {
    if (graph.arcs(v).empty()) continue;
    const ActorId actor = graph.actors()[v];
    const BlocPlace& place = sides.places[index(actor)];
    MatrixActor one{actor, sides.bloc_of(actor), 0, place.certainty, place.has_no_partner};
    for (const Arc& arc : graph.arcs(v)) one.size += std::abs(graph.ties()[arc.tie].level());
    found.push_back(one);
  }
  return found;
}

void leave_named(std::vector<MatrixActor>& actors, const std::vector<ActorId>& named) {
  std::erase_if(actors, [&](const MatrixActor& one) { return std::ranges::count(named, one.actor) == 0; });
  for (const ActorId actor : named)
    if (std::ranges::count(actors, actor, &MatrixActor::actor) == 0) actors.push_back({.actor = actor});
}

/// Whether it has a tie with another of them.
bool is_tied_among(const EraGraph& graph, const std::vector<MatrixActor>& actors, ActorId actor) {
  return std::ranges::any_of(actors, [&](const MatrixActor& other) {
    return other.actor != actor && graph.tie(actor, other.actor) != nullptr;
  });
}

/// Of actors who come from the largest down. An empty row at the end would tell nothing.
void leave_largest(BlocMatrix& matrix, const EraGraph& graph, std::optional<ActorId> anchor,
                   std::size_t most) {
  std::vector<MatrixActor> all = std::exchange(matrix.actors, {});
  const auto seen_from =
      std::ranges::find_if(all, [&](const MatrixActor& one) { return one.actor == anchor; });
  std::size_t count = std::max<std::size_t>(most, 1);
  if (seen_from != all.end() && seen_from >= all.begin() + static_cast<std::ptrdiff_t>(count)) {
    matrix.added = anchor;
    matrix.actors.push_back(*seen_from);
    all.erase(seen_from);
    --count;
  }
  matrix.actors.insert(matrix.actors.end(), all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count));
  while (matrix.actors.size() > 2 && matrix.actors.back().actor != anchor &&
         !is_tied_among(graph, matrix.actors, matrix.actors.back().actor)) {
    matrix.actors.pop_back();
    --count;
  }
  for (std::size_t i = count; i < all.size(); ++i) matrix.left_out.push_back(all[i].actor);
}

void fill(BlocMatrix& matrix, const EraGraph& graph) {
  const std::size_t size = matrix.actors.size();
  double shown = 0;
  matrix.cells.assign(size, std::vector<std::optional<MatrixCell>>(size));
  for (std::size_t i = 0; i < size; ++i)
    for (std::size_t j = i + 1; j < size; ++j)
      if (const Tie* tie = graph.tie(matrix.actors[i].actor, matrix.actors[j].actor)) {
        matrix.cells[i][j] = matrix.cells[j][i] = MatrixCell{tie->level(), tie->claims};
        ++matrix.ties;
        shown += std::abs(tie->level());
      }
  double all = 0;
  for (const Tie& tie : graph.ties()) all += std::abs(tie.level());
  if (all > 0) matrix.share = shown / all;
}

}  // namespace

BlocMatrix bloc_matrix(const EraGraph& graph, const BlocSides& sides, const MatrixChoice& choice) {
  BlocMatrix matrix{.actors = tied_actors(graph, sides)};
  matrix.all_actors = matrix.actors.size();
  matrix.all_ties = graph.ties().size();
  if (!choice.actors.empty()) leave_named(matrix.actors, choice.actors);
  std::ranges::stable_sort(matrix.actors, std::greater(), &MatrixActor::size);
  if (choice.actors.empty() && matrix.actors.size() > choice.most)
    leave_largest(matrix, graph, sides.anchor, choice.most);
  std::ranges::sort(matrix.actors, {}, [](const MatrixActor& one) {
    return std::tuple(one.bloc - 1, -one.size, one.actor);  // none, 0, wraps around to the end
  });
  fill(matrix, graph);
  return matrix;
}

}  // namespace entente
