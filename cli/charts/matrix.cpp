#include <entente/cli/charts/chart_kinds.hpp>
#include <entente/cli/commands/bloc_search.hpp>
#include <entente/cli/files/figures.hpp>
#include <entente/cli/options/name_options.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/era_maps.hpp>
#include <entente/viz/report/matrix_table.hpp>

#include <algorithm>
#include <memory>

namespace entente {
namespace {

/// The numbers of all eras, of the actors that their figures show.
Table matrices_table(const ChartGround& ground, const std::vector<Partition>& blocs,
                     const BlocsOptions& rules, const MatrixChoice& choice) {
  std::vector<BlocMatrix> matrices;
  for (std::size_t era = 0; era < blocs.size(); ++era)
    matrices.push_back(bloc_matrix(ground.graphs[era], blocs[era], choice));
  std::vector<MatrixRecord> records;
  for (std::size_t era = 0; era < blocs.size(); ++era)
    records.push_back({ground.eras[era], matrices[era], blocs[era], rules.counted});
  return matrix_table(ground.package.world, records);
}

/// As many actors as the page has room for, those named aside.
MatrixChoice matrix_choice_of(const Words& words) {
  MatrixChoice choice;
  if (const auto top = top_of(words)) choice.most = *top;
  choice.most =
      std::min(choice.most, most_matrix_actors(page_width_of(words).value_or(ChartOptions{}.width)));
  return choice;
}

}  // namespace

ChartMaker matrix_asked(const Words& words) {
  return [search = bloc_search_of(words, BlocMethod::modularity), actors = names_of(words, "actors"),
          choice = matrix_choice_of(words)](const ChartGround& ground) -> MadeChart {
    const auto blocs = std::make_shared<const std::vector<Partition>>(blocs_found(ground.graphs, search));
    const BlocsOptions& rules = search.rules;
    MatrixChoice chosen = choice;
    chosen.actors = actors_named(actors, ground.package, ground.folding);
    MadeChart made;
    const std::vector<std::string> stems = file_stems(ground.graphs);
    const StrengthSteps steps = common_steps(ground.graphs);
    for (std::size_t era = 0; era < blocs->size(); ++era)
      made.figures.push_back(
          {stems[era], ground.graphs.subspan(era, 1),
           [&ground, blocs, era, rules, steps, chosen](const ChartOptions& how) {
             const BlocMatrix matrix = bloc_matrix(ground.graphs[era], (*blocs)[era], chosen);
             return matrix_chart(ground.package.world,
                                 {ground.eras[era], matrix, (*blocs)[era], rules.counted, steps}, how);
           }});
    made.table = [&ground, blocs, rules, chosen] { return matrices_table(ground, *blocs, rules, chosen); };
    return made;
  };
}

}  // namespace entente
