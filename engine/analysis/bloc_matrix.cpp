#include <entente/engine/analysis/bloc_matrix.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <initializer_list>
#include <numeric>
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
    MatrixActor one{actor, sides.bloc_of(actor), 0, sides.places[index(actor)].certainty};
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

/// Both ends of the largest ties, as long as there is room for both, then those with the largest levels, of
/// whom `actors` has the largest first. By Vertex.
std::vector<bool> ends_of_largest_ties(const EraGraph& graph, const std::vector<MatrixActor>& actors,
                                       std::size_t most) {
  std::vector<std::uint32_t> largest_first(graph.ties().size());
  std::iota(largest_first.begin(), largest_first.end(), 0U);
  std::ranges::stable_sort(largest_first, std::greater(),
                           [&](std::uint32_t tie) { return std::abs(graph.ties()[tie].level()); });
  std::vector<bool> chosen(graph.size());
  std::size_t count = 0;
  const auto choose = [&](std::initializer_list<Vertex> together) {
    const auto more = static_cast<std::size_t>(
        std::ranges::count_if(together, [&](Vertex actor) { return !chosen[actor]; }));
    if (count + more > most) return;
    for (const Vertex actor : together) chosen[actor] = true;
    count += more;
  };
  for (const std::uint32_t tie : largest_first) choose({graph.ties()[tie].a, graph.ties()[tie].b});
  for (const MatrixActor& one : actors) choose({*graph.vertex(one.actor)});
  return chosen;
}

void leave_largest(BlocMatrix& matrix, const EraGraph& graph, std::size_t most) {
  const std::vector<bool> chosen = ends_of_largest_ties(graph, matrix.actors, most);
  std::vector<MatrixActor> kept;
  for (const MatrixActor& one : matrix.actors)
    chosen[*graph.vertex(one.actor)] ? kept.push_back(one) : matrix.left_out.push_back(one.actor);
  matrix.actors = std::move(kept);
}

void fill(BlocMatrix& matrix, const EraGraph& graph) {
  const std::size_t size = matrix.actors.size();
  matrix.cells.assign(size, std::vector<std::optional<MatrixCell>>(size));
  for (std::size_t i = 0; i < size; ++i)
    for (std::size_t j = i + 1; j < size; ++j)
      if (const Tie* tie = graph.tie(matrix.actors[i].actor, matrix.actors[j].actor)) {
        matrix.cells[i][j] = matrix.cells[j][i] = MatrixCell{tie->level(), tie->claims};
        ++matrix.ties;
      }
}

}  // namespace

BlocMatrix bloc_matrix(const EraGraph& graph, const BlocSides& sides, const MatrixChoice& choice) {
  BlocMatrix matrix{.actors = tied_actors(graph, sides)};
  matrix.all_actors = matrix.actors.size();
  matrix.all_ties = graph.ties().size();
  if (!choice.actors.empty()) leave_named(matrix.actors, choice.actors);
  std::ranges::stable_sort(matrix.actors, std::greater(), &MatrixActor::size);
  if (choice.actors.empty() && matrix.actors.size() > choice.most) leave_largest(matrix, graph, choice.most);
  std::ranges::sort(matrix.actors, {}, [](const MatrixActor& one) {
    return std::tuple(one.bloc - 1, -one.size, one.actor);  // none, 0, wraps around to the end
  });
  fill(matrix, graph);
  for (const MatrixActor& one : matrix.actors)
    if (sides.places[index(one.actor)].has_no_partner) matrix.without_partners.push_back(one.actor);
  return matrix;
}

}  // namespace entente
