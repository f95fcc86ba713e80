// Each figure is a row of one list: its rows, its value, and how the second follows.
#include <entente/viz/report/explain_balance_table.hpp>

#include <entente/viz/report/balance_rows.hpp>
#include <entente/viz/report/balance_words.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace entente {
namespace {

/// A figure of an era: its value, and how it follows from the rows or from other figures.
struct FigureValue {
  Cell value{};
  std::string arithmetic{}, why{};
};

template <class Number>
FigureValue figure_counted(Number number) {
  return {static_cast<std::int64_t>(number)};
}

FigureValue quotient(const Value& value, std::string arithmetic) {
  if (!value.defined()) return {{}, "", std::string(name(value.reason()))};
  return {cell(value), std::move(arithmetic)};
}

/// `12`, or `31.5` where levels are counted.
std::string amount(const LineIndex& line, std::int64_t weight) {
  return fmt::format("{:.6g}", line.whole.amount(weight));
}

FigureValue line_index(const ExplainedEra& era) {
  const LineIndex& line = era.balance().line;
  if (line.proved())
    return {upper_cell(line),
            "broken by the partition found; of the ties recorded no partition breaks less: see lower"};
  return {{},
          fmt::format("from {:.6g} to {:.6g}", line.whole.least(line.lower), line.whole.most(line.upper)),
          std::string(name(Reason::not_proved_optimal))};
}

FigureValue degree(const ExplainedEra& era) {
  const LineIndex& line = era.balance().line;
  return quotient(line.degree_of_balance(),
                  fmt::format("1 - 2 * {} / {}", amount(line, line.upper), amount(line, line.total)));
}

FigureValue triangles(const ExplainedEra& era) {
  const TriangleCounts& counts = era.balance().triangles;
  return quotient(triangle_index(counts),
                  fmt::format("({} + {}) / {}", counts.ppp, counts.pnn, counts.total()));
}

FigureValue best_partitions(const ExplainedEra& era) {
  const auto& blocks = era.balance().best_partitions;
  std::vector<std::size_t> factors;
  for (const BlockPartitions& block : blocks) factors.push_back(block.broken.size());
  const PartitionCount& found = era.balance().partitions;
  std::string arithmetic = factors.size() < 2 ? "" : fmt::format("{}", fmt::join(factors, " * "));
  if (found.more) arithmetic += (arithmetic.empty() ? "" : "; ") + std::string("at least; there may be more");
  return {static_cast<std::int64_t>(found.partitions), std::move(arithmetic)};
}

struct Figure {
  FigureRows (*rows)(const ExplainedEra&);
  FigureValue (*value)(const ExplainedEra&);
};

template <int negative>
FigureRows triads(const ExplainedEra& era) {
  return triad_rows(era, negative);
}

FigureRows none(const ExplainedEra&) { return {}; }

/// In the order of balance_figures.
const std::array<Figure, balance_figures.size()>& figure_list() {
  static const std::array<Figure, balance_figures.size()> list = {{
      {actor_rows, [](const ExplainedEra& era) { return figure_counted(era.balance().graph.vertices); }},
      {tie_rows, [](const ExplainedEra& era) { return figure_counted(era.balance().graph.ties.size()); }},
      {negative_rows, [](const ExplainedEra& era) { return figure_counted(era.balance().negative); }},
      {broken_rows, line_index},
      {bound_rows,
       [](const ExplainedEra& era) {
         return FigureValue{lower_cell(era.balance().line),
                            "every partition of the ties recorded breaks as much"};
       }},
      {broken_rows,
       [](const ExplainedEra& era) {
         return FigureValue{upper_cell(era.balance().line), "broken by the partition found"};
       }},
      {none, degree},
      {triads<0>, [](const ExplainedEra& era) { return figure_counted(era.balance().triangles.ppp); }},
      {triads<1>, [](const ExplainedEra& era) { return figure_counted(era.balance().triangles.ppn); }},
      {triads<2>, [](const ExplainedEra& era) { return figure_counted(era.balance().triangles.pnn); }},
      {triads<3>, [](const ExplainedEra& era) { return figure_counted(era.balance().triangles.nnn); }},
      {none, triangles},
      {walk_rows,
       [](const ExplainedEra& era) {
         return quotient(era.balance().walk_index, "balanced less unbalanced closed walks, of all");
       }},
      {mixed_rows, [](const ExplainedEra& era) { return figure_counted(era.balance().graph.mixed); }},
      {partition_rows, best_partitions},
  }};
  return list;
}

void add(Table& table, const ExplainedEra& era, std::string_view figure, FigureRow row) {
  add_row(table, {era.judged.era().id, std::string(figure), std::move(row.kind), std::move(row.subject),
                  std::move(row.blocs), std::move(row.sign), std::move(row.level), std::move(row.blame),
                  std::move(row.value), std::move(row.arithmetic), std::move(row.made_of),
                  std::move(row.sources), std::move(row.why)});
}

}  // namespace

Table explain_balance_table(const Chronicle& chronicle, std::span<const JudgedEra> eras,
                            std::span<const Partition> blocs, const BalanceFigures& figures) {
  Table table{"explain-balance",
              {"era", "figure", "kind", "subject", "blocs", "sign", "level", "blame", "value", "arithmetic",
               "made_of", "sources", "why"},
              {}};
  table.apart = {"sign", "sources"};
  const auto is_chosen = [&](std::string_view name) {
    return figures.names.empty() || std::ranges::find(figures.names, name) != figures.names.end();
  };
  for (std::size_t e = 0; e < eras.size(); ++e) {
    const ExplainedEra era{chronicle, eras[e], blocs[e], figures.most_rows};
    for (std::size_t f = 0; f < balance_figures.size(); ++f) {
      if (!is_chosen(balance_figures[f])) continue;
      for (FigureRow& row : cut(figure_list()[f].rows(era), figures.most_rows))
        add(table, era, balance_figures[f], std::move(row));
      FigureValue figure = figure_list()[f].value(era);
      add(table, era, balance_figures[f],
          {.kind = "figure",
           .value = std::move(figure.value),
           .arithmetic = std::move(figure.arithmetic),
           .why = std::move(figure.why)});
    }
  }
  return table;
}

}  // namespace entente
