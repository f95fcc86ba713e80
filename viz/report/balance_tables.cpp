// One function for each table.
#include <entente/viz/report/balance_tables.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/report/balance_words.hpp>
#include <entente/viz/report/drivers.hpp>
#include <entente/viz/report/reasons.hpp>
#include <entente/viz/report/subject_names.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

/// What the lower bound rests on: `cycles`, `solver`, or how much on each; empty where it is 0.
std::string proof_text(const LineIndex& line) {
  if (line.lower == 0) return {};
  std::size_t by_cycles = 0, by_solver = 0;
  for (const BlockBounds& block : line.certificate)
    ++(block.proof() == Proof::cycles ? by_cycles : by_solver);
  if (by_cycles > 0 && by_solver > 0)
    return fmt::format("cycles in {} of {} blocks, solver in the others", by_cycles, by_cycles + by_solver);
  return by_solver > 0 ? "solver" : by_cycles > 0 ? "cycles" : "";
}

std::string blamed_text(const Chronicle& chronicle, const JudgedEra& era) {
  std::string text;
  for (const std::uint32_t tie : era.balance.line.broken)
    text += fmt::format("{}{} {}", text.empty() ? "" : "; ",
                        tie_text(chronicle, era.graph, era.balance.graph.ties[tie]),
                        name(era.balance.blame[tie]));
  return text;
}

void add_balance(Table& table, const Chronicle& chronicle, const JudgedEra& era) {
  const EraBalance& found = era.balance;
  const LineIndex& line = found.line;
  const Value degree = line.degree_of_balance(), triangles = triangle_index(found.triangles);
  const std::string why = reasons({{"line_index", line.value()},
                                   {"degree_of_balance", degree},
                                   {"triangle_index", triangles},
                                   {"walk_index", found.walk_index}});
  add_row(table,
          {era.graph.era().id,
           count(era.graph.size()),
           count(found.graph.ties.size()),
           count(found.negative),
           line.proved() ? upper_cell(line) : Cell(),
           lower_cell(line),
           upper_cell(line),
           line.proved() ? "proved" : "bounds",
           cell(degree),
           count(found.triangles.ppp),
           count(found.triangles.ppn),
           count(found.triangles.pnn),
           count(found.triangles.nnn),
           cell(triangles),
           cell(found.walk_index),
           why,
           std::string(name(line.counted)),
           count(found.graph.mixed),
           std::string(name(era.mixed)),
           found.weakly_balanced ? "yes" : "no",
           partitions_text(found.partitions),
           proof_text(line),
           found.contradiction ? cycle_text(chronicle, era.graph, found.graph, *found.contradiction) : "",
           blamed_text(chronicle, era)});
}

/// The rows behind a tie, the largest shares first.
std::string rows_behind(const Chronicle& chronicle, const EraGraph& graph, const SignedTie& tie) {
  std::vector<Driver> claims;
  for (const ClaimShare& share : graph.shares(graph.ties()[tie.tie]))
    claims.push_back({.claim = share.claim, .before = 0, .after = share.value});
  std::stable_sort(claims.begin(), claims.end(),
                   [](const Driver& x, const Driver& y) { return std::abs(x.after) > std::abs(y.after); });
  return drivers_text(chronicle, claims);
}

void add_triangle(Table& table, const Chronicle& chronicle, const JudgedEra& era, const Triangle& triangle) {
  static constexpr std::string_view kinds[] = {"ppp", "ppn", "pnn", "nnn"};
  const auto tie = [&](std::size_t i) { return era.balance.graph.ties[triangle.ties[i]]; };
  const auto who = [&](std::size_t i) { return code_of(chronicle, era.graph, triangle.vertices[i]); };
  std::string rows;
  for (std::size_t i = 0; i < 3; ++i)
    rows += fmt::format("{}{}: {}", i == 0 ? "" : " | ", tie_text(chronicle, era.graph, tie(i)),
                        rows_behind(chronicle, era.graph, tie(i)));
  add_row(table, {era.graph.era().id, who(0), who(1), who(2),
                  std::string(kinds[static_cast<std::size_t>(triangle.negative)]),
                  triangle.balanced() ? "yes" : "no", tie(0).level, tie(1).level, tie(2).level, rows});
}

/// A row of the tension table, before it has its place.
struct Strained {
  Tension tension;
  std::vector<Cell> row;
};

void add_strained(Table& table, std::vector<Strained> rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Strained& x, const Strained& y) {
    return x.tension.unbalanced > y.tension.unbalanced;
  });
  for (Strained& one : rows) add_row(table, std::move(one.row));
}

