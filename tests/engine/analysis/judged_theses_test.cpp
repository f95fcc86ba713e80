// What is left of verdicts on theses when the record has to carry them.
#include <entente/engine/analysis/judged_theses.hpp>
#include <entente/graphs/reading/package.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>

using namespace entente;

namespace {

/// Claims of A and B, and of A and C, by the number of sources that tell each era's three.
Package world(int sources, const std::string& theses) {
  std::string rows = "from,to,relation,date,sign,weight,cite\n", sheet = "id,date\n";
  for (int s = 0; s < sources; ++s) {
    sheet += fmt::format("s{},2015\n", s);
    for (int i = 0; i < 3; ++i) {
      rows += fmt::format("A,B,visit,{}-{:02}-0{},-,{},s{}\n", 2000 + i, 1 + s, 1 + i, 1 + i % 2, s);
      rows += fmt::format("A,B,visit,{}-{:02}-0{},+,{},s{}\n", 2005 + i, 1 + s, 1 + i, 1 + i % 2, s);
      rows += fmt::format("A,C,visit,{}-{:02}-0{},+,1,s{}\n", 2000 + i, 1 + s, 1 + i, s);
      rows += fmt::format("A,C,visit,{}-{:02}-0{},+,1,s{}\n", 2005 + i, 1 + s, 1 + i, s);
    }
  }
  Package read = entente::read({{"ties.csv", rows},
                                {"sources.csv", sheet},
                                {"relations.csv", "id,duration,sign,weight,directed\nvisit,event,+,1,no\n"},
                                {"eras.csv", "scheme,id,start,end\nmain,one,2000,2004\nmain,two,2005,2009\n"},
                                {"theses.csv", "id,kind,subject,eras,direction,against,other\n" + theses}});
  for (const Problem& problem : read.problems)
    if (problem.severity == Severity::error) FAIL(to_string(problem));
  return read;
}

std::vector<JudgedThesis> judged(int sources, const std::string& theses, const TestOptions& test = {}) {
  const Package read = world(sources, theses);
  return judged_theses(read.world, read.eras, read.theses, {}, test);
}

const std::string up_and_down =
    "a,rises,A:B,main:one..two,,,\nb,falls,A:B,main:one..two,,,\nc,rises,A:C,main:one..two,,,\n";

Verdict verdict_of(const JudgedThesis& one) { return one.tested.finding.verdict; }

}  // namespace

TEST_CASE("judged: a rise that many sources bear out holds, and the fall that it is not fails") {
  const auto found = judged(6, up_and_down);
  REQUIRE(found.size() == 3);
  CHECK(verdict_of(found[0]) == Verdict::holds);
  CHECK(found[0].compared->verdict->grade == Grade::supported);
  CHECK(found[0].compared->verdict->family == 3);
  // Six times 4 for three of five years, of 365.25 days, on both sides of zero.
  CHECK(found[0].compared->shift.shift.number() == Approx(28.8).epsilon(0.001));
  CHECK(verdict_of(found[1]) == Verdict::fails);
  // What stays the same but for a leap day is not shown to rise.
  CHECK(verdict_of(found[2]) == Verdict::open);
}

TEST_CASE("judged: what one source tells is open, though its values rise, and says on whom it rests") {
  const auto found = judged(1, up_and_down);
  CHECK(found[0].tested.finding ==
        Finding{Verdict::open, "one: -2.40, two: 2.40, change +4.80", "rests on s0 alone", {}});
  CHECK_FALSE(found[0].compared);
  CHECK_FALSE(found[0].tested.support);
  CHECK(found[0].tested.hangs_on.empty());
  CHECK(verdict_of(found[1]) == Verdict::open);
  CHECK(verdict_of(found[2]) == Verdict::open);
}

TEST_CASE("judged: a rise that two sources tell is indicated, and holds") {
  const auto found = judged(2, up_and_down);
  CHECK(verdict_of(found[0]) == Verdict::holds);
  CHECK(found[0].compared->verdict->grade == Grade::indicated);
  CHECK(verdict_of(found[1]) == Verdict::fails);
}

