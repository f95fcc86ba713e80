#include <entente/viz/report/score_table.hpp>

#include <entente/viz/report/reasons.hpp>
#include <entente/viz/report/subject_names.hpp>

#include <fmt/format.h>

#include <utility>

namespace entente {
namespace {

/// Whom a value is of, as the first columns of a row.
struct Named {
  std::string code, label, kind;
};

Named named(const Chronicle& chronicle, const RankedScore& row) {
  const Actor& a = chronicle.roster[row.a];
  if (!row.b) return {a.code, a.label, std::string(name(a.kind))};
  return {pair_name(chronicle, row.a, *row.b),
          fmt::format("{} and {}", a.label, chronicle.roster[*row.b].label), "pair"};
}

/// The cells that the interval of a rank fills.
struct IntervalCells {
  std::vector<Cell> cells{};
  std::string why{};
};

IntervalCells interval_cells(const RankedScore& row) {
  if (row.b) return {{}, "rank_low, rank_high: interval-not-estimated"};
  if (!row.interval) return {};
  const auto& [low, high] = row.interval->bounds;
  const auto rank = [](const Value& value) {
    return value.defined() ? Cell(static_cast<std::int64_t>(value.number())) : Cell();
  };
  return {{rank(low), rank(high), std::string(name(row.interval->drawn)), count(row.interval->drawn_from)},
          reasons({{"rank_low", low}, {"rank_high", high}})};
}

std::string why(const RankedScore& row, const IntervalCells& interval) {
  if (!row.value.defined()) return std::string(name(row.value.reason()));
  std::string text = reasons({{"share", row.share}});
  if (!interval.why.empty()) text += (text.empty() ? "" : "; ") + interval.why;
  return text;
}

void add_score(Table& table, const Chronicle& chronicle, const std::string& era, const Scores& scores,
               const RankedScore& score, const IntervalCells& interval) {
  const Named whose = named(chronicle, score);
  std::vector<Cell> row = {era,
                           whose.code,
                           whose.label,
                           whose.kind,
                           scores.measure,
                           cell(score.value),
                           score.rank ? Cell(count(*score.rank)) : Cell(),
                           why(score, interval),
                           std::string(name(scores.layer)),
                           count(scores.actors),
                           count(scores.ties),
                           cell(score.share)};
  row.insert(row.end(), interval.cells.begin(), interval.cells.end());
  add_row(table, std::move(row));
}

}  // namespace

Table score_table(const Chronicle& chronicle, const Study& study, std::span<const Ranking> rankings,
                  const RankingOptions& options) {
  Table table{"score",
              {"era", "actor", "label", "kind", "measure", "value", "rank", "why", "layer", "actors", "ties",
               "share"},
              {}};
  if (options.intervals)
    table.columns.insert(table.columns.end(), {"rank_low", "rank_high", "drawn_by", "drawn_from"});
  for (const Ranking& ranking : rankings)
    for (const RankedScore& row : ranking.rows)
      add_score(table, chronicle, study.era(ranking.era).id, study.scores[ranking.era][ranking.measure], row,
                options.intervals ? interval_cells(row) : IntervalCells{});
  return table;
}

}  // namespace entente
