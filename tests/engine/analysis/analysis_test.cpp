// What a program that embeds entente asks for: rows of plain values, by hand on one small world.
#include <entente/engine/analysis/attributed_shifts.hpp>
#include <entente/engine/analysis/balance_of_eras.hpp>
#include <entente/engine/analysis/bloc_changes.hpp>
#include <entente/engine/analysis/comparison.hpp>
#include <entente/engine/analysis/era_sources.hpp>
#include <entente/engine/analysis/explained_scores.hpp>
#include <entente/engine/analysis/networks.hpp>
#include <entente/engine/analysis/pair_alignments.hpp>
#include <entente/engine/analysis/partners.hpp>
#include <entente/engine/analysis/ranking.hpp>
#include <entente/engine/analysis/subject_changes.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

//   first (1950s)         second (1960s)
//   A --6-- B             A ::4:: B        ---- positive, :::: negative
//   |       |             |       |        C comes to both in the second era alone;
//   2       1             3       5        D, of the first, has left
//   +-- D --+             +-- C --+
Package four_lands() {
  return read(Files{{"ties.csv",
                     "from,to,relation,start,end,weight,cite\n"
                     "A,B,alliance,1950,1959,6,one\nA,D,trade,1950,1959,2,one\nB,D,trade,1950,1959,1,two\n"
                     "A,B,rivalry,1960,1969,4,one\nA,C,trade,1960,1969,3,\nB,C,trade,1960,1969,5,two\n"},
                    {"actors.csv", "id,start,end\nA,1940,\nB,1940,\nC,1960,\nD,1940,1959\n"},
                    {"eras.csv", "id,start,end\nfirst,1950,1959\nsecond,1960,1969\n"},
                    {"sources.csv", "id\none\ntwo\n"}});
}

constexpr ActorId a = actor_id(0), b = actor_id(1), c = actor_id(2), d = actor_id(3);

Study studied(const Package& package, const char* measure) {
  return study(package.world, package.eras, {}, std::span(find_measure(measure), 1));
}

}  // namespace

TEST_CASE("a comparison says what each shift rests on, and no interval that was not asked for") {
  const Package package = four_lands();
  const Study found = studied(package, "degree");
  const auto eras = consecutive(found);
  CHECK(eras == std::vector<Comparison>{{0, 1}});
  const auto rows = compared_shifts(package.world, found, eras, {.choice = {{"level"}, {{b, a}}, {b}}});
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].shift.measure == "degree");  // B: with A and D, then with C alone
  CHECK(rows[0].shift.shift == Value(-1.0));
  CHECK((rows[0].layer == Layer::positive && rows[0].count_before == 3 && rows[0].count_after == 2));
  CHECK(rows[1].shift.measure == "level");
  CHECK(rows[1].shift.shift == Value(-10.0));
  CHECK((rows[1].layer == Layer::signed_level && rows[1].count_before == 1 && rows[1].count_after == 1));
  for (const ComparedShift& row : rows)
    CHECK_FALSE((row.interval || row.verdict || row.movement || row.robustness));
}

TEST_CASE("a comparison with intervals has robustness, and no word where one claim speaks") {
  const Package package = four_lands();
  const Study found = studied(package, "degree");
  const auto rows = compared_shifts(package.world, found, consecutive(found),
                                    {.choice = {{"level"}, {{a, b}}}, .intervals = IntervalOptions{}});
  REQUIRE(rows.size() == 1);
  REQUIRE(rows[0].interval);
  CHECK(rows[0].interval->bounds.low == Value(Reason::one_claim));
  CHECK_FALSE(rows[0].movement);
  REQUIRE(rows[0].robustness);
  CHECK(rows[0].robustness->sources == 1);
  REQUIRE(rows[0].verdict);
  CHECK(rows[0].verdict->grade == Grade::open);
  CHECK(rows[0].verdict->doubt == Doubt::one_source);
  CHECK(rows[0].verdict->family == 1);
}

TEST_CASE("shifts that are looked at together make the family of their verdicts") {
  const Package package = four_lands();
  const Study found = studied(package, "strength_net");
  const auto eras = consecutive(found);
  const ShiftChoice levels{.pair_measures = {"level"}};
  auto rows = compared_shifts(package.world, found, eras, {.choice = levels, .intervals = IntervalOptions{}});
  std::erase_if(rows, [](const ComparedShift& row) { return !row.shift.b; });
  REQUIRE(rows.size() == 5);
  judge_together(package.world, found, rows, 2);
  const Study of_pairs = study(package.world, package.eras, {}, std::span<const Measure>{});
  const auto alone =
      compared_shifts(package.world, of_pairs, eras, {.choice = levels, .intervals = IntervalOptions{}});
  REQUIRE(alone.size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK(rows[i].verdict->family == alone[i].verdict->family);
    CHECK(rows[i].verdict->grade == alone[i].verdict->grade);
    CHECK(rows[i].verdict->adjusted_p == alone[i].verdict->adjusted_p);
  }
}

