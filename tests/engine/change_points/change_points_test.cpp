// Change points of pairs in small packages: noise of a claim, support, causes, and eras.
#include <entente/engine/change_points/change_point_eras.hpp>
#include <entente/engine/change_points/change_points.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/periods.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

//   1950 to 1959   A ---- B (4 and 2)      from 1960   A :::: B (6)
//   A ---- C all the time; B and D never meet
Package world(const std::string& more = "") {
  Package read = entente::read(
      {{"ties.csv",
        "id,from,to,relation,start,end,sign,weight,event\n"
        "pact,A,B,amity,1950-01-01,1959-12-31,+,4,\n"
        "trade,A,B,amity,1950-01-01,1959-12-31,+,2,\n"
        "feud,A,B,rift,1960-01-01,1969-12-31,-,6,\n"
        "friends,A,C,amity,1950-01-01,1969-12-31,+,3,\n"
        "far,C,D,amity,1950-01-01,1969-12-31,+,3,\n" +
            more},
       {"relations.csv", "id,duration,sign,weight,directed\namity,state,+,1,no\nrift,state,-,1,yes\n"},
       {"eras.csv",
        "scheme,id,start,end\nmain,early,1950,1960\nmain,late,1961,1969\nfar,old,1940,1952\nfar,new,1966,"
        "1980\n"}});
  for (const Problem& problem : read.problems)
    if (problem.severity == Severity::error) FAIL(to_string(problem));
  return read;
}

std::vector<EraGraph> yearly(const Package& package) {
  return fold(package.world, equal_periods(12, whole_time(package.world)));
}

ActorId actor(const Package& package, const std::string& code) { return package.world.roster.find(code)[0]; }

Statistic pair(const Package& package, const std::string& a, const std::string& b,
               const std::string& measure = "level") {
  return {actor(package, a), actor(package, b), measure};
}

std::string key(const Package& package, const Driver& driver) {
  return package.world.claims[driver.claim].key;
}

}  // namespace

TEST_CASE("a pair turns where its pact gives way to a feud") {
  const Package package = world();
  const auto graphs = yearly(package);
  REQUIRE(graphs.size() == 20);
  const ChangePoints found = turns(package.world, graphs, pair(package, "A", "B"));
  REQUIRE(found.points.size() == 1);
  const ChangePoint& point = found.points[0];
  CHECK(to_string(point.date) == "1960-01-01");
  CHECK(point.before == Approx(6));
  CHECK(point.after == Approx(-6));
  CHECK(found.noise == Value(4.0));  // the middle of 2, 4 and 6
  REQUIRE(point.causes.size() == 3);
  CHECK(key(package, point.causes[0]) == "feud");
  CHECK(point.causes[0].before == 0);
  CHECK(point.causes[0].after == Approx(-6));
  CHECK(key(package, point.causes[1]) == "pact");
  CHECK(point.causes[1].difference() == Approx(-4));
  CHECK(key(package, point.causes[2]) == "trade");
}

TEST_CASE("support is the share of resamples that turn there too") {
  const Package package = world();
  const auto graphs = yearly(package);
  const Statistic of = pair(package, "A", "B");
  const auto support = [&](const ResampleOptions& resampling) {
    return turns(package.world, graphs, of, {}, resampling).points[0].support;
  };
  CHECK_FALSE(support({.replicates = 0}));
  CHECK(support({.replicates = 400, .seed = 7}) == support({.replicates = 400, .seed = 7}));
  // Three claims drawn three times. Without the feud, or with nothing but it, one side of 1960 is silent:
  // that is a third of the draws, 8 + 1 of 27. All others jump by 8 at least, which gains more than the
  // penalty.
  CHECK(support({.replicates = 4000}).value() == Approx(18.0 / 27).margin(0.03));
}

TEST_CASE("rows of one event are drawn together") {
  const Package package =
      entente::read({{"ties.csv",
                      "id,from,to,relation,start,end,sign,weight,event\n"
                      "pact,A,B,amity,1950-01-01,1959-12-31,+,4,one\n"
                      "feud,A,B,rift,1960-01-01,1969-12-31,-,4,one\n"},
                     {"relations.csv", "id,duration,sign,weight\namity,state,+,1\nrift,state,-,1\n"}});
  const ChangePoints found = turns(package.world, yearly(package), pair(package, "A", "B"));
  REQUIRE(found.points.size() == 1);
  CHECK(found.points[0].support == 1.0);
}