// A and B are as near as ever in two; A and C as in one but for a leap day.
TEST_CASE("judged: the highest holds where its shift is borne out") {
  const auto found =
      judged(6, "a,highest,A:B,main:two,,,\nb,lowest,A:B,main:two,,,\nc,highest,A:C,main:two,,,\n");
  CHECK(verdict_of(found[0]) == Verdict::holds);
  CHECK(found[0].tested.finding.nearest == std::pair(std::string("one"), std::string("two")));
  CHECK(found[0].compared->verdict->grade == Grade::supported);
  CHECK(found[0].compared->verdict->family == 3);
  CHECK(verdict_of(found[1]) == Verdict::fails);
  CHECK(verdict_of(found[2]) == Verdict::open);
}

// Twice as much is told of the second era, in the same tone.
TEST_CASE("judged: a directed level does not rise by being told more of") {
  std::string rows = "from,to,relation,date,sign,weight,cite\n", sheet = "id,date\n";
  for (int s = 0; s < 4; ++s) {
    sheet += fmt::format("s{},2015\n", s);
    for (int i = 0; i < 12; ++i)
      rows += fmt::format("A,B,aid,{}-{:02}-0{},+,{},s{}\n", i % 3 == 0 ? 2001 : 2006, 1 + i, 1 + s,
                          1 + i % 2, s);
  }
  const auto tested_of = [&](const std::string& theses) {
    const Package read =
        entente::read({{"ties.csv", rows},
                       {"sources.csv", sheet},
                       {"relations.csv", "id,duration,sign,weight,directed\naid,event,+,1,yes\n"},
                       {"eras.csv", "scheme,id,start,end\nmain,one,2000,2004\nmain,two,2005,2009\n"},
                       {"theses.csv", "id,kind,subject,eras,measure\n" + theses}});
    return judged_theses(read.world, read.eras, read.theses);
  };
  const auto found = tested_of("a,rises,A:B,main:one..two,forward\nb,rises,A:B,main:one..two,level\n");
  REQUIRE(found.size() == 2);
  REQUIRE(found[0].tested.shift);
  CHECK(found[0].tone.value() < 0.95);
  CHECK(verdict_of(found[0]) == Verdict::open);
  CHECK(found[0].tested.finding.why.starts_with("whether the tone rose or fell is not sure (probability 0."));
  CHECK(verdict_of(found[1]) == Verdict::open);
}

TEST_CASE("judged: without replicates a verdict is the comparison of two values") {
  const auto found = judged(1, up_and_down, {.replicates = 0});
  CHECK(verdict_of(found[0]) == Verdict::holds);
  CHECK(verdict_of(found[1]) == Verdict::fails);
  for (const JudgedThesis& one : found) CHECK_FALSE(one.compared);
}

TEST_CASE("judged: what half of the resamples or fewer say is open, and tells in how many") {
  // Two sources, so that each claim is drawn by itself: the pair is ahead of the other by little.
  const Package read = world(2, "a,greater,A:B,main:two,,,A:C\n");
  const TestedThesis bare = tested(read.world, read.eras, read.theses).front();
  const Value& share = bare.support->share;
  REQUIRE(bare.finding.verdict == Verdict::holds);
  const JudgedThesis found = judged_theses(read.world, read.eras, read.theses).front();
  CHECK((verdict_of(found) == Verdict::holds) == (share.number() > 0.5));
  if (share.number() <= 0.5)
    CHECK(found.tested.finding.why ==
          fmt::format("holds in {:.0f}% of resamples; more than half are asked for", 100 * share.number()));
}

TEST_CASE("judged: rivals are settled after all else") {
  const std::string rivals =
      "a,sign,A:B,main:two,+,b,\nb,sign,A:C,main:two,+,,\nc,sign,A:B,main:one,-,d,\nd,rises,A:C,main:one.."
      "two,,,\n";
  const auto found = judged(6, rivals);
  CHECK(verdict_of(found[0]) == Verdict::open);
  CHECK(verdict_of(found[1]) == Verdict::open);
  CHECK(found[0].tested.finding.why == "borne out as well, though both cannot be true: b");
  CHECK(verdict_of(found[2]) == Verdict::holds);
  CHECK(verdict_of(found[3]) == Verdict::open);
}
