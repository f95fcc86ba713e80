// How sure verdicts are: by hand where all resamples can be listed, and against records folded anew.
#include <entente/engine/theses/theses.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>

#include "engine/random_worlds.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace entente;

namespace {

/// Rows of from,to,relation,start,end,sign,weight,cite,event in the years 2000 and 2001, each an era.
Package package(const std::string& ties, const std::string& theses, const std::string& more_actors = "") {
  std::string sources = "id\n";
  for (int i = 0; i < 9; ++i) sources += fmt::format("s{}\n", i);
  Package read = entente::read(
      {{"ties.csv", "from,to,relation,start,end,sign,weight,cite,event\n" + ties},
       {"actors.csv", "id,start\nA,1990\nB,1990\nC,1990\nD,1990\n" + more_actors},
       {"sources.csv", sources},
       {"relations.csv", "id,duration,sign,weight,directed\npact,state,+,1,no\naid,event,+,1,yes\n"},
       {"eras.csv",
        "scheme,id,start,end\nmain,one,2000,2000\nmain,two,2001,2001\nmain,three,2002,2002\n"
        "main,four,2003,2003\n"},
       {"theses.csv", "id,cite,kind,subject,other,eras,measure,direction\n" + theses}});
  for (const Problem& problem : read.problems)
    if (problem.severity == Severity::error) FAIL(to_string(problem));
  return read;
}

std::vector<TestedThesis> tested_all(const Package& read, const TestOptions& test = {}) {
  return tested(read.world, read.eras, read.theses, {}, test);
}

TestedThesis only(const std::string& ties, const std::string& thesis, const TestOptions& test = {}) {
  const auto found = tested_all(package(ties, thesis), test);
  REQUIRE(found.size() == 1);
  return found.front();
}

std::vector<std::string> names(const Package& read, const std::vector<SourceId>& sources) {
  std::vector<std::string> found;
  for (const SourceId source : sources) found.push_back(read.world[source].id);
  return found;
}

}  // namespace

TEST_CASE("support is the share of draws with the same verdict") {
  // Each counts twice or not at all: with the cooperative one it is above zero, whatever the other.
  const std::string ties = "A,B,pact,2000-01-01,2000-12-31,+,2,s1,\nA,B,pact,2000-01-01,2000-12-31,-,1,s2,\n";
  const TestedThesis found = only(ties, "cooperative,,sign,A:B,,main:one,,+\n");
  CHECK(found.support == Support{0.5, Drawn::each_claim, true});
  CHECK(found.hangs_on.size() == 1);
  CHECK_FALSE(found.shift);
  CHECK(only(ties, "hostile,,sign,A:B,,main:one,,-\n").support->share == Value(0.5));
  CHECK_FALSE(only(ties, "cooperative,,sign,A:B,,main:one,,+\n", {.replicates = 0}).support);
  CHECK_FALSE(only(ties, "cooperative,,sign,A:C,,main:one,,+\n").support);
}

TEST_CASE("a state of several eras is drawn once for all of them") {
  // Pact and feud: 1 - 2 to 1. The pact alone: no change. The feud alone: nothing is left of the second era.
  const TestedThesis found =
      only("A,B,pact,2000-01-01,2001-12-31,+,1,s1,\nA,B,pact,2000-01-01,2000-12-31,-,2,s2,\n",
           "up,,rises,A:B,,main:one..two,,+\n");
  CHECK(found.finding.verdict == Verdict::holds);
  CHECK(found.support == Support{0.25, Drawn::each_claim, true});
  REQUIRE(found.shift);
  CHECK(found.shift->shift == Value(2.0));
  CHECK(found.shift->interval.bounds == Bounds{Reason::one_claim, Reason::one_claim});
}

TEST_CASE("rows of one event stand or fall together, and one claim is nothing to draw from") {
  const std::string rows = "A,B,aid,2000-03-01,2000-03-01,+,2,s1,e\nA,B,aid,2000-03-01,2000-03-01,+,4,s2,e\n";
  const TestedThesis found = only(rows, "cooperative,,sign,A:B,,main:one,,+\n");
  CHECK(found.finding.verdict == Verdict::holds);
  CHECK(found.support == Support{Reason::one_claim, Drawn::each_claim, false});
  CHECK(found.hangs_on.empty());
  // Of the pair's two claims, an event with a third party's row and a pact, both pairs' rows are drawn at
  // once: what B and C share with A and B comes and goes with it.
  const TestedThesis both = only(
      "A,B,aid,2000-03-01,2000-03-01,+,3,s1,e\nB,C,aid,2000-03-01,2000-03-01,+,1,s1,e\n"
      "B,C,pact,2000-01-01,2000-12-31,-,1,s2,\n",
      "more,,greater,A:B,B:C,main:one,,+\n");
  CHECK(both.finding.verdict == Verdict::holds);
  CHECK(both.support->share == Value(0.5));  // without the event: nothing of A and B
}

