// Theses that cannot be true together.
#include <entente/engine/theses/rivals.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace entente;

namespace {

constexpr ActorId a{0}, b{1}, c{2};
constexpr Verdict holds = Verdict::holds, fails = Verdict::fails, open = Verdict::open;

struct One {
  Thesis thesis;
  TestedThesis found;
};

TestedTurn turn(int year) { return {.days = {*civil_day(year, 3, 1), *civil_day(year, 4, 1)}, .rise = 1}; }

/// A turning point of A and B that is said to be of a year, with the turns found there.
One point(const std::string& id, int year, Verdict verdict, std::vector<TestedTurn> turns,
          std::vector<std::string> against = {}) {
  One made;
  made.thesis.id = id;
  made.thesis.kind = ThesisKind::turning_point;
  made.thesis.subject = {a, b};
  made.thesis.when = edtf(std::to_string(year));
  made.thesis.against = std::move(against);
  made.found.finding.verdict = verdict;
  made.found.turns = std::move(turns);
  return made;
}

One of_kind(ThesisKind kind, const std::string& id, Verdict verdict, std::vector<std::string> against = {}) {
  One made = point(id, 2000, verdict, {}, std::move(against));
  made.thesis.kind = kind;
  return made;
}

/// The verdicts when settled, in the order given; the same whatever the order.
std::vector<Verdict> settled(const std::vector<One>& ones) {
  std::vector<std::vector<Verdict>> found;
  for (const bool back : {false, true}) {
    std::vector<One> order = ones;
    if (back) std::ranges::reverse(order);
    std::vector<Thesis> theses;
    std::vector<TestedThesis> tested;
    for (const One& one : order) {
      theses.push_back(one.thesis);
      tested.push_back(one.found);
    }
    settle_rivals(theses, tested);
    std::vector<Verdict> verdicts;
    for (const TestedThesis& one : tested) verdicts.push_back(one.finding.verdict);
    if (back) std::ranges::reverse(verdicts);
    found.push_back(verdicts);
  }
  CHECK(found[0] == found[1]);
  return found[0];
}

using Verdicts = std::vector<Verdict>;

}  // namespace

TEST_CASE("rivals: of two dates for one turn the one that has it holds, and the other fails") {
  CHECK(settled({point("x", 2011, holds, {turn(2011)}, {"y"}), point("y", 2014, open, {})}) ==
        Verdicts{holds, fails});
  CHECK(settled({point("x", 2011, holds, {turn(2011)}), point("y", 2014, open, {}, {"x"})}) ==
        Verdicts{holds, fails});
  CHECK(settled({point("x", 2011, open, {}), point("y", 2014, open, {}, {"x"})}) == Verdicts{open, open});
  CHECK(settled({point("x", 2011, holds, {turn(2011)}), point("y", 2014, open, {})}) ==
        Verdicts{holds, open});
}

TEST_CASE("rivals: one turn is that of the date it may lie on, where that is one alone") {
  const TestedTurn in_2012 = turn(2012);
  CHECK(settled({point("x", 2012, holds, {in_2012}, {"y"}), point("y", 2013, holds, {in_2012})}) ==
        Verdicts{holds, fails});
  CHECK(settled({point("x", 2011, holds, {in_2012}, {"y"}), point("y", 2013, holds, {in_2012})}) ==
        Verdicts{open, open});
  CHECK(settled({point("x", 2012, holds, {in_2012}, {"y"}), point("y", 2012, holds, {in_2012})}) ==
        Verdicts{open, open});
}

TEST_CASE("rivals: what is borne out on both sides is open on both") {
  CHECK(settled({point("x", 2011, holds, {turn(2011)}, {"y"}), point("y", 2014, holds, {turn(2014)})}) ==
        Verdicts{open, open});
  CHECK(settled({of_kind(ThesisKind::sign, "x", holds, {"y"}), of_kind(ThesisKind::rises, "y", holds)}) ==
        Verdicts{open, open});
  CHECK(settled({of_kind(ThesisKind::sign, "x", holds, {"y"}), of_kind(ThesisKind::rises, "y", fails)}) ==
        Verdicts{holds, fails});
  CHECK(settled({of_kind(ThesisKind::sign, "x", open, {"y"}), of_kind(ThesisKind::rises, "y", holds)}) ==
        Verdicts{open, holds});
}

// The turn of early 2000 may lie on 2001 as far as one year allows: y is not worse for claiming less.
TEST_CASE("rivals: nobody fails by a turn that may be his own") {
  TestedTurn at_the_edge = turn(2000);
  at_the_edge.days.first = *civil_day(1999, 12, 2);
  One wide = point("x", 1950, holds, {at_the_edge}, {"y"});
  wide.thesis.within = 100;
  CHECK(settled({wide, point("y", 2001, open, {})}) == Verdicts{holds, open});
  CHECK(settled({wide, point("y", 2005, open, {})}) == Verdicts{holds, fails});
}

TEST_CASE("rivals: turns of other pairs, and rivals that are not there, settle nothing") {
  One elsewhere = point("y", 2014, open, {}, {"x"});
  elsewhere.thesis.subject = {a, c};
  CHECK(settled({point("x", 2011, holds, {turn(2011)}), elsewhere}) == Verdicts{holds, open});
  elsewhere.thesis.subject = {b, a};
  CHECK(settled({point("x", 2011, holds, {turn(2011)}), elsewhere}) == Verdicts{holds, fails});
  CHECK(settled({point("x", 2011, holds, {turn(2011)}, {"gone"})}) == Verdicts{holds});
  CHECK(settled({}).empty());
}

TEST_CASE("rivals: who loses to one fails, and nobody fails by a rival that is open itself") {
  const TestedTurn turn_of_11 = turn(2011);
  CHECK(settled({point("x", 2010, holds, {turn_of_11}, {"y", "z"}), point("y", 2011, holds, {turn_of_11}),
                 point("z", 2014, open, {}, {"y"})}) == Verdicts{fails, holds, fails});
  CHECK(settled({point("x", 2011, holds, {turn_of_11}, {"s", "z"}), of_kind(ThesisKind::sign, "s", holds),
                 point("z", 2014, open, {}, {})}) == Verdicts{open, open, open});
}
