// MaxSAT: by hand, and against trying every assignment of small random formulas.
#include <entente/engine/balance/solver/max_sat.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"

#include <algorithm>
#include <cstdlib>

using namespace entente;

namespace {

struct Wish {
  Literal literal = 0;
  std::int64_t weight = 1;
};

struct Formula {
  int variables = 0;
  std::vector<std::vector<Literal>> clauses{};
  std::vector<Wish> wishes{};
};

Literal random_literal(worlds::Random& random, int variables) {
  const int variable = 1 + static_cast<int>(random.below(static_cast<std::uint64_t>(variables)));
  return random.below(2) == 0 ? variable : -variable;
}

std::vector<Literal> random_clause(worlds::Random& random, int variables) {
  std::vector<Literal> clause;
  for (std::uint64_t size = 1 + random.below(4); size > 0; --size)
    clause.push_back(random_literal(random, variables));
  return clause;
}

// Wishes repeat and contradict each other; some formulas weigh all the same, some very unevenly.
Formula random_formula(std::uint64_t seed) {
  worlds::Random random(seed);
  Formula formula{.variables = 3 + static_cast<int>(random.below(8))};
  for (std::uint64_t k = random.below(20); k > 0; --k)
    formula.clauses.push_back(random_clause(random, formula.variables));
  const std::uint64_t heaviest = std::uint64_t{1} << (8 * random.below(5));
  for (std::uint64_t k = random.below(25); k > 0; --k) {
    const auto weight = static_cast<std::int64_t>(1 + random.below(heaviest));
    formula.wishes.push_back({random_literal(random, formula.variables), weight});
  }
  return formula;
}

bool holds(std::uint32_t bits, Literal literal) {
  return (((bits >> (std::abs(literal) - 1)) & 1U) != 0) == (literal > 0);
}

bool satisfies(std::uint32_t bits, const Formula& formula) {
  return std::ranges::all_of(formula.clauses, [&](const auto& clause) {
    return std::ranges::any_of(clause, [&](Literal literal) { return holds(bits, literal); });
  });
}

std::int64_t cost(std::uint32_t bits, const Formula& formula) {
  std::int64_t sum = 0;
  for (const Wish& wish : formula.wishes) sum += holds(bits, wish.literal) ? 0 : wish.weight;
  return sum;
}

std::uint32_t bits_of(const std::vector<bool>& model, int variables) {
  std::uint32_t bits = 0;
  for (int v = 1; v <= variables; ++v)
    bits |= (model[static_cast<std::size_t>(v)] ? 1U : 0U) << static_cast<unsigned>(v - 1);
  return bits;
}

// The cheapest of all assignments that satisfy the clauses and this literal, if there is one.
std::optional<std::int64_t> cheapest(const Formula& formula, Literal also = 0) {
  std::optional<std::int64_t> best;
  for (std::uint32_t bits = 0; bits < 1U << static_cast<unsigned>(formula.variables); ++bits) {
    if (!satisfies(bits, formula) || (also != 0 && !holds(bits, also))) continue;
    const std::int64_t price = cost(bits, formula);
    if (!best || price < *best) best = price;
  }
  return best;
}

MaxSat solver_of(const Formula& formula) {
  MaxSat solver;
  for (int v = 0; v < formula.variables; ++v) solver.new_variable();
  for (const auto& clause : formula.clauses) solver.add_clause(clause);
  for (const Wish& wish : formula.wishes) solver.add_soft(wish.literal, wish.weight);
  return solver;
}

void check(const MaxSatResult& result, const Formula& formula) {
  const std::optional<std::int64_t> expected = cheapest(formula);
  if (!expected) {
    CHECK(result.status == MaxSatStatus::unsatisfiable);
    return;
  }
  REQUIRE(result.proved());
  CHECK(result.lower == *expected);
  CHECK(result.upper == expected);
  const std::uint32_t bits = bits_of(result.model, formula.variables);
  CHECK(satisfies(bits, formula));
  CHECK(cost(bits, formula) == *expected);
}

}  // namespace