TEST_CASE("whole sources are drawn where there are enough") {
  std::string ties;
  for (int i = 0; i < 8; ++i)
    ties += fmt::format("A,B,pact,2000-01-01,2000-12-31,{},2,s{},\n", i < 3 ? '-' : '+', i);
  const std::string cooperative = "cooperative,,sign,A:B,,main:one,,+\n";
  // Five of eight are cooperative; of eight draws five must be.
  double share = 0, ways[] = {56, 28, 8, 1};
  for (int k = 5; k <= 8; ++k) share += ways[k - 5] * std::pow(5. / 8, k) * std::pow(3. / 8, 8 - k);
  const TestedThesis found = only(ties, cooperative, {.replicates = 10'000});
  CHECK(found.support->drawn == Drawn::sources);
  CHECK(found.support->exact);
  CHECK(found.support->share.number() == Approx(share));
  const TestedThesis drawn = only(ties, cooperative);
  CHECK_FALSE(drawn.support->exact);
  CHECK(drawn.support->share.number() == Approx(share).margin(0.05));
  CHECK(found.hangs_on.empty());
}

TEST_CASE("the shift of a thesis has the interval that compare gives") {
  std::string ties;
  for (int i = 0; i < 6; ++i)
    ties += fmt::format("A,B,aid,200{}-05-01,200{}-05-01,{},{},s{},\n", i % 2, i % 2, i == 2 ? '-' : '+',
                        1 + i * i, i) +
            fmt::format("B,A,pact,200{}-01-01,200{}-12-31,+,{},s{},\n", i % 2, i % 2, 2 + i, i);
  const Package read = package(ties,
                               "a,,rises,A:B,,main:one..two,level,+\nb,,rises,B:A,,main:one..two,polarity,+\n"
                               "c,,falls,A:B,,main:one..two,forward,-\nd,,falls,B:A,,main:one..two,mutual,-\n"
                               "e,,rises,A:B,,main:one..two,pressure,+\n");
  const auto found = tested_all(read, {.replicates = 300, .seed = 4});
  const auto graphs = fold(read.world, std::vector<Era>(read.eras.begin(), read.eras.end()));
  const auto era = [&](const std::string& id) {
    return *std::find_if(graphs.begin(), graphs.end(), [&](const EraGraph& g) { return g.era().id == id; });
  };
  const EraGraph before = era("one"), after = era("two");
  for (const Shift& shift : pair_shifts(before, after)) {
    const auto& told = found[shift.measure == "level" ? 0 : 1].shift;
    REQUIRE(told);
    CHECK(told->shift == shift.shift);
    CHECK(told->interval ==
          shift_intervals(read.world, before, after, {&shift, 1}, {.replicates = 300, .seed = 4}).front());
    CHECK(told->interval.bounds.low.defined());
  }
  CHECK(found[2].shift->interval.claims == 6);
  CHECK(found[3].shift->interval.claims == 6);
  CHECK(found[2].shift->interval.bounds.low.defined());
  CHECK_FALSE(found[4].shift);
}

TEST_CASE("a verdict hangs on each source without which it is another, and keeps to itself") {
  const std::string kinds =
      "a,s1,sign,A:B,,main:one..four,level,+\nb,,sign,A:B,,main:two,polarity,0\n"
      "c,s2|s1,rises,A:B,,main:one..three,,\nd,,falls,C:B,,main:two..four,mutual,\n"
      "e,s3,lowest,A:C,,main:two,,\nf,,mirrors,A:B,B:C,main:one..four,,\n"
      "g,s1,greater,A:B,C:D,main:one..two,,\nh,,none_before,A:B,,main:four,,\n"
      "i,s2,pressure,A:B,C|D,main:one..four,,\nj,,falls,A:C,,main:one..two,pressure,\n"
      "k,,spells,A:B,,main:one..four,,-\nl,s3,turning_point,A:B,,main:two,,+-\n";
  std::size_t hanging = 0;
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    worlds::Random random(seed);
    std::string ties = "A,B,pact,1995-01-01,1999-12-31,-,1,s0,\n";
    for (int i = 0; i < 40; ++i) {
      const char a = "ABC"[random.below(3)], b = a == 'A' ? "BC"[random.below(2)] : 'D';
      const auto first = 2000 + random.below(4), last = first + random.below(2);
      ties += fmt::format("{},{},pact,{}-01-01,{}-12-31,{},{},s{}{},{}\n", a, b, first, last,
                          "+-"[random.below(2)], 1 + random.below(4), random.below(4),
                          random.below(5) == 0 ? "|s0" : "", random.below(6) == 0 ? "e" : "");
    }
    const Package read = package(ties, kinds);
    const TestOptions test{.replicates = 40, .seed = seed};
    const auto found = tested_all(read, test);
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i] == tested(read.world, read.eras, {&read.theses[i], 1}, {}, test).front());
      const bool told =
          found[i].finding.verdict == Verdict::holds || found[i].finding.verdict == Verdict::fails;
      CHECK(found[i].support.has_value() == told);
      std::vector<SourceId> expected;
      for (std::size_t s = 0; told && s < read.world.sources.size(); ++s) {
        const auto source = static_cast<SourceId>(s);
        const auto without = tested(read.world, read.eras, {&read.theses[i], 1},
                                    {.without_sources = {source}}, {.replicates = 0});
        if (without.front().finding.verdict != found[i].finding.verdict) expected.push_back(source);
      }
      CHECK(names(read, found[i].hangs_on) == names(read, expected));
      hanging += expected.size();
    }
  }
  CHECK(hanging > 20);
}