TEST_CASE("a ranking has everyone of any era, those without a value last") {
  const Package package = four_lands();
  const Study found = studied(package, "strength_positive");
  const auto eras = rankings(package.world, found);
  REQUIRE(eras.size() == 2);
  std::vector<ActorId> order;
  for (const RankedScore& row : eras[0].rows) order.push_back(row.a);
  CHECK(order == std::vector{a, b, d, c});
  CHECK(eras[0].rows[0].value == Value(8.0));
  CHECK(eras[0].rows[0].share.number() == Approx(8.0 / 18));
  CHECK(eras[0].rows[3].rank == std::nullopt);
  CHECK(eras[0].rows[3].value == Value(Reason::absent));
  const auto first = rankings(package.world, found, {.top = 1});
  REQUIRE(first[1].rows.size() == 1);
  CHECK((first[1].rows[0].a == c && first[1].rows[0].value == Value(8.0)));
}

TEST_CASE("partners stand by level, with what changed") {
  const Package package = four_lands();
  const std::vector<EraGraph> graphs = fold(package.world, package.eras);
  const auto eras = partners_by_era(graphs, b);
  REQUIRE(eras.size() == 2);
  CHECK((eras[0].partners[0].alignment.b == a && eras[0].partners[1].alignment.b == d));
  CHECK(eras[0].partners[0].change == Value(Reason::no_earlier_era));
  CHECK((eras[1].partners[0].alignment.b == c && eras[1].partners[0].change == Value(Reason::absent)));
  CHECK(eras[1].partners[1].change == Value(-10.0));
  CHECK(partners_by_era(graphs, d)[1].nobody == Reason::absent);
}

TEST_CASE("the change of two networks is divided into who stayed and who came and went") {
  const Package package = four_lands();
  const Study found = studied(package, "degree");
  const auto rows = compared_networks(found, consecutive(found));
  REQUIRE(rows.size() == 3);
  CHECK((rows[0].among == Among::common && rows[0].pairs == 1 && rows[0].qap));
  CHECK(rows[0].changes.flipped == std::vector<Pair>{{a, b}});
  CHECK((rows[1].among == Among::entered_left && rows[1].pairs == 5 && !rows[1].deltacon_positive));
  CHECK((rows[1].entered == std::vector{c} && rows[1].left == std::vector{d}));
  CHECK((rows[1].changes.added == 2 && rows[1].changes.gone == 2));
  CHECK((rows[2].among == Among::all && rows[2].pairs == 6 && rows[2].changes.hamming() == 5));
}

TEST_CASE("sources of an era stand by their share, claims without one among them") {
  const Package package = four_lands();
  const std::vector<EraGraph> graphs = fold(package.world, package.eras);
  const auto rows = sources_of_eras(package.world, graphs);
  REQUIRE(rows.size() == 5);
  CHECK((rows[0].source == package.world.source("one") && rows[0].claims == 2));
  CHECK(rows[0].share.number() == Approx(8.0 / 9));
  CHECK((rows[2].source == package.world.source("two") && rows[2].era == 1));
  CHECK(rows[2].share.number() == Approx(5.0 / 12));
  CHECK((rows[4].source == std::nullopt && rows[4].share.number() == Approx(3.0 / 12)));
}

TEST_CASE("balance, triads, blocs and pressure of eras agree with one another") {
  const Package package = four_lands();
  const std::vector<EraGraph> graphs = fold(package.world, package.eras);
  std::size_t limits = 0;
  const auto found = balance_of_eras(graphs, {}, [&] {
    ++limits;
    return ShouldStop{};
  });
  CHECK(limits == 2);
  const auto eras = judged_eras(graphs, found);
  CHECK((found[0].balanced() && !found[1].balanced()));
  const auto unbalanced = triads_of_eras(eras, Listed::unbalanced);
  CHECK((unbalanced[0].empty() && unbalanced[1].size() == 1));
  const auto blocs = two_blocs(eras);
  CHECK(blocs[1].violations == 1);
  const auto changes = bloc_changes(blocs);
  REQUIRE(changes.size() == 1);
  CHECK((changes[0].before == 0 && changes[0].after == 1));
  const std::vector<Pair> pairs = {{a, b}};
  const auto pushed = pressures(graphs, pairs);
  REQUIRE(pushed.size() == 2);
  CHECK((pushed[0].pressure.weighted == Value(2.0) && pushed[1].pressure.weighted == Value(15.0)));
  CHECK(pushed[1].level == Value(-4.0));
}

