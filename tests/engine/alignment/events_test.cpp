// Events of pairs, on sheets small enough to count by hand.
#include <entente/engine/alignment/events.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/periods.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <string>
#include <utility>

using namespace entente;

namespace {

Package claims(const std::string& rows) {
  return read(Files{{"ties.csv", "from,to,relation,date,score,event\n" + rows},
                    {"entente.toml", "as_of = \"2020-12-31\"\n"}});
}

Era era(int first, int last) {
  Era made;
  made.id = "era";
  made.span = {*civil_day(first, 1, 1), *civil_day(last + 1, 1, 1)};
  return made;
}

constexpr ActorId a = actor_id(0), b = actor_id(1);

EventRecord record(const Package& package, const Era& when, const FoldOptions& options = {}) {
  return event_record(package.world, fold(package.world, when, options), a, b);
}

Value felt(const Package& package, Date day, double half_life) {
  const EraGraph memory = fold(package.world, era(1990, 2020));
  return decayed_interaction(package.world, memory, a, b, {.day = day, .half_life = half_life}).all;
}

void check(const Value& found, double expected) {
  REQUIRE(found.defined());
  CHECK(found.number() == Approx(expected).epsilon(1e-12).margin(1e-12));
}

const char* const four_events =
    "A,B,agreement,2010-01-01,7.4,\n"
    "A,B,agreement,2010-07-02,-4.0,\n"
    "A,B,agreement,2011-01-01,8.3,\n"
    "A,B,agreement,2012-01-01,-2.0,\n";

}  // namespace

TEST_CASE("an event loses half of its value with every half-life") {
  const Package package = claims(four_events);
  const auto on = [&](int year) { return felt(package, *civil_day(year, 1, 1), 365.25); };
  check(on(2010), 7.4);
  check(on(2011), 9.175340829612608);
  check(on(2012), 2.5898474752206404);
  check(on(2013), 1.2930819834357985);
  // Nothing had happened yet, which is not 0.
  CHECK(felt(package, *civil_day(2009, 12, 31), 365.25) == Value(Reason::no_events));
}

TEST_CASE("events sum to a net, and their mean is the tone of one") {
  const EventTally all = record(claims(four_events), era(2010, 2012)).all;
  CHECK(all.events == 4);
  CHECK(all.expected == 4);
  check(all.net, 9.7);
  check(all.mean, 2.425);
  check(all.cooperation, 15.7);
  check(all.conflict, 6);
  check(all.balance, 9.7 / 21.7);
}

TEST_CASE("what persists of an event in an era plays no part in its record") {
  const Package package = claims(four_events);
  const EventRecord brief = record(package, era(2010, 2012), {.persistence = 1});
  CHECK(brief == record(package, era(2010, 2012)));
  check(record(package, era(1990, 2020)).all.net, 9.7);
}

TEST_CASE("a vague date counts by the probability that it fell in the era") {
  const Package package = claims("A,B,agreement,[2009-01-01..2010-12-31],6,\nA,B,agreement,2010,2,\n");
  const EventTally all = record(package, era(2010, 2010)).all;
  CHECK(all.events == 2);
  check(Value(all.expected), 1.5);
  check(all.net, 5);
  check(all.mean, 5 / 1.5);
  CHECK(record(package, era(2011, 2011)).all.events == 0);
}

TEST_CASE("rows of one event count once, whoever acts in each") {
  const EventRecord found =
      record(claims("A,B,attack,2010-05-01,-9,clash\nB,A,attack,2010-05-01,-5,clash\nA,B,attack,2010,-9,\n"),
             era(2010, 2010));
  CHECK(found.all.events == 2);
  check(Value(found.all.expected), 2);
  check(found.all.net, -9 - 7);
  CHECK(found.forward.events == 2);
  check(Value(found.forward.expected), 1.5);
  check(found.backward.net, -2.5);
  CHECK(found.mutual.net == Value(Reason::no_events));
}

TEST_CASE("states are no events, unless they held once within a span") {
  const Package package = read(Files{
      {"ties.csv",
       "from,to,relation,date\nA,B,alliance,2010/2012\nA,B,distrust,2010\nA,B,rivalry,[2010..2012]\n"}});
  const EventTally all = record(package, era(2010, 2012)).all;
  CHECK(all.events == 1);
  check(all.net, -5);
  CHECK(all.unclassed == 1);
}

TEST_CASE("events are counted by what was said and done") {
  const Package package = read(
      Files{{"ties.csv",
             "from,to,relation,date,sign\nA,B,talks,2010,\nB,A,military_aid,2010,\nB,A,condemns,2010,\n"
             "A,B,attack,2010,\nA,B,mobilizes,2010,\nA,B,requests,2010,\nA,B,plays cricket with,2010,+\n"}});
  const EventRecord found = record(package, era(2010, 2010));
  CHECK(found.all.quads == std::array<double, 4>{1, 1, 2, 2});
  CHECK(found.all.unclassed == 1);
  CHECK(found.forward.quads == std::array<double, 4>{0, 0, 1, 2});
  CHECK(found.backward.quads == std::array<double, 4>{0, 1, 1, 0});
  CHECK(found.mutual.quads == std::array<double, 4>{1, 0, 0, 0});
}

