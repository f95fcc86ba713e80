#include <entente/cli/charts/chart_kinds.hpp>
#include <entente/cli/commands/draw_blocs.hpp>
#include <entente/cli/files/figures.hpp>
#include <entente/cli/options/name_options.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/era_maps.hpp>
#include <entente/viz/report/matrix_table.hpp>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t fewest_numbered = 8;  ///< actors; of fewer a page tells too little
constexpr double whole_page = 150;          ///< millimetres, on which as many are shown as there is room for
constexpr double most_of_levels = 2.0 / 3;  ///< of the size of all levels

/// Who is shown, on a page of so many millimetres.
struct MatrixPage {
  MatrixChoice choice{};
  double width = ChartOptions{}.width;
  bool is_free = false;  ///< nobody has asked for so many, or for these
};

/// On a narrow page fewer than it has room for where that gives cells numbers and leaves most of the levels.
BlocMatrix matrix_shown(const ChartGround& ground, std::size_t era, const BlocsOfGraphs& blocs,
                        const MatrixPage& page) {
  const BlocMatrix all = bloc_matrix(ground.graphs[era], blocs.sides[era], page.choice);
  const auto has_numbers = [&](const BlocMatrix& made) {
    return has_room_for_numbers(ground.package.world,
                                {ground.eras[era], made, blocs.found[era], blocs.sides[era]},
                                {.width = page.width, .fold = ground.folding});
  };
  if (!page.is_free || page.width >= whole_page || has_numbers(all)) return all;
  MatrixChoice few = page.choice;
  few.most = std::min(all.actors.size() - 1, most_numbered_actors(page.width));
  for (; few.most >= fewest_numbered; --few.most) {
    BlocMatrix made = bloc_matrix(ground.graphs[era], blocs.sides[era], few);
    if (made.share < most_of_levels) break;
    if (has_numbers(made)) return made;
  }
  return all;
}

/// The numbers of all eras, of the actors that their figures show.
Table matrices_table(const ChartGround& ground, const BlocsOfGraphs& blocs, const MatrixPage& page) {
  std::vector<BlocMatrix> matrices;
  for (std::size_t era = 0; era < blocs.found.size(); ++era)
    matrices.push_back(matrix_shown(ground, era, blocs, page));
  std::vector<MatrixRecord> records;
  for (std::size_t era = 0; era < blocs.found.size(); ++era)
    records.push_back({ground.eras[era], matrices[era], blocs.found[era], blocs.sides[era], blocs.counted});
  return matrix_table(ground.package.world, records);
}

/// As many actors as the page has room for, those named aside.
MatrixPage matrix_page_of(const Words& words) {
  MatrixPage page{.width = page_width_of(words).value_or(ChartOptions{}.width)};
  const auto top = top_of(words);
  page.is_free = !top && !words.has("actors");
  page.choice.most = std::min(top.value_or(page.choice.most), most_matrix_actors(page.width));
  return page;
}

}  // namespace

ChartMaker matrix_asked(const Words& words) {
  return [asked = BlocsAskedOfMaps{bloc_search_of(words), words.word("anchor")},
          actors = names_of(words, "actors"),
          page = matrix_page_of(words)](const ChartGround& ground) -> MadeChart {
    const auto blocs = std::make_shared<const BlocsOfGraphs>(
        blocs_of_graphs(asked, ground.package, ground.folding, ground.graphs));
    MatrixPage chosen = page;
    chosen.choice.actors = actors_named(actors, ground.package, ground.folding);
    MadeChart made;
    const std::vector<std::string> stems = file_stems(ground.graphs);
    const StrengthSteps steps = common_steps(ground.graphs);
    for (std::size_t era = 0; era < blocs->found.size(); ++era)
      made.figures.push_back({stems[era], ground.graphs.subspan(era, 1),
                              [&ground, blocs, era, steps, chosen](const ChartOptions& how) {
                                const BlocMatrix matrix = matrix_shown(ground, era, *blocs, chosen);
                                return matrix_chart(ground.package.world,
                                                    {ground.eras[era], matrix, blocs->found[era],
                                                     blocs->sides[era], blocs->counted, steps},
                                                    how);
                              }});
    made.table = [&ground, blocs, chosen] { return matrices_table(ground, *blocs, chosen); };
    return made;
  };
}

}  // namespace entente
