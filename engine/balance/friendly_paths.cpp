// Breadth-first search over friendly ties.
#include <entente/engine/balance/friendly_paths.hpp>

#include <algorithm>
#include <cassert>
#include <limits>

namespace entente {

namespace {

constexpr std::size_t any_length = std::numeric_limits<std::size_t>::max();

/// Takes what the cheapest tie of the cycle has left from all of them.
std::int64_t take(std::vector<std::int64_t>& left, const Cycle& cycle) {
  std::int64_t least = left[cycle.front()];
  for (const std::uint32_t tie : cycle) least = std::min(least, left[tie]);
  for (const std::uint32_t tie : cycle) left[tie] -= least;
  return least;
}

}  // namespace

FriendlyPaths::FriendlyPaths(const SignedGraph& graph)
    : graph_(&graph), rows_(graph.vertices + 1, 0), arrived_(graph.vertices), seen_in_(graph.vertices, 0) {
  for (const SignedTie& tie : graph.ties) {
    if (!tie.hostile()) ++rows_[tie.a + 1], ++rows_[tie.b + 1];
  }
  for (std::size_t v = 0; v < graph.vertices; ++v) rows_[v + 1] += rows_[v];
  steps_.resize(rows_.back());
  std::vector<std::uint32_t> next(rows_.begin(), rows_.end() - 1);
  for (std::uint32_t place = 0; place < graph.ties.size(); ++place) {
    const SignedTie& tie = graph.ties[place];
    if (tie.hostile()) continue;
    steps_[next[tie.a]++] = {tie.b, place};
    steps_[next[tie.b]++] = {tie.a, place};
  }
}

Cycle FriendlyPaths::cycle(std::uint32_t hostile_tie, const std::vector<bool>& closed, std::size_t longest) {
  const SignedTie& tie = graph_->ties[hostile_tie];
  assert(tie.hostile());
  ++search_;
  line_.assign(1, tie.a);
  seen_in_[tie.a] = search_;
  std::size_t ring_past = 1, length = 0;
  for (std::size_t next = 0; next < line_.size() && length < longest; ++next) {
    for (std::uint32_t i = rows_[line_[next]]; i < rows_[line_[next] + 1]; ++i) {
      const auto& [to, by] = steps_[i];
      if (closed[by] || seen_in_[to] == search_) continue;
      seen_in_[to] = search_;
      arrived_[to] = {line_[next], by};
      if (to == tie.b) return traced(hostile_tie);
      line_.push_back(to);
    }
    if (next + 1 == ring_past) ++length, ring_past = line_.size();
  }
  return {};
}

Cycle FriendlyPaths::traced(std::uint32_t hostile_tie) const {
  const SignedTie& tie = graph_->ties[hostile_tie];
  Cycle result{hostile_tie};
  for (Vertex v = tie.b; v != tie.a; v = arrived_[v].to) result.push_back(arrived_[v].tie);
  return result;
}

PackedCycles packed_cycles(const SignedGraph& graph, const std::vector<std::int64_t>& prices,
                           const std::function<bool()>& should_stop) {
  assert(prices.size() == graph.ties.size());
  FriendlyPaths paths(graph);
  std::vector<std::int64_t> left = prices;
  std::vector<bool> spent(left.size());
  for (std::size_t tie = 0; tie < left.size(); ++tie) spent[tie] = left[tie] == 0;
  PackedCycles packed;
  for (const std::size_t longest : {std::size_t{2}, std::size_t{3}, std::size_t{4}, any_length}) {
    for (std::uint32_t place = 0; place < graph.ties.size(); ++place) {
      if (!graph.ties[place].hostile()) continue;
      if (should_stop && should_stop()) return packed;
      while (!spent[place]) {
        Cycle cycle = paths.cycle(place, spent, longest);
        if (cycle.empty()) break;
        packed.bound += take(left, cycle);
        for (const std::uint32_t tie : cycle) spent[tie] = left[tie] == 0;
        packed.cycles.push_back(std::move(cycle));
      }
    }
  }
  return packed;
}

std::vector<Cycle> unbroken_cycles(const SignedGraph& graph, const std::vector<bool>& broken) {
  FriendlyPaths paths(graph);
  std::vector<Cycle> cycles;
  for (std::uint32_t place = 0; place < graph.ties.size(); ++place) {
    if (!graph.ties[place].hostile() || broken[place]) continue;
    Cycle cycle = paths.cycle(place, broken, any_length);
    if (!cycle.empty()) cycles.push_back(std::move(cycle));
  }
  return cycles;
}

}  // namespace entente
