// Alignment of pairs.
#include <entente/engine/alignment/alignment.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"
#include "worlds.hpp"

#include <algorithm>
#include <cmath>

using namespace entente;

namespace {

//   CHN --+3,+2-- PAK ..+1,-3.. SUN       ---- positive     .... negative
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
  check(found.cooperative, 5);
  check(found.hostile, 0);
  check(found.polarity, 1);
  check(found.forward, 3);
  check(found.backward, 2);
  CHECK(found.claims == 2);
  CHECK(found.sources == 1);
  CHECK(found.effective_claims == Approx(25.0 / 13));
}

TEST_CASE("a tie that is cooperative and hostile keeps both amounts") {
  const Alignment found = alignment(subcontinent(), pak, sun);
  check(found.level, -2);
  check(found.cooperative, 1);
  check(found.hostile, 3);
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

namespace {

Alignment compared(const AlignmentOptions& options) { return alignment(subcontinent(), pak, chn, options); }

AlignmentOptions over(std::vector<ActorId> listed, std::vector<double> weights = {}) {
  return {.third_parties = ThirdParties::listed, .listed = std::move(listed), .weights = std::move(weights)};
}

}  // namespace

// PAK and CHN hold -1 and -1 of IND, -1/2 and 0 of SUN.
TEST_CASE("an alignment has every index of likeness") {
  const Alignment found = compared({});
  check(found.s, 0.75);
  check(found.s_squared, 1 - 2 * (0.25 / 4) / 2);
  check(found.kappa, 2.0 / 3);
  check(found.pi, 1 - 0.125 / (1.0 / 16 + 1.0 / 4 + 1.0 / 32));
  check(found.tau_b, 1);
  check(found.cosine, 1 / std::sqrt(1.25));
  CHECK(found.s_weighted == Value(Reason::no_weights));
  CHECK(found.third_parties == 2);
  CHECK(found.speaking == 2);
  CHECK(found.has(AlignmentFlag::few_third_parties));
  CHECK_FALSE(found.has(AlignmentFlag::indices_disagree));
  CHECK_FALSE(found.has(AlignmentFlag::tie_disagrees));
  CHECK_FALSE(found.has(AlignmentFlag::empty_portfolio));
}

TEST_CASE("everyone present in the era may be a third party, and then common absence counts") {
  const Alignment found = compared({.third_parties = ThirdParties::era});
  CHECK(found.third_parties == 3);
  CHECK(found.speaking == 2);
  check(found.s, 1 - 2 * 0.25 / 3);
  CHECK(found.level == compared({}).level);
}

TEST_CASE("a list names the third parties, whoever is there") {
  // Actor 5 is absent and 4 without ties: both hold nothing of either.
  const Alignment found = compared(over({ind, sun, actor_id(4), actor_id(5)}));
  CHECK(found.third_parties == 4);
  check(found.s, 1 - 2 * 0.25 / 4);
  const Alignment one = compared(over({pak, chn, ind}));
  CHECK(one.third_parties == 1);
  CHECK(one.speaking == 1);
  check(one.s, 1);
  CHECK(one.kappa == Value(Reason::zero_variance));
  CHECK(compared(over({pak, chn})).s == Value(Reason::no_third_parties));
  CHECK(compared(over({})).s == Value(Reason::no_third_parties));
}

TEST_CASE("weights make one more index and leave the others alone") {
  const Alignment plain = compared(over({ind, sun})), weighed = compared(over({ind, sun}, {1, 3}));
  check(weighed.s_weighted, 1 - 2 * (3 * 0.25) / 4);
  CHECK(plain.s_weighted == Value(Reason::no_weights));
  Alignment same = weighed;
  same.s_weighted = plain.s_weighted;
  CHECK(same == plain);
  CHECK(compared(over({ind, sun}, {0, 0})).s_weighted == Value(Reason::no_third_parties));
}

// With own entries the pair's own tie, wholly cooperative, joins IND and SUN: PAK (1, 1, -1, -1/2),
// CHN (1, 1, -1, 0).
TEST_CASE("own entries at the top add the direct tie to the measure") {
  const Alignment found = compared({.own = OwnTie::top});
  CHECK(found.third_parties == 4);
  CHECK(found.speaking == 2);
  check(found.s, 1 - 2 * 0.25 / 4);
  check(found.kappa, 1 - (0.25 / 4) / (0.796875 + 0.6875 + 0.015625));
  CHECK(found.level == compared({}).level);
  // A negative tie sets the own entries against one another: PAK and IND are (1, -1) and (-1, 1) there.
  const EraGraph graph = worlds::world(2, {{0, 1, -3}});
  const Alignment foes = alignment(graph, actor_id(0), actor_id(1), {.own = OwnTie::top});
  check(foes.s, -1);
  check(foes.kappa, -1);
  CHECK(foes.has(AlignmentFlag::few_third_parties));
  // Of a list, only who is in it.
  AlignmentOptions listed = over({ind, sun});
  listed.own = OwnTie::top;
  CHECK(compared(listed).third_parties == 2);
  listed.listed = {pak, ind, sun};
  std::sort(listed.listed.begin(), listed.listed.end());
  CHECK(compared(listed).third_parties == 3);
}

//   1 --+2-- 0 --+1-- 2, 3, 4       1 has no tie but with 0
TEST_CASE("a flag tells when one of the two holds nothing of anyone") {
  const EraGraph graph = worlds::world(5, {{0, 1, 2}, {0, 2, 1}, {0, 3, 1}, {0, 4, -1}});
  const Alignment found = alignment(graph, actor_id(0), actor_id(1));
  CHECK(found.kappa == Value(0.0));
  CHECK(found.cosine == Value(Reason::empty_portfolio));
  CHECK(found.tau_b == Value(Reason::zero_variance));
  CHECK(found.has(AlignmentFlag::empty_portfolio));
  CHECK_FALSE(found.has(AlignmentFlag::few_third_parties));
}

TEST_CASE("neutral claims do not speak") {
  const EraGraph graph = worlds::world(5, {{0, 1, 2}, {0, 2, 0}, {0, 3, 1}, {1, 4, -1}});
  const Alignment found = alignment(graph, actor_id(0), actor_id(1));
  CHECK(found.third_parties == 3);
  CHECK(found.speaking == 2);
}

TEST_CASE("an absent actor has no third parties, whatever the options") {
  for (const AlignmentOptions& options :
       {over({ind, sun}), AlignmentOptions{.own = OwnTie::top, .third_parties = ThirdParties::era}})
    CHECK(alignment(subcontinent(), pak, actor_id(5), options) == Alignment{.a = pak, .b = actor_id(5)});
}

TEST_CASE("the indices are the same from both sides, over any third parties") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = worlds::random_world(seed);
    for (const OwnTie own : {OwnTie::exclude, OwnTie::top})
      for (const ThirdParties third : {ThirdParties::tied, ThirdParties::era}) {
        const AlignmentOptions options{.own = own, .third_parties = third};
        for (const Alignment& found : alignments(graph, options)) {
          const Alignment other = alignment(graph, found.b, found.a, options);
          for (const auto index : {&Alignment::kappa, &Alignment::pi, &Alignment::s, &Alignment::s_squared,
                                   &Alignment::tau_b, &Alignment::cosine}) {
            REQUIRE((found.*index).defined() == (other.*index).defined());
            if (!(found.*index).defined()) continue;
            CHECK((found.*index).number() == Approx((other.*index).number()).margin(1e-12));
            CHECK(std::abs((found.*index).number()) <= 1 + 1e-12);
          }
          CHECK(found.flags == other.flags);
          CHECK(found.third_parties == other.third_parties);
        }
      }
  }
}
