// Shifts without one source.
#include <entente/engine/robustness/leave_one_out.hpp>

#include "engine/shifts/two_eras.hpp"

#include <entente/graphs/model/problem.hpp>

#include <algorithm>

using namespace entente;
using two_eras::World;

namespace {

LeaveOneOut without_each(const World& world, const Shift& shift, const FoldOptions& options = {}) {
  return leave_one_source_out(world.world, world.before.era(), world.after.era(), std::span(&shift, 1),
                              options)
      .front();
}

// x alone: 1 -> 9; y alone: 4 -> 1; z adds 2 to both and is told by x too in the first year.
const std::string rows =
    "A,B,visit,2001-02-01,+,1,,x,\nA,B,visit,2002-02-01,+,9,,x,\n"
    "A,B,visit,2001-02-02,+,4,,y,\nA,B,visit,2002-02-02,+,1,,y,\n"
    "A,B,visit,2001-02-03,+,2,,x|z,\nA,B,visit,2002-02-03,+,2,,z,\nA,C,visit,2002-02-03,+,2,,w,\n";

}  // namespace

TEST_CASE("leave one out: lowest, highest and flipping source, by hand") {
  const World world(rows);
  const Shift shift = world.shift("level", "A", "B");
  CHECK(shift.shift == Value(5.0));
  const LeaveOneOut found = without_each(world, shift);
  CHECK(found.sources == 3);
  CHECK(found.lowest == WithoutSource{world.source("x"), -3});
  CHECK(found.highest == WithoutSource{world.source("y"), 8});
  CHECK(found.flips == std::vector{world.source("x")});
  CHECK(found.ends.empty());
  CHECK_FALSE(found.rests_on_one_source());
}

TEST_CASE("leave one out: one source is all there is") {
  const World world(
      "A,B,visit,2001-02-01,+,1,,x,\nA,B,visit,2002-02-01,+,9,,x,\nA,C,visit,2002-02-01,+,9,,y,\n");
  const LeaveOneOut found = without_each(world, world.shift("level", "A", "B"));
  CHECK(found.rests_on_one_source());
  CHECK(found.ends == std::vector{world.source("x")});
  CHECK_FALSE(found.lowest);
  CHECK_FALSE(found.highest);
}

// Two accounts of one visit: without y the whole of it is x's, and not half.
TEST_CASE("leave one out: rows of one event are divided anew") {
  const World world(
      "A,B,visit,2001-02-01,+,1,,x,\nA,B,visit,2001-02-03,+,1,,y,\n"
      "A,B,visit,2002-02-01,+,9,talks,x,\nA,B,visit,2002-02-01,+,5,talks,y,\n");
  const LeaveOneOut found = without_each(world, world.shift("level", "A", "B"));
  CHECK(world.shift("level", "A", "B").shift == Value(5.0));
  CHECK(found.highest == WithoutSource{world.source("y"), 8});
  CHECK(found.lowest == WithoutSource{world.source("x"), 4});
}

TEST_CASE("leave one out: a measure of the whole graph listens to all sources, a sum to its own") {
  const World world(rows);
  CHECK(without_each(world, world.shift("strength_net", "C")).sources == 1);
  const World more(rows + "A,C,visit,2001-02-03,+,1,,v,\n");
  CHECK(without_each(more, more.shift("strength_net", "C")).sources == 2);
  CHECK(without_each(more, more.shift("strength_positive", "C")).sources == 5);
  CHECK(without_each(more, more.shift("strength_net", "A")).sources == 5);
  const LeaveOneOut degree = without_each(more, more.shift("degree", "A"));
  CHECK(degree.sources == 5);
  CHECK(degree.lowest->shift == -1);
  CHECK(degree.highest->shift == 1);
}

TEST_CASE("leave one out: sources left out before stay out") {
  const World plain(rows);
  const FoldOptions options{.without_sources = {plain.source("x")}};
  const World world(rows, options);
  const LeaveOneOut found = without_each(world, world.shift("level", "A", "B"), options);
  CHECK(found.sources == 2);
  CHECK(found.lowest == WithoutSource{plain.source("z"), -3});
  CHECK(found.highest == WithoutSource{plain.source("y"), 0});
  CHECK(found.flips.empty());
}

// A source that a sum does not rest on leaves its shift as it is. Folded by hand, values of free sign face
// anywhere.
TEST_CASE("leave one out: agrees with folding by hand for every shift") {
  const World world(
      rows + "A,C,visit,2001-02-03,+,1,,v,\nB,C,visit,2001-02-03,-,1,,v,\nB,C,visit,2002-02-03,+,1,,x,\n");
  const auto all = shifts(world.before, world.after);
  const auto found = leave_one_source_out(world.world, world.before.era(), world.after.era(), all);
  REQUIRE(found.size() == all.size());
  CHECK(leave_one_source_out(world.world, world.before.era(), world.after.era(), all, {}, {}, 3) == found);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Measure* measure = find_measure(all[i].measure);
    if (measure != nullptr && measure->sign_is_free) continue;
    std::vector<double> expected, given;
    for (std::uint32_t s = 0; s < world.world.sources.size(); ++s) {
      const FoldOptions options{.without_sources = {SourceId{s}}};
      for (const Shift& left : shifts(fold(world.world, world.before.era(), options),
                                      fold(world.world, world.after.era(), options)))
        if (left.measure == all[i].measure && left.a == all[i].a && left.b == all[i].b &&
            left.shift.defined())
          expected.push_back(left.shift.number());
    }
    if (found[i].lowest) given = {found[i].lowest->shift, found[i].highest->shift};
    if (found[i].sources < world.world.sources.size() && all[i].shift.defined())
      given.push_back(all[i].shift.number());
    REQUIRE(expected.empty() == given.empty());
    if (given.empty()) continue;
    CHECK(*std::min_element(given.begin(), given.end()) ==
          Approx(*std::min_element(expected.begin(), expected.end())));
    CHECK(*std::max_element(given.begin(), given.end()) ==
          Approx(*std::max_element(expected.begin(), expected.end())));
  }
}

TEST_CASE("leave one out: an unknown measure is refused") {
  const World world(rows);
  Shift unknown = world.shift("level", "A", "B");
  unknown.measure = "charm";
  CHECK_THROWS_AS(without_each(world, unknown), Error);
}

TEST_CASE("leave one out: progress counts sources, and may stop the work") {
  const World world(rows);
  const Shift shift = world.shift("level", "A", "B");
  const auto stop = [](std::size_t done, std::size_t all) {
    CHECK(all == 3);
    if (done == 2) throw Error(Failure::interrupted, "stopped");
  };
  CHECK_THROWS_WITH(leave_one_source_out(world.world, world.before.era(), world.after.era(),
                                         std::span(&shift, 1), {}, stop),
                    "stopped");
}
