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
#include <optional>

namespace entente {
namespace {

/// Who is shown, on a page of so many millimetres.
struct MatrixPage {
  MatrixChoice choice{};
  double width = ChartOptions{}.width;
  std::optional<std::size_t> numbered{};  ///< so many where their cells then have numbers
};

BlocMatrix matrix_shown(const ChartGround& ground, std::size_t era, const Partition& blocs,
                        const MatrixPage& page) {
  if (page.numbered) {
    MatrixChoice few = page.choice;
    few.most = *page.numbered;
    BlocMatrix made = bloc_matrix(ground.graphs[era], blocs, few);
    if (has_room_for_numbers(ground.package.world, {ground.eras[era], made, blocs},
                             {.width = page.width, .fold = ground.folding}))
      return made;
  }
  return bloc_matrix(ground.graphs[era], blocs, page.choice);
}

/// The numbers of all eras, of the actors that their figures show.
Table matrices_table(const ChartGround& ground, const std::vector<Partition>& blocs,
                     const BlocsOptions& rules, const MatrixPage& page) {
  std::vector<BlocMatrix> matrices;
  for (std::size_t era = 0; era < blocs.size(); ++era)
    matrices.push_back(matrix_shown(ground, era, blocs[era], page));
  std::vector<MatrixRecord> records;
  for (std::size_t era = 0; era < blocs.size(); ++era)
    records.push_back({ground.eras[era], matrices[era], blocs[era], rules.counted});
  return matrix_table(ground.package.world, records);
}

/// As many actors as the page has room for, those named aside; unasked, on a narrow page as many as leave
/// room for numbers.
MatrixPage matrix_page_of(const Words& words) {
  MatrixPage page{.width = page_width_of(words).value_or(ChartOptions{}.width)};
  const auto top = top_of(words);
  if (has_narrow_page(words) && !top && !words.has("actors"))
    page.numbered = numbered_matrix_actors(page.width);
  page.choice.most = std::min(top.value_or(page.choice.most), most_matrix_actors(page.width));
  return page;
}

}  // namespace

ChartMaker matrix_asked(const Words& words) {
  return [search = bloc_search_of(words, BlocMethod::modularity), actors = names_of(words, "actors"),
          page = matrix_page_of(words)](const ChartGround& ground) -> MadeChart {
    const auto blocs = std::make_shared<const std::vector<Partition>>(blocs_found(ground.graphs, search));
    const BlocsOptions& rules = search.rules;
    MatrixPage chosen = page;
    chosen.choice.actors = actors_named(actors, ground.package, ground.folding);
    MadeChart made;
    const std::vector<std::string> stems = file_stems(ground.graphs);
    const StrengthSteps steps = common_steps(ground.graphs);
    for (std::size_t era = 0; era < blocs->size(); ++era)
      made.figures.push_back({stems[era], ground.graphs.subspan(era, 1),
                              [&ground, blocs, era, rules, steps, chosen](const ChartOptions& how) {
                                const BlocMatrix matrix = matrix_shown(ground, era, (*blocs)[era], chosen);
                                return matrix_chart(
                                    ground.package.world,
                                    {ground.eras[era], matrix, (*blocs)[era], rules.counted, steps}, how);
                              }});
    made.table = [&ground, blocs, rules, chosen] { return matrices_table(ground, *blocs, rules, chosen); };
    return made;
  };
}

}  // namespace entente
