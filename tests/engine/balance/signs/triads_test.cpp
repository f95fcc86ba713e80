// Triangles by hand, against powers of matrices and all threes, and on published networks.
#include <entente/engine/balance/signs/tension.hpp>
#include <entente/engine/balance/signs/triads.hpp>

#include "engine/balance/signed_worlds.hpp"
#include "oracles.hpp"

#include <catch2/catch.hpp>

using namespace entente;
using worlds::signed_world;

namespace {

using oracles::Matrix;

/// The positive or the negative ties as a matrix of ones.
Matrix ones(const SignedGraph& graph, bool negative) {
  Matrix a(graph.vertices, std::vector<double>(graph.vertices, 0.0));
  for (const SignedTie& tie : graph.ties)
    if (tie.negative() == negative) a[tie.a][tie.b] = a[tie.b][tie.a] = 1;
  return a;
}

double trace(const Matrix& x, const Matrix& y, const Matrix& z) {
  double sum = 0;
  for (std::size_t i = 0; i < x.size(); ++i)
    for (std::size_t j = 0; j < x.size(); ++j)
      for (std::size_t k = 0; k < x.size(); ++k) sum += x[i][j] * y[j][k] * z[k][i];
  return sum;
}

TriangleCounts by_traces(const SignedGraph& graph) {
  const Matrix p = ones(graph, false), n = ones(graph, true);
  return {.ppp = static_cast<std::uint64_t>(trace(p, p, p) / 6),
          .ppn = static_cast<std::uint64_t>(trace(p, p, n) / 2),
          .pnn = static_cast<std::uint64_t>(trace(p, n, n) / 2),
          .nnn = static_cast<std::uint64_t>(trace(n, n, n) / 6)};
}

TriadCensus by_all_threes(const SignedGraph& graph) {
  const Matrix p = ones(graph, false), n = ones(graph, true);
  const auto sum = [](const Matrix& m, std::size_t i, std::size_t j, std::size_t k) {
    return static_cast<std::size_t>(m[i][j] + m[i][k] + m[j][k]);
  };
  TriadCensus census;
  for (std::size_t i = 0; i < graph.vertices; ++i)
    for (std::size_t j = i + 1; j < graph.vertices; ++j)
      for (std::size_t k = j + 1; k < graph.vertices; ++k) ++census.counts[sum(p, i, j, k)][sum(n, i, j, k)];
  return census;
}

//   0 ---- 1 ---- 4
//   | :    |
//   |   :  |
//   3 :::: 2        0 :::: 2 is the diagonal, and 5 stands alone
const SignedGraph square = signed_world(6, {{0, 1}, {1, 2}, {2, 3, -1}, {0, 3}, {0, 2, -2}, {1, 4}});

}  // namespace

TEST_CASE("triangles are counted, listed and shared out") {
  const TriangleCounts counts = triangle_counts(square);
  CHECK(counts == TriangleCounts{.ppp = 0, .ppn = 1, .pnn = 1, .nnn = 0});
  CHECK(triangle_index(counts) == Value(0.5));
  CHECK(weak_triangle_index(counts) == Value(0.5));

  const Triangle contradicts{{0, 1, 2}, {0, 1, 3}, 1}, agrees{{0, 2, 3}, {1, 2, 5}, 2};
  CHECK(triangles(square) == std::vector{contradicts});
  CHECK(triangles(square, {.which = Listed::balanced}) == std::vector{agrees});
  CHECK(triangles(square, {.which = Listed::all}) == std::vector{contradicts, agrees});
  CHECK(triangles(square, {.which = Listed::all, .most = 1}) == std::vector{contradicts});
  CHECK(triangles(square, {.most = 0}).empty());

  const Tensions tense = tensions(square);
  CHECK(tense.by_vertex == std::vector<Tension>{{2, 1}, {1, 1}, {2, 1}, {1, 0}, {0, 0}, {0, 0}});
  CHECK(tense.by_tie == std::vector<Tension>{{1, 1}, {2, 1}, {1, 0}, {1, 1}, {0, 0}, {1, 0}});
  CHECK(tense.by_vertex[0].share() == Value(0.5));
  CHECK(tense.by_vertex[5].share() == Value(Reason::no_triangles));
}

