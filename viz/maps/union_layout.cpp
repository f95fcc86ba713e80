// Springs from all eras, stress by Graphviz, turned and stretched to a landscape sheet, then freed of
// overlaps.
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/layout.hpp>
#include <entente/viz/maps/overlap.hpp>
#include <entente/viz/maps/refine.hpp>
#include <entente/viz/maps/stress.hpp>
#include <entente/viz/render/style.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {
namespace {

constexpr double unit_length = 72;
constexpr double membership_length = 1.25, cooperative_length = 1.9, hostile_length = 2.6,
                 stranger_length = 3;
/// Share of the sheet that labels with their gaps cover. Up to 40 actors fit a sheet of which 10 pt text,
/// printed 180 mm wide, is 7 pt; beyond, lines need more room than names do.
constexpr std::size_t printable_actors = 40;
double coverage(std::size_t actors) {
  return std::clamp(0.37 - 0.003 * (static_cast<double>(actors) - printable_actors), 0.25, 0.37);
}

constexpr double hub_room = 0.25;
constexpr double evenness = 0.5;
constexpr double aspect = 1.25;
constexpr Size smallest_sheet{480, 300};
constexpr double gap = 6;

/// The actors of a view, what binds them, and where they may stand.
struct Stage {
  std::vector<ActorId> actors;  ///< sorted
  std::vector<Node> nodes;
  std::vector<Spring> springs;
  std::vector<std::optional<Point>> fixed;
  std::size_t place_of(ActorId actor) const {
    return static_cast<std::size_t>(std::lower_bound(actors.begin(), actors.end(), actor) - actors.begin());
  }
  bool has(ActorId actor) const { return std::binary_search(actors.begin(), actors.end(), actor); }
  bool any_fixed() const {
    return std::any_of(fixed.begin(), fixed.end(), [](const auto& point) { return point.has_value(); });
  }
};

std::vector<ActorId> everyone(std::span<const EraGraph> graphs) {
  std::vector<ActorId> all;
  for (const EraGraph& graph : graphs) all.insert(all.end(), graph.actors().begin(), graph.actors().end());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::vector<Spring> springs(const Stage& stage, const Chronicle& chronicle, std::span<const EraGraph> graphs,
                            const FoldOptions& fold) {
  std::map<std::pair<std::size_t, std::size_t>, double> levels;
  Interval span{distant_future, distant_past};
  for (const EraGraph& graph : graphs) {
    span = {std::min(span.first, graph.era().span.first), std::max(span.past, graph.era().span.past)};
    for (const Bond& bond : graph.bonds())
      levels[{stage.place_of(graph.actors()[bond.a]), stage.place_of(graph.actors()[bond.b])}] +=
          bond.level();
  }
  std::map<std::pair<std::size_t, std::size_t>, double> lengths;
  for (const auto& [pair, level] : levels) lengths[pair] = level < 0 ? hostile_length : cooperative_length;
  for (const Membership& m : memberships(chronicle, fold, span))
    if (stage.has(m.member) && stage.has(m.group)) {
      const std::size_t member = stage.place_of(m.member), group = stage.place_of(m.group);
      lengths.try_emplace(std::minmax(member, group), membership_length);
    }
  std::vector<Spring> made;
  for (const auto& [pair, length] : lengths) made.push_back({pair.first, pair.second, length * unit_length});
  return made;
}

std::vector<std::size_t> degrees(const Stage& stage) {
  std::vector<std::size_t> degree(stage.actors.size());
  for (const Spring& spring : stage.springs) {
    ++degree[spring.a];
    ++degree[spring.b];
  }
  return degree;
}

/// Two busy actors need room between them for all that is bound to either.
void make_room_for_hubs(Stage& stage) {
  const std::vector<std::size_t> degree = degrees(stage);
  for (Spring& spring : stage.springs)
    spring.length *=
        1 + hub_room * std::log2(static_cast<double>(std::min(degree[spring.a], degree[spring.b])));
}

/// The busiest actor of each component, that of the largest component first.
std::vector<std::size_t> component_heads(const Stage& stage, const std::vector<std::size_t>& degree) {
  std::vector<std::size_t> root(stage.actors.size());
  std::iota(root.begin(), root.end(), std::size_t{0});
  const auto find = [&](std::size_t i) {
    while (root[i] != i) i = root[i] = root[root[i]];
    return i;
  };
  for (const Spring& spring : stage.springs) root[find(spring.b)] = find(spring.a);
  std::map<std::size_t, std::pair<std::size_t, std::size_t>> parts;  // root -> size, head
  for (std::size_t i = 0; i < root.size(); ++i) {
    auto& [size, head] = parts.try_emplace(find(i), 0, i).first->second;
    ++size;
    if (degree[i] > degree[head]) head = i;
  }
  std::vector<std::pair<std::size_t, std::size_t>> sorted;
  for (const auto& [key, part] : parts) sorted.push_back(part);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::size_t> heads;
  for (const auto& part : sorted) heads.push_back(part.second);
  return heads;
}

/// Springs that tie every smaller component to the largest, so that none drifts away.
std::vector<Spring> bridges(const Stage& stage) {
  const std::vector<std::size_t> heads = component_heads(stage, degrees(stage));
  std::vector<Spring> made;
  for (std::size_t i = 1; i < heads.size(); ++i)
    made.push_back({heads.front(), heads[i], stranger_length * unit_length});
  return made;
}

/// How much longer the kept places make springs than they wish to be; 1 when nothing tells.
double stretch(const Stage& stage) {
  double wished = 0, found = 0;
  for (const Spring& spring : stage.springs)
    if (stage.fixed[spring.a] && stage.fixed[spring.b]) {
      wished += spring.length;
      found += length(*stage.fixed[spring.a] - *stage.fixed[spring.b]);
    }
  return wished > 0 && found > 0 ? found / wished : 1;
}

Point mean(const std::vector<Point>& points) {
  return std::accumulate(points.begin(), points.end(), Point{}) * (1 / static_cast<double>(points.size()));
}

/// The points turned so that their longest direction lies level, around the origin.
std::vector<Point> levelled(std::vector<Point> points) {
  const Point centre = mean(points);
  double xx = 0, yy = 0, xy = 0;
  for (Point& p : points) {
    p = p - centre;
    xx += p.x * p.x;
    yy += p.y * p.y;
    xy += p.x * p.y;
  }
  const double angle = -0.5 * std::atan2(2 * xy, xx - yy), c = std::cos(angle), s = std::sin(angle);
  for (Point& p : points) p = {c * p.x - s * p.y, s * p.x + c * p.y};
  return points;
}

/// The room for the centres: the sheet less half a name on every side.
Size sheet(const std::vector<Node>& nodes) {
  double area = 0;
  Size mean;
  const auto count = static_cast<double>(nodes.size());
  for (const Node& node : nodes) {
    area += (node.size.width + gap) * (node.size.height + gap);
    mean = {mean.width + node.size.width / count, mean.height + node.size.height / count};
  }
  area /= coverage(nodes.size());
  double width = std::max(std::sqrt(area * aspect), smallest_sheet.width);
  if (nodes.size() <= printable_actors)
    width = std::min(width, style::narrowest_canvas - 2 * style::margin - 8);
  const double height = std::max(area / width, smallest_sheet.height);
  return {std::max(1.0, width - mean.width), std::max(1.0, height - mean.height)};
}

/// Coordinates half way between where stress has them and evenly spread ranks: lone actors come near, crowds
/// come apart.
std::vector<double> spread(const std::vector<double>& values, double extent) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t i, std::size_t j) { return values[i] < values[j]; });
  const double low = values[order.front()], high = values[order.back()], range = std::max(1.0, high - low);
  const double steps = std::max(1.0, static_cast<double>(values.size() - 1));
  std::vector<double> made(values.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    const double by_rank = static_cast<double>(rank) / steps, by_place = (values[order[rank]] - low) / range;
    made[order[rank]] = (evenness * by_rank + (1 - evenness) * by_place - 0.5) * extent;
  }
  return made;
}

