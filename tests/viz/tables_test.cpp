// The columns that other programs rely on: scores, pairs and events.
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/viz/report/align_table.hpp>
#include <entente/viz/report/ego_table.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/events_table.hpp>
#include <entente/viz/report/hedging_table.hpp>
#include <entente/viz/report/markdown_report.hpp>
#include <entente/viz/report/score_table.hpp>

#include <catch2/catch.hpp>
#include "viz/two_lands.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>

namespace {

Table scored(const Package& package, const RankingOptions& options = {}) {
  const Study study = studied(package, "degree");
  return score_table(package.world, study, rankings(package.world, study, options), options);
}

Table aligned(const Package& package, std::span<const EraGraph> graphs,
              const PairAlignmentOptions& options = {}) {
  return align_table(package.world, counted_eras(graphs), pair_alignments(package.world, graphs, options),
                     options);
}

Table hedging(const Package& package, std::span<const EraGraph> graphs, std::span<const ActorId> actors,
              const Pair& p_and_q) {
  return hedging_table(package.world, counted_eras(graphs),
                       hedging_by_era(package.world, graphs, actors, p_and_q), p_and_q);
}

Table partners(const Package& package, std::span<const EraGraph> graphs, ActorId actor) {
  const std::vector<EraPartners> found = partners_by_era(graphs, actor);
  std::vector<Era> eras;
  for (const EraGraph& graph : graphs) eras.push_back(graph.era());
  const FoldOptions& folding = graphs[0].folding();
  return ego_table(package.world, counted_eras(graphs), found, actor, folding,
                   partner_shifts(package.world, eras, found, actor, folding));
}

Table happened(const Package& package, std::span<const EraGraph> graphs, const EraGraph& memory,
               const PairEventOptions& options = {}) {
  return events_table(package.world, counted_eras(graphs),
                      pair_events(package.world, graphs, memory, options));
}

}  // namespace

TEST_CASE("scores list everyone in every era by rank") {
  const Package package = world();
  CHECK(csv(scored(package)) ==
        "era,actor,label,kind,measure,value,rank,why,layer,actors,ties,share\n"
        "first,A,Aland,state,degree,1,1,,positive,3,1,0.5\n"
        "first,B,Beland,state,degree,1,1,,positive,3,1,0.5\n"
        "first,C,Celand,state,degree,0,3,,positive,3,1,0\n"
        "second,A,Aland,state,degree,0,1,share: zero-sum,positive,3,0,\n"
        "second,B,Beland,state,degree,0,1,share: zero-sum,positive,3,0,\n"
        "second,C,Celand,state,degree,0,1,share: zero-sum,positive,3,0,\n");
  CHECK(scored(package, {.top = 1}).rows.size() == 5);
}

TEST_CASE("alignments tell a level with its parts, and why a cell is empty") {
  const Package package = world();
  const std::vector<Pair> pairs = {{actor_id(0), actor_id(1)}};
  const std::vector<EraGraph> graphs = studied(package).graphs;
  const Table table = aligned(package, graphs, {.pairs = pairs});
  CHECK(csv(table) ==
        "era,a,b,level,cooperative,hostile,polarity,claims,sources,kappa,s,why,forward,backward,effective_"
        "claims,mutual,open_share,s_squared,pi,tau_b,cosine,third_parties,speaking,flags,undated_share,"
        "corroborated_share\n"
        "first,A,B,6,6,0,1,1,1,,,\"kappa, s, s_squared, pi, tau_b, cosine: no-third-parties; forward, "
        "backward: no-ties\",,,1,6,0,,,,,0,0,few-third-parties,0,0\n"
        "second,A,B,-10,0,10,-1,1,1,,,\"kappa, s, s_squared, pi, tau_b, cosine: no-third-parties; forward, "
        "backward: no-ties\",,,1,-10,0,,,,,0,0,few-third-parties,0,0\n");
  const std::vector<Pair> strangers = {{actor_id(0), actor_id(2)}};
  const Table none = aligned(package, graphs, {.pairs = strangers});
  CHECK(none.rows[0][3] == Cell());
  // One word for every column of the direct tie; C holds nothing.
  CHECK(none.rows[0][11] == Cell("no-ties; tau_b: zero-variance; cosine: empty-portfolio"));
  CHECK(aligned(package, graphs).rows.size() == 2);
}

TEST_CASE("weights add their column to alignments") {
  const Package package = world();
  const std::vector<EraGraph> graphs = studied(package).graphs;
  const std::vector<Pair> pairs = {{actor_id(0), actor_id(2)}};
  const Table table = aligned(
      package, graphs,
      {.pairs = pairs,
       .likeness = {
           .third_parties = ThirdParties::listed, .listed = {actor_id(1), actor_id(2)}, .weights = {3, 1}}});
  REQUIRE(table.columns[23] == "s_weighted");
  CHECK(table.rows[0][23] == Cell(0.0));  // wholly cooperative to B, and nothing: 1 - 2 |1 - 0| / 2
  CHECK(table.columns[table.columns.size() - 3] == "flags");
}