TEST_CASE("without a triangle there is no index, whatever longer cycles say") {
  const SignedGraph ring = signed_world(5, {{0, 1, -1}, {1, 2, -1}, {2, 3, -1}, {3, 4, -1}, {4, 0, -1}});
  CHECK(triangle_index(triangle_counts(ring)) == Value(Reason::no_triangles));
  CHECK(weak_triangle_index({}) == Value(Reason::no_triangles));
  CHECK(triangle_counts(SignedGraph{}) == TriangleCounts{});
  CHECK(triad_census(SignedGraph{}) == TriadCensus{});
  CHECK(triad_census(signed_world(2, {{0, 1, -1}})) == TriadCensus{});
  CHECK(triad_census(signed_world(10'000, {})).count(0, 0) == 166'616'670'000);
  CHECK(tensions(SignedGraph{}).by_vertex.empty());
}

TEST_CASE("three enemies are a contradiction of balance, and none of weak balance") {
  const TriangleCounts enemies = triangle_counts(signed_world(3, {{0, 1, -1}, {0, 2, -1}, {1, 2, -1}}));
  CHECK(triangle_index(enemies) == Value(0.0));
  CHECK(weak_triangle_index(enemies) == Value(1.0));
}

TEST_CASE("the triangles of known graphs") {
  for (const auto& known : worlds::known_balances) {
    INFO(known.name);
    const TriangleCounts counts = triangle_counts(signed_world(known.vertices, known.claims));
    CHECK(counts.total() == known.triangles);
    CHECK(counts.balanced() == known.balanced_triangles);
  }
}

TEST_CASE("the triads of the highland tribes") {
  const SignedGraph tribes = signed_world(16, worlds::highland_tribes);
  const TriangleCounts counts = triangle_counts(tribes);
  CHECK(counts == TriangleCounts{.ppp = 19, .ppn = 2, .pnn = 40, .nnn = 7});
  CHECK(triangle_index(counts).number() == Approx(0.8676470588235294).epsilon(1e-12));
  const TriadCensus census = triad_census(tribes);
  CHECK(census.counts == decltype(census.counts){{{67, 112, 40, 7}, {130, 111, 40}, {32, 2}, {19}}});
}

TEST_CASE("triads agree with powers of matrices and with all threes") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    INFO("seed " << seed);
    const SignedGraph graph = worlds::random_signed(seed, worlds::random_size(seed));
    const TriangleCounts counts = triangle_counts(graph);
    CHECK(counts == by_traces(graph));
    CHECK(triad_census(graph) == by_all_threes(graph));

    const std::vector<Triangle> all = triangles(graph, {.which = Listed::all});
    CHECK(all.size() == counts.total());
    CHECK(triangles(graph).size() == counts.ppn + counts.nnn);
    CHECK(std::is_sorted(all.begin(), all.end(),
                         [](const Triangle& x, const Triangle& y) { return x.vertices < y.vertices; }));
    for (const auto& [vertices, ties, negative] : all) {
      const auto joins = [&, &vertices = vertices, &ties = ties](std::size_t tie, std::size_t from,
                                                                 std::size_t to) {
        return graph.ties[ties[tie]].a == vertices[from] && graph.ties[ties[tie]].b == vertices[to];
      };
      CHECK((joins(0, 0, 1) && joins(1, 0, 2) && joins(2, 1, 2)));
    }
  }
}

TEST_CASE("tension agrees with the list of triangles, and sums to three times their number") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    INFO("seed " << seed);
    const SignedGraph graph = worlds::random_signed(seed, worlds::random_size(seed));
    const TriangleCounts counts = triangle_counts(graph);
    const std::vector<Triangle> all = triangles(graph, {.which = Listed::all});
    const Tensions tense = tensions(graph);
    Tension of_vertices, of_ties;
    for (Vertex v = 0; v < graph.vertices; ++v) {
      Tension listed;
      for (const Triangle& triangle : all) {
        if (std::find(triangle.vertices.begin(), triangle.vertices.end(), v) == triangle.vertices.end())
          continue;
        ++listed.triangles;
        listed.unbalanced += triangle.negative % 2 == 1;
      }
      CHECK(tense.by_vertex[v] == listed);
      of_vertices.triangles += listed.triangles;
      of_vertices.unbalanced += listed.unbalanced;
    }
    for (const Tension& tie : tense.by_tie) {
      of_ties.triangles += tie.triangles;
      of_ties.unbalanced += tie.unbalanced;
    }
    CHECK(of_vertices == Tension{3 * counts.total(), 3 * (counts.ppn + counts.nnn)});
    CHECK(of_ties == of_vertices);
  }
}

TEST_CASE("turning all ties of an actor, and other names, leave the triangle index as it is") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    INFO("seed " << seed);
    const std::uint32_t n = worlds::random_size(seed);
    const SignedGraph graph = worlds::random_signed(seed, n);
    const TriangleCounts counts = triangle_counts(graph);
    for (Vertex v = 0; v < n; ++v)
      CHECK(triangle_index(triangle_counts(worlds::switched(graph, v))) == triangle_index(counts));
    CHECK(triangle_counts(worlds::renamed(graph, worlds::shuffled(seed, n))) == counts);
  }
}

TEST_CASE("a hub of thousands is no obstacle") {
  std::vector<worlds::DrawnClaim> wheel;
  const std::uint32_t rim = 20'000;
  for (std::uint32_t v = 0; v < rim; ++v) {
    wheel.push_back({v, (v + 1) % rim, -1});
    wheel.push_back({v, rim, 1});
  }
  CHECK(triangle_counts(signed_world(rim + 1, wheel)) == TriangleCounts{.ppn = rim});
}
