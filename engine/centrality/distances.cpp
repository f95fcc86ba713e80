// All distances, component by component: small ones by Floyd and Warshall, large ones from one
// actor after another.
#include <entente/engine/centrality/distances.hpp>
#include <entente/engine/centrality/shortest_paths.hpp>
#include <entente/engine/centrality/weights.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <span>

namespace entente {

namespace {

using Component = std::vector<Vertex>;

/// Up to here a table of all distances is quicker than a search from each member.
constexpr std::size_t largest_table = 300;

/// The lower half of a table of distances between the members of a component.
class Table {
 public:
  Table(const Steps<double>& steps, const Component& component)
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

void add(Reach& reach, double distance) {
  ++reach.others;
  reach.farness += distance;
  reach.nearness += 1 / distance;
}

std::vector<Reach> by_table(const Steps<double>& steps, const Component& component) {
  std::vector<Reach> result(component.size());
  const Table distances(steps, component);
  for (std::size_t i = 0; i < component.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      add(result[i], distances.row(i)[j]);
      add(result[j], distances.row(i)[j]);
    }
  }
  return result;
}

template <template <class> class Open>
std::vector<Reach> by_search(const Steps<double>& steps, const Component& component) {
  std::vector<Reach> result(component.size());
  Search<double, Open> search(steps);
  for (std::size_t i = 0; i < component.size(); ++i) {
    search.run(
        component[i], [](auto&&...) {}, [](auto&&...) {});
    for (Vertex v : search.reached()) {
      if (v != component[i]) add(result[i], search.distance(v));
    }
  }
  return result;
}

}  // namespace

std::vector<Reach> reaches(const EraGraph& graph, const std::vector<double>& lengths, Length length) {
  const Steps<double> steps(graph, lengths);
  std::optional<Steps<double>> quick;
  const auto of_members = [&](const Component& component) {
    if (component.size() <= largest_table) return by_table(steps, component);
    if (length == Length::one) return by_search<Line>(steps, component);
    if (!quick) quick = steps_without_detours(graph, lengths);
    return by_search<Heap>(*quick, component);
  };
  std::vector<Reach> result(graph.size());
  for (const Component& component : components(graph, lengths)) {
    if (component.size() == 1) continue;
    const std::vector<Reach> found = of_members(component);
    for (std::size_t i = 0; i < component.size(); ++i) result[component[i]] = found[i];
  }
  return result;
}

}  // namespace entente