TEST_CASE("neutral events have a net of 0 and no balance") {
  const EventTally all = record(claims("A,B,requests,2010,0,\n"), era(2010, 2010)).all;
  CHECK(all.net == Value(0.0));
  CHECK(all.mean == Value(0.0));
  CHECK(all.balance == Value(Reason::no_signed_claims));
}

TEST_CASE("a pair without events, or without one of the two, says so") {
  const Package package = claims("A,B,alliance,2010/2012,,\nA,C,talks,2011,2,\n");
  CHECK(record(package, era(2010, 2012)).all.net == Value(Reason::no_events));
  CHECK(record(package, era(2010, 2012)).all.events == 0);
  CHECK(record(package, era(2000, 2001)).all.mean == Value(Reason::absent));
  CHECK(felt(package, *civil_day(2015, 1, 1), 365.25) == Value(Reason::no_events));
  const EraGraph graph = fold(package.world, era(2000, 2001));
  CHECK(decayed_interaction(package.world, graph, a, b) == Interaction{});
}

TEST_CASE("a vague event is remembered by the mean over its days") {
  const Package package = claims("A,B,agreement,2010-03,4,\n");
  for (const double half_life : {30.0, 730.5, 1e7}) {
    const Date day = *civil_day(2011, 6, 1);
    double sum = 0;
    for (unsigned d = 1; d <= 31; ++d)
      sum += 4 * std::exp2(-static_cast<double>(day.day - civil_day(2010, 3, d)->day) / half_life);
    check(felt(package, day, half_life), sum / 31);
  }
  // On the 30th it may still lie ahead.
  CHECK(felt(package, *civil_day(2010, 3, 30), 30) == Value(Reason::no_events));
  CHECK(felt(package, *civil_day(2010, 3, 31), 30).defined());
}

TEST_CASE("the last day of the memory is the day by default") {
  const Package package = claims(four_events);
  const EraGraph memory = fold(package.world, era(2010, 2012));
  check(decayed_interaction(package.world, memory, a, b, {.half_life = 365.25}).all,
        felt(package, *civil_day(2012, 12, 31), 365.25).number());
}

TEST_CASE("seen from the other side, those who act change places") {
  const Package package = claims("A,B,attack,2010,-9,\nB,A,praises,2010,2,\nA,B,talks,2010,1,\n");
  const EraGraph graph = fold(package.world, era(2010, 2010));
  const EventRecord one = event_record(package.world, graph, a, b);
  const EventRecord other = event_record(package.world, graph, b, a);
  CHECK(one.forward == other.backward);
  CHECK(one.backward == other.forward);
  CHECK(one.mutual == other.mutual);
  CHECK(one.all == other.all);
  check(one.forward.net, -9);
  check(one.mutual.net, 1);
}

TEST_CASE("in the packages that ship, the parts of every record make up its whole") {
  std::size_t events = 0;
  for (const char* name : {"pakistan-russia", "european-alliances-1872-1907"}) {
    const Package package = read(std::string(ENTENTE_SOURCE_DIR "/graphs/curated/") + name);
    for (const EraGraph& graph : fold(package.world, periods(package), {.lineage = true}))
      for (const Tie& tie : graph.ties()) {
        const EventRecord found =
            event_record(package.world, graph, graph.actors()[tie.a], graph.actors()[tie.b]);
        double net = 0, expected = 0, classed = found.all.unclassed;
        for (const EventTally* part : {&found.forward, &found.backward, &found.mutual}) {
          net += part->net.defined() ? part->net.number() : 0;
          expected += part->expected;
        }
        for (const double quad : found.all.quads) classed += quad;
        CHECK(expected == Approx(found.all.expected).margin(1e-12));
        CHECK(classed == Approx(found.all.expected).margin(1e-12));
        CHECK(found.all.expected <= found.all.events + 1e-12);
        if (found.all.net.defined()) CHECK(net == Approx(found.all.net.number()).margin(1e-12));
        events += found.all.events;
      }
  }
  CHECK(events > 0);
}

TEST_CASE("every type of PLOVER has its class, sanctions among the deeds") {
  using enum QuadClass;
  const std::pair<const char*, QuadClass> classes[] = {
      {"AGREE", verbal_cooperation},     {"CONSULT", verbal_cooperation},     {"SUPPORT", verbal_cooperation},
      {"CONCEDE", verbal_cooperation},   {"COOPERATE", material_cooperation}, {"AID", material_cooperation},
      {"RETREAT", material_cooperation}, {"REQUEST", verbal_conflict},        {"ACCUSE", verbal_conflict},
      {"REJECT", verbal_conflict},       {"THREATEN", verbal_conflict},       {"PROTEST", material_conflict},
      {"SANCTION", material_conflict},   {"MOBILIZE", material_conflict},     {"COERCE", material_conflict},
      {"ASSAULT", material_conflict}};
  for (const auto& [type, quad] : classes) CHECK(quad_class(type) == quad);
  CHECK_FALSE(quad_class("").has_value());
  CHECK_FALSE(quad_class("assault").has_value());
  CHECK(name(material_conflict) == "material-conflict");
}
