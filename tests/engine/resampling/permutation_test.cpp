// Permutation tests against published and brute-force values.
#include <entente/engine/resampling/permutation.hpp>

#include "engine/random_worlds.hpp"
#include "engine/shifts/two_eras.hpp"

#include <entente/engine/shifts/counted_claims.hpp>
#include <entente/graphs/model/problem.hpp>

#include <cmath>

using namespace entente;

namespace {

const SquareMatrix five_x = {
    {0, 3, 1, 0, -2}, {3, 0, 2, -1, -1}, {1, 2, 0, -2, 0}, {0, -1, -2, 0, 3}, {-2, -1, 0, 3, 0}};
const SquareMatrix five_y = {
    {0, 2, 2, -1, -1}, {2, 0, 1, -2, 0}, {2, 1, 0, -1, -1}, {-1, -2, -1, 0, 2}, {-1, 0, -1, 2, 0}};

std::vector<double> numbers(std::uint64_t seed, std::size_t count, double shift = 0) {
  worlds::Random random(seed);
  std::vector<double> found;
  for (std::size_t i = 0; i < count; ++i)
    found.push_back(shift + static_cast<double>(random.below(1000)) / 100);
  return found;
}

}  // namespace

TEST_CASE("permutation: two samples, every one of 35 splits") {
  const PermutationTest test =
      two_samples(std::vector<double>{2, 3.5, 1, 4}, std::vector<double>{-1, 0.5, 1});
  CHECK(test.statistic.number() == Approx(2.4583333333333335).epsilon(1e-12));
  CHECK(test.p_greater.number() == Approx(2 / 35.0));
  CHECK(test.p_two_sided.number() == Approx(3 / 35.0));
  CHECK(test.permutations == 35);
  CHECK(test.exact);
}

TEST_CASE("permutation: the other sample first turns the sign") {
  const std::vector<double> a = numbers(1, 6, 2), b = numbers(2, 9);
  const PermutationTest plain = two_samples(a, b), turned = two_samples(b, a);
  CHECK(plain.statistic.number() == Approx(-turned.statistic.number()));
  CHECK(plain.p_two_sided == turned.p_two_sided);
  CHECK(plain.permutations == 5005);
}

