// The columns that other programs rely on, on a world small enough to compute by hand.
//   A ==== B    alliance of weight 6 through the first era; war of weight 10 in the second
//   C           there, without ties
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/viz/report/compare_tables.hpp>
#include <entente/viz/report/markdown_report.hpp>
#include <entente/viz/report/tables.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>

using namespace entente;

namespace {

Package world() {
  return read(Files{
      {"ties.csv",
       "id,from,to,relation,start,end,weight,cite\npact,A,B,alliance,1950,1959,6,one\nfight,A,B,war,1960,"
       "1969,10,two\n"},
      {"actors.csv", "id,label,kind,start\nA,Aland,state,1940\nB,Beland,state,1940\nC,Celand,state,1940\n"},
      {"eras.csv", "scheme,id,label,start,end\ns,first,First,1950,1959\ns,second,Second,1960,1969\n"},
      {"sources.csv", "id,author,date\none,First Author,2001~\ntwo,,2002\n"}});
}

Study studied(const Package& package, const char* measure = "strength_net") {
  return study(package.world, package.eras, {}, std::span(find_measure(measure), 1));
}

std::string csv(const Table& table) { return printed(table, TableForm::csv); }

}  // namespace

TEST_CASE("scores list everyone in every era by rank") {
  const Package package = world();
  CHECK(csv(score_table(package.world, studied(package, "degree"))) ==
        "era,actor,label,kind,measure,value,rank,why,layer,actors,ties,share\n"
        "first,A,Aland,state,degree,1,1,,positive,3,1,0.5\n"
        "first,B,Beland,state,degree,1,1,,positive,3,1,0.5\n"
        "first,C,Celand,state,degree,0,3,,positive,3,1,0\n"
        "second,A,Aland,state,degree,0,1,share: zero-sum,positive,3,0,\n"
        "second,B,Beland,state,degree,0,1,share: zero-sum,positive,3,0,\n"
        "second,C,Celand,state,degree,0,1,share: zero-sum,positive,3,0,\n");
  CHECK(score_table(package.world, studied(package, "degree"), 1).rows.size() == 5);
}

TEST_CASE("alignments tell a level with its parts, and why a cell is empty") {
  const Package package = world();
  const Dyad pairs[] = {{actor_id(0), actor_id(1)}};
  const std::vector<EraGraph> graphs = studied(package).graphs;
  const Table table = align_table(package.world, graphs, pairs);
  CHECK(csv(table) ==
        "era,a,b,level,positive,negative,polarity,claims,sources,kappa,s,why,forward,backward,effective_"
        "claims,mutual,open_share,s_squared,pi,tau_b,cosine,third_parties,speaking,flags\n"
        "first,A,B,6,6,0,1,1,1,,,\"kappa, s, s_squared, pi, tau_b, cosine: no-third-parties; forward, "
        "backward: no-ties\",,,1,6,0,,,,,0,0,few-third-parties\n"
        "second,A,B,-10,0,10,-1,1,1,,,\"kappa, s, s_squared, pi, tau_b, cosine: no-third-parties; forward, "
        "backward: no-ties\",,,1,-10,0,,,,,0,0,few-third-parties\n");
  const Dyad strangers[] = {{actor_id(0), actor_id(2)}};
  const Table none = align_table(package.world, graphs, strangers);
  CHECK(none.rows[0][3] == Cell());
  // One word for every column of the direct tie; C holds nothing.
  CHECK(none.rows[0][11] == Cell("no-ties; tau_b: zero-variance; cosine: empty-portfolio"));
  CHECK(align_table(package.world, graphs).rows.size() == 2);
}

TEST_CASE("weights add their column to alignments") {
  const Package package = world();
  const std::vector<EraGraph> graphs = studied(package).graphs;
  const Dyad pairs[] = {{actor_id(0), actor_id(2)}};
  const Table table = align_table(
      package.world, graphs, pairs,
      {.third_parties = ThirdParties::listed, .listed = {actor_id(1), actor_id(2)}, .weights = {3, 1}});
  REQUIRE(table.columns[23] == "s_weighted");
  CHECK(table.rows[0][23] == Cell(0.0));  // wholly warm to B, and nothing: 1 - 2 |1 - 0| / 2
  CHECK(table.columns.back() == "flags");
}