TEST_CASE("other statistics of pairs and actors") {
  const Package package = world();
  const auto graphs = yearly(package);
  const ChangePoints polarity = turns(package.world, graphs, pair(package, "B", "A", "polarity"));
  REQUIRE(polarity.points.size() == 1);
  CHECK(polarity.points[0].before == 1);
  CHECK(polarity.points[0].after == -1);
  CHECK(polarity.noise.number() == Approx(4.0 / 6));
  CHECK(key(package, polarity.points[0].causes[0]) == "feud");
  const ChangePoints net = turns(package.world, graphs, {actor(package, "A"), {}, "strength_net"});
  REQUIRE(net.points.size() == 1);
  CHECK(net.points[0].before == Approx(9));
  CHECK(net.noise == Value(3.5));  // of 2, 3, 4 and 6
  CHECK(key(package, net.points[0].causes[0]) == "feud");
  const ChangePoints degree =
      turns(package.world, graphs, {actor(package, "A"), {}, "degree"}, {.noise = 0.2}, {.replicates = 20});
  REQUIRE(degree.points.size() == 1);
  CHECK(degree.points[0].causes.empty());
  CHECK(degree.points[0].support.has_value());
  CHECK(turns(package.world, graphs, {actor(package, "A"), {}, "degree"}).undefined == Reason::zero_variance);
  CHECK(turns(package.world, graphs, pair(package, "A", "B", "mutual")).series.size() == 10);
}

TEST_CASE("a pair without a claim has no series, and a measure must fit") {
  const Package package = world();
  const auto graphs = yearly(package);
  const ChangePoints silent = turns(package.world, graphs, pair(package, "B", "D"));
  CHECK(silent.undefined == Reason::n_too_small);
  CHECK(silent.series.silence == Reason::no_ties);
  CHECK(turns(package.world, {}, pair(package, "A", "B")).undefined == Reason::n_too_small);
  CHECK_THROWS_WITH(turns(package.world, graphs, pair(package, "A", "B", "degree")),
                    "degree is a measure of actors");
  CHECK_THROWS_WITH(turns(package.world, graphs, pair(package, "A", "B", "love")), "no measure \"love\"");
  const ChangePoints steady = turns(package.world, graphs, pair(package, "A", "C"));
  CHECK_FALSE(steady.undefined);
  CHECK(steady.points.empty());
}

TEST_CASE("tiny and huge weights change no change point") {
  for (const std::string weight : {"1e-18", "1e18"}) {
    const Package package =
        entente::read({{"ties.csv", "from,to,relation,start,end,weight\nA,B,amity,1950-01-01,1959-12-31," +
                                        weight + "\nA,B,rift,1960-01-01,1969-12-31," + weight + "\n"},
                       {"relations.csv", "id,duration,sign,weight\namity,state,+,1\nrift,state,-,1\n"}});
    const ChangePoints found =
        turns(package.world, yearly(package), pair(package, "A", "B"), {}, {.replicates = 10});
    REQUIRE(found.points.size() == 1);
    CHECK(to_string(found.points[0].date) == "1960-01-01");
  }
}

TEST_CASE("boundaries of eras beside change points") {
  const Package package = world();
  const ChangePoints found = turns(package.world, yearly(package), pair(package, "A", "B"));
  const std::vector<Era> main = periods(package, {.eras = "main"}), far = periods(package, {.eras = "far"});
  const auto in_main = boundaries(main, found.series);
  REQUIRE(in_main == std::vector<Boundary>{{*civil_day(1961, 1, 1), "late"}});
  const auto in_far = boundaries(far, found.series);
  CHECK(in_far == std::vector<Boundary>{{*civil_day(1953, 1, 1), "old"}, {*civil_day(1966, 1, 1), "new"}});
  CHECK(nearest_turn(found, in_main[0].date)->later == -1);
  CHECK(nearest_turn(found, in_main[0].date)->meets());
  CHECK(nearest_turn(found, in_far[0].date)->later == 7);
  CHECK_FALSE(nearest_turn(found, in_far[0].date)->meets());
  CHECK(nearest_boundary(found, found.points[0], in_far)->place == 1);
  CHECK(nearest_boundary(found, found.points[0], in_far)->later == -6);
  CHECK_FALSE(nearest_boundary(found, found.points[0], {}));
  CHECK_FALSE(nearest_turn(ChangePoints{}, in_main[0].date));
  CHECK(boundaries(main, Series{}).empty());
  // A day late in a year lies in that year's period.
  CHECK(nearest_turn(found, *civil_day(1959, 12, 24))->later == 1);
}

