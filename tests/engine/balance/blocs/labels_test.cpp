// Naming, cutting and comparing partitions.
#include <entente/engine/balance/blocs/labels.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/partition_oracle.hpp"
#include "engine/random_worlds.hpp"

#include <cmath>

using namespace entente;

namespace {

Labels random_labels(worlds::Random& random, std::size_t vertices) {
  Labels labels;
  for (std::size_t v = 0; v < vertices; ++v) labels.push_back(static_cast<std::uint32_t>(random.below(4)));
  return labels;
}

}  // namespace

TEST_CASE("blocs are numbered by size and then by their smallest vertex") {
  CHECK(canonical({7, 3, 3, 9, 7, 3}) == Labels{2, 1, 1, 3, 2, 1});
  CHECK(canonical({5, 4, 4, 5}) == Labels{1, 2, 2, 1});
  CHECK(canonical({0, 8, 0, 8}) == Labels{0, 1, 0, 1});
  CHECK(canonical({}).empty());
  CHECK(bloc_count({7, 3, 3, 9, 0}) == 3);
  CHECK(bloc_count({0, 0}) == 0);
}

TEST_CASE("canonical labels name the same partition, in one way only") {
  worlds::Random random(11);
  for (int round = 0; round < 200; ++round) {
    const Labels labels = random_labels(random, 9);
    const Labels named = canonical(labels);
    Labels renamed = labels;
    for (std::uint32_t& label : renamed) label = label == 0 ? 0 : 40 - 7 * label;
    CHECK(canonical(renamed) == named);
    CHECK(canonical(named) == named);
    for (std::size_t u = 0; u < labels.size(); ++u) {
      CHECK((labels[u] == 0) == (named[u] == 0));
      for (std::size_t v = 0; v < labels.size(); ++v)
        CHECK((labels[u] == labels[v]) == (named[u] == named[v]));
    }
  }
}

//   0 ---- 1   2 ---- 3 : 4      ---- positive, : negative
TEST_CASE("a bloc falls into the parts that its own positive ties hold together") {
  const SignedGraph graph = worlds::signed_world(5, {{0, 1}, {2, 3}, {3, 4, -1}});
  CHECK(cut_by_signs(graph, {1, 1, 1, 1, 1}) == Labels{1, 1, 2, 2, 3});
  CHECK(cut_by_signs(graph, {1, 2, 1, 1, 0}) == Labels{2, 3, 1, 1, 0});
}

TEST_CASE("two partitions are as far apart as what one leaves open about the other") {
  const Labels halves{1, 1, 2, 2};
  CHECK(variation_of_information(halves, {2, 2, 1, 1}) == 0);
  CHECK(variation_of_information(halves, {1, 1, 1, 1}) == Approx(std::log(2) / std::log(4)));
  CHECK(variation_of_information(halves, {1, 2, 1, 2}) == Approx(1));
  CHECK(variation_of_information({1, 1, 2, 2, 0}, {1, 1, 2, 2, 3}) == 0);
  CHECK(variation_of_information({1}, {1}) == 0);
  worlds::Random random(5);
  for (int round = 0; round < 100; ++round) {
    const Labels x = random_labels(random, 8), y = random_labels(random, 8);
    CHECK(variation_of_information(x, y) == Approx(variation_of_information(y, x)).margin(1e-15));
    CHECK(variation_of_information(x, x) == 0);
  }
}
