// Distances over the pairs of two graphs, and over their affinities.
#include <entente/engine/change/network_distance.hpp>

#include <entente/graphs/model/problem.hpp>

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <vector>

namespace entente {

namespace {

struct Weighted {
  Dyad pair;
  double weight = 0;
};

std::vector<Weighted> ties(const EraGraph& graph, Layer layer) {
  std::vector<Weighted> found;
  for (const Bond& bond : graph.bonds())
    if (const double on_layer = weight(bond, layer); on_layer != 0)
      found.push_back({graph.dyad(bond), on_layer});
  return found;
}

/// Calls `visit` with the two weights of every pair tied in either graph, 0 for none, in the order of pairs.
template <class Visit>
void for_each_pair(const EraGraph& x, const EraGraph& y, Layer layer, Visit visit) {
  const auto in_x = ties(x, layer), in_y = ties(y, layer);
  auto i = in_x.begin();
  auto j = in_y.begin();
  while (i != in_x.end() || j != in_y.end()) {
    const bool first = i != in_x.end() && (j == in_y.end() || i->pair <= j->pair);
    const bool second = j != in_y.end() && (i == in_x.end() || j->pair <= i->pair);
    const double of_x = first ? (i++)->weight : 0;
    visit(of_x, second ? (j++)->weight : 0);
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

double hamming_distance(const EraGraph& x, const EraGraph& y, SignFlip flip) {
  double sum = 0;
  for_each_pair(x, y, Layer::signed_level, [&](double of_x, double of_y) {
    const int states = std::abs(sign(of_x) - sign(of_y));
    sum += flip == SignFlip::twice ? states : std::min(states, 1);
  });
  return sum;
}

Value jaccard_similarity(const EraGraph& x, const EraGraph& y, Layer layer) {
  double both = 0, either = 0;
  for_each_pair(x, y, layer, [&](double of_x, double of_y) {
    const bool alike = sign(of_x) == sign(of_y);
    both += alike ? 1 : 0;
    either += alike || of_x == 0 || of_y == 0 ? 1 : 2;
  });
  if (either == 0) return Reason::no_ties;
  return both / either;
}

double weighted_distance(const EraGraph& x, const EraGraph& y, Layer layer) {
  double sum = 0;
  for_each_pair(x, y, layer, [&](double of_x, double of_y) { sum += std::abs(of_x - of_y); });
  return sum;
}

DeltaCon deltacon(const EraGraph& x, const EraGraph& y, Layer layer) {
  if (layer == Layer::signed_level)
    throw Error(Failure::usage, "DeltaCon has no signs; compare the positive and the negative layer apart");
  std::vector<ActorId> actors;
  std::set_union(x.actors().begin(), x.actors().end(), y.actors().begin(), y.actors().end(),
                 std::back_inserter(actors));
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