TEST_CASE("every empty cell of a pair has its column in why, or one word for the row") {
  const Package package = world();
  const std::vector<EraGraph> graphs = studied(package).graphs;
  const Dyad pairs[] = {{actor_id(0), actor_id(1)}};
  for (const Table& table :
       {align_table(package.world, graphs, pairs), ego_table(package.world, graphs, actor_id(0)),
        events_table(package.world, graphs, graphs.front(), pairs)}) {
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
  const Table table = ego_table(package.world, fold(package.world, package.eras), actor_id(0));
  CHECK(csv(table) ==
        "era,actor,partner,label,level,change,polarity,forward,backward,mutual,claims,sources,why\n"
        "first,A,B,Beland,6,,1,,,6,1,0,\"change: no-earlier-era; forward, backward: no-ties\"\n"
        "second,A,C,Celand,2,,1,,,2,1,0,\"change, forward, backward: no-ties\"\n"
        "second,A,D,Union,0,,,0,,,1,0,\"change: absent; polarity: no-signed-claims; backward, mutual: "
        "no-ties\"\n"
        "second,A,B,Beland,-10,-16,-1,,,-10,1,0,\"forward, backward: no-ties\"\n"
        "third,A,,,,,,,,,,,no-ties\n");
  CHECK(ego_table(package.world, fold(package.world, package.eras), actor_id(3)).rows[0].back() ==
        Cell("absent"));
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
  const Table table = events_table(package.world, graphs, memory);
  std::vector<std::string> directions;
  for (const auto& row : table.rows)
    directions.push_back(std::get<std::string>(row[0]) + " " + std::get<std::string>(row[3]));
  CHECK(directions == std::vector<std::string>{"first all", "first mutual", "second all", "second backward"});
  CHECK(table.rows[0][6] == Cell(2.0));
  CHECK(table.rows[2][6] == Cell(-9.0));
  // What is felt at the end of the second era: the talks of 1950, and the attack.
  const double talks = 2 * std::exp2(-(730 + 731 - 60) / 730.5), attack = -9 * std::exp2(-730 / 730.5);
  CHECK(std::get<double>(table.rows[2][16]) == Approx(talks + attack).epsilon(1e-12));
  const Dyad pairs[] = {{actor_id(0), actor_id(1)}};
  const Table third = events_table(package.world, graphs, memory, pairs);
  CHECK(third.rows.back()[17] == Cell("net, mean, cooperation, conflict, balance: no-events"));
}

TEST_CASE("ranks of two eras are compared measure by measure") {
  const Package package = world();
  const Comparison eras[] = {{0, 1}};
  CHECK(csv(ranks_table(package.world, studied(package), eras, {.top = 1})) ==
        "from_era,to_era,measure,layer,actors,tau_b,top,overlap,entered,left,why\n"
        "first,second,strength_net,signed,3,-1,1,0,C,,\n");
  CHECK(csv(ranks_table(package.world, studied(package), eras)).find("n-too-small") != std::string::npos);
}

TEST_CASE("a comparison names the claims behind a shift") {
  const Package package = world();
  const Comparison eras[] = {{0, 1}};
  const ShiftChoice level{{"level"}, {}}, of_pair{{"level"}, {{actor_id(1), actor_id(0)}}};
  CHECK(csv(compare_table(package.world, studied(package), eras, of_pair)) ==
        "from_era,to_era,subject,measure,before,after,shift,low,high,drivers,why,layer,before_count,after_"
        "count,drawn_by,drawn_from,one_source,word,survives,choices_kept,choices,sources_kept,sources,lost_"
        "without\n"
        "first,second,A:B,level,6,-10,-16,,,\"fight -10.00; pact "
        "-6.00\",interval-not-estimated,signed,1,1,,,,,,,,,,\n");
  CHECK(compare_table(package.world, studied(package), eras, level).rows.size() == 4);
}

TEST_CASE("a comparison with intervals says what each shift survives") {
  const Package package = world();
  const Comparison eras[] = {{0, 1}};
  const ShiftChoice of_pair{{"level"}, {{actor_id(0), actor_id(1)}}}, of_actor{{"level"}, {}, {actor_id(1)}};
  const Table table = compare_table(package.world, studied(package), eras, of_pair, IntervalOptions{});
  REQUIRE(table.columns[18] == "survives");
  REQUIRE(table.rows.size() == 1);
  const auto& row = table.rows[0];
  CHECK(row[18] == Cell("21 of 21 choices; 0 of 2 sources (not one, two)"));
  CHECK(std::vector(row.begin() + 19, row.end()) ==
        std::vector<Cell>{std::int64_t{21}, std::int64_t{21}, std::int64_t{0}, std::int64_t{2}, "one; two"});
  const Table actor = compare_table(package.world, studied(package), eras, of_actor);
  REQUIRE(actor.rows.size() == 1);
  CHECK(actor.rows[0][2] == Cell("B"));
}

TEST_CASE("the parts of a shift add up to it, whatever is divided and however it is grouped") {
  const Package package = read(std::filesystem::path(ENTENTE_SOURCE_DIR "/graphs/curated/pakistan-russia"));
  const Study found = study(package.world, periods(package), {}, std::span(find_measure("degree"), 1));
  const Comparison eras[] = {{7, 8}};
  PartsChoice choice{.actors = found.graphs[7].actors(), .polarity = {.of_nothing = 0}};
  for (const Bond& bond : found.graphs[7].bonds())
    choice.pairs.emplace_back(found.graphs[7].actors()[bond.a], found.graphs[7].actors()[bond.b]);
  const auto number = [](const Cell& cell) {
    const auto* value = std::get_if<double>(&cell);
    return value == nullptr ? 0 : *value;
  };
  for (const char* measure : {"", "polarity", "tone"})
    for (std::size_t by = 0; by + 1 < grouping_names.size(); ++by) {
      choice.grouping = static_cast<Grouping>(by);
      if (*measure != 0) choice.measures = {measure};
      const Table table = parts_table(package.world, found, eras, choice);
      double sum = 0;
      std::size_t whole = 0;
      for (const auto& row : table.rows) {
        if (row[4] != Cell("all")) {
          sum += number(row[7]);
        } else if (const double parts = std::exchange(sum, 0.0); std::get<std::string>(row[8]).empty()) {
          ++whole;
          CHECK(parts == Approx(number(row[7])).margin(1e-9));
        }
      }
      CHECK(whole > 5);
    }
}

TEST_CASE("parts in text show the columns that what is divided fills") {
  const Package package = world();
  const Study found = studied(package);
  const Comparison eras[] = {{0, 1}};
  PartsChoice choice{.pairs = {{actor_id(1), actor_id(0)}}, .grouping = Grouping::family};
  const std::vector<std::string> all = {"standard_error", "composition", "rate", "entry_exit"};
  CHECK(parts_table(package.world, found, eras, choice).apart == all);
  choice.measures = {"tone"};
  CHECK(parts_table(package.world, found, eras, choice).apart == std::vector<std::string>{"standard_error"});
  choice.measures = {"strength_net"};
  CHECK(parts_table(package.world, found, eras, choice).rows.empty());
}

TEST_CASE("a report has its parts, its numbers and its sources") {
  const Package package = world();
  const Study found = studied(package);
  const Files files =
      written(MarkdownReport{package, found, {}, {}, {{"figures/01-first.svg", "Caption.", "Alt *text*"}}});
  const std::string report = files.at("report.md");
  CHECK(report.find("![Alt \\*text\\*](figures/01-first.svg)\\\n*Figure 1. Caption.*") != std::string::npos);
  CHECK(report.find("| Aland – Beland | 6.00 | 6.00 | 0.00 | 1.00 | 1 | 1.00 | 1 |") != std::string::npos);
  CHECK(report.find("The 1 pair whose level moved most") != std::string::npos);
  CHECK(report.find("| Aland – Beland | First | Second | -16.00 | none (one-claim) | 1 and 1 claims |  |") !=
        std::string::npos);
  CHECK(report.find("- one: First Author. c. 2001") != std::string::npos);
  CHECK(report.find("2 of them count") != std::string::npos);
  for (const char* part : {"eras.md", "shifts.md", "centrality.md", "sources.md"})
    CHECK(report.find(files.at(part)) != std::string::npos);
  CHECK(files.at("alignment.csv") == csv(align_table(package.world, found.graphs)));
}

TEST_CASE("a report on one source says which sources it does not hear") {
  const Package package = world();
  const FoldOptions folding{.only_sources = {*package.world.source("one")}};
  const Study found = study(package.world, package.eras, folding, std::span(find_measure("degree"), 1));
  const std::string report = written(MarkdownReport{package, found, folding, {}, {}}).at("report.md");
  CHECK(report.find("nly claims of one") != std::string::npos);
  CHECK(report.find("without a claim that counts here:\n\n- two") != std::string::npos);
  CHECK(report.find("No pair has a level in two consecutive eras") != std::string::npos);
}
