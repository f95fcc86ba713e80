// The tables of shifts, their parts and ranks, and the report that tells them.
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/viz/report/align_table.hpp>
#include <entente/viz/report/attribution_table.hpp>
#include <entente/viz/report/compare_table.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/markdown_report.hpp>
#include <entente/viz/report/ranks_table.hpp>

#include <catch2/catch.hpp>
#include "viz/two_lands.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>

TEST_CASE("ranks of two eras are compared measure by measure") {
  const Package package = world();
  const Study study = studied(package);
  const Comparison eras[] = {{0, 1}};
  CHECK(csv(ranks_table(package.world, study, compared_ranks(study, eras, {.top = 1}), {.top = 1})) ==
        "from_era,to_era,measure,layer,actors,tau_b,top,overlap,entered,left,why\n"
        "first,second,strength_net,signed,3,-1,1,0,C,,\n");
  CHECK(csv(ranks_table(package.world, study, compared_ranks(study, eras))).find("n-too-small") !=
        std::string::npos);
}

namespace {

/// The first two eras compared.
Table compared(const Package& package, const ComparisonOptions& options) {
  const Comparison eras[] = {{0, 1}};
  return compare_table(package.world, compared_shifts(package.world, studied(package), eras, options));
}

Table attributed(const Package& package, const Study& study, const Comparison& eras,
                 const AttributionChoice& choice) {
  return attribution_table(package.world, counted_eras(study.graphs),
                           attributed_shifts(package.world, study, std::span(&eras, 1), choice),
                           choice.grouping);
}

}  // namespace

TEST_CASE("a comparison names the claims behind a shift") {
  const Package package = world();
  const ShiftChoice level{{"level"}, {}}, of_pair{{"level"}, {{actor_id(1), actor_id(0)}}};
  const Table table = compared(package, {.choice = of_pair});
  REQUIRE(table.rows.size() == 1);
  const auto of = [&](const char* column) { return cell_at(table, 0, column); };
  CHECK(of("before") == Cell(6.0));
  CHECK(of("shift") == Cell(-16.0));
  CHECK(of("drivers") == Cell("fight -10.00; pact -6.00"));
  CHECK(of("because") ==
        Cell("Aland is at war with Beland, 1960 to 1969 (two) -10.00; past: Aland is an ally of "
             "Beland, 1950 to 1959 (one) -6.00"));
  CHECK(of("why") == Cell("interval-not-estimated"));
  CHECK(of("verdict") == Cell(""));
  for (const char* column : {"low", "survives", "tone", "p_holm", "family"}) CHECK(of(column) == Cell());
  CHECK(compared(package, {.choice = level}).rows.size() == 4);
}

TEST_CASE("a comparison with intervals says what each shift survives") {
  const Package package = world();
  const ShiftChoice of_pair{{"level"}, {{actor_id(0), actor_id(1)}}}, of_actor{{"level"}, {}, {actor_id(1)}};
  const Table table = compared(package, {.choice = of_pair, .intervals = IntervalOptions{}});
  REQUIRE(table.columns[20] == "survives");
  REQUIRE(table.rows.size() == 1);
  const auto& row = table.rows[0];
  CHECK(row[9] == Cell("open"));
  CHECK(text_at(table, 0, "reason") == "one thing was added and one fell away: too few to compare");
  CHECK(row[20] == Cell("11 of 11 choices; 0 of 2 sources (not one, two)"));
  CHECK(std::vector(row.begin() + 21, row.begin() + 26) ==
        std::vector<Cell>{std::int64_t{11}, std::int64_t{11}, std::int64_t{0}, std::int64_t{2}, "one; two"});
  const Table actor = compared(package, {.choice = of_actor});
  REQUIRE(actor.rows.size() == 1);
  CHECK(actor.rows[0][2] == Cell("B"));
}

TEST_CASE("the parts of a shift add up to it, whatever is divided and however it is grouped") {
  const Package package = read(std::filesystem::path(ENTENTE_SOURCE_DIR "/graphs/curated/pakistan-russia"));
  const Study found = study(package.world, periods(package), {}, std::span(find_measure("degree"), 1));
  const Comparison eras{7, 8};
  AttributionChoice choice{.actors = found.graphs[7].actors(), .polarity = {.of_nothing = 0}};
  for (const Tie& tie : found.graphs[7].ties())
    choice.pairs.emplace_back(found.graphs[7].actors()[tie.a], found.graphs[7].actors()[tie.b]);
  const auto number = [](const Cell& cell) {
    const auto* value = std::get_if<double>(&cell);
    return value == nullptr ? 0 : *value;
  };
  for (const char* measure : {"", "polarity", "tone"})
    for (std::size_t by = 0; by < grouping_names.size(); ++by) {
      choice.grouping = static_cast<Grouping>(by);
      if (choice.grouping == Grouping::partner) continue;  // pairs have none
      if (*measure != 0) choice.measures = {measure};
      const Table table = attributed(package, found, eras, choice);
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
  const Comparison eras{0, 1};
  AttributionChoice choice{.pairs = {{actor_id(1), actor_id(0)}}, .grouping = Grouping::family};
  const std::vector<std::string> all = {"standard_error", "composition", "rate", "entry_exit"};
  CHECK(attributed(package, found, eras, choice).apart == all);
  choice.measures = {"tone"};
  CHECK(attributed(package, found, eras, choice).apart == std::vector<std::string>{"standard_error"});
  choice.measures = {"strength_net"};
  CHECK(attributed(package, found, eras, choice).rows.empty());
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
  CHECK(report.find("| Aland – Beland | First | Second | -16.00 | open | ") != std::string::npos);
  CHECK(report.find("- one: First Author. c. 2001") != std::string::npos);
  CHECK(report.find("2 of them count") != std::string::npos);
  for (const char* part : {"eras.md", "shifts.md", "centrality.md", "sources.md"})
    CHECK(report.find(files.at(part)) != std::string::npos);
  CHECK(files.at("alignment.csv") == csv(dated(align_table(package.world, counted_eras(found.graphs),
                                                           pair_alignments(package.world, found.graphs)),
                                               found.graphs)));
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