std::vector<Strained> strained_actors(const Chronicle& chronicle, const JudgedEra& era) {
  std::vector<bool> tied(era.graph.size(), false);
  for (const SignedTie& tie : era.balance.graph.ties) tied[tie.a] = tied[tie.b] = true;
  std::vector<Strained> rows;
  for (Vertex v = 0; v < era.graph.size(); ++v) {
    if (!tied[v]) continue;
    const Tension& tension = era.balance.tensions.by_vertex[v];
    rows.push_back({tension,
                    {era.graph.era().id,
                     code_of(chronicle, era.graph, v),
                     "actor",
                     {},
                     count(tension.triangles),
                     count(tension.unbalanced),
                     cell(tension.share()),
                     {},
                     {},
                     reasons({{"share", tension.share()}})}});
  }
  return rows;
}

std::vector<Strained> strained_ties(const Chronicle& chronicle, const JudgedEra& era) {
  const EraBalance& found = era.balance;
  std::vector<Strained> rows;
  for (std::size_t i = 0; i < found.graph.ties.size(); ++i) {
    const Tension& tension = found.tensions.by_tie[i];
    const bool broken = std::binary_search(found.line.broken.begin(), found.line.broken.end(), i);
    rows.push_back({tension,
                    {era.graph.era().id, tie_text(chronicle, era.graph, found.graph.ties[i]), "tie",
                     found.graph.ties[i].level, count(tension.triangles), count(tension.unbalanced),
                     cell(tension.share()), broken ? "yes" : "no", std::string(name(found.blame[i])),
                     reasons({{"share", tension.share()}})}});
  }
  return rows;
}

/// The row of the pair itself.
void add_pressed(Table& table, const std::string& era, const std::string& subject, const PairPressure& row) {
  const Pressure& found = row.pressure;
  const Cell net = found.net.defined() ? Cell(static_cast<std::int64_t>(found.net.number())) : Cell();
  add_row(table, {era,
                  subject,
                  "pair",
                  cell(row.level),
                  cell(found.weighted),
                  net,
                  cell(found.share),
                  count(found.third_parties.size()),
                  {},
                  {},
                  {},
                  {},
                  reasons({{"level", row.level},
                           {"pressure", found.weighted},
                           {"net", found.net},
                           {"share", found.share}})});
}

void add_pressure(Table& table, const Chronicle& chronicle, const EraGraph& graph, const PairPressure& row) {
  const std::string subject = pair_name(chronicle, row.pair.first, row.pair.second);
  add_pressed(table, graph.era().id, subject, row);
  for (const ThirdParty& third : row.pressure.third_parties)
    add_row(table, {graph.era().id,
                    subject,
                    "third-party",
                    {},
                    {},
                    {},
                    {},
                    {},
                    chronicle.roster[third.actor].code,
                    third.level_with_a,
                    third.level_with_b,
                    third.push(),
                    ""});
}

}  // namespace

std::string partitions_text(const PartitionCount& partitions) {
  return fmt::format("{}{}", partitions.more ? ">=" : "", partitions.partitions);
}

Table balance_table(const Chronicle& chronicle, std::span<const JudgedEra> eras) {
  Table table{"balance",
              {"era",
               "actors",
               "ties",
               "negative",
               "line_index",
               "lower",
               "upper",
               "status",
               "degree_of_balance",
               "ppp",
               "ppn",
               "pnn",
               "nnn",
               "triangle_index",
               "walk_index",
               "why",
               "counted",
               "mixed",
               "mixed_rule",
               "weakly_balanced",
               "best_partitions",
               "proof",
               "contradiction",
               "blamed"},
              {}};
  table.apart = {"why", "counted", "mixed_rule", "weakly_balanced", "proof"};
  for (const JudgedEra& era : eras) add_balance(table, chronicle, era);
  return table;
}

Table triads_table(const Chronicle& chronicle, std::span<const JudgedEra> eras,
                   std::span<const std::vector<Triangle>> triads) {
  Table table{"triads", {"era", "a", "b", "c", "triad", "balanced", "a_b", "a_c", "b_c", "rows"}, {}};
  for (std::size_t e = 0; e < eras.size(); ++e)
    for (const Triangle& triangle : triads[e]) add_triangle(table, chronicle, eras[e], triangle);
  return table;
}

Table tension_table(const Chronicle& chronicle, std::span<const JudgedEra> eras) {
  Table table{"tension",
              {"era", "subject", "kind", "level", "triads", "unbalanced", "share", "broken", "blame", "why"},
              {}};
  for (const JudgedEra& era : eras) {
    add_strained(table, strained_actors(chronicle, era));
    add_strained(table, strained_ties(chronicle, era));
  }
  return table;
}

Table pressure_table(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                     std::span<const PairPressure> rows) {
  Table table{"pressure",
              {"era", "pair", "row", "level", "pressure", "net", "share", "third_parties", "third_party",
               "level_a", "level_b", "push", "why"},
              {}};
  for (const PairPressure& row : rows) add_pressure(table, chronicle, graphs[row.era], row);
  return table;
}

}  // namespace entente
