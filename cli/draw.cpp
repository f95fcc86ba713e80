// entente draw: era maps, all eras on one sheet, or the change between two.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/figures.hpp>
#include <entente/cli/output.hpp>
#include <entente/cli/overwriting.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/graphs/reading/partings.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/viz/maps/change_map.hpp>
#include <entente/viz/maps/small_multiples.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace entente {
namespace {

namespace fs = std::filesystem;

/// A figure and the name of its file; made when its turn comes.
struct Figure {
  std::string stem;
  std::function<Diagram()> diagram;
};

const EraGraph* graph_named(const std::vector<EraGraph>& graphs, std::string_view name) {
  const auto found =
      std::ranges::find_if(graphs, [&](const auto& one) { return is_called(one.era(), name); });
  return found == graphs.end() ? nullptr : &*found;
}

/// The two graphs that --diff names, parted by a comma or given one by one.
std::pair<const EraGraph*, const EraGraph*> graphs_of_change(const Options& options,
                                                             const std::vector<EraGraph>& graphs) {
  std::vector<const EraGraph*> found;
  std::vector<std::string> known;
  for (const EraGraph& graph : graphs) known.push_back(graph.era().id);
  for (const std::string& text : options.difference) {
    const Partings names =
        lists_in(text, [&](std::string_view name) { return graph_named(graphs, name) != nullptr; });
    if (names.ways.empty())
      refuse(fmt::format("--diff: no era \"{}\"{}", printable(names.stops[0], 60),
                         or_rather(names.stops[0], known)));
    if (names.ways.size() > 1)
      refuse(
          fmt::format("--diff \"{}\" may mean {}; give --diff twice", printable(text, 60), to_string(names)));
    for (const std::string& name : names.ways[0]) found.push_back(graph_named(graphs, name));
  }
  if (found.size() != 2) refuse("--diff takes two eras, such as --diff first,second");
  return {found[0], found[1]};
}

std::vector<Figure> figures(const Options& options, const Package& package,
                            const std::vector<EraGraph>& graphs, const Layout& layout) {
  const Chronicle& world = package.world;
  const EraMapOptions map = map_options(options, package);
  if (options.small_multiples)
    return {{"eras", [&, map] { return small_multiples(world, graphs, layout, map); }}};
  if (!options.difference.empty()) {
    const auto [before, after] = graphs_of_change(options, graphs);
    return {
        {file_stem(before->era().id + "-to-" + after->era().id), [&, before = before, after = after, map] {
           return change_map(world, *before, *after, layout, map);
         }}};
  }
  std::vector<Figure> found;
  const std::vector<std::string> stems = file_stems(graphs);
  for (std::size_t i = 0; i < graphs.size(); ++i)
    found.push_back({stems[i], [&, i, map] { return era_map(world, graphs[i], layout, map); }});
  return found;
}

void write_one(const Options& options, const Figure& figure, const std::vector<Form>& forms) {
  if (forms.size() != 1) throw Error(Failure::usage, "several forms need a folder; write -o FOLDER");
  const std::string bytes = drawn(figure.diagram(), forms.front());
  put_into(options.output, bytes);
}

void write_all(const Options& options, const std::vector<Figure>& figures, const std::vector<Form>& forms) {
  for (const Figure& figure : figures) {
    stop_if_interrupted();
    const Diagram diagram = figure.diagram();
    for (const Form form : forms) {
      const fs::path file = fs::path(options.output) / fmt::format("{}.{}", figure.stem, ending(form));
      refuse_to_overwrite(options, file);
      write_file(file, drawn(diagram, form));
    }
  }
}

}  // namespace

int run_draw(const Options& options) {
  const std::vector<Form> forms = chosen_forms(options);
  const Input read_in = input(options);
  const Package& package = read_in.package;
  const std::vector<EraGraph> graphs =
      fold(package.world, chosen_eras(options, package), fold_options(options, package));
  const Layout layout = layout_of(options, read_in, graphs);
  const std::vector<Figure> chosen = figures(options, package, graphs, layout);
  const bool one_place = options.output.empty() || names_a_file(options.output);
  if (one_place && chosen.size() > 1)
    throw Error(
        Failure::usage,
        fmt::format("{} eras need a folder: write -o FOLDER, name one with --era, or take --small-multiples",
                    chosen.size()));
  if (one_place)
    write_one(options, chosen.front(), forms);
  else
    write_all(options, chosen, forms);
  return close(options, package);
}

}  // namespace entente