TEST_CASE("intervals add their columns to alignments, and change no other") {
  const Package package = read(Files{{"ties.csv",
                                      "from,to,relation,start,end,weight,cite\nA,B,alliance,1950,1959,6,one\n"
                                      "A,B,trade,1950,1959,2,one\nA,C,trade,1950,1959,1,two\n"},
                                     {"actors.csv", "id,start\nA,1940\nB,1940\nC,1940\n"},
                                     {"eras.csv", "id,start,end\nfirst,1950,1959\n"},
                                     {"sources.csv", "id\none\ntwo\n"}});
  const std::vector<EraGraph> graphs = fold(package.world, package.eras);
  const std::vector<Pair> pairs = {
      {actor_id(0), actor_id(1)}, {actor_id(0), actor_id(2)}, {actor_id(1), actor_id(2)}};
  const Table plain = aligned(package, graphs, {.pairs = pairs}),
              table = aligned(package, graphs, {.pairs = pairs, .intervals = IntervalOptions{}});
  REQUIRE(std::vector<std::string>(table.columns.begin() + 24, table.columns.end()) ==
          std::vector<std::string>{"level_low", "level_high", "polarity_low", "polarity_high", "drawn_by",
                                   "drawn_from", "one_source", "undated_share", "corroborated_share"});
  for (std::size_t r = 0; r < 3; ++r)
    for (std::size_t c = 0; c < 24; ++c) {
      CHECK(plain.columns[c] == table.columns[c]);
      if (plain.columns[c] != "why") CHECK(plain.rows[r][c] == table.rows[r][c]);
    }
  // 6 and 2, of one source: each twice or not at all.
  CHECK(std::vector<Cell>(table.rows[0].begin() + 24, table.rows[0].end()) ==
        std::vector<Cell>{0.0, 16.0, {}, {}, "each-claim", std::int64_t{2}, "yes", 0.0, 0.0});
  CHECK(std::get<std::string>(table.rows[0][11]).ends_with("; polarity_low, polarity_high: two-claims"));
  CHECK(std::get<std::string>(table.rows[1][11])
            .ends_with("level_low, level_high, polarity_low, polarity_high: one-claim"));
  CHECK(table.rows[2][28] == Cell());  // without a claim nothing is drawn
  const std::string text = printed(table, TableForm::text);
  CHECK(text.find("level  level_low  level_high  cooperative") != std::string::npos);
  CHECK(text.find("polarity_low") == std::string::npos);
}

TEST_CASE("a table of hedging tells three levels with their ends, or what is wanting") {
  std::string ties = "from,to,relation,start,end,sign,weight,cite\n";
  const auto six = [&](const char* pair, const char* sign) {
    for (int weight = 1; weight <= 6; ++weight)
      ties += std::string(pair) + ",trade,1950,1959," + sign + "," + std::to_string(weight) + ",\n";
  };
  six("I,P", "+");
  six("I,Q", "+");
  six("P,Q", "-");
  ties += "J,P,rivalry,1950,1959,,1,two\nJ,Q,trade,1950,1959,,1,two\n";
  const Package package = read(Files{{"ties.csv", ties},
                                     {"actors.csv", "id,start\nI,1940\nJ,1940\nP,1940\nQ,1940\n"},
                                     {"eras.csv", "id,start,end\nfirst,1950,1959\nsecond,1960,1969\n"},
                                     {"sources.csv", "id\none\ntwo\n"}});
  const std::vector<EraGraph> graphs = fold(package.world, package.eras);
  const Pair p_and_q{actor_id(2), actor_id(3)};
  CHECK(csv(hedging(package, graphs, {}, p_and_q)) ==
        "era,actor,between,level_p,low_p,high_p,level_q,low_q,high_q,level_pq,low_pq,high_pq,lean,drawn_by,"
        "drawn_from,one_source,word,why\n"
        "first,I,P:Q,21,2,40,21,2,40,-21,-40,-2,0,each-claim,6+6+6,no,hedging,\n"
        "first,J,P:Q,-1,,,1,,,-21,-40,-2,-2,each-claim,1+1+6,yes+yes+no,,\"J:P is below zero; J:Q rests on 1 "
        "source, fewer than 3\"\n"
        "second,,P:Q,,,,,,,,,,,,,,,nobody has a claim with both\n");
  const ActorId actors[] = {actor_id(1)};
  const Table asked = hedging(package, graphs, actors, {actor_id(3), actor_id(0)});
  REQUIRE(asked.rows.size() == 2);
  CHECK(asked.rows[0][15] == Cell("yes+none+no"));
  CHECK(asked.rows[0].back() ==
        Cell("J:Q rests on 1 source, fewer than 3; J:I has no claim; Q:I is not below "
             "zero"));
  CHECK(asked.rows[1].back() == Cell("J:Q has no claim; J:I has no claim; Q:I has no claim"));
}

