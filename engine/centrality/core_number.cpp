// Core numbers: the actor with the fewest partners left goes first (Batagelj & Zaversnik's buckets).
#include <entente/engine/centrality/core_number.hpp>

#include <entente/engine/centrality/rows.hpp>
#include <entente/engine/centrality/weights.hpp>

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

/// Vertices in the order of a small number of each, which may fall by one at a time.
class Queue {
 public:
  explicit Queue(std::vector<std::size_t> numbers)
      : numbers_(std::move(numbers)), order_(numbers_.size()), place_(numbers_.size()) {
    const std::size_t most = numbers_.empty() ? 0 : *std::max_element(numbers_.begin(), numbers_.end());
    first_.assign(most + 2, 0);
    for (std::size_t number : numbers_) ++first_[number + 1];
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    std::vector<std::size_t> next = first_;
    for (Vertex v = 0; v < numbers_.size(); ++v) {
      place_[v] = next[numbers_[v]]++;
      order_[place_[v]] = v;
    }
  }

  Vertex at(std::size_t place) const { return order_[place]; }
  std::size_t number(Vertex v) const { return numbers_[v]; }
  /// v moves to the front of those with its number, and the border is drawn behind it.
  void lower(Vertex v) {
    const std::size_t front = first_[numbers_[v]]++;
    std::swap(order_[place_[v]], order_[front]);
    place_[order_[place_[v]]] = place_[v];
    place_[v] = front;
    --numbers_[v];
  }

 private:
  std::vector<std::size_t> numbers_;
  std::vector<Vertex> order_;
  std::vector<std::size_t> place_;  ///< of each vertex in order_
  std::vector<std::size_t> first_;  ///< place of the first vertex with each number
};

}  // namespace

Scores core_number(const EraGraph& graph, Layer layer) {
  const Rows ties = symmetric_rows(graph, unsigned_weights(graph, layer, "core_number"));
  std::vector<std::size_t> partners(ties.size());
  for (std::size_t v = 0; v < partners.size(); ++v) partners[v] = ties.starts[v + 1] - ties.starts[v];
  Queue queue(std::move(partners));
  for (std::size_t place = 0; place < ties.size(); ++place) {
    const Vertex v = queue.at(place);
    for (std::size_t k = ties.starts[v]; k < ties.starts[v + 1]; ++k) {
      if (queue.number(ties.columns[k]) > queue.number(v)) queue.lower(ties.columns[k]);
    }
  }
  std::vector<double> cores(ties.size());
  for (Vertex v = 0; v < ties.size(); ++v) cores[v] = static_cast<double>(queue.number(v));
  return spread(graph, "core_number", layer, cores);
}

}  // namespace entente
