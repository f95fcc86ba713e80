#include <entente/cli/commands/draw_figures.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/bloc_maps.hpp>
#include <entente/viz/maps/change_map.hpp>
#include <entente/viz/maps/core_multiples.hpp>
#include <entente/viz/maps/era_maps.hpp>
#include <entente/viz/maps/expanded_map.hpp>
#include <entente/viz/maps/own_layout.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/refit.hpp>
#include <entente/viz/maps/small_multiples.hpp>
#include <entente/viz/render/graphviz.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/render/svg.hpp>

#include <fmt/format.h>

#include <functional>
#include <limits>
#include <memory>
#include <mutex>
#include <utility>

namespace entente {
namespace {

constexpr double tallest_page = 240, page_of_change = 180;  ///< millimetres

/// Where a figure for a column is taller than a journal's page, that it is, and what helps.
std::string words_of_height(const Diagram& diagram) {
  const double height = diagram.canvas.height * diagram.page_width / diagram.canvas.width;
  if (diagram.page_width * style::page_units >= style::narrow_canvas || height <= tallest_page) return {};
  return fmt::format("{:.0f} mm tall, more than a page; --width 180, --top or --min-level make it shorter",
                     height);
}

/// What figures have in common: made by the first of them that needs it, while others wait.
template <class T>
class MadeOnce {
 public:
  const T& get(const std::function<std::unique_ptr<T>()>& make) {
    std::call_once(begun_, [&] { made_ = make(); });
    return *made_;
  }

 private:
  std::once_flag begun_;
  std::unique_ptr<T> made_;
};

/// A figure of a diagram, which is made once for all forms.
Figure figure_of(std::string stem, std::function<Diagram()> diagram) {
  auto made = std::make_shared<std::optional<Diagram>>();
  const auto made_once = [made, diagram = std::move(diagram)]() -> const Diagram& {
    if (!*made) *made = diagram();
    return **made;
  };
  return {std::move(stem), [made_once] { return to_svg(made_once()); },
          [made_once] { return to_dot(made_once()); },
          [made] { return *made ? words_of_height(**made) : ""; }};
}

/// A figure for each graph, made of its place.
std::vector<Figure> one_each(const std::vector<EraGraph>& graphs,
                             const std::function<Diagram(std::size_t)>& made_of) {
  std::vector<Figure> found;
  const std::vector<std::string> stems = file_stems(graphs);
  for (std::size_t i = 0; i < stems.size(); ++i)
    found.push_back(figure_of(stems[i], [made_of, i] { return made_of(i); }));
  return found;
}

/// Whether the only figure is the map of one era, which no other of the same layout stands beside.
bool is_alone(const MapScene& scene, const FiguresAsked& asked) {
  return scene.graphs.size() == 1 && !asked.change && !asked.small_multiples;
}

/// What is drawn of each era.
std::vector<EraGraph> drawn_parts(const MapScene& scene, const FiguresAsked& asked,
                                  const std::vector<EraGraph>& all) {
  if (asked.change)
    return {chosen_part(*asked.change->before, scene.map), chosen_part(*asked.change->after, scene.map)};
  if (scene.map.only.empty()) return is_alone(scene, asked) ? scene.graphs : all;
  std::vector<EraGraph> parts;
  for (const EraGraph& graph : scene.graphs)
    parts.push_back(strongest_part(told_part(graph, scene.map), scene.map));
  return parts;
}

/// The layout for the changes that are drawn, and nothing else.
Layout on_sheet_of_change(const MapScene& scene, const ChangedEras& change, Layout layout) {
  const std::vector<EraGraph> parts = drawn_changes(scene.world, *change.before, *change.after, scene.map);
  EraMapOptions every_tie = scene.map;
  if (every_tie.page_width == 0) every_tie.page_width = page_of_change;
  every_tie.min_level = 0;
  every_tie.most_ties = std::numeric_limits<std::size_t>::max();
  layout = drawn_places(scene.world, parts, std::move(layout), every_tie);
  return refitted(scene.world, parts, layout, every_tie, Figures::of_a_part);
}

/// The layout on the sheet that the figures have in common. Small multiples fit it to their panels
/// themselves.
Layout on_sheet_of(const MapScene& scene, const FiguresAsked& asked, const std::vector<EraGraph>& all,
                   Layout layout) {
  if (asked.change && scene.map.only.empty())
    return on_sheet_of_change(scene, *asked.change, std::move(layout));
  const std::vector<EraGraph> parts = drawn_parts(scene, asked, all);
  if (!scene.map.only.empty())
    layout = own_layout(scene.world, parts, layout, scene.map);
  else if (!asked.change && !asked.small_multiples)
    layout = drawn_places(scene.world, all, std::move(layout), scene.map);
  if (asked.small_multiples) return layout;
  return refitted(scene.world, parts, layout, scene.map,
                  asked.change ? Figures::of_several_eras : Figures::of_each_era);
}

/// The maps of eras, with the layout on their sheet.
struct MapsOnSheet {
  MapsOnSheet(const MapScene& scene, Layout sheet)
      : layout(std::move(sheet)), maps(scene.world, layout, scene.map) {}
  Layout layout;
  EraMaps maps;
};

std::vector<Figure> maps_of_eras(const MapScene& scene, const FiguresAsked& asked,
                                 const std::function<Layout()>& sheet) {
  const auto shared = std::make_shared<MadeOnce<MapsOnSheet>>();
  return one_each(scene.graphs, [shared, scene, asked, sheet](std::size_t i) {
    const MapsOnSheet& made = shared->get([&] { return std::make_unique<MapsOnSheet>(scene, sheet()); });
    const EraGraph& graph = scene.graphs[i];
    if (asked.expand) return expanded_map(scene.world, graph, made.layout, scene.map);
    return is_alone(scene, asked) ? made.maps.alone(graph) : made.maps.of(graph);
  });
}

}  // namespace

std::vector<Figure> figures_on_layout(const MapScene& scene, const FiguresAsked& asked,
                                      const std::vector<EraGraph>& all, const Layout& kept) {
  if (asked.core)
    return {figure_of("core", [scene, core = *asked.core] {
      return core_multiples(scene.world, scene.graphs, core, scene.map);
    })};
  const auto sheet = [scene, asked, &all, &kept] { return on_sheet_of(scene, asked, all, kept); };
  if (asked.small_multiples)
    return {figure_of(
        "eras", [scene, sheet] { return small_multiples(scene.world, scene.graphs, sheet(), scene.map); })};
  if (!asked.change) return maps_of_eras(scene, asked, sheet);
  const auto [before, after] = *asked.change;
  const std::string stem = file_stem(before->era().id + "-to-" + after->era().id);
  return {figure_of(stem, [scene, sheet, change = *asked.change] {
    return change_map(scene.world, *change.before, *change.after, sheet(), scene.map);
  })};
}

std::vector<Figure> figures_by_blocs(const MapScene& scene, const BlocsOfGraphs& blocs) {
  const auto maps = std::make_shared<MadeOnce<BlocMaps>>();
  return one_each(scene.graphs, [maps, scene, &blocs](std::size_t i) {
    const ShownBlocs shown{blocs.found, blocs.sides, blocs.counted};
    return maps->get([&] { return std::make_unique<BlocMaps>(scene.world, scene.graphs, shown, scene.map); })
        .of(i);
  });
}

}  // namespace entente
