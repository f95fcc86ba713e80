// Shortest paths by Dijkstra's algorithm from one actor after another, for closeness and betweenness.
// Internal to this folder.
#pragma once

#include <entente/engine/centrality/nearest_first.hpp>
#include <entente/graphs/model/era_graph.hpp>

#include <algorithm>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace entente {

/// A tie seen from one of its ends.
template <class Distance>
struct Step {
  Vertex to = 0;
  std::uint32_t bond = 0;
  Distance length = 0;
};

/// The ties that carry paths, in rows.
template <class Distance>
class Steps {
 public:
  /// `lengths` by bond: above 0, or 0 for bonds that carry no path. O(vertices + bonds).
  Steps(const EraGraph& graph, const std::vector<Distance>& lengths) {
    for (Vertex v = 0; v < graph.size(); ++v) {
      for (const Arc& arc : graph.arcs(v)) {
        if (lengths[arc.bond] > 0) steps_.push_back({arc.to, arc.bond, lengths[arc.bond]});
      }
      rows_.push_back(steps_.size());
    }
  }

  std::size_t vertices() const { return rows_.size() - 1; }
  std::size_t size() const { return steps_.size(); }
  std::span<const Step<Distance>> from(Vertex v) const {
    return std::span(steps_).subspan(rows_[v], rows_[v + 1] - rows_[v]);
  }
  /// How many steps stand in the rows before that of `v`.
  std::size_t row(Vertex v) const { return rows_[v]; }

 private:
  std::vector<std::size_t> rows_{0};
  std::vector<Step<Distance>> steps_{};
};

/// The ties that may lie on a shortest path. One that is longer than the way over a third actor is on none:
/// in a dense graph of many weights that leaves out most of them. O(bonds^1.5).
template <class Distance>
Steps<Distance> steps_without_detours(const EraGraph& graph, std::vector<Distance> lengths) {
  const Steps<Distance> all(graph, lengths);
  std::vector<Distance> direct(graph.size(), 0);
  for (Vertex v = 0; v < graph.size(); ++v) {
    for (const Step<Distance>& step : all.from(v)) direct[step.to] = step.length;
    for (const Step<Distance>& step : all.from(v)) {
      const auto row = all.from(step.to);
      const auto quicker = [&](const Step<Distance>& other) {
        return direct[other.to] > 0 && direct[other.to] + other.length < step.length;
      };
      // One look at a tie is enough: from the end with more partners, over the row of the other.
      const bool here = std::pair(row.size(), step.to) < std::pair(all.from(v).size(), v);
      if (here && std::any_of(row.begin(), row.end(), quicker)) lengths[step.bond] = 0;
    }
    for (const Step<Distance>& step : all.from(v)) direct[step.to] = 0;
  }
  return {graph, lengths};
}

/// A search that is used again for the next start, so that it costs nothing for actors out of reach. `Open`
/// hands out who is next: Heap, or Line where all ties are equally long.
template <class Distance, template <class> class Open>
class Search {
 public:
  explicit Search(Steps<Distance> steps)
      : steps_(std::move(steps)), distance_(steps_.vertices(), far), open_(steps_.vertices()) {}

  const Steps<Distance>& steps() const { return steps_; }

  /// Finds everybody within reach of `start`. `nearer(v, step)` is told when the step from `v` is the
  /// shortest way so far, and `as_near(v, step)` when it is just as short as another.
  template <class Nearer, class AsNear>
  void run(Vertex start, Nearer nearer, AsNear as_near) {
    for (Vertex v : reached_) distance_[v] = far;
    reached_.clear();
    distance_[start] = 0;
    open_.put(start, 0);
    while (!open_.empty()) {
      const Vertex v = open_.next();
      const Distance so_far = distance_[v];
      reached_.push_back(v);
      for (const Step<Distance>& step : steps_.from(v)) {
        const Distance further = so_far + step.length;
        if (further > distance_[step.to]) continue;
        if (further == distance_[step.to]) {
          as_near(v, step);
          continue;
        }
        distance_[step.to] = further;
        open_.put(step.to, further);
        nearer(v, step);
      }
    }
  }

  /// Who was reached, nearest first: the start itself, then the others.
  const std::vector<Vertex>& reached() const { return reached_; }
  Distance distance(Vertex v) const { return distance_[v]; }

 private:
  static constexpr Distance far = std::numeric_limits<Distance>::max();

  Steps<Distance> steps_;
  std::vector<Distance> distance_;
  Open<Distance> open_;
  std::vector<Vertex> reached_{};
};

}  // namespace entente
