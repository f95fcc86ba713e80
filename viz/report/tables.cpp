// The score and align tables. The compare table is in compare_table.cpp.
#include <entente/viz/report/tables.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

std::int64_t count(std::size_t number) { return static_cast<std::int64_t>(number); }

std::string why(const Value& value) { return value.defined() ? "" : std::string(name(value.reason())); }

/// Whom a value is of, as the first columns of a row.
struct Named {
  std::string code, label, kind;
};

Named named(const Chronicle& chronicle, const Scores& scores, std::size_t place) {
  if (scores.subjects == Subjects::actors) {
    const Actor& actor = chronicle.roster[actor_id(static_cast<std::uint32_t>(place))];
    return {actor.code, actor.label, std::string(name(actor.kind))};
  }
  const auto [a, b] = scores.dyads[place];
  return {pair_name(chronicle, a, b),
          fmt::format("{} and {}", chronicle.roster[a].label, chronicle.roster[b].label), "dyad"};
}

/// The places of the values that have a row: every actor present in any era of the study, or every dyad of
/// the era.
std::vector<std::size_t> rows_of(const Study& study, const Scores& scores) {
  std::vector<std::size_t> places;
  if (scores.subjects == Subjects::dyads) {
    for (std::size_t place = 0; place < scores.dyads.size(); ++place) places.push_back(place);
    return places;
  }
  for (const EraGraph& graph : study.graphs)
    for (const ActorId actor : graph.actors()) places.push_back(index(actor));
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

void add_scores(Table& table, const Chronicle& chronicle, const std::string& era, const Scores& scores,
                std::vector<std::size_t> places, std::optional<std::size_t> top) {
  const auto rank = ranks(scores);
  const std::size_t last = scores.values.size() + 1;
  std::stable_sort(places.begin(), places.end(),
                   [&](auto x, auto y) { return rank[x].value_or(last) < rank[y].value_or(last); });
  for (const std::size_t place : places) {
    if (top && (!rank[place] || *rank[place] > *top)) continue;
    const Named whose = named(chronicle, scores, place);
    const Value& value = scores.values[place];
    add_row(table, {era, whose.code, whose.label, whose.kind, scores.measure, cell(value),
                    rank[place] ? Cell(count(*rank[place])) : Cell(), why(value),
                    std::string(name(scores.layer)), count(scores.actors), count(scores.ties)});
  }
}

/// The reasons of a row: one word when the pair has no level, else each missing column with its reason.
std::string why(const Alignment& row) {
  if (!row.level.defined()) return why(row.level);
  const std::pair<std::string_view, const Value*> values[] = {
      {"polarity", &row.polarity}, {"kappa", &row.kappa},       {"s", &row.s},
      {"forward", &row.forward},   {"backward", &row.backward}, {"mutual", &row.mutual}};
  std::string reasons;
  for (const auto& [column, value] : values)
    if (!value->defined())
      reasons += fmt::format("{}{}: {}", reasons.empty() ? "" : "; ", column, why(*value));
  return reasons;
}

/// The part of a pair's contributions (warm and hostile together) that rests on states whose end nobody
/// tells.
Cell open_share(const Chronicle& chronicle, const EraGraph& graph, const Alignment& row) {
  const auto u = graph.vertex(row.a), v = graph.vertex(row.b);
  const Bond* bond = u && v ? graph.bond(*u, *v) : nullptr;
  if (bond == nullptr) return {};
  double open = 0, all = 0;
  for (const Contribution& contribution : graph.contributions(*bond)) {
    const Tie& tie = chronicle.ties[contribution.tie];
    const bool state = holds_over_time(chronicle.codebook[tie.relation].duration);
    all += std::abs(contribution.value);
    open += state && tie.when.end_edge == Edge::unknown ? std::abs(contribution.value) : 0;
  }
  return all > 0 ? Cell(open / all) : Cell();
}

void add_alignment(Table& table, const Chronicle& chronicle, const EraGraph& graph, const Alignment& row) {
  const bool claimed = row.level.defined();
  add_row(table, {graph.era().id, chronicle.roster[row.a].code, chronicle.roster[row.b].code, cell(row.level),
                  cell(row.positive), cell(row.negative), cell(row.polarity), count(row.claims),
                  count(row.sources), cell(row.kappa), cell(row.s), why(row), cell(row.forward),
                  cell(row.backward), claimed ? Cell(row.effective_claims) : Cell(), cell(row.mutual),
                  open_share(chronicle, graph, row)});
}

}  // namespace

std::string pair_name(const Chronicle& chronicle, ActorId a, ActorId b) {
  return chronicle.roster[a].code + ":" + chronicle.roster[b].code;
}

Table score_table(const Chronicle& chronicle, const Study& study, std::optional<std::size_t> top) {
  Table table{"score",
              {"era", "actor", "label", "kind", "measure", "value", "rank", "why", "layer", "actors", "ties"},
              {}};
  for (std::size_t e = 0; e < study.graphs.size(); ++e)
    for (const Scores& scores : study.scores[e])
      add_scores(table, chronicle, study.graphs[e].era().id, scores, rows_of(study, scores), top);
  return table;
}

Table align_table(const Chronicle& chronicle, const Study& study, std::span<const Pair> pairs) {
  Table table{"align",
              {"era", "a", "b", "level", "positive", "negative", "polarity", "claims", "sources", "kappa",
               "s", "why", "forward", "backward", "effective_claims", "mutual", "open_share"},
              {}};
  for (std::size_t e = 0; e < study.graphs.size(); ++e) {
    const EraGraph& graph = study.graphs[e];
    for (const auto& [a, b] : pairs) add_alignment(table, chronicle, graph, alignment(graph, a, b));
    if (!pairs.empty()) continue;
    for (const Alignment& row : study.alignments[e]) add_alignment(table, chronicle, graph, row);
  }
  return table;
}

}  // namespace entente
