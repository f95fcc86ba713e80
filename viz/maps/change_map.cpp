// Both eras' bonds, pair by pair.
#include <entente/viz/maps/change_map.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/sheet.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/routing.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace entente {
namespace {

constexpr double unmoved = 0.05;
constexpr std::array<std::string_view, 6> change_names = {"unchanged", "formed",       "dissolved",
                                                          "flipped",   "strengthened", "weakened"};
std::string_view name(Change change) { return change_names[static_cast<std::size_t>(change)]; }

/// A pair's bond before and after; null where it has none.
struct Pair {
  const Bond* before = nullptr;
  const Bond* after = nullptr;
  double level_before() const { return before != nullptr ? before->level() : 0; }
  double level_after() const { return after != nullptr ? after->level() : 0; }
};

std::map<std::pair<ActorId, ActorId>, Pair> pairs(const EraGraph& before, const EraGraph& after) {
  std::map<std::pair<ActorId, ActorId>, Pair> found;
  for (const Bond& bond : before.bonds())
    found[{before.actors()[bond.a], before.actors()[bond.b]}].before = &bond;
  for (const Bond& bond : after.bonds())
    found[{after.actors()[bond.a], after.actors()[bond.b]}].after = &bond;
  return found;
}

Change change(double before, double after) {
  const Tone was = tone_of(before), is = tone_of(after);
  if (std::abs(after - before) < unmoved) return Change::none;
  if (was == Tone::neutral) return is == Tone::neutral ? Change::none : Change::formed;
  if (is == Tone::neutral) return Change::dissolved;
  if (was != is) return Change::flipped;
  return std::abs(after) > std::abs(before) ? Change::strengthened : Change::weakened;
}

std::string badge(Change change, double before, double after) {
  switch (change) {
    case Change::flipped:
      return signed_number(before) + " → " + signed_number(after);
    case Change::strengthened:
      return "▲";
    case Change::weakened:
      return "▼";
    default:
      return "";
  }
}

std::vector<Link> changes(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                          const Stand& stand) {
  std::vector<Link> links;
  for (const auto& [ends, pair] : pairs(before, after)) {
    const auto a = stand.place_of(ends.first), b = stand.place_of(ends.second);
    const double was = pair.level_before(), is = pair.level_after();
    const Change what = change(was, is);
    if (!a || !b || what == Change::none) continue;
    Link link;
    link.from = *a;
    link.to = *b;
    link.change = what;
    link.tone = tone_of(what == Change::dissolved ? was : is);
    link.strength = style::strength_step(is - was);
    link.badge = badge(what, was, is);
    link.tooltip =
        fmt::format("{} – {}: {}, level {} before and {} after", label_of(chronicle, ends.first),
                    label_of(chronicle, ends.second), name(what), signed_number(was), signed_number(is));
    links.push_back(std::move(link));
  }
  return links;
}

std::string tally(const std::vector<Link>& links) {
  std::string words;
  for (std::size_t i = 1; i < change_names.size(); ++i) {
    const auto number = std::count_if(links.begin(), links.end(), [&](const Link& link) {
      return static_cast<std::size_t>(link.change) == i;
    });
    words += fmt::format("{}{} {}", i == 1 ? "" : ", ", number, change_names[i]);
  }
  return words;
}

std::string short_title(const Era& era) {
  return fmt::format("{} ({})", era.label.empty() ? era.id : era.label, years(era.span));
}

/// The changes of the largest lines, in words.
std::string largest(const std::vector<Link>& links) {
  std::vector<Link> sorted = links;
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Link& x, const Link& y) { return x.strength > y.strength; });
  std::string words;
  for (std::size_t i = 0; i < std::min<std::size_t>(4, sorted.size()); ++i)
    words += " " + sorted[i].tooltip + ".";
  return words;
}

}  // namespace

Diagram change_map(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                   const Layout& layout, const EraMapOptions& options) {
  Stand scene = stand(chronicle, layout, options);
  Diagram diagram;
  diagram.id = "change-" + before.era().id + "-" + after.era().id;
  diagram.title =
      options.title.empty() ? short_title(before.era()) + " → " + short_title(after.era()) : options.title;
  diagram.links = changes(chronicle, before, after, scene);
  diagram.subtitle = fmt::format("{} Bonds: {}.", map_indicator(options.fold), tally(diagram.links));
  diagram.source_note = source_note(chronicle, options.package_hash);
  diagram.description = fmt::format("Changes of bonds from {} to {}: {}.{}", era_title(before.era()),
                                    era_title(after.era()), tally(diagram.links), largest(diagram.links));
  diagram.legend = change_legend(scene.kinds);
  for (std::size_t i = 0; i < scene.nodes.size(); ++i)
    if (before.vertex(scene.actors[i]) || after.vertex(scene.actors[i]))
      scene.nodes[i].presence = Presence::present;
  diagram.nodes = scene.nodes;
  if (options.ghosts == Ghosts::hidden) diagram = without_ghosts(std::move(diagram));
  return routed(on_sheet(std::move(diagram), scene.content));
}

}  // namespace entente
