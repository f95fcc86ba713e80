// What a table of pairs by eras says in words.
#include <entente/viz/charts/heat_chart.hpp>
#include <entente/viz/charts/heat_words.hpp>

#include "viz/occurrences.hpp"

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>

#include <catch2/catch.hpp>

using namespace entente;

// A and B are with Aland, C is not; the tie of A and C is cooperative, and B may stand on either side.
TEST_CASE("heat: rows by blocs say with whom these are, who is not certain, and which rows break them") {
  const Package package = read(Files{{"ties.csv",
                                      "from,to,relation,start,end,weight\nA,B,alliance,1950,1959,3\n"
                                      "A,C,trade,1950,1959,2\nB,C,rivalry,1950,1959,2\n"},
                                     {"actors.csv", "id,label\nA,Aland\nB,Bland\nC,Cland\n"},
                                     {"eras.csv", "id,label,start,end\nf,First,1950,1959\n"}});
  const std::vector<EraGraph> graphs = fold(package.world, package.eras, {});
  Partition blocs;
  blocs.k = 2;
  blocs.certainty = Optimality::proved;
  blocs.best.partitions = 3;
  blocs.members = {{.bloc = 2}, {.bloc = 2}, {.bloc = 1}};
  std::vector<BlocSides> sides = bloc_sides(graphs, {&blocs, 1}, {.anchor = actor_id(0)});
  for (BlocPlace& place : sides[0].places) place.certainty = BlocCertainty::certain;
  sides[0].places[1].certainty = BlocCertainty::choice;
  HistoryChoice choice{.order = HistoryOrder::blocs, .blocs = {&blocs, 1}, .sides = sides};
  const std::string svg =
      heat_chart(package.world, package.eras, pair_histories(package.world, graphs, choice), {.width = 300});
  CHECK(times(svg, ">Within bloc A, with Aland<") == 1);
  CHECK(times(svg, ">Aland; not certain: Bland<") == 1);
  CHECK(times(svg, ">Between blocs A and B<") == 1);
  // The cell of Aland and Cland has the edge, and so has its key.
  CHECK(times(svg, "fill=\"none\" stroke=\"#222222\" stroke-width=\"1.2\"/>") == 2);
  CHECK(times(svg, ">breaks the blocs<") == 1);
  CHECK(times(svg, ">Of these pairs Aland – Cland (+2.0) breaks the blocs of 1950–1959.<") == 1);
  CHECK(times(svg, "; 2 other divisions do as well.") == 2);  // at the foot, and in <desc>
  const auto drawn = [&] {
    return heat_chart(package.world, package.eras, pair_histories(package.world, graphs, choice),
                      {.width = 300});
  };
  sides[0].places[0].has_no_partner = true;
  CHECK(times(drawn(), ">only by its opponents: Aland; not certain: Bland<") == 1);
  sides[0].places[1].has_no_partner = true;  // what is not certain is told first
  CHECK(times(drawn(), ">only by its opponents: Aland; not certain: Bland<") == 1);
  sides[0].places[1].certainty = BlocCertainty::certain;
  CHECK(times(drawn(), ">only by their opponents: Aland and Bland<") == 1);
  sides[0].places[0].has_no_partner = false;
  CHECK(times(drawn(), ">Aland; only by its opponents: Bland<") == 1);
  choice.pairs = {{actor_id(0), actor_id(1)}, {actor_id(1), actor_id(2)}};
  sides[0].breaking = {{actor_id(0), actor_id(2)}, {actor_id(1), actor_id(2)}};
  CHECK(times(drawn(), ">breaks the blocs (1 of 2 shown)<") == 1);
  sides[0].breaking.clear();
  CHECK(times(drawn(), ">None of these pairs breaks the blocs of 1950–1959.<") == 1);
  CHECK(times(drawn(), "breaks the blocs<") == 0);
  CHECK(times(drawn(), "stroke-width=\"1.2\"/>") == 0);
}

TEST_CASE("heat: the rule by which pairs are shown is told whole") {
  PairHistories found;
  found.rows.resize(3);
  found.all = 9;
  const auto told = [&](std::size_t of, std::size_t eras) {
    found.told = of;
    found.least_eras = eras;
    return heat_subtitle(Chronicle{}, {}, found, {});
  };
  CHECK(told(5, 2).find(" 3 of 9 pairs, the largest levels of the 5 with claims in 2 eras or more.") !=
        std::string::npos);
  CHECK(told(5, 1).find(" 3 of 9 pairs, those with the largest levels.") != std::string::npos);
  CHECK(told(3, 2).find(" 3 of 9 pairs, those with claims in 2 eras or more.") != std::string::npos);
  CHECK(told(0, 1).find(" 3 of 9 pairs. From") != std::string::npos);
  found.all = 3;
  CHECK(told(3, 2).find(" All 3 pairs.") != std::string::npos);
}

// One name that is far too long for its column stands among whole ones with its first words.
TEST_CASE("heat: a name that has no room is cut after a word, and told below") {
  const Package package = read(
      Files{{"ties.csv", "from,to,relation,date\nCabinet,B,state_visit,1955\nC,B,state_visit,1955\n"},
            {"actors.csv",
             "id,label\nCabinet,Cabinet / Council of Ministers / Advisors (Aland and the Isles)\nB,Beland\n"
             "C,Celand\n"},
            {"eras.csv", "id,label,start,end\nf,First,1950,1959\n"}});
  const std::vector<EraGraph> graphs = fold(package.world, package.eras, {});
  const std::string svg =
      heat_chart(package.world, package.eras, pair_histories(package.world, graphs), {.width = 60});
  CHECK(times(svg, ">Beland – Celand<") == 1);
  CHECK(times(svg, "Codes:") == 0);
  CHECK(times(svg, ">Cabinet…: Cabinet / Council of") + times(svg, ">Cabinet / Council…: Cabinet /") == 1);
}
