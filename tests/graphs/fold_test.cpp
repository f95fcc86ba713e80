// The weighing of claims, computed by hand.
//   1960s: 3653 days; tau 1095.75 days, so an event counts 1095.75 / 3653 = 0.29996 of its weight
#include "packages.hpp"

#include <entente/graphs/folding/fold.hpp>

#include <catch2/catch.hpp>

using namespace entente;
using packages::package;

namespace {

const Era sixties = packages::era("sixties", "1960", "1969");
constexpr double days_of_sixties = 3653, tau = 1095.75;

/// The tie of A and B in the sixties, which must be there.
Tie tie(const Package& read, const FoldOptions& options = {}) {
  const EraGraph graph = fold(read.world, sixties, options);
  REQUIRE(graph.ties().size() == 1);
  return graph.ties().front();
}

Package claims(const std::string& rows) {
  return package("from,to,relation,date,weight,directed,status,event,cite,sign\n" + rows,
                 {{"entente.toml", "as_of = \"1980-12-31\"\n"}});
}

std::size_t ties(const Package& read, const FoldOptions& options = {}) {
  return fold(read.world, sixties, options).ties().size();
}

SourceId source(const Package& read, const std::string& id) { return read.world.source(id).value(); }

}  // namespace

TEST_CASE("a state counts by the share of days it holds") {
  CHECK(tie(claims("A,B,alliance,1960/1969,6,,,,,\n")).level() == Approx(6));
  CHECK(tie(claims("A,B,alliance,1969/1975,6,,,,,\n")).level() == Approx(6 * 365 / days_of_sixties));
  CHECK(tie(claims("A,B,alliance,1950/..,6,,,,,\n")).level() == Approx(6));
  CHECK(tie(claims("A,B,war,1965-08-05/1965-09-23,10,,,,,\n")).level() == Approx(-10 * 50 / days_of_sixties));
  CHECK(ties(claims("A,B,alliance,1970/1975,6,,,,,\n")) == 0);
}

TEST_CASE("an event counts by persistence and the probability that it fell in the era") {
  const double kept = tau / days_of_sixties;
  CHECK(tie(claims("A,B,talks,1966-01-10,4,,,,,\n")).level() == Approx(4 * kept));
  CHECK(tie(claims("A,B,talks,[1960..1979],4,,,,,\n")).level() == Approx(4 * kept * days_of_sixties / 7305));
  CHECK(tie(claims("A,B,talks,1966-01-10,4,,,,,\n"), {.persistence = 1e9}).level() == Approx(4));
  CHECK(fold(claims("A,B,talks,1966-01-10,4,,,,,\n").world, packages::era("y", "1966", "1966"))
            .ties()[0]
            .level() == Approx(4));
}

TEST_CASE("an event on unknown days counts nowhere and a state without date everywhere") {
  CHECK(ties(claims("A,B,talks,,4,,,,,\n")) == 0);
  CHECK(ties(claims("A,B,talks,../1965,4,,,,,\n")) == 0);
  CHECK(tie(claims("A,B,alliance,,4,,,,,\n")).level() == Approx(4));
}

TEST_CASE("a state that held once within a span counts as an event") {
  CHECK(tie(claims("A,B,alliance,[1960..1969],4,,,,,\n")).level() == Approx(4 * tau / days_of_sixties));
}

TEST_CASE("rows of one event count once for a pair") {
  const Package read = claims(
      "A,B,talks,1966-01-10,4,,,tashkent,a,\nA,B,talks,1966-01-10,2,,,tashkent,b,\nA,B,alliance,1960/"
      "1969,6,,,,c,\n"
      "A,C,talks,1966-01-10,4,,,tashkent,,\n");
  const EraGraph graph = fold(read.world, sixties);
  const Tie& both = *graph.tie(0, 1);
  CHECK(both.level() == Approx(6 + 3 * tau / days_of_sixties));
  CHECK(both.claims == 2);
  CHECK(both.sources == 3);
  CHECK(graph.tie(0, 2)->level() == Approx(4 * tau / days_of_sixties));
  CHECK(graph.shares(both).size() == 3);
  double sum = 0;
  for (const ClaimShare& share : graph.shares(both)) sum += share.value;
  CHECK(sum == Approx(both.level()));
}

TEST_CASE("the effective number of claims is Kish's") {
  const Package read = claims("A,B,alliance,1960/1969,6,,,,,\nA,B,rivalry,1960/1969,2,,,,,\n");
  CHECK(tie(read).effective_claims == Approx((6 + 2) * (6 + 2) / (36.0 + 4.0)));
  CHECK(tie(claims("A,B,alliance,1960/1969,6,,,,,\n")).effective_claims == Approx(1));
}

TEST_CASE("cooperative and hostile are kept apart, and so are directions") {
  const Package read = claims(
      "B,A,alliance,1960/1969,6,yes,,,,\nA,B,containment,1960/1969,2,yes,,,,\nA,B,rivalry,1960/"
      "1969,1,no,,,,\n");
  const Tie made = tie(read);
  CHECK(made.from_a.hostile == Approx(2));
  CHECK(made.from_b.cooperative == Approx(6));
  CHECK(made.mutual.hostile == Approx(1));
  CHECK(made.amounts().cooperative == Approx(6));
  CHECK(made.level() == Approx(3));
  CHECK(weight(made, Layer::absolute) == Approx(9));
  CHECK(weight(made, Layer::positive) == Approx(3));
  CHECK(weight(made, Layer::negative) == 0);
}

