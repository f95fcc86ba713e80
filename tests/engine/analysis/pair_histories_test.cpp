// Pairs through eras, by hand.
//   first (1950s)      second (1960s)      third (1970s)
//   A --6-- B          A ::4:: B           A ::2:: B
//   A --2-- C                              A --3-- C
//           D, of the second alone: D ::9:: A
#include <entente/engine/analysis/pair_histories.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

constexpr ActorId a = actor_id(0), b = actor_id(1), c = actor_id(2), d = actor_id(3);

PairHistories histories(const HistoryChoice& choice = {}) {
  const Package package =
      read(Files{{"ties.csv",
                  "from,to,relation,start,end,weight\nA,B,alliance,1950,1959,6\nA,C,trade,1950,1959,2\nA,B,"
                  "rivalry,1960,1969,4\n"
                  "D,A,rivalry,1960,1969,9\nB,A,rivalry,1970,1979,2\nA,C,trade,1970,1979,3\n"},
                 {"actors.csv", "id\nA\nB\nC\nD\n"},
                 {"eras.csv", "id,start,end\nfirst,1950,1959\nsecond,1960,1969\nthird,1970,1979\n"}});
  return pair_histories(package.world, fold(package.world, package.eras, {}), choice);
}

std::vector<Pair> pairs(const PairHistories& found) {
  std::vector<Pair> all;
  for (const PairHistory& row : found.rows) all.push_back(row.pair);
  return all;
}

}  // namespace

TEST_CASE("histories: levels era by era, and what they come to") {
  const PairHistories found = histories();
  CHECK(found.all == 3);
  CHECK(found.least_eras == 1);
  CHECK(pairs(found) == std::vector<Pair>{{a, c}, {a, b}, {a, d}});
  const PairHistory &ac = found.rows[0], &ab = found.rows[1], &ad = found.rows[2];
  CHECK(ab.levels == std::vector<Value>{6.0, -4.0, -2.0});
  CHECK(ab.claims == std::vector<std::size_t>{1, 1, 1});
  CHECK(ab.change == Value(-8.0));
  CHECK(ab.flips);
  CHECK(ac.levels[1] == Value(Reason::no_ties));
  CHECK(ac.claims[1] == 0);
  CHECK(ac.change == Value(1.0));
  CHECK_FALSE(ac.flips);
  CHECK(ad.change == Value(Reason::no_earlier_era));
}

TEST_CASE("histories: the pairs named alone, told of or not, and those with the largest levels") {
  CHECK(pairs(histories({.pairs = {{b, a}, {c, d}}})) == std::vector<Pair>{{a, b}, {c, d}});
  CHECK(histories({.pairs = {{c, d}}}).rows[0].levels == std::vector<Value>(3, Reason::no_ties));
  CHECK(histories({.pairs = {{c, d}}}).all == 3);
  CHECK(pairs(histories({.most = 1})) == std::vector<Pair>{{a, b}});
  CHECK(pairs(histories({.order = HistoryOrder::name})) == std::vector<Pair>{{a, b}, {a, c}, {a, d}});
}

TEST_CASE("histories: by blocs pairs within one come first, then pairs across, then others") {
  std::vector<Partition> blocs(3);
  for (Partition& era : blocs) era.members.assign(4, {});
  blocs[1].k = 2;
  blocs[1].members = {{.bloc = 1}, {.bloc = 2}, {.bloc = 1}, {}};
  const auto by_blocs = [&] {
    std::vector<BlocSides> sides(3);
    for (std::size_t era = 0; era < 3; ++era)
      for (const BlocMember& member : blocs[era].members) sides[era].places.push_back({member});
    return histories({.order = HistoryOrder::blocs, .blocs = blocs, .sides = sides});
  };
  const PairHistories found = by_blocs();
  CHECK(pairs(found) == std::vector<Pair>{{a, c}, {a, b}, {a, d}});
  REQUIRE(found.blocs.has_value());
  CHECK(found.blocs->era == 1);
  REQUIRE(found.blocs->groups.size() == 3);
  CHECK(found.blocs->groups[0].stand == PairStand::within);
  CHECK(found.blocs->groups[0].bloc == 1);
  CHECK(found.blocs->groups[1].stand == PairStand::across);
  CHECK(found.blocs->groups[2].stand == PairStand::outside);
  for (const HistoryGroup& group : found.blocs->groups) CHECK(group.rows == 1);

  // The later era goes before, and within a group rows are ordered by change.
  blocs[2].k = 2;
  blocs[2].members = {{.bloc = 1}, {.bloc = 2}, {.bloc = 2}, {.bloc = 1}};
  const PairHistories later = by_blocs();
  CHECK(pairs(later) == std::vector<Pair>{{a, d}, {a, c}, {a, b}});
  CHECK(later.blocs->era == 2);
  CHECK(later.blocs->groups.size() == 2);
  CHECK(later.blocs->groups[1].rows == 2);

  blocs[1].k = blocs[2].k = 0;
  const PairHistories none = by_blocs();
  CHECK_FALSE(none.blocs.has_value());
  CHECK(pairs(none) == pairs(histories()));
  CHECK_FALSE(histories().blocs.has_value());
}

// With four eras two are asked for: those of one are left out.
TEST_CASE("histories: pairs are told of in half of the eras") {
  const Package package =
      read(Files{{"ties.csv",
                  "from,to,relation,start,end,weight\nA,B,alliance,1950,1969,6\nA,C,trade,1950,1959,9\nA,D,"
                  "trade,1980,1989,9\n"},
                 {"eras.csv", "id,start,end\ne,1950,1959\nf,1960,1969\ng,1970,1979\nh,1980,1989\n"}});
  const PairHistories found = pair_histories(package.world, fold(package.world, package.eras, {}));
  CHECK(pairs(found) == std::vector<Pair>{{a, b}});
  CHECK(found.least_eras == 2);
  CHECK(found.told == 1);
  CHECK(found.all == 3);
  CHECK(pair_histories(package.world, {}).rows.empty());

  // Of actors asked for every pair that is told of counts, in one era or more.
  const auto of = [&](std::vector<ActorId> actors, std::size_t most = 20) {
    return pair_histories(package.world, fold(package.world, package.eras, {}),
                          {.actors = std::move(actors), .most = most});
  };
  CHECK(pairs(of({d, a, c})) == std::vector<Pair>{{a, c}, {a, d}});
  CHECK(of({d, a, c}).all == 2);
  CHECK(of({d, a, c}).least_eras == 1);
  CHECK(pairs(of({a, b, c, d}, 1)) == std::vector<Pair>{{a, b}});
  CHECK(pairs(of({b, c, d})).empty());
}
