#include <entente/viz/report/ranks_table.hpp>

#include <entente/viz/report/reasons.hpp>
#include <entente/viz/report/subject_names.hpp>

namespace entente {
namespace {

std::string subjects_listed(const Chronicle& chronicle, const std::vector<Ranked>& subjects) {
  std::string text;
  for (const auto& [a, b] : subjects) text += (text.empty() ? "" : "; ") + subject_name(chronicle, a, b);
  return text;
}

}  // namespace

Table ranks_table(const Chronicle& chronicle, const Study& study, std::span<const RankComparison> rows,
                  const RankOptions& options) {
  Table table{"ranks",
              {"from_era", "to_era", "measure", "layer", "actors", "tau_b", "top", "overlap", "entered",
               "left", "why"},
              {}};
  for (const auto& [eras, m, found] : rows)
    add_row(table, {study.era(eras.before).id, study.era(eras.after).id, std::string(study.measures[m].name),
                    std::string(name(study.measures[m].layer)), count(found.common), cell(found.tau_b),
                    count(options.top), cell(found.overlap), subjects_listed(chronicle, found.entered),
                    subjects_listed(chronicle, found.left),
                    reasons({{"tau_b", found.tau_b}, {"overlap", found.overlap}})});
  return table;
}

}  // namespace entente
