// Paths against fractions: packages folded by hand in fractions, weights of ten orders of magnitude, and
// graphs in which many paths are equally long, all in units from 1e-250 to 1e250. The full study of packages
// is slow and hidden: engine_tests "paths by fractions: the full study*".
#include <entente/engine/centrality/centrality.hpp>
#include <entente/graphs/folding/fold.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>
#include "engine/centrality/exact_paths.hpp"
#include "engine/random_worlds.hpp"
#include "graphs/packages.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

using namespace entente;
using oracles::ExactPaths;
using oracles::Fraction;
using oracles::FractionMatrix;

namespace {

constexpr std::array units = {1.0, 1e-250, 1e-12, 1.0 / 3, 1e9, 1e250};

/// The same graph with all weights so many times as large.
EraGraph scaled(const EraGraph& graph, double unit) {
  std::vector<Tie> ties = graph.ties();
  for (Tie& tie : ties)
    for (Amounts* amounts : {&tie.from_a, &tie.from_b, &tie.mutual})
      amounts->cooperative *= unit, amounts->hostile *= unit;
  std::vector<ClaimShare> shares = graph.shares();
  for (ClaimShare& share : shares) share.value *= unit;
  return {graph.era(), graph.roster_size(), graph.actors(), ties, shares, graph.folding()};
}

void check(const Scores& scores, const std::vector<double>& expected, double unit = 1) {
  REQUIRE(scores.values.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(scores.measure, unit, i);
    CHECK(scores.values[i].number() / unit == Approx(expected[i]).epsilon(1e-9).margin(1e-9));
  }
}

std::vector<double> halves(std::vector<double> values) {
  for (double& value : values) value /= 2;
  return values;
}

/// Scores for reaches: `number(reach, others)`, where so many others are there.
template <class Number>
std::vector<double> by_reach(const ExactPaths& paths, bool inwards, Number number) {
  std::vector<double> values;
  for (std::size_t v = 0; v < paths.size(); ++v)
    values.push_back(number(inwards ? paths.reach_to(v) : paths.reach(v)));
  return values;
}

double within(const ExactPaths::Reach& reach) { return reach.others == 0 ? 0 : reach.others / reach.farness; }

/// What everybody comes to on the positive layer: over ties, and along acts.
struct Exact {
  ExactPaths ties, acts;
};

void check_closeness(const EraGraph& graph, const Exact& exact, double unit) {
  const auto others = static_cast<double>(graph.size()) - 1;
  const auto near = [](const ExactPaths::Reach& reach) { return reach.nearness; };
  const auto far = [&](const ExactPaths::Reach& reach) { return reach.others / others * within(reach); };
  check(harmonic(graph, {.normalized = false}), by_reach(exact.ties, false, near), unit);
  check(closeness_component(graph), by_reach(exact.ties, false, within), unit);
  check(closeness_wasserman_faust(graph), by_reach(exact.ties, false, far), unit);
  check(harmonic_in(graph, {.normalized = false}), by_reach(exact.acts, true, near), unit);
  check(closeness_component_in(graph), by_reach(exact.acts, true, within), unit);
  check(closeness_wasserman_faust_in(graph), by_reach(exact.acts, true, far), unit);
  if (exact.ties.reach(0).others == others)
    check(closeness(graph), by_reach(exact.ties, false, within), unit);
  else
    CHECK(closeness(graph).values[0] == Value(Reason::disconnected));
}

void check_paths(const EraGraph& graph, const Exact& exact) {
  std::vector<double> of_ties;
  for (const Tie& tie : graph.ties()) of_ties.push_back(exact.ties.betweenness(tie.a, tie.b));
  for (const double unit : units) {
    const EraGraph in_units = scaled(graph, unit);
    check(betweenness(in_units, {.normalized = false}), halves(exact.ties.betweenness()));
    check(betweenness_directed(in_units, {.normalized = false}), exact.acts.betweenness());
    const Scores ties = edge_betweenness(in_units, {.normalized = false});
    for (std::size_t i = 0; i < of_ties.size(); ++i) {
      CAPTURE(unit, i);
      const bool there = weight(graph.ties()[i], Layer::positive) > 0;
      CHECK(ties.values[i].defined() == there);
      if (there) CHECK(ties.values[i].number() == Approx(of_ties[i]).epsilon(1e-9).margin(1e-9));
    }
    check_closeness(in_units, exact, unit);
  }
}

// What relations.csv says of some relations.
struct Kind {
  const char* relation;
  int half_units;  ///< twice the weight, hostile below zero
  bool state, directed;
};
constexpr std::array kinds = {
    Kind{"alliance", 14, true, false},   Kind{"defence_treaty", 16, true, false},
    Kind{"partnership", 8, true, false}, Kind{"trade", 4, true, false},
    Kind{"patronage", 12, true, true},   Kind{"basing", 12, true, true},
    Kind{"talks", 4, false, false},      Kind{"military_exercise", 12, false, false},
    Kind{"state_visit", 6, false, true}, Kind{"praises", 5, false, true},
    Kind{"concedes", 9, false, true},    Kind{"diplomatic_relations", 2, true, false},
    Kind{"war", -20, true, false},       Kind{"sanctions", -12, true, true},
    Kind{"threatens", -9, false, true},
};

/// Days of the record, the first of them 0.
constexpr std::chrono::sys_days first_day{std::chrono::year(1950) / 1 / 1};

std::string date(int day) {
  const std::chrono::year_month_day date{first_day + std::chrono::days(day)};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

struct Row {
  std::uint32_t from = 0, to = 0;
  Kind kind{};
  int first = 0, last = 0;
  std::optional<int> stated{};

  std::string line() const {
    const std::string days = kind.state ? date(first) + "/" + date(last) : date(first);
    return fmt::format("A{},A{},{},{},{}\n", from, to, kind.relation, days,
                       stated ? fmt::format("{}", *stated) : "");
  }
};

struct Record {
  std::uint32_t actors = 0;
  int days = 0;      ///< of the era, which begins on the first day
  int quarters = 0;  ///< of days, of persistence
  std::vector<Row> rows{};
};

/// A few kinds of claims, most of them over one span or of one of few weights, so that some ways are equally
/// long.
Record random_record(std::uint64_t seed) {
  worlds::Random random(seed);
  const auto below = [&](int bound) {
    return static_cast<int>(random.below(static_cast<std::uint64_t>(bound)));
  };
  Record record{.actors = static_cast<std::uint32_t>(4 + below(5))};
  const std::chrono::year last_year{1950 + below(60)};
  record.days = static_cast<int>((std::chrono::sys_days{last_year / 12 / 31} - first_day).count()) + 1;
  record.quarters = 1 + below(8'000);
  const int common = below(record.days), count = 6 + below(22), first_kind = below(15), few = 1 + below(4);
  for (int i = 0; i < count; ++i) {
    Row row{.kind = kinds[static_cast<std::size_t>((first_kind + 4 * below(few)) % 15)]};
    row.from = static_cast<std::uint32_t>(below(static_cast<int>(record.actors)));
    row.to = (row.from + 1 + static_cast<std::uint32_t>(below(static_cast<int>(record.actors) - 1))) %
             record.actors;
    const bool often = below(8) > 0;
    row.first = often ? common : below(record.days);
    row.last = often ? record.days - 1 : row.first + below(2'000);
    constexpr std::array weights = {1, 2, 3, 4, 6, 12};
    if (below(3) == 0) row.stated = below(4) > 0 ? weights[random.below(6)] : 1 + below(1'000);
    record.rows.push_back(row);
  }
  return record;
}

/// What a row adds to the level of its pair.
Fraction value(const Record& record, const Row& row) {
  const Fraction weight = row.stated ? Fraction(*row.stated * (row.kind.half_units < 0 ? -1 : 1))
                                     : Fraction(row.kind.half_units, 2);
  if (row.kind.state)
    return weight * Fraction(std::min(row.last, record.days - 1) - row.first + 1, record.days);
  return weight * std::min(Fraction(1), Fraction(record.quarters, 4 * record.days));
}

/// Checks one, and says whether some of its paths are equally long.
bool check_record(std::uint64_t seed) {
  CAPTURE(seed);
  const Record record = random_record(seed);
  std::string sheet = "from,to,relation,date,weight\n";
  for (const Row& row : record.rows) sheet += row.line();
  CAPTURE(sheet, record.days, record.quarters);
  const Package read = packages::package(sheet, {{"entente.toml", "as_of = \"2019-12-31\"\n"}});
  REQUIRE_FALSE(read.has_errors());
  const EraGraph graph = fold(read.world, packages::era("era", date(0), date(record.days - 1)),
                              {.persistence = record.quarters / 4.0});
  FractionMatrix ties = oracles::no_ties(graph.size()), acts = ties;
  for (const Row& row : record.rows) {
    const Vertex a = graph.vertex(packages::actor(read, fmt::format("A{}", row.from))).value();
    const Vertex b = graph.vertex(packages::actor(read, fmt::format("A{}", row.to))).value();
    const Fraction level = value(record, row);
    ties[a][b] += level;
    ties[b][a] += level;
    acts[a][b] += level;
    if (!row.kind.directed) acts[b][a] += level;
  }
  const Exact exact{ExactPaths(ties), ExactPaths(acts)};
  check_paths(graph, exact);
  return exact.ties.has_equals();
}

int check_records(std::uint64_t first, std::uint64_t last) {
  int with_equals = 0;
  for (std::uint64_t seed = first; seed <= last; ++seed) with_equals += check_record(seed) ? 1 : 0;
  return with_equals;
}

/// A tie of a whole weight for so many days of an era.
struct Part {
  std::uint32_t a = 0, b = 0;
  int weight = 0, days = 0;
};

void check_parts(std::uint32_t actors, const std::vector<Part>& parts, int days) {
  std::vector<worlds::DrawnClaim> claims;
  FractionMatrix weights = oracles::no_ties(actors);
  for (const auto& [a, b, weight, held] : parts) {
    claims.push_back({a, b, static_cast<double>(weight) * (static_cast<double>(held) / days)});
    weights[a][b] += Fraction(weight) * Fraction(held, days);
    weights[b][a] = weights[a][b];
  }
  check_paths(worlds::world(actors, claims), {ExactPaths(weights), ExactPaths(weights)});
}

}  // namespace

TEST_CASE("paths are those of fractions on packages of any era, persistence and unit") {
  CHECK(check_records(1, 25) >= 1);
}

TEST_CASE("paths by fractions: the full study of 500 packages", "[.]") {
  CHECK(check_records(1'001, 1'500) >= 10);
}

// A ladder of triples of ways: 1/6 + 1/6 = 1/3 = 1/12 + 1/4, each held for as many days.
TEST_CASE("paths that are equally long are so in eras of any length") {
  for (const int days : {7, 138, 365, 366, 1'096, 2'557, 14'610, 21'915}) {
    for (const int held : {1, 5, 7}) {
      CAPTURE(days, held);
      std::vector<Part> parts;
      for (std::uint32_t knot = 0; knot < 9; knot += 3) {
        parts.insert(parts.end(), {{knot, knot + 3, 3, held},
                                   {knot, knot + 1, 6, held},
                                   {knot + 1, knot + 3, 6, held},
                                   {knot, knot + 2, 12, held},
                                   {knot + 2, knot + 3, 4, held}});
      }
      check_parts(10, parts, days);
    }
  }
}

TEST_CASE("paths in random graphs of few weights are equally long where fractions are") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    worlds::Random random(seed);
    std::vector<Part> parts;
    const int days = 300 + static_cast<int>(random.below(22'000));
    for (std::uint32_t a = 0; a < 9; ++a)
      for (std::uint32_t b = a + 1; b < 9; ++b) {
        constexpr std::array weights = {1, 2, 3, 4, 6, 12};
        if (random.below(5) < 2) parts.push_back({a, b, weights[random.below(6)], seed % 2 == 0 ? 7 : 299});
      }
    check_parts(9, parts, days);
  }
}

TEST_CASE("paths in random graphs whose weights span ten orders of magnitude are those of fractions") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    worlds::Random random(seed);
    std::vector<worlds::DrawnClaim> claims;
    FractionMatrix weights = oracles::no_ties(9);
    for (std::uint32_t a = 0; a < 9; ++a) {
      for (std::uint32_t b = a + 1; b < 9; ++b) {
        if (random.below(2) == 0) continue;
        std::uint64_t weight = 1 + random.below(3);
        for (std::uint64_t zeros = random.below(11); zeros > 0; --zeros) weight *= 10;
        claims.push_back({a, b, static_cast<double>(weight)});
        weights[a][b] = weights[b][a] = weight;
      }
    }
    check_paths(worlds::world(9, claims), {ExactPaths(weights), ExactPaths(weights)});
  }
}
