// A study of a small chronicle, from claims to shifts.
#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/study.hpp>
#include <entente/graphs/folding/fold.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

Claim claim(std::uint32_t from, std::uint32_t to, std::uint32_t relation, const char* when, double weight) {
  Claim claim;
  claim.key = when;
  claim.from = actor_id(from);
  claim.to = actor_id(to);
  claim.relation = static_cast<RelationId>(relation);
  claim.when = *parse_when(when).value;
  claim.sign = weight < 0 ? Sign::hostile : Sign::cooperative;
  claim.weight = std::abs(weight);
  claim.directed = false;
  return claim;
}

Actor actor(const char* code) {
  Actor result;
  result.code = result.label = code;
  return result;
}

Relation relation(const char* id, Duration duration) {
  Relation result;
  result.id = id;
  result.duration = duration;
  return result;
}

Era era(const char* id, int first, int past) {
  Era result;
  result.id = id;
  result.span = {*civil_day(first, 1, 1), *civil_day(past, 1, 1)};
  return result;
}

//   IND ---- SUN     a treaty of weight 6 through both decades
//             |
//            PAK     a visit of weight 2 in 1972, a war of weight 5 through the 1980s
Chronicle chronicle() {
  Chronicle world;
  world.as_of = *civil_day(2000, 1, 1);
  world.roster = Roster({actor("IND"), actor("PAK"), actor("SUN")});
  world.codebook = Codebook({relation("treaty", Duration::state), relation("visit", Duration::event)});
  world.claims = {claim(0, 2, 0, "1970/1989", 6), claim(1, 2, 1, "1972-06-01", 2),
                  claim(1, 2, 0, "1980/1989", -5)};
  sort_canonically(world.claims);
  return world;
}

const std::vector<Era> decades = {era("1970s", 1970, 1980), era("1980s", 1980, 1990)};

}  // namespace

TEST_CASE("a study holds graphs and scores of every era") {
  const Study found = study(chronicle(), decades);
  REQUIRE(found.graphs.size() == 2);
  REQUIRE(found.scores.size() == 2);
  CHECK(found.graphs[1].era().id == "1980s");
  REQUIRE(found.measures.size() == measures().size());
  for (std::size_t e = 0; e < 2; ++e) {
    REQUIRE(found.scores[e].size() == measures().size());
    for (std::size_t m = 0; m < measures().size(); ++m) {
      CHECK(found.scores[e][m] == measures()[m].scores(found.graphs[e]));
    }
  }
}

TEST_CASE("levels come from the days that states hold and the reach of events") {
  const Study found = study(chronicle(), decades);
  const ActorId ind = actor_id(0), pak = actor_id(1), sun = actor_id(2);
  CHECK(level(found.graphs[0], ind, sun).number() == Approx(6));
  // A visit counts for three years of the ten.
  CHECK(level(found.graphs[0], pak, sun).number() == Approx(2 * 3 * 365.25 / 3652));
  CHECK(level(found.graphs[1], pak, sun).number() == Approx(-5));
}

TEST_CASE("a study's shifts are those of its graphs") {
  const Study found = study(chronicle(), decades);
  CHECK(found.shifts(0, 1) == shifts(found.graphs[0], found.graphs[1]));
  const std::vector<Shift> back = found.shifts(1, 0);
  CHECK(back.front().from == "1980s");
}

TEST_CASE("a study's shifts of scores are those that are neither of level nor of polarity") {
  const Study found = study(chronicle(), decades);
  std::vector<Shift> of_measures = found.shifts(0, 1);
  CHECK(std::erase_if(of_measures, [](const Shift& one) { return find_measure(one.measure) == nullptr; }) >
        0);
  CHECK(found.score_shifts(0, 1) == of_measures);
}

TEST_CASE("a study measures what was chosen, and nothing else") {
  const std::vector<Measure> chosen = {*find_measure("pagerank"), *find_measure("degree")};
  const Study found = study(chronicle(), decades, {}, chosen);
  REQUIRE(found.scores[0].size() == 2);
  CHECK(found.scores[0][0].measure == "pagerank");
  CHECK(found.scores[1][1].measure == "degree");
  CHECK(study(chronicle(), {}, {}, chosen).graphs.empty());
}
