// All distances, component by component: small ones by Floyd and Warshall, large ones from one
// actor after another.
#include <entente/engine/centrality/distances.hpp>

#include <entente/engine/centrality/path_length.hpp>
#include <entente/engine/centrality/shortest_paths.hpp>
#include <entente/engine/centrality/weights.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <span>

namespace entente {

namespace {

using ComponentReached = std::vector<Vertex>;

/// Up to here a table of all distances is quicker than a search from each member.
constexpr std::size_t largest_table = 300;

/// The lower half of a table of distances between the members of a component.
class DistanceTable {
 public:
  DistanceTable(const Steps<double>& steps, const ComponentReached& component)
      : size_(component.size()), cells_(size_ * (size_ + 1) / 2, std::numeric_limits<double>::infinity()) {
    const auto place = [&](Vertex v) {
      return static_cast<std::size_t>(std::ranges::lower_bound(component, v) - component.begin());
    };
    for (std::size_t i = 0; i < size_; ++i) {
      cells(i)[i] = 0;
      for (const Step<double>& step : steps.from(component[i])) {
        if (step.to < component[i]) cells(i)[place(step.to)] = step.length;
      }
    }
    for (std::size_t i = 0; i < size_; ++i) shorten_by(i);
  }

  std::span<const double> row(std::size_t i) const { return {cells_.data() + i * (i + 1) / 2, i + 1}; }

 private:
  double* cells(std::size_t i) { return cells_.data() + i * (i + 1) / 2; }

  /// Lets every path go over the member `by`.
  void shorten_by(std::size_t by) {
    std::vector<double> to(size_);
    for (std::size_t i = 0; i < size_; ++i) to[i] = i < by ? row(by)[i] : row(i)[by];
    for (std::size_t i = 0; i < size_; ++i) {
      double* const distances = cells(i);
      const double first = to[i];
      for (std::size_t j = 0; j < i; ++j) distances[j] = std::min(distances[j], first + to[j]);
    }
  }

  std::size_t size_;
  std::vector<double> cells_;
};

std::vector<Reach> by_table(const Steps<double>& steps, const ComponentReached& component) {
  std::vector<Reach> result(component.size());
  const DistanceTable distances(steps, component);
  for (std::size_t i = 0; i < component.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      result[i].add(distances.row(i)[j]);
      result[j].add(distances.row(i)[j]);
    }
  }
  return result;
}

/// Who is within reach of `start`.
template <template <class> class Open>
Reach found_by(Search<double, Open>& search, Vertex start) {
  Reach reach;
  search.run(
      start, [](auto&&...) {}, [](auto&&...) {});
  for (Vertex v : search.reached()) {
    if (v != start) reach.add(search.distance(v));
  }
  return reach;
}

template <template <class> class Open>
std::vector<Reach> by_search(const Steps<double>& steps, const ComponentReached& component) {
  std::vector<Reach> result;
  Search<double, Open> search(steps);
  for (const Vertex start : component) result.push_back(found_by(search, start));
  return result;
}

RelativeLengths lengths_of(const std::vector<double>& weights, Length length) {
  if (length == Length::inverse_weight) return relative_lengths(weights);
  RelativeLengths steps{weights};
  for (double& step : steps.lengths) step = step > 0 ? 1 : 0;
  return steps;
}

}  // namespace

Reaches reaches(const EraGraph& graph, const std::vector<double>& weights, Length length) {
  const auto [lengths, unit] = lengths_of(weights, length);
  const Steps<double> steps(graph, lengths);
  std::optional<Steps<double>> quick;
  const auto of_members = [&, &lengths = lengths](const ComponentReached& component) {
    if (component.size() <= largest_table) return by_table(steps, component);
    if (length == Length::one) return by_search<Line>(steps, component);
    if (!quick) quick = steps_without_detours(graph, lengths);
    return by_search<Heap>(*quick, component);
  };
  Reaches result{std::vector<Reach>(steps.vertices()), unit};
  for (const ComponentReached& component : components(graph, lengths)) {
    if (component.size() == 1) continue;
    const std::vector<Reach> found = of_members(component);
    for (std::size_t i = 0; i < component.size(); ++i) result.of_vertices[component[i]] = found[i];
  }
  return result;
}

Reaches reaches_along(const Rows& acts) {
  const auto [lengths, unit] = relative_lengths(acts.entries);
  Search<double, Heap> search(Steps<double>(acts, lengths));
  Reaches result{.unit = unit};
  for (Vertex v = 0; v < acts.size(); ++v) result.of_vertices.push_back(found_by(search, v));
  return result;
}

}  // namespace entente