TEST_CASE("a pair is told in every era, and how much of its level rests on open ends") {
  Files files = {
      {"ties.csv", "from,to,relation,start,end,weight\nA,B,alliance,1950,,3\nA,B,trade,1950,1959,1\n"},
      {"actors.csv", "id,start\nA,1940\nB,1940\n"},
      {"eras.csv", "id,start,end\nfirst,1950,1959\n"}};
  const Package package = read(files);
  const std::vector<EraGraph> graphs = fold(package.world, package.eras);
  const auto rows = pair_alignments(package.world, graphs);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].alignment.level == Value(4.0));
  CHECK(rows[0].open_share.number() == Approx(0.75));
  CHECK(rows[0].undated_share == Value(0.0));
  CHECK(rows[0].corroborated_share == Value(0.0));
  CHECK_FALSE(rows[0].interval);
}

TEST_CASE("a pair is told with the parts that are undated, and that several sources tell") {
  const Package package =
      read({{"ties.csv",
             "from,to,relation,date,weight,event,cite\nA,B,alliance,1950/1959,3,,x|y\nA,B,alliance,,1,,x\n"
             "A,B,trade,1950/1954,2,deal,x\nA,B,trade,1955/1959,2,deal,z\nA,C,trade,1950/1959,0,,x\n"},
            {"sources.csv", "id\nx\ny\nz\n"},
            {"eras.csv", "id,start,end\nfirst,1950,1959\n"}});
  const std::vector<EraGraph> graphs = fold(package.world, package.eras);
  const auto rows = pair_alignments(package.world, graphs);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].alignment.level == Value(6.0));
  CHECK(rows[0].undated_share.number() == Approx(1 / 6.0));
  CHECK(rows[0].corroborated_share.number() == Approx(5 / 6.0));
  CHECK(rows[1].undated_share == Value(Reason::no_signed_claims));
  CHECK(rows[1].corroborated_share == Value(Reason::no_signed_claims));
  const SourceId y = package.world.source("y").value(), z = package.world.source("z").value();
  const auto heard = fold(package.world, package.eras, {.without_sources = {y, z}});
  CHECK(pair_alignments(package.world, heard)[0].corroborated_share == Value(0.0));
}

TEST_CASE("a level is divided in each era in which it has a claim") {
  const Package package = four_lands();
  const std::vector<EraGraph> graphs = fold(package.world, package.eras);
  for (const Grouping grouping : {Grouping::claim, Grouping::source, Grouping::member, Grouping::direction})
    for (const AttributedLevel& level : attributed_levels(package.world, graphs, {a, b}, grouping)) {
      if (level.parts.empty()) {
        CHECK_FALSE(entente::level(graphs[level.era], a, b).defined());
        continue;
      }
      double sum = 0, share = 0;
      for (const LevelPart& part : level.parts) {
        sum += part.amounts.level();
        share += part.share.number();
      }
      CHECK(sum == Approx(entente::level(graphs[level.era], a, b).number()));
      CHECK(sum == Approx(level.all.level()));
      CHECK(share == Approx(1));
    }
  CHECK(attributed_levels(package.world, {}, {a, b}, Grouping::claim).empty());
}

TEST_CASE("an explained score has the ties that the measure saw") {
  const Package package = four_lands();
  const auto rows = explained_scores(studied(package, "strength_negative"), b);
  REQUIRE(rows.size() == 2);
  CHECK((rows[0].value == Value(0.0) && rows[0].ties.size() == 2));
  CHECK((rows[1].value == Value(4.0) && rows[1].rank == 1));
  CHECK((rows[1].ties[0].alignment.b == a && rows[1].ties[0].weight == 4));
  CHECK(rows[1].ties[1].weight == 0);
}

TEST_CASE("spells and change points are followed subject by subject") {
  const Package package = four_lands();
  const std::vector<EraGraph> graphs = fold(package.world, package.eras);
  const std::vector<Statistic> subjects = {{a, b, "level"}, {c, d, "level"}};
  const auto spells = spells_of(graphs, subjects);
  REQUIRE(spells.size() == 2);
  REQUIRE(spells[0].spells.size() == 2);
  CHECK((spells[0].spells[0].kind == SpellKind::cooperative && spells[0].spells[1].mean == -4));
  CHECK(spells[1].spells.empty());
  const auto turns = change_points_of(package.world, graphs, subjects, {}, {.replicates = 0});
  REQUIRE(turns.size() == 2);
  CHECK(turns[0].turns.undefined == Reason::n_too_small);
}
