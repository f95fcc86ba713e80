// Among the partitions that break as few ties, the one that breaks the least.
#include <entente/engine/balance/line_index/least_level.hpp>
#include <entente/engine/balance/line_index/line_index_check.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"
#include "worlds.hpp"

#include <cmath>

using namespace entente;

namespace {

double broken_level(const SignedGraph& graph, const LineIndex& index) {
  double sum = 0;
  for (const std::uint32_t tie : index.broken) sum += std::abs(graph.ties[tie].level);
  return sum;
}

/// Of all partitions, the fewest broken ties, and the least level among those with as few.
std::pair<std::size_t, double> by_trying(const SignedGraph& graph) {
  std::pair<std::size_t, double> best{graph.ties.size() + 1, 0};
  for (std::uint32_t sides = 0; sides < (1U << (graph.vertices - 1)); ++sides) {
    std::pair<std::size_t, double> found{0, 0};
    for (const SignedTie& tie : graph.ties) {
      const bool apart = ((sides >> tie.a) & 1U) != ((sides >> tie.b) & 1U);
      if (apart == tie.negative()) continue;
      ++found.first;
      found.second += std::abs(tie.level);
    }
    best = std::min(best, found);
  }
  return best;
}

}  // namespace

//   0 ==6== 1
//    \2   :5      one of the three must break: the weakest
//      2
TEST_CASE("where any tie of a triad may break, the weakest does") {
  const SignedGraph triad = signed_graph(worlds::world(3, {{0, 1, 6}, {0, 2, 2}, {1, 2, -5}}));
  const LineIndex index = with_least_level(triad, line_index(triad));
  CHECK(index.upper == 1);
  CHECK(index.broken == std::vector<std::uint32_t>{1});
  CHECK(line_index_check(triad, index).holds());
}

TEST_CASE("no partition with as few broken ties breaks less level") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const SignedGraph graph = signed_graph(worlds::random_world(seed));
    const LineIndex index = with_least_level(graph, line_index(graph));
    const auto [ties, level] = by_trying(graph);
    CAPTURE(seed);
    CHECK(index.broken.size() == ties);
    CHECK(broken_level(graph, index) == Approx(level).margin(1e-9));
    CHECK(line_index_check(graph, index).holds());
  }
}

//        3
//      /   :          0 - 1 - 2 is on both cycles, with 9 and 8; all else is 1, and 2 :: 3 and 2 :: 4 are
//    0 - 1 - 2        negative. To break the weaker of the two costs 8, though a weak tie of each cycle would
//      ` - 4 :        cost 2 together.
TEST_CASE("one strong tie breaks rather than two weak ones, and of strong ones the weaker") {
  for (const bool first_is_weaker : {false, true}) {
    const double near = first_is_weaker ? 8 : 9, far = first_is_weaker ? 9 : 8;
    const SignedGraph graph = signed_graph(
        worlds::world(5, {{0, 1, near}, {1, 2, far}, {0, 3, 1}, {2, 3, -1}, {0, 4, 1}, {2, 4, -1}}));
    const LineIndex index = with_least_level(graph, line_index(graph));
    CHECK(index.broken.size() == 1);
    CHECK(broken_level(graph, index) == 8);
  }
}

TEST_CASE("an index by levels, or one that is not proved, keeps its partition") {
  const SignedGraph triad = signed_graph(worlds::world(3, {{0, 1, 6}, {0, 2, 2}, {1, 2, -5}}));
  const LineIndex by_levels = line_index(triad, {.counted = Counted::levels});
  CHECK(with_least_level(triad, by_levels).broken == by_levels.broken);
  const LineIndex stopped = line_index(triad, {.should_stop = [] { return true; }});
  CHECK(with_least_level(triad, stopped).broken == stopped.broken);
}
