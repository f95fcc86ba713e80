// The score table. The others are each in a file of its name.
#include <entente/viz/report/tables.hpp>

#include <entente/viz/report/reasons.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

/// Whom a value is of, as the first columns of a row.
struct Named {
  std::string code, label, kind;
};

Named named(const Chronicle& chronicle, const Scores& scores, std::size_t place) {
  if (scores.subjects == Subjects::actors) {
    const Actor& actor = chronicle.roster[actor_id(static_cast<std::uint32_t>(place))];
    return {actor.code, actor.label, std::string(name(actor.kind))};
  }
  const auto [a, b] = scores.pairs[place];
  return {pair_name(chronicle, a, b),
          fmt::format("{} and {}", chronicle.roster[a].label, chronicle.roster[b].label), "pair"};
}

/// The places of the values that have a row: every actor present in any era of the study, or every pair of
/// the era.
std::vector<std::size_t> rows_of(const Study& study, const Scores& scores) {
  std::vector<std::size_t> places;
  if (scores.subjects == Subjects::pairs) {
    for (std::size_t place = 0; place < scores.pairs.size(); ++place) places.push_back(place);
    return places;
  }
  for (const EraGraph& graph : study.graphs)
    for (const ActorId actor : graph.actors()) places.push_back(index(actor));
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

/// The cells that the interval of a rank fills.
struct IntervalCells {
  std::vector<Cell> cells{};
  std::string why{};
};

IntervalCells interval_cells(const Scores& scores, std::size_t place,
                             const std::vector<RankInterval>& intervals) {
  if (scores.subjects == Subjects::pairs) return {{}, "rank_low, rank_high: interval-not-estimated"};
  const auto at = std::lower_bound(intervals.begin(), intervals.end(), actor_id(place),
                                   [](const RankInterval& one, ActorId actor) { return one.actor < actor; });
  if (at == intervals.end() || at->actor != actor_id(place)) return {};
  const auto rank = [](const Value& value) {
    return value.defined() ? Cell(static_cast<std::int64_t>(value.number())) : Cell();
  };
  return {{rank(at->bounds.low), rank(at->bounds.high), std::string(name(at->drawn)), count(at->drawn_from)},
          reasons({{"rank_low", at->bounds.low}, {"rank_high", at->bounds.high}})};
}

/// Which rows a table has.
struct Shown {
  std::vector<std::size_t> places;  ///< of values
  std::optional<std::size_t> top;   ///< the last rank
};

void add_scores(Table& table, const Chronicle& chronicle, const std::string& era, const Scores& scores,
                Shown shown, const std::vector<RankInterval>* intervals) {
  const auto rank = ranks(scores);
  const std::vector<Value> share = shares(scores);
  const std::size_t last = scores.values.size() + 1;
  std::stable_sort(shown.places.begin(), shown.places.end(),
                   [&](auto x, auto y) { return rank[x].value_or(last) < rank[y].value_or(last); });
  for (const std::size_t place : shown.places) {
    if (shown.top && (!rank[place] || *rank[place] > *shown.top)) continue;
    const Named whose = named(chronicle, scores, place);
    const Value& value = scores.values[place];
    const IntervalCells interval = intervals ? interval_cells(scores, place, *intervals) : IntervalCells{};
    std::string why =
        value.defined() ? reasons({{"share", share[place]}}) : std::string(name(value.reason()));
    if (value.defined() && !interval.why.empty()) why += (why.empty() ? "" : "; ") + interval.why;
    std::vector<Cell> row = {era,
                             whose.code,
                             whose.label,
                             whose.kind,
                             scores.measure,
                             cell(value),
                             rank[place] ? Cell(count(*rank[place])) : Cell(),
                             std::move(why),
                             std::string(name(scores.layer)),
                             count(scores.actors),
                             count(scores.ties),
                             cell(share[place])};
    if (intervals) row.insert(row.end(), interval.cells.begin(), interval.cells.end());
    add_row(table, std::move(row));
  }
}

}  // namespace

std::string pair_name(const Chronicle& chronicle, ActorId a, ActorId b) {
  return chronicle.roster[a].code + ":" + chronicle.roster[b].code;
}

std::string subject_name(const Chronicle& chronicle, const Shift& shift) {
  return shift.b ? pair_name(chronicle, shift.a, *shift.b) : chronicle.roster[shift.a].code;
}

Table score_table(const Chronicle& chronicle, const Study& study, std::optional<std::size_t> top,
                  const std::optional<IntervalOptions>& intervals, const Progress& progress) {
  Table table{"score",
              {"era", "actor", "label", "kind", "measure", "value", "rank", "why", "layer", "actors", "ties",
               "share"},
              {}};
  if (intervals)
    table.columns.insert(table.columns.end(), {"rank_low", "rank_high", "drawn_by", "drawn_from"});
  std::size_t taken = 0;
  const Progress step = [&](std::size_t done, std::size_t of_one) {
    if (progress) progress(taken * of_one + done, study.graphs.size() * study.measures.size() * of_one);
  };
  for (std::size_t e = 0; e < study.graphs.size(); ++e)
    for (std::size_t m = 0; m < study.measures.size(); ++m, ++taken) {
      const Scores& scores = study.scores[e][m];
      std::optional<std::vector<RankInterval>> found;
      if (intervals) found.emplace();
      if (intervals && scores.subjects == Subjects::actors)
        *found = rank_intervals(chronicle, study.graphs[e], study.measures[m], *intervals, step);
      add_scores(table, chronicle, study.graphs[e].era().id, scores, {rows_of(study, scores), top},
                 found ? &*found : nullptr);
    }
  return table;
}

}  // namespace entente
