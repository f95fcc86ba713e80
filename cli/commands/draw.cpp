// entente draw: era maps, all eras on one sheet, or the change between two.
#include <entente/cli/command.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/files/figures.hpp>
#include <entente/cli/files/input.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/files/overwriting.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/cli/options/view_options.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/graphs/reading/partings.hpp>
#include <entente/graphs/reading/write.hpp>
#include <entente/viz/maps/change_map.hpp>
#include <entente/viz/maps/era_maps.hpp>
#include <entente/viz/maps/small_multiples.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>

namespace entente {
namespace {

namespace fs = std::filesystem;

struct DrawAsked {
  View view;
  std::vector<Form> forms;
  std::string output;      ///< a file, or a folder; empty or `-`: standard output
  bool one_place = false;  ///< where one figure goes, in one form
  bool small_multiples = false;
  Names change;  ///< the two eras of a map of change; none: maps of eras
  Names actors;
  EraMapOptions map;  ///< without what the package tells
  Keep keep{};
};

DrawAsked draw_asked(const Words& words) {
  if (words.has("small-multiples") && words.has("diff"))
    refuse("--small-multiples and --diff are two figures; give one of them");
  const std::string output = words.word("output");
  DrawAsked asked{
      .view = view_of(words),
      .forms = forms_of(words),
      .output = output,
      .one_place = output.empty() || names_a_file(output),
      .small_multiples = words.has("small-multiples"),
      .change = names_of(words, "diff"),
      .actors = names_of(words, "actors"),
      .map = {.ghosts = words.has("hide-absent") ? Ghosts::hidden : Ghosts::shown,
              .memberships = words.has("hide-memberships") ? Memberships::hidden : Memberships::shown,
              .title = words.word("title")},
      .keep = words.has("relayout") ? Keep::pinned : Keep::all};
  if (asked.one_place && asked.forms.size() != 1) refuse("several forms need a folder; write -o FOLDER");
  if (asked.one_place) require_folder_of(output);
  return asked;
}

const EraGraph* graph_named(const std::vector<EraGraph>& graphs, std::string_view name) {
  const auto found =
      std::ranges::find_if(graphs, [&](const auto& one) { return is_called(one.era(), name); });
  return found == graphs.end() ? nullptr : &*found;
}

/// The graphs before and after a change.
struct ChangedEras {
  const EraGraph *before, *after;
};

/// The two graphs that --diff names, parted by a comma or given one by one; nothing where it is not given.
std::optional<ChangedEras> change_in(const std::vector<EraGraph>& graphs, const Names& eras) {
  if (eras.empty()) return std::nullopt;
  std::vector<const EraGraph*> found;
  std::vector<std::string> known;
  for (const EraGraph& graph : graphs) known.push_back(graph.era().id);
  for (const std::string& text : eras.texts) {
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
  if (found[0] == found[1])
    refuse(fmt::format("--diff names \"{}\" twice; name two eras", printable(found[0]->era().id, 60)));
  return ChangedEras{found[0], found[1]};
}

/// A figure and the name of its file; made when its turn comes.
struct Figure {
  std::string stem;
  std::function<Diagram()> diagram;
};

std::vector<Figure> figures(const DrawAsked& asked, const Chronicle& world,
                            const std::vector<EraGraph>& graphs, const Layout& layout,
                            const std::optional<ChangedEras>& change, const EraMapOptions& map) {
  if (asked.small_multiples) return {{"eras", [&] { return small_multiples(world, graphs, layout, map); }}};
  if (change)
    return {{file_stem(change->before->era().id + "-to-" + change->after->era().id),
             [&] { return change_map(world, *change->before, *change->after, layout, map); }}};
  std::vector<Figure> found;
  const auto maps = std::make_shared<const EraMaps>(world, layout, map);
  const std::vector<std::string> stems = file_stems(graphs);
  for (std::size_t i = 0; i < graphs.size(); ++i)
    found.push_back({stems[i], [&, maps, i] { return maps->of(graphs[i]); }});
  return found;
}

void write_all(const DrawAsked& asked, const std::vector<Figure>& figures) {
  for (const Figure& figure : figures) {
    stop_if_interrupted();
    const Diagram diagram = figure.diagram();
    for (const Form form : asked.forms) {
      const fs::path file = fs::path(asked.output) / fmt::format("{}.{}", figure.stem, ending(form));
      refuse_to_overwrite(asked.view.reading, file);
      write_file(file, drawn(diagram, form));
    }
  }
}

}  // namespace

int run_draw(const Words& words) {
  const DrawAsked asked = draw_asked(words);
  const Input read_in = input(asked.view.reading, asked.output);
  const Package& package = read_in.package;
  const FoldOptions folding = folding_in(package, asked.view.folding);
  EraMapOptions map = asked.map;
  map.fold = folding;
  map.only = actors_named(asked.actors, package, folding);
  map.package_hash = fingerprint(package);
  const std::vector<EraGraph> graphs = fold(package.world, eras_in(package, asked.view.periods), folding);
  // The layout is written into the package, so what cannot be drawn is refused before.
  const std::optional<ChangedEras> change = change_in(graphs, asked.change);
  const bool one_figure = asked.small_multiples || change || graphs.size() == 1;
  if (asked.one_place && !one_figure)
    refuse(
        fmt::format("{} eras need a folder: write -o FOLDER, name one with --era, or take --small-multiples",
                    graphs.size()));
  const Layout layout = layout_of(read_in, graphs, folding, asked.keep);
  const std::vector<Figure> chosen = figures(asked, package.world, graphs, layout, change, map);
  if (asked.one_place)
    put_into(asked.output, drawn(chosen.front().diagram(), asked.forms.front()));
  else
    write_all(asked, chosen);
  return close(asked.view.reading, package);
}

}  // namespace entente
