// Distances over the pairs of two graphs, and over their affinities.
#include <entente/engine/shifts/network_distance.hpp>

#include <entente/engine/near.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/model/problem.hpp>

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <iterator>

namespace entente {

namespace {

struct Weighted {
  Pair pair;
  double weight = 0;
};

std::vector<Weighted> ties(const EraGraph& graph, Layer layer) {
  std::vector<Weighted> found;
  for (const Tie& tie : graph.ties())
    if (const double on_layer = weight(tie, layer); on_layer != 0)
      found.push_back({graph.pair(tie), on_layer});
  return found;
}

/// Calls `visit` with every pair tied in either graph and its two weights, 0 for none, in the order of pairs.
template <class Visit>
void for_each_pair(const EraGraph& x, const EraGraph& y, Layer layer, Visit visit) {
  const auto in_x = ties(x, layer), in_y = ties(y, layer);
  auto i = in_x.begin();
  auto j = in_y.begin();
  while (i != in_x.end() || j != in_y.end()) {
    const bool first = i != in_x.end() && (j == in_y.end() || i->pair <= j->pair);
    const bool second = j != in_y.end() && (i == in_x.end() || j->pair <= i->pair);
    const Pair pair = first ? i->pair : j->pair;
    const double of_x = first ? (i++)->weight : 0;
    visit(pair, of_x, second ? (j++)->weight : 0);
  }
}

int sign(double weight) { return (weight > 0) - (weight < 0); }

Eigen::MatrixXd adjacency(const EraGraph& graph, const std::vector<ActorId>& actors, Layer layer) {
  const auto place = [&](ActorId actor) {
    return std::lower_bound(actors.begin(), actors.end(), actor) - actors.begin();
  };
  const auto n = static_cast<Eigen::Index>(actors.size());
  Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(n, n);
  for (const auto& [pair, weight] : ties(graph, layer)) {
    matrix(place(pair.first), place(pair.second)) = weight;
    matrix(place(pair.second), place(pair.first)) = weight;
  }
  return matrix;
}

/// Those with a tie on the layer in either graph, sorted.
std::vector<ActorId> tied_actors(const EraGraph& x, const EraGraph& y, Layer layer) {
  std::vector<ActorId> actors;
  for_each_pair(x, y, layer, [&](const Pair& pair, double, double) {
    actors.push_back(pair.first);
    actors.push_back(pair.second);
  });
  std::sort(actors.begin(), actors.end());
  actors.erase(std::unique(actors.begin(), actors.end()), actors.end());
  return actors;
}

void add(TieChanges& changes, const Pair& pair, double before, double after) {
  changes.before += before != 0;
  changes.after += after != 0;
  changes.hostile_before += before < 0;
  changes.hostile_after += after < 0;
  changes.kept += sign(before) == sign(after);
  changes.added += before == 0;
  changes.gone += after == 0;
  if (sign(before) * sign(after) < 0) changes.flipped.push_back(pair);
  changes.weighted += std::abs(settled_difference(before, after));
}

Value jaccard(double both, double either) {
  if (either == 0) return Reason::no_ties;
  return both / either;
}

/// The roots of the affinities.
Eigen::MatrixXd affinity_roots(const Eigen::MatrixXd& a, double epsilon) {
  const Eigen::MatrixXd d = a.rowwise().sum().asDiagonal();
  const Eigen::MatrixXd system =
      Eigen::MatrixXd::Identity(a.rows(), a.cols()) + epsilon * epsilon * d - epsilon * a;
  // The system is diagonally dominant with no positive entry off the diagonal: its inverse has no negative
  // one but by rounding.
  return system.llt().solve(Eigen::MatrixXd::Identity(a.rows(), a.cols())).cwiseMax(0).cwiseSqrt();
}

}  // namespace

// A tie of another sign is another tie.
Value TieChanges::jaccard() const {
  const std::size_t either = kept + added + gone + 2 * flipped.size();
  return entente::jaccard(static_cast<double>(kept), static_cast<double>(either));
}

NetworkChange network_change(const EraGraph& before, const EraGraph& after) {
  NetworkChange found;
  const std::vector<ActorId>&then = before.actors(), &now = after.actors();
  std::set_intersection(then.begin(), then.end(), now.begin(), now.end(), std::back_inserter(found.stayed));
  std::set_difference(now.begin(), now.end(), then.begin(), then.end(), std::back_inserter(found.entered));
  std::set_difference(then.begin(), then.end(), now.begin(), now.end(), std::back_inserter(found.left));
  const auto stayed = [&](ActorId actor) { return before.vertex(actor) && after.vertex(actor); };
  for_each_pair(before, after, Layer::signed_level, [&](const Pair& pair, double of_before, double of_after) {
    TieChanges& part = stayed(pair.first) && stayed(pair.second) ? found.common : found.turnover;
    add(part, pair, of_before, of_after);
    add(found.all, pair, of_before, of_after);
  });
  return found;
}

double hamming_distance(const EraGraph& x, const EraGraph& y, SignFlip flip) {
  double sum = 0;
  for_each_pair(x, y, Layer::signed_level, [&](const Pair&, double of_x, double of_y) {
    const int states = std::abs(sign(of_x) - sign(of_y));
    sum += flip == SignFlip::twice ? states : std::min(states, 1);
  });
  return sum;
}

Value jaccard_similarity(const EraGraph& x, const EraGraph& y, Layer layer) {
  double both = 0, either = 0;
  for_each_pair(x, y, layer, [&](const Pair&, double of_x, double of_y) {
    const bool alike = sign(of_x) == sign(of_y);
    both += alike ? 1 : 0;
    either += alike || of_x == 0 || of_y == 0 ? 1 : 2;
  });
  return jaccard(both, either);
}

double weighted_distance(const EraGraph& x, const EraGraph& y, Layer layer) {
  double sum = 0;
  for_each_pair(x, y, layer, [&](const Pair&, double of_x, double of_y) {
    sum += std::abs(settled_difference(of_x, of_y));
  });
  return sum;
}

DeltaCon deltacon(const EraGraph& x, const EraGraph& y, Layer layer) {
  if (layer == Layer::signed_level)
    throw Error(Failure::usage, "DeltaCon has no signs; compare the positive and the negative layer apart");
  const std::vector<ActorId> actors = tied_actors(x, y, layer);
  if (actors.size() > most_actors_compared)
    return {.distance = Reason::too_large, .similarity = Reason::too_large, .epsilon = 0};
  if (actors.empty()) return {.distance = 0.0, .similarity = 1.0, .epsilon = 1};
  const Eigen::MatrixXd a = adjacency(x, actors, layer), b = adjacency(y, actors, layer);
  const double largest = std::max(a.rowwise().sum().maxCoeff(), b.rowwise().sum().maxCoeff());
  const double epsilon = 1 / (1 + largest);
  const double distance = (affinity_roots(a, epsilon) - affinity_roots(b, epsilon)).norm();
  if (!std::isfinite(distance))
    return {.distance = Reason::singular, .similarity = Reason::singular, .epsilon = epsilon};
  return {.distance = distance, .similarity = 1 / (1 + distance), .epsilon = epsilon};
}

}  // namespace entente