// The second way counts the choices of 12 of 24 whole numbers by their sum.
TEST_CASE("permutation: random splits come near all 2,704,156 of them") {
  const std::vector<double> a = numbers(3, 12, 1.5), b = numbers(4, 12);
  std::vector<double> all(a);
  all.insert(all.end(), b.begin(), b.end());
  const auto whole = [](double value) { return static_cast<std::size_t>(std::lround(100 * value)); };
  std::vector<std::vector<double>> choices(13, std::vector<double>(30'000, 0));
  choices[0][0] = 1;
  for (const double value : all)
    for (std::size_t count = 12; count > 0; --count)
      for (std::size_t sum = choices[0].size(); sum-- > whole(value);)
        choices[count][sum] += choices[count - 1][sum - whole(value)];
  std::size_t observed = 0;
  double as_large = 0;
  for (const double value : a) observed += whole(value);
  for (std::size_t sum = observed; sum < choices[12].size(); ++sum) as_large += choices[12][sum];
  const double p = as_large / 2'704'156;

  const PermutationTest random = two_samples(a, b);
  CHECK_FALSE(random.exact);
  CHECK(random.permutations == 9999);
  CHECK(std::abs(random.p_greater.number() - p) < 5 * std::sqrt(p * (1 - p) / 9999));
  CHECK(two_samples(a, b) == random);
  CHECK(two_samples(a, b, {.seed = 2}) != random);
  CHECK(two_samples(a, a).p_two_sided == Value(1.0));
}

TEST_CASE("permutation: signs of paired differences, every one of 128") {
  const PermutationTest test = sign_flips(std::vector<double>{0.8, 1.1, -0.2, 0.5, 0.9, 0, 1.4});
  CHECK(test.statistic.number() == Approx(0.6428571428571429).epsilon(1e-12));
  CHECK(test.p_greater.number() == Approx(1 / 32.0));
  CHECK(test.p_two_sided.number() == Approx(1 / 16.0));
  CHECK(test.permutations == 128);
  const PermutationTest random = sign_flips(std::vector<double>(40, 1.0));
  CHECK_FALSE(random.exact);
  CHECK(random.p_greater.number() == Approx(1e-4));
  CHECK(random.p_two_sided.number() == Approx(1e-4));
}

TEST_CASE("permutation: quadratic assignment of five actors, every one of 120 orders") {
  const PermutationTest test = qap(five_x, five_y);
  CHECK(test.statistic.number() == Approx(0.8377878825357027).epsilon(1e-10));
  CHECK(test.p_greater.number() == Approx(6 / 120.0));
  CHECK(test.p_two_sided.number() == Approx(6 / 120.0));
  CHECK(test.permutations == 120);
}

TEST_CASE("permutation: quadratic assignment sees levels of common actors only") {
  const EraGraph x =
      worlds::world(5, {{0, 1, 3}, {1, 2, -1}, {2, 3, 2}, {0, 4, 9}}, {.present = {{0, 1, 2, 3, 4}}});
  const EraGraph y = worlds::world(5, {{0, 1, 2}, {1, 2, -2}, {2, 3, 1}}, {.present = {{0, 1, 2, 3}}});
  const auto matrix = [](double ab, double bc, double cd) {
    return SquareMatrix{{0, ab, 0, 0}, {ab, 0, bc, 0}, {0, bc, 0, cd}, {0, 0, cd, 0}};
  };
  CHECK(qap(x, y) == qap(matrix(3, -1, 2), matrix(2, -2, 1)));
}

// The second way sums over all pairs what both matrices have, each less its mean.
TEST_CASE("permutation: quadratic assignment looks at few ties, and comes to the same") {
  const auto r = [](const SquareMatrix& x, const SquareMatrix& y) {
    const std::size_t n = x.size();
    const double pairs = static_cast<double>(n * (n - 1));
    double sx = 0, sy = 0, xx = 0, yy = 0, xy = 0;
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j) {
        if (i == j) continue;
        sx += x[i][j];
        sy += y[i][j];
        xx += x[i][j] * x[i][j];
        yy += y[i][j] * y[i][j];
        xy += x[i][j] * y[i][j];
      }
    return (xy / pairs - sx / pairs * sy / pairs) /
           std::sqrt((xx / pairs - sx / pairs * sx / pairs) * (yy / pairs - sy / pairs * sy / pairs));
  };
  for (const std::uint64_t filled : {3U, 20U, 90U}) {  // of 90 entries
    worlds::Random random(filled);
    SquareMatrix x(10, std::vector<double>(10, 0)), y = x;
    for (std::size_t i = 0; i < 10; ++i)
      for (std::size_t j = 0; j < 10; ++j) {
        if (random.below(90) < filled) x[i][j] = 5 + static_cast<double>(random.below(9));
        if (random.below(90) < filled) y[i][j] = -2 + static_cast<double>(random.below(5));
      }
    x[0][1] = y[0][1] = 1;
    CHECK(qap(x, y, {.permutations = 20}).statistic.number() == Approx(r(x, y)).epsilon(1e-10));
    for (auto& row : x)
      for (double& value : row) value = 1e6 + 1e-3 * value;  // hardly any variation
    CHECK(std::abs(qap(x, y, {.permutations = 20}).statistic.number() -
                   qap(y, x, {.permutations = 20}).statistic.number()) < 1e-6);
  }
}

TEST_CASE("permutation: quadratic assignment of more actors than fit a matrix is not tried") {
  const EraGraph many = worlds::world(10'000, {{0, 1, 2}, {1, 2, 1}});
  CHECK(qap(many, many).statistic == Value(Reason::too_large));
}

TEST_CASE("permutation: what cannot be told is undefined, and what cannot be done is refused") {
  const std::vector<double> some = {1, 2};
  CHECK(two_samples({}, some).p_greater == Value(Reason::n_too_small));
  CHECK(sign_flips({}).p_two_sided == Value(Reason::n_too_small));
  CHECK(qap(SquareMatrix{{0, 1}, {1, 0}}, SquareMatrix{{0, 1}, {1, 0}}).statistic ==
        Value(Reason::n_too_small));
  CHECK(qap(five_x, SquareMatrix(5, std::vector<double>(5, 1))).statistic == Value(Reason::zero_variance));
  CHECK(qap(EraGraph{}, EraGraph{}).statistic == Value(Reason::n_too_small));
  CHECK_THROWS_AS(qap(five_x, SquareMatrix(4, std::vector<double>(4, 1))), Error);
  const std::vector<double> many(1000, 1);
  CHECK_THROWS_AS(two_samples(many, many, {.permutations = 0}), Error);
  CHECK_THROWS_AS(two_samples(many, many, {.permutations = 4'000'000'000}), Error);
  CHECK_THROWS_AS(sign_flips(many, {.permutations = 4'000'000'000}), Error);
}

TEST_CASE("permutation: values of any size give the same chances") {
  const std::vector<double> a = numbers(7, 5), b = numbers(8, 6);
  for (const double unit : {1e-18, 1e18}) {
    std::vector<double> c = a, d = b;
    for (double& value : c) value *= unit;
    for (double& value : d) value *= unit;
    CHECK(two_samples(c, d).p_greater == two_samples(a, b).p_greater);
    CHECK(sign_flips(c).p_two_sided == sign_flips(a).p_two_sided);
    SquareMatrix scaled = five_x;
    for (auto& row : scaled)
      for (double& value : row) value *= unit;
    CHECK(qap(scaled, five_y).p_greater == qap(five_x, five_y).p_greater);
  }
}

// Weights before 1, 2, after 6, 9 and the mean 4 of a visit in two rows; the pact counts in both years. Of 10
// splits one has as large a difference, and one (1, 2, 4 after) a larger one below zero.
TEST_CASE("permutation: era labels of the claims of a pair") {
  const two_eras::World world(
      "A,B,visit,2001-02-01,+,1,,x,\nA,B,visit,2001-03-01,+,2,,x,\nA,B,pact,2001-01-01/2002-12-31,-,9,,x,\n"
      "A,B,visit,2002-02-01,+,6,,x,\nA,B,visit,2002-03-01,+,9,,x,\n"
      "A,B,visit,2002-04-01,+,5,talks,x,\nA,B,visit,2002-04-01,+,3,talks,y,\n");
  const EraLabelTest found = era_labels(world.world, counted_claims(world.world, world.before, world.after,
                                                                    {world.actor("A"), world.actor("B")}));
  CHECK(found.before == 2);
  CHECK(found.after == 3);
  CHECK(found.in_both == 1);
  CHECK(found.mean_before.number() == Approx(1.5));
  CHECK(found.mean_after.number() == Approx(19 / 3.0));
  CHECK(found.test.statistic.number() == Approx(19 / 3.0 - 1.5));
  CHECK(found.test.permutations == 10);
  CHECK(found.test.p_greater.number() == Approx(0.1));
  CHECK(found.test.p_two_sided.number() == Approx(0.2));
}

TEST_CASE("permutation: era labels of claims that are all of one era, or of both") {
  const two_eras::World world("A,B,visit,2001-02-01,+,1,,x,\nA,C,pact,2001-01-01/2002-12-31,-,9,,x,\n");
  const auto found = [&](const char* other) {
    return era_labels(world.world, counted_claims(world.world, world.before, world.after,
                                                  {world.actor("A"), world.actor(other)}));
  };
  CHECK(found("B").mean_before == Value(1.0));
  CHECK(found("B").mean_after == Value(Reason::no_ties));
  CHECK(found("B").test.p_two_sided == Value(Reason::n_too_small));
  CHECK(found("C").in_both == 1);
  CHECK(found("C").test.statistic == Value(Reason::n_too_small));
  CHECK(found("C").mean_before == Value(Reason::no_ties));
}
