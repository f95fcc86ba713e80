// The score table. The others are each in a file of its name.
#include <entente/viz/report/reasons.hpp>
#include <entente/viz/report/tables.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

std::int64_t count(std::size_t number) { return static_cast<std::int64_t>(number); }

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
  const std::vector<Value> share = shares(scores);
  const std::size_t last = scores.values.size() + 1;
  std::stable_sort(places.begin(), places.end(),
                   [&](auto x, auto y) { return rank[x].value_or(last) < rank[y].value_or(last); });
  for (const std::size_t place : places) {
    if (top && (!rank[place] || *rank[place] > *top)) continue;
    const Named whose = named(chronicle, scores, place);
    const Value& value = scores.values[place];
    add_row(table,
            {era, whose.code, whose.label, whose.kind, scores.measure, cell(value),
             rank[place] ? Cell(count(*rank[place])) : Cell(),
             value.defined() ? reasons({{"share", share[place]}}) : std::string(name(value.reason())),
             std::string(name(scores.layer)), count(scores.actors), count(scores.ties), cell(share[place])});
  }
}

}  // namespace

std::string pair_name(const Chronicle& chronicle, ActorId a, ActorId b) {
  return chronicle.roster[a].code + ":" + chronicle.roster[b].code;
}

std::string subject_name(const Chronicle& chronicle, const Shift& shift) {
  return shift.b ? pair_name(chronicle, shift.a, *shift.b) : chronicle.roster[shift.a].code;
}

Table score_table(const Chronicle& chronicle, const Study& study, std::optional<std::size_t> top) {
  Table table{"score",
              {"era", "actor", "label", "kind", "measure", "value", "rank", "why", "layer", "actors", "ties",
               "share"},
              {}};
  for (std::size_t e = 0; e < study.graphs.size(); ++e)
    for (const Scores& scores : study.scores[e])
      add_scores(table, chronicle, study.graphs[e].era().id, scores, rows_of(study, scores), top);
  return table;
}

}  // namespace entente
