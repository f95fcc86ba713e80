// The score and align tables. The compare table is in compare_table.cpp.
#include <entente/viz/report/tables.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

std::int64_t count(std::size_t number) { return static_cast<std::int64_t>(number); }

std::string why(const Value& value) { return value.defined() ? "" : std::string(name(value.reason())); }

/// The actors present in any era of the study, in roster order.
std::vector<ActorId> cast_of(const Study& study) {
  std::vector<ActorId> cast;
  for (const EraGraph& graph : study.graphs)
    cast.insert(cast.end(), graph.actors().begin(), graph.actors().end());
  std::sort(cast.begin(), cast.end());
  cast.erase(std::unique(cast.begin(), cast.end()), cast.end());
  return cast;
}

void add_scores(Table& table, const Chronicle& chronicle, const std::string& era, const Scores& scores,
                std::vector<ActorId> cast, std::optional<std::size_t> top) {
  const auto places = ranks(scores);
  const std::size_t last = cast.size() + 1;
  std::stable_sort(cast.begin(), cast.end(), [&](ActorId x, ActorId y) {
    return places[index(x)].value_or(last) < places[index(y)].value_or(last);
  });
  for (const ActorId id : cast) {
    const auto place = places[index(id)];
    if (top && (!place || *place > *top)) continue;
    const Actor& actor = chronicle.roster[id];
    add_row(table, {era, actor.code, actor.label, std::string(name(actor.kind)), scores.measure,
                    cell(scores[id]), place ? Cell(count(*place)) : Cell(), why(scores[id]),
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
  const std::vector<ActorId> cast = cast_of(study);
  for (std::size_t e = 0; e < study.graphs.size(); ++e)
    for (const Scores& scores : study.scores[e])
      add_scores(table, chronicle, study.graphs[e].era().id, scores, cast, top);
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
