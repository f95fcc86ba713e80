// Theses on small packages: roll-up, lineage, and the test without the documents that state them.
#include <entente/engine/theses/theses.hpp>
#include <entente/graphs/reading/package.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <array>
#include <cmath>

using namespace entente;

namespace {

const std::string theses_header = "id,cite,kind,subject,other,eras,measure,direction\n";

//   first era                     second era
//   A ---- B  (own, second)       A ---- B  (own)
//   A :::: C  (third)             A ---- C  (third)
Package world(const std::string& theses) {
  Package read = entente::read(
      {{"ties.csv",
        "from,to,relation,start,end,sign,weight,cite\n"
        "A,B,pact,2000-01-01,2000-12-31,+,2,own\n"
        "A,B,guard,2000-01-01,2000-12-31,+,1,second\n"
        "A,B,pact,2001-01-01,2001-12-31,+,9,own p.2\n"
        "A,C,feud,2000-01-01,2000-12-31,-,4,third|own\n"
        "A,C,pact,2001-01-01,2001-12-31,+,4,third\n"
        "OLD,B,feud,2000-01-01,2000-12-31,-,3,third\n"},
       {"actors.csv",
        "id,label,start,end,successor_of\nA,,,,\nB,,,,\nC,,,,\nOLD,,1990,2000,\nNEW,,2001-01-01,,OLD\n"},
       {"sources.csv", "id\nown\nsecond\nthird\n"},
       {"relations.csv",
        "id,duration,sign,weight,directed\npact,state,+,1,no\nguard,state,+,1,no\nfeud,state,-,1,no\n"},
       {"eras.csv", "scheme,id,start,end\nmain,one,2000,2000\nmain,two,2001,2001\nwhole,all,2000,2001\n"},
       {"theses.csv", theses_header + theses}});
  for (const Problem& problem : read.problems) FAIL(to_string(problem));
  return read;
}

TestedThesis only(const std::string& row, const FoldOptions& options = {}) {
  const Package read = world(row);
  const auto found = tested(read.world, read.eras, read.theses, options);
  REQUIRE(found.size() == 1);
  return found.front();
}

}  // namespace

TEST_CASE("a thesis that the others bear out keeps its verdict without the document that states it") {
  const TestedThesis found = only("rises,own p.9,rises,A:C,,main:one..two,level,+\n");
  CHECK(found.finding == Finding{Verdict::holds, "one: -4.00, two: 4.00, change +8.00", ""});
  CHECK(found.without_sources == found.finding);
}

TEST_CASE("a thesis can lose its ground with the document that states it") {
  const TestedThesis partly = only("rises,own,rises,A:B,,main:one..two,level,+\n");
  CHECK(partly.finding == Finding{Verdict::holds, "one: 3.00, two: 9.00, change +6.00", ""});
  CHECK(partly.without_sources == Finding{Verdict::open, "", "absent in two"});
  const TestedThesis wholly = only("cooperative,own,sign,A:B,,main:two,level,+\n");
  CHECK(wholly.finding == Finding{Verdict::holds, "above zero in 1 of 1 era; two: 9.00", ""});
  CHECK(wholly.without_sources == Finding{Verdict::open, "", "rests on the stating document alone"});
  const TestedThesis several = only("cooperative,own|second,sign,A:B,,main:one,level,+\n");
  CHECK(several.without_sources == Finding{Verdict::open, "", "rests on the stating documents alone"});
}

TEST_CASE("sources that the view leaves out stay left out in the second test") {
  const Package read = world("cooperative,own,sign,A:B,,main:one,level,+\n");
  const SourceId second = read.world.source("second").value();
  const auto found = tested(read.world, read.eras, read.theses, {.without_sources = {second}});
  CHECK(found[0].finding.figures == "above zero in 1 of 1 era; one: 2.00");
  CHECK(found[0].without_sources->why == "rests on the stating document alone");
}

TEST_CASE("a thesis that no document states is tested once") {
  const TestedThesis found = only("leads,,greater,A:B,A:C,whole:all,level,+\n");
  CHECK(found.finding.verdict == Verdict::holds);
  CHECK_FALSE(found.without_sources);
}

