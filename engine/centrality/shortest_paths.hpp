// Shortest paths by Dijkstra's algorithm from one actor after another, for closeness and betweenness.
#pragma once

#include <entente/engine/centrality/nearest_first.hpp>
#include <entente/engine/centrality/path_length.hpp>
#include <entente/engine/centrality/rows.hpp>
#include <entente/graphs/folding/graph_words.hpp>

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
  std::uint32_t tie = 0;
  Distance length = 0;
};

/// The ties that carry paths, in rows. Of a graph with lengths as double, std::uint32_t, NarrowLength and
/// WideLength.
template <class Distance>
class Steps {
 public:
  /// Both ways over every tie. `lengths` by tie: above 0, or 0 for ties that carry no path. O(vertices +
  /// ties).
  Steps(const EraGraph& graph, const std::vector<Distance>& lengths);

  /// One way, from row to column. `lengths` by entry: above 0. O(rows + entries).
  Steps(const Rows& acts, const std::vector<Distance>& lengths)
      : rows_(acts.starts), arrivals_(acts.size() + 1, 0) {
    for (std::uint32_t entry = 0; entry < lengths.size(); ++entry) {
      steps_.push_back({acts.columns[entry], entry, lengths[entry]});
      ++arrivals_[acts.columns[entry] + 1];
    }
    for (std::size_t v = 0; v < acts.size(); ++v) arrivals_[v + 1] += arrivals_[v];
  }

  std::size_t vertices() const { return rows_.size() - 1; }
  std::size_t size() const { return steps_.size(); }
  std::span<const Step<Distance>> from(Vertex v) const {
    return std::span(steps_).subspan(rows_[v], rows_[v + 1] - rows_[v]);
  }
  /// How many steps lead to vertices before `v`: where those to `v` begin in a list by their ends.
  std::size_t arrivals(Vertex v) const { return arrivals_[v]; }

 private:
  std::vector<std::size_t> rows_{0}, arrivals_{};
  std::vector<Step<Distance>> steps_{};
};

/// The ties that may lie on a shortest path. One that is longer than the way over a third actor is on none:
/// in a dense graph of many weights that leaves out most of them. O(ties^1.5).
template <class Distance>
Steps<Distance> steps_without_detours(const EraGraph& graph, std::vector<Distance> lengths) {
  const Steps<Distance> all(graph, lengths);
  std::vector<Distance> direct(all.vertices(), 0);
  for (Vertex v = 0; v < all.vertices(); ++v) {
    for (const Step<Distance>& step : all.from(v)) direct[step.to] = step.length;
    for (const Step<Distance>& step : all.from(v)) {
      const auto row = all.from(step.to);
      const Distance at_most = step.length - rounding(step.length);
      const auto quicker = [&](const Step<Distance>& other) {
        return direct[other.to] > 0 && direct[other.to] + other.length < at_most;
      };
      // One look at a tie is enough: from the end with more partners, over the row of the other.
      const bool here = std::pair(row.size(), step.to) < std::pair(all.from(v).size(), v);
      if (here && std::any_of(row.begin(), row.end(), quicker)) lengths[step.tie] = 0;
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
      : steps_(std::move(steps)), found_(steps_.vertices()), open_(steps_.vertices()) {}

  const Steps<Distance>& steps() const { return steps_; }

  /// Finds everybody within reach of `start`. `nearer(v, step)` is told when the step from `v` is the
  /// shortest way so far, and `as_near(v, step)` when it is just as short as another (equally_long()). Steps
  /// lead to actors who are reached later, so that those told never run in a circle.
  template <class Nearer, class AsNear>
  void run(Vertex start, Nearer nearer, AsNear as_near) {
    for (Vertex v : reached_) found_[v] = {};
    reached_.clear();
    found_[start] = {.distance = 0, .at_most = 0};
    open_.put(start, 0);
    while (!open_.empty()) {
      const Vertex v = open_.next();
      const Distance so_far = found_[v].distance;
      reached_.push_back(v);
      for (const Step<Distance>& step : steps_.from(v)) {
        const Distance further = so_far + step.length;
        Found& to = found_[step.to];
        if (further > to.at_most) continue;
        const Distance known = to.distance;
        if (further >= known - rounding(known)) {
          const Way way = further == known ? Way::as_long : compared(v, step);
          if (way == Way::as_long) as_near(v, step);
          if (way != Way::shorter) continue;
        }
        to = {further, further + rounding(further), v};
        open_.put(step.to, further);
        nearer(v, step);
      }
    }
  }

  /// Who was reached, nearest first: the start itself, then the others.
  const std::vector<Vertex>& reached() const { return reached_; }
  Distance distance(Vertex v) const { return found_[v].distance; }

 private:
  enum class Way : std::uint8_t { shorter, as_long, longer };

  /// Beyond all paths.
  static constexpr Distance unreachable() {
    if constexpr (is_whole_length<Distance>) return Distance{1} << (8 * sizeof(Distance) - 2);
    return std::numeric_limits<Distance>::max();
  }
  static constexpr Distance far = unreachable();

  static Way order(Distance a, Distance b) {
    return equally_long(a, b) ? Way::as_long : a < b ? Way::shorter : Way::longer;
  }

  /// The step from `v` beside the way to its end that is known and hardly longer or shorter: by what the two
  /// do not share. Ties that are less than the rounding of the ways to them count only where these are alike,
  /// and the ways to last ties that are alike count though they be less than the rounding of these. Rare, and
  /// kept out of the loop around it, which is quicker without.
  [[gnu::noinline]] Way compared(Vertex v, const Step<Distance>& step) const {
    const Distance known = found_[step.to].distance, so_far = found_[v].distance,
                   further = so_far + step.length;
    if (known <= so_far) return Way::longer;
    const Vertex other = found_[step.to].before;
    const Distance last = known - found_[other].distance;
    const Distance shared = shared_by(v, other);
    const Distance here = so_far - shared, there = found_[other].distance - shared;
    const Way way = equally_long(here, there)          ? order(step.length, last)
                    : equally_long(step.length, last)  ? order(here, there)
                    : equally_long(here, there + last) ? Way::longer
                                                       : order(here + step.length, there + last);
    return way == Way::shorter && further >= known ? Way::as_long : way;
  }

  /// How long the ways to `u` and to `v` are one. Taken as nothing where they parted more than 64 ties ago,
  /// so that no graph can make every comparison a long walk.
  Distance shared_by(Vertex u, Vertex v) const {
    for (int ties = 0; ties < 64; ++ties) {
      if (u == v) return found_[u].distance;
      Vertex& farther = found_[u].distance < found_[v].distance ? v : u;
      farther = found_[farther].before;
    }
    return 0;
  }

  /// The way to a vertex.
  struct Found {
    Distance distance = far;
    Distance at_most = far;  ///< the distance with its rounding: a way that is longer is not looked at
    Vertex before = 0;       ///< the last but one on it
  };

  Steps<Distance> steps_;
  std::vector<Found> found_;
  Open<Distance> open_;
  std::vector<Vertex> reached_{};
};

}  // namespace entente