TEST_CASE("planned, advocated, counterfactual and denied claims do not count unless asked") {
  const Package read = claims(
      "A,B,alliance,1960/1969,1,,confirmed,,,\nA,B,alliance,1960/1969,10,,planned,,,\n"
      "A,B,alliance,1960/1969,100,,contested,,,\nA,B,alliance,1960/1969,1000,,denied,,,\n");
  CHECK(tie(read).level() == Approx(101));
  CHECK(tie(read).surest == Status::confirmed);
  CHECK(tie(read, {.statuses = Statuses{}.set()}).level() == Approx(1111));
  CHECK(ties(read, {.statuses = Statuses{}}) == 0);
}

TEST_CASE("a judgement never counts") {
  CHECK(ties(claims("A,B,judged_cold,1960/1969,,,,,,\n"), {.statuses = Statuses{}.set()}) == 0);
}

TEST_CASE("claims can be seen through some sources only") {
  const Package read = claims(
      "A,B,alliance,1960/1969,1,,,,a,\nA,B,alliance,1960/1969,10,,,,b,\nA,B,alliance,1960/1969,100,,,,a "
      "p.2|b,\n"
      "A,B,alliance,1960/1969,1000,,,,,\n");
  const SourceId a = source(read, "a"), b = source(read, "b");
  CHECK(tie(read).level() == Approx(1111));
  CHECK(tie(read, {.only_sources = {a}}).level() == Approx(101));
  CHECK(tie(read, {.without_sources = {a}}).level() == Approx(1110));
  CHECK(tie(read, {.without_sources = {a, b}}).level() == Approx(1000));
  CHECK(ties(read, {.only_sources = {a}, .without_sources = {a}}) == 0);
}

TEST_CASE("a source that is not heard is not counted") {
  const Package read = claims("A,B,alliance,1960/1969,1,,,,a|b,\nA,B,alliance,1960/1969,10,,,,b|c,\n");
  const SourceId a = source(read, "a"), b = source(read, "b");
  CHECK(tie(read).sources == 3);
  CHECK(tie(read, {.only_sources = {b}}).sources == 1);
  CHECK(tie(read, {.without_sources = {b}}).sources == 2);
  CHECK(is_heard(a, {}));
  CHECK_FALSE(is_heard(a, {.only_sources = {b}}));
  CHECK_FALSE(is_heard(a, {.without_sources = {a}}));
}

TEST_CASE("rows of one event that cancel but for rounding are no claim of any size") {
  const Package read = package(
      "from,to,relation,date,weight,event\nA,B,war,1960/1969,10,e\nA,B,alliance,1960/1969,7,e\n"
      "A,B,trade,1960/1969,3,e\n");
  CHECK(tie(read).level() == 0);
  CHECK(tie(read).amounts().cooperative == Approx(10.0 / 3));
  CHECK(tie(read).effective_claims == 0);
}

TEST_CASE("a plan that came to nothing never counts") {
  const Package read = package(
      "from,to,relation,date,weight,status,outcome\nA,B,alliance,1960/1969,1,planned,held\n"
      "A,B,alliance,1960/1969,10,planned,not_held\nA,B,alliance,1960/1969,100,planned,unknown\n");
  CHECK(ties(read) == 0);
  CHECK(tie(read, {.statuses = Statuses{}.set()}).level() == Approx(101));
}

TEST_CASE("a neutral claim makes a tie of level zero, and no claim makes none") {
  const Package read = claims("A,B,requests,1966,,,,,,\nC,B,talks,1950,1,,,,,\n");
  CHECK(tie(read).level() == 0);
  CHECK(tie(read).claims == 1);
  CHECK(tie(read).effective_claims == 0);
  CHECK(fold(read.world, sixties).tie(0, 1) != nullptr);
  CHECK(fold(read.world, sixties).size() == 2);
}

TEST_CASE("actors with a declared life are there without claims") {
  const Package read = package("from,to,relation,date\nA,B,talks,1966\n",
                               {{"actors.csv", "id,start,end\nA,,\nB,,\nC,1947,\nD,1947,1959\nE,,1999\n"}});
  const EraGraph graph = fold(read.world, sixties);
  CHECK(graph.actors() == std::vector<ActorId>{packages::actor(read, "A"), packages::actor(read, "B"),
                                               packages::actor(read, "C")});
  CHECK_FALSE(graph.vertex(packages::actor(read, "E")));
}

TEST_CASE("eras reach no further than as_of") {
  const Package read = claims("A,B,alliance,1975/..,6,,,,,\n");
  CHECK(fold(read.world, packages::era("late", "1975", "1990")).ties()[0].level() == Approx(6));
  const EraGraph after = fold(read.world, packages::era("after", "1985", "1990"));
  CHECK(after.size() == 0);
}

TEST_CASE("an empty chronicle folds to empty graphs") {
  CHECK(fold(Chronicle{}, sixties).size() == 0);
  CHECK(fold(Chronicle{}, std::span<const Era>{}).empty());
}

TEST_CASE("fold: claims of other families of relations do not count where some are asked for") {
  const Package read = claims("A,B,alliance,1960/1969,,,,,,\nA,B,state_visit,1965,,,,,,\n");
  CHECK(tie(read).claims == 2);
  const Tie military = tie(read, {.families = {"military"}});
  CHECK(military.claims == 1);
  CHECK(military.level() == Approx(7));
  CHECK(tie(read, {.families = {"diplomatic"}}).level() == Approx(3 * tau / days_of_sixties));
  CHECK(tie(read, {.families = {"diplomatic", "military"}}).level() == Approx(tie(read).level()));
  CHECK(ties(read, {.families = {"economic"}}) == 0);
}