TEST_CASE("a turning point is put to the claims, whatever eras are named, and needs a date of its own") {
  CHECK(only("turns,own,turning_point,A:B,,main:two,level,+\n") ==
        TestedThesis{.finding = {Verdict::untested, "", "untestable as stated: it names no date (when)"}});
  //   1950 to 1969   A :::: B      events, three in two years, told by s0 to s2 in turn
  //   1970 to 1989   A ---- B
  std::string rows = "from,to,relation,date,sign,weight,cite\n";
  for (int i = 0; i < 60; ++i)
    rows += fmt::format("A,B,visit,{}-{:02}-15,{},{},s{}\n", 1950 + 2 * i / 3, 1 + i * 7 % 12,
                        i < 30 ? "-" : "+", 1 + i * 5 % 3, i % 3);
  const Package read =
      entente::read({{"ties.csv", rows},
                     {"relations.csv", "id,duration,sign,weight\nvisit,event,+,1\n"},
                     {"eras.csv", "scheme,id,start,end\nlong,all,1950,1989\n"},
                     {"theses.csv",
                      "id,cite,kind,subject,when,within,direction,eras\n"
                      "a,s0,turning_point,A:B,1970,,+,long:all\nb,s0,turning_point,B:A,1970,,-,\n"
                      "c,,turning_point,A:B,1960,2,+,long:all\nd,s1,corroborated,A:B,1950,0,,\n"
                      "e,s1,judgement,A:B,1950/1969,,-,\nf,,judgement,A:B,1970/1989,,-,\n"}});
  for (const Problem& problem : read.problems) INFO(to_string(problem));
  const auto found = tested(read.world, read.eras, read.theses, {}, {.replicates = 200});
  REQUIRE(found.size() == 6);
  CHECK(found[0].finding.verdict == Verdict::holds);
  REQUIRE(found[0].turns.size() == 1);
  CHECK(found[0].turns[0].grade == TurnGrade::supported);
  CHECK(found[0].without_sources->verdict == Verdict::holds);
  CHECK_FALSE(found[0].support);
  CHECK(found[1].finding.verdict == Verdict::fails);
  CHECK(found[2].finding.verdict == Verdict::open);
  CHECK(found[2].turns.empty());
  CHECK(found[3].finding == Finding{Verdict::open,
                                    "A visit B, 1950-01-15: told by 1 document, 2 asked for; 2 claims there",
                                    "told by 1 document alone"});
  CHECK(found[4].finding.verdict == Verdict::holds);
  CHECK(found[4].finding.figures == "below zero in 1 of 1 era; 1950/1969: -9.00");
  CHECK(found[4].support->share == Value(1.0));
  CHECK(found[4].without_sources->verdict == Verdict::holds);
  CHECK(found[5].finding.verdict == Verdict::fails);
}

TEST_CASE("absent pairs, and pairs that lineage makes") {
  const std::string hostile = "hostile,second,sign,NEW:B,,main:one,level,-\n";
  CHECK(only(hostile).finding == Finding{Verdict::open, "", "absent in one"});
  CHECK(only(hostile, {.lineage = true}).finding ==
        Finding{Verdict::holds, "below zero in 1 of 1 era; one: -3.00", ""});
  CHECK(only("self,second,sign,NEW:OLD,,main:one,level,-\n", {.lineage = true}).finding ==
        Finding{Verdict::open, "", "the pair is one actor under lineage"});
}

TEST_CASE("other measures of the pair, and other schemes") {
  CHECK(only("mixed,,sign,A:B,,whole:all,polarity,+\n").finding.figures ==
        "above zero in 1 of 1 era; all: 1.00");
  CHECK(only("alone,,sign,A:B,,main:one,forward,+\n").finding ==
        Finding{Verdict::open, "", "no-ties in one"});
  CHECK(only("both,,sign,A:B,,main:one,mutual,+\n").finding.verdict == Verdict::holds);
}

TEST_CASE("the pressure on a pair, of all third parties or of those named") {
  // B and C are tied by A alone: 3 * -4 in the first era, 9 * 4 in the second. OLD has no tie with C.
  CHECK(only("apart,,falls,B:C,,main:one..two,pressure,-\n").finding ==
        Finding{Verdict::fails, "one: -12.00, two: 36.00, change +48.00", ""});
  CHECK(only("apart,,sign,B:C,A|NEW,main:one,pressure,-\n").finding ==
        Finding{Verdict::holds, "below zero in 1 of 1 era; one: -12.00", ""});
  CHECK(only("apart,,sign,B:C,NEW,main:one,pressure,-\n").finding ==
        Finding{Verdict::open, "", "no-third-parties in one"});
  const TestedThesis stated = only("apart,own,sign,B:C,,main:one,pressure,-\n");
  CHECK(stated.without_sources == Finding{Verdict::holds, "below zero in 1 of 1 era; one: -4.00", ""});
  CHECK(only("moved,,pressure,B:C,A,main:one..two,level,+\n").finding ==
        Finding{Verdict::open, "", "both have a value in 0 eras, fewer than 4"});
}