TEST_CASE("the cheapest wishes are given up") {
  MaxSat solver;
  const Literal a = solver.new_variable(), b = solver.new_variable(), c = solver.new_variable();
  solver.add_clause({-a, -b});
  solver.add_clause({-b, -c});
  solver.add_soft(a, 2);
  solver.add_soft(b, 4);
  solver.add_soft(c, 3);
  const MaxSatResult result = solver.minimize();
  REQUIRE(result.proved());
  CHECK(result.upper == 4);  // b, so that a and c stay
  CHECK((result.model[1] && !result.model[2] && result.model[3]));
}

TEST_CASE("without wishes a model costs nothing, and without a model there is no cost") {
  MaxSat solver;
  const Literal a = solver.new_variable();
  CHECK(solver.minimize().upper == 0);
  solver.add_clause({a});
  solver.add_clause({-a});
  const MaxSatResult result = solver.minimize();
  CHECK(result.status == MaxSatStatus::unsatisfiable);
  CHECK_FALSE(result.upper);
}

TEST_CASE("MaxSAT finds what trying every assignment finds, also when clauses come later") {
  for (std::uint64_t seed = 0; seed < 1'500; ++seed) {
    CAPTURE(seed);
    Formula formula = random_formula(seed);
    MaxSat solver = solver_of(formula);
    check(solver.minimize(), formula);
    worlds::Random random(seed + 1'000'000);
    for (int later = 0; later < 3; ++later) {
      formula.clauses.push_back(random_clause(random, formula.variables));
      solver.add_clause(formula.clauses.back());
      formula.wishes.push_back({random_literal(random, formula.variables), 3});
      solver.add_soft(formula.wishes.back().literal, 3);
      check(solver.minimize(), formula);
    }
  }
}

TEST_CASE("after a proof, it is told which literals hold in some cheapest model") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const Formula formula = random_formula(seed);
    MaxSat solver = solver_of(formula);
    if (!solver.minimize().proved()) continue;
    for (int v = -formula.variables; v <= formula.variables; ++v) {
      if (v == 0) continue;
      CAPTURE(v);
      const MaxSatResult result = solver.optimum_with({v});
      CHECK(result.proved() == (cheapest(formula, v) == cheapest(formula)));
      if (!result.proved()) continue;
      const std::uint32_t bits = bits_of(result.model, formula.variables);
      CHECK((satisfies(bits, formula) && holds(bits, v) && cost(bits, formula) == *cheapest(formula)));
    }
  }
}

TEST_CASE("a stopped minimisation gives bounds that hold, and can be taken up again") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const Formula formula = random_formula(seed);
    const std::optional<std::int64_t> expected = cheapest(formula);
    MaxSat solver = solver_of(formula);
    for (int patience = 0; patience < 4; ++patience) {
      int asked = 0;
      const MaxSatResult result = solver.minimize([&] { return asked++ >= patience; });
      if (result.status != MaxSatStatus::bounds) break;
      if (!expected) continue;
      CHECK(result.lower <= *expected);
      CHECK((!result.upper || *result.upper >= *expected));
    }
    check(solver.minimize(), formula);
  }
}

TEST_CASE("a core that the caller knows raises the bound, and a known model ends the search") {
  MaxSat solver;
  std::vector<Literal> wishes;
  for (int i = 0; i < 3; ++i) {
    wishes.push_back(solver.new_variable());
    solver.add_soft(wishes.back(), 5);
  }
  solver.add_core(wishes);
  CHECK(solver.minimize([] { return true; }).lower == 5);
  solver.offer({false, true, true, true});  // breaks the core
  solver.offer({false, true, false, true});
  const MaxSatResult result = solver.minimize([] { return true; });
  REQUIRE(result.proved());
  CHECK(result.upper == 5);
  CHECK(result.model == std::vector<bool>{false, true, false, true});
  CHECK(solver.optimum_with({-wishes[0]}).proved());
  CHECK_FALSE(solver.optimum_with({-wishes[0], -wishes[1]}).proved());
}
