#include <entente/viz/report/explain_score_table.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/report/reasons.hpp>

namespace entente {
namespace {

/// What every row of one actor, measure and era begins with.
struct Scored {
  const Chronicle& chronicle;
  const EraGraph& graph;
  const Measure& measure;
  Layer layer{};
  ActorId actor{};

  std::vector<Cell> row(const char* kind) const {
    return {graph.era().id, std::string(measure.name), std::string(name(layer)), kind,
            chronicle.roster[actor].code};
  }
};

std::string why(const Scored& of, const Alignment& pair) {
  std::string text =
      reasons({{"forward", pair.forward}, {"backward", pair.backward}, {"mutual", pair.mutual}});
  if (!of.measure.sums_levels) text += (text.empty() ? "" : "; ") + std::string("value: no-sum-of-levels");
  return text + (text.empty() ? "" : "; ") + "rank, sentence: tie";
}

void add_tie(Table& table, const Scored& of, const TieOfScore& tie) {
  const Alignment& pair = tie.alignment;
  std::vector<Cell> cells = of.row("tie");
  cells.insert(cells.end(),
               {of.chronicle.roster[pair.b].code, label_of(of.chronicle, pair.b, of.graph.folding()),
                cell(pair.level), cell(pair.forward), cell(pair.backward), cell(pair.mutual),
                static_cast<std::int64_t>(pair.claims), static_cast<std::int64_t>(pair.sources), tie.weight,
                of.measure.sums_levels ? cell(pair.level) : Cell(), Cell(), Cell(), why(of, pair)});
  add_row(table, std::move(cells));
}

void add_score(Table& table, const Scored& of, const ExplainedScore& score) {
  std::vector<Cell> cells = of.row("score");
  cells.resize(table.columns.size());
  const std::size_t last = cells.size() - 1;
  cells[last - 3] = cell(score.value);
  if (score.rank) cells[last - 2] = static_cast<std::int64_t>(*score.rank);
  cells[last - 1] = std::string(of.measure.sentence);
  cells[last] = score.value.defined() ? "score" : std::string(name(score.value.reason()));
  add_row(table, std::move(cells));
}

}  // namespace

Table explain_score_table(const Chronicle& chronicle, const Study& study, ActorId actor,
                          std::span<const ExplainedScore> scores) {
  Table table{"explain-score",
              {"era", "measure", "layer", "kind", "actor", "partner", "label", "level", "forward", "backward",
               "mutual", "claims", "sources", "weight", "value", "rank", "sentence", "why"},
              {},
              4,
              {"actor", "forward", "backward", "mutual"}};
  for (const ExplainedScore& score : scores) {
    const Scored of{chronicle, study.graphs[score.era], study.measures[score.measure],
                    study.scores[score.era][score.measure].layer, actor};
    for (const TieOfScore& tie : score.ties) add_tie(table, of, tie);
    add_score(table, of, score);
  }
  return table;
}

}  // namespace entente