TEST_CASE("a pair whose level follows the pressure on it") {
  //   A ---- B: 1, 2, 3, 4 in four years; C is B's friend throughout, and A's enemy until the last year.
  std::string claims = "from,to,relation,start,end,sign,weight,cite\n", eras = "scheme,id,start,end\n";
  const double with_a[] = {-3, -2, -1, 5};
  for (int i = 0; i < 4; ++i) {
    const std::string year = std::to_string(2000 + i), span = "pact," + year + "-01-01," + year + "-12-31,";
    claims += "A,B," + span + "+," + std::to_string(i + 1) + ",own\nB,C," + span + "+,2,second\nA,C," + span +
              (with_a[i] < 0 ? "-," : "+,") + std::to_string(std::abs(with_a[i])) + ",second\n";
    eras += "main,e" + year + "," + year + "," + year + "\n";
  }
  const Package read =
      entente::read({{"ties.csv", claims},
                     {"sources.csv", "id\nown\nsecond\n"},
                     {"relations.csv", "id,duration,sign,weight,directed\npact,state,+,1,no\n"},
                     {"eras.csv", eras},
                     {"theses.csv", theses_header + "moved,own,pressure,A:B,,main:e2000..e2003,level,+\n"}});
  for (const Problem& problem : read.problems) FAIL_CHECK(to_string(problem));
  const auto found = tested(read.world, read.eras, read.theses);
  REQUIRE(found.size() == 1);
  // Pressure -6, -4, -2, 10.
  CHECK(found[0].finding == Finding{Verdict::holds, "r 0.90, tau 1.00 over 4 eras", ""});
  CHECK(found[0].without_sources == Finding{Verdict::open, "", "rests on the stating document alone"});
}

TEST_CASE("eras that are not there decide nothing") {
  Package read = world("cooperative,,sign,A:B,,main:one,level,+\n");
  CHECK(tested(read.world, {}, read.theses)[0].finding.why == "its eras are not there");
  CHECK(tested(read.world, read.eras, {}).empty());
}

//   four years   A---B 1 2 3 4   A---C 1 2 3 4   A---D 1 2 4 3
TEST_CASE("a correlation tells in how many orders of the eras it would be as strong") {
  std::string rows = "from,to,relation,start,end,weight\n", eras = "scheme,id,start,end\n";
  const std::array<std::array<int, 4>, 3> weights = {{{1, 2, 3, 4}, {1, 2, 3, 4}, {1, 2, 4, 3}}};
  for (int year = 0; year < 4; ++year) {
    eras += fmt::format("main,e{0},200{0},200{0}\n", year);
    for (std::size_t other = 0; other < 3; ++other)
      rows += fmt::format("A,{1},pact,200{0},200{0},{2}\n", year, "BCD"[other],
                          weights[other][static_cast<std::size_t>(year)]);
  }
  const Package read = entente::read({{"ties.csv", rows},
                                      {"relations.csv", "id,duration,sign,weight\npact,state,+,1\n"},
                                      {"eras.csv", eras},
                                      {"theses.csv",
                                       "id,kind,subject,other,eras\na,follows,A:B,A:C,main:e0..e3\n"
                                       "b,follows,A:B,A:D,main:e0..e3\nc,mirrors,A:B,A:C,main:e0..e3\n"
                                       "d,rises,A:B,,main:e0..e3\n"}});
  const auto found = tested(read.world, read.eras, read.theses, {}, {.replicates = 0});
  REQUIRE(found.size() == 4);
  CHECK(found[0].chance.value() == Approx(1 / 24.0));
  CHECK(found[1].chance.value() ==
        Approx(4 / 24.0));  // r 0.8: the order itself and three that swap neighbours
  CHECK(found[2].finding.verdict == Verdict::fails);
  CHECK_FALSE(found[2].chance);
  CHECK_FALSE(found[3].chance);
}