TEST_CASE("the order of rows changes no draw, and another seed draws otherwise") {
  std::string forth, back;
  for (int i = 0; i < 14; ++i) {
    const std::string row = fmt::format("A,B,pact,200{}-01-01,200{}-12-31,{},{},s{},{}\n", i % 4, i % 4,
                                        i % 3 == 0 ? '-' : '+', 1 + i % 5, i % 2, i % 5 == 1 ? "e" : "");
    forth += row;
    back = row + back;
  }
  const std::string thesis = "up,,lowest,A:B,,main:two,,\n";
  const TestedThesis found = only(forth, thesis);
  REQUIRE(found.support);
  CHECK(found == only(back, thesis));
  CHECK(found.support->share.number() > 0);
  CHECK(found.support != only(forth, thesis, {.seed = 1}).support);
}

TEST_CASE("large and small weights, and a crowd that is tied to nobody") {
  std::string crowd;
  for (int i = 0; i < 10'000; ++i) crowd += fmt::format("N{},1990\n", i);
  const std::string ties =
      "A,B,pact,2000-01-01,2003-12-31,-,1e18,s1,\nA,B,pact,2000-01-01,2000-12-31,-,1e-18,s2,\n"
      "A,B,pact,2001-01-01,2001-12-31,-,1e-18,s3,\nB,C,pact,2000-01-01,2003-12-31,-,1e-18,s3,\n";
  const Package read = package(ties,
                               "a,,sign,A:B,,main:one..four,,-\nb,,rises,A:B,,main:one..three,,\n"
                               "c,s1,sign,A:C,,main:one,pressure,+\nd,,sign,N1:N2,,main:one,,-\n"
                               "e,,spells,A:B,,main:one..four,,-\nf,,turning_point,A:B,,main:two,,-\n",
                               crowd);
  const auto found = tested_all(read, {.replicates = 200});
  CHECK(found[0].finding.verdict == Verdict::holds);
  CHECK(found[0].hangs_on.empty());  // silent eras are passed over, and the rest stays hostile
  CHECK(found[0].support->share == Value(1.0));
  CHECK(found[1].finding.verdict == Verdict::fails);  // the change is lost in rounding
  CHECK(found[2].finding.verdict == Verdict::holds);
  CHECK(found[2].without_sources->verdict == Verdict::holds);  // by 1e-18 times 1e-18
  CHECK(found[3].finding == Finding{Verdict::open, "", "no-ties in one"});
  CHECK(found[4].finding.why == "no cooperative spell");
  CHECK(found[5].finding.verdict == Verdict::untested);
}
