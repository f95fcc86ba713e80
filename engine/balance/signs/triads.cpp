// Triangles found at their smallest vertex, from the shorter of two rows; open triads follow from the
// degrees.
#include <entente/engine/balance/signs/triads.hpp>

#include <entente/engine/balance/signs/signed_rows.hpp>

#include <algorithm>
#include <span>

namespace entente {

namespace {

using ArcsOfVertex = std::span<const SignedArc>;

/// The part of a sorted row that lies beyond a vertex.
ArcsOfVertex beyond(ArcsOfVertex row, Vertex vertex) {
  const auto first = std::upper_bound(row.begin(), row.end(), vertex,
                                      [](Vertex v, const SignedArc& arc) { return v < arc.to; });
  return row.subspan(static_cast<std::size_t>(first - row.begin()));
}

/// Calls `meet` with the arcs of both rows to each common neighbour. Looking up the shorter row in the longer
/// one keeps hubs cheap.
template <class Meet>
void for_each_common(ArcsOfVertex first, ArcsOfVertex second, Meet meet) {
  const bool turned = first.size() > second.size();
  const ArcsOfVertex shorter = turned ? second : first, longer = turned ? first : second;
  auto at = longer.begin();
  for (const SignedArc& arc : shorter) {
    at = std::lower_bound(at, longer.end(), arc.to, [](const SignedArc& x, Vertex v) { return x.to < v; });
    if (at == longer.end()) return;
    if (at->to == arc.to) meet(turned ? *at : arc, turned ? arc : *at);
  }
}

/// The body of for_each_triangle(), for the loops here that are worth inlining.
template <class Visit>
void visit_triangles(const SignedGraph& graph, Visit visit) {
  const SignedRows rows(graph);
  for (std::uint32_t place = 0; place < graph.ties.size(); ++place) {
    const SignedTie& tie = graph.ties[place];
    for_each_common(beyond(rows[tie.a], tie.b), beyond(rows[tie.b], tie.b),
                    [&](const SignedArc& of_a, const SignedArc& of_b) {
                      visit(Triangle{{tie.a, tie.b, of_a.to},
                                     {place, of_a.tie, of_b.tie},
                                     tie.negative() + of_a.negative + of_b.negative});
                    });
  }
}

Value share(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return Reason::no_triangles;
  return static_cast<double>(part) / static_cast<double>(whole);
}

/// Ties, and pairs of ties that meet, by their signs.
struct Meetings {
  std::uint64_t p = 0, n = 0, pp = 0, pn = 0, nn = 0;
};

Meetings meetings(const SignedGraph& graph) {
  Meetings found;
  std::vector<std::uint64_t> friends(graph.vertices), enemies(graph.vertices);
  for (const SignedTie& tie : graph.ties) {
    ++(tie.negative() ? found.n : found.p);
    auto& partners = tie.negative() ? enemies : friends;
    ++partners[tie.a];
    ++partners[tie.b];
  }
  for (std::size_t v = 0; v < graph.vertices; ++v) {
    const std::uint64_t p = friends[v], n = enemies[v];
    found.pp += p * (p - 1) / 2;
    found.pn += p * n;
    found.nn += n * (n - 1) / 2;
  }
  return found;
}

std::uint64_t threes(std::uint64_t n) { return n < 3 ? 0 : n * (n - 1) / 2 * (n - 2) / 3; }

}  // namespace

void for_each_triangle(const SignedGraph& graph, const std::function<void(const Triangle&)>& visit) {
  visit_triangles(graph, [&](const Triangle& triangle) { visit(triangle); });
}

TriangleCounts triangle_counts(const SignedGraph& graph) {
  std::array<std::uint64_t, 4> by_negative{};
  visit_triangles(
      graph, [&](const Triangle& triangle) { ++by_negative[static_cast<std::size_t>(triangle.negative)]; });
  return {.ppp = by_negative[0], .ppn = by_negative[1], .pnn = by_negative[2], .nnn = by_negative[3]};
}

Value triangle_index(const TriangleCounts& counts) { return share(counts.balanced(), counts.total()); }

Value weak_triangle_index(const TriangleCounts& counts) {
  return share(counts.weakly_balanced(), counts.total());
}

TriadCensus triad_census(const SignedGraph& graph) {
  const TriangleCounts closed = triangle_counts(graph);
  const Meetings meet = meetings(graph);
  TriadCensus census;
  auto& c = census.counts;
  c[3][0] = closed.ppp;
  c[2][1] = closed.ppn;
  c[1][2] = closed.pnn;
  c[0][3] = closed.nnn;
  // A closed triad holds three pairs of ties that meet, an open one with two ties holds one.
  c[2][0] = meet.pp - 3 * closed.ppp - closed.ppn;
  c[1][1] = meet.pn - 2 * closed.ppn - 2 * closed.pnn;
  c[0][2] = meet.nn - closed.pnn - 3 * closed.nnn;
  // Every tie lies in n - 2 triads.
  const std::uint64_t others = graph.vertices < 2 ? 0 : graph.vertices - 2;
  c[1][0] = meet.p * others - 2 * c[2][0] - c[1][1] - 3 * closed.ppp - 2 * closed.ppn - closed.pnn;
  c[0][1] = meet.n * others - 2 * c[0][2] - c[1][1] - 3 * closed.nnn - 2 * closed.pnn - closed.ppn;
  c[0][0] = threes(graph.vertices) - closed.total() - c[2][0] - c[1][1] - c[0][2] - c[1][0] - c[0][1];
  return census;
}

std::vector<Triangle> triangles(const SignedGraph& graph, const TriangleOptions& options) {
  std::vector<Triangle> found;
  visit_triangles(graph, [&](const Triangle& triangle) {
    if (found.size() == options.most) return;
    if (options.which == Listed::all || triangle.balanced() == (options.which == Listed::balanced))
      found.push_back(triangle);
  });
  return found;
}

}  // namespace entente
