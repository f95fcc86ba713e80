// Courses from rows, against graphs folded or drawn anew and measured whole.
#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/balance/signs/pressure.hpp>
#include <entente/engine/theses/evidence.hpp>
#include <entente/graphs/folding/reweighted.hpp>

#include "engine/random_worlds.hpp"

#include <catch2/catch.hpp>

using namespace entente;

namespace {

constexpr std::uint32_t actors = 6;

/// Four eras of the same actors, of whom one may be away.
std::vector<EraGraph> eras(std::uint64_t seed) {
  std::vector<EraGraph> graphs;
  for (std::uint64_t era = 0; era < 4; ++era) {
    const auto claims = worlds::random_claims(seed * 4 + era, actors - 1);
    std::vector<std::uint32_t> present = {0, 1, 2, 3, 4};
    if (era % 2 == 0) present.push_back(5);
    graphs.push_back(worlds::world(actors, claims, {.present = present, .era = std::to_string(era)}));
  }
  return graphs;
}

Thesis thesis(ThesisKind kind, ThesisMeasure measure, std::size_t a, std::size_t b) {
  Thesis made;
  made.kind = kind;
  made.measure = measure;
  made.subject = {actor_id(a), actor_id(b)};
  return made;
}

Value measured(const EraGraph& graph, const std::vector<ActorId>& pair, ThesisMeasure measure,
               const std::vector<ActorId>& only) {
  const Alignment of = alignment(graph, pair[0], pair[1]);
  switch (measure) {
    case ThesisMeasure::level:
      return of.level;
    case ThesisMeasure::polarity:
      return of.polarity;
    case ThesisMeasure::forward:
      return of.forward;
    case ThesisMeasure::backward:
      return of.backward;
    case ThesisMeasure::mutual:
      return of.mutual;
    case ThesisMeasure::pressure:
      break;
  }
  return pressure(graph, pair[0], pair[1], {.only = only}).weighted;
}

/// The factors of the graphs' claims from those of the evidence's.
std::vector<double> by_claim(const Evidence& evidence, const std::vector<double>& times) {
  std::vector<double> factors(100, 1);
  for (std::size_t i = 0; i < times.size(); ++i) factors[evidence.claims()[i]] = times[i];
  return factors;
}

}  // namespace

TEST_CASE("evidence gives the course of a pair as its graphs do, drawn anew or as they are") {
  for (std::uint64_t seed = 0; seed < 25; ++seed) {
    const std::vector<EraGraph> graphs = eras(seed);
    worlds::Random random(seed);
    for (std::size_t measure = 0; measure < thesis_measure_names.size(); ++measure) {
      Thesis asked = thesis(ThesisKind::sign, static_cast<ThesisMeasure>(measure), seed % 3, 3 + seed % 3);
      if (seed % 2 == 1) std::swap(asked.subject[0], asked.subject[1]);
      if (asked.measure == ThesisMeasure::pressure && seed % 4 < 2) asked.other = {actor_id(2), actor_id(1)};
      const Evidence evidence(graphs, asked);
      std::vector<double> times;
      for (std::size_t i = 0; i < evidence.claims().size(); ++i)
        times.push_back(static_cast<double>(random.below(4)) / 2);
      const Courses as_is = evidence.courses(), drawn = evidence.courses(times);
      CHECK_FALSE(as_is.other);
      REQUIRE(as_is.subject.values.size() == graphs.size());
      for (std::size_t era = 0; era < graphs.size(); ++era) {
        CHECK(as_is.subject.eras[era] == graphs[era].era().id);
        CHECK(as_is.subject.values[era] == measured(graphs[era], asked.subject, asked.measure, asked.other));
        CHECK(drawn.subject.values[era] == measured(reweighted(graphs[era], by_claim(evidence, times)),
                                                    asked.subject, asked.measure, asked.other));
      }
    }
  }
}

TEST_CASE("evidence of two pairs, and of the pressure on one") {
  for (std::uint64_t seed = 0; seed < 25; ++seed) {
    const std::vector<EraGraph> graphs = eras(seed);
    Thesis compared = thesis(ThesisKind::follows, ThesisMeasure::level, 0, 1);
    compared.other = {actor_id(2), actor_id(1)};
    Thesis pushed = thesis(ThesisKind::pressure, ThesisMeasure::polarity, 0, 1);
    pushed.other = {actor_id(3), actor_id(2)};
    const Courses of_two = Evidence(graphs, compared).courses(), of_one = Evidence(graphs, pushed).courses();
    REQUIRE((of_two.other && of_one.other));
    for (std::size_t era = 0; era < graphs.size(); ++era) {
      CHECK(of_two.subject.values[era] == level(graphs[era], actor_id(0), actor_id(1)));
      CHECK(of_two.other->values[era] == level(graphs[era], actor_id(1), actor_id(2)));
      CHECK(of_one.subject.values[era] == polarity(graphs[era], actor_id(0), actor_id(1)));
      CHECK(of_one.other->values[era] ==
            pressure(graphs[era], actor_id(0), actor_id(1), {.only = pushed.other}).weighted);
    }
  }
}

TEST_CASE("a claim drawn away leaves no value, and one of another pair is no evidence") {
  //   0 ---- 1 :::: 2        one era; 0 and 2 never meet
  const std::vector<EraGraph> graphs = {worlds::world(4, {{0, 1, +2}, {1, 2, -3}}, {.present = {{0, 1, 2}}})};
  const Evidence direct(graphs, thesis(ThesisKind::sign, ThesisMeasure::level, 0, 1));
  CHECK(direct.claims() == std::vector<std::uint32_t>{0});
  CHECK(direct.courses().subject.values[0] == Value(2.0));
  CHECK(direct.courses(std::vector{3.0}).subject.values[0] == Value(6.0));
  CHECK(direct.courses(std::vector{0.0}).subject.values[0] == Value(Reason::no_ties));
  const Evidence apart(graphs, thesis(ThesisKind::sign, ThesisMeasure::pressure, 2, 0));
  CHECK(apart.claims() == std::vector<std::uint32_t>{0, 1});
  CHECK(apart.courses(std::vector{1.0, 2.0}).subject.values[0] == Value(-12.0));
  CHECK(apart.courses(std::vector{1.0, 0.0}).subject.values[0] == Value(Reason::no_third_parties));
  const Evidence nobody(graphs, thesis(ThesisKind::sign, ThesisMeasure::level, 0, 3));
  CHECK(nobody.courses().subject.values[0] == Value(Reason::absent));
  CHECK(Evidence({}, thesis(ThesisKind::sign, ThesisMeasure::level, 0, 1)).courses().subject.values.empty());
}
