// Directions come from the layout, so that a reader of the whole map finds the part again.
#include <entente/viz/maps/own_layout.hpp>

#include <entente/viz/maps/arrange.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/union_graph.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <set>
#include <string_view>

namespace entente {
namespace {

constexpr std::size_t most_on_a_ring = 14;
constexpr double nearer = 0.66;  ///< of the way, where a ring is too full

/// Those who are placed, the lines that are drawn between them, and where the whole layout has them.
struct Excerpt {
  std::vector<ActorId> actors;
  Cast cast;
  std::vector<Point> places;
};

Excerpt excerpt(const Chronicle& chronicle, std::span<const EraGraph> graphs, const Places& known,
                const EraMapOptions& options) {
  const EraMapOptions every_tie{.fold = options.fold, .most_ties = std::numeric_limits<std::size_t>::max()};
  const UnionGraph whole = union_graph(chronicle, graphs, every_tie);
  Excerpt made;
  std::vector<std::size_t> place(whole.actors.size(), 0);
  for (std::size_t i = 0; i < whole.actors.size(); ++i) {
    const auto at = known.find(chronicle.roster[whole.actors[i]].code);
    const bool is_drawn =
        draws_everyone(options) || !whole.eras[i].empty() || options.is_ego(whole.actors[i]);
    place[i] = is_drawn && at != known.end() ? made.actors.size() : whole.actors.size();
    if (place[i] == whole.actors.size()) continue;
    made.actors.push_back(whole.actors[i]);
    made.places.push_back(at->second.at);
    made.cast.nodes.push_back(actor_node(shown_actor(chronicle, whole.actors[i], options.fold)));
    made.cast.eras.push_back(whole.eras[i]);
  }
  for (Tether tether : whole.tethers) {
    tether.a = place[tether.a];
    tether.b = place[tether.b];
    if (std::max(tether.a, tether.b) < whole.actors.size()) made.cast.tethers.push_back(std::move(tether));
  }
  made.cast.fixed.resize(made.actors.size());
  return made;
}

/// How many lines each is away from the centre, the farthest `hops`; so are those who cannot be reached.
std::vector<std::size_t> distances(const Cast& cast, std::size_t centre, std::size_t hops) {
  std::vector<std::size_t> steps(cast.nodes.size(), hops);
  steps[centre] = 0;
  for (std::size_t step = 0; step < hops; ++step)
    for (const Tether& line : cast.tethers)
      for (const auto& [from, to] : {std::pair(line.a, line.b), std::pair(line.b, line.a)})
        if (!line.eras.empty() && steps[from] == step) steps[to] = std::min(steps[to], step + 1);
  return steps;
}

/// How far out those so many lines away stand, as a share: as far as the room that all up to them need.
double outwards(const std::vector<std::size_t>& steps, std::size_t step) {
  const auto within =
      std::ranges::count_if(steps, [&](std::size_t other) { return other > 0 && other <= step; });
  return std::sqrt(static_cast<double>(within) / static_cast<double>(steps.size() - 1));
}

/// The places in the order of the directions in which the layout has them, seen from the centre.
std::vector<std::size_t> round_about(const Excerpt& part, std::size_t centre) {
  const auto direction = [&](std::size_t i) {
    const Point way = part.places[i] - part.places[centre];
    return std::atan2(way.y, way.x);
  };
  std::vector<std::size_t> order(part.places.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase(order, centre);
  std::ranges::stable_sort(order, {}, direction);
  return order;
}

/// Everyone on an ellipse around the centre, evenly in their order; those two ties away farther out, and
/// where one ring would be too full every second one nearer.
std::vector<Point> rings(const Excerpt& part, std::size_t centre, std::size_t hops) {
  const Size room = room_for(part.cast.nodes);
  const std::vector<std::size_t> order = round_about(part, centre),
                                 steps = distances(part.cast, centre, hops);
  std::vector<Point> made(part.places.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    const double angle =
        2 * std::numbers::pi * (static_cast<double>(rank) + 0.5) / static_cast<double>(order.size());
    double out = outwards(steps, steps[order[rank]]);
    if (order.size() > most_on_a_ring && rank % 2 == 1) out *= nearer;
    made[order[rank]] = {-out * room.width / 2 * std::cos(angle), -out * room.height / 2 * std::sin(angle)};
  }
  return made;
}

std::vector<Point> fitted_places(Excerpt& part, const EraMapOptions& options) {
  const auto ego = std::ranges::find_if(part.actors, [&](ActorId one) { return options.is_ego(one); });
  if (ego == part.actors.end()) return spread_anew(part.cast, part.places);
  const auto centre = static_cast<std::size_t>(ego - part.actors.begin());
  part.cast.fixed[centre] = Point{};
  return exchanged(part.cast, rings(part, centre, options.ego->hops));
}

}  // namespace

Layout own_layout(const Chronicle& chronicle, std::span<const EraGraph> graphs, const Layout& layout,
                  const EraMapOptions& options) {
  const std::string view = view_of(options.fold);
  const Places& known = layout.places(view);
  Excerpt part = excerpt(chronicle, graphs, known, options);
  const std::vector<Point> points = fitted_places(part, options);
  Layout made;
  Places& places = made.views[view];
  // Who is never drawn stands in the middle, where no room is taken.
  for (const ActorId actor : options.only)
    if (known.contains(chronicle.roster[actor].code)) places[chronicle.roster[actor].code] = {};
  for (std::size_t i = 0; i < points.size(); ++i)
    places[chronicle.roster[part.actors[i]].code].at = points[i];
  return made;
}

Layout drawn_places(const Chronicle& chronicle, std::span<const EraGraph> graphs, Layout layout,
                    const EraMapOptions& options) {
  if (draws_everyone(options)) return layout;
  const UnionGraph all = union_graph(chronicle, graphs, options);
  std::set<std::string_view> drawn;
  for (std::size_t i = 0; i < all.actors.size(); ++i)
    if (!all.eras[i].empty()) drawn.insert(chronicle.roster[all.actors[i]].code);
  if (!drawn.empty())
    std::erase_if(layout.views[view_of(options.fold)],
                  [&](const auto& place) { return !drawn.contains(place.first); });
  return layout;
}

}  // namespace entente
