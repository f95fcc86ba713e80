// entente draw: era maps, all eras on one sheet, or the change between two.
#include <entente/cli/command.hpp>
#include <entente/cli/commands/draw_figures.hpp>
#include <entente/cli/files/figure_record.hpp>
#include <entente/cli/files/figures.hpp>
#include <entente/cli/files/input.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/cli/options/view_options.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/partings.hpp>
#include <entente/graphs/reading/write.hpp>
#include <entente/viz/maps/change_map.hpp>
#include <entente/viz/maps/core_multiples.hpp>
#include <entente/viz/maps/era_maps.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/map_table.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace entente {
namespace {

struct DrawAsked {
  View view;
  FigureOutput output{};               ///< where the figures go
  std::optional<TableOutput> table{};  ///< their numbers are printed instead
  FiguresAsked figures{};              ///< without the eras of a change
  Names change;                        ///< the two eras of a map of change; none: maps of eras
  Names actors, ego;
  std::optional<BlocsAskedOfMaps> blocs{};  ///< each bloc in a field of its own
  EraMapOptions map;                        ///< without what the package tells
  Keep keep{};
};

EraMapOptions map_asked(const Words& words) {
  static constexpr std::array<std::string_view, 2> shown = {"memberships", "ghosts"};
  EraMapOptions map{.page_width = page_width_of(words).value_or(0), .title = words.word("title")};
  for (const std::string& word : words.all("show")) {
    if (place_of_word(word, "show", shown) == 0)
      map.memberships = Memberships::shown;
    else
      map.ghosts = Ghosts::shown;
  }
  if (words.has("min-level")) map.min_level = amount_in(words.word("min-level"), "min-level", Zero::allowed);
  if (const auto top = top_of(words)) map.most_ties = *top;
  map.labels = static_cast<TieLabels>(place_of(words, "labels", tie_label_names, tie_label_names.front()));
  return map;
}

/// What --core says: small multiples of so few.
std::optional<std::size_t> core_of(const Words& words) {
  if (!words.has("core")) return std::nullopt;
  if (!words.has("small-multiples")) refuse("--core goes with --small-multiples");
  return whole_number_of(words, "core", fewest_in_core, most_in_core);
}

DrawAsked draw_asked(const Words& words) {
  if (words.has("small-multiples") && words.has("diff"))
    refuse("--small-multiples and --diff are two figures; give one of them");
  for (const std::string_view option : {"small-multiples", "diff"})
    if (words.has("expand") && words.has(option))
      refuse(fmt::format("--expand does not go with --{}, whose lines are pairs", option));
  if (words.has("actors") && words.has("ego"))
    refuse("--actors and --ego both say who is drawn; give one of them");
  const bool numbers = wants_table(words);
  return {.view = view_of(words),
          .output = numbers ? FigureOutput{} : figure_output_of(words),
          .table = numbers ? std::optional(output_of(words)) : std::nullopt,
          .figures = {.small_multiples = words.has("small-multiples"),
                      .core = core_of(words),
                      .expand = words.has("expand")},
          .change = names_of(words, "diff"),
          .actors = names_of(words, "actors"),
          .ego = names_of(words, "ego"),
          .blocs = blocs_of_maps(words),
          .map = map_asked(words),
          .keep = words.has("relayout") ? Keep::pinned : Keep::all};
}

const EraGraph* graph_named(const std::vector<EraGraph>& graphs, std::string_view name) {
  const auto found =
      std::ranges::find_if(graphs, [&](const auto& one) { return is_called(one.era(), name); });
  return found == graphs.end() ? nullptr : &*found;
}

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

/// The options with what the package tells: who is drawn, and what it is drawn from.
EraMapOptions map_in(const DrawAsked& asked, const Package& package, const FoldOptions& folding,
                     std::span<const EraGraph* const> drawn) {
  EraMapOptions map = asked.map;
  map.fold = folding;
  map.package_hash = fingerprint(package);
  map.threads = threads_here();
  map.only = actors_named(asked.actors, package, folding);
  if (const auto named = actor_and_hops_named(asked.ego, package, folding)) {
    map.ego = Ego{named->actor, named->hops};
    map.only = ego_networks(drawn, *map.ego);
  }
  return map;
}

std::vector<const EraGraph*> drawn_of(const std::vector<EraGraph>& graphs,
                                      const std::optional<ChangedEras>& change) {
  if (change) return {change->before, change->after};
  std::vector<const EraGraph*> all;
  for (const EraGraph& graph : graphs) all.push_back(&graph);
  return all;
}

void draw_figures(const Words& words, const DrawAsked& asked, const Input& read_in,
                  const std::vector<EraGraph>& graphs, const std::optional<ChangedEras>& change,
                  EraMapOptions map) {
  const Chronicle& world = read_in.package.world;
  // The layout is written into the package, so what cannot be drawn is refused before.
  const bool one_figure = asked.figures.small_multiples || change || graphs.size() == 1;
  if (asked.output.one_place() && !one_figure)
    refuse(
        fmt::format("{} eras need a folder: write -o FOLDER, name one with --era, or take --small-multiples",
                    graphs.size()));
  const std::vector<EraGraph> all = graphs_of_layout(read_in.package, map.fold, graphs);
  map.strength_steps = common_steps(all, map);
  map.principals = principals_of(all, map);
  const MapScene scene{world, graphs, map};
  if (asked.blocs) {
    const BlocsOfGraphs blocs = blocs_of_graphs(*asked.blocs, read_in.package, map.fold, graphs);
    return write_figures(asked.view.reading, asked.output, figures_by_blocs(scene, blocs),
                         recipe("draw", words, map.package_hash, {}));
  }
  // A ring has places of its own.
  FiguresAsked figures = asked.figures;
  figures.change = change;
  const Layout kept = figures.core ? Layout{} : layout_of(read_in, all, map.fold, asked.keep);
  write_figures(asked.view.reading, asked.output, figures_on_layout(scene, figures, all, kept),
                recipe("draw", words, map.package_hash, to_csv(kept)));
}

Table bloc_numbers(const Chronicle& world, const std::vector<EraGraph>& graphs, const BlocsOfGraphs& blocs,
                   const EraMapOptions& map) {
  std::vector<std::vector<ToldTie>> told;
  for (const EraGraph& graph : graphs) told.push_back(told_ties({&graph, 1}, map));
  return dated(bloc_map_table(world, told, blocs.sides), graphs);
}

Table numbers_of(const DrawAsked& asked, const Package& package, const std::vector<EraGraph>& graphs,
                 const std::optional<ChangedEras>& change, const EraMapOptions& map) {
  const Chronicle& world = package.world;
  if (asked.blocs)
    return bloc_numbers(world, graphs, blocs_of_graphs(*asked.blocs, package, map.fold, graphs), map);
  if (asked.figures.expand) {
    std::vector<ClaimsOfEra> eras;
    for (const EraGraph& graph : graphs)
      eras.push_back({graph.era().id, claim_lines(world, told_claims(graph, map))});
    return dated(claim_map_table(world, eras, map.fold), graphs);
  }
  if (!change) return dated(map_table(world, told_ties(graphs, map)), graphs);
  const auto& [before, after] = *change;
  return dated(change_table(world, before->era(), after->era(), tie_changes(world, *before, *after, map)),
               graphs);
}

}  // namespace

int run_draw(const Words& words) {
  const DrawAsked asked = draw_asked(words);
  const Input read_in = input(asked.view.reading, words.word("output"));
  const Package& package = read_in.package;
  const FoldOptions folding = folding_in(package, asked.view.folding);
  const std::vector<EraGraph> graphs = fold(package.world, eras_in(package, asked.view.periods), folding);
  const std::optional<ChangedEras> change = change_in(graphs, asked.change);
  const EraMapOptions map = map_in(asked, package, folding, drawn_of(graphs, change));
  if (asked.table)
    print(*asked.table, package, folding,
          numbers_of(asked, package, graphs, change,
                     asked.figures.core ? core_options(graphs, *asked.figures.core, map) : map));
  else
    draw_figures(words, asked, read_in, graphs, change, map);
  return close(asked.view.reading, package);
}

}  // namespace entente
