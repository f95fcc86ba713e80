// All fields are untangled together, everyone within its own; the best of several trials stays.
#include <entente/viz/maps/bloc_layout.hpp>

#include <entente/engine/threads.hpp>
#include <entente/viz/maps/anneal.hpp>
#include <entente/viz/maps/map_sheet.hpp>
#include <entente/viz/render/ports.hpp>
#include <entente/viz/render/style.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>

namespace entente {
namespace {

constexpr std::size_t printable_standers = 40;
constexpr std::uint64_t trials = 6, trials_if_narrow = 16;
constexpr double work_of_fields = 1e8, heat_of_fields = 16;  ///< see Annealing
constexpr double more_if_shallow = 1;
constexpr double gap_of_standers = 12, small_gap = 9;
constexpr double covered_if_narrow = 0.41;  ///< of a field by names
/// Wished lengths of lines, in shares of the width of the map, and room between names for them.
constexpr double length_within = 0.16, length_across = 0.4, shorter_if_strong = 0.7;
constexpr double room_if_strong = 70, room_else = 42;
/// What of a side lines may use, and how long it may be for them.
constexpr double used_of_side = 0.8, longest_side = 54, longest_if_narrow = 36;
constexpr double room_for_ring = 64;  ///< a ring hides so much of its line that it needs more of it

/// Actor and bloc: what stands somewhere.
using Standing = std::pair<ActorId, std::uint32_t>;
using Standings = std::map<Standing, std::vector<std::uint32_t>>;  ///< and its eras, sorted

Standings standings_of(std::span<const std::vector<ToldTie>> eras, std::span<const BlocSides> sides) {
  Standings found;
  for (std::uint32_t era = 0; era < eras.size(); ++era) {
    std::set<ActorId> drawn;
    for (const ToldTie& tie : eras[era])
      if (tie.is_drawn) drawn.insert({tie.ends.first, tie.ends.second});
    for (const ActorId actor : drawn) found[{actor, sides[era].bloc_of(actor)}].push_back(era);
  }
  return found;
}

/// Which field each bloc has: the first that none has in an era of its own. Who is in no bloc stands between
/// two, or after more than two.
std::map<std::uint32_t, std::size_t> field_numbers(const Standings& standings) {
  std::map<std::uint32_t, std::set<std::uint32_t>> eras;
  for (const auto& [standing, of] : standings) eras[standing.second].insert(of.begin(), of.end());
  std::vector<std::set<std::uint32_t>> taken;
  std::map<std::uint32_t, std::size_t> fields;
  for (const auto& [bloc, of] : eras) {
    if (bloc == 0) continue;
    const auto is_free = [&, &of = of](const std::set<std::uint32_t>& field) {
      return std::ranges::none_of(of, [&](std::uint32_t era) { return field.contains(era); });
    };
    // The first bloc is the left one, even where it never meets the second.
    auto free = bloc == 2 ? taken.end() : std::ranges::find_if(taken, is_free);
    if (free == taken.end()) free = taken.insert(taken.end(), std::set<std::uint32_t>{});
    free->insert(of.begin(), of.end());
    fields[bloc] = static_cast<std::size_t>(free - taken.begin());
  }
  if (!eras.contains(0)) return fields;
  const bool is_between = taken.size() == 2;
  fields[0] = is_between ? 1 : taken.size();
  for (auto& [bloc, field] : fields)
    if (is_between && bloc != 0 && field == 1) field = 2;
  return fields;
}

/// The same, of three fields the one with the most ties to others between them.
std::map<std::uint32_t, std::size_t> busiest_between(std::map<std::uint32_t, std::size_t> fields,
                                                     std::span<const std::vector<ToldTie>> eras,
                                                     std::span<const BlocSides> sides) {
  std::array<std::size_t, 3> ties{};
  for (std::size_t era = 0; era < eras.size(); ++era)
    for (const ToldTie& tie : eras[era]) {
      const std::uint32_t one = sides[era].bloc_of(tie.ends.first),
                          other = sides[era].bloc_of(tie.ends.second);
      if (!tie.is_drawn || one == 0 || other == 0 || fields.at(one) == fields.at(other)) continue;
      ++ties.at(fields.at(one));
      ++ties.at(fields.at(other));
    }
  const auto busiest = static_cast<std::size_t>(std::ranges::max_element(ties) - ties.begin());
  if (ties[busiest] == ties[1]) return fields;
  for (auto& [bloc, field] : fields)
    if (bloc != 0 && (field == busiest || field == 1)) field = field == 1 ? busiest : 1;
  return fields;
}

std::size_t count_of(const std::map<std::uint32_t, std::size_t>& fields) {
  std::size_t count = 0;
  for (const auto& [bloc, field] : fields) count = std::max(count, field + 1);
  return count;
}

/// The shapes of the actors that are drawn in any era, all in one place.
Stand shapes_of(const Chronicle& chronicle, const Standings& standings, const EraMapOptions& options) {
  Layout layout;
  Places& places = layout.views[view_of(options.fold)];
  for (const auto& [standing, eras] : standings) places[chronicle.roster[standing.first].code] = {};
  return stand(chronicle, layout, options);
}

/// The lines between standers, each once for all eras that have it.
std::vector<Tether> tethers_between(std::span<const std::vector<ToldTie>> eras,
                                    std::span<const BlocSides> sides,
                                    const std::map<Standing, std::size_t>& places,
                                    const EraMapOptions& options, double width) {
  std::map<std::pair<std::size_t, std::size_t>, Tether> found;
  for (std::uint32_t era = 0; era < eras.size(); ++era)
    for (const ToldTie& tie : eras[era]) {
      if (!tie.is_drawn) continue;
      const auto [a, b] = tie.ends;
      const std::uint32_t one = sides[era].bloc_of(a), other = sides[era].bloc_of(b);
      const std::size_t from = places.at({a, one}), to = places.at({b, other});
      const bool strong = style::strength_step(tie.amounts.level(), options.strength_steps) >= 3;
      Tether& tether =
          found.try_emplace(std::minmax(from, to), Tether{std::min(from, to), std::max(from, to)})
              .first->second;
      tether.eras.push_back(era);
      const double length = width * (one == other ? length_within : length_across);
      tether.length = std::min(tether.eras.size() == 1 ? length : tether.length,
                               strong ? shorter_if_strong * length : length);
      double room = strong ? room_if_strong : room_else;
      if (sides[era].is_broken_by(tie.ends)) room = std::max(room, room_for_ring);
      tether.room =
          std::max(tether.eras.size() == 1 ? 0 : tether.room, is_narrow(options) ? small_scale * room : room);
    }
  std::vector<Tether> tethers;
  for (const auto& [ends, tether] : found) tethers.push_back(tether);
  return tethers;
}

/// The room that the ends of an actor's lines to other fields take side by side, at most of an era.
std::map<ActorId, double> room_of_ends(std::span<const std::vector<ToldTie>> eras,
                                       std::span<const BlocSides> sides, const EraMapOptions& options) {
  std::map<ActorId, double> most;
  for (std::size_t era = 0; era < eras.size(); ++era) {
    std::map<ActorId, double> here;
    for (const ToldTie& tie : eras[era]) {
      const auto [a, b] = tie.ends;
      if (!tie.is_drawn || sides[era].bloc_of(a) == sides[era].bloc_of(b)) continue;
      Link link;
      link.tone = tone_of(tie.amounts.level());
      link.strength = style::strength_step(tie.amounts.level(), options.strength_steps);
      if (is_narrow(options)) link.scale = small_scale;
      for (const ActorId end : {a, b}) here[end] += port_room(link, end == a);
    }
    for (const auto& [actor, room] : here) most[actor] = std::max(most[actor], room);
  }
  return most;
}

/// How long the side of each shape is that faces other fields, so that its lines end apart.
std::map<ActorId, Size> least_sizes(std::span<const std::vector<ToldTie>> eras,
                                    std::span<const BlocSides> sides, const EraMapOptions& options) {
  std::map<ActorId, Size> sizes;
  for (const auto& [actor, room] : room_of_ends(eras, sides, options)) {
    const double side = std::min(is_narrow(options) ? longest_if_narrow : longest_side, room / used_of_side);
    sizes[actor] = is_narrow(options) ? Size{side, 0} : Size{0, side};
  }
  return sizes;
}

/// Everyone in its field, in the order of the standings.
std::vector<Stander> standers_of(const Standings& standings,
                                 const std::map<std::uint32_t, std::size_t>& fields, const Stand& shapes,
                                 const std::map<ActorId, Size>& sizes) {
  std::vector<Stander> standers;
  for (const auto& [standing, of] : standings) {
    Node node = shapes.nodes[*shapes.place_of(standing.first)];
    if (const auto least = sizes.find(standing.first); least != sizes.end())
      node.size = at_least(node.size, least->second);
    standers.push_back({fields.at(standing.second), std::move(node), of});
  }
  return standers;
}

/// About where the names of fields stand that lie below others, so that lines to them keep clear.
std::vector<Box> names_in_the_way(const BlocFields& made, const FieldsChoice& choice) {
  std::vector<Box> names;
  for (std::size_t i = 0; i < made.fields.size() && choice.stacked; ++i) {
    const Box& field = made.fields[i];
    if (i == choice.unnamed || field.corner.y <= choice.name_height) continue;
    names.push_back({field.corner - Point{0, choice.name_height},
                     {std::min(choice.name_width, field.size.width), choice.name_height}});
  }
  return names;
}

std::vector<std::uint32_t> eras_of(const std::vector<Tether>& tethers) {
  std::set<std::uint32_t> eras;
  for (const Tether& tether : tethers) eras.insert(tether.eras.begin(), tether.eras.end());
  return {eras.begin(), eras.end()};
}

/// Fields, and how much a reader is hindered in them.
struct FieldTrial {
  BlocFields fields;
  double cost = 0;
};

/// Everyone inside its field where lines cross and touch names little.
FieldTrial trial_of(BlocFields made, const std::vector<Tether>& tethers, const FieldsChoice& choice,
                    std::uint64_t seed) {
  LayoutScene scene{.tethers = tethers, .gap = choice.gap, .shares_places = true, .shallow = more_if_shallow};
  for (const Stander& one : made.standers) scene.eras.push_back(one.eras);
  const std::vector<Box> names = names_in_the_way(made, choice);
  scene.eras.resize(scene.eras.size() + names.size(), eras_of(tethers));
  for (const Stander& one : made.standers) {
    scene.tiles.push_back({one.node.box()});
    scene.fields.push_back(grown(made.fields[one.field], -field_margin + 0.01));
  }
  for (const Box& name : names) {
    scene.tiles.push_back({name, true});
    scene.fields.push_back(name);
  }
  const Annealed better = annealed(scene, {.work = work_of_fields, .heat = heat_of_fields, .seed = seed});
  for (std::size_t i = 0; i < made.standers.size(); ++i) made.standers[i].node.at = better.centres[i];
  return {std::move(made), better.cost};
}

/// The best of several trials.
BlocFields best_fields(const BlocFields& made, const std::vector<Tether>& tethers, const FieldsChoice& choice,
                       std::size_t threads) {
  std::vector<FieldTrial> tried(choice.stacked ? trials_if_narrow : trials);
  in_parallel(tried.size(), threads,
              [&](std::size_t i) { tried[i] = trial_of(made, tethers, choice, i + 1); });
  return std::move(std::ranges::min_element(tried, {}, &FieldTrial::cost)->fields);
}

}  // namespace

double bloc_map_width(std::span<const std::vector<ToldTie>> eras, const EraMapOptions& options) {
  if (options.page_width > 0) return map_width(options.page_width);
  std::size_t most = 0;
  for (const std::vector<ToldTie>& era : eras) {
    std::set<ActorId> drawn;
    for (const ToldTie& tie : era)
      if (tie.is_drawn) drawn.insert({tie.ends.first, tie.ends.second});
    most = std::max(most, drawn.size());
  }
  return (most > printable_standers ? style::landscape_canvas : style::narrowest_canvas) - 2 * style::margin;
}

BlocLayout bloc_layout(const Chronicle& chronicle, std::span<const std::vector<ToldTie>> eras,
                       std::span<const BlocSides> sides, const EraMapOptions& options,
                       const BlocNameRoom& names) {
  const Standings standings = standings_of(eras, sides);
  std::map<std::uint32_t, std::size_t> numbers = field_numbers(standings);
  if (is_narrow(options) && count_of(numbers) - numbers.count(0) == 3)
    numbers = busiest_between(std::move(numbers), eras, sides);
  const Stand shapes = shapes_of(chronicle, standings, options);
  const double width = bloc_map_width(eras, options);
  BlocLayout layout{.eras = std::vector<Layout>(eras.size()), .sizes = least_sizes(eras, sides, options)};
  std::vector<Stander> standers = standers_of(standings, numbers, shapes, layout.sizes);
  std::map<Standing, std::size_t> places;
  for (const auto& [standing, of] : standings) places.emplace(standing, places.size());
  const double gap = is_narrow(options) ? small_gap : gap_of_standers;
  const FieldsChoice choice{
      .fields = count_of(numbers),
      .width = width,
      .gap = gap,
      .covered = is_narrow(options) ? covered_if_narrow : FieldsChoice{}.covered,
      .name_height = style::ground_step * static_cast<double>(names.lines) + style::above_ground,
      .name_width = names.width,
      .unnamed = numbers.contains(0) ? numbers.at(0) : count_of(numbers),
      .stacked = is_narrow(options)};
  const BlocFields made =
      trimmed(best_fields(bloc_fields(std::move(standers), choice),
                          tethers_between(eras, sides, places, options, width), choice, options.threads));
  layout.whole = made.whole;
  for (const auto& [bloc, field] : numbers) layout.fields[bloc] = made.fields[field];
  const std::string view = view_of(options.fold);
  for (Layout& era : layout.eras)
    for (const auto& [standing, of] : standings)
      era.views[view][chronicle.roster[standing.first].code] = {made.whole.centre()};
  for (const auto& [standing, of] : standings)
    for (const std::uint32_t era : of)
      layout.eras[era].views[view][chronicle.roster[standing.first].code].at =
          made.standers[places.at(standing)].node.at;
  return layout;
}

}  // namespace entente
