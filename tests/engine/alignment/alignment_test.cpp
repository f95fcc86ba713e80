// Alignment of pairs.
#include <entente/engine/alignment/alignment.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"
#include "worlds.hpp"

using namespace entente;

namespace {

//   CHN --+3,+2-- PAK ..+1,-3.. SUN       ---- friendly     .... hostile
//    :             :             |
//    : -2          : -4          | +6      actor 4 is alone, actor 5 absent
//    :             :             |
//    +........... IND -----------+
constexpr ActorId pak = actor_id(0), chn = actor_id(1), ind = actor_id(2), sun = actor_id(3);
EraGraph subcontinent() {
  return worlds::world(
      6, {{0, 1, 3, true}, {1, 0, 2, true}, {0, 2, -4}, {1, 2, -2}, {2, 3, 6}, {0, 3, 1}, {0, 3, -3}},
      {.present = {{0, 1, 2, 3, 4}}});
}

void check(const Value& found, double expected) {
  REQUIRE(found.defined());
  CHECK(found.number() == Approx(expected).epsilon(1e-14));
}

}  // namespace

TEST_CASE("the alignment of a pair tells its direct tie, both ways") {
  const Alignment found = alignment(subcontinent(), pak, chn);
  CHECK(found.a == pak);
  CHECK(found.b == chn);
  check(found.level, 5);
  check(found.positive, 5);
  check(found.negative, 0);
  check(found.polarity, 1);
  check(found.forward, 3);
  check(found.backward, 2);
  CHECK(found.claims == 2);
  CHECK(found.sources == 1);
  CHECK(found.effective_claims == Approx(25.0 / 13));
}

TEST_CASE("a tie that is warm and hostile keeps both parts") {
  const Alignment found = alignment(subcontinent(), pak, sun);
  check(found.level, -2);
  check(found.positive, 1);
  check(found.negative, 3);
  check(found.polarity, -0.5);
  CHECK(found.forward == Value(Reason::no_ties));
  CHECK(found.backward == Value(Reason::no_ties));
}

// Third parties: IND (-1 and -1) and SUN (-1/2 and 0). Actor 4 has no tie with either and is left out.
TEST_CASE("kappa and S compare what two actors hold of third parties") {
  const Alignment found = alignment(subcontinent(), pak, chn);
  check(found.s, 0.75);
  check(found.kappa, 2.0 / 3);
}

TEST_CASE("seen from the other side, directions change places and nothing else") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = worlds::random_world(seed);
    for (const Alignment& found : alignments(graph)) {
      const Alignment other = alignment(graph, found.b, found.a);
      CHECK(other.level == found.level);
      CHECK(other.forward == found.backward);
      CHECK(other.backward == found.forward);
      CHECK(other.polarity == found.polarity);
      CHECK(other.s == found.s);
      if (found.kappa.defined()) check(other.kappa, found.kappa.number());
      CHECK(found.level == level(graph, found.b, found.a));
      CHECK(found.polarity == polarity(graph, found.b, found.a));
      double ways = 0;
      for (const Value& way : {found.forward, found.backward, found.mutual})
        ways += way.defined() ? way.number() : 0;
      CHECK(ways == Approx(found.level.number()).margin(1e-12));
    }
  }
}

TEST_CASE("actors without a claim between them have portfolios all the same") {
  const Alignment found = alignment(subcontinent(), chn, sun);
  CHECK(found.level == Value(Reason::no_ties));
  CHECK(found.polarity == Value(Reason::no_ties));
  CHECK(found.forward == Value(Reason::no_ties));
  CHECK(found.claims == 0);
  // PAK: 1 and -1/2, IND: -1 and 1.
  check(found.s, 1 - (1.5 + 2) / 2);
}

TEST_CASE("an absent actor leaves everything undefined") {
  const Alignment found = alignment(subcontinent(), pak, actor_id(5));
  CHECK(found == Alignment{.a = pak, .b = actor_id(5)});
  CHECK(found.level == Value(Reason::absent));
  CHECK(found.s == Value(Reason::absent));
  CHECK(level(subcontinent(), pak, actor_id(5)) == Value(Reason::absent));
  CHECK(polarity(subcontinent(), actor_id(5), pak) == Value(Reason::absent));
}

//   0 --+2-- 1      2
TEST_CASE("without third parties there is no similarity") {
  const Alignment found = alignment(worlds::world(3, {{0, 1, 2}}), actor_id(0), actor_id(1));
  check(found.level, 2);
  CHECK(found.kappa == Value(Reason::no_third_parties));
  CHECK(found.s == Value(Reason::no_third_parties));
}

//   0 --+2-- 1      both friends of 2 alone
TEST_CASE("portfolios without variety leave kappa undefined") {
  const EraGraph graph = worlds::world(3, {{0, 1, 2}, {0, 2, 1}, {1, 2, 5}});
  const Alignment found = alignment(graph, actor_id(0), actor_id(1));
  CHECK(found.kappa == Value(Reason::zero_variance));
  check(found.s, 1);
}

TEST_CASE("neutral claims make a tie with a level of 0 and no polarity") {
  const EraGraph graph = worlds::world(3, {{0, 1, 0, true}, {0, 2, 3}});
  const Alignment found = alignment(graph, actor_id(0), actor_id(1));
  check(found.level, 0);
  CHECK(found.polarity == Value(Reason::no_signed_claims));
  CHECK(found.claims == 1);
  check(found.forward, 0);
  CHECK(found.backward == Value(Reason::no_ties));
}

TEST_CASE("alignments lists every pair with a claim, in order") {
  const std::vector<Alignment> found = alignments(subcontinent());
  REQUIRE(found.size() == 5);
  CHECK(found[0] == alignment(subcontinent(), pak, chn));
  CHECK(found[1].b == ind);
  CHECK(found[2] == alignment(subcontinent(), pak, sun));
  CHECK(found[3].a == chn);
  CHECK(found[4] == alignment(subcontinent(), ind, sun));
  CHECK(alignments(EraGraph()).empty());
}
