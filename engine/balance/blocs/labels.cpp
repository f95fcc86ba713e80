// Labels are counted by sorting, never by hashing, so that the order is the same everywhere.
#include <entente/engine/balance/blocs/labels.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace entente {

namespace {

/// A bloc as canonical() ranks it.
struct Bloc {
  std::size_t size = 0;
  Vertex smallest = 0;
  std::uint32_t label = 0;
};

/// Sorted by label.
std::vector<Bloc> blocs_of(const Labels& labels) {
  std::vector<std::pair<std::uint32_t, Vertex>> members;
  for (Vertex v = 0; v < labels.size(); ++v) {
    if (labels[v] != 0) members.emplace_back(labels[v], v);
  }
  std::sort(members.begin(), members.end());
  std::vector<Bloc> blocs;
  for (const auto& [label, vertex] : members) {
    if (blocs.empty() || blocs.back().label != label) blocs.push_back({0, vertex, label});
    ++blocs.back().size;
  }
  return blocs;
}

Vertex root_of(std::vector<Vertex>& parents, Vertex v) {
  while (parents[v] != v) v = parents[v] = parents[parents[v]];
  return v;
}

/// The parts that those ties which hold make of the vertices labelled, canonical.
template <class Holds>
Labels held_together(const SignedGraph& graph, const Labels& labels, Holds holds) {
  std::vector<Vertex> parents(graph.vertices);
  std::iota(parents.begin(), parents.end(), Vertex{0});
  for (const SignedTie& tie : graph.ties)
    if (holds(tie)) parents[root_of(parents, tie.b)] = root_of(parents, tie.a);
  Labels parts(graph.vertices, 0);
  for (Vertex v = 0; v < graph.vertices; ++v)
    if (labels[v] != 0) parts[v] = root_of(parents, v) + 1;
  return canonical(parts);
}

/// -sum p log p over the runs of equal items, p = length of the run / n.
template <class Item>
double entropy(std::vector<Item> items) {
  std::sort(items.begin(), items.end());
  double sum = 0;
  for (std::size_t first = 0; first < items.size();) {
    std::size_t past = first;
    while (past < items.size() && items[past] == items[first]) ++past;
    const double share = static_cast<double>(past - first) / static_cast<double>(items.size());
    sum -= share * std::log(share);
    first = past;
  }
  return sum;
}

}  // namespace

std::size_t bloc_count(const Labels& labels) { return blocs_of(labels).size(); }

Labels canonical(const Labels& labels) {
  std::vector<Bloc> blocs = blocs_of(labels);
  std::sort(blocs.begin(), blocs.end(), [](const Bloc& x, const Bloc& y) {
    return x.size != y.size ? x.size > y.size : x.smallest < y.smallest;
  });
  std::vector<std::pair<std::uint32_t, std::uint32_t>> numbers;
  for (const Bloc& bloc : blocs)
    numbers.emplace_back(bloc.label, static_cast<std::uint32_t>(numbers.size() + 1));
  std::sort(numbers.begin(), numbers.end());
  Labels result(labels.size(), 0);
  for (Vertex v = 0; v < labels.size(); ++v) {
    if (labels[v] == 0) continue;
    result[v] = std::lower_bound(numbers.begin(), numbers.end(), std::pair{labels[v], 0U})->second;
  }
  return result;
}

Labels cut_by_signs(const SignedGraph& graph, const Labels& labels) {
  assert(labels.size() == graph.vertices);
  return held_together(
      graph, labels, [&](const SignedTie& tie) { return !tie.negative() && labels[tie.a] == labels[tie.b]; });
}

Labels tied_parts(const SignedGraph& graph) {
  Labels tied(graph.vertices, 0);
  for (const SignedTie& tie : graph.ties) tied[tie.a] = tied[tie.b] = 1;
  return held_together(graph, tied, [](const SignedTie&) { return true; });
}

double variation_of_information(const Labels& x, const Labels& y) {
  assert(x.size() == y.size());
  Labels of_x, of_y;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> both;
  for (std::size_t v = 0; v < x.size(); ++v) {
    if (x[v] == 0 || y[v] == 0) continue;
    of_x.push_back(x[v]);
    of_y.push_back(y[v]);
    both.emplace_back(x[v], y[v]);
  }
  if (both.size() < 2) return 0;
  const double apart = 2 * entropy(both) - entropy(of_x) - entropy(of_y);
  return std::clamp(apart / std::log(static_cast<double>(both.size())), 0.0, 1.0);
}

}  // namespace entente
