// Narrower: as tall as the names then need. Wider: pulled apart sideways, for pages are wide.
#include <entente/viz/maps/refit.hpp>

#include <entente/viz/maps/fitting.hpp>
#include <entente/viz/maps/lone_parts.hpp>
#include <entente/viz/maps/map_sheet.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/union_graph.hpp>

#include <algorithm>

namespace entente {
namespace {

constexpr double filled_enough = 0.8;  ///< the share of a page's width that a layout may fill as it is
constexpr double gap_on_page = 14, clearance_on_page = 8, most_pulled_apart = 2, heat_of_page = 20;
constexpr double lone_line_on_page = 34, lone_line_in_column = 28;  ///< with its number on it, and beside it
constexpr std::uint64_t tries_of_page = 12;
constexpr double air_of_changes = 1.25;  ///< times the room: two levels stand on a line
constexpr double if_parts_below = 0.88;  ///< of its height has the rest then: nothing strange lies in it
/// How much of a page names cover, and, where that would be taller than it should be, how much they may.
constexpr double covered_by_names = 0.35, densely_covered = 0.45, tall_page = 1.2;

/// In which figures each actor of the stand is seen.
std::vector<std::vector<std::uint32_t>> figures_of(const UnionGraph& all, const Stand& stand) {
  std::vector<std::vector<std::uint32_t>> seen(stand.actors.size());
  for (std::size_t i = 0; i < all.actors.size(); ++i)
    if (const auto place = stand.place_of(all.actors[i])) seen[*place] = all.eras[i];
  return seen;
}

/// How tall a map so wide is: names have air as long as that does not make a tower of it, and less of it
/// where only a share of them is in `fitting`.
double height_of(const Fitting& fitting, double width, double share) {
  const double airy = room(fitting) / width, dense = airy * covered_by_names / densely_covered;
  const double least = share * std::min(fitting.from.size.height, 0.72 * width);
  return std::max(least, std::min(airy, std::max(tall_page * width, dense)));
}

/// All eras on one figure.
UnionGraph merged(UnionGraph graph) {
  const auto merge = [](std::vector<std::uint32_t>& eras) {
    if (!eras.empty()) eras = {0};
  };
  for (auto& eras : graph.eras) merge(eras);
  for (Tether& tether : graph.tethers) merge(tether.eras);
  return graph;
}

}  // namespace

Layout refitted(const Chronicle& chronicle, std::span<const EraGraph> graphs, const Layout& layout,
                const EraMapOptions& options, Figures figures) {
  if (options.page_width == 0) return layout;
  const Stand old = stand(chronicle, layout, options);
  const double width = map_width(options.page_width), was = old.content.size.width;
  const bool fits = was <= width && was >= filled_enough * width;
  if (old.nodes.empty() ||
      (fits && !is_narrow(options) && figures != Figures::of_a_part && !draws_few(graphs, options)))
    return layout;
  UnionGraph all = union_graph(chronicle, graphs, options);
  if (figures != Figures::of_each_era) all = merged(std::move(all));
  const double scale = is_narrow(options) ? small_scale : std::clamp(width / was, small_scale, 1.0);
  const double airier = figures == Figures::of_a_part ? air_of_changes : 1;
  Fitting fitting{.nodes = old.nodes,
                  .eras = figures_of(all, old),
                  .tethers = tethers_of(all, old, airier * scale),
                  .from = old.content,
                  .gap = gap_on_page,
                  .lone_line = is_narrow(options) ? lone_line_in_column : lone_line_on_page,
                  .clearance = clearance_on_page,
                  .covered = covered_by_names / airier,
                  .most_stretched = most_pulled_apart,
                  .heat = heat_of_page,
                  .tries = tries_of_page,
                  .shares_places = !draws_everyone(options),
                  .threads = options.threads};
  const std::vector<LonePart> parts = lone_parts(fitting);
  const Fitting joined_part = without_parts(fitting, parts);
  const double inner = width - 2 * stand_margin, packed = parts.empty() ? 1 : if_parts_below;
  const double share =
      static_cast<double>(joined_part.nodes.size()) / static_cast<double>(fitting.nodes.size());
  const Size sheet{inner, packed * height_of(joined_part, width, share)};
  const std::vector<Node> nodes = with_parts_below(fitting, parts, nodes_within(joined_part, sheet), inner);
  Layout made = layout;
  Places& places = made.views[view_of(options.fold)];
  for (const Node& node : nodes) places[node.id].at = node.at;
  return made;
}

}  // namespace entente
