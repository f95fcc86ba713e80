// The arithmetic of a level by hand, and over every pair, era and view of the shipped packages: the rows that
// count are those of the graph, the others have a reason, and the values sum to the level.
//   1960s: 3653 days; tau 1095.75 days
#include <entente/engine/alignment/explanation.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/periods.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>

using namespace entente;

namespace {

Package package() {
  return read(
      Files{{"ties.csv",
             "id,from,to,relation,date,status,outcome,event,cite,weight\n"
             "early,A,B,alliance,1960/1964,,,pact,red,6\n"
             "whole,A,B,alliance,1960/1969,,,pact,blue,6\n"
             "visit,A,B,state_visit,[1969..1970],,,,blue,3\n"
             "plan,A,B,state_visit,1966,planned,,,red,3\n"
             "failed,A,B,state_visit,1966,,not_held,,red,3\n"
             "verdict,A,B,judged_warm,1966,,,,red,\n"
             "old,A,B,state_visit,1955,,,,red,3\n"
             "whenever,X,Y,state_visit,,,,,red,3\n"
             "before,A,C,state_visit,1950,,,,red,3\n"
             "served,L,A,praises,1966,,,,red,3\n"
             "sent,L,B,praises,1966,,,,red,3\n"},
            {"actors.csv",
             "id,label,kind,start\nA,A,state,1940\nB,B,state,1940\nC,C,state,1955\nL,L,leader,\nX,X,state,\n"
             "Y,Y,state,\n"},
            {"affiliations.csv", "member,group,role,start,end\nL,A,president,1960,1969\n"},
            {"eras.csv", "scheme,id,label,start,end\ns,sixties,Sixties,1960,1969\n"}});
}

/// The rows by id under a view.
std::map<std::string, ExplainedRow> rows(const Package& read_in, const char* a, const char* b,
                                         const FoldOptions& view = {}) {
  const std::vector<EraGraph> graphs = fold(read_in.world, read_in.eras, view);
  const auto actor = [&](const char* code) { return read_in.world.roster.by_code(code).value(); };
  std::map<std::string, ExplainedRow> found;
  const std::vector<Explanation> eras = explanations(read_in.world, graphs, actor(a), actor(b));
  for (const ExplainedRow& row : eras.front().rows) found[read_in.world.claims[row.claim].key] = row;
  return found;
}

}  // namespace

TEST_CASE("a row is explained by its days, its persistence and its part of an event") {
  const auto of_pair = rows(package(), "A", "B");
  REQUIRE(of_pair.size() == 7);
  const ExplainedRow& early = of_pair.at("early");
  CHECK(early.counts);
  CHECK(early.time.common.count() == 1827);
  CHECK(early.time.of == 3653);
  CHECK(early.time.persistence == 1);
  CHECK(early.event_rows == 2);
  CHECK(early.event_part == Approx(0.5));
  CHECK(early.documents == 1);
  CHECK(early.value == Approx(6 * 1827 / 3653.0 / 2));
  const ExplainedRow& whole = of_pair.at("whole");
  CHECK(whole.event_part == Approx((1827 / 2.0 + 1826) / 3653));
  CHECK(whole.value == Approx(6 * (1827 / 2.0 + 1826) / 3653));
  const ExplainedRow& visit = of_pair.at("visit");
  CHECK(visit.event_rows == 1);
  CHECK(visit.documents == 1);
  CHECK(visit.event_part == 1);
  CHECK(visit.time.common.count() == 365);
  CHECK(visit.time.of == 730);
  CHECK(visit.time.persistence == Approx(1095.75 / 3653));
  CHECK(visit.value == Approx(3 * 1095.75 / 3653 / 2));
}

TEST_CASE("a row that is left out has its reason") {
  const Package read_in = package();
  const auto of_pair = rows(read_in, "A", "B");
  CHECK(of_pair.at("plan").omission == Omission::not_asked_for);
  CHECK(of_pair.at("failed").omission == Omission::not_held);
  CHECK(of_pair.at("verdict").omission == Omission::judgement);
  CHECK(of_pair.at("old").omission == Omission::outside_era);
  CHECK(rows(read_in, "A", "B", {.statuses = Statuses{}.set()}).at("plan").counts);
  const FoldOptions unheard{.without_sources = {read_in.world.source("red").value()}};
  CHECK(rows(read_in, "A", "B", unheard).at("early").omission == Omission::unheard);
  CHECK(rows(read_in, "A", "B", unheard).at("whole").event_rows == 1);
  CHECK(rows(read_in, "A", "C").at("before").omission == Omission::no_day);
  const Package undated = read(Files{{"ties.csv", "id,from,to,relation\nwhenever,X,Y,state_visit\n"},
                                     {"eras.csv", "id,start,end\nsixties,1960,1969\n"}});
  CHECK(rows(undated, "X", "Y").at("whenever").omission == Omission::no_first_day);
}

