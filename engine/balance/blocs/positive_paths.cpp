// Breadth-first search over positive ties.
#include <entente/engine/balance/blocs/positive_paths.hpp>

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t any_length = std::numeric_limits<std::size_t>::max();

/// Takes what the cheapest tie of the cycle has left from all of them.
std::int64_t take(std::vector<std::int64_t>& left, const TieCycle& cycle) {
  std::int64_t least = left[cycle.front()];
  for (const std::uint32_t tie : cycle) least = std::min(least, left[tie]);
  for (const std::uint32_t tie : cycle) left[tie] -= least;
  return least;
}

}  // namespace

PositivePaths::PositivePaths(const SignedGraph& graph) : graph_(&graph), links_(graph) {
  for (Side* side : {&of_a_, &of_b_}) {
    side->seen_in.assign(graph.vertices, 0);
    side->arrived.resize(graph.vertices);
  }
}

void PositivePaths::begin(Side& side, Vertex end) {
  side.ring.assign(1, end);
  side.seen_in[end] = search_;
}

/// One more ring of the side; where it meets the other, a shortest path is found.
std::optional<PositivePaths::Meeting> PositivePaths::meeting(Side& side, const Side& other,
                                                             const std::vector<bool>& closed) {
  std::vector<Vertex> next;
  for (const Vertex v : side.ring) {
    for (const auto& [to, tie] : links_.of(v)) {
      if (graph_->ties[tie].negative() || closed[tie] || side.seen_in[to] == search_) continue;
      if (other.seen_in[to] == search_) return Meeting{v, {to, tie}};
      side.seen_in[to] = search_;
      side.arrived[to] = {v, tie};
      next.push_back(to);
    }
  }
  side.ring = std::move(next);
  return std::nullopt;
}

void PositivePaths::trace(TieCycle& cycle, const Side& side, Vertex v, Vertex end) const {
  for (; v != end; v = side.arrived[v].to) cycle.push_back(side.arrived[v].tie);
}

TieCycle PositivePaths::cycle(std::uint32_t negative_tie, const std::vector<bool>& closed,
                              std::size_t longest) {
  const SignedTie& tie = graph_->ties[negative_tie];
  assert(tie.negative());
  ++search_;
  begin(of_a_, tie.a);
  begin(of_b_, tie.b);
  for (std::size_t length = 0; length < longest && !of_a_.ring.empty() && !of_b_.ring.empty(); ++length) {
    const bool from_a = of_a_.ring.size() <= of_b_.ring.size();
    const auto found = from_a ? meeting(of_a_, of_b_, closed) : meeting(of_b_, of_a_, closed);
    if (!found) continue;
    TieCycle cycle{negative_tie, found->link.tie};
    trace(cycle, of_a_, from_a ? found->from : found->link.to, tie.a);
    trace(cycle, of_b_, from_a ? found->link.to : found->from, tie.b);
    return cycle;
  }
  return {};
}

PackedCycles packed_cycles(const SignedGraph& graph, const std::vector<std::int64_t>& prices,
                           const ShouldStop& should_stop) {
  assert(prices.size() == graph.ties.size());
  PositivePaths paths(graph);
  std::vector<std::int64_t> left = prices;
  std::vector<bool> spent(left.size());
  for (std::size_t tie = 0; tie < left.size(); ++tie) spent[tie] = left[tie] == 0;
  PackedCycles packed;
  for (const std::size_t longest : {std::size_t{2}, std::size_t{3}, std::size_t{4}, any_length}) {
    for (std::uint32_t place = 0; place < graph.ties.size(); ++place) {
      if (!graph.ties[place].negative()) continue;
      if (should_stop && should_stop()) return packed;
      while (!spent[place]) {
        TieCycle cycle = paths.cycle(place, spent, longest);
        if (cycle.empty()) break;
        packed.bound += take(left, cycle);
        for (const std::uint32_t tie : cycle) spent[tie] = left[tie] == 0;
        packed.cycles.push_back(std::move(cycle));
      }
    }
  }
  return packed;
}

std::optional<std::vector<TieCycle>> unbroken_cycles(const SignedGraph& graph,
                                                     const std::vector<bool>& broken,
                                                     const ShouldStop& should_stop) {
  PositivePaths paths(graph);
  std::vector<TieCycle> cycles;
  for (std::uint32_t place = 0; place < graph.ties.size(); ++place) {
    if (!graph.ties[place].negative() || broken[place]) continue;
    if (should_stop && should_stop()) return std::nullopt;
    TieCycle cycle = paths.cycle(place, broken, any_length);
    if (!cycle.empty()) cycles.push_back(std::move(cycle));
  }
  return cycles;
}

}  // namespace entente
