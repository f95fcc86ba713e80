// Ordered by crossings, turned as on a usual page.
#include <entente/viz/maps/core_ring.hpp>

#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/ring_order.hpp>
#include <entente/viz/maps/ring_places.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/style.hpp>

#include <algorithm>
#include <optional>

namespace entente {
namespace {

constexpr double name_width = 58;
constexpr double most_of_panel = 1, highest_ring = 0.8;      ///< by two names, and at all, of a panel's width
constexpr double usual_panel = 222;                          ///< of three on a usual page
constexpr double flattest_narrow = 0.6, two_line_name = 28;  ///< of lower names a narrow ring is flatter
constexpr double longest_beside_codes = 54;                  ///< of a name that stands whole beside codes

/// The tie of two actors; nothing where no era has one.
const CoreTie* tie_of(std::span<const CoreTie> ties, ActorId a, ActorId b) {
  const auto found = std::ranges::find(ties, Pair(std::minmax(a, b)), &CoreTie::ends);
  return found == ties.end() ? nullptr : &*found;
}

/// The ties among the actors, by their places in that order.
std::vector<Chord> chords_of(std::span<const CoreTie> ties, const std::vector<ActorId>& actors) {
  std::vector<Chord> chords;
  for (std::uint32_t i = 0; i < actors.size(); ++i)
    for (std::uint32_t j = i + 1; j < actors.size(); ++j)
      if (const CoreTie* tie = tie_of(ties, actors[i], actors[j])) chords.push_back({i, j, tie->eras});
  return chords;
}

/// Each actor's largest name of any era.
std::vector<Size> largest_names(const Chronicle& chronicle, std::span<const Era> eras,
                                const std::vector<ActorId>& actors, const EraMapOptions& options,
                                Naming naming) {
  std::vector<Size> sizes;
  for (const ActorId actor : actors) {
    Size& size = sizes.emplace_back();
    for (const Era& era : eras) {
      const Size name = core_node(chronicle, actor, era, options, naming).size;
      size = {std::max(size.width, name.width), std::max(size.height, name.height)};
    }
  }
  return sizes;
}

std::vector<RingLine> ring_lines(std::span<const CoreTie> ties, const std::vector<ActorId>& ordered) {
  std::vector<RingLine> lines;
  for (const Chord& chord : chords_of(ties, ordered))
    lines.push_back({chord.a, chord.b, static_cast<double>(chord.eras.size()),
                     tie_of(ties, ordered[chord.a], ordered[chord.b])->number});
  return lines;
}

/// How the actors stand on a page of the usual width, and so on every page.
std::optional<RingStance> stance_on_usual_page(const Chronicle& chronicle, const CoreTies& core,
                                               const std::vector<ActorId>& ordered, EraMapOptions options) {
  options.page_width = 180;
  return ring_places({largest_names(chronicle, core.eras, ordered, options, Naming::names),
                      ring_lines(core.ties, ordered), usual_panel})
      .stance;
}

}  // namespace

bool is_brief(const Chronicle& chronicle, ActorId actor, const FoldOptions& fold) {
  std::vector<Actor> names = shown_in_any_era(chronicle, actor, fold);
  if (names.empty()) names.push_back(shown_actor(chronicle, actor, fold));
  return std::ranges::all_of(names, [](const Actor& one) {
    const std::string name = clean(one.label.empty() ? one.code : one.label);
    return text_width(name, style::label_size(one.kind)) <= longest_beside_codes;
  });
}

Node core_node(const Chronicle& chronicle, ActorId actor, const Era& era, const EraMapOptions& options,
               Naming naming) {
  const Actor shown = shown_actor_in(chronicle, actor, options.fold, era.span);
  const bool is_whole = naming == Naming::names || is_brief(chronicle, actor, options.fold);
  Node node = is_whole ? actor_node(shown, name_width) : small_actor_node(shown);
  return is_narrow(options) ? in_small_print(std::move(node)) : node;
}

Ring best_ring(const Chronicle& chronicle, const CoreTies& core, const std::vector<ActorId>& actors,
               const EraMapOptions& options, double width) {
  std::vector<ActorId> ordered;
  for (const std::uint32_t place : ring_order(actors.size(), chords_of(core.ties, actors)))
    ordered.push_back(actors[place]);
  RingScene scene{largest_names(chronicle, core.eras, ordered, options, Naming::names),
                  ring_lines(core.ties, ordered), width};
  scene.stance = stance_on_usual_page(chronicle, core, ordered, options);
  const auto wide = std::ranges::max_element(scene.names, {}, &Size::width);
  RingPlaces places = ring_places(scene);
  const bool by_code =
      is_narrow(options) || (wide != scene.names.end() && (2 * wide->width > most_of_panel * width ||
                                                           places.size.height > highest_ring * width));
  if (by_code) {
    scene.names = largest_names(chronicle, core.eras, ordered, options, Naming::codes);
    const auto has_one_line = [](const Size& name) { return name.height < two_line_name; };
    if (is_narrow(options) && std::ranges::all_of(scene.names, has_one_line))
      scene.flattest = flattest_narrow;
    places = ring_places(scene);
  }
  std::vector<std::pair<ActorId, Point>> placed;
  for (std::size_t i = 0; i < ordered.size(); ++i) placed.emplace_back(ordered[i], places.at[i]);
  std::ranges::sort(placed, {}, &std::pair<ActorId, Point>::first);
  Ring ring{{}, {}, places.size, by_code ? Naming::codes : Naming::names};
  for (const auto& [actor, at] : placed) {
    ring.actors.push_back(actor);
    ring.places.push_back(at);
  }
  return ring;
}

}  // namespace entente
