// A score, and the ties that the measure saw around the actor.
#include <entente/viz/maps/words.hpp>
#include <entente/viz/report/explain_table.hpp>
#include <entente/viz/report/reasons.hpp>

namespace entente {
namespace {

/// What every row of one actor, measure and era begins with.
struct Scored {
  const Chronicle& chronicle;
  const EraGraph& graph;
  const Measure& measure;
  const Scores& scores;
  ActorId actor{};

  std::vector<Cell> row(const char* kind) const {
    return {graph.era().id, scores.measure, std::string(name(scores.layer)), kind,
            chronicle.roster[actor].code};
  }
};

/// The ties of the actor, in the order of their other ends.
void add_ties(Table& table, const Scored& of) {
  const auto vertex = of.graph.vertex(of.actor);
  if (!vertex) return;
  for (const Arc& arc : of.graph.arcs(*vertex)) {
    const ActorId other = of.graph.actors()[arc.to];
    const Tie& tie = of.graph.ties()[arc.tie];
    const Alignment pair = alignment(of.graph, of.actor, other);
    std::string why =
        reasons({{"forward", pair.forward}, {"backward", pair.backward}, {"mutual", pair.mutual}});
    if (!of.measure.sums_levels) why += (why.empty() ? "" : "; ") + std::string("value: no-sum-of-levels");
    why += (why.empty() ? "" : "; ") + std::string("rank, sentence: tie");
    std::vector<Cell> cells = of.row("tie");
    cells.insert(
        cells.end(),
        {of.chronicle.roster[other].code, label_of(of.chronicle, other, of.graph.folding()), cell(pair.level),
         cell(pair.forward), cell(pair.backward), cell(pair.mutual), static_cast<std::int64_t>(pair.claims),
         static_cast<std::int64_t>(pair.sources), weight(tie, of.scores.layer),
         of.measure.sums_levels ? cell(pair.level) : Cell(), Cell(), Cell(), why});
    add_row(table, std::move(cells));
  }
}

void add_score(Table& table, const Scored& of) {
  const Value& value = of.scores[of.actor];
  const auto rank = ranks(of.scores)[index(of.actor)];
  std::vector<Cell> cells = of.row("score");
  cells.resize(table.columns.size());
  const std::size_t last = cells.size() - 1;
  cells[last - 3] = cell(value);
  if (rank) cells[last - 2] = static_cast<std::int64_t>(*rank);
  cells[last - 1] = std::string(of.measure.sentence);
  cells[last] = value.defined() ? "score" : std::string(name(value.reason()));
  add_row(table, std::move(cells));
}

}  // namespace

Table explain_score_table(const Chronicle& chronicle, const Study& study, ActorId actor) {
  Table table{"explain-score",
              {"era", "measure", "layer", "kind", "actor", "partner", "label", "level", "forward", "backward",
               "mutual", "claims", "sources", "weight", "value", "rank", "sentence", "why"},
              {},
              4,
              {"actor", "forward", "backward", "mutual"}};
  for (std::size_t e = 0; e < study.graphs.size(); ++e)
    for (std::size_t m = 0; m < study.measures.size(); ++m) {
      const Scored of{chronicle, study.graphs[e], study.measures[m], study.scores[e][m], actor};
      add_ties(table, of);
      add_score(table, of);
    }
  return table;
}

}  // namespace entente
