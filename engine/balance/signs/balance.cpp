// Blocs by one search through each component; contradictions as shortest ways through two copies of the
// graph.
#include <entente/engine/balance/signs/balance.hpp>

#include <entente/engine/balance/signs/signed_rows.hpp>

#include <algorithm>
#include <limits>

namespace entente {

namespace {

constexpr std::uint32_t no_vertex = std::numeric_limits<std::uint32_t>::max();

/// Components, and the sides that a spanning tree of each gives to its vertices.
struct SidesFound {
  std::uint32_t components = 0;
  std::vector<std::uint32_t> component;
  std::vector<std::int8_t> side;  ///< 1 or -1

  bool agrees(const SignedTie& tie) const { return (side[tie.a] == side[tie.b]) != tie.negative(); }
};

enum class Through : std::uint8_t { all_ties, positive_ties };

SidesFound sides(const SignedRows& rows, Through through) {
  SidesFound found{0, std::vector(rows.size(), no_vertex), std::vector<std::int8_t>(rows.size(), 1)};
  std::vector<Vertex> open;
  for (Vertex first = 0; first < rows.size(); ++first) {
    if (found.component[first] != no_vertex) continue;
    const std::uint32_t component = found.components++;
    found.component[first] = component;
    open.push_back(first);
    while (!open.empty()) {
      const Vertex from = open.back();
      open.pop_back();
      for (const SignedArc& arc : rows[from]) {
        if (found.component[arc.to] != no_vertex || (arc.negative && through == Through::positive_ties))
          continue;
        found.component[arc.to] = component;
        found.side[arc.to] = static_cast<std::int8_t>(arc.negative ? -found.side[from] : found.side[from]);
        open.push_back(arc.to);
      }
    }
  }
  return found;
}

/// The same cycle from its first vertex on, towards the smaller of the two beside it.
Cycle from_first_vertex(Cycle cycle) {
  const auto first = std::min_element(cycle.vertices.begin(), cycle.vertices.end());
  std::rotate(cycle.ties.begin(), cycle.ties.begin() + (first - cycle.vertices.begin()), cycle.ties.end());
  std::rotate(cycle.vertices.begin(), first, cycle.vertices.end());
  if (cycle.vertices[1] > cycle.vertices.back()) {
    std::reverse(cycle.vertices.begin() + 1, cycle.vertices.end());
    std::reverse(cycle.ties.begin(), cycle.ties.end());
  }
  return cycle;
}

/// What a negative tie does in the second copy of the graph, which is entered by one.
enum class Return : std::uint8_t { allowed, forbidden };

/// The shortest closed way from a vertex to its second copy. It meets no vertex twice if no other start gives
/// a shorter one: a way that did would fall into two, one of them shorter and with the property asked for.
class ShortestCycle {
 public:
  ShortestCycle(const SignedRows& rows, Return returning)
      : rows_(rows), returning_(returning), reached_(2 * rows.size(), Step{}) {}

  const std::optional<Cycle>& best() const { return best_; }
  bool is_triangle() const { return best_ && best_->ties.size() == 3; }

  /// Looks for a cycle through `start` that is shorter than the best.
  void search(Vertex start) {
    seen_.assign(1, 2 * start);
    reached_[2 * start] = {2 * start, 0, 0};
    for (std::size_t next = 0; next < seen_.size() && reached_[2 * start + 1].before == no_vertex; ++next)
      extend(seen_[next]);
    if (reached_[2 * start + 1].before != no_vertex) best_ = way_back(start);
    for (const std::uint32_t state : seen_) reached_[state] = {};
  }

 private:
  /// How a state, a vertex in the first copy (even) or in the second (odd), was reached.
  struct Step {
    std::uint32_t before = no_vertex, tie = 0, length = 0;
  };

  void extend(std::uint32_t state) {
    const std::uint32_t length = reached_[state].length + 1;
    if (best_ && length >= best_->ties.size()) return;
    for (const SignedArc& arc : rows_[state / 2]) {
      if (arc.negative && state % 2 == 1 && returning_ == Return::forbidden) continue;
      const std::uint32_t to = 2 * arc.to + (state % 2 ^ static_cast<std::uint32_t>(arc.negative));
      if (reached_[to].before != no_vertex) continue;
      reached_[to] = {state, arc.tie, length};
      seen_.push_back(to);
    }
  }

  Cycle way_back(Vertex start) const {
    Cycle cycle;
    for (std::uint32_t state = 2 * start + 1; state != 2 * start; state = reached_[state].before) {
      cycle.vertices.push_back(state / 2);
      cycle.ties.push_back(reached_[state].tie);
    }
    return from_first_vertex(std::move(cycle));
  }

  const SignedRows& rows_;
  Return returning_;
  std::vector<Step> reached_;
  std::vector<std::uint32_t> seen_;
  std::optional<Cycle> best_;
};

/// Every contradiction has a tie that `suspect` picks, so that a search from one end of each finds the
/// shortest.
template <class Suspect>
std::optional<Cycle> shortest(const SignedGraph& graph, const SignedRows& rows, Return returning,
                              Suspect suspect) {
  ShortestCycle cycles(rows, returning);
  Vertex last = no_vertex;
  for (const SignedTie& tie : graph.ties) {
    if (tie.a == last || !suspect(tie)) continue;
    cycles.search(last = tie.a);
    if (cycles.is_triangle()) break;
  }
  return cycles.best();
}

}  // namespace

Balance balance(const SignedGraph& graph) {
  SidesFound found = sides(SignedRows(graph), Through::all_ties);
  std::vector<std::uint8_t> sound(found.components, 1);
  for (const SignedTie& tie : graph.ties)
    if (!found.agrees(tie)) sound[found.component[tie.a]] = 0;
  for (Vertex v = 0; v < graph.vertices; ++v)
    if (sound[found.component[v]] == 0) found.side[v] = 0;
  return {.balanced = std::find(sound.begin(), sound.end(), 0) == sound.end(),
          .component = std::move(found.component),
          .bloc = std::move(found.side)};
}

WeakBalance weak_balance(const SignedGraph& graph) {
  std::vector<std::uint32_t> bloc = sides(SignedRows(graph), Through::positive_ties).component;
  const bool balanced = std::none_of(graph.ties.begin(), graph.ties.end(), [&](const SignedTie& tie) {
    return tie.negative() && bloc[tie.a] == bloc[tie.b];
  });
  return {.balanced = balanced, .bloc = std::move(bloc)};
}

std::optional<Cycle> contradiction(const SignedGraph& graph) {
  const SignedRows rows(graph);
  const SidesFound found = sides(rows, Through::all_ties);
  return shortest(graph, rows, Return::allowed, [&](const SignedTie& tie) { return !found.agrees(tie); });
}

std::optional<Cycle> weak_contradiction(const SignedGraph& graph) {
  const SignedRows rows(graph);
  const std::vector<std::uint32_t> bloc = sides(rows, Through::positive_ties).component;
  return shortest(graph, rows, Return::forbidden,
                  [&](const SignedTie& tie) { return tie.negative() && bloc[tie.a] == bloc[tie.b]; });
}

}  // namespace entente