TEST_CASE("eras are proposed that begin where pairs turn") {
  const Package package = world("late,C,D,rift,1962-01-01,1969-12-31,-,9,\nrow,A,C,rift,1955,1959,-,9,\n");
  const auto graphs = yearly(package);
  std::vector<ChangePoints> found;
  for (const auto& [a, b] : {std::pair("A", "B"), std::pair("C", "D"), std::pair("A", "C")})
    found.push_back(turns(package.world, graphs, pair(package, a, b), {.noise = 2}, {.replicates = 0}));
  const std::vector<std::string> names = {"A:B", "C:D", "A:C"};
  const auto eras = proposed_eras(found, names, 3);
  REQUIRE(eras.size() == 3);
  CHECK(to_string(eras[0].span) == "1950-01-01 to 1954-12-31");
  CHECK(eras[0].note.empty());
  CHECK(eras[1].id == "from-1955-01-01");
  CHECK(eras[1].label == "1955 to 1959");
  CHECK(eras[1].note == "A:C from 3.00 to -6.00");
  CHECK(eras[2].note == "A:B from 6.00 to -6.00; A:C from -6.00 to 3.00");
  CHECK(to_string(eras[2].span) == "1960-01-01 to 1969-12-31");
  CHECK(proposed_eras(found, names, 2).size() == 4);  // 1962 stands on its own then
  CHECK(proposed_eras({}, {}, 3).empty());
  const std::vector<ChangePoints> steady = {
      turns(package.world, graphs, pair(package, "B", "D"), {}, {.replicates = 0})};
  CHECK(proposed_eras(steady, std::vector<std::string>{"B:D"}, 3).size() == 1);
}

TEST_CASE("a tested turn is shown by the change point beside it that goes its way") {
  const Package package = world();
  const ChangePoints found =
      turns(package.world, yearly(package), pair(package, "A", "B"));  // 1960, downwards
  const auto turn = [](int year, double rise, double p) {
    TestedTurn made;
    made.days = {*civil_day(year, 3, 1), *civil_day(year, 9, 1)};
    made.rise = rise;
    made.p = p;
    return made;
  };
  const std::vector<TestedTurn> down = {turn(1959, -1, 0.04), turn(1961, -9, 0.01)};
  CHECK(points_and_turns(found, down) == std::vector<PointOrTurn>{{9, {}, 0}, {10, 0, 1}});
  const std::vector<TestedTurn> up = {turn(1960, 1, 0.01)}, later = {turn(1962, -1, 0.01)};
  CHECK(points_and_turns(found, up) == std::vector<PointOrTurn>{{10, 0, {}}, {10, {}, 0}});
  CHECK(points_and_turns(found, later) == std::vector<PointOrTurn>{{10, 0, {}}, {12, {}, 0}});
  CHECK(points_and_turns(found, {}) == std::vector<PointOrTurn>{{10, 0, {}}});
  CHECK(points_and_turns({}, later).empty());
}

TEST_CASE("eras begin at tested turns before they begin at steps") {
  const Package package = world();
  const std::vector<ChangePoints> found = {
      turns(package.world, yearly(package), pair(package, "A", "B"), {}, {.replicates = 0})};
  const std::vector<std::string> names = {"A:B"};
  TestedTurn turn;
  turn.test = TurnTest::burst;
  turn.days = {*civil_day(1962, 3, 1), *civil_day(1962, 9, 1)};
  turn.rise = 4;
  turn.p = 0.02;
  const std::vector<TestedTurns> tests = {{.turns = {turn}}};
  const auto eras = proposed_eras(found, names, 3, tests);
  REQUIRE(eras.size() == 2);
  CHECK(to_string(eras[1].span) == "1962-01-01 to 1969-12-31");
  CHECK(eras[1].note == "A:B: burst +4.00 (p 0.02)");
  CHECK(proposed_eras(found, names, 2, tests).size() == 3);
}
