// Whether the first of one era are the first of another.
#include <entente/viz/report/reasons.hpp>
#include <entente/viz/report/tables.hpp>

namespace entente {
namespace {

std::string listed(const Chronicle& chronicle, const std::vector<Ranked>& subjects) {
  std::string text;
  for (const auto& [a, b] : subjects)
    text += (text.empty() ? "" : "; ") + (b ? pair_name(chronicle, a, *b) : chronicle.roster[a].code);
  return text;
}

}  // namespace

Table ranks_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                  const RankOptions& options) {
  Table table{"ranks",
              {"from_era", "to_era", "measure", "layer", "actors", "tau_b", "top", "overlap", "entered",
               "left", "why"},
              {}};
  for (const auto& [before, after] : comparisons)
    for (std::size_t m = 0; m < study.measures.size(); ++m) {
      const RankStability found = rank_stability(study.scores[before][m], study.scores[after][m], options);
      add_row(table,
              {study.graphs[before].era().id, study.graphs[after].era().id,
               std::string(study.measures[m].name), std::string(name(study.measures[m].layer)),
               static_cast<std::int64_t>(found.common), cell(found.tau_b),
               static_cast<std::int64_t>(options.top), cell(found.overlap), listed(chronicle, found.entered),
               listed(chronicle, found.left), reasons({{"tau_b", found.tau_b}, {"overlap", found.overlap}})});
    }
  return table;
}

}  // namespace entente