// `old` is of 1955; what lies in the era and does not count stays, as do the dates that nobody knows.
TEST_CASE("rows of other times are left out, and counted once for all eras") {
  const Package read_in = package();
  const auto actor = [&](const char* code) { return read_in.world.roster.by_code(code).value(); };
  Era fifties = read_in.eras.front(), sixties = read_in.eras.front();
  fifties.span = {*civil_day(1950, 1, 1), *civil_day(1960, 1, 1)};
  const auto keys = [&](const Explanation& era) {
    std::vector<std::string> found;
    for (const ExplainedRow& row : era.rows) found.push_back(read_in.world.claims[row.claim].key);
    std::ranges::sort(found);
    return found;
  };
  using Keys = std::vector<std::string>;
  const std::vector<EraGraph> one = fold(read_in.world, {&sixties, 1}, {});
  std::vector<Explanation> told = explanations(read_in.world, one, actor("A"), actor("B"));
  CHECK(leave_out_elsewhere(told, read_in.world, one) == 1);
  CHECK(keys(told[0]) == Keys{"early", "failed", "plan", "verdict", "visit", "whole"});
  told = explanations(read_in.world, one, actor("X"), actor("Y"));
  CHECK(leave_out_elsewhere(told, read_in.world, one) == 0);
  CHECK(keys(told[0]) == Keys{"whenever"});
  const std::vector<EraGraph> both = fold(read_in.world, std::vector{fifties, sixties}, {});
  told = explanations(read_in.world, both, actor("A"), actor("B"));
  CHECK(leave_out_elsewhere(told, read_in.world, both) == 0);
  CHECK(keys(told[0]) == Keys{"old"});
  CHECK(keys(told[1]).size() == 6);
}

TEST_CASE("under roll-up a row says whom it counts for") {
  const Package read_in = package();
  const FoldOptions rolled{.roll_up = RollUp::state};
  CHECK(rows(read_in, "L", "A", rolled).at("served").omission == Omission::internal);
  const ExplainedRow sent = rows(read_in, "L", "B", rolled).at("sent");
  CHECK_FALSE(sent.counts);
  CHECK(sent.omission == Omission::none);
  CHECK(read_in.world.roster[sent.counts_for.from].code == "A");
  CHECK(rows(read_in, "A", "B", rolled).at("sent").counts);
  CHECK(rows(read_in, "L", "B").at("sent").counts);
}

TEST_CASE("a pair without a row has nothing to explain") {
  const Package read_in = package();
  const std::vector<EraGraph> graphs = fold(read_in.world, read_in.eras);
  const auto found = explanations(read_in.world, graphs, actor_id(1), actor_id(2));
  REQUIRE(found.size() == 1);
  CHECK(found.front().rows.empty());
  CHECK(found.front().sums.level == Value(Reason::no_ties));
  CHECK(explanations(read_in.world, {}, actor_id(0), actor_id(1)).empty());
}

TEST_CASE("the values of the rows sum to the level, and every other row has a reason") {
  const auto name = GENERATE(as<std::string>{}, "pakistan-russia", "european-alliances-1872-1907");
  const Package read_in = read(std::string(ENTENTE_SOURCE_DIR "/graphs/curated/") + name);
  const FoldOptions views[] = {{},
                               {.lineage = true},
                               {.roll_up = RollUp::state, .lineage = true},
                               {.statuses = Statuses{}.set(), .without_sources = {SourceId{0}}}};
  std::size_t pairs = 0;
  for (const FoldOptions& view : views) {
    const std::vector<EraGraph> graphs =
        fold(read_in.world, periods(read_in, {.months = months_in("20y")}), view);
    for (std::size_t e = 0; e < graphs.size(); ++e)
      for (const Tie& tie : graphs[e].ties()) {
        const auto [a, b] = graphs[e].pair(tie);
        const auto found = explanations(read_in.world, std::span(graphs).subspan(e, 1), a, b);
        double sum = 0;
        std::size_t counting = 0, unexplained = 0;
        for (const ExplainedRow& row : found.front().rows) {
          sum += row.value;
          counting += row.counts ? 1 : 0;
          const bool of_others = row.counts_for.from != a && row.counts_for.to != a;
          unexplained += !row.counts && row.omission == Omission::none && !of_others ? 1 : 0;
          if (row.counts) CHECK(row.omission == Omission::none);
          if (row.counts) CHECK(row.share == Approx(row.time.factor * row.event_part));
        }
        CHECK(sum == Approx(tie.level()).margin(1e-9));
        CHECK(counting == graphs[e].shares(tie).size());
        CHECK(unexplained == 0);
        CHECK(found.front().sums.level == Value(tie.level()));
        ++pairs;
      }
  }
  CHECK(pairs > 20);
}
