// Which paths are equally long must not hang on how long the era is, how long events last, or the unit.
#include <entente/engine/centrality/centrality.hpp>
#include <entente/engine/centrality/path_length.hpp>
#include <entente/graphs/folding/fold.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>
#include "graphs/packages.hpp"

#include <map>
#include <vector>

using namespace entente;

namespace {

using ByName = std::map<std::string, double>;

const std::string columns = "from,to,relation,date,weight\n";

EraGraph folded(const Package& package, const std::string& last = "2001-12-31",
                const FoldOptions& options = {}) {
  REQUIRE_FALSE(package.has_errors());
  return fold(package.world, packages::era("era", "2001-01-01", last), options);
}

Package package(const std::string& rows) {
  return packages::package(columns + rows, {{"entente.toml", "as_of = \"2090-12-31\"\n"}});
}

void check(const Package& package, const EraGraph& graph, const Scores& scores, const ByName& expected) {
  for (const auto& [code, number] : expected) {
    CAPTURE(scores.measure, code);
    const auto vertex = graph.vertex(packages::actor(package, code));
    CHECK(scores.values[vertex.value()].number() == Approx(number).epsilon(1e-12).margin(1e-12));
  }
}

//   A ==2w== B         two strong ties are as long as one of half the weight, so that B is on one of
//    \w      ||2w      two ways from A to C, and C on all ways to D
//      C ----+
//      ||2w
//      D
std::string ways(const char* relation, const std::string& date, double weight) {
  return fmt::format("A,B,{0},{1},{2}\nB,C,{0},{1},{2}\nA,C,{0},{1},{3}\nC,D,{0},{1},{2}\n", relation, date,
                     2 * weight, weight);
}
const ByName undirected = {{"A", 0}, {"B", 1.0 / 3}, {"C", 2.0 / 3}, {"D", 0}};
const ByName directed = {{"A", 0}, {"B", 1.0 / 6}, {"C", 1.0 / 3}, {"D", 0}};

constexpr const char* span = "2001-01-01/2001-05-18";

}  // namespace

TEST_CASE("one record has the same shortest paths in eras of any length") {
  const Package treaties = package(fmt::format(
      "A,B,defence_treaty,{0},\nB,C,defence_treaty,{0},\nA,C,partnership,{0},\nC,D,defence_treaty,{0},\n",
      span));
  for (int year = 2001; year <= 2060; ++year) {
    CAPTURE(year);
    const EraGraph graph = folded(treaties, fmt::format("{}-12-31", year));
    check(treaties, graph, betweenness(graph), undirected);
    CHECK(edge_betweenness(graph, {.normalized = false}).values[1].number() == Approx(1).epsilon(1e-12));
  }
  for (const char* last : {"2001-05-18", "2001-06-30", "2002-02-03", "2004-12-30", "2050-07-07"}) {
    CAPTURE(last);
    const EraGraph graph = folded(treaties, last);
    check(treaties, graph, betweenness(graph), undirected);
  }
}

TEST_CASE("one record of events has the same shortest paths for any persistence") {
  const Package talks = package(ways("talks", "2001-02-03", 3));
  for (const double persistence : {1.0, 7.0, 100.0, 365.25, 1'095.75, 1'234.5, 20'000.0})
    for (const char* last : {"2001-12-31", "2003-12-31", "2007-12-31", "2013-03-03", "2060-12-31"}) {
      CAPTURE(persistence, last);
      const EraGraph graph = folded(talks, last, {.persistence = persistence});
      check(talks, graph, betweenness(graph), undirected);
    }
}

TEST_CASE("one record has the same shortest paths in any unit") {
  for (const double weight : {3.0, 0.3, 7.7, 1e-9, 1.7e-4, 1e9, 3.3e11}) {
    CAPTURE(weight);
    const Package trade = package(ways("trade", span, weight));
    for (const char* last : {"2001-12-31", "2007-12-31", "2010-10-10"}) {
      const EraGraph graph = folded(trade, last);
      check(trade, graph, betweenness(graph), undirected);
    }
  }
}

TEST_CASE("one record has the same shortest ways along acts in eras of any length and any unit") {
  for (const double weight : {3.0, 0.3, 1e-9, 1e9, 3.3e11}) {
    const Package patrons = package(ways("patronage", span, weight));
    for (const char* last : {"2001-12-31", "2003-12-31", "2007-12-31", "2013-03-03", "2060-12-31"}) {
      CAPTURE(weight, last);
      const EraGraph graph = folded(patrons, last);
      check(patrons, graph, betweenness_directed(graph), directed);
    }
  }
}

//   USA =560= CHN =300= KOR      China's ties are so strong that everybody goes by China
//     \150    370      /80
//       +---- JPN ----+
TEST_CASE("trade has the same shortest paths in dollars and in billions") {
  for (const char* power : {"", "e1", "e3", "e6", "e9", "e-3", "e-9", "e-12"}) {
    CAPTURE(power);
    const Package trade = package(
        fmt::format("USA,CHN,trade,2001,560{0}\nCHN,JPN,trade,2001,370{0}\nUSA,JPN,trade,2001,150{0}\n"
                    "JPN,KOR,trade,2001,80{0}\nCHN,KOR,trade,2001,300{0}\n",
                    power));
    for (const char* last : {"2001-12-31", "2003-12-31", "2008-08-08"}) {
      const EraGraph graph = folded(trade, last);
      const ByName expected = {{"CHN", 1}, {"USA", 0}, {"JPN", 0}, {"KOR", 0}};
      check(trade, graph, betweenness(graph), expected);
      check(trade, graph, betweenness_directed(graph), expected);
    }
  }
}

//   A --1-- B ==1e11== C, A --1-- C: the way over B is longer by a hundred-billionth
TEST_CASE("a short tie behind a long one makes a way longer") {
  for (const double strong : {1e3, 1e6, 1e9, 1e11, 1e12}) {
    CAPTURE(strong);
    const Package trade =
        package(fmt::format("A,B,trade,{0},1\nB,C,trade,{0},{1}\nA,C,trade,{0},1\n", span, strong));
    const EraGraph graph = folded(trade);
    check(trade, graph, betweenness(graph), {{"A", 0}, {"B", 0}, {"C", 0}});
    check(trade, graph, betweenness_directed(graph), {{"A", 0}, {"B", 0}, {"C", 0}});
  }
}

TEST_CASE("whole lengths are as fine in one unit of weights as in another") {
  const auto narrow = whole_lengths<NarrowLength>({3, 5, 0}, 4);
  const auto wide = whole_lengths<WideLength>({3, 5, 0}, 4);
  // In units of which the least weight, rounded down to a power of two, has 2^59: 2 / 3 and 2 / 5 of that.
  CHECK(narrow == std::vector<NarrowLength>{384307168202282304, 230584300921369408, 0});
  for (const double unit : {0x1p-80, 0x1p-10, 0x1p10, 0x1p80}) {
    CAPTURE(unit);
    const std::vector<double> weights = {3 * unit, 5 * unit, 0};
    CHECK(whole_lengths<NarrowLength>(weights, 4) == narrow);
    CHECK(whole_lengths<WideLength>(weights, 4) == wide);
    CHECK(are_narrow(weights, 4));
  }
}