std::vector<Point> spread_over(const std::vector<Point>& points, Size sheet) {
  std::vector<double> xs, ys;
  for (const Point p : points) {
    xs.push_back(p.x);
    ys.push_back(p.y);
  }
  xs = spread(xs, sheet.width);
  ys = spread(ys, sheet.height);
  std::vector<Point> made;
  for (std::size_t i = 0; i < points.size(); ++i) made.push_back({xs[i], ys[i]});
  return made;
}

std::vector<Tile> tiles(const Stage& stage, const std::vector<Point>& points) {
  std::vector<Tile> made;
  for (std::size_t i = 0; i < points.size(); ++i) {
    Node node = stage.nodes[i];
    node.at = points[i];
    made.push_back({node.box(), stage.fixed[i].has_value()});
  }
  return made;
}

Box around(const std::vector<Tile>& tiles) {
  Point low = tiles.front().box.corner, high = low;
  for (const Tile& tile : tiles) {
    low = {std::min(low.x, tile.box.corner.x), std::min(low.y, tile.box.corner.y)};
    high = {std::max(high.x, tile.box.right()), std::max(high.y, tile.box.bottom())};
  }
  return {low, {high.x - low.x, high.y - low.y}};
}

/// How long the springs are on the sheet, for wishes that the sheet can grant.
std::vector<Tether> tethers(const Stage& stage, const std::vector<Point>& points) {
  double wished = 0, found = 0;
  for (const Spring& spring : stage.springs) {
    wished += spring.length;
    found += length(points[spring.a] - points[spring.b]);
  }
  const double factor = wished > 0 && found > 0 ? found / wished : 1;
  std::vector<Tether> made;
  for (const Spring& spring : stage.springs) made.push_back({spring.a, spring.b, spring.length * factor});
  return made;
}

