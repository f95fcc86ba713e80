// The columns that other programs rely on, on a world small enough to compute by hand.
//   A ==== B    alliance of weight 6 through the first era; war of weight 10 in the second
//   C           there, without ties
#include <entente/graphs/reading/package.hpp>
#include <entente/viz/report/markdown_report.hpp>
#include <entente/viz/report/tables.hpp>

#include <catch2/catch.hpp>

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
        "era,actor,label,kind,measure,value,rank,why,layer,actors,ties\n"
        "first,A,Aland,state,degree,1,1,,positive,3,1\n"
        "first,B,Beland,state,degree,1,1,,positive,3,1\n"
        "first,C,Celand,state,degree,0,3,,positive,3,1\n"
        "second,A,Aland,state,degree,0,1,,positive,3,0\n"
        "second,B,Beland,state,degree,0,1,,positive,3,0\n"
        "second,C,Celand,state,degree,0,1,,positive,3,0\n");
  CHECK(score_table(package.world, studied(package, "degree"), 1).rows.size() == 5);
}

TEST_CASE("alignments tell a level with its parts, and why a cell is empty") {
  const Package package = world();
  const Pair pairs[] = {{actor_id(0), actor_id(1)}};
  const Table table = align_table(package.world, studied(package), pairs);
  CHECK(csv(table) ==
        "era,a,b,level,positive,negative,polarity,claims,sources,kappa,s,why,forward,backward,effective_"
        "claims,mutual,open_share\n"
        "first,A,B,6,6,0,1,1,1,,,\"kappa: no-third-parties; s: no-third-parties; forward: no-ties; backward: "
        "no-ties\",,,1,6,0\n"
        "second,A,B,-10,0,10,-1,1,1,,,\"kappa: no-third-parties; s: no-third-parties; forward: no-ties; "
        "backward: "
        "no-ties\",,,1,-10,0\n");
  const Pair strangers[] = {{actor_id(0), actor_id(2)}};
  const Table none = align_table(package.world, studied(package), strangers);
  CHECK(none.rows[0][3] == Cell());
  CHECK(none.rows[0][11] == Cell("no-ties"));
  CHECK(align_table(package.world, studied(package)).rows.size() == 2);
}

TEST_CASE("a comparison names the claims behind a shift") {
  const Package package = world();
  const Comparison eras[] = {{0, 1}};
  const std::string level[] = {"level"};
  const Pair pairs[] = {{actor_id(1), actor_id(0)}};
  CHECK(
      csv(compare_table(package.world, studied(package), eras, level, pairs)) ==
      "from_era,to_era,subject,measure,before,after,shift,low,high,drivers,why,layer,before_count,after_"
      "count\n"
      "first,second,A:B,level,6,-10,-16,,,\"fight -10.00; pact -6.00\",interval-not-estimated,signed,1,1\n");
  CHECK(compare_table(package.world, studied(package), eras, level).rows.size() == 4);
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
  CHECK(report.find("- one: First Author. c. 2001") != std::string::npos);
  CHECK(report.find("2 of them count") != std::string::npos);
  for (const char* part : {"eras.md", "shifts.md", "centrality.md", "sources.md"})
    CHECK(report.find(files.at(part)) != std::string::npos);
  CHECK(files.at("alignment.csv") == csv(align_table(package.world, found)));
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
