// Values, reasons, spreading and ranks.
#include <entente/engine/scores.hpp>

#include <catch2/catch.hpp>
#include "worlds.hpp"

#include <limits>

using namespace entente;

namespace {

using Ranks = std::vector<std::optional<std::size_t>>;

Scores of(std::vector<Value> values) { return {.measure = "m", .values = std::move(values)}; }

}  // namespace

TEST_CASE("a value is a number or undefined with a reason") {
  CHECK_FALSE(Value().defined());
  CHECK(Value().reason() == Reason::absent);
  CHECK(Value(2.5).number() == 2.5);
  CHECK(Value(Reason::no_ties).reason() == Reason::no_ties);
  CHECK(Value(0.0) != Value(Reason::absent));
  CHECK(Value(Reason::no_ties) != Value(Reason::absent));
  CHECK(Value(1.0) == Value(1.0));
}

TEST_CASE("a difference is undefined where one side is, for that side's reason") {
  CHECK(Value(3.0) - Value(1.0) == Value(2.0));
  CHECK(Value(3.0) - Value(Reason::absent) == Value(Reason::absent));
  CHECK(Value(Reason::no_ties) - Value(1.0) == Value(Reason::no_ties));
  CHECK(Value(Reason::no_ties) - Value(Reason::absent) == Value(Reason::absent));
}

TEST_CASE("every reason prints its published name") {
  CHECK(name(Reason::absent) == "absent");
  CHECK(name(Reason::no_dominant_eigenvalue) == "no-dominant-eigenvalue");
  CHECK(name(Reason::n_too_small) == "n-too-small");
  CHECK(name(Reason::no_third_parties) == "no-third-parties");
  CHECK(reason_names.size() == static_cast<std::size_t>(Reason::two_claims) + 1);
  CHECK(name(Reason::too_large) == "too-large");
  CHECK(name(Reason::no_events) == "no-events");
  CHECK(name(Reason::zero_sum) == "zero-sum");
  CHECK(name(Reason::one_claim) == "one-claim");
}

//   0 ---- 2      3        1 is absent
TEST_CASE("spread puts the values of vertices where their actors stand in the roster") {
  const EraGraph graph = worlds::world(4, {{0, 2, 5}}, {.present = {{0, 2, 3}}});
  const Scores scores = spread(graph, "m", Layer::positive, std::vector<double>{1, 2, 3});
  CHECK(scores.values == std::vector<Value>{1.0, Reason::absent, 2.0, 3.0});
  CHECK(scores.actors == 3);
  CHECK(scores.ties == 1);
  CHECK(scores.measure == "m");
  CHECK(scores[actor_id(3)] == Value(3.0));
  const Scores none = spread(graph, "m", Layer::negative, Reason::no_ties);
  CHECK(none.values == std::vector<Value>{Reason::no_ties, Reason::absent, Reason::no_ties, Reason::no_ties});
  CHECK(none.ties == 0);
}

TEST_CASE("ranks are competition ranks from the largest down") {
  CHECK(ranks(of({10.0, 40.0, 20.0, 20.0})) == Ranks{4, 1, 2, 2});
  CHECK(ranks(of({})).empty());
  CHECK(ranks(of({-1.0, 0.0, -3.0})) == Ranks{2, 1, 3});
}

TEST_CASE("undefined values have no rank and take no place") {
  CHECK(ranks(of({Reason::absent, 1.0, Reason::no_ties, 2.0})) == Ranks{{}, 2, {}, 1});
}

TEST_CASE("values that differ by less than the tolerance share a rank") {
  CHECK(ranks(of({1.0, 1.0 + 5e-10, 1.0 + 5e-9})) == Ranks{2, 2, 1});
  CHECK(ranks(of({0.1 + 0.2, 0.3})) == Ranks{1, 1});
  CHECK(ranks(of({1e-6, 1.1e-6})) == Ranks{2, 1});
  // 0.1 + 0.2 - 0.3 is not quite 0.
  CHECK(ranks(of({1.0, 0.1 + 0.2 - 0.3, 0.0})) == Ranks{1, 2, 2});
}

TEST_CASE("a long slope does not become one rank") {
  std::vector<Value> slope;
  for (int i = 0; i < 10; ++i) slope.emplace_back(1.0 - i * 4e-10);
  const Ranks found = ranks(of(slope));
  CHECK(found.front() == 1);
  CHECK(found[2] == 1);
  CHECK(found[3] == 4);
  CHECK(found.back() == 10);
}

TEST_CASE("shares are parts of the sum of what is defined") {
  using Shares = std::vector<Value>;
  CHECK(shares(of({3.0, Reason::absent, 1.0, 0.0})) == Shares{0.75, Reason::absent, 0.25, 0.0});
  CHECK(shares(of({})).empty());
  CHECK(shares(of({0.0, 0.0, Reason::isolated})) ==
        Shares{Reason::zero_sum, Reason::zero_sum, Reason::isolated});
  CHECK(shares(of({2.0, -1.0, Reason::absent})) ==
        Shares{Reason::negative_values, Reason::negative_values, Reason::absent});
  // What is left of sums that cancel is no negative value, and neither tiny nor huge values break the sum.
  CHECK(shares(of({1.0, -1e-16})) == Shares{1.0, 0.0});
  CHECK(shares(of({1e308, 1e308})) == Shares{0.5, 0.5});
  CHECK(shares(of({5e-324, 0.0})) == Shares{1.0, 0.0});
}

TEST_CASE("scores of pairs are found in either order, and say why there is none") {
  const EraGraph graph = worlds::world(5, {{0, 1, 2}, {1, 2, -1}}, {.present = {{0, 1, 2, 3}}});
  const Scores scores = spread_pairs(graph, "m", Layer::positive, {Value(7.0), Value(8.0)});
  CHECK(scores.ties == 1);
  CHECK(value_of(graph, scores, actor_id(1), actor_id(0)) == Value(7.0));
  CHECK(value_of(graph, scores, actor_id(1), actor_id(2)) == Value(Reason::no_ties));
  CHECK(value_of(graph, scores, actor_id(0), actor_id(3)) == Value(Reason::no_ties));
  CHECK(value_of(graph, scores, actor_id(0), actor_id(4)) == Value(Reason::absent));
}

TEST_CASE("scores of a free sign face the way of others") {
  const Scores like = of({Value(1.0), Value(-0.5), Value(Reason::absent)});
  const Scores turned = facing(of({Value(-0.2), Value(0.9), Value(0.0)}), like);
  CHECK(turned.values == std::vector<Value>{Value(0.2), Value(-0.9), Value(0.0)});
  CHECK(facing(turned, like) == turned);
  CHECK(facing(of({Value(-3.0), Value(Reason::absent), Value(1.0)}),
               of({Value(0.0), Value(1.0), Value(0.0)})) ==
        of({Value(-3.0), Value(Reason::absent), Value(1.0)}));
}