std::vector<Point> polished(const Stage& stage, const std::vector<Point>& rough) {
  const std::vector<Point> apart = separated(tiles(stage, rough), {.gap = gap});
  const std::vector<Tile> placed = tiles(stage, apart);
  return refined(placed, tethers(stage, apart), around(placed), gap);
}

struct Stressed {
  std::vector<Point> points;
  std::string notice;
};

Stressed stressed(const Stage& stage) {
  std::vector<Spring> all = stage.springs;
  const std::vector<Spring> extra = bridges(stage);
  all.insert(all.end(), extra.begin(), extra.end());
  const double factor = stretch(stage);
  for (Spring& spring : all) spring.length *= factor;
  try {
    return {stress_layout(stage.fixed, all), ""};
  } catch (const Error& fault) {
    return {plain_stress_layout(stage.fixed, all),
            std::string(fault.what()) + " (placed by the built-in layout instead)"};
  }
}

double cents(double value) { return std::round(value * 100) / 100; }

}  // namespace

UnionLayout union_layout(const Chronicle& chronicle, std::span<const EraGraph> graphs, const Layout& existing,
                         const LayoutOptions& options) {
  UnionLayout result{existing, 0, ""};
  Places& places = result.layout.views[view_of(options.fold)];
  if (options.keep == Keep::pinned)
    std::erase_if(places, [](const auto& entry) { return !entry.second.pinned; });
  Stage stage;
  stage.actors = everyone(graphs);
  for (const ActorId actor : stage.actors) {
    const auto kept = places.find(chronicle.roster[actor].code);
    stage.fixed.push_back(kept == places.end() ? std::nullopt : std::optional(kept->second.at));
  }
  result.placed = static_cast<std::size_t>(std::count(stage.fixed.begin(), stage.fixed.end(), std::nullopt));
  if (result.placed == 0) return result;
  for (const ActorId actor : stage.actors) stage.nodes.push_back(actor_node(chronicle.roster[actor]));
  stage.springs = springs(stage, chronicle, graphs, options.fold);
  make_room_for_hubs(stage);
  Stressed first = stressed(stage);
  result.notice = first.notice;
  if (!stage.any_fixed()) first.points = spread_over(levelled(first.points), sheet(stage.nodes));
  const std::vector<Point> points = polished(stage, first.points);
  for (std::size_t i = 0; i < points.size(); ++i)
    if (!stage.fixed[i])
      places[chronicle.roster[stage.actors[i]].code] = {{cents(points[i].x), cents(points[i].y)}, false};
  return result;
}

}  // namespace entente