TEST_CASE("every empty cell of a pair has its column in why, or one word for the row") {
  const Package package = world();
  const std::vector<EraGraph> graphs = studied(package).graphs;
  const std::vector<Pair> pairs = {{actor_id(0), actor_id(1)}};
  for (const Table& table : {aligned(package, graphs, {.pairs = pairs}),
                             aligned(package, graphs, {.pairs = pairs, .intervals = IntervalOptions{}}),
                             partners(package, graphs, actor_id(0)),
                             happened(package, graphs, graphs.front(), {.pairs = pairs})}) {
    CAPTURE(table.schema);
    const auto place = std::find(table.columns.begin(), table.columns.end(), "why") - table.columns.begin();
    REQUIRE_FALSE(table.rows.empty());
    for (const auto& row : table.rows)
      for (std::size_t c = 0; c < row.size(); ++c) {
        if (!std::holds_alternative<std::monostate>(row[c])) continue;
        const auto& why = std::get<std::string>(row[static_cast<std::size_t>(place)]);
        CAPTURE(table.columns[c], why);
        CHECK((why.find(table.columns[c]) != std::string::npos || why == "no-ties" || why == "absent"));
      }
  }
}

TEST_CASE("an ego table lists partners by level, with the change since the era before") {
  const Package package =
      read(Files{{"ties.csv",
                  "from,to,relation,start,end,weight\nA,B,alliance,1950,1959,6\nB,A,rivalry,1960,1969,10\n"
                  "A,C,alliance,1960,1969,2\nA,D,member_of,1960,1969,0\n"},
                 {"eras.csv", "id,start,end\nfirst,1950,1959\nsecond,1960,1969\nthird,1970,1979\n"},
                 {"actors.csv", "id,label,start\nA,Aland,1940\nB,Beland,1940\nC,Celand,1940\nD,Union,\n"}});
  const Table table = partners(package, fold(package.world, package.eras), actor_id(0));
  CHECK(csv(table) ==
        "era,actor,partner,label,level,change,polarity,forward,backward,mutual,claims,sources,why,verdict,"
        "reason\n"
        "first,A,B,Beland,6,,1,,,6,1,0,\"change, verdict, reason: no-earlier-era; forward, backward: "
        "no-ties\",,\n"
        "second,A,C,Celand,2,,1,,,2,1,0,\"change, forward, backward: no-ties\",no comparison,no claim in "
        "first\n"
        "second,A,D,Union,0,,,0,,,1,0,\"change: absent; polarity: no-signed-claims; backward, mutual: "
        "no-ties\",no comparison,no claim in first\n"
        "second,A,B,Beland,-10,-16,-1,,,-10,1,0,\"forward, backward: no-ties\",open,no claim cites a source\n"
        "third,A,,,,,,,,,,,no-ties,,\n");
  CHECK(partners(package, fold(package.world, package.eras), actor_id(3)).rows[0][12] == Cell("absent"));
}

TEST_CASE("events of a pair have a row for all and one for each who acts") {
  const Package package = read(
      Files{{"ties.csv",
             "from,to,relation,date\nA,B,alliance,1950/1959\nA,B,talks,1950-03-01\nB,A,attack,1952-01-01\n"},
            {"eras.csv", "id,start,end\nfirst,1950,1951\nsecond,1952,1953\nthird,1954,1955\n"}});
  const std::vector<EraGraph> graphs = fold(package.world, package.eras);
  Era whole;
  whole.span = {*civil_day(1950, 1, 1), *civil_day(1960, 1, 1)};
  const EraGraph memory = fold(package.world, whole);
  const Table table = happened(package, graphs, memory);
  std::vector<std::string> directions;
  for (const auto& row : table.rows)
    directions.push_back(std::get<std::string>(row[0]) + " " + std::get<std::string>(row[3]));
  CHECK(directions == std::vector<std::string>{"first all", "first mutual", "second all", "second backward"});
  CHECK(table.rows[0][6] == Cell(2.0));
  CHECK(table.rows[2][6] == Cell(-9.0));
  // What is felt at the end of the second era: the talks of 1950, and the attack.
  const double talks = 2 * std::exp2(-(730 + 731 - 60) / 730.5), attack = -9 * std::exp2(-730 / 730.5);
  CHECK(std::get<double>(table.rows[2][16]) == Approx(talks + attack).epsilon(1e-12));
  const std::vector<Pair> pairs = {{actor_id(0), actor_id(1)}};
  const Table third = happened(package, graphs, memory, {.pairs = pairs});
  CHECK(third.rows.back()[17] == Cell("net, mean, cooperation, conflict, balance: no-events"));
}
